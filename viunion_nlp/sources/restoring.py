"""Converts letters in pre-Unicode encodings, recognised by their fonts or by the words they form."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from viunion_nlp.errors import Message
from viunion_nlp.sources.letters import (
    OldLetters,
    converted,
    holds_unicode,
    is_font_of_capitals,
    letters_of_font,
    restored,
)
from viunion_nlp.sources.lines import Line
from viunion_nlp.sources.syllables import Vietnamese

_FEWEST: Final = 3  # words of a paragraph to be sure by


@dataclass(slots=True)
class Restorer:
    """Converts letters in old encodings to Unicode, and remembers which encodings occurred.

    A document may contain both, for instance an old heading above a new text.
    """

    found: list[OldLetters] = field(default_factory=list)

    @property
    def remarks(self) -> tuple[str, ...]:
        """Notes about the conversion for the reader."""
        return tuple(
            Message("letters of {encoding} were converted to Unicode", encoding=each)
            for each in self.found
        )

    def by_font(self, texts: Sequence[str], fonts: Sequence[str]) -> list[str]:
        """The texts of one paragraph, with those in fonts of old encodings converted to Unicode.

        Files keep the names of such fonts for text that has long been in Unicode. So a text is converted
        only if that does not make less of the paragraph Vietnamese.
        """
        letters = [letters_of_font(font) for font in fonts]
        if not any(letters):
            return list(texts)
        changed = [
            text if each is None else _in_capitals(converted(text, each), font)
            for text, each, font in zip(texts, letters, fonts, strict=True)
        ]
        before, after = Vietnamese("".join(texts)), Vietnamese("".join(changed))
        if before.words and after.share < before.share:
            return list(texts)
        for one, other, each in zip(texts, changed, letters, strict=True):
            if each is not None and one.casefold() != other.casefold():
                self._remember(each)
        return changed

    def in_lines(self, lines: Iterable[Line]) -> list[Line]:
        """Lines whose fonts gave no hint, in Unicode.

        Once a long line shows an old encoding, all lines are converted; if some are already in Unicode,
        only those that are not Vietnamese otherwise.
        """
        lines = list(lines)
        told = next(filter(None, (restored(_said(line), fewest=_FEWEST) for line in lines)), None)
        if told is None:
            return lines
        letters = told[1]
        self._remember(letters)
        mixed = any(holds_unicode(_said(line)) for line in lines)
        return [
            line
            if mixed and restored(_said(line), fewest=1) is None
            else [replace(stretch, text=converted(stretch.text, letters)) for stretch in line]
            for line in lines
        ]

    def _remember(self, letters: OldLetters) -> None:
        if letters not in self.found:
            self.found.append(letters)


def _in_capitals(text: str, font: str) -> str:
    return text.upper() if is_font_of_capitals(font) else text


def _said(line: Line) -> str:
    return " ".join(stretch.text for stretch in line)
