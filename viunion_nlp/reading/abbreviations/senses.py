"""Chooses the sense of an ambiguous form from the words next to it, near it and anywhere in the document.

Each sense has cues in its row; a cue counts more the closer it is. A form has one sense per document,
unless a direct cue next to a mention says otherwise; if two senses tie, the row that comes first wins. If
the lexicon marks no sense as usual, a form before a person's name means an office, a degree or a kind of
people if possible, and no sense is chosen without evidence.
"""

from __future__ import annotations

import re
from typing import Final

from viunion_nlp.lexicon import AbbreviationKind, AbbreviationRow, Cue, WorldRow, cues_of
from viunion_nlp.lexicon.phrases import PhraseNode
from viunion_nlp.reading.communes import names_commune
from viunion_nlp.reading.drafts import AbbreviationDraft
from viunion_nlp.reading.edges import is_before_full_name, person_name_end
from viunion_nlp.reading.facts import Facts
from viunion_nlp.text.scan import CAPITAL, NATIVE, NEWLINE, SIGN, SPACE, UPPER

NEAR: Final = 120  # letters on either side in which a cue counts as near
_ONE_WORD_OFF: Final = 12  # letters between a mention and a cue for the word before it
_DIRECT_CUE: Final = 8
_BESIDE: Final = 8  # more than past "và", "-" or ","
_FURTHER_WORD: Final = 4  # of a direct cue
# More than by the office before: "Phó Chủ tịch TT Yên Lạc", "Trưởng phòng: TS Lê An".
_NAMED: Final = 32
_SHORT_ROLE: Final = 2  # syllables
_NEAR_CUE: Final = 3
_DOCUMENT_CUE: Final = 1
_TOLD_BY_NEIGHBOURS: Final = ("place", "degree", "office", "media")
_FARTHEST_HEAD: Final = 10  # syllables from a head to the place behind its name
_NONE_IS_USUAL: Final = ("?", "")
_BEHIND_NAME: Final = (",", "-", "(")
_SEVERAL_WORDS: Final = 3  # letters of a form
_SIGNING: Final = ("people", "body")
_OF_PEOPLE: Final = ("office", "degree", "people")
_LONGEST_CONNECTIVE: Final = 16  # letters, with the white space before
_CONNECTIVE: Final = re.compile(r"\W*(?:và|[-–&,])\s*")
_CONNECTIVE_END: Final = re.compile(r"\s*(?:\bvà|[-–&,])$")


def choose_senses(facts: Facts, found: dict[int, AbbreviationDraft]) -> None:
    """Give every mention of an ambiguous form its sense."""
    by_form: dict[tuple[AbbreviationRow, ...], list[AbbreviationDraft]] = {}
    for draft in found.values():
        if len(draft.senses) > 1:
            by_form.setdefault(draft.senses, []).append(draft)
    for senses, drafts in by_form.items():
        besides = [_Beside(facts, draft) for draft in drafts]
        near = "\n".join([f"{beside.before}\n{beside.after}" for beside in besides])
        cues = [_present_cues(facts, row, near) for row in senses]
        scores = [
            _weigh(facts, found, draft, beside, cues)
            for draft, beside in zip(drafts, besides, strict=True)
        ]
        totals = [sum(column) for column in zip(*scores, strict=True)]
        usual = not is_unsure(senses)
        for draft, own in zip(drafts, scores, strict=True):
            direct = [score if score >= _DIRECT_CUE else 0 for score in own]
            if usual or any(direct) or not _stands_before_name(facts, draft):
                _rank(draft, direct, totals, usual=usual)
            else:
                people = [
                    own[index] if _is_of_people(senses[index]) else -1 for index in range(len(own))
                ]
                _rank(draft, direct, people, usual=usual)


def is_unsure(senses: tuple[AbbreviationRow, ...]) -> bool:
    """Whether the lexicon says that no sense of a form is usual."""
    return _NONE_IS_USUAL in cues_of(senses[0].cues)


def _is_of_people(row: AbbreviationRow) -> bool:
    return row.kind in _OF_PEOPLE


def _stands_before_name(facts: Facts, draft: AbbreviationDraft) -> bool:
    """Whether a person's name stands behind a form that can mean an office, a degree or people."""
    return any(map(_is_of_people, draft.senses)) and is_before_full_name(facts, draft.last)


