"""Documents as plain JSON values: what they may hold, read from the record types; values checked and read;
the JSON Schema."""

from viunion_nlp.exchange.json_text import json_text, without_surrogates
from viunion_nlp.exchange.reading import Contents, LeftOut, in_words, read_contents
from viunion_nlp.exchange.schema import json_schema
from viunion_nlp.exchange.variants import in_utf16, without_reasons

__all__ = [
    "Contents",
    "LeftOut",
    "in_utf16",
    "in_words",
    "json_schema",
    "json_text",
    "read_contents",
    "without_reasons",
    "without_surrogates",
]
