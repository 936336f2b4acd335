"""Finds short forms of bodies: in brackets after the name, or the bare head of a body named earlier."""

from __future__ import annotations

from typing import Final

from viunion_nlp.reading.drafts import OrganizationDraft
from viunion_nlp.reading.edges import ends_name
from viunion_nlp.reading.facts import Facts
from viunion_nlp.reading.rules import NO, YES, Verdicts, VerdictsOf, rule, rule_of
from viunion_nlp.text.letters import fold_phrase
from viunion_nlp.text.scan import CAPITAL, DIGITS, MIXED, NATIVE, NEWLINE, SIGN, UPPER

BRACKETED: Final = "short name in brackets"
_CLOSES: Final = (")", ";")
_LEADS_TO_FORM: Final = ("là", ":")
_LONGEST_BRAND: Final = 3  # syllables
_MANY: Final = ("enterprise", "school", "health", "media")


def bracketed_names(
    facts: Facts, organizations: list[OrganizationDraft]
) -> list[OrganizationDraft]:
    """The short name in brackets right behind a body, where it names the whole body: "(LDP)", "(PV Trans;
    HoSE: PVT)", "(viết tắt DAB)", "(Lideco, mã NTL)"."""
    found = []
    words = facts.words
    for body in organizations:
        opening = body.last
        if words[opening] != "(" or facts.gaps[opening] == NEWLINE:
            continue
        name = behind_naming(facts, opening + 1)
        last = name + 1
        while last - name < _LONGEST_BRAND and facts.shapes[last] & CAPITAL:
            last += 1
        closes = words[last] in _CLOSES or words[last + 1] in facts.cues["share code"]
        if closes and NAMES_BODY.say(facts, body, name, last):
            head = body.head
            if head is not None and head.head in facts.lexicon.naming.body_owners:
                head = None  # of a part: the name is that of the whole
            short = OrganizationDraft(
                first=name, last=last, rule=BRACKETED, entry=body.entry,
                head=head, body=body.body, level=body.level,
            )  # fmt: skip
            found.append(short)
    return found


def behind_naming(facts: Facts, index: int) -> int:
    """Behind "viết tắt", "gọi tắt là" or the like in a bracket, where it stands."""
    first, naming = index, facts.cues["names form"]
    while facts.words[index] in naming:
        index += 1
    return index + (index > first and facts.words[index] in _LEADS_TO_FORM)


def no_brand(facts: Facts, body: OrganizationDraft, first: int, last: int) -> bool:
    """A word that is neither written in capitals nor the foreign brand of a company; a number of copies:
    "(2b)"."""
    shape = facts.shapes[first]
    if last - first > 1:
        if not shape & CAPITAL:
            return True
        return body.kind != "enterprise" or not _is_brand(facts, first, last)
    if shape & (UPPER | MIXED):
        return facts.syllables[first].text[0].isdigit()
    if body.kind != "enterprise" or shape & NATIVE or not shape & CAPITAL:
        return True
    return facts.nodes[first].place is not None


def _is_brand(facts: Facts, first: int, last: int) -> bool:
    """Whether several words are the brand of a company: one is in capitals, one foreign: "PV Trans"."""
    shapes = facts.shapes
    if not shapes[first] & (UPPER | MIXED) and not shapes[last - 1] & (UPPER | MIXED):
        return False
    for index in range(first, last):
        if not shapes[index] & (NATIVE | DIGITS) and index not in facts.abbreviations:
            return facts.nodes[first].head is None
    return False


def of_place(facts: Facts, body: OrganizationDraft, first: int, last: int) -> bool:
    """An abbreviated place, in which the body lies: "Đảng bộ phường Sài Gòn (TPHCM)"."""
    return facts.abbreviation_kind(first) == "place"


def of_bare_head(facts: Facts, body: OrganizationDraft, first: int, last: int) -> bool:
    """An abbreviation of a head alone: "Ban Thường vụ (BTV)"."""
    return body.bare and first in facts.abbreviations


