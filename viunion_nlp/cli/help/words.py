"""What help says: the Vietnamese of its English texts, and the examples of each command.

The English stands where options and commands are declared; it is the key in ``vi.tsv``. ``examples.tsv``
holds a line of a command and what it is good for.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Final, Literal, NamedTuple, TypeAlias

Language: TypeAlias = Literal["en", "vi"]
LANGUAGES: Final[tuple[Language, ...]] = ("en", "vi")

# What click itself adds behind the help of an option: "[default: 1; x>=1]".
_ADDED = re.compile(r"(.*?)((?:  )?\[[^\[\]]*\])", re.DOTALL)


class Example(NamedTuple):
    """A line that can be typed, and what it does, in English."""

    line: str
    meaning: str


class Words:
    """The texts of help in a language.

    Args:
        language: "en" or "vi".
    """

    def __init__(self, language: Language) -> None:
        self.language = language
        self._texts: Mapping[str, str] = _translations() if language == "vi" else {}

    def of(self, english: str) -> str:
        """A text, in this language; the English where it is not known."""
        key = " ".join(english.split())
        return self._texts.get(key, english)

    def of_paragraphs(self, english: str) -> str:
        """A text of several paragraphs, each in this language."""
        return "\n\n".join(map(self.of, english.split("\n\n")))

    def of_option(self, english: str) -> str:
        """The help of an option, with what click adds behind it."""
        whole = self.of(english)
        match = _ADDED.fullmatch(english)
        if whole != english or match is None:
            return whole
        added = re.sub(r"\b(default|required)\b", lambda found: self.of(found[0]), match[2])
        return self.of(match[1]) + added


def examples_of(command: str) -> list[Example]:
    """The examples of a command, by its words: "lexicon add"; of the program where there are none."""
    return _examples().get(command, [])


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
    """The rows of a table beside this module; comments and the header are left out."""
    content = Path(__file__).with_name(name).read_text(encoding="utf-8")
    lines = [line for line in content.splitlines() if line and not line.startswith("#")]
    rows = [tuple(line.split("\t")) for line in lines[1:]]
    assert all(len(row) == columns for row in rows), name
    return rows