def _rank(draft: AbbreviationDraft, direct: list[int], weights: list[int], *, usual: bool) -> None:
    """Order a mention's senses: direct cues of its own, then their weights, then the lexicon; without a
    ``usual`` one, none is chosen unless one outweighs all others."""
    order = [(-direct[index], -weights[index], index) for index in range(len(weights))]
    order.sort()
    ordered = [draft.senses[index] for _, _, index in order]
    draft.candidates = tuple([row.expansion for row in ordered])
    if not usual and order[0][:2] == order[1][:2]:
        forget(draft)
        return
    draft.sense = ordered[0]
    draft.expansion = ordered[0].expansion


def forget(draft: AbbreviationDraft) -> None:
    """Leave a form without a sense."""
    draft.sense = None
    draft.expansion = ""
    draft.origin = "unknown"


def _present_cues(facts: Facts, row: AbbreviationRow, near: str) -> list[Cue]:
    """The cues of a sense that can count: those for a word right beside a form stand ``near`` one, the
    others anywhere in the document."""
    lower = facts.scan.lower
    present: list[Cue] = []
    for cue in cues_of(row.cues):
        sign, words = cue
        if sign == "<" or sign == ">":
            begun = words[:-1] if words[-1] == "…" else words
            counts = begun in near
        else:
            counts = sign == "" and words in lower
        if counts:
            present.append(cue)
    return present


class _Beside:
    """The words before and behind a mention; ``joined``: without "và", "-" or "," next to it; ``opens``: a
    sentence opens with it, so that no word stands right before."""

    __slots__ = ("after", "before", "joined_after", "joined_before", "opens")

    def __init__(self, facts: Facts, draft: AbbreviationDraft) -> None:
        before, after = words_beside(facts, draft.first, draft.last)
        self.opens = facts.opens_sentence(draft.first)
        self.before = before
        self.after = after
        # Searched in the last letters alone: the pattern would be tried at every one.
        self.joined_before = before[:-_LONGEST_CONNECTIVE] + _CONNECTIVE_END.sub(
            "", before[-_LONGEST_CONNECTIVE:]
        )
        connective = _CONNECTIVE.match(after)
        self.joined_after = after if connective is None else after[connective.end() :]


def _weigh(
    facts: Facts,
    found: dict[int, AbbreviationDraft],
    draft: AbbreviationDraft,
    beside: _Beside,
    cues: list[list[Cue]],
) -> list[int]:
    """How much the text speaks for each sense of a mention; ``cues`` are those present, by sense."""
    weights: list[int] = []
    # What opens a reference is the type of a document, the usual one of those that the form may mean.
    opens_reference = facts.in_reference[draft.first] and not facts.in_reference[draft.first - 1]
    # Whoever signs an item stands in a line of their own: "PV", "BBT".
    signs = facts.gaps[draft.first] == NEWLINE == facts.gaps[draft.last]
    for row, present in zip(draft.senses, cues, strict=True):
        weight = around = 0
        if opens_reference and row.kind == "document":
            weight, opens_reference = _DIRECT_CUE, False
        if row.kind in _TOLD_BY_NEIGHBOURS:
            weight += _weigh_neighbours(facts, found, draft, row.kind)
        elif signs and row.domain == "media" and row.kind in _SIGNING:
            weight += _DIRECT_CUE
        # A field stands right behind its head: that of "Sở Nội vụ TP" has one already.
        apart = row.kind != "field"
        for sign, words in present:
            told = _weigh_cue(beside, sign, words, apart=apart)
            if told < _DIRECT_CUE:
                around += told
            else:
                weight += told
        # However many words stand around, what is right beside a form tells more.
        weight += around if around < _DIRECT_CUE else _DIRECT_CUE - 1
        weights.append(weight)
    return weights


def words_beside(facts: Facts, first: int, last: int) -> tuple[str, str]:
    """The words before and behind a mention, as far as cues look, without the signs next to it: brackets,
    stops, the colon of "Ảnh: TT", the stroke of "TM/BCH"."""
    before, after = facts.scan.around(first, last, NEAR)
    return before.rstrip(" (\"'.:/"), after.lstrip(" )\"'./")


