"""Abbreviations: forms of the lexicon, definitions in the text, and runs composed of known forms.

A definition in the text wins; then the cues of a form's senses, near the mention and in the
document; then the lexicon's first sense; then the best split of an unknown run into known forms.
"""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass
from typing import TypeAlias

from viunion_nlp.extract.definitions import (
    Definition,
    bare_form,
    expansion_words,
    find_definitions,
)
from viunion_nlp.extract.drafts import AbbreviationDraft, Reading
from viunion_nlp.lexicon import (
    AbbreviationKind,
    AbbreviationRow,
    CueSign,
    Lexicon,
    WorldRow,
    read_cue,
)
from viunion_nlp.scan import DIGITS, JOINED, MIXED, UPPER, Hit, Scan
from viunion_nlp.text.letters import is_syllable

Cue: TypeAlias = tuple[CueSign, str]

_NEAR = 120  # letters on either side in which a cue counts as near
_ONE_WORD_OFF = 12  # letters between a mention and a cue for the word before it
_DIRECT_CUE, _NEAR_CUE, _DOCUMENT_CUE = 8, 3, 1
_CONNECTIVE = re.compile(r"^\W*(?:và|[-–&,])\s*")
_CONNECTIVE_END = re.compile(r"\s*(?:\bvà|[-–&,])$")
_BUSINESS = frozenset(
    ("economy", "finance", "transport", "agriculture", "environment", "health", "science")
)
_COMPOSABLE = frozenset(("body", "people", "office", "place"))
_SHORTEST_COMPOSED = 4
_LONGEST_COMPOSED = 16


def find_abbreviations(reading: Reading) -> dict[int, AbbreviationDraft]:
    """Find every abbreviation outside document symbols and dates, by first syllable."""
    scan = reading.scan
    definitions = {definition.form: definition for definition in find_definitions(reading)}
    known = scan.hits_of("abbreviation")
    found: dict[int, AbbreviationDraft] = {}
    position = 0
    for first in sorted({*known, *_unknown_forms(scan, definitions)}):
        if first < position or reading.in_symbol[first]:
            continue
        draft = None
        hit = known.get(first)
        if hit is not None:
            draft = _read_known(reading, hit, definitions)
        if draft is None:
            draft = _read_unknown(reading, first, definitions)
        if draft is not None:
            found[first] = draft
            position = draft.last
    _choose_senses(reading, found)
    return found


def _read_known(
    reading: Reading,
    hit: Hit[AbbreviationRow],
    definitions: dict[str, Definition],
) -> AbbreviationDraft | None:
    scan = reading.scan
    form = bare_form(scan.text(hit.first, hit.last))
    rows = tuple(row for row in hit.rows if _same_form(bare_form(row.abbreviation), form, row))
    if not rows or not _stands_free(scan, hit.first, hit.last) or reading.in_symbol[hit.last - 1]:
        return None
    if hit.last - hit.first == 1 and _is_plain_capitals(scan, hit.first):
        return None
    if _is_brand_part(reading, hit.first, hit.last, rows[0]):
        return None
    if len(form) == 1 and not _names_a_place_unit(scan, hit.first):
        return None
    if _is_ruled_out(scan, hit, rows):
        return None
    definition = definitions.get(form)
    if definition is not None:
        row = next((row for row in rows if _means(row, definition.expansion)), None)
        expansion = row.expansion if row is not None else definition.expansion
        return AbbreviationDraft(
            first=hit.first, last=hit.last, rule="defined in the text", expansion=expansion,
            origin="definition", sense=row, candidates=(expansion,),
        )  # fmt: skip
    return AbbreviationDraft(
        first=hit.first, last=hit.last, rule=f"abbreviation {rows[0].abbreviation}",
        expansion=rows[0].expansion, origin="lexicon", sense=rows[0], senses=rows,
        candidates=(rows[0].expansion,),
    )  # fmt: skip


