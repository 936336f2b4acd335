"""Written forms that fall apart, and figures that were read as letters."""

from __future__ import annotations

from itertools import pairwise

import pytest

from viunion_nlp.text.damage import cuts_of, read_figure


@pytest.mark.parametrize(
    "pieces",
    [
        "số|1908", "ngày|19", "tháng|9", "ngày|26|tháng", "4|năm", "2022|của", "từ|01", "SỐ|12", "NGÀY|19",
        "TW|ngày", "CP|ngày", "TTg|ngày", "QH15|ngày", "BTCTU|ngày|18", "LĐLĐ|và", "LĐLĐ|của", "UBND|tỉnh",
        "THPT|Trần", "cứ|Luật", "tại|Công", "thế|Hướng", "2|Luật", "định|số", "hội|và", "về|việc",
        "Hồ|Chí|Minh", "Phường|5", "10|giờ",
    ],
)  # fmt: skip
def test_what_is_cut(pieces: str) -> None:
    whole = pieces.replace("|", "")
    cuts = (0, *cuts_of(whole), len(whole))
    assert "|".join(whole[first:last] for first, last in pairwise(cuts)) == pieces


@pytest.mark.parametrize(
    "form",
    [
        "QH14", "NQ02", "U23", "LĐLĐ", "TƯLĐTT", "ĐH2", "K3Đ", "iPhone", "YouTube", "VnExpress", "VănA",
        "12đ", "5km", "trungtâm", "KIÊNTheo", "ủyv", "số" * 40,
    ],
)  # fmt: skip
def test_what_stays_whole(form: str) -> None:
    assert cuts_of(form) == ()


@pytest.mark.parametrize(
    ("text", "figure"),
    [("O2", "02"), ("l908", "1908"), ("3O", "30"), ("l0", "10"), ("1O84", "1084")],
)
def test_figures_read_as_letters(text: str, figure: str) -> None:
    assert read_figure(text) == figure


@pytest.mark.parametrize("text", ["OO", "lO", "5l", "F0", "O", "l", "O2a", "H2O", "năm"])
def test_what_is_no_figure(text: str) -> None:
    assert read_figure(text) == text
