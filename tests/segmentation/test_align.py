"""Words to spans: what is accepted, and what is an error."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from viunion_nlp.errors import AlignmentError
from viunion_nlp.segmentation.align import align

UY_BAN = unicodedata.normalize("NFD", "Ủy ban")
TINH = unicodedata.normalize("NFD", "tỉnh")

# (words, text, texts of the tokens)
ALIGNED = [
    (["công nhân", "về"], "công nhân về", ["công nhân", "về"]),
    (["công nhân", "về"], "  công \n nhân\tvề ", ["công \n nhân", "về"]),
    (["công nhân"], "công\u00a0nhân", ["công\u00a0nhân"]),
    ([" công nhân ", "", " "], "công nhân", ["công nhân"]),
    ([], " \n", []),
    # Unicode form, either way round
    (["Ủy ban", "tỉnh"], f"{UY_BAN} {TINH}", [UY_BAN, TINH]),
    ([TINH], "tỉnh", ["tỉnh"]),
    (["각"], "\u1100\u1161\u11a8", ["\u1100\u1161\u11a8"]),
    # tone-mark place, dashes, quotation marks, "Ð" for "Đ": the text's own slice comes back
    (["ủy ban", "hòa"], "uỷ ban hoà", ["uỷ ban", "hoà"]),
    (["uỷ ban"], "ủy ban", ["ủy ban"]),
    (['"', "Đảng", '"', "-"], "“Ðảng” –", ["“", "Ðảng", "”", "–"]),
    # attached characters: behind a token, before one, alone
    (["a", "b"], "a\u200b b", ["a\u200b", "b"]),
    (["a", "\u200b", "b"], "a\u200bb", ["a\u200b", "b"]),
    (["ab"], "a\u200bb", ["a\u200bb"]),
    (["a", "b"], "\ufeffa \u200bb", ["\ufeffa", "\u200bb"]),
    (["a", "b"], "a \u200b\u0301 b\x00", ["a", "\u200b\u0301", "b\x00"]),
    (["a"], "\u200b a \u200b \u200b", ["\u200b", "a", "\u200b", "\u200b"]),
    (["a", "\x1b \x1b", "b"], "a\x1b\x1bb", ["a\x1b\x1b", "b"]),
    (["\x00 b"], "\x00 b", ["\x00", "b"]),
    (["q"], "q\u0301", ["q\u0301"]),
]

# (words, text, what the message must say)
MISALIGNED = [
    (["Công", "ty"], "công ty", r"'Công' .* offset 100: 'công ty'"),
    (["mà"], "má", r"'mà' .* offset 100: 'má'"),
    (["a"], "á", r"'a' .* offset 100: 'á'"),
    (["a"], "a\u0301", r"'a' .* offset 100"),
    (["công ty"], "công nhân", r"'công ty' .* offset 100: 'công nhân'"),
    (["ban", "nhân"], "ban dân nhân", r"'nhân' .* offset 104: 'dân nhân'"),
    (["ban", "ban"], "ban", r"'ban' .* offset 103: the end of the text"),
    (["công nhân"], "công", r"'công nhân' .* offset 100"),
    (["ban"], "ban  dân", r"no word is left for 'dân' at offset 105"),
    ([], "x", r"no word is left for 'x' at offset 100"),
    (["\u1100"], "각", r"offset 100: '각'"),
    (["..."], "…", r"'\.\.\.' .* offset 100: '…'"),
    (["và"], "&", r"'và' .* offset 100: '&'"),
]


@pytest.mark.parametrize(("words", "text", "expected"), ALIGNED)
def test_aligned(words: list[str], text: str, expected: list[str]) -> None:
    tokens = align(words, text, 100)
    assert [token.text for token in tokens] == expected
    assert all(token.text == text[token.start - 100 : token.end - 100] for token in tokens)


@pytest.mark.parametrize(("words", "text", "message"), MISALIGNED)
def test_misaligned(words: list[str], text: str, message: str) -> None:
    with pytest.raises(AlignmentError, match=message):
        align(words, text, 100)


@given(st.lists(st.text(min_size=1, max_size=8), max_size=8), st.sampled_from(["", " ", "\n "]))
@settings(max_examples=300, deadline=None)
def test_words_of_any_text_cover_it(words: list[str], space: str) -> None:
    text = space.join(words)
    tokens = align(words, text)
    assert "".join("".join(token.text.split()) for token in tokens) == "".join(text.split())
    assert all(token.text == text[token.start : token.end] for token in tokens)
    starts = [token.start for token in tokens]
    assert starts == sorted(set(starts))