def _is_ruled_out(scan: Scan, hit: Hit[AbbreviationRow], rows: tuple[AbbreviationRow, ...]) -> bool:
    """Whether a word right beside a form tells that it is none of ours: "full HD", "hợp đồng BT"."""
    cues = [cue for row in rows for cue in _contrary_cues(row.cues)]
    if not cues:
        return False
    before, after = _beside(scan, hit.first, hit.last)
    return any(
        _ends_with_word(before, words) if sign == "!<" else _starts_with_word(after, words)
        for sign, words in cues
    )


@functools.lru_cache(maxsize=4096)
def _contrary_cues(cues: tuple[str, ...]) -> tuple[Cue, ...]:
    return tuple(read_cue(cue) for cue in cues if cue.startswith("!"))


def _beside(scan: Scan, first: int, last: int) -> tuple[str, str]:
    """The words before and behind a mention, as far as cues look, without brackets and stops."""
    lower = scan.view.lower
    start, end = scan.starts[first], scan.ends[last - 1]
    before = lower[max(0, start - _NEAR) : start].rstrip(" (\"'.")
    return before, lower[end : end + _NEAR].lstrip(" )\"'.")


def _is_brand_part(reading: Reading, first: int, last: int, row: AbbreviationRow) -> bool:
    """Whether a form is letters of a company's brand: "Công ty KL Texwell", "Tập đoàn LS Mtron"."""
    scan = reading.scan
    if row.kind == "document" and _goes_on_foreign(scan, last):
        return True
    if row.domain in _BUSINESS or row.kind in ("place", "body", "field"):
        return False
    heads = scan.hits_of("head")
    follows_company = any(
        (head := heads.get(first - back)) is not None
        and head.last == first
        and head.row.kind == "enterprise"
        for back in (1, 2, 3)
    )
    if not follows_company or scan.breaks(last):
        return False
    return scan.is_capital(last) and last not in scan.hits_of("place")


def _goes_on_foreign(scan: Scan, index: int) -> bool:
    """Whether a capital word stands here that is no Vietnamese syllable: "KL Texwell"."""
    if not scan.is_capital(index) or scan.breaks(index):
        return False
    return not is_syllable(scan.words[index]) and index not in scan.hits_of("place")


def _read_unknown(
    reading: Reading, first: int, definitions: dict[str, Definition]
) -> AbbreviationDraft | None:
    scan = reading.scan
    form = scan.text(first, first + 1)
    if not _stands_free(scan, first, first + 1):
        return None
    definition = definitions.get(form)
    if definition is not None:
        return AbbreviationDraft(
            first=first, last=first + 1, rule="defined in the text",
            expansion=definition.expansion, origin="definition",
            candidates=(definition.expansion,),
        )  # fmt: skip
    if scan.shouting[first] or _is_plain_capitals(scan, first):
        return None
    parts = compose(form, reading.lexicon)
    if parts is None:
        return None
    expansion = " ".join(part.expansion for part in parts)
    return AbbreviationDraft(
        first=first, last=first + 1, rule="composed of known forms", expansion=expansion,
        origin="composition", sense=parts[0], candidates=(expansion,),
    )  # fmt: skip


def compose(form: str, lexicon: Lexicon) -> tuple[AbbreviationRow, ...] | None:
    """Split an unknown run of capitals into known forms, the fewest and longest first.

    Only runs with a Vietnamese letter (Đ, Ư …) or with parts of three letters are split, so that
    foreign acronyms stay whole.
    """
    if not _SHORTEST_COMPOSED <= len(form) <= _LONGEST_COMPOSED or not form.isupper():
        return None
    split = _best_split(form, lexicon)
    if split is None or not 2 <= len(split) <= 3:
        return None
    vietnamese = any(letter not in "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789" for letter in form)
    if not vietnamese and not any(len(part.abbreviation) > 2 for part in split):
        return None
    return split


def _best_split(form: str, lexicon: Lexicon) -> tuple[AbbreviationRow, ...] | None:
    best: list[tuple[AbbreviationRow, ...] | None] = [()] + [None] * len(form)
    for end in range(2, len(form) + 1):
        for start in range(end - 2, -1, -1):
            before = best[start]
            if before is None:
                continue
            row = next(
                (row for row in lexicon.senses_of(form[start:end]) if row.kind in _COMPOSABLE), None
            )
            if row is None:
                continue
            current = best[end]
            if current is None or len(before) + 1 < len(current):
                best[end] = (*before, row)
    return best[len(form)]