def _weigh_cue(beside: _Beside, sign: str, words: str, *, apart: bool) -> int:
    """The weight of a cue that the document has; of two directly beside a form, the longer one counts.
    ``apart``: one for the word before counts a little with another word between."""
    if sign == "<":
        if beside.opens:
            return 0
        if ends_with_word(beside.before, words):
            return _DIRECT_CUE + _BESIDE + _FURTHER_WORD * words.count(" ")
        if ends_with_word(beside.joined_before, words):
            return _DIRECT_CUE + _FURTHER_WORD * words.count(" ")
        one_word_off = apart and f" {words} " in beside.before[-_ONE_WORD_OFF - len(words) :]
        return _NEAR_CUE if one_word_off else 0
    if sign == ">":
        if starts_with_word(beside.after, words):
            return _DIRECT_CUE + _BESIDE + _FURTHER_WORD * words.count(" ")
        if starts_with_word(beside.joined_after, words):
            return _DIRECT_CUE + _FURTHER_WORD * words.count(" ")
        return 0
    if words in beside.before or words in beside.after:
        return _NEAR_CUE
    return _DOCUMENT_CUE


def ends_with_word(text: str, cue: str) -> bool:
    """Whether a text ends with a cue that begins no later than a word does."""
    return text.endswith(cue) and not text[: len(text) - len(cue)][-1:].isalnum()


def starts_with_word(text: str, cue: str) -> bool:
    """Whether a text starts with a cue, a whole word unless the cue ends in "…"."""
    if cue[-1] == "…":
        return text.startswith(cue[:-1])
    return text.startswith(cue) and not text[len(cue) :][:1].isalnum()


def _weigh_neighbours(
    facts: Facts,
    found: dict[int, AbbreviationDraft],
    draft: AbbreviationDraft,
    kind: AbbreviationKind,
) -> int:
    """How much its neighbours say that a form is of a kind: a place's name behind, a body before; a
    person's name behind a degree or office; the dash of a news item behind its source."""
    if kind == "office" and _tells_office(facts, draft):
        return _DIRECT_CUE + _BESIDE
    behind = draft.last + (facts.words[draft.last] == ".")
    if facts.gaps[behind] == NEWLINE:
        return 0
    capital = facts.shapes[behind] & CAPITAL
    if kind == "place":
        named = capital and (
            _names_place_at_home(facts, behind) or names_commune(facts, draft.first, behind)
        )
        if named and facts.role_before(draft.first, _SHORT_ROLE) is not None:
            return _NAMED
        told = bool(named) + _follows_body(facts, found, draft.first)
        before_holder = capital and not told and facts.nodes[behind].surname is not None
        if before_holder and _follows_head(facts, found, draft.first):
            return _NEAR_CUE + 1
        return _DIRECT_CUE * told
    if kind == "degree" or kind == "office":
        return _weigh_name_behind(facts, draft, behind, kind) if capital else 0
    if kind == "media":
        return _DIRECT_CUE * int(_stands_as_source(facts, draft.first, behind))
    return 0


def _weigh_name_behind(
    facts: Facts, draft: AbbreviationDraft, behind: int, kind: AbbreviationKind
) -> int:
    """How much a capital behind a form says that it is a degree or an office: a name begins there."""
    head = facts.nodes[behind].head
    if head is not None and head.length > 1:
        return 0  # "CN Nông trường Sao Vàng"
    if facts.nodes[behind].surname is None and not _begins_foreign_name(facts, behind):
        return 0
    if kind == "office":
        return _NEAR_CUE
    if _is_behind_role(facts, draft.first):
        return _NAMED
    of_people = draft.senses[0].kind == "people"
    return 0 if of_people and _works_for_company(facts, behind) else _DIRECT_CUE


def _is_behind_role(facts: Facts, first: int) -> bool:
    """Whether a role and a colon stand before a form: "Trưởng phòng: TS Vừ Thị Mai"."""
    if facts.words[first - 1] != ":" or facts.gaps[first] == NEWLINE:
        return False
    return facts.role_before(first - 1, _SHORT_ROLE) is not None


def _works_for_company(facts: Facts, first: int) -> bool:
    """Whether a sign and a company stand behind a name: "CN Lò Thị Bưởi, Cty Minh Hà"."""
    last = person_name_end(facts, first)
    if last is None or facts.words[last] not in _BEHIND_NAME:
        return False
    node = facts.nodes[last + 1]
    if node.head is not None:
        return node.head.row.kind == "enterprise"
    form = node.abbreviation
    return form is not None and form.row.kind == "body" and form.row.domain == "economy"


def _tells_office(facts: Facts, draft: AbbreviationDraft) -> bool:
    """Whether the name or the address before a form, and what follows, tell an office."""
    first = draft.first
    if facts.words[first - 1] not in _BEHIND_NAME and facts.nodes[first - 1].honorific is None:
        return False
    if facts.nodes[first].role is None:
        return False
    return _is_apposition(facts, draft) or _is_office_of_field(facts, first, draft.last)


