"""The heading of an official document as a table, with its parts in the order of the printed page."""

from __future__ import annotations

from dataclasses import dataclass

from viunion_nlp.display.cells import cell
from viunion_nlp.display.rows import Row
from viunion_nlp.display.words import remark_words
from viunion_nlp.headings import Heading, Part, Recipient, Signature
from viunion_nlp.records import Mention


@dataclass(slots=True)
class HeadingRow(Row):
    """One part of an official document's heading or signatures."""

    part: str
    content: str


def heading_rows(heading: Heading | None) -> list[HeadingRow]:
    """The parts of a heading, as they follow one another on paper; none without a heading."""
    if heading is None:
        return []
    rows = [_part_row("Cơ quan chủ quản", heading.superior)]
    rows += [_part_row("Cơ quan ban hành", issuer) for issuer in heading.issuers]
    rows += [
        _part_row("Số, ký hiệu", heading.number),
        _part_row("Nơi ban hành", heading.place),
        _part_row("Ngày ban hành", heading.date),
        HeadingRow("Tên loại", cell(heading.doc_type or "")),
        _part_row("Trích yếu", heading.subject),
        HeadingRow("Mức độ khẩn", cell(heading.urgency or "")),
        HeadingRow("Mức độ mật", cell(heading.secrecy or "")),
    ]
    rows += [_part_row("Kính gửi", addressee) for addressee in heading.addressees]
    rows += [_signature_row(signature) for signature in heading.signatures]
    rows += [_part_row("Nơi nhận", recipient) for recipient in heading.recipients]
    rows += [HeadingRow("Lưu", cell("; ".join(heading.filing)))]
    rows += [HeadingRow("Lưu ý", cell(remark_words(remark))) for remark in heading.remarks]
    return [row for row in rows if row.content]


def _part_row(name: str, part: Part | None) -> HeadingRow:
    if part is None:
        return HeadingRow(name, "")
    note = f" ({part.note})" if isinstance(part, Recipient) and part.note else ""
    mentions = [] if part.mention is None else [part.mention]
    return HeadingRow(name, cell(part.text + note), mentions=list[Mention](mentions))


def _signature_row(signature: Signature) -> HeadingRow:
    parts = (signature.for_body, signature.for_title, signature.title, signature.person)
    told = [part for part in parts if part is not None]
    mentions: list[Mention] = [part.mention for part in told if part.mention is not None]
    mode = f"{signature.mode}. " if signature.mode else ""
    content = cell(mode + " - ".join(part.text for part in told))
    return HeadingRow("Người ký", content if told else "", mentions=mentions)
