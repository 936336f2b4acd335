"""The tables below a text. A new kind of finding gets its section here."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from viunion_nlp.display.heading_rows import heading_rows
from viunion_nlp.display.page.letters import escaped
from viunion_nlp.display.page.readable import Readable
from viunion_nlp.display.profile_rows import person_rows
from viunion_nlp.display.rows import (
    Row,
    body_rows,
    citation_rows,
    date_rows,
    event_rows,
    form_rows,
    of_kind,
    office_rows,
    place_rows,
    reference_rows,
)
from viunion_nlp.records import (
    Abbreviation,
    Date,
    DocumentReference,
    Location,
    Mention,
    Organization,
    Person,
)

# A row's cells, and where in the text its mentions are.
_Cells: TypeAlias = tuple[tuple[str, ...], Row]

_MOST_LINKS = 20  # of one row into the text


@dataclass(frozen=True, slots=True)
class Section:
    """A table: its title, its columns, and a function that returns its rows for a document."""

    title: str
    columns: tuple[str, ...]
    rows: Callable[[Readable], Iterable[_Cells]]


SECTIONS: tuple[Section, ...] = (
    Section(
        "Thể thức văn bản",
        ("Thành phần", "Nội dung"),
        lambda document: (((row.part, row.content), row) for row in heading_rows(document.heading)),
    ),
    Section(
        "Ai giữ chức vụ gì, ở đâu",
        ("Họ và tên", "Chức vụ", "Cơ quan, tổ chức"),
        lambda document: (
            ((row.person, row.role, row.body), row)
            for row in office_rows(of_kind(document.mentions, Person), document.positions)
        ),
    ),
    Section(
        "Người được nhắc đến",
        ("Họ và tên", "Cách gọi trong văn bản"),
        lambda document: (((row.name, row.called), row) for row in person_rows(document.people)),
    ),
    Section(
        "Văn bản được nhắc đến",
        ("Loại và số", "Ngày", "Nơi ban hành", "Trích yếu"),
        lambda document: (
            ((row.name, row.date, row.issuer, row.title), row)
            for row in reference_rows(of_kind(document.mentions, DocumentReference))
        ),
    ),
    Section(
        "Quan hệ giữa các văn bản",
        ("Văn bản", "Quan hệ", "Với văn bản", "Điều khoản", "Hiệu lực từ"),
        lambda document: (
            ((row.source, row.does, row.target, row.provisions, row.effective), row)
            for row in citation_rows(document.citations)
        ),
    ),
    Section(
        "Thay đổi nhân sự",
        ("Họ và tên", "Việc", "Chức vụ mới", "Chức vụ cũ", "Ngày", "Nhiệm kỳ"),
        lambda document: (
            ((row.person, row.happened, row.title, row.former, row.date, row.term), row)
            for row in event_rows(document.events)
        ),
    ),
    Section(
        "Cơ quan, tổ chức",
        ("Tên đầy đủ", "Loại"),
        lambda document: (
            ((row.name, row.kind), row)
            for row in body_rows(of_kind(document.mentions, Organization))
        ),
    ),
    Section(
        "Chữ viết tắt",
        ("Viết tắt", "Viết đầy đủ"),
        lambda document: (
            ((row.form, row.expansion), row)
            for row in form_rows(of_kind(document.mentions, Abbreviation))
        ),
    ),
    Section(
        "Địa danh",
        ("Tên", "Nay thuộc"),
        lambda document: (
            ((row.name, row.now), row) for row in place_rows(of_kind(document.mentions, Location))
        ),
    ),
    Section(
        "Ngày tháng",
        ("Ngày",),
        lambda document: (
            ((row.date,), row) for row in date_rows(of_kind(document.mentions, Date))
        ),
    ),
)


def tables(document: Readable, name: str) -> tuple[str, dict[Mention, str]]:
    """The non-empty sections of a document as HTML, and the id of each mention's row.

    Args:
        document: the document to show.
        name: prefix of the ids: row 3 of "d1" is "d1r3".
    """
    numbers = {mention: f"{name}m{number}" for number, mention in enumerate(document.mentions)}
    ids: dict[Mention, str] = {}
    out: list[str] = []
    for section in SECTIONS:
        rows = list(section.rows(document))
        if rows:
            out.append(_table(section, rows, name, numbers, ids))
    return "".join(out), ids


def _table(
    section: Section,
    rows: Sequence[_Cells],
    name: str,
    numbers: Mapping[Mention, str],
    ids: dict[Mention, str],
) -> str:
    filled = [
        column for column in range(len(section.columns)) if any(cells[column] for cells, _ in rows)
    ]
    headings = "".join(f'<th scope="col">{section.columns[column]}</th>' for column in filled)
    out = [
        f'<details class="table" open><summary><h3>{section.title}</h3></summary>'
        f'<table><thead><tr>{headings}<th scope="col">Trong văn bản</th></tr></thead><tbody>'
    ]
    for cells, row in rows:
        row_id = f"{name}r{len(ids)}-{len(out)}"
        for mention in row.mentions:
            ids.setdefault(mention, row_id)
        shown = "".join(f"<td>{escaped(cells[column])}</td>" for column in filled)
        out.append(f'<tr id="{row_id}">{shown}<td>{_links(row, numbers)}</td></tr>')
    out.append("</tbody></table></details>")
    return "".join(out)


def _links(row: Row, numbers: Mapping[Mention, str]) -> str:
    """Links to the mentions in the text; if there are many, only the first ones."""
    links = [
        f'<a href="#{numbers[mention]}" aria-label="chỗ thứ {place}">{place}</a>'
        for place, mention in enumerate(row.mentions[:_MOST_LINKS], start=1)
    ]
    if row.count > _MOST_LINKS:
        links.append(f"… ({row.count} lần)")
    return " ".join(links)
