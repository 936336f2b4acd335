"""Records for the layout of an official document: its heading, zones, signatures and recipients.

All offsets are half-open code-point offsets into the original text. In a part's ``text``, line breaks and
the gaps between columns become one blank; its ``spans`` are the pieces of the text it was made from, in
order.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields
from typing import Any, Literal, TypeAlias

from viunion_nlp.records import AnyMention, Mention

ZoneKind: TypeAlias = Literal["heading", "preamble", "body", "recipients", "signature", "appendix"]
Mode: TypeAlias = Literal["TM", "KT", "TL", "TUQ", "Q"]
Span: TypeAlias = tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Zone:
    """A stretch of an official document that serves one purpose.

    Attributes:
        kind: "heading", "preamble" (the legal grounds), "body", "recipients", "signature" or "appendix".
        start, end: its offsets.
        reason: the words or signs that identify it, as written.
    """

    kind: ZoneKind
    start: int
    end: int
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One part of a heading.

    Attributes:
        text: as written, in NFC; line and column breaks become one blank.
        spans: where it is in the text; several if blanks or lines of another column interrupt it.
        mention: the mention with exactly this one span, or None.
        iso: for a date, ISO 8601, partial where the day is left blank; else None.
    """

    text: str
    spans: tuple[Span, ...]
    mention: AnyMention | None = None
    iso: str | None = None

    def to_dict(self) -> dict[str, Any]:
        """The part as plain JSON values; empty fields are left out, a mention is [type, start, end]."""
        return _values(self)


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipient(Part):
    """Somebody the document is sent to.

    Attributes:
        note: the note in brackets after the recipient ("b/c"), or None.
    """

    note: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Signature:
    """Who signs a document, and in what capacity.

    Attributes:
        person: the signer; None if no name is given.
        title: the signer's own office.
        mode: how it is signed, by the mark nearest to the signer: "TM" (thay mặt), "KT" (ký thay), "TL"
            (thừa lệnh), "TUQ" (thừa ủy quyền), "Q" (quyền); None if there is no mark.
        for_title: the office signed for ("KT. CHỦ TỊCH").
        for_body: the body signed for ("TM. BAN CHẤP HÀNH").
    """

    person: Part | None = None
    title: Part | None = None
    mode: Mode | None = None
    for_title: Part | None = None
    for_body: Part | None = None

    def to_dict(self) -> dict[str, Any]:
        """The signature as plain JSON values; empty fields are left out."""
        return _values(self)


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """What an official document states above and below its text.

    Attributes:
        superior: the body above the issuing one.
        issuers: who issues the document; several if it is issued jointly.
        number: its number or symbol; None if left blank.
        doc_type: its type, as the lexicon writes it; taken from the number's code if no line states it.
        place, date: where and when it is signed.
        subject: what it is about, without "V/v".
        urgency, secrecy: marks such as "HỎA TỐC" and "MẬT", as written.
        addressees: whom it is addressed to ("Kính gửi").
        recipients: who receives it ("Nơi nhận").
        filing: where it is filed ("Lưu: VT, TCCB"), as written.
        copies: the number of copies, if stated.
        signatures: who signs, from left to right.
        remarks: what is doubtful or missing, one sentence each.
    """

    superior: Part | None = None
    issuers: tuple[Part, ...] = ()
    number: Part | None = None
    doc_type: str | None = None
    place: Part | None = None
    date: Part | None = None
    subject: Part | None = None
    urgency: str | None = None
    secrecy: str | None = None
    addressees: tuple[Recipient, ...] = ()
    recipients: tuple[Recipient, ...] = ()
    filing: tuple[str, ...] = ()
    copies: int | None = None
    signatures: tuple[Signature, ...] = ()
    remarks: tuple[str, ...] = ()

    def to_dict(self) -> dict[str, Any]:
        """The heading as plain JSON values; empty fields are left out."""
        return _values(self)


def _values(record: Part | Signature | Heading) -> dict[str, Any]:
    out: dict[str, Any] = {}
    for field in fields(record):
        value = _value(getattr(record, field.name))
        if value is not None and value != []:
            out[field.name] = value
    return out


def _value(value: Any) -> Any:
    if isinstance(value, Mention):
        return [value.label, value.start, value.end]
    if isinstance(value, (Part, Signature)):
        return _values(value)
    if isinstance(value, Sequence) and not isinstance(value, str):
        return [_value(each) for each in value]
    return value