def of_part(facts: Facts, body: OrganizationDraft, first: int, last: int) -> bool:
    """An abbreviation of fewer words than the name has: "Liên đoàn Lao động tỉnh (LĐLĐ)"."""
    abbreviation = facts.abbreviations.get(first)
    if abbreviation is None:
        return False
    spoken = 0
    for index in range(body.first, body.last):
        if not facts.shapes[index] & SIGN:
            spoken += 1
    return len(abbreviation.expansion.split()) < spoken


NAMES_BODY: Final[VerdictsOf[OrganizationDraft]] = VerdictsOf(
    "ORG",
    "Does a word in brackets name the body before it?",
    rule_of(
        no_brand, NO,
        "Ông làm ở [ORG Sở Nội vụ] (phải) đã về.",
        but="Ông làm ở [ORG Công ty Thủy sản Hòa Phú] ([ORG Sulavina]).",
    ),
    rule_of(
        of_place, NO,
        "[ORG Đảng bộ phường Sài Gòn] (TPHCM) đã họp.",
        but="Ông mở [ORG Công ty Thủy sản Hòa Phú] ([ORG Sulavina]).",
    ),
    rule_of(
        of_bare_head, NO,
        "[ORG Ban Thường vụ] (BTV) đã họp.",
        but="Ông lập [ORG Công ty Thủy sản Hòa Phú] ([ORG Sulavina]).",
    ),
    rule_of(
        of_part, NO,
        "[ORG Liên đoàn Lao động tỉnh] (LĐLĐ) đã họp.",
        but="Ông mua [ORG Công ty Thủy sản Hòa Phú] ([ORG Sulavina]).",
    ),
    otherwise=YES,
)  # fmt: skip


def read_to_definitions(facts: Facts, organizations: list[OrganizationDraft]) -> None:
    """Extend each body that the words of a defined form begin with to their end: "Ban Quản lý nhà ở công
    nhân (BQLNOCN)".
    """
    begins = {body.first: body for body in organizations}
    for first, short in facts.abbreviations.items():
        if short.origin != "definition" or facts.words[first - 1] not in ("(", "-"):
            continue
        start = _start_of_words(facts, short.expansion, first - 1)
        body = begins.get(start)
        if body is not None and body.last < first - 1:
            body.last = first - 1


def _start_of_words(facts: Facts, expansion: str, end: int) -> int:
    """Where the words that a form stands for begin, if they end here; -1 where others stand here."""
    at = end
    for word in reversed(fold_phrase(expansion).split()):
        at -= 1
        while at > 0 and facts.shapes[at] & SIGN:
            at -= 1
        if facts.words[at] != word or facts.gaps[at + 1] == NEWLINE:
            return -1
    return at


def short_forms(facts: Facts, organizations: list[OrganizationDraft]) -> list[OrganizationDraft]:
    """The bare head, with a capital inside a sentence, of a body named in full before: "Chi hội"."""
    named = _named_in_full(facts, organizations)
    if not named:
        return []
    found = []
    words = facts.words
    for first in facts.scan.capitals:
        if words[first] not in named:
            continue
        for form, full in named[words[first]].items():
            last = first + len(form)
            if full.first > first or tuple(words[first:last]) != form:
                continue
            if facts.opens_sentence(first) or not IS_SHORT_FORM.say(facts, first, last):
                continue
            short = OrganizationDraft(
                first=first, last=last, rule="short form of a body named before", entry=full.entry,
                head=full.head, kind=full.kind, level=full.level, bare=True,
            )  # fmt: skip
            found.append(short)
    return found


def _named_in_full(
    facts: Facts, organizations: list[OrganizationDraft]
) -> dict[str, dict[tuple[str, ...], OrganizationDraft]]:
    """Short forms by their first syllable, each with the first body that it may stand for: its head, and
    the first syllable of the head where that is neither a head itself nor a given name."""
    seen: set[str] = set()
    named: dict[str, dict[tuple[str, ...], OrganizationDraft]] = {}
    lexicon = facts.lexicon
    for body in organizations:
        if body.head is None or body.bare or body.head.head in seen:
            continue
        seen.add(body.head.head)
        if NEVER_SHORT.say(facts, body, body.first, body.last):
            continue
        words = tuple(fold_phrase(body.head.head).split())
        forms = named.setdefault(words[0], {})
        forms.setdefault(words, body)
        if words[0] not in lexicon.heads_by_name and words[0] not in lexicon.given_names:
            forms.setdefault(words[:1], body)
    return named


