"""A register of documents as kept by a records office: one row per document.

The columns are those of the register of outgoing documents (Nghị định 30/2020/NĐ-CP, appendix IV),
followed by what can only be known from reading the document.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields
from typing import Any, Final

from viunion_nlp.display.cells import written_date
from viunion_nlp.display.words import NO_HEADING, remark_words
from viunion_nlp.document import Document
from viunion_nlp.headings import Heading, Part, Signature
from viunion_nlp.identified import Documents, identified
from viunion_nlp.records import Citation, DocumentReference, Organization, Person, Title
from viunion_nlp.text.letters import capitalize_first, fold_phrase

_ABOUT: Final = "Về "

COLUMNS: Final[dict[str, str]] = {
    "symbol": "Số, ký hiệu văn bản",
    "date": "Ngày tháng văn bản",
    "content": "Tên loại và trích yếu nội dung văn bản",
    "signer": "Người ký",
    "recipients": "Nơi nhận văn bản",
    "filing": "Đơn vị, người nhận bản lưu",
    "copies": "Số lượng bản",
    "remarks": "Ghi chú",
    "issuer": "Cơ quan ban hành",
    "office": "Chức vụ người ký",
    "based_on": "Căn cứ",
    "file": "Tệp",
}
"""The columns of the register, in their order, and what they are called there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterRow:
    """What a register records about one document."""

    symbol: str | None = None
    """Its number and symbol, without stray blanks."""
    date: str | None = None
    """The day of signing, ISO 8601, partial where days are left blank."""
    doc_type: str | None = None
    """Its type ("Kế hoạch")."""
    subject: str | None = None
    """What it is about."""
    signer: tuple[str, ...] = ()
    """Who signs it, in usual capitals."""
    recipients: tuple[str, ...] = ()
    """Who gets it, as written."""
    filing: tuple[str, ...] = ()
    """Who files it."""
    copies: int | None = None
    """How many copies are made."""
    remarks: tuple[str, ...] = ()
    """Marks of urgency and secrecy, and what is doubtful or missing."""
    issuer: tuple[str, ...] = ()
    """Who issues it; the full name where it is a body."""
    office: tuple[str, ...] = ()
    """The offices of those who sign, in their order."""
    based_on: tuple[str, ...] = ()
    """The documents that it is based on, by their symbols."""
    file: str | None = None
    """Where it was read."""

    def to_dict(self) -> dict[str, Any]:
        """The row as plain JSON values, with every field."""
        values = {field.name: getattr(self, field.name) for field in fields(self)}
        return {
            name: list(value) if isinstance(value, tuple) else value
            for name, value in values.items()
        }

    @classmethod
    def from_dict(cls, values: dict[str, Any]) -> RegisterRow:
        """Rebuild the row from the values of ``to_dict``."""
        told: dict[str, Any] = {
            name: tuple(value) if isinstance(value, list) else value
            for name, value in values.items()
        }
        return cls(**told)

    def cells(self) -> dict[str, str]:
        """The cells of the row in the order of ``COLUMNS``, written as a clerk would write them."""
        subject = self.subject
        if self.doc_type and subject and subject.startswith(_ABOUT):
            subject = subject[0].lower() + subject[1:]
        content = " ".join(filter(None, (self.doc_type, subject)))
        return {
            "symbol": self.symbol or "",
            "date": written_date(self.date) if self.date else "",
            "content": capitalize_first(content),
            "signer": "; ".join(self.signer),
            "recipients": "; ".join(self.recipients),
            "filing": "; ".join(self.filing),
            "copies": "" if self.copies is None else str(self.copies),
            "remarks": "; ".join(self.remarks),
            "issuer": "; ".join(self.issuer),
            "office": "; ".join(self.office),
            "based_on": "; ".join(self.based_on),
            "file": self.file or "",
        }


def register(documents: Documents) -> list[RegisterRow]:
    """Make a register of documents, in their order. A document without a heading is listed with a remark.

    Args:
        documents: documents whose id is the file name, or pairs of a file name and the document read from
            it.

    Raises:
        TypeError: an item is neither.

    Example:
        >>> import viunion_nlp as vu
        >>> [row] = vu.register([("tin.txt", vu.analyze("LĐLĐ tỉnh trao quà."))])
        >>> row.symbol, row.file, row.remarks
        (None, 'tin.txt', ('không có phần đầu của văn bản',))
    """
    return [
        register_row(document, None if id is None else str(id))
        for id, document in identified("register", documents)
    ]


