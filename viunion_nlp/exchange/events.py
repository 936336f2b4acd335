"""Checks and reads the events in a document's dict."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from typing import Any, Final

from viunion_nlp.errors import FormatError
from viunion_nlp.events import EVENT_KINDS, PositionEvent
from viunion_nlp.exchange import values as checked
from viunion_nlp.records import AnyMention, DocumentReference, Organization, Person, Title

Linked = Callable[[Any, str, str], AnyMention]
"""The mention that a span names: the span, its place in the dict, the label."""

# The labels allowed in fields that hold a mention.
MENTIONS: Final = {
    "person": (Person.label,),
    "title": (Title.label,),
    "by": (Organization.label, Title.label),
    "document": (DocumentReference.label,),
}
_WORDS: Final = ("date", "term")
_KNOWN: Final = ("kind", *MENTIONS, "former", *_WORDS, "start", "end")


def read_events(
    listed: Any, text: str, linked: Linked, left_out: Counter[tuple[str, str]]
) -> Iterator[PositionEvent]:
    """The events under "events"; what this version does not know is counted in ``left_out``.

    Raises:
        FormatError: a value is not one that ``to_dict`` writes at that place.
    """
    for place, item in checked.items(listed, "events"):
        event = checked.mapping(item, place)
        kind = checked.string(event.get("kind"), f"{place}.kind")
        if kind not in EVENT_KINDS:
            left_out["", f" events {kind}"] += 1
            continue
        start, end = checked.offsets(
            event.get("start"), event.get("end"), f"{place}.start", f"{place}.end", text
        )
        read: dict[str, Any] = {"kind": kind, "start": start, "end": end}
        for name, labels in MENTIONS.items():
            if name == "person" or event.get(name) is not None:
                read[name] = _mention(event.get(name), f"{place}.{name}", labels, linked)
        read["former"] = tuple(
            _mention(title, where, MENTIONS["title"], linked)
            for where, title in checked.items(event.get("former"), f"{place}.former")
        )
        for name in _WORDS:
            if event.get(name):
                read[name] = checked.composed(event[name], f"{place}.{name}")
        for name in event:
            if name not in _KNOWN:
                left_out[f"the field {name!r} of ", " events"] += 1
        yield PositionEvent(**read)


def _mention(value: Any, place: str, labels: tuple[str, ...], linked: Linked) -> AnyMention:
    """The mention given as ``[type, start, end]``, with one of the allowed labels."""
    parts = [item for _, item in checked.items(value, place)]
    label = checked.string(parts[0] if parts else None, f"{place}[0]")
    if label not in labels:
        raise FormatError(f"{place}[0]", f"{checked.shown(label)}, not {' or '.join(labels)}")
    return linked(parts[1:], place, label)
