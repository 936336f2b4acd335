"""Words and sentences of a text, with exact offsets."""

from __future__ import annotations

from viunion_nlp.segmentation.segmenter import SEGMENTER_NAMES, Segmenter, make_segmenter
from viunion_nlp.segmentation.tokens import segment
from viunion_nlp.text.sentences import split_sentences

__all__ = ["SEGMENTER_NAMES", "Segmenter", "make_segmenter", "segment", "split_sentences"]
