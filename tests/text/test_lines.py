"""The lines of a text as they were printed: their length, and whether paragraphs are cut into them."""

from __future__ import annotations

import textwrap

import pytest

from viunion_nlp.text.lines import NOT_WRAPPED, Lines
from viunion_nlp.text.scan import Scan

PARAGRAPH = (
    "Hội nghị đã thảo luận về chương trình công tác của năm tới, trong đó việc chăm lo đời sống của đoàn "
    "viên được đặt lên hàng đầu; các đại biểu cũng góp ý cho dự thảo quy chế và thống nhất thời gian tổ "
    "chức đại hội ở những nơi đã đủ điều kiện."
)


@pytest.mark.parametrize("columns", [40, 60, 80, 100, 120])
def test_the_width_is_that_of_the_paragraphs(columns: int) -> None:
    text = textwrap.fill(f"{PARAGRAPH} {PARAGRAPH}", columns)
    lines = Lines(Scan(text))
    longest = max(map(len, text.split("\n")))
    assert longest < lines.width <= columns + 1
    full = [lines.reach(line) >= lines.width for line in range(len(lines.firsts) - 2)]
    assert all(full)


@pytest.mark.parametrize("columns", [60, 80, 100])
def test_a_few_breaks_tell_the_width_where_every_line_is_full(columns: int) -> None:
    text = textwrap.fill(PARAGRAPH, columns)
    assert len(text.split("\n")) <= 6
    assert Lines(Scan(text)).width == max(map(len, text.split("\n"))) + 1


def test_full_lines_tell_the_width_without_a_certain_break() -> None:
    names = (
        "Lò Văn Páo, Vàng Thị Mỷ, Sùng A Phềnh, Tô Thị Mận, Đỗ Văn Sáng, Hồ Thị Quế, Lê An, Vũ Hà,"
    )
    text = textwrap.fill(f"Các ông, bà: {names} {names} {names}", 60)
    assert Lines(Scan(text)).width == max(map(len, text.split("\n"))) + 1


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Một dòng",
        PARAGRAPH,
        f"{PARAGRAPH}\n{PARAGRAPH}\n{PARAGRAPH}\n{PARAGRAPH}",
        "- Chăm lo đời sống\n- Xây dựng tổ chức\n- Phát triển đoàn viên\n- Kiểm tra, giám sát",
        # A line that goes on, although the next word had room in it.
        "Hội nghị bàn về công tác\nchăm lo đời sống đoàn viên\nĐại hội được tổ chức vào cuối quý hai này",
        # Lines that go on, beside paragraphs that are one line each.
        f"{textwrap.fill(PARAGRAPH, 60)}\n{PARAGRAPH}\n{PARAGRAPH}",
    ],
)
def test_a_text_without_wrapped_lines_has_no_width(text: str) -> None:
    assert Lines(Scan(text)).width == NOT_WRAPPED


@pytest.mark.parametrize(
    ("text", "goes_on"),
    [
        ("hội nghị bàn về công\ntác cuối năm", True),
        ("hội nghị bàn về công tác,\ntrong đó có đại hội", True),
        ("hội nghị bàn về công tác.\ntrong đó có đại hội", False),
        ("hội nghị bàn về công\n\ntác cuối năm", False),
        ("hội nghị bàn về công\nTác", False),
        ("hội nghị bàn về công\n- tác", False),
        ("HỘI NGHỊ BÀN VỀ\ncông tác cuối năm", False),
        ("hội nghị\nbàn về", False),
    ],
)
def test_certain_breaks(text: str, goes_on: bool) -> None:
    assert Lines(Scan(text)).goes_on(0) == goes_on


def test_reach_is_with_the_next_word_and_the_indent() -> None:
    assert Lines(Scan("  ab cd\nef, gh")).reach(0) == len("  ab cd ef,")
