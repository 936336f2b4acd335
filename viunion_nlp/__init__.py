"""viunion_nlp: reads Vietnamese trade-union, Party and administrative text.

``analyze`` finds people, offices, bodies, document references, abbreviations, places and dates,
with exact offsets; ``expand`` spells abbreviations out; ``tokenize`` cuts words.
"""

from viunion_nlp.document import Document
from viunion_nlp.errors import (
    AlignmentError,
    DocumentError,
    InputError,
    LexiconError,
    MissingBackendError,
    ViunionError,
    WorkerError,
)
from viunion_nlp.expand import ExpandedText, ExpandOptions
from viunion_nlp.pipeline import Config, Pipeline, analyze, expand, tokenize, warm_up
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

__version__ = "0.1.0"

__all__ = [
    "Abbreviation",
    "AlignmentError",
    "Config",
    "Date",
    "Document",
    "DocumentError",
    "DocumentReference",
    "ExpandOptions",
    "ExpandedText",
    "InputError",
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
    "WorkerError",
    "analyze",
    "expand",
    "tokenize",
    "warm_up",
]
