"""What of a source in HTML or Markdown is text, and what is markup."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

# Neither letter nor space: the engine reads over it.
_NOTHING: Final = "\u200b"


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of a source that is text.

    Attributes:
        start, end: its offsets in the source.
        linked: it stands inside a link already.
    """

    start: int
    end: int
    linked: bool = False


@dataclass(slots=True)
class Source:
    """A source as it is taken apart, from its beginning to its end.

    Attributes:
        text: the source.
        runs: what of it is text and may be wrapped, in order.
    """

    text: str
    runs: list[Run] = field(default_factory=list)
    _view: list[str] = field(default_factory=list)
    _read: int = 0

    def take_text(self, end: int, *, linked: bool = False) -> None:
        """What goes on up to an offset is text."""
        if end > self._read:
            self.runs.append(Run(self._read, end, linked))
            self._view.append(self.text[self._read : end])
            self._read = end

    def take_markup(self, end: int, instead: str = "") -> None:
        """What goes on up to an offset is markup, and stands for nothing, a space or a line break."""
        length = end - self._read
        if length > 0:
            self._view.append(instead + _NOTHING * (length - len(instead)))
            self._read = end

    @property
    def view(self) -> str:
        """The source without its markup, as long as it is: offsets are the same."""
        return "".join(self._view)
