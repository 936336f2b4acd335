"""A text with its abbreviations spelled out, and offsets mapped both ways."""

from viunion_nlp.expand.expanded_text import ExpandedText, Replacement
from viunion_nlp.expand.expansion import expand_text
from viunion_nlp.expand.options import Brackets, ExpandOptions, Mentions, Names
from viunion_nlp.expand.surroundings import opens_sentence

__all__ = [
    "Brackets",
    "ExpandOptions",
    "ExpandedText",
    "Mentions",
    "Names",
    "Replacement",
    "expand_text",
    "opens_sentence",
]