def one_of_many(facts: Facts, body: OrganizationDraft, first: int, last: int) -> bool:
    """There are many companies, schools, hospitals and newspapers."""
    return body.head is not None and body.head.kind in _MANY


def generic(facts: Facts, body: OrganizationDraft, first: int, last: int) -> bool:
    """The head means a kind of body: "Công đoàn"."""
    return body.head is not None and "generic" in body.head.traits


NEVER_SHORT: Final[VerdictsOf[OrganizationDraft]] = VerdictsOf(
    "ORG",
    "Does the head of a body never mean it alone, later in the text?",
    rule_of(
        one_of_many, YES,
        "Thợ của [ORG Công ty May Hòa Phú] ra về. Năm ngoái Công ty đã lớn.",
        but="Đoàn thăm [ORG Chi hội Hòa Phú]. Năm ngoái [ORG Chi hội] đã lớn.",
    ),
    rule_of(
        generic, YES,
        "Đoàn thăm [ORG Công đoàn Dệt May]. Năm ngoái Công đoàn đã lớn.",
        but="Đoàn thăm [ORG Chi hội Hòa Phú]. Năm kia [ORG Chi hội] đã lớn.",
    ),
    otherwise=NO,
)  # fmt: skip


def follows_plural(facts: Facts, first: int, last: int) -> bool:
    """A plural stands right before."""
    return facts.follows_plural(first)


def other_word(facts: Facts, first: int, last: int) -> bool:
    """It belongs to an everyday word, a document's name or a run of capitals."""
    if facts.in_word[first] or facts.in_reference[first]:
        return True
    return not stands_apart(facts, first, last)


def level_next(facts: Facts, first: int, last: int) -> bool:
    """ "cấp" or a plural follows, so that all of a level are meant: "Văn phòng các bộ"."""
    return facts.words[last] in facts.cues["level"] or facts.nodes[last].plural is not None


def closes(facts: Facts, first: int, last: int) -> bool:
    """No name goes on behind it."""
    return bool(facts.shapes[last] & SIGN) or ends_name(facts, last)


IS_SHORT_FORM: Final = Verdicts(
    "ORG",
    "Does a bare head mean the body named before?",
    rule(
        follows_plural, NO,
        "Đoàn thăm [ORG Chi hội Hòa Phú]. Năm ngoái các Chi hội đã lớn.",
        but="Đoàn thăm [ORG Chi hội Hòa Phú]. Hôm qua [ORG Chi hội] đã họp.",
    ),
    rule(
        other_word, NO,
        "Đoàn thăm [ORG Chi hội Hòa Phú]. Hôm qua Nhà Chi hội đã mở.",
        but="Đoàn thăm [ORG Chi hội Hòa Phú]. Hôm kia [ORG Chi hội] đã họp.",
    ),
    rule(
        level_next, NO,
        "Đoàn thăm [ORG Văn phòng Tỉnh ủy]. Năm ngoái Văn phòng cấp ủy đã lớn.",
        but="Đoàn thăm [ORG Văn phòng Tỉnh ủy]. Hôm qua [ORG Văn phòng] đã lớn.",
    ),
    rule(
        closes, YES,
        "Đoàn thăm [ORG Chi hội Hòa Phú]. Tuần trước [ORG Chi hội] đã họp.",
        but="Đoàn thăm [ORG Chi hội Hòa Phú]. Hôm qua Chi hội bạn đã họp.",
    ),
    otherwise=NO,
)  # fmt: skip


def stands_apart(facts: Facts, first: int, last: int) -> bool:
    """Whether a name is not the middle of a longer run of capitals."""
    if facts.shapes[first - 1] & CAPITAL and facts.gaps[first] != NEWLINE:
        return False
    return not facts.shapes[last] & CAPITAL or facts.gaps[last] == NEWLINE
