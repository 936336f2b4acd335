"""References at the edges of a text: nothing is looked for outside of it."""

from __future__ import annotations

import pytest

import viunion_nlp as vu

SENTENCES = [
    "Nghị quyết số: 02-NQ/TW, 03 và số 04 ngày 1/2/2020",
    "Quyết định bổ nhiệm số 749/NQ-UBTVQH 14 của Quốc hội",
    "khoản 2 Điều 5 Luật Công đoàn (sửa đổi) năm 2012",
    "Nghị quyết Đại hội Công đoàn TP.HCM lần thứ hai khóa XI",
    'Kế hoạch 12 KH năm 2021 - 2025 về việc "Vì đoàn viên"',
    "Bộ luật Lao động sửa đổi năm 2019 số 45/2019/QH14",
    "Luật sửa đổi, bổ sung một số điều của Luật Việc làm và Luật Trẻ em (sửa đổi)",
    "Nghị quyết Hội nghị lần thứ tám Ban Chấp hành Trung ương Đảng (khóa XI)",
    "Nghị định của Chính phủ số 132/2008/NĐ-CP (A11) ngày 5/3/2008, tại Điều 5",
    "từ điểm a, b khoản 1 đến Điều 4 của NQ02 và KH41",
    "Căn cứ Luật Phòng, chống tác hại của pháo ngày 5 tháng Mười năm 2020;",
]


@pytest.mark.parametrize("sentence", SENTENCES)
def test_a_text_may_break_off_anywhere(sentence: str) -> None:
    for cut in range(1, len(sentence)):
        for text in (sentence[:cut], sentence[cut:]):
            doc = vu.analyze(text)
            assert all(r.text == text[r.start : r.end] for r in doc.references)


@pytest.mark.parametrize(
    ("sentence", "provisions"),
    [
        ("Theo Điều 26 Luật Công đoàn.", ["Điều 26"]),
        ("Theo các Điều 3, 4 và 5 Luật Công đoàn 2012.", ["Điều 3", "Điều 4", "Điều 5"]),
        (
            "Tại điểm a, b khoản 1 Điều 4 của Nghị định số 145/2020/NĐ-CP.",
            ["điểm a", "điểm b", "khoản 1", "Điều 4"],
        ),
        (
            "Sửa khoản 2, khoản 4 Điều 6 và điểm c khoản 1 Điều 14 Thông tư số 02/2021/TT-BNV.",
            ["khoản 2", "khoản 4", "Điều 6", "điểm c", "khoản 1", "Điều 14"],
        ),
        ("Từ Điều 3 đến Điều 9 Luật Công đoàn 2012.", ["Điều 3 - Điều 9"]),
        ("Từ khoản 2 đến 4 Điều 7, Luật Công đoàn.", ["khoản 2 - khoản 4", "Điều 7"]),
        ("Theo khoản 3, Mục II Hướng dẫn số 12-HD/BTCTW.", ["khoản 3", "Mục II"]),
        ("Theo điểm 2.1 mục 4 Kết luận số 51-KL/TU.", ["điểm 2.1", "mục 4"]),
        ("Theo Điều 12a Luật Đầu tư.", ["Điều 12a"]),
        ("Luật Công đoàn 2012 (Điều 26, khoản 1) quy định.", ["Điều 26", "khoản 1"]),
        ("Luật Công đoàn 2012, tại Điều 26, quy định.", ["Điều 26"]),
        ("Nghị định số 12/2022/NĐ-CP của Chính phủ (Điều 8) nêu rõ.", ["Điều 8"]),
        ("Luật Công đoàn năm 2024 tại Điều 5 Bộ luật Lao động", []),
        ("Tổ 5, khoản tiền và Luật Công đoàn.", []),
        ("Điều kiện của Luật Công đoàn.", []),
    ],
)
def test_provisions(sentence: str, provisions: list[str]) -> None:
    reference = vu.analyze(sentence).references[0]
    assert list(reference.provisions) == provisions
