"""Finds the verbs of events in a text, each with its kind of event."""

from __future__ import annotations

import functools
from typing import Final

from viunion_nlp.events import EventKind
from viunion_nlp.lexicon import Lexicon
from viunion_nlp.reading.facts import Facts
from viunion_nlp.reading.links.sentence import Sentence

# How a person comes to an office, loses it, and what concerns the person alone.
GAINS: Final[tuple[EventKind, ...]] = (
    "elected", "appointed", "reappointed", "transferred", "seconded", "approved", "assigned",
)  # fmt: skip
LOSSES: Final[tuple[EventKind, ...]] = (
    "dismissed", "disciplined", "resigned", "retired", "term_ended",
)  # fmt: skip
OF_PERSON: Final[tuple[EventKind, ...]] = (
    "transferred", "seconded", "assigned", "retired", "resigned", "died",
)  # fmt: skip

# What is decided about somebody who is named behind it.
OF_WHOM_IT_CONCERNS: Final[tuple[EventKind, ...]] = ("disciplined", "retired")


class Verb:
    """A verb of an event: its syllables and its kind; ``into_body`` if it leads people into a body and not to
    an office: "bầu bổ sung 2 đồng chí vào Ban Thường vụ".
    """

    __slots__ = ("first", "into_body", "kind", "last")

    def __init__(self, first: int, last: int, kind: EventKind) -> None:
        self.first = first
        self.last = last
        self.kind = kind
        self.into_body = False


@functools.lru_cache(maxsize=8)
def _phrases(lexicon: Lexicon) -> dict[str, list[tuple[list[str], EventKind]]]:
    """The phrases by their first word, the longest first."""
    by_first: dict[str, list[tuple[list[str], EventKind]]] = {}
    for kind in dict.fromkeys((*GAINS, *LOSSES, *OF_PERSON)):
        for cue in sorted(lexicon.cues[kind]):
            words = cue.split()
            by_first.setdefault(words[0], []).append((words, kind))
    for phrases in by_first.values():
        phrases.sort(key=_by_length)
    return by_first


def _by_length(phrase: tuple[list[str], EventKind]) -> int:
    return -len(phrase[0])


def verbs_between(facts: Facts, first: int, last: int) -> list[Verb]:
    """The verbs of events in a stretch, in text order."""
    by_first, words = _phrases(facts.lexicon), facts.words[first:last]
    found: list[Verb] = []
    if by_first.keys().isdisjoint(words):  # a gate
        return found
    position = first
    for offset, word in enumerate(words):
        if word not in by_first:
            continue
        index = first + offset
        if index < position or facts.in_body[index]:
            continue
        verb = _verb_at(facts, by_first[word], index)
        if verb is not None:
            found.append(verb)
            position = verb.last
    return found


def _verb_at(facts: Facts, phrases: list[tuple[list[str], EventKind]], first: int) -> Verb | None:
    for words, kind in phrases:
        last = first + len(words)
        if facts.words[first:last] == words:
            longer = facts.nodes[first].word  # "bầu cử", "bổ sung"
            if longer is not None and first + longer.length > last:
                return None
            return Verb(first, last, kind)
    return None


def clause_first(facts: Facts, sentence: Sentence, place: int) -> int:
    """Where the clause of a mention starts: after the last semicolon, or at the mention before it."""
    at = sentence.mentions[place].first
    before = sentence.mentions[place - 1].last if place else 0
    number = facts.sentences[at]
    while at > before and facts.sentences[at - 1] == number and facts.words[at - 1] != ";":
        at -= 1
    return at


def clause_last(facts: Facts, sentence: Sentence, place: int) -> int:
    """Where the clause after a mention ends: at a semicolon, the next mention or the end of the sentence."""
    at = sentence.mentions[place].last
    last = facts.sentence_last(at - 1)
    if place + 1 < sentence.count:
        last = min(last, sentence.mentions[place + 1].first)
    clause = facts.words[at:last]
    return at + clause.index(";") if ";" in clause else max(at, last)
