"""Syllables: their words, shapes and gaps, the padding behind them, and the way back to the source."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import assume, given
from strategies import nfd, texts

from viunion_nlp.text import chunks, forms
from viunion_nlp.text.chunks import phrase_words
from viunion_nlp.text.damage import read_figure
from viunion_nlp.text.letters import fold, lower_same_length
from viunion_nlp.text.markup import read_over_markup
from viunion_nlp.text.scan import (
    CAPITAL,
    DIGITS,
    FIGURE,
    JOINED,
    MIXED,
    NATIVE,
    NEWLINE,
    PADDING,
    SIGN,
    SPACE,
    UPPER,
    Scan,
)

SYLLABLES = [
    ("", []),
    (" \n\u200b", []),
    ("Uỷ ban xã", ["ủy", "ban", "xã"]),
    (nfd("Uỷ ban"), ["ủy", "ban"]),
    ("02-NQ/TW.", ["02", "-", "nq", "/", "tw", "."]),
    ("LĐ-TB&XH", ["lđ", "-", "tb", "và", "xh"]),
    ("H’Bia (Niê)", ["h", "'", "bia", "(", "niê", ")"]),
    ("H\u02bcBia", ["h", "'", "bia"]),
    ("a_b _c_ __d", ["a", "b", "_", "c", "_", "_", "_", "d"]),
    (nfd("Nguyễn_Văn_Bình"), ["nguyễn", "văn", "bình"]),
    ("b\ufe0fa\ufe0f", ["ba"]),
    ("“Vì dân”…", ['"', "vì", "dân", '"', "…"]),
    ("QH15 20²", ["qh15", "20²"]),
    ("công\u00adđoàn", ["côngđoàn"]),
    ("b\u200ba\u0301n", ["bán"]),
    ("\u0301họp \u200b\u0323xã", ["họp", "xã"]),
    ("xã-\u0301 \u02bc\u200b\u0301", ["xã", "-", "'"]),
    ("😀😀", ["😀", "😀"]),
]  # fmt: skip


def texts_of(scan: Scan) -> list[str]:
    return [syllable.text for syllable in scan.syllables[: scan.count]]


@pytest.mark.parametrize(("text", "words"), SYLLABLES)
def test_syllables(text: str, words: list[str]) -> None:
    scan = Scan(text)
    assert scan.words[: scan.count] == words


@pytest.mark.parametrize(("text", "words"), SYLLABLES)
def test_phrases_are_cut_alike(text: str, words: list[str]) -> None:
    assert phrase_words(text) == tuple(words)


@pytest.mark.parametrize(
    ("text", "syllables"),
    [
        ("Uỷ ban XÃ", ["Ủy", "ban", "XÃ"]),
        (nfd("Hoà–BÌNH"), ["Hòa", "-", "BÌNH"]),
        ("A&B", [*"A&B"]),
    ],
)
def test_texts_keep_their_capitals(text: str, syllables: list[str]) -> None:
    assert texts_of(Scan(text)) == syllables


SHAPES = [
    ("công", NATIVE),
    ("Công", CAPITAL | NATIVE),
    ("Y", CAPITAL | NATIVE),
    ("Đ", CAPITAL),
    ("CÔNG", CAPITAL | UPPER | NATIVE),
    ("NLĐ", CAPITAL | UPPER),
    ("ThS", CAPITAL | MIXED),
    ("CôNg", CAPITAL | MIXED | NATIVE),
    ("iPhone", MIXED),
    ("sport", 0),
    ("QH15", CAPITAL | UPPER | MIXED),
    ("2021", DIGITS | FIGURE),
    ("20²", DIGITS | FIGURE),
    ("1a", MIXED | FIGURE),
    ("19h", MIXED | FIGURE),
    ("-", SIGN),
    ("_", SIGN),
    ("…", SIGN),
    ("½", SIGN),
    ("&", SIGN),
    ("\u02bc", SIGN),
    ("한국", 0),
]


@pytest.mark.parametrize(("word", "shape"), SHAPES)
def test_shapes(word: str, shape: int) -> None:
    assert Scan(word).shapes[:1] == [shape]


@pytest.mark.parametrize(("word", "shape"), SHAPES)
def test_shapes_of_decomposed_words(word: str, shape: int) -> None:
    assert Scan(nfd(word)).shapes[:1] == [shape]


GAPS = [
    ("a b", [NEWLINE, SPACE]),
    ("a,b", [NEWLINE, JOINED, JOINED]),
    ("a \n b", [NEWLINE, NEWLINE]),
    ("a\u2028b\rc", [NEWLINE, NEWLINE, NEWLINE]),
    ("a\x85b\x1dc", [NEWLINE, NEWLINE, NEWLINE]),
    ("a\u00a0b\tc", [NEWLINE, SPACE, SPACE]),
    (f"a{' ' * 2 * PADDING}b", [NEWLINE, SPACE]),
    ("a\r  \u200b b", [NEWLINE, NEWLINE]),
    (f"a{' ' * 2 * PADDING}\nb", [NEWLINE, NEWLINE]),
    ("  a", [NEWLINE]),
    ("a\u200bb", [NEWLINE]),
    ("a \u200b b", [NEWLINE, SPACE]),
    ("a\u200b,b", [NEWLINE, JOINED, JOINED]),
]


@pytest.mark.parametrize(("text", "gaps"), GAPS)
def test_gaps(text: str, gaps: list[int]) -> None:
    scan = Scan(text)
    assert scan.gaps[: scan.count] == gaps


@pytest.mark.parametrize("text", ["", "\u200b\n", "Họp ở xã.", nfd("Họp ở xã"), "HỌP MẶT ĐẦU NĂM"])
def test_a_grammar_may_look_past_either_end(text: str) -> None:
    scan = Scan(text)
    beyond = (*range(scan.count, scan.count + PADDING), *range(-PADDING, 0))
    assert {scan.words[index] for index in beyond} == {""}
    assert {scan.syllables[index].text for index in beyond} == {""}
    assert {scan.shapes[index] for index in beyond} == {0}
    assert {scan.gaps[index] for index in beyond} == {NEWLINE}
    assert {scan.shouting[index] for index in beyond} == {0}
    assert {scan.start(index) for index in beyond} == {len(text)}
    assert {scan.ends[index] for index in beyond} == {len(text)}


@pytest.mark.parametrize(
    ("text", "capitals", "numbers", "signs"),
    [
        ("", [], [], []),
        ("ngày 3 tháng 12, 5a", [], [1, 3], [4]),
        ("Ông Lê, ThS, QH15: “NLĐ”", [0, 1, 3, 5, 8], [], [2, 4, 6, 7, 9]),
        (nfd("Ủy ban & Đảng ủy"), [0, 3], [], [2]),
    ],
)
def test_anchors(text: str, capitals: list[int], numbers: list[int], signs: list[int]) -> None:
    scan = Scan(text)
    assert (scan.capitals, scan.numbers, scan.signs) == (capitals, numbers, signs)


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("", [0]),
        ("\n\n", [0]),
        ("một", [0, 1]),
        ("\nmột\n", [0, 1]),
        ("một hai ba\nbốn\n\nnăm sáu", [0, 3, 4, 6]),
        ("một\u2028hai\r\nba", [0, 1, 2, 3]),
    ],
)
def test_lines(text: str, lines: list[int]) -> None:
    assert Scan(text).lines == lines


def test_joined_lines() -> None:
    scan = Scan("số 12/QĐ-\nLĐLĐ của\nhọ\nvề")
    scan.join([7], [5])
    assert scan.gaps[5:9] == [JOINED, SPACE, SPACE, NEWLINE]
    assert scan.lines == [0, 8, 9]


@pytest.mark.parametrize(
    ("text", "blank", "indent"),
    [
        ("a\nb", False, 0),
        ("a\r\nb", False, 0),
        ("a \n  b", False, 2),
        ("a\n\nb", True, 0),
        ("a\r\n \r\n\tb", True, 1),
    ],
)
def test_what_stands_before_a_line(text: str, blank: bool, indent: int) -> None:
    scan = Scan(text)
    assert (scan.blank_line(1), scan.indent(1)) == (blank, indent)


@pytest.mark.parametrize(
    ("index", "start", "end"), [(0, 0, 3), (2, 0, 3), (3, 3, 4), (4, 4, 6), (5, 4, 6)]
)
def test_the_line_of_a_syllable(index: int, start: int, end: int) -> None:
    scan = Scan("một hai ba\nbốn\n\nnăm sáu")
    assert (scan.line_start(index), scan.line_end(index)) == (start, end)


@pytest.mark.parametrize(
    ("text", "shouting"),
    [
        ("THĂM HỎI CÔNG NHÂN", [True] * 4),
        ("THĂM HỎI CÔNG nhân nghèo", [False] * 5),
        ("HỌP MẶT TẾT", [False] * 3),
        ("THĂM HỎI CÔNG NHÂN\nở xã", [True] * 4 + [False] * 2),
        ("ở xã\nNĂM 2021, THĂM HỎI CÔNG NHÂN", [False] * 2 + [True] * 7),
    ],
)
def test_shouting_lines(text: str, shouting: list[bool]) -> None:
    scan = Scan(text)
    assert list(scan.shouting[: scan.count]) == shouting


@pytest.mark.parametrize(
    ("source", "text", "written"),
    [
        ("Uỷ ban", "Ủy ban", "Uỷ ban"),
        (nfd("Uỷ ban"), "Ủy ban", "Uỷ ban"),
        ("Uỷ\u00a0ban", "Ủy ban", "Uỷ ban"),
        ("Liên\u200b đoàn", "Liên đoàn", "Liên đoàn"),
        ("02–NQ/TW", "02-NQ/TW", "02–NQ/TW"),
        ("Liên\nđoàn", "Liên\nđoàn", "Liên đoàn"),
        ("Uỷ", "Ủy", "Uỷ"),
        ("\ufeff“Uỷ”\u200b", '"Ủy"', "“Uỷ”"),
    ],
)
def test_stretches(source: str, text: str, written: str) -> None:
    scan = Scan(source)
    assert scan.text(0, scan.count) == text
    assert scan.written(0, scan.count) == written


def test_a_stretch_inside_a_text() -> None:
    scan = Scan(f"Bộ {nfd('Nội vụ')} họp")
    assert scan.text(1, 3) == scan.written(1, 3) == "Nội vụ"


@pytest.mark.parametrize(
    "source", ["Ở Uỷ ban – Xã Tân An họp.", nfd("Ở Uỷ\u200b ban – Xã Tân An họp.")]
)
@pytest.mark.parametrize(
    ("first", "last", "letters", "before", "behind"),
    [
        (4, 5, 2, "- ", " t"),
        (1, 3, 2, "ở ", " -"),
        (1, 3, 4, "ở ", " - x"),
        (6, 9, 5, " tân ", ""),
        (4, 5, 0, "", ""),
        (4, 5, 100, "ở ủy ban - ", " tân an họp."),
    ],
)  # fmt: skip
def test_around(source: str, first: int, last: int, letters: int, before: str, behind: str) -> None:
    assert Scan(source).around(first, last, letters) == (before, behind)


@pytest.mark.parametrize(
    ("source", "lower"),
    [
        ("", ""),
        (" Uỷ ban –\u00a0XÃ\r\n", " ủy ban - xã\n\n"),
        (nfd("Uỷ\u200b ban & XÃ"), "ủy ban & xã"),
        ("aİB", "aİb"),
    ],
)
def test_lower(source: str, lower: str) -> None:
    assert Scan(source).lower == lower


def test_forms_are_forgotten_when_there_are_too_many() -> None:
    most = forms._MOST_FORMS
    words = [f"xa{number}" for number in range(most + 100)]
    assert Scan(" ".join(words)).words[: len(words)] == words
    assert len(forms.FORMS) <= most
    assert len(chunks.CHUNKS) <= most
    assert Scan("Uỷ ban").words[:2] == ["ủy", "ban"]


def test_long_chunks_are_not_kept() -> None:
    chunk = "-".join(map(str, range(100)))
    assert Scan(f"xã {chunk}").count == 1 + 199
    assert chunk not in chunks.CHUNKS


@pytest.mark.parametrize("length", [253, 254, 255, 256, 1000])
def test_long_words_keep_their_ends(length: int) -> None:
    scan = Scan(f"xã {'a' * length} họp")
    assert [scan.span(index, index + 1) for index in range(3)] == [
        (0, 2),
        (3, 3 + length),
        (4 + length, 7 + length),
    ]


@pytest.mark.parametrize(
    ("text", "starts"),
    [
        ("\n\nxã\n \n\nhọp\n\n", [2, 8]),
        ("  xã   họp  ", [2, 7]),
        ("xã\r\n\r\nhọp\u200b \n tại", [0, 6, 13]),
        ("\ufeff\nxã\u00a0 ,họp", [2, 6, 7]),
    ],
)
def test_what_stands_between_moves_what_follows(text: str, starts: list[int]) -> None:
    scan = Scan(text)
    assert [scan.start(index) for index in range(scan.count)] == starts


@given(texts)
def test_syllables_miss_nothing(text: str) -> None:
    scan = Scan(text)
    assume(scan._as_seen)  # tags and blanks of segmented text are no syllables
    assert "".join(texts_of(scan)) == "".join(fold(text).text.split())
    spans = [scan.span(index, index + 1) for index in range(scan.count)]
    covered = {offset for start, end in spans for offset in range(start, end)}
    left_out = "".join(letter for offset, letter in enumerate(text) if offset not in covered)
    assert fold(left_out).text.split() == []


@given(texts)
def test_arrays_are_of_one_length(text: str) -> None:
    scan = Scan(text)
    arrays = (
        scan.words, scan.syllables, scan.ends, scan.shapes, scan.gaps, scan.shouting,
    )  # fmt: skip
    assert {len(array) for array in arrays} == {scan.count + PADDING}


@given(texts)
def test_syllables_slice_the_source(text: str) -> None:
    scan = Scan(text)
    seen = read_over_markup(text)
    for index in range(scan.count):
        start, end = scan.span(index, index + 1)
        assert 0 <= start < end <= len(text)
        written = fold(seen[start:end]).text
        # A letter that stands for a figure is read as one: "l9" is 19.
        assert scan.syllables[index].text in (written, read_figure(written))
        assert scan.syllables[index].text == scan.text(index, index + 1)
        word = lower_same_length(scan.syllables[index].text)
        assert scan.words[index] == {"&": "và"}.get(scan.syllables[index].text, word)


@given(texts)
def test_syllables_never_overlap(text: str) -> None:
    scan = Scan(text)
    spans = [scan.span(index, index + 1) for index in range(scan.count)]
    assert all(end <= start for (_, end), (start, _) in pairwise(spans))


@given(texts)
def test_gaps_say_what_stands_between(text: str) -> None:
    scan = Scan(text)
    assume(scan._as_seen)  # glued forms are cut where nothing stands
    for index in range(1, scan.count):
        between = fold(text[scan.ends[index - 1] : scan.start(index)]).text
        expected = NEWLINE if "\n" in between else SPACE if between else JOINED
        assert scan.gaps[index] == expected


@given(texts)
def test_lists_hold_what_shapes_and_gaps_say(text: str) -> None:
    scan = Scan(text)
    indices = range(scan.count)
    assert scan.capitals == [index for index in indices if scan.shapes[index] & CAPITAL]
    assert scan.numbers == [index for index in indices if scan.shapes[index] & DIGITS]
    assert scan.signs == [index for index in indices if scan.shapes[index] & SIGN]
    starts = [index for index in indices if scan.gaps[index] == NEWLINE]
    assert scan.lines == [*starts, scan.count]
    for first, last in pairwise(scan.lines):
        for index in range(first, last):
            assert (scan.line_start(index), scan.line_end(index)) == (first, last)


@given(texts)
def test_the_whole_text_folds_as_its_syllables_do(text: str) -> None:
    scan = Scan(text)
    assume(scan._as_seen)  # neither glued forms, which are cut, nor markup, which is read over
    assert scan.lower == fold(text).lower
    size = len(scan.lower)
    for index in range(scan.count):
        before, behind = scan.around(index, index + 1, size)
        assert len(before) + len(scan.syllables[index].text) + len(behind) == size
        assert scan.lower.startswith(before)
        assert scan.lower.endswith(behind)


@pytest.mark.parametrize(
    ("text", "syllables", "gaps"),
    [
        ("số1908/QĐ", [(0, 2), (2, 6), (6, 7), (7, 9)], [NEWLINE, SPACE, JOINED, JOINED]),
        (nfd("TWngày 5"), [(0, 2), (2, 7), (8, 9)], [NEWLINE, SPACE, SPACE]),
        ("O2-NQ", [(0, 2), (2, 3), (3, 5)], [NEWLINE, JOINED, JOINED]),
        ("ca <b>Mai</b>,", [(0, 2), (6, 9), (13, 14)], [NEWLINE, SPACE, JOINED]),
        ("a<br>b<td>c", [(0, 1), (5, 6), (10, 11)], [NEWLINE, NEWLINE, SPACE]),
        ("T&#7883;nh x&atilde;&nbsp;A&amp;B", [(0, 10), (11, 20), (26, 27), (27, 32), (32, 33)],
         [NEWLINE, SPACE, SPACE, JOINED, JOINED]),
        ("&#272;ảng 1 < 2 &lạ; <Hà>", [(0, 9), (10, 11), (12, 13), (14, 15), (16, 17), (17, 19), (19, 20),
          (21, 22), (22, 24), (24, 25)],
         [NEWLINE, SPACE, SPACE, SPACE, SPACE, JOINED, JOINED, SPACE, JOINED, JOINED]),
    ],
)  # fmt: skip
def test_damaged_text_keeps_its_offsets(
    text: str, syllables: list[tuple[int, int]], gaps: list[int]
) -> None:
    scan = Scan(text)
    assert [scan.span(index, index + 1) for index in range(scan.count)] == syllables
    assert scan.gaps[: scan.count] == gaps


def test_damaged_text_is_written_as_a_reader_sees_it() -> None:
    scan = Scan("Ông Trần <i>Văn</i>_Tr&#7841;ch ký số O2-NQ/TWngày")
    assert scan.written(1, 4) == "Trần Văn Trạch"
    assert (scan.written(6, 11), scan.text(6, 11)) == ("O2-NQ/TW", "02-NQ/TW")
