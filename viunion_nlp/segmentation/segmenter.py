"""The interface of a word segmenter, and the three segmenters included in the library."""

from __future__ import annotations

from typing import Protocol

SEGMENTER_NAMES: tuple[str, ...] = ("syllable", "underthesea", "pyvi")


class Segmenter(Protocol):
    """Splits a stretch of text into words. Any object with these members can be used."""

    @property
    def name(self) -> str:
        """Short name, used in messages and options."""
        ...

    def words(self, text: str) -> list[str]:
        """The words of a stretch of at most a few thousand characters, in order.

        White space may be added, dropped or changed anywhere. All other characters must be those of the
        text, in order; their Unicode form and tone-mark position may differ.
        """
        ...


def make_segmenter(name: str = "underthesea") -> Segmenter:
    """The segmenter with a given name; its package is imported when it first splits a text.

    Raises:
        ValueError: no segmenter has that name.
    """
    # Imported separately, because nobody uses all of them.
    if name == "syllable":
        from viunion_nlp.segmentation.syllable import SyllableSegmenter

        return SyllableSegmenter()
    if name == "underthesea":
        from viunion_nlp.segmentation.underthesea import UndertheseaSegmenter

        return UndertheseaSegmenter()
    if name == "pyvi":
        from viunion_nlp.segmentation.pyvi import PyviSegmenter

        return PyviSegmenter()
    known = ", ".join(SEGMENTER_NAMES)
    raise ValueError(f"no segmenter is called {name!r}; there are: {known}")
