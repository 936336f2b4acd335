"""Records which parts of an HTML or Markdown source are text and which are markup."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

# Neither a letter nor a space; the engine ignores it.
_NOTHING: Final = "\u200b"


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of a source that is text.

    Attributes:
        start, end: its offsets in the source.
        linked: whether it is already inside a link.
    """

    start: int
    end: int
    linked: bool = False


@dataclass(slots=True)
class Source:
    """A source that is being split, from beginning to end.

    Attributes:
        text: the source.
        runs: the parts of it that are text and may be wrapped, in order.
    """

    text: str
    runs: list[Run] = field(default_factory=list)
    _view: list[str] = field(default_factory=list)
    _read: int = 0

    def take_text(self, end: int, *, linked: bool = False) -> None:
        """Mark everything up to an offset as text."""
        if end > self._read:
            self.runs.append(Run(self._read, end, linked))
            self._view.append(self.text[self._read : end])
            self._read = end

    def take_markup(self, end: int, instead: str = "") -> None:
        """Mark everything up to an offset as markup that stands for nothing, a space or a line break."""
        length = end - self._read
        if length > 0:
            self._view.append(instead + _NOTHING * (length - len(instead)))
            self._read = end

    @property
    def view(self) -> str:
        """The source with its markup blanked out; length and offsets stay the same."""
        return "".join(self._view)
