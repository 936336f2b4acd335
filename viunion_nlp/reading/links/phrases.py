"""Phrases of one meaning, for searching in a list of words."""

from __future__ import annotations


class Phrases:
    """The cues of one role, for searching in a list of words.

    Attributes:
        by_first, by_last: the cues by their first and last words, the longest first.
        unless: the word behind a cue with which it does not count among words; empty where all count.
    """

    __slots__ = ("_ends", "_firsts", "by_first", "by_last", "unless")

    def __init__(self, cues: frozenset[str], *, unless: str = "") -> None:
        self.unless = unless
        self.by_first: dict[str, list[list[str]]] = {}
        self.by_last: dict[str, list[list[str]]] = {}
        # By the last word, then by the one before it; "" for cues of one word.
        self._ends: dict[str, dict[str, list[list[str]]]] = {}
        for words in sorted(map(str.split, cues), key=len, reverse=True):
            self.by_first.setdefault(words[0], []).append(words)
            self.by_last.setdefault(words[-1], []).append(words)
            ends = self._ends.setdefault(words[-1], {})
            ends.setdefault(words[-2] if len(words) > 1 else "", []).append(words)
        self._firsts = frozenset(self.by_first)

    def stand_among(self, words: list[str]) -> bool:
        """Whether a cue occurs anywhere among words."""
        if self._firsts.isdisjoint(words):
            return False
        for index, word in enumerate(words):
            if word in self.by_first:
                for phrase in self.by_first[word]:
                    behind = index + len(phrase)
                    if words[index:behind] == phrase and not self._is_excepted(words, behind):
                        return True
        return False

    def _is_excepted(self, words: list[str], behind: int) -> bool:
        return bool(self.unless) and words[behind : behind + 1] == [self.unless]

    def begin(self, words: list[str], at: int) -> bool:
        """Whether a cue starts at a word."""
        if words[at] not in self.by_first:
            return False
        for phrase in self.by_first[words[at]]:
            if words[at : at + len(phrase)] == phrase:
                return True
        return False

    def end(self, words: list[str]) -> bool:
        """Whether words end in a cue."""
        if not words or words[-1] not in self._ends:
            return False
        ends = self._ends[words[-1]]
        if "" in ends:
            return True
        if len(words) == 1 or words[-2] not in ends:
            return False
        for phrase in ends[words[-2]]:
            if words[-len(phrase) :] == phrase:
                return True
        return False

    def without(self, words: list[str]) -> list[str]:
        """Words without the longest cue that they end in."""
        if not words or words[-1] not in self.by_last:
            return words
        for phrase in self.by_last[words[-1]]:
            if words[-len(phrase) :] == phrase:
                return words[: -len(phrase)]
        return words
