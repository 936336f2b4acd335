"""viunion_nlp extracts information from Vietnamese trade-union, Party and administrative text.

``analyze`` finds people, offices, organizations ("bodies"), document references, abbreviations, places
and dates, with exact offsets. ``expand`` spells out abbreviations, and ``tokenize`` splits a text into
words.
"""

from importlib import import_module
from typing import TYPE_CHECKING

from viunion_nlp.version import __version__ as __version__

if TYPE_CHECKING:
    from viunion_nlp.checks import CheckedReference, Finding, check_references
    from viunion_nlp.display.page import to_html
    from viunion_nlp.document import Document
    from viunion_nlp.errors import (
        AlignmentError,
        DocumentError,
        FormatError,
        InputError,
        LeftOutWarning,
        LexiconError,
        MissingBackendError,
        ViunionError,
        WorkerError,
    )
    from viunion_nlp.events import EventKind, PositionEvent
    from viunion_nlp.exchange.schema import json_schema
    from viunion_nlp.expansions.expanded_text import ExpandedText
    from viunion_nlp.expansions.options import ExpandOptions
    from viunion_nlp.files import read_file, read_files
    from viunion_nlp.frames import arrow_schema, to_frame
    from viunion_nlp.headings import Heading, Part, Recipient, Signature, Zone
    from viunion_nlp.holders import Holder, Source, popolo, who_is_who
    from viunion_nlp.pipeline import Config, Pipeline, analyze, expand, tokenize, warm_up
    from viunion_nlp.profiles import Profile, ProfileKind
    from viunion_nlp.records import (
        Abbreviation,
        AnyMention,
        Citation,
        CitationKind,
        Date,
        DocumentReference,
        Gender,
        Label,
        Level,
        Location,
        Mention,
        Organization,
        OrganizationKind,
        Origin,
        Person,
        Position,
        Sentence,
        Status,
        Title,
        Token,
    )
    from viunion_nlp.registers import RegisterRow, register
    from viunion_nlp.saved import read_jsonl
    from viunion_nlp.sources import FileText, Spot
    from viunion_nlp.wrapping import annotate

__all__ = [
    "Abbreviation",
    "AlignmentError",
    "AnyMention",
    "CheckedReference",
    "Citation",
    "CitationKind",
    "Config",
    "Date",
    "Document",
    "DocumentError",
    "DocumentReference",
    "EventKind",
    "ExpandOptions",
    "ExpandedText",
    "FileText",
    "Finding",
    "FormatError",
    "Gender",
    "Heading",
    "Holder",
    "InputError",
    "Label",
    "LeftOutWarning",
    "Level",
    "LexiconError",
    "Location",
    "Mention",
    "MissingBackendError",
    "Organization",
    "OrganizationKind",
    "Origin",
    "Part",
    "Person",
    "Pipeline",
    "Position",
    "PositionEvent",
    "Profile",
    "ProfileKind",
    "Recipient",
    "RegisterRow",
    "Sentence",
    "Signature",
    "Source",
    "Spot",
    "Status",
    "Title",
    "Token",
    "ViunionError",
    "WorkerError",
    "Zone",
    "analyze",
    "annotate",
    "arrow_schema",
    "check_references",
    "expand",
    "json_schema",
    "popolo",
    "read_file",
    "read_files",
    "read_jsonl",
    "register",
    "to_frame",
    "to_html",
    "tokenize",
    "warm_up",
    "who_is_who",
]

# The module that defines each public name. It is imported when one of its names is first used, so that
# ``import viunion_nlp`` stays fast.
_HOMES = {
    "checks": ("CheckedReference", "Finding", "check_references"),
    "display.page": ("to_html",),
    "document": ("Document",),
    "errors": (
        "AlignmentError", "DocumentError", "FormatError", "InputError", "LeftOutWarning",
        "LexiconError", "MissingBackendError", "ViunionError", "WorkerError",
    ),
    "events": ("EventKind", "PositionEvent"),
    "exchange.schema": ("json_schema",),
    "expansions.expanded_text": ("ExpandedText",),
    "expansions.options": ("ExpandOptions",),
    "files": ("read_file", "read_files"),
    "frames": ("arrow_schema", "to_frame"),
    "headings": ("Heading", "Part", "Recipient", "Signature", "Zone"),
    "holders": ("Holder", "Source", "popolo", "who_is_who"),
    "pipeline": ("Config", "Pipeline", "analyze", "expand", "tokenize", "warm_up"),
    "profiles": ("Profile", "ProfileKind"),
    "records": (
        "Abbreviation", "AnyMention", "Citation", "CitationKind", "Date", "DocumentReference",
        "Gender", "Label", "Level", "Location", "Mention", "Organization", "OrganizationKind",
        "Origin", "Person", "Position", "Sentence", "Status", "Title", "Token",
    ),
    "registers": ("RegisterRow", "register"),
    "saved": ("read_jsonl",),
    "sources": ("FileText", "Spot"),
    "wrapping": ("annotate",),
}  # fmt: skip
_HOME_OF = {name: home for home, names in _HOMES.items() for name in names}


if not TYPE_CHECKING:  # type checkers see the imports above, and so can report unknown names

    def __getattr__(name: str) -> object:
        if name not in _HOME_OF:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        globals()[name] = getattr(import_module(f"{__name__}.{_HOME_OF[name]}"), name)
        return globals()[name]


def __dir__() -> list[str]:
    return [*__all__, "__version__"]
