"""Abbreviations spelled out, and offsets mapped both ways."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from strategies import texts

import viunion_nlp as vu
from viunion_nlp.expansions.expanded_text import ExpandedText, Replacement
from viunion_nlp.expansions.expansion import expand_text
from viunion_nlp.expansions.surroundings import opens_sentence
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
    # what no sense is sure of stays
    ("Đồng bitcoin (BTC) giảm.", "Đồng bitcoin (BTC) giảm."),
    ("Hôm qua TT Lê Văn Ba dự.", "Hôm qua TT Lê Văn Ba dự."),
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
    ("Người lao động (gọi tắt là “NLĐ”) về.", "Người lao động về."),
    ("Người lao động (sau đây viết tắt là NLĐ) về.", "Người lao động về."),
    ("Người lao động, gọi tắt là NLĐ, về.", "Người lao động, gọi tắt là NLĐ, về."),
    ("Đoàn viên và người lao động (ĐV và NLĐ) về.", "Đoàn viên và người lao động về."),
    ("Sở Giáo dục và Đào tạo (GD & ĐT) mở lớp.", "Sở Giáo dục và Đào tạo mở lớp."),
    ("ở quận 9 (TP HCM)", "ở quận 9 (Thành phố Hồ Chí Minh)"),
    ("Quà cho NLĐ (người lao động) nghèo.", "Quà cho người lao động nghèo."),
    ("Người lao động (NLĐ)về.", "Người lao động về."),
    # no word is said twice
    ("Bàn với tỉnh TU.", "Bàn với tỉnh ủy."),
    ("ở thành phố TPHCM", "ở thành phố Hồ Chí Minh"),
    ("Họp công ty CTCP Hoa Mai.", "Họp công ty cổ phần Hoa Mai."),
    ("Họp ban chấp hành công đoàn CĐCS.", "Họp ban chấp hành công đoàn cơ sở."),
    ("Quà cho người lao động NLĐ.", "Quà cho người lao động."),
    ("Họp người lao động\nNLĐ về.", "Họp người lao động\nNgười lao động về."),
    ("chia tách thành TP Cần Thơ", "chia tách thành thành phố Cần Thơ"),
    ("trụ sở, NLĐ", "trụ sở, người lao động"),
    ("Họp ở LĐLĐVN Việt Nam.", "Họp ở Liên đoàn Lao động Việt Nam."),
    # the dot of a degree ends no sentence
    ("ThS. Vi Văn Ba nói.", "Thạc sĩ Vi Văn Ba nói."),
    # nor does that of a mark before who is signed for; the same letters elsewhere do
    ("TM. BAN THƯỜNG VỤ\nKT.CHỦ TỊCH", "THAY MẶT BAN THƯỜNG VỤ\nKÝ THAY CHỦ TỊCH"),
    ("- Như trên;      TL. CHÁNH VĂN PHÒNG", "- Như trên;      thừa lệnh CHÁNH VĂN PHÒNG"),
    ("Lo phát triển KT. Năm nay đã khá.", "Lo phát triển kinh tế. Năm nay đã khá."),
    ("gặp PGS.TS Vi Văn Ba", "gặp phó giáo sư tiến sĩ Vi Văn Ba"),
    ("Quà cho NLĐ.Ông Ba về.", "Quà cho người lao động.Ông Ba về."),
    # the number of a list item stands before the sentence; a bracket within it does not
    ("Gồm:\na) NLĐ;\n- b) NLĐ.", "Gồm:\na) Người lao động;\n- b) Người lao động."),
    ("Gồm a) NLĐ; (một) NLĐ.", "Gồm a) người lao động; (một) người lao động."),
    # a line of capitals stays one; abbreviations alone make none
    ("THƯỞNG TẾT CHO NLĐ\nNLĐ vui.", "THƯỞNG TẾT CHO NGƯỜI LAO ĐỘNG\nNgười lao động vui."),
    ("NLĐ, CNVCLĐ", "Người lao động, công nhân, viên chức, lao động"),
]


@pytest.mark.parametrize(("text", "expanded"), EXPANDED)
def test_expand(text: str, expanded: str) -> None:
    assert vu.expand(text) == expanded


@pytest.mark.parametrize(
    ("text", "expanded"),
    [
        ("ở P.HCM và Q.HCM", "ở P.Hồ Chí Minh và Q.Hồ Chí Minh"),
        ("ở P.HCM, P.5", "ở P.Hồ Chí Minh, phường 5"),
        ("ở P.BMT", "ở phường Buôn Ma Thuột"),
        ("theo T.Ư Q.3", "theo Trung ương quận 3"),
        ("bà A Q.3", "bà A Q.3"),
    ],
)
def test_expanded_twice_is_expanded_once(text: str, expanded: str) -> None:
    assert vu.expand(text) == expanded
    assert vu.expand(expanded) == expanded


SAMPLE = "LĐLĐ tỉnh giúp người lao động (NLĐ). NLĐ vui, LĐLĐ vui. Đại biểu HĐND về."

# (options, expanded)
CHOSEN = [
    (
        vu.ExpandOptions(),
        "Liên đoàn Lao động tỉnh giúp người lao động. Người lao động vui, Liên đoàn Lao động vui. "
        "Đại biểu Hội đồng nhân dân về.",
    ),
    (
        vu.ExpandOptions(brackets="keep"),
        "Liên đoàn Lao động tỉnh giúp người lao động (NLĐ). Người lao động vui, "
        "Liên đoàn Lao động vui. Đại biểu Hội đồng nhân dân về.",
    ),
    (
        vu.ExpandOptions(mentions="first"),
        "Liên đoàn Lao động tỉnh giúp người lao động. Người lao động vui, LĐLĐ vui. "
        "Đại biểu Hội đồng nhân dân về.",
    ),
    (
        vu.ExpandOptions(brackets="keep", mentions="first"),
        "Liên đoàn Lao động tỉnh giúp người lao động (NLĐ). NLĐ vui, LĐLĐ vui. "
        "Đại biểu Hội đồng nhân dân về.",
    ),
    (
        vu.ExpandOptions(kinds=["people"]),
        "LĐLĐ tỉnh giúp người lao động. Người lao động vui, LĐLĐ vui. Đại biểu HĐND về.",
    ),
    (
        vu.ExpandOptions(kinds=["body"], domains=["union"]),
        "Liên đoàn Lao động tỉnh giúp người lao động (NLĐ). NLĐ vui, Liên đoàn Lao động vui. "
        "Đại biểu HĐND về.",
    ),
    (vu.ExpandOptions(domains=["transport"]), SAMPLE),
]


@pytest.mark.parametrize(("options", "expanded"), CHOSEN)
def test_options(options: vu.ExpandOptions, expanded: str) -> None:
    assert vu.expand(SAMPLE, options=options) == expanded
    doc = vu.Pipeline(vu.Config(expand=options)).analyze(SAMPLE)
    assert doc.expanded.text == expanded
    assert vu.Document.from_dict(doc.to_dict()).expanded == doc.expanded


def test_an_explained_form_stays_where_brackets_do() -> None:
    text = "Quà cho NLĐ (người lao động) nghèo, NLĐ già."
    keep = vu.ExpandOptions(brackets="keep")
    assert vu.expand(text, options=keep) == (
        "Quà cho NLĐ (người lao động) nghèo, người lao động già."
    )


def test_only_the_first_goes_by_sense() -> None:
    found = [_found("CĐ", 0, "công đoàn"), _found("CĐ", 4, "cao đẳng"), _found("CĐ", 8, "cao đẳng")]
    assert expand_text("CĐ, CĐ, CĐ", found, mentions="first").text == "Công đoàn, cao đẳng, CĐ"


def test_a_form_that_the_lexicon_lacks_has_no_kind() -> None:
    text = "Tổ hợp nuôi ong (THNO) họp. THNO vui."
    assert vu.expand(text) == "Tổ hợp nuôi ong họp. Tổ hợp nuôi ong vui."
    assert vu.expand(text, options=vu.ExpandOptions(kinds=["body"])) == text


@pytest.mark.parametrize(
    ("values", "error", "message"),
    [
        ({"brackets": "drops"}, ValueError, "unknown brackets 'drops': choose one of drop, keep"),
        ({"mentions": None}, ValueError, "unknown mentions None"),
        ({"kinds": "body"}, TypeError, "kinds takes a collection of names"),
        ({"domains": "union"}, TypeError, "domains takes a collection of names"),
    ],
)
def test_options_that_are_none(
    values: dict[str, Any], error: type[Exception], message: str
) -> None:
    with pytest.raises(error, match=message):
        vu.ExpandOptions(**values)


@pytest.mark.parametrize("values", [{"kinds": ["union"]}, {"domains": ["body"]}])
def test_kinds_and_domains_are_those_of_the_lexicon(values: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match="choose among"):
        vu.Config(expand=vu.ExpandOptions(**values))


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


options = st.builds(
    vu.ExpandOptions,
    brackets=st.sampled_from(["drop", "keep"]),
    mentions=st.sampled_from(["all", "first"]),
    kinds=st.sets(st.sampled_from(["people", "body"]), max_size=1),
    domains=st.sets(st.sampled_from(["union", "labour"]), max_size=1),
)
FORMS = "NLĐ", "ĐV", "LĐLĐ", "TU", "CĐCS", "TP.", "người lao động (NLĐ)", "NLĐ (người lao động)"
LINKS = "vui", "tỉnh", "công đoàn", ",", ".", "-", "(", ")", "\n", "GIÚP ĐỠ", "gọi tắt là"
dense_texts = st.lists(st.sampled_from([*FORMS, *LINKS])).map(" ".join) | texts


def _expanded(text: str, chosen: vu.ExpandOptions) -> ExpandedText:
    return vu.Pipeline(vu.Config(expand=chosen)).analyze(text).expanded


@settings(deadline=None)
@given(dense_texts, options)
def test_only_mentions_their_dots_and_brackets_are_replaced(
    text: str, chosen: vu.ExpandOptions
) -> None:
    doc = vu.Pipeline(vu.Config(expand=chosen)).analyze(text)
    inside = {index for form in doc.abbreviations for index in range(form.start, form.end)}
    for item in doc.expanded.replacements:
        rest = "".join(text[i] for i in range(item.start, item.end) if i not in inside)
        if "(" in rest:
            assert chosen.brackets == "drop"
            assert item.text == ""
            assert rest.strip()[0] == "("
            assert rest[-1] == ")"
        else:
            assert rest.strip() in ("", ".")


@settings(deadline=None)
@given(dense_texts, options)
def test_what_has_no_abbreviation_stays(text: str, chosen: vu.ExpandOptions) -> None:
    doc = vu.Pipeline(vu.Config(expand=chosen)).analyze(text)
    kept = frozenset(form.span for form in doc.abbreviations)
    assert expand_text(text, ()) == ExpandedText(text, text)
    assert expand_text(text, doc.abbreviations, kept_short=kept) == ExpandedText(text, text)
    once = doc.expanded.text
    if not vu.analyze(once).abbreviations:
        assert _expanded(once, chosen) == ExpandedText(once, once)


@settings(deadline=None)
@given(dense_texts, options)
def test_text_outside_replacements_is_untouched(text: str, chosen: vu.ExpandOptions) -> None:
    expanded = _expanded(text, chosen)
    kept_source, kept_expanded, at_source, at_expanded = "", "", 0, 0
    for item in expanded.replacements:
        assert at_source <= item.start < item.end <= len(text)
        assert expanded.text[item.expanded_start : item.expanded_end] == item.text
        kept_source += text[at_source : item.start] + "|"
        kept_expanded += expanded.text[at_expanded : item.expanded_start] + "|"
        at_source, at_expanded = item.end, item.expanded_end
    assert kept_source + text[at_source:] == kept_expanded + expanded.text[at_expanded:]


@settings(deadline=None)
@given(dense_texts, options)
def test_replacements_map_to_each_other(text: str, chosen: vu.ExpandOptions) -> None:
    expanded = _expanded(text, chosen)
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
@given(dense_texts, options)
def test_mapping_keeps_the_order_of_offsets(text: str, chosen: vu.ExpandOptions) -> None:
    expanded = _expanded(text, chosen)
    there = [expanded.to_expanded(offset, offset + 1) for offset in range(len(text))]
    back = [expanded.to_source(offset, offset + 1) for offset in range(len(expanded.text))]
    for spans, size in ((there, len(expanded.text)), (back, len(text))):
        assert spans == sorted(spans)
        assert all(0 <= start <= end <= size for start, end in spans)


@settings(deadline=None)
@given(dense_texts, options)
def test_letters_outside_replacements_keep_themselves(text: str, chosen: vu.ExpandOptions) -> None:
    expanded = _expanded(text, chosen)
    inside = {offset for item in expanded.replacements for offset in range(item.start, item.end)}
    for offset in set(range(len(text))) - inside:
        start, end = expanded.to_expanded(offset, offset + 1)
        assert expanded.text[start:end] == text[offset]
        assert expanded.to_source(start, end) == (offset, offset + 1)
