"""Finds the verb that heads a list of people and offices."""

from __future__ import annotations

from typing import Final

from viunion_nlp.reading.events.verbs import GAINS, Verb, verbs_between
from viunion_nlp.reading.facts import Facts
from viunion_nlp.reading.links.sentence import Sentence
from viunion_nlp.text.scan import NEWLINE

_ENTRY_SIGNS: Final = ("-", "+", "*")
_LONGEST_LIST: Final = 400  # syllables of lines from an entry back to the words that head the list
_LONGEST_HEADING: Final = 40  # syllables of these words


def verb_of_list(facts: Facts, sentence: Sentence) -> Verb | None:
    """The verb before the colon of a list whose first entry is a name and its office."""
    at = sentence.mentions[0].first
    lowest = max(0, at - _LONGEST_LIST)
    number = facts.sentences[at]
    own = number
    while at > lowest:
        if facts.words[at - 1] == ":" and (number == own or facts.gaps[at] == NEWLINE):
            break  # "4. Bà B: Ủy viên" heads no list
        at -= 1
        if facts.sentences[at - 1] != number:
            if not _is_entry(facts, at):
                return None
            number = facts.sentences[at - 1]
    if at <= lowest:
        return None
    first = at - 1
    lowest = max(0, at - _LONGEST_HEADING)
    while first > lowest and facts.sentences[first - 1] == number:
        first -= 1
    verbs = [verb for verb in verbs_between(facts, first, at) if verb.kind in GAINS]
    if not verbs:
        return None
    verb = verbs[-1]
    for index in range(verb.last, at - 1):
        if facts.words[index] == "vào" and facts.in_body[index + 1]:
            verb.into_body = True
            break
    return verb


def _is_entry(facts: Facts, first: int) -> bool:
    """Whether a sentence is an entry of a list: "1. …", "- …"."""
    word = facts.words[first]
    return word in _ENTRY_SIGNS or word.isdigit()
