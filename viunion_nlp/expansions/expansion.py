"""Spells out abbreviations in running text."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from viunion_nlp.expansions.brackets import (
    defining_bracket,
    explaining_bracket,
    is_introduced,
    words_of,
)
from viunion_nlp.expansions.expanded_text import ExpandedText, Replacement
from viunion_nlp.expansions.options import Brackets, Mentions
from viunion_nlp.expansions.surroundings import (
    LONGEST_EXPANSION,
    CapitalLines,
    opens_sentence,
    with_dot,
    without_words_before,
    without_words_behind,
)
from viunion_nlp.records import Abbreviation
from viunion_nlp.text.letters import capitalize_first, fold_phrase


def expand_text(
    source: str,
    abbreviations: Iterable[Abbreviation],
    *,
    brackets: Brackets = "drop",
    mentions: Mentions = "all",
    kept_short: Collection[tuple[int, int]] = frozenset(),
) -> ExpandedText:
    """Spell out abbreviations in running-text case.

    A sentence's first word gets a capital; in a line of capitals everything does. Words that stand
    before an abbreviation already are not said twice: "tỉnh TU" becomes "tỉnh ủy". A dot that belongs
    to the abbreviation ("TP. Tân An") goes with it. What no sense is sure of stays as it is.

    Args:
        source: the text.
        abbreviations: its abbreviations; of two that overlap, the first counts.
        brackets, mentions: as in ``ExpandOptions``.
        kept_short: spans of abbreviations to leave as they are.
    """
    ordered = sorted(
        (item for item in abbreviations if item.expansion is not None),
        key=lambda item: item.start,
    )
    capitals = CapitalLines(source, ordered)
    writer = _Writer(source)
    met: set[tuple[str, str]] = set()
    settled = 0
    for index, abbreviation in enumerate(ordered):
        if abbreviation.start < settled:
            continue
        defining = defining_bracket(source, ordered, index)
        if defining is not None:
            start, settled, defined = defining
            if brackets == "keep" or any(item.span in kept_short for item in defined):
                met.update(map(_sense, defined))
            else:
                writer.replace(start, settled, "")
            continue
        settled = abbreviation.end
        if abbreviation.span in kept_short:
            continue
        explaining = explaining_bracket(source, abbreviation)
        sense = _sense(abbreviation)
        stays = mentions == "first" and sense in met
        met.add(sense)
        stays |= explaining is not None and brackets == "keep"
        if stays or is_introduced(source, abbreviation.start):
            continue
        text = words_of(abbreviation)
        # What is written already, such as the dot of "PGS." in "PGS.TS", ends no sentence.
        if opens_sentence(source, abbreviation.start, writer.position):
            text = capitalize_first(text)
        if capitals.hold(abbreviation.start):
            text = text.upper()
        following = ordered[index + 1].start if index + 1 < len(ordered) else -1
        end, text = with_dot(source, abbreviation, text, following)
        text, end = without_words_behind(source, end, text)
        start = abbreviation.start
        shorter = without_words_before(writer.before(start), text)
        if text and not shorter:
            start = max(start - 1, writer.position)
        writer.replace(start, end, shorter)
        settled = end
        if explaining is not None:
            writer.replace(*explaining, "")
            settled = explaining[1]
    return writer.expanded()


class _Writer:
    """The expanded text as it grows."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.replacements: list[Replacement] = []
        self.parts: list[str] = []
        self.position = 0  # in the source: what stands before it is written
        self.length = 0

    def before(self, start: int) -> str:
        """What stands before an offset of the source once all is written that comes before it; its
        last part only."""
        front = self.source[max(self.position, start - LONGEST_EXPANSION) : start]
        for part in reversed(self.parts):
            if len(front) >= LONGEST_EXPANSION:
                break
            front = part[-LONGEST_EXPANSION:] + front
        return front

    def replace(self, start: int, end: int, text: str) -> None:
        """Write the source up to a stretch, and a text in place of it."""
        kept = self.source[self.position : start]
        self.length += len(kept)
        self.replacements.append(Replacement(start, end, text, self.length))
        self.parts += filter(None, (kept, text))
        self.length += len(text)
        self.position = end

    def expanded(self) -> ExpandedText:
        """The whole."""
        text = "".join((*self.parts, self.source[self.position :]))
        return ExpandedText(self.source, text, tuple(self.replacements))


def _sense(abbreviation: Abbreviation) -> tuple[str, str]:
    return fold_phrase(abbreviation.text), fold_phrase(words_of(abbreviation))
