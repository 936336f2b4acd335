"""The words of a whole text, with exact offsets."""

from __future__ import annotations

import re
from collections.abc import Sequence

from viunion_nlp.errors import AlignmentError, MissingBackendError
from viunion_nlp.records import Token
from viunion_nlp.segmentation.align import align
from viunion_nlp.segmentation.chunks import chunk_spans
from viunion_nlp.segmentation.forms import whole_spans
from viunion_nlp.segmentation.segmenter import Segmenter
from viunion_nlp.segmentation.syllable import SyllableSegmenter

_ZERO_WIDTH = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]")
_LAST_RESORT = SyllableSegmenter()


def segment(
    text: str,
    segmenter: Segmenter,
    protected: Sequence[tuple[int, int]] = (),
    *,
    strict: bool = False,
) -> tuple[Token, ...]:
    """Cut a text into words: every character but white space belongs to exactly one token.

    Protected spans are tokens as they are. So are, clear of them, words of a fixed form: web and
    mail addresses, numbers with separators or percent, clock times, dates, document symbols and
    codes with hyphens. What lies between goes to the segmenter in chunks: line by line, longer
    lines in pieces of at most ``chunks.CHUNK_SIZE`` characters; no word runs over a line break.
    Zero-width characters are hidden from the segmenter, and stay in the tokens.

    A chunk that the segmenter fails on, or whose words are not the text, is cut into syllables
    instead: so no text raises and no offset shifts.

    Args:
        text: the text; offsets are code points into it.
        segmenter: what cuts into words, see ``make_segmenter``.
        protected: half-open spans that stay whole, in order, clear of each other.
        strict: raise instead of cutting a chunk into syllables.

    Raises:
        AlignmentError: ``strict``, and the segmenter fails on a chunk or changes its characters.
        MissingBackendError: the package of the segmenter is not installed.
        ValueError: the protected spans are empty, out of order, overlapping or outside the text.
    """
    tokens: list[Token] = []
    position = 0
    for start, end in whole_spans(text, protected):
        tokens += _words_between(text, position, start, segmenter, strict=strict)
        tokens.append(Token(text[start:end], start, end))
        position = end
    tokens += _words_between(text, position, len(text), segmenter, strict=strict)
    return tuple(tokens)


def _words_between(
    text: str, start: int, end: int, segmenter: Segmenter, *, strict: bool
) -> list[Token]:
    """The tokens of ``text[start:end]``."""
    return [
        token
        for first, last in chunk_spans(text, start, end)
        for token in _chunk_words(text[first:last], first, segmenter, strict=strict)
    ]


def _chunk_words(chunk: str, offset: int, segmenter: Segmenter, *, strict: bool) -> list[Token]:
    """The tokens of one chunk by the segmenter, or by syllables where it fails and may."""
    try:
        return align(segmenter.words(_ZERO_WIDTH.sub("", chunk)), chunk, offset)
    except MissingBackendError:
        raise
    # Libraries raise what they like on text they cannot read: UnicodeEncodeError, SystemError.
    except Exception as error:
        if strict:
            raise AlignmentError(
                f"{segmenter.name} cannot cut the text at offset {offset}: {error}"
            ) from error
    return align(_LAST_RESORT.words(chunk), chunk, offset)
