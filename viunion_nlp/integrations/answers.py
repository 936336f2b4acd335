"""Answers to the requests of other programs, over MCP or HTTP, as plain JSON values."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any, Final

from viunion_nlp.checks import check_references
from viunion_nlp.document import Document
from viunion_nlp.errors import ViunionError
from viunion_nlp.exchange.json_text import without_surrogates
from viunion_nlp.exchange.variants import Offsets
from viunion_nlp.expansions.expansion import expand_text
from viunion_nlp.expansions.options import Brackets, Mentions
from viunion_nlp.pipeline import Pipeline
from viunion_nlp.registers import register_row

MOST_CHARACTERS: Final = 1_000_000
"""The longest text that is read for somebody else, unless told otherwise."""


class TooLongError(ViunionError, ValueError):
    """A text is longer than a request may be."""


@dataclass(frozen=True, slots=True)
class Answers:
    """Answers requests with one pipeline.

    Attributes:
        pipeline: reads the texts.
        most_characters: the largest length of a text, or of all texts in one request together.

    Every answer raises TooLongError above that length. No string in an answer contains a lone surrogate;
    each is replaced by U+FFFD.
    """

    pipeline: Pipeline
    most_characters: int = MOST_CHARACTERS

    def extract(
        self, text: str, *, compact: bool = False, offsets: Offsets = "code points"
    ) -> dict[str, Any]:
        """The values of ``Document.to_dict`` for a text."""
        document = self._read(text)
        return document.to_dict(compact=compact, offsets=offsets, surrogates="replace")

    def expand(
        self, text: str, *, brackets: Brackets = "drop", mentions: Mentions = "all"
    ) -> dict[str, Any]:
        """The ``text`` with its abbreviations spelled out."""
        found = self._read(text).abbreviations
        expanded = expand_text(text, found, brackets=brackets, mentions=mentions)
        return _sendable({"text": expanded.text})

    def check_references(self, text: str, *, known: Collection[str] = ()) -> dict[str, Any]:
        """The references of a text, each with its findings: ``{"references": [...]}``."""
        checked = check_references(self._read(text), known=known)
        return _sendable({"references": [each.to_dict() for each in checked]})

    def register(self, texts: Mapping[str, str]) -> dict[str, Any]:
        """The register of documents, by file name: ``{"rows": [...]}``."""
        self._check(sum(map(len, texts.values())))
        rows = [register_row(self._read(text), file).to_dict() for file, text in texts.items()]
        return _sendable({"rows": rows})

    def _read(self, text: str) -> Document:
        self._check(len(text))
        return self.pipeline.analyze(text)

    def _check(self, characters: int) -> None:
        if characters > self.most_characters:
            raise TooLongError(
                f"{characters:,} characters, more than the {self.most_characters:,} that are read at once"
            )


def _sendable(values: dict[str, Any]) -> dict[str, Any]:
    sendable: dict[str, Any] = without_surrogates(values)
    return sendable
