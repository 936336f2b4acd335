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
]


@pytest.mark.parametrize("sentence", SENTENCES)
def test_a_text_may_break_off_anywhere(sentence: str) -> None:
    for cut in range(1, len(sentence)):
        for text in (sentence[:cut], sentence[cut:]):
            doc = vu.analyze(text)
            assert all(r.text == text[r.start : r.end] for r in doc.references)
