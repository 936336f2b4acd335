"""The tooltip of a mention: its label and fields, one per line."""

from __future__ import annotations

from typing import Any

from viunion_nlp.display.cells import written_date
from viunion_nlp.display.words import FIELDS, GENDERS, KINDS, LABELS, LEVELS, ORIGINS, STATUSES
from viunion_nlp.records import Mention

_WORDS: dict[str, dict[Any, str]] = {
    "kind": KINDS,
    "level": LEVELS,
    "gender": GENDERS,
    "origin": ORIGINS,
}
_DATES = ("iso", "date")


def about(mention: Mention) -> str:
    """The label and the fields of a mention in Vietnamese, one per line."""
    lines = [LABELS.get(mention.label, mention.label)]
    for name, heading in FIELDS.items():
        words = _in_words(name, getattr(mention, name, None))
        if words:
            lines.append(f"{heading}: {words}")
    return "\n".join(lines)


def _in_words(field: str, value: Any) -> str:
    """A field's value in words; "" if it need not be shown."""
    if value is None:
        return ""
    if isinstance(value, Mention):
        return " ".join((getattr(value, "name", None) or value.text).split())
    if isinstance(value, tuple):
        return "; ".join(map(str, value))
    if field == "status":
        return STATUSES[value].strip()
    if field in _DATES:
        return written_date(value)
    return _WORDS.get(field, {}).get(value, str(value))
