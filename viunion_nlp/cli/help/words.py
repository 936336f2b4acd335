"""Help texts and messages: the Vietnamese translations, and the examples of each command.

The English texts are written where options and commands are declared, and are the keys in ``vi.tsv``;
the templates of messages are the keys in ``vi_messages.tsv``.
``examples.tsv`` contains command lines with a description.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping
from pathlib import Path
from string import Formatter
from typing import Any, Final, Literal, NamedTuple, TypeAlias

from viunion_nlp.errors import Message

Language: TypeAlias = Literal["en", "vi"]
LANGUAGES: Final[tuple[Language, ...]] = ("en", "vi")

# What click itself adds behind the help of an option: "[default: 1; x>=1]".
_ADDED = re.compile(r"(.*?)((?:  )?\[[^\[\]]*\])", re.DOTALL)


class Example(NamedTuple):
    """A command line, and what it does, in English."""

    line: str
    meaning: str


class Words:
    """The help texts in a language.

    Args:
        language: "en" or "vi".
    """

    def __init__(self, language: Language) -> None:
        self.language = language
        self._texts: Mapping[str, str] = _translations() if language == "vi" else {}

    def of(self, english: str) -> str:
        """A text in this language, or in English if there is no translation."""
        key = " ".join(english.split())
        return self._texts.get(key, english)

    def of_paragraphs(self, english: str) -> str:
        """A text of several paragraphs, each translated."""
        return "\n\n".join(map(self.of, english.split("\n\n")))

    def of_option(self, english: str) -> str:
        """The help of an option, including what click adds to it."""
        whole = self.of(english)
        match = _ADDED.fullmatch(english)
        if whole != english or match is None:
            return whole
        added = re.sub(r"\b(default|required)\b", lambda found: self.of(found[0]), match[2])
        return self.of(match[1]) + added

    def of_message(self, text: str) -> str:
        """A Message in this language, with all messages in it; any other text as it is."""
        if self.language == "en" or not isinstance(text, Message):
            return text
        template = _messages().get(text.template, text.template)
        values = {
            name: self.of_message(value) if isinstance(value, str) else value
            for name, value in text.values.items()
        }
        return _VietnameseFormatter().vformat(template, (), values)


def examples_of(command: str) -> list[Example]:
    """The examples of a command, given by its words ("lexicon add"); if it has none, those of the
    program.
    """
    return _examples().get(command, [])


_SIGNS = str.maketrans(",.", ".,")


class _VietnameseFormatter(Formatter):
    """Fills the places of a template, with numbers as Vietnamese writes them: 2.500,5."""

    def format_field(self, value: Any, format_spec: str) -> str:
        told: str = super().format_field(value, format_spec)
        return told.translate(_SIGNS) if format_spec.startswith(",") else told


@functools.cache
def _messages() -> dict[str, str]:
    return {row[0]: row[1] for row in _rows("vi_messages.tsv", 2)}


@functools.cache
def _translations() -> dict[str, str]:
    return {row[0]: row[1] for row in _rows("vi.tsv", 2)}


@functools.cache
def _examples() -> dict[str, list[Example]]:
    found: dict[str, list[Example]] = {}
    for command, line, meaning in _rows("examples.tsv", 3):
        found.setdefault(command, []).append(Example(line, meaning))
    return found


def _rows(name: str, columns: int) -> list[tuple[str, ...]]:
    """The rows of a table next to this module, without comments and header."""
    content = Path(__file__).with_name(name).read_text(encoding="utf-8")
    lines = [line for line in content.splitlines() if line and not line.startswith("#")]
    rows = [tuple(line.split("\t")) for line in lines[1:]]
    assert all(len(row) == columns for row in rows), name
    return rows
