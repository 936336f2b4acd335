"""The folded view: what it levels, what it leaves, and the way back to the source."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import example, given, settings
from strategies import any_texts, nfc, nfd, plain_texts, texts

from viunion_nlp.text.letters import (
    as_written,
    base_letter,
    capitalize_first,
    fold,
    fold_phrase,
    is_plain,
    is_syllable,
    lower_same_length,
    usual_capitals,
)

# (source, text of the view)
FOLDED = [
    ("", ""),
    ("Họp ở xã", "Họp ở xã"),
    # tone-mark place
    ("uỷ ban, Uỷ ban, UỶ BAN", "ủy ban, Ủy ban, ỦY BAN"),
    ("hoà, Hoà, HOÀ", "hòa, Hòa, HÒA"),
    ("khoẻ, loé, thuý, luỹ, tuỵ, hoạ", "khỏe, lóe, thúy, lũy, tụy, họa"),
    ("quý, quỳ, Quỹ, QUỶ", "quý, quỳ, Quỹ, QUỶ"),
    ("hoàn, toán, hoặc, khoét, nguỵen", "hoàn, toán, hoặc, khoét, nguỵen"),
    ("uỷ-ban hoà1", "ủy-ban hòa1"),
    # Unicode form
    (nfd("Ủy ban huyện"), "Ủy ban huyện"),
    (f"Đảng ủy, {nfd('Đảng ủy')}, Đảng ủy", "Đảng ủy, Đảng ủy, Đảng ủy"),
    (nfd("uỷ hoà"), "ủy hòa"),
    ("e\u0323\u0302", "ệ"),
    # other scripts: Hangul in pieces, marks outside the block of Latin ones
    ("\u1112\u1161\u11ab, \uac00\u11a8, \u1112\u200b\u1161", "한, 각, 하"),
    ("\u1161, \u11ab, \u1112", "\u1161, \u11ab, \u1112"),
    ("NLĐ\u20dd ❤\ufe0f \u0958 \u0915\u093c e\U0001d165\u0302", "NLĐ ❤ \u0915 \u0915 ê"),
    ("\u00e1" + 9 * "\u0316", "á"),
    ("a" + 9 * "\u0316" + "\u0301", "á"),
    ("a" + 9 * "\u0301\u0316", "á"),
    ("\u0301a", "a"),
    # characters without width
    ("Liên\u200b đoàn", "Liên đoàn"),
    ("công\u00adnhân", "côngnhân"),
    ("\ufeffBộ\u2060", "Bộ"),
    ("a\u200b\u0301n", "án"),
    ("\u200b\u00ad\ufeff", ""),
    # spaces and line breaks
    ("TP\u00a0Huế\u202f1\t2", "TP Huế 1 2"),
    ("a\u2028b\u2029c\x85d\re", "a\nb\nc\nd\ne"),
    ("a\r\nb", "a\n\nb"),
    # dashes, quotation marks, letters of other keyboards
    ("02‑NQ–TW—1−2", "02-NQ-TW-1-2"),
    ("“Vì đoàn viên” «a» „b‟ H’Bia ‘c’", "\"Vì đoàn viên\" \"a\" \"b\" H'Bia 'c'"),
    ("Ðảng, ðảng, Ɖảng", "Đảng, đảng, Đảng"),
    ("\ud800 😀", "\ud800 😀"),
]  # fmt: skip


@pytest.mark.parametrize(("source", "text"), FOLDED)
def test_fold(source: str, text: str) -> None:
    assert fold(source).text == text


# (source, stretch of the view, stretch of the source)
MAPPED = [
    ("uỷ ban", (0, 2), (0, 2)),
    (nfd("Ủy"), (0, 1), (0, 2)),
    (nfd("Ủy"), (1, 2), (2, 3)),
    (f"ủy {nfd('ủy')} ủy", (3, 5), (3, 6)),
    (f"ủy {nfd('ủy')} ủy", (6, 8), (7, 9)),
    ("L\u200bĐ", (0, 2), (0, 3)),
    ("\ufeffBộ\u200b", (0, 2), (1, 3)),
    ("a\u200b\u0301n", (0, 1), (0, 3)),
    ("x\u00ady", (1, 2), (2, 3)),
]


@pytest.mark.parametrize(("source", "stretch", "expected"), MAPPED)
def test_to_source(source: str, stretch: tuple[int, int], expected: tuple[int, int]) -> None:
    assert fold(source).to_source(*stretch) == expected


@pytest.mark.parametrize(
    ("source", "written"),
    [
        ("Uỷ ban – “Xã”", "Uỷ ban – “Xã”"),
        (nfd("Nội vụ"), "Nội vụ"),
        ("Nội\u00a0vụ\tHuế", "Nội vụ Huế"),
        ("Nội\u200b vụ\ufeff", "Nội vụ"),
        ("Nội\n \n\tvụ", "Nội vụ"),
    ],
)
def test_as_written(source: str, written: str) -> None:
    assert as_written(source) == written


@pytest.mark.parametrize(
    ("source", "plain"),
    [
        ("Uỷ ban –\u00a0Xã", True),
        ("", True),
        (nfd("Xã"), False),
        ("Xã\u200b", False),
        ("b\u0301", False),
        ("\u212b", False),
    ],
)
def test_is_plain(source: str, plain: bool) -> None:
    assert is_plain(source) is plain


@pytest.mark.parametrize("word", ["công", "đoàn", "nghiêng", "y", "ủy", "quý", "giường", "ơ"])
def test_a_vietnamese_syllable(word: str) -> None:
    assert is_syllable(word)


@pytest.mark.parametrize("word", ["", "nlđ", "sport", "công2", "Công", "world", "-"])
def test_no_vietnamese_syllable(word: str) -> None:
    assert not is_syllable(word)


@pytest.mark.parametrize(
    ("letter", "base"), [("ậ", "a"), ("Ủ", "U"), ("ư", "u"), ("đ", "đ"), ("-", "-")]
)
def test_base_letter(letter: str, base: str) -> None:
    assert base_letter(letter) == base


@pytest.mark.parametrize(
    ("text", "lower"),
    [("ỦY Ban", "ủy ban"), ("İ", "İ"), ("aİB", "aİb"), ("ẞ", "ß"), ("Σ", "σ"), ("", "")],
)
def test_lower_same_length(text: str, lower: str) -> None:
    assert lower_same_length(text) == lower


@pytest.mark.parametrize(
    ("phrase", "folded"),
    [("Uỷ ban", "ủy ban"), (nfd("Hoà Bình"), "hòa bình"), ("LĐ–TB&XH", "lđ-tb&xh"), ("QUÝ", "quý")],
)
def test_fold_phrase(phrase: str, folded: str) -> None:
    assert fold_phrase(phrase) == folded


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("KỲ QUAN", "Kỳ Quan"),
        ("Lê Thị Bé", "Lê Thị Bé"),
        ("H'BIA NIÊ", "H'Bia Niê"),
        ("Đ. LÂM", "Đ. Lâm"),
        ("Y-THỊNH", "Y-Thịnh"),
        ("FPT Long", "FPT Long"),
    ],
)
def test_usual_capitals(name: str, expected: str) -> None:
    assert usual_capitals(name) == expected


@pytest.mark.parametrize(
    ("text", "expected"), [("ủy ban", "Ủy ban"), ("đoàn viên", "Đoàn viên"), ("", ""), ("1a", "1a")]
)
def test_capitalize_first(text: str, expected: str) -> None:
    assert capitalize_first(text) == expected


def _base(letter: str) -> str:
    return nfd(letter)[0]


@given(plain_texts)
def test_composed_text_keeps_its_length(text: str) -> None:
    view = fold(nfc(text))
    assert len(view.text) == len(view.source)
    assert view.starts is None


@given(texts)
@example("İ\u200bỦ")
def test_lower_has_the_length_of_the_view(text: str) -> None:
    view = fold(text)
    assert len(view.lower) == len(view.text)


@given(texts)
def test_every_letter_slices_the_source(text: str) -> None:
    view = fold(text)
    for index, letter in enumerate(view.text):
        start, end = view.to_source(index, index + 1)
        assert 0 <= start < end <= len(text)
        # A tone mark may have moved to the letter beside it: bases are what must agree.
        assert _base(letter) in map(_base, fold(text[start:end]).text)


@given(texts)
def test_offsets_never_go_back(text: str) -> None:
    view = fold(text)
    spans = [view.to_source(index, index + 1) for index in range(len(view.text))]
    assert spans == sorted(spans)
    for (start, end), following in pairwise(spans):
        assert following == (start, end) or following[0] >= end


@given(texts)
def test_only_characters_without_width_are_left_out(text: str) -> None:
    view = fold(text)
    covered = {
        offset
        for index in range(len(view.text))
        for offset in range(*view.to_source(index, index + 1))
    }
    left_out = [letter for offset, letter in enumerate(text) if offset not in covered]
    assert fold("".join(left_out)).text == ""


@given(texts)
def test_composed_and_decomposed_text_fold_alike(text: str) -> None:
    assert fold(nfd(text)).text == fold(nfc(text)).text


@given(texts)
def test_folding_the_view_again_changes_nothing(text: str) -> None:
    once = fold(text).text
    assert fold(once).text == once


@settings(max_examples=200)
@given(any_texts)
def test_arbitrary_code_points_fold(text: str) -> None:
    view = fold(text)
    assert view.source == text
