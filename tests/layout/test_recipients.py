"""Abbreviated offices among the recipients of a document, which stand there without a body or a name."""

from __future__ import annotations

import viunion_nlp as vu

DOCUMENT = (
    "CÔNG ĐOÀN XÃ MÂY\nSố: 12/KH-CĐX\n"
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
    "Mây, ngày 5 tháng 3 năm 2024\nKẾ HOẠCH\nVề việc thăm hỏi\nCông đoàn xã thăm hỏi đoàn viên.\n"
    "Nơi nhận:\n{items}\n- Lưu: VT.\n"
    "TM. BAN CHẤP HÀNH\nCHỦ TỊCH\nTrần Văn Lộc"
)


def titles(*items: str) -> list[str]:
    doc = vu.analyze(DOCUMENT.format(items="\n".join(f"- {item};" for item in items)))
    return [title.text for title in doc.titles][:-1]  # without the signer's


def test_an_abbreviated_office_that_fills_an_item_is_a_title() -> None:
    assert titles("CT, các PCT UBND tỉnh", "CVP và các PCVP", "Ban Giám đốc: GĐ, PGĐ") == [
        "CT", "PCT UBND tỉnh", "CVP", "PCVP", "GĐ", "PGĐ",
    ]  # fmt: skip


def test_an_abbreviation_inside_other_words_or_of_another_kind_is_none() -> None:
    assert titles("Phòng CVP theo dõi", "NLĐ, CVP của huyện", "VT, TCCB") == []
