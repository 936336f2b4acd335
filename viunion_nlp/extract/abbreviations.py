"""Abbreviations: forms of the lexicon, definitions in the text, and runs composed of known forms.

A definition in the text wins; then the cues of a form's senses, near the mention and in the
document; then the lexicon's first sense; then the best split of an unknown run into known forms.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from viunion_nlp.chars import base_letter, fold_phrase, is_syllable
from viunion_nlp.extract.drafts import AbbreviationDraft, Reading
from viunion_nlp.lexicon import AbbreviationKind, AbbreviationRow, Lexicon
from viunion_nlp.scan import CAPITAL, DIGITS, JOINED, MIXED, SIGN, UPPER, Hit, Scan

_NEAR = 120  # letters on either side in which a cue counts as near
_DIRECT_CUE, _NEAR_CUE, _DOCUMENT_CUE = 8, 3, 1
_LONGEST_DEFINITION = 16  # syllables
_SKIPPED_IN_DEFINITIONS = frozenset(("và", "-", ",", "của", "các", "về", "cho", "với"))
_BUSINESS = frozenset(
    ("economy", "finance", "transport", "agriculture", "environment", "health", "science")
)
_COMPOSABLE = frozenset(("body", "people", "office", "place"))
_SHORTEST_COMPOSED = 4
_LONGEST_COMPOSED = 16


@dataclass(frozen=True, slots=True)
class Definition:
    """A form defined in the text: "người lao động (NLĐ)"."""

    form: str
    expansion: str
    at: int


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
    form = _bare(scan.text(hit.first, hit.last))
    rows = tuple(row for row in hit.rows if _same_form(_bare(row.abbreviation), form, row))
    if not rows or not _stands_free(scan, hit.first, hit.last) or reading.in_symbol[hit.last - 1]:
        return None
    if hit.last - hit.first == 1 and _is_plain_capitals(scan, hit.first):
        return None
    if _is_brand_part(reading, hit.first, hit.last, rows[0]):
        return None
    if len(form) == 1 and not _names_a_place_unit(scan, hit.first):
        return None
    definition = definitions.get(form)
    if definition is not None:
        row = next((row for row in rows if _means(row, definition.expansion)), None)
        expansion = row.expansion if row is not None else definition.expansion
        return AbbreviationDraft(
            first=hit.first, last=hit.last, rule="defined in the text", expansion=expansion,
            origin="definition", row=row, candidates=(expansion,),
        )  # fmt: skip
    return AbbreviationDraft(
        first=hit.first, last=hit.last, rule=f"abbreviation {rows[0].abbreviation}",
        expansion=rows[0].expansion, origin="lexicon", row=rows[0], senses=rows,
        candidates=(rows[0].expansion,),
    )  # fmt: skip


def _is_brand_part(reading: Reading, first: int, last: int, row: AbbreviationRow) -> bool:
    """Whether a form is letters of a company's brand: "Công ty KL Texwell", "Tập đoàn LS Mtron"."""
    scan = reading.scan
    if row.domain in _BUSINESS or row.kind in ("place", "body", "field"):
        return False
    heads = scan.hits_of("head")
    follows_company = any(
        (head := heads.get(first - back)) is not None
        and head.last == first
        and head.row.kind == "enterprise"
        for back in (1, 2, 3)
    )
    return follows_company and scan.is_capital(last) and not scan.breaks(last)


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
        origin="composition", row=parts[0], candidates=(expansion,),
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
        scores = [[weigher.weigh(draft, row) for row in senses] for draft in drafts]
        totals = [sum(column) for column in zip(*scores, strict=True)]
        for draft, own in zip(drafts, scores, strict=True):
            _rank_senses(draft, own, totals)


def _rank_senses(draft: AbbreviationDraft, own: list[int], totals: list[int]) -> None:
    """Order a mention's senses: direct cues of its own, then the document's total, then the lexicon."""
    direct = [score if score >= _DIRECT_CUE else 0 for score in own]
    order = sorted(range(len(own)), key=lambda index: (-direct[index], -totals[index], index))
    draft.row = draft.senses[order[0]]
    draft.expansion = draft.row.expansion
    draft.candidates = tuple(draft.senses[index].expansion for index in order)


