"""Abbreviations spelled out, and offsets mapped both ways."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from strategies import texts

import viunion_nlp as vu
from viunion_nlp.expand import ExpandedText, Replacement, expand_text, opens_sentence
from viunion_nlp.records import Abbreviation

# (text, expanded)
EXPANDED = [
    ("", ""),
    ("Họp ở xã.", "Họp ở xã."),
    ("Quà cho NLĐ.", "Quà cho người lao động."),
    # a capital where a sentence begins
    ("NLĐ phấn khởi.", "Người lao động phấn khởi."),
    ("Họp xong. NLĐ về.", "Họp xong. Người lao động về."),
    ("Họp xong!\nNLĐ về.", "Họp xong!\nNgười lao động về."),
    ("- NLĐ về.", "- Người lao động về."),
    ("“NLĐ về”.", "“Người lao động về”."),
    ("Họp, NLĐ về.", "Họp, người lao động về."),
    # names keep their capitals
    ("Ông ở LĐLĐ huyện.", "Ông ở Liên đoàn Lao động huyện."),
    ("Họ ở TPHCM, TP.HCM.", "Họ ở Thành phố Hồ Chí Minh, Thành phố Hồ Chí Minh."),
    # dots and hyphens
    ("ở TP. Tân An", "ở thành phố Tân An"),
    ("ở TP.Tân An", "ở thành phố Tân An"),
    ("phát triển KT - XH và KT–XH", "phát triển kinh tế - xã hội và kinh tế - xã hội"),
    # the bracket that defines
    ("Quà cho người lao động (NLĐ).", "Quà cho người lao động."),
    ("Người lao động (NLĐ) về. NLĐ vui.", "Người lao động về. Người lao động vui."),
    ("Quà (NLĐ) đây.", "Quà (người lao động) đây."),
]


@pytest.mark.parametrize(("text", "expanded"), EXPANDED)
def test_expand(text: str, expanded: str) -> None:
    assert vu.expand(text) == expanded


def test_a_bracket_that_defines_two_forms() -> None:
    assert vu.expand("Đoàn viên, người lao động (ĐV, NLĐ) về.") == "Đoàn viên, người lao động về."


def _found(form: str, start: int, expansion: str) -> Abbreviation:
    return Abbreviation(text=form, start=start, end=start + len(form), expansion=expansion)


def _sample() -> ExpandedText:
    return expand_text("Ở LĐLĐ và CĐ, NLĐ.", [
        _found("CĐ", 10, "công đoàn"),
        _found("LĐLĐ", 2, "Liên đoàn Lao động"),
        _found("NLĐ", 14, "người lao động"),
    ])  # fmt: skip


def test_replacements_stand_in_text_order() -> None:
    expanded = _sample()
    assert str(expanded) == "Ở Liên đoàn Lao động và công đoàn, người lao động."
    assert expanded.replacements == (
        Replacement(2, 6, "Liên đoàn Lao động", 2),
        Replacement(10, 12, "công đoàn", 24),
        Replacement(14, 17, "người lao động", 35),
    )


@pytest.mark.parametrize(
    ("source", "expanded"),
    [
        ((0, 1), (0, 1)),
        ((2, 6), (2, 20)),
        ((0, 2), (0, 2)),
        ((6, 10), (20, 24)),
        ((10, 12), (24, 33)),
        ((2, 12), (2, 33)),
        ((17, 18), (49, 50)),
        ((0, 18), (0, 50)),
    ],
)
def test_spans_go_both_ways(source: tuple[int, int], expanded: tuple[int, int]) -> None:
    sample = _sample()
    assert sample.to_expanded(*source) == expanded
    assert sample.to_source(*expanded) == source


def test_a_span_that_cuts_an_abbreviation_covers_its_expansion() -> None:
    assert _sample().to_expanded(4, 11) == (2, 33)
    assert _sample().to_source(10, 26) == (2, 12)


def test_overlapping_abbreviations_keep_the_first() -> None:
    found = [_found("CNVC", 0, "công nhân, viên chức"), _found("VC", 2, "viên chức")]
    assert expand_text("CNVC.", found).text == "Công nhân, viên chức."


@pytest.mark.parametrize(
    ("text", "opens"),
    [
        ("NLĐ", True),
        ("a. NLĐ", True),
        ("a\nNLĐ", True),
        ("a? (NLĐ", True),
        ("a… “NLĐ", True),
        ("a, NLĐ", False),
        ("a: NLĐ", False),
        ("a NLĐ", False),
    ],
)
def test_opens_sentence(text: str, opens: bool) -> None:
    assert opens_sentence(text, text.index("N")) is opens


@settings(deadline=None)
@given(texts)
def test_text_outside_replacements_is_untouched(text: str) -> None:
    expanded = vu.analyze(text).expanded
    kept_source, kept_expanded, at_source, at_expanded = "", "", 0, 0
    for item in expanded.replacements:
        assert at_source <= item.start < item.end <= len(text)
        assert expanded.text[item.expanded_start : item.expanded_end] == item.text
        kept_source += text[at_source : item.start] + "|"
        kept_expanded += expanded.text[at_expanded : item.expanded_start] + "|"
        at_source, at_expanded = item.end, item.expanded_end
    assert kept_source + text[at_source:] == kept_expanded + expanded.text[at_expanded:]


@settings(deadline=None)
@given(texts)
def test_replacements_map_to_each_other(text: str) -> None:
    expanded = vu.analyze(text).expanded
    for item in expanded.replacements:
        assert expanded.to_expanded(item.start, item.end) == (
            item.expanded_start,
            item.expanded_end,
        )
        if item.text:
            assert expanded.to_source(item.expanded_start, item.expanded_end) == (
                item.start,
                item.end,
            )


@settings(deadline=None)
@given(texts)
def test_mapping_keeps_the_order_of_offsets(text: str) -> None:
    expanded = vu.analyze(text).expanded
    there = [expanded.to_expanded(offset, offset + 1) for offset in range(len(text))]
    back = [expanded.to_source(offset, offset + 1) for offset in range(len(expanded.text))]
    for spans, size in ((there, len(expanded.text)), (back, len(text))):
        assert spans == sorted(spans)
        assert all(0 <= start <= end <= size for start, end in spans)


@settings(deadline=None)
@given(texts)
def test_letters_outside_replacements_keep_themselves(text: str) -> None:
    expanded = vu.analyze(text).expanded
    inside = {offset for item in expanded.replacements for offset in range(item.start, item.end)}
    for offset in set(range(len(text))) - inside:
        start, end = expanded.to_expanded(offset, offset + 1)
        assert expanded.text[start:end] == text[offset]
        assert expanded.to_source(start, end) == (offset, offset + 1)