def register_row(document: Document, file: str | None = None) -> RegisterRow:
    """The register row of a document."""
    if file is None and document.id is not None:
        file = str(document.id)
    heading = document.heading
    if heading is None:
        return RegisterRow(file=file, remarks=(NO_HEADING,))
    return RegisterRow(
        symbol=_symbol(heading.number),
        date=None if heading.date is None else heading.date.iso,
        doc_type=heading.doc_type,
        subject=_text(heading.subject),
        signer=_told(_signer(signature) for signature in heading.signatures),
        recipients=_told(recipient.text for recipient in heading.recipients),
        filing=heading.filing,
        copies=heading.copies,
        remarks=_remarks(heading),
        issuer=_told(_issuer(part, heading, document) for part in heading.issuers),
        office=_told(_office(signature) for signature in heading.signatures),
        based_on=_bases(document.citations),
        file=file,
    )


def _text(part: Part | None) -> str | None:
    return None if part is None else part.text


def _symbol(number: Part | None) -> str | None:
    """A number in its normal spelling, if the mention provides it."""
    mention = None if number is None else number.mention
    symbol = mention.symbol if isinstance(mention, DocumentReference) else None
    return symbol or _text(number)


def _issuer(part: Part, heading: Heading, document: Document) -> str:
    """Who issues a document; a part of a body with the body above it: "Ban Tổ chức Tỉnh ủy Lâm Đồng"."""
    mention = part.mention or _same_in_text(part.text, document)
    if isinstance(mention, Title):
        return _office_of(mention) or part.text
    if not isinstance(mention, Organization):
        return part.text
    superior = heading.superior
    named_only_by_kind = mention.row == mention.name and mention.level != "central"
    if superior is None or not named_only_by_kind or len(heading.issuers) > 1:
        return mention.name
    above = superior.mention or _same_in_text(superior.text, document)
    return f"{mention.name} {above.name}" if isinstance(above, Organization) else mention.name


def _same_in_text(words: str, document: Document) -> Organization | Title | None:
    """The body or office whose name the columns of a heading cut in two, if it stands whole elsewhere in the
    text.
    """
    folded = fold_phrase(words)
    for body in document.organizations:
        if folded in (fold_phrase(body.name), fold_phrase(body.text)):
            return body
    for title in document.titles:
        if folded == fold_phrase(title.text):
            return title
    return None


def _told(values: Iterable[str | None]) -> tuple[str, ...]:
    return tuple(value for value in values if value)


def _signer(signature: Signature) -> str | None:
    return None if signature.person is None else _name(signature.person)


def _name(part: Part) -> str:
    """A person's or body's name, with normal capitalisation if the mention provides it."""
    mention = part.mention
    return mention.name if isinstance(mention, (Person, Organization)) else part.text


def _office(signature: Signature) -> str | None:
    """The signer's own office, with normal capitalisation if it is written in capitals."""
    office = _text(signature.title)
    if office is None or not office.isupper():
        return office
    mention = None if signature.title is None else signature.title.mention
    if not isinstance(mention, Title):
        return capitalize_first(office.lower())
    # A body's own name may be in it, whose capitals nobody knows.
    unknown = office if mention.organization is not None else capitalize_first(office.lower())
    return _office_of(mention) or unknown


def _office_of(title: Title) -> str | None:
    """An office in its normal spelling: the role, and the body inside; None if it says more than both."""
    body = title.organization
    if fold_phrase(title.role) == fold_phrase(title.text):
        return title.name
    if body is None or not title.start <= body.start < body.end == title.end:
        return None
    role, words = (title.name or title.role).split(), body.name.split()
    ending, beginning = fold_phrase(" ".join(role)).split(), fold_phrase(body.name).split()
    shared = [
        count
        for count in range(1, min(len(ending), len(beginning)) + 1)
        if ending[-count:] == beginning[:count]
    ]
    return " ".join(role + words[max(shared, default=0) :])


def _remarks(heading: Heading) -> tuple[str, ...]:
    return _told((heading.urgency, heading.secrecy, *map(remark_words, heading.remarks)))


def _bases(citations: Sequence[Citation]) -> tuple[str, ...]:
    """What the document itself is based on, each item once."""
    bases = [
        citation.target.symbol or " ".join(citation.target.text.split())
        for citation in citations
        if citation.kind == "BASED_ON" and citation.source is None and citation.target is not None
    ]
    return tuple(dict.fromkeys(bases))