def _choose_senses(reading: Reading, found: dict[int, AbbreviationDraft]) -> None:
    """Give every mention of an ambiguous form its sense: one sense a document, unless a direct cue
    right beside a mention says otherwise."""
    weigher = _SenseWeigher(reading, found)
    by_form: dict[tuple[AbbreviationRow, ...], list[AbbreviationDraft]] = {}
    for draft in found.values():
        if len(draft.senses) > 1:
            by_form.setdefault(draft.senses, []).append(draft)
    for senses, drafts in by_form.items():
        cues = [weigher.present_cues(row) for row in senses]
        scores = [weigher.weigh(draft, cues) for draft in drafts]
        totals = [sum(column) for column in zip(*scores, strict=True)]
        for draft, own in zip(drafts, scores, strict=True):
            _rank_senses(draft, own, totals)


def _rank_senses(draft: AbbreviationDraft, own: list[int], totals: list[int]) -> None:
    """Order a mention's senses: direct cues of its own, then the document's total, then the lexicon."""
    direct = [score if score >= _DIRECT_CUE else 0 for score in own]
    order = sorted(range(len(own)), key=lambda index: (-direct[index], -totals[index], index))
    draft.sense = draft.senses[order[0]]
    draft.expansion = draft.sense.expansion
    draft.candidates = tuple(draft.senses[index].expansion for index in order)


@dataclass(frozen=True, slots=True)
class _Beside:
    """The words before and behind a mention; ``joined``: without "và", "-" or "," next to it."""

    before: str
    after: str
    joined_before: str
    joined_after: str


@dataclass(slots=True)
class _SenseWeigher:
    """Weighs the senses of ambiguous forms by the cues of their rows, in one document."""

    reading: Reading
    found: dict[int, AbbreviationDraft]

    def present_cues(self, row: AbbreviationRow) -> list[Cue]:
        """The cues of a sense that can count here: their words stand somewhere in the document."""
        lower = self.reading.scan.view.lower
        present: list[Cue] = []
        for sign, words in map(read_cue, row.cues):
            begun = words.removesuffix("…") if sign == ">" else words
            if not sign.startswith("!") and begun in lower:
                present.append((sign, words))
        return present

    def weigh(self, draft: AbbreviationDraft, cues: list[list[Cue]]) -> list[int]:
        """How much the words beside, near and anywhere in the document speak for each of its senses.

        ``cues`` are the ``present_cues`` of the senses.
        """
        before, after = _beside(self.reading.scan, draft.first, draft.last)
        beside = _Beside(before, after, _CONNECTIVE_END.sub("", before), _CONNECTIVE.sub("", after))
        return [
            self._weigh_neighbours(draft, row.kind)
            + sum(_weigh_cue(beside, sign, words) for sign, words in of_sense)
            for row, of_sense in zip(draft.senses, cues, strict=True)
        ]

    def _weigh_neighbours(self, draft: AbbreviationDraft, kind: AbbreviationKind) -> int:
        """How much its neighbours say that a form is of a kind: a place's name behind, a body before; a
        person's name behind a degree or office; the dash of a news item behind its source."""
        scan = self.reading.scan
        behind = draft.last + (scan.word_at(draft.last) == ".")
        if scan.breaks(behind):
            return 0
        capital = scan.is_capital(behind)
        if kind == "place":
            named = capital and _names_place_at_home(scan, behind)
            return _DIRECT_CUE * (named + self._follows_body(draft.first))
        if kind in ("degree", "office"):
            named = capital and behind in scan.hits_of("surname")
            return named * (_DIRECT_CUE if kind == "degree" else _NEAR_CUE)
        if kind == "media":
            start = draft.first - (scan.word_at(draft.first - 1) == "(")
            return _DIRECT_CUE * (scan.breaks(start) and scan.words[behind] in ("-", ")"))
        return 0

    def _follows_body(self, first: int) -> bool:
        """Whether an abbreviated body stands right before: "LĐLĐ TP", "UBND TX"."""
        for back in (1, 2, 3):
            draft = self.found.get(first - back)
            if draft is not None and draft.last == first and draft.sense is not None:
                return draft.sense.kind == "body"
        return False


