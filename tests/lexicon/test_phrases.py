"""Phrases: what begins at each syllable, by kind."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import nfd, texts

from viunion_nlp.lexicon import load_lexicon, phrases
from viunion_nlp.lexicon.phrases import BODY, HEAD, NOTHING, ROLE, PhraseNode, PhraseTable
from viunion_nlp.text.chunks import phrase_words
from viunion_nlp.text.scan import NEWLINE, PADDING

LEXICON = load_lexicon()
KINDS = [
    "abbreviation", "surname", "honorific", "role", "before_role", "after_role", "head", "body",
    "field", "place", "place_word", "document_type", "law", "stop", "verb", "word", "trade",
    "plural", "transparent",
]  # fmt: skip


def table_of(*found: tuple[str, str]) -> PhraseTable:
    """A table of phrases, each with its kind; a phrase is its own row."""
    table = PhraseTable()
    for phrase, kind in found:
        table.add(phrase, kind, phrase)
    table.close()
    return table


def nodes(text: str, *found: tuple[str, str]) -> list[PhraseNode]:
    table = table_of(*found)
    return table.nodes_of(table.scan(text))


def nodes_by_lexicon(text: str) -> list[PhraseNode]:
    return LEXICON.phrases.nodes_of(LEXICON.phrases.scan(text))


def read(nodes: list[PhraseNode], kind: str) -> list[str]:
    """What phrases of a kind begin where: "0-2 Ủy ban"."""
    hits = [(index, getattr(node, kind)) for index, node in enumerate(nodes)]
    return [
        f"{index}-{index + phrase.length} {phrase.row}"
        for index, phrase in hits
        if phrase is not None
    ]


# (phrases, text, what is found at which syllables)
PHRASES = [
    (["Ban"], "ban Ban BAN", ["0-1 Ban", "1-2 Ban", "2-3 Ban"]),
    (["Ban", "Ban Thường vụ"], "Ban Thường vụ họp", ["0-3 Ban Thường vụ"]),
    (["Ban", "Ban Thường vụ"], "Ban Thường trực", ["0-1 Ban"]),
    (["Ban Thường vụ"], "Ban Thường", []),
    (["Ban Thường vụ"], "Ban", []),
    (["Thường vụ", "Ban Thường vụ"], "Ban Thường vụ", ["0-3 Ban Thường vụ", "1-3 Thường vụ"]),
    (["Ban Thường vụ"], "Ban\nThường vụ", []),
    (["Ban Thường vụ"], "Ban Thường\u2028vụ", []),
    (["Ban", "Ban Thường vụ"], "Ban Thường\nvụ", ["0-1 Ban"]),
    (["Ban", "Ban Thường", "Ban Thường vụ"], "Ban Thường\nvụ", ["0-2 Ban Thường"]),
    (["Ban", "Ban Thường"], "Ban\nThường", ["0-1 Ban"]),
    (["Ban"], "Bang, thban", []),
    (["Ủy ban"], f"Uỷ ban, {nfd('Ủy ban')}, uỷ\u00a0ban", [
        "0-2 Ủy ban", "3-5 Ủy ban", "6-8 Ủy ban"
    ]),
    (["Ủy ban"], "Ủy\u200b ban", ["0-2 Ủy ban"]),
    (["KT - XH"], "KT–XH", ["0-3 KT - XH"]),
    (["Lao động và Xã hội"], "lao động & xã hội", ["0-5 Lao động và Xã hội"]),
    (["Ban Thường vụ Tỉnh ủy"], "Ban Thường vụ Tỉnh uỷ", ["0-5 Ban Thường vụ Tỉnh ủy"]),
    (["Ban"], "", []),
]  # fmt: skip


@pytest.mark.parametrize(("rows", "text", "found"), PHRASES)
def test_phrases(rows: list[str], text: str, found: list[str]) -> None:
    assert read(nodes(text, *((row, "body") for row in rows)), "body") == found


def test_a_phrase_keeps_all_its_rows_in_order() -> None:
    table = PhraseTable()
    for row in ("công đoàn", "cao đẳng", "công đoàn"):
        table.add("CĐ", "abbreviation", row)
    table.close()
    phrase = table.nodes_of(table.scan("CĐ"))[0].abbreviation
    assert phrase is not None
    assert phrase.rows == ("công đoàn", "cao đẳng")
    assert phrase.row == "công đoàn"


@pytest.mark.parametrize(
    "found",
    [
        [("Ban", "head"), ("Ban Bí thư", "body")],
        [("Ban Bí thư", "body"), ("Ban", "head")],
    ],
)
def test_the_deepest_node_knows_every_kind(found: list[tuple[str, str]]) -> None:
    whole = nodes("Ban Bí thư", *found)
    assert read(whole, "head") == ["0-1 Ban"]
    assert read(whole, "body") == ["0-3 Ban Bí thư"]
    assert read(whole, "role") == []


def test_the_longest_phrase_of_each_kind_counts() -> None:
    found = [("Ban", "head"), ("Ban Bí thư", "body"), ("Ban Bí thư Trung ương", "head")]
    whole = nodes("Ban Bí thư Trung ương", *found)
    assert read(whole, "head") == ["0-5 Ban Bí thư Trung ương"]
    assert read(whole, "body") == ["0-3 Ban Bí thư"]
    cut = nodes("Ban Bí thư Trung Quốc", *found)
    assert read(cut, "head") == ["0-1 Ban"]
    assert read(cut, "body") == ["0-3 Ban Bí thư"]


def test_a_node_says_which_kinds_it_has() -> None:
    found = [("Ban", "head"), ("Ban Bí thư", "body"), ("Bí thư", "role")]
    kinds = [node.kinds for node in nodes("Ban Bí thư Ban Bí Nhà", *found)]
    assert kinds[:6] == [HEAD | BODY, ROLE, 0, HEAD, 0, 0]


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_has_a_flag(kind: str) -> None:
    (node,) = nodes("Tân", ("Tân", kind))[:1]
    assert node.kinds == getattr(phrases, kind.upper())
    assert [each for each in KINDS if getattr(node, each) is not None] == [kind]


def test_no_two_kinds_share_a_flag() -> None:
    flags = [getattr(phrases, kind.upper()) for kind in KINDS]
    assert sorted(flags) == [1 << number for number in range(len(KINDS))]


def test_a_kind_that_no_reader_knows_is_refused() -> None:
    with pytest.raises(ValueError, match="no kind of phrase 'fruit': abbreviation, surname"):
        PhraseTable().add("ổi", "fruit", "ổi")


@pytest.mark.parametrize("text", ["", "Ban", "Ban Bí thư"])
def test_nothing_begins_behind_the_last_syllable(text: str) -> None:
    table = table_of(("Ban", "head"), ("Ban Bí thư Trung ương", "body"))
    scan = table.scan(text)
    assert table.nodes_of(scan)[scan.count :] == [NOTHING] * PADDING


PARTS = st.sampled_from(["bộ", "sở", "ban", "hội", "Uỷ"])
ROWS = st.lists(
    st.tuples(st.lists(PARTS, min_size=1, max_size=4), st.sampled_from(["head", "body", "role"])),
    max_size=12,
)
LINES = st.lists(st.lists(PARTS, max_size=8), max_size=4)


@given(ROWS, LINES)
def test_nodes_are_what_a_search_for_every_phrase_finds(
    rows: list[tuple[list[str], str]], lines: list[list[str]]
) -> None:
    table = table_of(*((" ".join(words), kind) for words, kind in rows))
    scan = table.scan("\n".join(map(" ".join, lines)))
    found = table.nodes_of(scan)
    for first in range(scan.count):
        end = scan.line_end(first)
        for kind in ("head", "body", "role"):
            lengths = [
                len(words)
                for words, its_kind in rows
                if its_kind == kind
                and scan.words[first : min(first + len(words), end)]
                == list(phrase_words(" ".join(words)))
            ]
            phrase = getattr(found[first], kind)
            assert (phrase.length if phrase is not None else 0) == max(lengths, default=0)


@given(texts)
def test_no_phrase_of_the_library_runs_over_a_line_break(text: str) -> None:
    scan = LEXICON.phrases.scan(text)
    found = LEXICON.phrases.nodes_of(scan)
    assert len(found) == scan.count + PADDING
    for first, node in enumerate(found):
        for kind in KINDS:
            phrase = getattr(node, kind)
            if phrase is not None:
                assert NEWLINE not in scan.gaps[first + 1 : first + phrase.length]


# (text, kind, what begins at its first syllable: its row by the first column)
MARKED = [
    ("NLĐ ở bến", "abbreviation", "0-1 NLĐ"),
    ("T.Ư Đảng", "abbreviation", "0-3 TƯ"),
    ("TP HCM", "abbreviation", "0-2 TPHCM"),
    ("Ban Kinh tế - Ngân sách", "head", "0-6 Ban Kinh tế - Ngân sách"),
    ("Ban Kinh tế Ngân sách", "head", "0-5 Ban Kinh tế - Ngân sách"),
    ("BLDS quy định", "law", "0-1 Bộ luật Dân sự"),
    ("Luật An toàn vệ sinh lao động", "law", "0-7 Luật An toàn, vệ sinh lao động"),
    ("A Phú Hãn", "place", "0-3 Afghanistan"),
]


@pytest.mark.parametrize(("text", "kind", "found"), MARKED)
def test_ways_to_write_a_name(text: str, kind: str, found: str) -> None:
    phrase = getattr(nodes_by_lexicon(text)[0], kind)
    assert f"0-{phrase.length} {phrase.row[0]}" == found


def test_a_district_that_is_a_number_is_no_place() -> None:
    assert any(row.name == "7" for row in LEXICON.districts)
    assert nodes_by_lexicon("7")[0].place is None
