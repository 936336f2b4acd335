"""The reader of inline marks."""

import pytest
from marked import Mark, MarkError, parse_marked


def test_nested_marks_and_fields() -> None:
    marked = parse_marked(
        "Bà [TITLE Trưởng [ORG Ban Nữ công [ABBR LĐLĐ|expansion=x]]|role=Trưởng Ban]."
    )
    assert marked.text == "Bà Trưởng Ban Nữ công LĐLĐ."
    assert marked.mentions == (
        Mark("TITLE", 3, 26, "Trưởng Ban Nữ công LĐLĐ", {"role": "Trưởng Ban"}),
        Mark("ORG", 10, 26, "Ban Nữ công LĐLĐ", {}),
        Mark("ABBR", 22, 26, "LĐLĐ", {"expansion": "x"}),
    )


def test_links_name_people_before_and_after() -> None:
    marked = parse_marked(
        "[TITLE Chủ tịch|by=a] [PERSON#a An] thay ông [PERSON#b Bình], [TITLE Bí thư|by=a b]"
    )
    spans = {mark.text: mark.span for mark in marked.mentions}
    assert set(marked.links) == {
        (spans["An"], spans["Chủ tịch"]),
        (spans["An"], spans["Bí thư"]),
        (spans["Bình"], spans["Bí thư"]),
    }
    assert all("by" not in mark.fields for mark in marked.mentions)


def test_one_span_two_labels_outermost_first() -> None:
    marked = parse_marked("[TITLE [ABBR TUV|expansion=Tỉnh ủy viên]|role=TUV]")
    assert [(mark.label, mark.span) for mark in marked.mentions] == [
        ("TITLE", (0, 3)),
        ("ABBR", (0, 3)),
    ]


@pytest.mark.parametrize(
    ("marked", "text"),
    [
        (r"Trang chủ | Tin tức", "Trang chủ | Tin tức"),
        (r"\[1\] a\|b \\", "[1] a|b \\"),
        (r"dòng một\ndòng hai", "dòng một\ndòng hai"),
        (r"[LOCATION Hu\u0065\u0302\u0301]", "Hue\u0302\u0301"),
        (r"[ORG A \| B|note=x\]y]", "A | B"),
    ],
)
def test_escapes(marked: str, text: str) -> None:
    assert parse_marked(marked).text == text


@pytest.mark.parametrize(
    ("marked", "message"),
    [
        ("[NAME An]", "a mark begins with"),
        ("[1]", "a mark begins with"),
        ("ông [PERSON An", "never closed"),
        ("ông An]", "nothing is open"),
        ("[PERSON An ]", "white space"),
        ("[DATE 1/2|2023]", "a field is"),
        ("[DATE 1/2|iso=x", "a field is"),
        ("[TITLE Bí thư|by=a]", "no person has the id"),
        ("[PERSON#a An] [PERSON#a Bình]", "given twice"),
        ("a\\", "nothing follows"),
        ("\\x", "no such escape"),
    ],
)
def test_broken_marks_are_errors(marked: str, message: str) -> None:
    with pytest.raises(MarkError, match=message):
        parse_marked(marked)