@dataclass(slots=True)
class _SenseWeigher:
    """Weighs the senses of ambiguous forms by the cues of their rows, in one document."""

    reading: Reading
    found: dict[int, AbbreviationDraft]
    _in_document: dict[str, bool] = field(default_factory=dict)

    def weigh(self, draft: AbbreviationDraft, row: AbbreviationRow) -> int:
        """How much the words beside, near and anywhere in the document speak for a sense."""
        scan = self.reading.scan
        lower = scan.view.lower
        start, end = scan.starts[draft.first], scan.ends[draft.last - 1]
        before = lower[max(0, start - _NEAR) : start].rstrip(" (\"'.")
        after = lower[end : end + _NEAR].lstrip(" )\"'.")
        score = _DIRECT_CUE * self._stands_where(draft, row.kind)
        for place, cue in _folded_cues(row):
            if place == "<":
                score += _DIRECT_CUE * _ends_with_word(before, cue)
            elif place == ">":
                score += _DIRECT_CUE * _starts_with_word(after, cue)
            elif cue in before or cue in after:
                score += _NEAR_CUE
            elif self._document_has(cue):
                score += _DOCUMENT_CUE
        return score

    def _stands_where(self, draft: AbbreviationDraft, kind: AbbreviationKind) -> int:
        """How many of its neighbours say that a form is of a kind: a place's name behind, a body before;
        a person's name behind a degree; the dash of a news item behind its source."""
        scan = self.reading.scan
        behind = draft.last + (scan.word_at(draft.last) == ".")
        if scan.breaks(behind):
            return 0
        if kind == "place":
            named = behind in scan.hits_of("place") and scan.is_capital(behind)
            return named + self._follows_body(draft.first)
        if kind == "degree":
            return int(behind in scan.hits_of("surname") and scan.is_capital(behind))
        if kind == "media":
            start = draft.first - (scan.word_at(draft.first - 1) == "(")
            tag = scan.breaks(start) and scan.words[behind] in ("-", ")")
            return int(tag)
        return 0

    def _follows_body(self, first: int) -> bool:
        """Whether an abbreviated body stands right before: "LĐLĐ TP", "UBND TX"."""
        for back in (1, 2, 3):
            draft = self.found.get(first - back)
            if draft is not None and draft.last == first and draft.row is not None:
                return draft.row.kind == "body"
        return False

    def _document_has(self, cue: str) -> bool:
        if cue not in self._in_document:
            self._in_document[cue] = cue in self.reading.scan.view.lower
        return self._in_document[cue]


@functools.lru_cache(maxsize=4096)
def _folded_cues(row: AbbreviationRow) -> tuple[tuple[str, str], ...]:
    return tuple(
        (cue[0], fold_phrase(cue[1:])) if cue[0] in "<>" else ("", fold_phrase(cue))
        for cue in row.cues
    )


def _ends_with_word(text: str, cue: str) -> bool:
    return text.endswith(cue) and not text[: len(text) - len(cue)][-1:].isalnum()


def _starts_with_word(text: str, cue: str) -> bool:
    if cue.endswith("…"):
        return text.startswith(cue[:-1])
    return text.startswith(cue) and not text[len(cue) :][:1].isalnum()


def find_definitions(reading: Reading) -> Iterator[Definition]:
    """Definitions in brackets: "Liên đoàn Lao động (LĐLĐ)", "đoàn viên, người lao động (ĐV, NLĐ)"."""
    scan = reading.scan
    for opening, word in enumerate(scan.words):
        if word != "(" or opening == 0 or scan.breaks(opening):
            continue
        forms = _bracketed_forms(scan, _behind_naming_words(reading, opening))
        end = opening
        for form_at, form in reversed(forms):
            stretch = _definition_before(reading, end, form)
            if stretch is None:
                break
            yield Definition(form, scan.source(*stretch), form_at)
            end = stretch[0]
            if scan.word_at(end - 1) in (",", "và"):
                end -= 1


