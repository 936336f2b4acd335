"""The terminal view: tables of a document's people, bodies, documents and abbreviations.

The headings are Vietnamese.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rich import box
from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from viunion_nlp.display.rows import (
    OfficeRow,
    PlaceRow,
    body_rows,
    date_rows,
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
    Position,
)

_TITLE = "bold cyan"  # NO_COLOR leaves it bold


def make_view(mentions: Sequence[Mention], positions: Sequence[Position]) -> RenderableType:
    """The tables of one document, one below the other; empty ones are left out."""
    parts = [
        _table(
            "Ai giữ chức vụ gì, ở đâu",
            ("Họ và tên", "Chức vụ", "Cơ quan, tổ chức", "Số lần"),
            _without_repeats(office_rows(of_kind(mentions, Person), positions)),
        ),
        _table(
            "Cơ quan, tổ chức",
            ("Tên đầy đủ", "Loại", "Số lần"),
            [
                (row.name, row.kind, str(row.count))
                for row in body_rows(of_kind(mentions, Organization))
            ],
        ),
        _table(
            "Văn bản được nhắc đến",
            ("Loại và số", "Ngày", "Nơi ban hành", "Trích yếu", "Số lần"),
            [
                (row.name, row.date, row.issuer, row.title, str(row.count))
                for row in reference_rows(of_kind(mentions, DocumentReference))
            ],
        ),
        _table(
            "Chữ viết tắt",
            ("Viết tắt", "Viết đầy đủ", "Số lần"),
            [
                (row.form, row.expansion, str(row.count))
                for row in form_rows(of_kind(mentions, Abbreviation))
            ],
        ),
        _line("Địa danh", [_place(row) for row in place_rows(of_kind(mentions, Location))]),
        _line("Ngày tháng", [row.date for row in date_rows(of_kind(mentions, Date))]),
    ]
    shown = [part for part in parts if part is not None]
    return Group(*shown) if shown else Text("Không tìm thấy gì để liệt kê.")


def _without_repeats(rows: Iterable[OfficeRow]) -> list[tuple[str, ...]]:
    """Cells of the rows; a name stands only in the first of its rows."""
    cells: list[tuple[str, ...]] = []
    before = ""
    for row in rows:
        name = "" if row.person == before else row.person
        cells.append((name, row.role, row.body, str(row.count)))
        before = row.person
    return cells


def _place(row: PlaceRow) -> str:
    """A place with what it belongs to now, and how often the text names it."""
    now = f" (nay thuộc {row.now})" if row.now else ""
    times = f" ({row.count} lần)" if row.count > 1 else ""
    return row.name + now + times


def _table(title: str, headings: Sequence[str], rows: Sequence[Sequence[str]]) -> Group | None:
    """A table without the columns that are empty, the last one for numbers; None without rows."""
    if not rows:
        return None
    table = Table(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False)
    filled = [column for column in range(len(headings)) if any(row[column] for row in rows)]
    for column in filled[:-1]:
        table.add_column(headings[column], overflow="fold")
    table.add_column(headings[-1], justify="right", no_wrap=True)
    for row in rows:
        table.add_row(*(Text(row[column]) for column in filled))
    return Group(Text(title.upper(), _TITLE), table, "")


def _line(title: str, names: Sequence[str]) -> Group | None:
    """A heading and names separated by semicolons; None without names."""
    if not names:
        return None
    return Group(Text.assemble((f"{title.upper()}: ", _TITLE), "; ".join(names)), "")