def _weigh_cue(beside: _Beside, sign: CueSign, words: str) -> int:
    """The weight of a cue that the document has."""
    if sign == "<":
        if _ends_with_word(beside.before, words) or _ends_with_word(beside.joined_before, words):
            return _DIRECT_CUE
        one_word_off = f" {words} " in beside.before[-_ONE_WORD_OFF - len(words) :]
        return _NEAR_CUE * one_word_off
    if sign == ">":
        direct = _starts_with_word(beside.after, words) or _starts_with_word(
            beside.joined_after, words
        )
        return _DIRECT_CUE * direct
    if words in beside.before or words in beside.after:
        return _NEAR_CUE
    return _DOCUMENT_CUE


def _names_place_at_home(scan: Scan, index: int) -> bool:
    """Whether a place of the country stands at a syllable, not a foreign one."""
    hit = scan.hits_of("place").get(index)
    return hit is not None and any(not isinstance(row, WorldRow) for row in hit.rows)


def _ends_with_word(text: str, cue: str) -> bool:
    return text.endswith(cue) and not text[: len(text) - len(cue)][-1:].isalnum()


def _starts_with_word(text: str, cue: str) -> bool:
    if cue.endswith("…"):
        return text.startswith(cue[:-1])
    return text.startswith(cue) and not text[len(cue) :][:1].isalnum()


def _unknown_forms(scan: Scan, definitions: dict[str, Definition]) -> list[int]:
    """Positions of capital runs that the lexicon may not know."""
    return [
        index
        for index, shape in enumerate(scan.shapes)
        if shape & (UPPER | MIXED)
        and (
            (shape & UPPER and len(scan.words[index]) >= _SHORTEST_COMPOSED)
            or (definitions and scan.text(index, index + 1) in definitions)
        )
    ]


def _same_form(abbreviation: str, form: str, row: AbbreviationRow) -> bool:
    """Whether letters agree, capitals included; "Tp." is written for "TP" as well."""
    if abbreviation == form or (not abbreviation.isupper() and abbreviation[1:] == form[1:]):
        return True
    return row.kind == "place" and form[:1].isupper() and form.upper() == abbreviation


def _means(row: AbbreviationRow, expansion: str) -> bool:
    return expansion_words(row.expansion) == expansion_words(expansion)


def _stands_free(scan: Scan, first: int, last: int) -> bool:
    """Whether a form is a word of its own rather than part of a web address, code or name."""
    if first and scan.gaps[first] == JOINED and scan.words[first - 1] in "_@#":
        return False
    if last < len(scan) and scan.gaps[last] == JOINED:
        if scan.words[last] in "_@" or scan.words[last] == "'":
            return False
        if scan.words[last] == "." and last + 1 < len(scan) and scan.gaps[last + 1] == JOINED:
            return scan.words[last + 1] not in ("vn", "com", "net", "org")
    return True


def _is_plain_capitals(scan: Scan, index: int) -> bool:
    """Whether a form is an ordinary word in a stretch of capitals ("CA" in "CA KHÚC")."""
    word = scan.words[index]
    if not scan.shapes[index] & UPPER or not is_syllable(word):
        return False
    if scan.shouting[index]:
        return True
    neighbours = (index - 1, index + 1)
    return any(
        0 <= i < len(scan)
        and not scan.breaks(max(i, index))
        and scan.shapes[i] & UPPER
        and is_syllable(scan.words[i])
        and i not in scan.hits_of("abbreviation")
        for i in neighbours
    )


def _names_a_place_unit(scan: Scan, first: int) -> bool:
    """Whether a one-letter form stands before a place: "Q.1", "P. Bến Nghé", "Q.Bình Thạnh"."""
    last = first + 1
    if len(scan.word_at(first - 1)) == 1 and scan.is_capital(first - 1):
        return False
    if scan.word_at(last) != "." or last + 1 >= len(scan) or scan.breaks(last + 1):
        return False
    return last + 1 in scan.hits_of("place") or bool(scan.shapes[last + 1] & DIGITS)
