"""Splits a whole text into words with exact offsets, combining fixed forms, protected mentions and a
segmenter.
"""

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
    """Split a text into words; every character except white space belongs to exactly one token.

    Protected spans become tokens unchanged. So do words of a fixed form that do not overlap them: web and
    mail addresses, numbers with separators or percent signs, clock times, dates, document symbols and
    codes with hyphens. What lies between goes to the segmenter in chunks: line by line, and longer lines
    in pieces of at most ``chunks.CHUNK_SIZE`` characters. No word continues across a line break.
    Zero-width characters are hidden from the segmenter but stay in the tokens.

    If the segmenter fails on a chunk, or returns words that differ from the text, the chunk is split into
    syllables instead. So no text raises an error and no offset shifts.

    Args:
        text: the text; offsets are code points into it.
        segmenter: the segmenter, see ``make_segmenter``.
        protected: half-open spans that stay whole, in order and without overlaps.
        strict: raise an error instead of splitting a chunk into syllables.

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
    """The tokens of one chunk from the segmenter, or its syllables if the segmenter fails and may."""
    try:
        return align(segmenter.words(_ZERO_WIDTH.sub("", chunk)), chunk, offset)
    except MissingBackendError:
        raise
    # Libraries raise all sorts of errors on text they cannot process: UnicodeEncodeError, SystemError.
    except Exception as error:
        if strict:
            raise AlignmentError(
                f"{segmenter.name} cannot split the text at offset {offset}: {error}"
            ) from error
    return align(_LAST_RESORT.words(chunk), chunk, offset)
