"""Checks and reads the heading in a document's dict."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Any, TypeAlias, get_args

from viunion_nlp.errors import FormatError
from viunion_nlp.exchange import values as checked
from viunion_nlp.headings import Heading, Mode, Part, Recipient, Signature
from viunion_nlp.records import AnyMention

Mentions: TypeAlias = Mapping[tuple[str, int, int], AnyMention]

PARTS = ("superior", "number", "place", "date", "subject")
LISTS: dict[str, type[Part]] = {"issuers": Part, "addressees": Recipient, "recipients": Recipient}
STRINGS = ("doc_type", "urgency", "secrecy")
STRING_LISTS = ("filing", "remarks")
SIGNATURE_PARTS = ("person", "title", "for_title", "for_body")
MODES = get_args(Mode)


class HeadingReader:
    """Reads the heading of one document.

    Args:
        text: the document's text.
        mentions: its mentions by label, start and end.
        left_out: counts what this version does not know, as ``reading.LeftOut`` does.
    """

    def __init__(self, text: str, mentions: Mentions, left_out: Counter[tuple[str, str]]) -> None:
        self._text = text
        self._mentions = mentions
        self._left_out = left_out

    def read(self, value: object) -> Heading:
        """The heading that a value describes.

        Raises:
            FormatError: it is not one that ``to_dict`` writes.
        """
        read: dict[str, Any] = {}
        for name, inner, place in self._fields(value, "heading"):
            if name in PARTS:
                read[name] = self._part(Part, inner, place)
            elif name in LISTS:
                read[name] = tuple(
                    self._part(LISTS[name], item, where)
                    for where, item in checked.items(inner, place)
                )
            elif name in STRINGS:
                read[name] = checked.composed(inner, place)
            elif name in STRING_LISTS:
                read[name] = tuple(
                    checked.composed(item, where) for where, item in checked.items(inner, place)
                )
            elif name == "copies":
                read[name] = checked.integer(inner, place)
            elif name == "signatures":
                read[name] = tuple(
                    self._signature(item, where) for where, item in checked.items(inner, place)
                )
            else:
                self._left_out[f"the field {name!r} of ", " headings"] += 1
        return Heading(**read)

    def _fields(self, value: object, place: str) -> list[tuple[str, Any, str]]:
        """The fields of an object that hold something, each with its place."""
        return [
            (name, inner, f"{place}.{name}")
            for name, inner in checked.mapping(value, place).items()
            if inner is not None
        ]

    def _signature(self, value: object, place: str) -> Signature:
        read: dict[str, Any] = {}
        for name, inner, where in self._fields(value, place):
            if name in SIGNATURE_PARTS:
                read[name] = self._part(Part, inner, where)
            elif name == "mode" and checked.string(inner, where) in MODES:
                read[name] = inner
            else:
                self._left_out[f"the field {name!r} of ", " signatures"] += 1
        return Signature(**read)

    def _part(self, kind: type[Part], value: object, place: str) -> Part:
        read: dict[str, Any] = {"text": "", "spans": ()}
        for name, inner, where in self._fields(value, place):
            if name == "spans":
                read[name] = tuple(
                    checked.span(item, at, self._text) for at, item in checked.items(inner, where)
                )
            elif name in ("text", "iso") or (name == "note" and kind is Recipient):
                read[name] = checked.composed(inner, where)
            elif name == "mention":
                read[name] = self._mention(inner, where)
            else:
                self._left_out[f"the field {name!r} of ", " parts"] += 1
        return kind(**read)

    def _mention(self, value: object, place: str) -> AnyMention:
        """The mention that a list of label, start and end names."""
        if not isinstance(value, (list, tuple)) or len(value) != 3:
            raise FormatError(
                place, f"{checked.shown(value)} is not a list of label, start and end"
            )
        label = checked.string(value[0], f"{place}[0]")
        start, end = checked.offsets(value[1], value[2], f"{place}[1]", f"{place}[2]", self._text)
        mention = self._mentions.get((label, start, end))
        if mention is None:
            raise FormatError(place, f"there is no {label} at {start}-{end}")
        return mention
