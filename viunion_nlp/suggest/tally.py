"""Counts, over many texts, what they define or write in capitals and the lexicon lacks."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from viunion_nlp.document import Document
from viunion_nlp.lexicon import AbbreviationRow, Lexicon
from viunion_nlp.suggest.forms import CapitalForm, capital_forms
from viunion_nlp.text.letters import fold, fold_phrase, nfc

_SHARED_WORDS = 2  # at the beginning of expansions that are of one sort


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A form, or a sense of one, that an editor may want to add to the lexicon.

    Attributes:
        abbreviation: the form.
        expansion: how texts define it; "" if none does.
        kind, domain: those of the lexicon's rows that start alike; "" if they disagree.
        count: how often the form stands for this, or has no known meaning.
        documents: in how many texts.
        context: an example, on one line.
    """

    abbreviation: str
    expansion: str
    kind: str
    domain: str
    count: int
    documents: int
    context: str


def suggest(
    documents: Iterable[Document], lexicon: Lexicon, *, minimum: int = 2, context: int = 40
) -> tuple[Suggestion, ...]:
    """What the lexicon lacks: defined senses first, then unexplained forms, each by count.

    Args:
        documents: texts analysed with this lexicon; read one at a time.
        lexicon: the lexicon.
        minimum: how often a form must occur in all texts together.
        context: characters of context on either side of the example.
    """
    defined: dict[tuple[str, str], Tally] = {}
    unknown: dict[str, Tally] = {}
    foreign: set[str] = set()
    for number, document in enumerate(documents):
        for found in capital_forms(document, lexicon):
            if found.reason == "definition":
                if not is_known_sense(found.form, found.expansion, lexicon):
                    key = (found.form, _folded_words(found.expansion))
                    defined.setdefault(key, Tally()).add(*_told(document, number, found), context)
            elif found.reason == "unknown":
                unknown.setdefault(found.form, Tally()).add(
                    *_told(document, number, found), context
                )
            elif found.reason == "foreign":
                foreign.add(found.form)
    _give_to_definitions(defined, unknown)
    guesses = _Guesses(lexicon)
    suggestions = [
        _suggestion(form, tally, guesses) for (form, _), tally in defined.items()
    ] + [
        _suggestion(form, tally, guesses) for form, tally in unknown.items() if form not in foreign
    ]  # fmt: skip
    suggestions.sort(key=lambda each: (not each.expansion, -each.count, each.abbreviation))
    return tuple(each for each in suggestions if each.count >= minimum)


def is_known_sense(form: str, expansion: str, lexicon: Lexicon) -> bool:
    """Whether the lexicon has this sense of a form, ignoring case, signs and "và"."""
    words = _folded_words(expansion)
    return any(_folded_words(row.expansion) == words for row in lexicon.senses_of(form))


@dataclass(slots=True)
class Tally:
    """How often something occurred in the texts, how it was written, and an example."""

    count: int = 0
    documents: set[int] = field(default_factory=set)
    written: Counter[str] = field(default_factory=Counter)
    context: str = ""

    def add(self, text: str, number: int, written: str, span: tuple[int, int], width: int) -> None:
        """Count one more: the text and its number, how it is written there, and where."""
        self.count += 1
        self.documents.add(number)
        self.written[written] += 1
        self.context = self.context or _context(text, span, width)

    @property
    def usual(self) -> str:
        """Its most frequent spelling, on one line."""
        return " ".join(min(self.written, key=lambda text: (-self.written[text], text)).split())

    def take(self, other: Tally) -> None:
        """Add the counts of another tally."""
        self.count += other.count
        self.documents |= other.documents


class _Guesses:
    """Guesses the kind and domain of an expansion from the lexicon's rows that start with the same words."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._rows: dict[str, list[AbbreviationRow]] = {}
        for row in lexicon.abbreviations:
            self._rows.setdefault(_beginning(row.expansion).lower(), []).append(row)

    def of(self, expansion: str) -> tuple[str, str]:
        """(kind, domain), each "" unless two thirds of the rows agree; only rows in the same letter case
        count ("người lao động", "Người Lao Động").
        """
        beginning = _beginning(expansion)
        rows = self._rows.get(beginning.lower(), []) if beginning else []
        rows = [row for row in rows if _beginning(row.expansion) == beginning] or rows
        kind = _agreed([row.kind for row in rows])
        if not kind and expansion[:1].isupper() and self._lexicon.head_of(expansion) is not None:
            kind = "body"
        return kind, _agreed([row.domain for row in rows])


def _give_to_definitions(defined: dict[tuple[str, str], Tally], unknown: dict[str, Tally]) -> None:
    """Count the unexplained uses of a form towards its definition in another text."""
    best: dict[str, Tally] = {}
    for (form, _), tally in defined.items():
        if form not in best or tally.count > best[form].count:
            best[form] = tally
    for form, tally in best.items():
        if form in unknown:
            tally.take(unknown.pop(form))


def _suggestion(form: str, tally: Tally, guesses: _Guesses) -> Suggestion:
    expansion = tally.usual
    kind, domain = guesses.of(expansion)
    return Suggestion(
        form, expansion, kind, domain, tally.count, len(tally.documents), tally.context
    )


def _told(
    document: Document, number: int, found: CapitalForm
) -> tuple[str, int, str, tuple[int, int]]:
    return document.text, number, found.expansion, (found.start, found.end)


def _context(text: str, span: tuple[int, int], width: int) -> str:
    """The words around a stretch, cut at spaces if possible, on one line."""
    start, end = span
    before = text[max(0, start - width - 1) : start]
    after = text[end : end + width + 1]
    if start > width:
        before = "…" + re.sub(r"^\S*\s", "", before)
    if end + width < len(text):
        after = re.sub(r"\s+\S*$", "", after) + "…"
    joined = f"{before}{text[start:end]}{after}"
    printable = "".join(
        " " if unicodedata.category(letter)[0] == "C" else letter for letter in joined
    )
    return nfc(" ".join(printable.split()))


def _agreed(values: list[str]) -> str:
    """The value that two thirds have, or ""."""
    if not values:
        return ""
    value, count = Counter(values).most_common(1)[0]
    return value if 3 * count >= 2 * len(values) else ""


def _beginning(expansion: str) -> str:
    return " ".join(re.findall(r"[^\W_]+", fold(expansion).text)[:_SHARED_WORDS])


def _folded_words(expansion: str) -> str:
    words = re.findall(r"[^\W_]+", fold_phrase(expansion))
    return " ".join(word for word in words if word != "và")
