"""What a word segmenter is, and the three that come with the library."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from viunion_nlp.segmentation.pyvi import PyviSegmenter
from viunion_nlp.segmentation.syllable import SyllableSegmenter
from viunion_nlp.segmentation.underthesea import UndertheseaSegmenter


class Segmenter(Protocol):
    """Cuts a stretch of text into words. Any object of this shape can be used."""

    @property
    def name(self) -> str:
        """Short name, for messages and options."""
        ...

    def words(self, text: str) -> list[str]:
        """The words of a stretch of at most a few thousand characters, in order.

        White space may be added, dropped or changed anywhere. All other characters must be those
        of the text, in their order; their Unicode form and the place of a tone mark may differ.
        """
        ...


_MAKERS: dict[str, Callable[[], Segmenter]] = {
    "syllable": SyllableSegmenter,
    "underthesea": UndertheseaSegmenter,
    "pyvi": PyviSegmenter,
}

SEGMENTER_NAMES: tuple[str, ...] = tuple(_MAKERS)


def make_segmenter(name: str = "underthesea") -> Segmenter:
    """The segmenter of that name; the package behind it is imported when it first cuts a text.

    Raises:
        ValueError: no segmenter has that name.
    """
    maker = _MAKERS.get(name)
    if maker is None:
        known = ", ".join(SEGMENTER_NAMES)
        raise ValueError(f"no segmenter is called {name!r}; there are: {known}")
    return maker()
