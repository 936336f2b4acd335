"""Fits an expansion to its surroundings: a full stop, repeated words, the beginning of a sentence, a line
in capitals.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from viunion_nlp.records import Abbreviation
from viunion_nlp.text.letters import fold, fold_phrase, is_syllable

_SENTENCE_ENDS = ".!?…．！？\n"
_OPENINGS = " \t\"'“”‘’«»([-–—•*+"
_ITEM_NUMBER = re.compile(r"\n[ \t\-–+*•]{0,4}\w{1,3}\)")
_ITEM_NUMBER_LENGTH = 8
_WORD = re.compile(r"[^\W\d_]{2,}")
_FEWEST_CAPITAL_WORDS = 2
# Forms that are written with a dot before a name.
_DOTTED = frozenset(("TP", "TX", "TT", "Q", "P", "H", "GS", "PGS", "TS", "THS", "BS", "KS", "LS"))
# Marks before who is signed for, where they begin a line or a column.
_SIGNING = frozenset(("TM", "KT", "TL", "TUQ"))
_BESIDE_A_COLUMN = ("\n", "\r", "\t", "  ")
# Of single words only those that begin the name of what they are: "chia tách thành TP" is no repetition.
_REPEATED_ALONE = frozenset(("tỉnh", "huyện", "quận", "phường", "người"))
LONGEST_EXPANSION = 120


def opens_sentence(source: str, start: int, settled: int = 0) -> bool:
    """Whether only opening signs, or the number of a list item, stand between an offset and the
    sentence end before it; what stands before ``settled`` ends none."""
    end = _sentence_end_before(source, start)
    return end is not None and (end < 0 or end >= settled)


def _sentence_end_before(source: str, start: int) -> int | None:
    """Where the sentence before an offset ends, -1 where there is none; None inside a sentence."""
    index = start - 1
    while index >= 0 and source[index] in _OPENINGS:
        index -= 1
    if index < 0 or source[index] in _SENTENCE_ENDS:
        return index
    if source[index] == ")":
        front = source[max(0, index + 1 - _ITEM_NUMBER_LENGTH) : index + 1]
        if index < _ITEM_NUMBER_LENGTH:
            front = "\n" + front
        line = front.rfind("\n")
        if line >= 0 and _ITEM_NUMBER.fullmatch(front, line):
            return index
    return None


class CapitalLines:
    """Tells lines written in capitals from lines that merely hold abbreviations; asked in text order."""

    def __init__(self, source: str, abbreviations: Sequence[Abbreviation]) -> None:
        self.source = source
        self.forms = {word for item in abbreviations for word in _WORD.findall(item.text)}
        self.line_end = -1
        self.capitals = False

    def hold(self, start: int) -> bool:
        """Whether the line around an offset is in capitals."""
        if start >= self.line_end:
            line_start = self.source.rfind("\n", max(0, self.line_end), start) + 1
            end = self.source.find("\n", start)
            self.line_end = end if end >= 0 else len(self.source)
            line = self.source[line_start : self.line_end]
            self.capitals = line.isupper() and self._has_words(line)
        return self.capitals

    def _has_words(self, line: str) -> bool:
        words = (word for word in _WORD.findall(line) if word not in self.forms)
        count = sum(is_syllable(fold_phrase(word)) for word in words)
        return count >= _FEWEST_CAPITAL_WORDS


def with_dot(source: str, abbreviation: Abbreviation, text: str, following: int) -> tuple[int, str]:
    """The end and the text of a replacement; the dot of "TP." goes with the abbreviation."""
    end = abbreviation.end
    if source[end : end + 1] != ".":
        return end, text
    behind = source[end + 1 : end + 2]
    form = abbreviation.text.upper()
    is_dotted = form in _DOTTED or (form in _SIGNING and _begins_column(source, abbreviation.start))
    if following == end + 1 or (is_dotted and (behind.isupper() or behind.isdigit())):
        return end + 1, f"{text} "
    if behind == " " and is_dotted:
        return end + 1, text
    return end, text


def _begins_column(source: str, start: int) -> bool:
    return start == 0 or source.endswith(_BESIDE_A_COLUMN, 0, start)


def without_words_before(before: str, text: str) -> str:
    """An expansion without its first words where these stand before it already: "công ty CTCP"."""
    if before[-1:] != " ":
        return text
    front = f" {fold(before[:-1]).lower}"
    words = text.split(" ")
    for count in range(len(words), 0, -1):
        shared = fold_phrase(" ".join(words[:count]))
        if front.endswith(f" {shared}") and (count > 1 or shared in _REPEATED_ALONE):
            return " ".join(words[count:])
    return text


def without_words_behind(source: str, end: int, text: str) -> tuple[str, int]:
    """An expansion without its last words where these stand behind it already, "LĐLĐVN Việt Nam"; and
    the end of what it replaces, with the space where nothing is left."""
    if source[end : end + 1] != " ":
        return text, end
    behind = f"{fold(source[end + 1 : end + 1 + LONGEST_EXPANSION]).lower} "
    words = text.split(" ")
    for count in range(len(words), 1, -1):
        shared = fold_phrase(" ".join(words[-count:]))
        if behind.startswith(shared) and not behind[len(shared)].isalnum():
            left = " ".join(words[:-count])
            return left, end if left else end + 1
    return text, end
