"""Values as they appear in table cells: text on one line, dates in Vietnamese notation."""

from __future__ import annotations

from viunion_nlp.controls import one_line
from viunion_nlp.text.letters import nfc


def cell(text: str) -> str:
    """Text fit for a cell: one line, NFC, without control characters and characters of no width."""
    return one_line(nfc(text))


def key_of(name: str) -> str:
    """What names of one thing have in common, however they are written."""
    return cell(name).casefold()


def written_date(iso: str) -> str:
    """An ISO date, partial date or range as it is written in Vietnamese.

    Example:
        >>> written_date("2021-06-12"), written_date("--09-18/--09-19"), written_date("2022-09")
        ('12/6/2021', '18/9 - 19/9', '9/2022')
    """
    return " - ".join(_written_day(part) for part in iso.split("/"))


def _written_day(iso: str) -> str:
    yearless = iso.startswith("--")
    parts = iso.removeprefix("--").split("-")
    if not all(part.isdigit() for part in parts) or len(parts) > 3 or (yearless and len(parts) > 2):
        return iso
    return "/".join(str(int(part)) for part in reversed(parts))