def _is_office_of_field(facts: Facts, first: int, behind: int) -> bool:
    """Whether a form that an office of some field may have stands behind somebody's name or address, and a
    field behind it: "Ông Lò Văn An, TP Tổ chức", "bà TP Tư pháp"."""
    role, node = facts.nodes[first].role, facts.nodes[behind]
    if role is None or "field" not in role.row.body or not facts.shapes[behind] & CAPITAL:
        return False
    if facts.gaps[behind] == NEWLINE:
        return False
    if (node.field is None and not _is_short_field(node)) or _names_place_at_home(facts, behind):
        return False
    return facts.nodes[first - 1].honorific is not None or _stands_behind_name(facts, first)


def _is_apposition(facts: Facts, draft: AbbreviationDraft) -> bool:
    """Whether nothing but a form stands between somebody's name and the next sign, or the end of the line:
    "Bà Lò Thị Nga, KTT, kể"; not a kind of people, "chị Lò Thị Nga, CN, kể"."""
    last = draft.last
    if draft.senses[0].kind == "people":
        return False
    last += facts.words[last] == "."
    if facts.gaps[last] != NEWLINE and (last > draft.last or not facts.shapes[last] & SIGN):
        return False
    return _stands_behind_name(facts, draft.first)


def _stands_behind_name(facts: Facts, first: int) -> bool:
    """Whether a sign sets off what begins here from somebody's full name."""
    name_last = first - 1
    if facts.words[name_last] not in _BEHIND_NAME or facts.gaps[first] == NEWLINE:
        return False
    for back in (3, 4, 2):
        if person_name_end(facts, name_last - back) == name_last:
            return True
    return False


def _is_short_field(node: PhraseNode) -> bool:
    """Whether a form is usually short for a field of work, "QHLĐ", or for several words, "CNTT"."""
    form = node.abbreviation
    if form is None:
        return False
    row = form.row
    return row.kind == "field" or (row.kind == "term" and len(row.abbreviation) >= _SEVERAL_WORDS)


def _stands_as_source(facts: Facts, first: int, behind: int) -> bool:
    """Whether a form opens a line before a dash or in brackets, or closes it in brackets of its own, as the
    source of news does: "TTO - …", "… ra về. (HNM)"."""
    start = first - (facts.words[first - 1] == "(")
    if facts.gaps[start] == NEWLINE:
        return facts.words[behind] in ("-", ")")
    if start == first or facts.words[behind] != ")" or facts.gaps[behind + 1] != NEWLINE:
        return False
    return facts.opens_sentence(start)


def _begins_foreign_name(facts: Facts, index: int) -> bool:
    """Whether two capitals stand here of which one can be no Vietnamese word, and the first is no place's
    name: "Wang Yeong", "Yeong Junaq"."""
    shapes = facts.shapes
    first, second = shapes[index], shapes[index + 1]
    if first & second & NATIVE or facts.nodes[index].place is not None:
        return False
    if (first | second) & UPPER or facts.gaps[index + 1] != SPACE:
        return False
    return bool(second & CAPITAL)


def _names_place_at_home(facts: Facts, index: int) -> bool:
    """Whether a place of the country stands at a syllable, not a foreign one."""
    place = facts.nodes[index].place
    if place is not None:
        for row in place.rows:
            if not isinstance(row, WorldRow):
                return True
    return False


def _follows_body(facts: Facts, found: dict[int, AbbreviationDraft], first: int) -> bool:
    """Whether an abbreviated body stands right before: "LĐLĐ TP", "UBND TX", "Ủy ban nhân dân (UBND) TP"."""
    end = first - (facts.words[first - 1] == ")")
    for back in (1, 2, 3):
        draft = found.get(end - back)
        if draft is not None and draft.last == end and draft.sense is not None:
            return draft.sense.kind == "body"
    return False


def _follows_head(facts: Facts, found: dict[int, AbbreviationDraft], first: int) -> bool:
    """Whether the head of a body stands before, with at most a few words of its name between: "Sở Nội vụ TP",
    "BHXH TP"; it outweighs the name of who holds its office."""
    for at in range(first - 1, max(0, first - _FARTHEST_HEAD), -1):
        if facts.gaps[at + 1] == NEWLINE or facts.shapes[at] & SIGN:
            return False
        head, short = facts.nodes[at].head, found.get(at)
        if head is not None and facts.shapes[at] & CAPITAL:
            return at + head.length <= first
        if short is not None and facts.lexicon.head_of(short.expansion) is not None:
            return True
    return False
