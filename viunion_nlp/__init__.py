"""viunion_nlp: reads Vietnamese trade-union, Party and administrative text.

``analyze`` finds people, offices, bodies, document references, abbreviations, places and dates,
with exact offsets; ``expand`` spells abbreviations out; ``tokenize`` cuts words.
"""

from viunion_nlp.document import Document
from viunion_nlp.errors import (
    AlignmentError,
    FormatError,
    InputError,
    LeftOutWarning,
    LexiconError,
    MissingBackendError,
    ViunionError,
)
from viunion_nlp.exchange import json_schema
from viunion_nlp.expand import ExpandedText, ExpandOptions
from viunion_nlp.pipeline import Config, Pipeline, analyze, expand, tokenize
from viunion_nlp.records import (
    Abbreviation,
    Date,
    DocumentReference,
    Location,
    Mention,
    Organization,
    Person,
    Position,
    Sentence,
    Title,
    Token,
)
from viunion_nlp.saved import read_jsonl

__version__ = "0.1.0"

__all__ = [
    "Abbreviation",
    "AlignmentError",
    "Config",
    "Date",
    "Document",
    "DocumentReference",
    "ExpandOptions",
    "ExpandedText",
    "FormatError",
    "InputError",
    "LeftOutWarning",
    "LexiconError",
    "Location",
    "Mention",
    "MissingBackendError",
    "Organization",
    "Person",
    "Pipeline",
    "Position",
    "Sentence",
    "Title",
    "Token",
    "ViunionError",
    "analyze",
    "expand",
    "json_schema",
    "read_jsonl",
    "tokenize",
]
