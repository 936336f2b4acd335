"""All short forms in one table, from whichever lexicon file contains them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path
from typing import Any, NamedTuple

from viunion_nlp.lexicon.files import data_folder, read_rows
from viunion_nlp.lexicon.keys import bare_form
from viunion_nlp.lexicon.rows import (
    AbbreviationRow,
    BodyRow,
    DocumentTypeRow,
    HonorificRow,
    IssuerCodeRow,
    RoleRow,
)
from viunion_nlp.text.letters import fold_phrase

_LONGEST_ACRONYM = 15  # letters and signs


class ShortForm(NamedTuple):
    """A short form in one sense.

    Fields:
        form, expansion: as the file has them; offices are spelled out from their parts.
        kind: body, office, people, place, document, degree, media, field or term.
        domain: as in ``abbreviations.tsv``; "" where another file holds the form.
        file, line: where it stands, without the folder and ".tsv".
        since, until: when it has been in use, as far as the file tells: a year or an ISO date.
        note: free text.
        attested: how many texts use it, where that was counted (see ``viunion lexicon attest``); else "".
    """

    form: str
    expansion: str
    kind: str
    domain: str
    file: str
    line: int
    since: str
    until: str
    note: str
    attested: str


def short_forms(folder: Path | None = None) -> list[ShortForm]:
    """The short forms of a folder's files: ``abbreviations.tsv`` first, each file in its order.

    A sense that is in several files is listed once, from the first of them.

    Args:
        folder: where the TSV files are; by default the built-in ones.

    Raises:
        LexiconError: a file is invalid.
    """
    folder = folder or data_folder()
    senses = read_rows(folder / "abbreviations.tsv", AbbreviationRow)
    first_senses: dict[str, str] = {}
    for _, row in senses:
        first_senses.setdefault(row.abbreviation, row.expansion)
    own = (
        _form("abbreviations", line, row, row.abbreviation, row.expansion, row.kind, row.domain)
        for line, row in senses
    )
    others = (_codes(folder), _acronyms(folder), _offices(folder, first_senses), _degrees(folder))
    told: dict[tuple[str, str], ShortForm] = {}
    for each in chain(own, *others):
        told.setdefault((bare_form(each.form), fold_phrase(each.expansion)), each)
    return list(told.values())


def forms_like(form: str, known: Iterable[ShortForm]) -> list[ShortForm]:
    """The senses of a form, regardless of dots and spaces in it."""
    return [each for each in known if bare_form(each.form) == bare_form(form)]


def _codes(folder: Path) -> Iterator[ShortForm]:
    """The codes in symbols: those of issuers and of document types."""
    for line, issuer in read_rows(folder / "issuer_codes.tsv", IssuerCodeRow):
        yield _form("issuer_codes", line, issuer, issuer.code, issuer.name, "body")
    for line, kind in read_rows(folder / "document_types.tsv", DocumentTypeRow):
        for code in kind.code:
            yield _form("document_types", line, kind, code, kind.type, "document")


def _acronyms(folder: Path) -> Iterator[ShortForm]:
    """The acronyms of bodies that also have a full name."""
    for line, body in read_rows(folder / "bodies.tsv", BodyRow):
        names = (body.name, *body.aliases)
        full = next((name for name in names if not _is_acronym(name)), None)
        for name in names:
            if full is not None and _is_acronym(name):
                yield _form("bodies", line, body, name, full, "body")


def _offices(folder: Path, senses: dict[str, str]) -> Iterator[ShortForm]:
    """The offices that are abbreviated or contain an abbreviation: "Trưởng BTC"."""
    for line, office in read_rows(folder / "roles.tsv", RoleRow):
        words = office.role.split()
        full = " ".join(senses.get(word, word) if word.isupper() else word for word in words)
        if full != office.role:
            yield _form("roles", line, office, office.role, full, "office")


def _degrees(folder: Path) -> Iterator[ShortForm]:
    """The abbreviated words before a name."""
    for line, degree in read_rows(folder / "honorifics.tsv", HonorificRow):
        if degree.expansion:
            yield _form("honorifics", line, degree, degree.form, degree.expansion, "degree")


def _form(
    file: str, line: int, row: Any, form: str, expansion: str, kind: str, domain: str = ""
) -> ShortForm:
    since, until = getattr(row, "since", ""), getattr(row, "until", "")
    counted = getattr(row, "attested", "")
    return ShortForm(form, expansion, kind, domain, file, line, since, until, row.note, counted)


def _is_acronym(name: str) -> bool:
    """Whether a name is written entirely in capitals: "VCCI", "BHXH VN"."""
    return 1 < len(name) <= _LONGEST_ACRONYM and name.isupper()
