"""Finds abbreviations: forms in the lexicon, definitions in the text, and runs composed of known forms.

A definition in the text takes precedence. Next come cues for the senses of a form, near the mention and
elsewhere in the document, then the lexicon's first sense, then the best split of an unknown run into
known forms.
"""

from __future__ import annotations

from viunion_nlp.reading.abbreviations.find import find_abbreviations

__all__ = ["find_abbreviations"]
