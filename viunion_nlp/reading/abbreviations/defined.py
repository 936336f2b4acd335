"""The forms that a text defines, and the position from which each definition holds."""

from __future__ import annotations

import re
from bisect import bisect_right, insort

from viunion_nlp.reading.abbreviations.letters import is_form_of_lexicon
from viunion_nlp.reading.abbreviations.senses import is_unsure
from viunion_nlp.reading.drafts import Stretch
from viunion_nlp.reading.facts import Facts
from viunion_nlp.text.letters import capitalize_first
from viunion_nlp.text.scan import CAPITAL, FIGURE, SIGN, UPPER


class Definitions:
    """The definitions of a text. Each holds from its place to the next one of the same form; text before
    the first definition uses the first.

    Attributes:
        openings: the first syllables of the defined forms, with their capitals.
    """

    __slots__ = ("_by_form", "openings")

    def __init__(self) -> None:
        self._by_form: dict[str, list[tuple[int, str]]] = {}
        self.openings: set[str] = set()

    def add(
        self, facts: Facts, form: str, form_at: int, stretch: Stretch, *, entry: bool = False
    ) -> None:
        """Define a form that starts at a syllable as the words of a stretch; ``entry`` if it is from a
        list, where words start with a capital.
        """
        opens = entry or _opens(facts, stretch[0])
        self.openings.add(facts.syllables[form_at].text)
        meanings = self._by_form.setdefault(form, [])
        insort(meanings, (min(form_at, stretch[0]), running_text(facts, stretch, opens=opens)))

    def leave(self, facts: Facts, form: str, form_at: int) -> None:
        """Define a form as foreign words from a syllable onwards, so that it has no sense of the lexicon."""
        self.openings.add(facts.syllables[form_at].text)
        insort(self._by_form.setdefault(form, []), (form_at, ""))

    def of(self, form: str, index: int) -> str | None:
        """What a form stands for at a syllable, "" for foreign words; None if the text does not define
        it.
        """
        meanings = self._by_form.get(form)
        if meanings is None:
            return None
        reached = bisect_right(meanings, index, key=_place)
        return meanings[max(0, reached - 1)][1]


def _place(meaning: tuple[int, str]) -> int:
    return meaning[0]


def running_text(facts: Facts, stretch: Stretch, *, opens: bool) -> str:
    """The words of a stretch as they are written inside a sentence: "Công nhân thời vụ" where one ``opens``
    has the capital of the sentence, "Hội đồng trọng tài" that of a body."""
    first, last = stretch
    words = _spelled_out(facts, stretch)
    if facts.shouting[first] and words.isupper() and last - first > 1:
        lowered = words.lower()
        return capitalize_first(lowered) if _names_body(facts, first) else lowered
    if not opens or _names_body(facts, first) or facts.shapes[first] & UPPER:
        return words
    for index in range(first + 1, last):
        if facts.shapes[index] & CAPITAL or (
            facts.shapes[index] & FIGURE and facts.nodes[first].head
        ):
            return words
    return words[:1].lower() + words[1:]


def _spelled_out(facts: Facts, stretch: Stretch) -> str:
    """The words of a stretch, and what the forms among them usually stand for: "CĐ ngành Y tế"."""
    first, last = stretch
    words = facts.scan.written(first, last)
    for index in range(first, last):
        if not is_form_of_lexicon(facts, index):
            continue
        form = facts.syllables[index].text
        senses = facts.lexicon.senses_of(form)
        if senses and not is_unsure(senses):
            said = senses[0].expansion.replace("\\", r"\\")  # no escapes of a pattern
            words = re.sub(rf"\b{form}\b", said, words, count=1)
    return words


def _opens(facts: Facts, first: int) -> bool:
    """Whether a capital may come from the start of a sentence, of a list item or of a quotation."""
    if facts.opens_sentence(first):
        return True
    before = first - 1
    if not facts.shapes[before] & SIGN:
        return False
    return facts.words[before] in (".", ":", "|", "=", '"') or facts.opens_sentence(before)


def _names_body(facts: Facts, first: int) -> bool:
    """Whether words start like the name of a body that is capitalised in running text, or of a place."""
    node = facts.nodes[first]
    if node.place is not None or node.body is not None:
        return True
    return node.head is not None and node.head.row.bare != "never" and not facts.in_word[first]
