"""Syllables, their shapes and gaps, and phrases of a trie."""

from __future__ import annotations

import pytest
from hypothesis import given
from strategies import nfd, texts

from viunion_nlp.scan import (
    CAPITAL,
    DIGITS,
    JOINED,
    MIXED,
    NEWLINE,
    SIGN,
    SPACE,
    UPPER,
    PhraseTrie,
    phrase_words,
    scan_syllables,
    scan_text,
)

SYLLABLES = [
    ("", []),
    (" \n\u200b", []),
    ("Uỷ ban xã", ["ủy", "ban", "xã"]),
    (nfd("Uỷ ban"), ["ủy", "ban"]),
    ("02-NQ/TW.", ["02", "-", "nq", "/", "tw", "."]),
    ("LĐ-TB&XH", ["lđ", "-", "tb", "và", "xh"]),
    ("H’Bia (Niê)", ["h", "'", "bia", "(", "niê", ")"]),
    ("a_b", ["a", "_", "b"]),
    ("“Vì dân”…", ['"', "vì", "dân", '"', "…"]),
    ("QH15 20²", ["qh15", "20²"]),
    ("công\u00adđoàn", ["côngđoàn"]),
    ("😀😀", ["😀", "😀"]),
]


@pytest.mark.parametrize(("text", "words"), SYLLABLES)
def test_syllables(text: str, words: list[str]) -> None:
    assert scan_syllables(text).words == words


SHAPES = [
    ("công", 0),
    ("Công", CAPITAL),
    ("Đ", CAPITAL),
    ("CÔNG", CAPITAL | UPPER),
    ("ThS", CAPITAL | MIXED),
    ("iPhone", MIXED),
    ("QH15", CAPITAL | UPPER | MIXED),
    ("2021", DIGITS),
    ("1a", MIXED),
    ("19h", MIXED),
    ("-", SIGN),
    ("_", SIGN),
    ("…", SIGN),
    ("한국", 0),
]


@pytest.mark.parametrize(("word", "shape"), SHAPES)
def test_shapes(word: str, shape: int) -> None:
    assert scan_syllables(word).shapes == [shape]


GAPS = [
    ("a b", [NEWLINE, SPACE]),
    ("a,b", [NEWLINE, JOINED, JOINED]),
    ("a \n b", [NEWLINE, NEWLINE]),
    ("a\u2028b\rc", [NEWLINE, NEWLINE, NEWLINE]),
    ("a\u00a0b\tc", [NEWLINE, SPACE, SPACE]),
    ("  a", [NEWLINE]),
    ("a\u200bb", [NEWLINE]),
    ("a \u200b b", [NEWLINE, SPACE]),
]


@pytest.mark.parametrize(("text", "gaps"), GAPS)
def test_gaps(text: str, gaps: list[int]) -> None:
    assert scan_syllables(text).gaps == gaps


def test_numbers() -> None:
    assert scan_syllables("ngày 3 tháng 12, 5a").numbers == [1, 3]


@pytest.mark.parametrize(
    ("index", "start", "end"), [(0, 0, 3), (2, 0, 3), (3, 3, 4), (4, 4, 6), (5, 4, 6)]
)
def test_lines(index: int, start: int, end: int) -> None:
    scan = scan_syllables("một hai ba\nbốn\n\nnăm sáu")
    assert (scan.line_start(index), scan.line_end(index)) == (start, end)


@pytest.mark.parametrize(
    ("text", "shouting"),
    [
        ("THĂM HỎI CÔNG NHÂN", [True] * 4),
        ("THĂM HỎI CÔNG nhân nghèo", [False] * 5),
        ("HỌP MẶT TẾT", [False] * 3),
        ("THĂM HỎI CÔNG NHÂN\nở xã", [True] * 4 + [False] * 2),
    ],
)
def test_shouting_lines(text: str, shouting: list[bool]) -> None:
    assert scan_syllables(text).shouting == shouting


def _trie(*phrases: str) -> PhraseTrie:
    trie = PhraseTrie()
    for phrase in phrases:
        trie.add(phrase_words(phrase), "phrase", phrase)
    return trie


# (phrases, text, what is found at which syllables)
PHRASES = [
    (["Ban"], "ban Ban BAN", ["0-1 Ban", "1-2 Ban", "2-3 Ban"]),
    (["Ban", "Ban Thường vụ"], "Ban Thường vụ họp", ["0-3 Ban Thường vụ"]),
    (["Ban", "Ban Thường vụ"], "Ban Thường trực", ["0-1 Ban"]),
    (["Ban Thường vụ"], "Ban Thường", []),
    (["Thường vụ", "Ban Thường vụ"], "Ban Thường vụ", ["0-3 Ban Thường vụ", "1-3 Thường vụ"]),
    (["Ban Thường vụ"], "Ban\nThường vụ", []),
    (["Ban Thường vụ"], "Ban Thường\u2028vụ", []),
    (["Ban", "Ban Thường vụ"], "Ban Thường\nvụ", ["0-1 Ban"]),
    (["Ban"], "Bang, thban", []),
    (["Ủy ban"], f"Uỷ ban, {nfd('Ủy ban')}, uỷ\u00a0ban", [
        "0-2 Ủy ban", "3-5 Ủy ban", "6-8 Ủy ban"
    ]),
    (["KT - XH"], "KT–XH", ["0-3 KT - XH"]),
    (["Lao động và Xã hội"], "lao động & xã hội", ["0-5 Lao động và Xã hội"]),
]  # fmt: skip


@pytest.mark.parametrize(("phrases", "text", "found"), PHRASES)
def test_phrases(phrases: list[str], text: str, found: list[str]) -> None:
    hits = scan_text(text, _trie(*phrases)).hits_of("phrase")
    assert [f"{hit.first}-{hit.last} {hit.row}" for hit in hits.values()] == found


def test_a_phrase_keeps_all_its_rows_in_order() -> None:
    trie = PhraseTrie()
    for row in ("công đoàn", "cao đẳng", "công đoàn"):
        trie.add(("cđ",), "abbreviation", row)
    assert scan_text("CĐ", trie).hits_of("abbreviation")[0].rows == ("công đoàn", "cao đẳng")


def test_kinds_do_not_hide_each_other() -> None:
    trie = PhraseTrie()
    trie.add(("ban",), "head", "Ban")
    trie.add(("ban", "bí", "thư"), "body", "Ban Bí thư")
    scan = scan_text("Ban Bí thư", trie)
    assert scan.hits_of("head")[0].last == 1
    assert scan.hits_of("body")[0].last == 3
    assert scan.hits_of("role") == {}


@given(texts)
def test_syllables_slice_the_view_and_miss_nothing(text: str) -> None:
    scan = scan_syllables(text)
    assert len(scan.words) == len(scan.shapes) == len(scan.gaps)
    covered = "".join(
        scan.view.text[start:end] for start, end in zip(scan.starts, scan.ends, strict=True)
    )
    assert covered == "".join(scan.view.text.split())


@given(texts)
def test_syllables_never_overlap(text: str) -> None:
    scan = scan_syllables(text)
    assert all(start < end for start, end in zip(scan.starts, scan.ends, strict=True))
    assert all(end <= start for end, start in zip(scan.ends, scan.starts[1:], strict=False))
