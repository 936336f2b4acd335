"""What an official document says of itself: its heading, its zones, who signs, to whom it goes.

All offsets are code-point offsets into the original text, half-open. A part's ``text`` has line breaks and
the gaps between columns as one blank; its ``spans`` are where that text stands, one after another.
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
    """A stretch of an official document with one purpose.

    Attributes:
        kind: "heading", "preamble" (the grounds), "body", "recipients", "signature" or "appendix".
        start, end: its offsets.
        reason: the words or signs that say so, as written.
    """

    kind: ZoneKind
    start: int
    end: int
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A part of a heading.

    Attributes:
        text: as written, in NFC; breaks of lines and columns are one blank.
        spans: where it stands; several where lines of another column, or blanks, cut it.
        mention: the mention that has exactly its one span; None where there is none.
        iso: of a date, ISO 8601, partial where days are left blank; else None.
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
    """Somebody whom a document goes to.

    Attributes:
        note: what stands in brackets behind ("b/c"); None where nothing does.
    """

    note: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Signature:
    """Who signs a document.

    Attributes:
        person: the signer; None where no name stands there.
        title: the own office of the signer.
        mode: how it is signed, by the mark nearest the signer: "TM" (thay mặt), "KT" (ký thay),
            "TL" (thừa lệnh), "TUQ" (thừa ủy quyền), "Q" (quyền); None where there is none.
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
    """What stands above and below a document's text.

    Attributes:
        superior: the body above the issuing one.
        issuers: who issues the document; several of a joint one.
        number: its number or symbol; None where it is left blank.
        doc_type: its type, as the lexicon writes it; from the number's code where no line says it.
        place, date: where and when it is signed.
        subject: what it is about, without "V/v".
        urgency, secrecy: the marks "HỎA TỐC", "MẬT" and the like, as written.
        addressees: whom it is written to ("Kính gửi").
        recipients: who gets it ("Nơi nhận").
        filing: who files it ("Lưu: VT, TCCB"), as written.
        copies: how many, where that is said.
        signatures: who signs, from the left.
        remarks: what is doubtful or missing, a sentence each.
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