def _behind_naming_words(reading: Reading, opening: int) -> int:
    """The last syllable before the forms: the bracket, or "là" of "(sau đây gọi tắt là …"."""
    scan = reading.scan
    for index in range(opening + 1, min(len(scan), opening + 8)):
        if scan.words[index] in ("là", ":"):
            return index if scan.words[index - 1] in ("tắt", "gọi") else opening
        if scan.words[index] not in reading.lexicon.cues["names form"]:
            break
    return opening


def _bracketed_forms(scan: Scan, opening: int) -> list[tuple[int, str]]:
    """The forms of "(ĐV, NLĐ)": capital runs separated by commas, nothing else."""
    forms: list[tuple[int, str]] = []
    index = opening + 1
    while index < len(scan) and not scan.breaks(index) and len(forms) < 4:
        if not scan.shapes[index] & (UPPER | MIXED) or not scan.shapes[index] & CAPITAL:
            return []
        last = index + 1
        while (
            last + 1 < len(scan)
            and scan.words[last] in ("-", "và")
            and scan.shapes[last + 1] & (UPPER | CAPITAL)
            and scan.gaps[last] == JOINED
        ):
            last += 2
        forms.append((index, _bare(scan.text(index, last))))
        if scan.word_at(last) == ")":
            return forms
        if scan.word_at(last) not in (",", ";"):
            return []
        index = last + 1
    return []


def _definition_before(reading: Reading, end: int, form: str) -> tuple[int, int] | None:
    """The stretch before ``end`` that a form abbreviates: a known expansion, else matching initials."""
    scan = reading.scan
    for row in reading.lexicon.senses_of(form):
        words = _expansion_words(row.expansion)
        first = end - len(words)
        if first >= 0 and tuple(scan.words[first:end]) == words:
            return (first, end)
    return _matching_initials(scan, end, form)


@functools.lru_cache(maxsize=8192)
def _expansion_words(expansion: str) -> tuple[str, ...]:
    return tuple(re.findall(r"[^\W_]+|[^\w\s]", fold_phrase(expansion)))


def _matching_initials(scan: Scan, end: int, form: str) -> tuple[int, int] | None:
    """The words before ``end`` whose initials are a form's letters, in order.

    Function words are passed over freely; of other words one may be passed over in forms of four
    letters or more ("Quỹ Hỗ trợ phụ nữ nghèo (QHTPN)"), never the first.
    """
    letters = [letter for letter in form if letter.isalpha()]
    if len(letters) < 2 or len(letters) != len(form.replace("-", "").replace("&", "")):
        return None
    for spare in range(1 + (len(letters) >= 4)):
        first = _match_back(scan, end, letters, spare)
        if first is not None:
            return (first, end)
    return None


def _match_back(scan: Scan, end: int, letters: list[str], spare: int) -> int | None:
    """Where the words begin that letters stand for, read from the last one back."""
    index = end - 1
    for letter in reversed(letters):
        while index >= 0 and end - index <= _LONGEST_DEFINITION:
            if (scan.breaks(index + 1) and index + 1 < end) or scan.shapes[index] & DIGITS:
                return None
            if not scan.shapes[index] & SIGN and _starts_with(scan.words[index], letter):
                break
            if scan.words[index] not in _SKIPPED_IN_DEFINITIONS:
                if not spare or scan.shapes[index] & SIGN:
                    return None
                spare -= 1
            index -= 1
        else:
            return None
        index -= 1
    return index + 1


def _starts_with(word: str, letter: str) -> bool:
    """Whether an abbreviation's letter stands for a word: đ is not d, W may stand for "ươ"."""
    initial = word[0]
    letter = letter.lower()
    if letter in "đd" or initial in "đd":
        return letter == initial
    if letter == "w":
        return initial == "ư"
    return base_letter(initial) == base_letter(letter)


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


def _bare(form: str) -> str:
    return form.replace(" ", "").replace(".", "")


def _same_form(abbreviation: str, form: str, row: AbbreviationRow) -> bool:
    """Whether letters agree, capitals included; "Tp." is written for "TP" as well."""
    if abbreviation == form or not abbreviation.isupper() and abbreviation[1:] == form[1:]:
        return True
    return row.kind == "place" and form[:1].isupper() and form.upper() == abbreviation


def _means(row: AbbreviationRow, expansion: str) -> bool:
    return _expansion_words(row.expansion) == _expansion_words(expansion)


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
