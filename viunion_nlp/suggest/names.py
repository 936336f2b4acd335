"""Finds names of bodies, offices and places that texts use and the lexicon lacks."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Literal, TypeAlias

from viunion_nlp.document import Document
from viunion_nlp.lexicon import Lexicon
from viunion_nlp.lexicon.phrases import PLACE, STOP, VERB
from viunion_nlp.suggest.tally import Tally
from viunion_nlp.text.chunks import phrase_words
from viunion_nlp.text.letters import fold_phrase, nfc
from viunion_nlp.text.scan import CAPITAL, NATIVE, NEWLINE, SIGN, Scan

NameTable: TypeAlias = Literal["bodies", "roles", "regions"]

_LONGEST_NAME = 8  # syllables
# What stands between a person and the body of an office: a sign, then a few words in lower case.
_OFFICE = re.compile(r"\s*[,(–-]\s*([^\W\d_]+(?: [^\W\d_]+){0,4})\s+")


@dataclass(frozen=True, slots=True)
class NameSuggestion:
    """A name that an editor may want to add to a table.

    Attributes:
        name: in its most frequent spelling.
        type: for a place, the word before it; else "".
        count: how often it occurs in the texts.
        documents: in how many of them.
        context: an example, on one line.
    """

    name: str
    type: str
    count: int
    documents: int
    context: str


def suggest_names(
    documents: Iterable[Document],
    lexicon: Lexicon,
    table: NameTable,
    *,
    minimum: int = 2,
    context: int = 40,
) -> tuple[NameSuggestion, ...]:
    """What a table lacks, most frequent first.

    Bodies are names in capitals that are in no mention; offices are words between a person and a body
    that the library does not know as an office; places are those recognised only by the word before them.

    Args:
        documents: texts analysed with this lexicon; read one at a time.
        lexicon: the lexicon.
        table: "bodies", "roles" or "regions".
        minimum: how often a name must occur in all texts together.
        context: characters of context on either side of the example.
    """
    find = _FINDERS[table]
    tallies: dict[tuple[str, str], Tally] = {}
    for number, document in enumerate(documents):
        for found in find(document, lexicon):
            key = (found.type, fold_phrase(found.name))
            tally = tallies.setdefault(key, Tally())
            tally.add(document.text, number, found.name, (found.start, found.end), context)
    names = [
        NameSuggestion(nfc(tally.usual), word, tally.count, len(tally.documents), tally.context)
        for (word, _), tally in tallies.items() if tally.count >= minimum
    ]  # fmt: skip
    return tuple(sorted(names, key=lambda each: (-each.count, each.name)))


@dataclass(frozen=True, slots=True)
class _Found:
    """A name in a text, and its position."""

    name: str
    start: int
    end: int
    type: str = ""


def _bodies(document: Document, lexicon: Lexicon) -> Iterator[_Found]:
    """Two or more capitalised words in a row that are in no mention; the first word of a sentence does
    not count.
    """
    scan = lexicon.phrases.scan(document.text)
    nodes = lexicon.phrases.nodes_of(scan)
    held = bytearray(len(document.text))
    for mention in document.mentions:
        held[mention.start : mention.end] = b"\1" * (mention.end - mention.start)
    index = 0
    while index < scan.count:
        first = index
        while index < scan.count and _goes_on(scan, held, first, index):
            index += 1
        last = index
        if first < last and nodes[first].kinds & (STOP | VERB | PLACE):
            first += 1
        if 2 <= last - first <= _LONGEST_NAME and not any(scan.shouting[first:last]):
            yield _Found(scan.text(first, last), *scan.span(first, last))
        index = max(index, first + 1)


def _goes_on(scan: Scan, held: bytearray, first: int, index: int) -> bool:
    shape = scan.shapes[index]
    if held[scan.start(index)] or not shape & CAPITAL or shape & SIGN:
        return False
    return index == first or scan.gaps[index] != NEWLINE


def _roles(document: Document, lexicon: Lexicon) -> Iterator[_Found]:
    """The lower-case words between a person and a body after it that are not an office."""
    ends = [person.end for person in document.persons]
    taken = {title.end for title in document.titles} | {title.start for title in document.titles}
    for body in document.organizations:
        before = bisect_right(ends, body.start)
        if not before:
            continue
        end = ends[before - 1]
        between = _OFFICE.fullmatch(document.text[end : body.start])
        if between is None:
            continue
        start, last = end + between.start(1), end + between.end(1)
        name = between[1]
        if taken.isdisjoint(range(start, body.end + 1)) and _may_be_office(name, lexicon):
            yield _Found(name, start, last)


def _may_be_office(name: str, lexicon: Lexicon) -> bool:
    """Whether words are in lower case, except possibly the first, and do not start with a verb or
    function word.
    """
    words = phrase_words(name)
    scan = lexicon.phrases.scan(name)
    opening = lexicon.phrases.nodes_of(scan)[0]
    if opening.kinds & (STOP | VERB) or name[1:] != name[1:].lower():
        return False
    return len(words) > 1 and all(shape & NATIVE for shape in scan.shapes[: scan.count])


def _places(document: Document, lexicon: Lexicon) -> Iterator[_Found]:
    """Places after a type word whose names are in no table."""
    for place in document.locations:
        word = place.row
        text = nfc(place.text)
        if not word or fold_phrase(text[: len(word)]) != fold_phrase(word):
            continue
        name = text[len(word) :].strip()
        words = phrase_words(name)
        if not name[:1].isupper() or len(words) > _LONGEST_NAME:
            continue
        node = lexicon.phrases.nodes_of(lexicon.phrases.scan(name))[0]
        known = node.place is not None and node.place.length == len(words)
        if not known and " ".join(words) not in lexicon.communes:
            yield _Found(name, place.start, place.end, word)


_FINDERS: dict[NameTable, Callable[[Document, Lexicon], Iterator[_Found]]] = {
    "bodies": _bodies,
    "roles": _roles,
    "regions": _places,
}
