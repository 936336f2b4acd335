"""Resolves references: symbols split into their parts, issuers, and antecedents of short forms."""

from __future__ import annotations

import re
from typing import Final

from viunion_nlp.lexicon import IssuerCodeRow, Lexicon
from viunion_nlp.makers import make_reference
from viunion_nlp.reading.drafts import Draft, OrganizationDraft, ReferenceDraft
from viunion_nlp.reading.facts import Facts
from viunion_nlp.records import DocumentReference
from viunion_nlp.resolve.bodies import Bodies
from viunion_nlp.resolve.names import expanded
from viunion_nlp.text.letters import capitalize_first, fold_phrase

_STRAY_SPACES: Final = re.compile(r"\s*([-/.])\s*")
_NUMBER_APART: Final = re.compile(r"(?<=[^\W\d_]) (?=\d{1,2}$)")  # "UBTVQH 14", "XD 1"
_SLASH_LOST: Final = re.compile(r"(?<=/[12]\d{3}) (?=\D)")  # "81/2021 NĐ-CP"
_CUT_YEAR: Final = re.compile(r"/([12]) (\d{3})/")
_YEAR: Final = re.compile(r"/((?:19|20)\d\d)/")
_DASH_OR_SLASH: Final = re.compile(r"[-/]")

Symbol = tuple[str | None, str | None, str | None, tuple[str, ...]]


def symbol_parts(number: str | None, type_codes: frozenset[str]) -> Symbol:
    """Symbol, serial, type code and issuer codes of a number as written.

    Example:
        >>> symbol_parts("02 - NQ/TW", frozenset({"NQ"}))
        ('02-NQ/TW', '02', 'NQ', ('TW',))
    """
    if number is None:
        return None, None, None, ()
    tidy = _CUT_YEAR.sub(r"/\1\2/", _STRAY_SPACES.sub(r"\1", number))
    if " " in tidy:
        tidy = _SLASH_LOST.sub("/", tidy)
    tidy = _NUMBER_APART.sub("", tidy).replace(" ", "-")
    parts = _DASH_OR_SLASH.split(tidy)
    codes = [part for part in parts[1:] if part and not part[0].isdigit()]
    if not codes:
        return None, parts[0], None, ()
    type_code = None
    for code in codes:
        if code.upper() in type_codes:
            type_code = code
            break
    return tidy, parts[0], type_code, tuple([code for code in codes if code != type_code])


class References:
    """Makes the reference records of one document in text order, because short forms refer back."""

    def __init__(self, facts: Facts, bodies: Bodies) -> None:
        self._facts = facts
        self._bodies = bodies
        self._full_forms: dict[tuple[str, ...], DocumentReference] = {}
        self._years: dict[str, int] = {}

    def record(self, draft: ReferenceDraft) -> DocumentReference:
        """A reference as a record, with the antecedent of a short form."""
        scan, lexicon = self._facts.scan, self._facts.lexicon
        start, end = scan.span(draft.first, draft.last)
        number = scan.written(*draft.number) if draft.number is not None else None
        doc_type = scan.written(*draft.doc_type) if draft.doc_type is not None else None
        levelled = scan.text(*draft.number) if draft.number is not None else None
        if draft.joined and number is not None and levelled is not None:
            doc_type, number = number[: draft.joined], number[draft.joined :]
            levelled = levelled[draft.joined :]
        symbol, serial, type_code, issuers = symbol_parts(levelled, lexicon.type_codes)
        short_form = None
        if doc_type is not None and serial is not None:
            short_form = _short_form(lexicon, doc_type, serial)
        antecedent = None
        if short_form is not None and symbol is None:
            antecedent = self._full_forms.get(short_form)
            if antecedent is None and doc_type is not None and serial is not None:
                antecedent = self._full_forms.get((doc_type, serial))
        year = _year(draft, symbol or number)
        name = self._name(draft, doc_type, symbol or number, year)
        record = make_reference(
            text=scan.source[start:end], start=start, end=end, rule=draft.rule, row=draft.entry,
            confidence=lexicon.confidences["DOCREF"][draft.rule],
            doc_type=doc_type, number=number, symbol=symbol, serial=serial,
            year=year, type_code=type_code, issuer_codes=issuers,
            issuer=scan.written(*draft.issuer.stretch) if draft.issuer is not None else None,
            issuer_name=self._issuer_name(draft.issuer, issuers),
            date=draft.date.iso if draft.date is not None else draft.year,
            title=scan.written(*draft.title) if draft.title is not None else None,
            provisions=draft.provisions,
            antecedent=antecedent, name=name if antecedent is None else antecedent.name,
        )  # fmt: skip
        told = record.symbol or record.date or record.issuer
        if told and doc_type and serial and short_form is not None and antecedent is None:
            self._full_forms[short_form] = record
            if (
                type_code is not None
            ):  # "QĐ 37" is "Quy định số 37-QĐ/TW" where no decision has that number
                if (type_code, serial) not in self._full_forms:
                    self._full_forms[type_code, serial] = record
        return record

    def _name(
        self, draft: ReferenceDraft, doc_type: str | None, number: str | None, year: int | None
    ) -> str:
        """The canonical name: for a law with its year, if it or an earlier reference gives it."""
        naming = self._facts.lexicon.naming
        if draft.entry in naming.laws:
            known = self._years.get(draft.entry) if year is None else year
            if known is None:
                return draft.entry
            self._years[draft.entry] = known
            return f"{draft.entry} {known}"
        if number is None:
            return capitalize_first(" ".join(expanded(self._facts, *draft.stretch).split()))
        if doc_type is None:
            return number
        return f"{self._type_name(doc_type, number)} {number}"

    def _type_name(self, doc_type: str, number: str) -> str:
        """A type of documents in full; the short form of two in the Party's symbols stays: "QĐ 399-QĐ/TW"."""
        lexicon = self._facts.lexicon
        row = lexicon.document_types_by_name.get(fold_phrase(doc_type))
        if row is None:
            return doc_type
        several = len(lexicon.documents.kinds_by_code.get(row.type, ())) > 1
        return row.type if several and f"-{row.type}/" in number else lexicon.naming.types[row.type]

    def _issuer_name(self, issuer: Draft | None, codes: tuple[str, ...]) -> str | None:
        if isinstance(issuer, OrganizationDraft):
            return self._bodies.name(issuer)
        if issuer is not None:
            central = [row.name for row in self._rows(codes) if row.level == "central"]
            return central[0] if len(central) == 1 else expanded(self._facts, *issuer.stretch)
        return ", ".join([row.name for row in self._rows(codes)]) or None

    def _rows(self, codes: tuple[str, ...]) -> list[IssuerCodeRow]:
        by_code = self._facts.lexicon.issuers_by_code
        rows = [by_code.get(code.upper()) for code in codes]
        return [row for row in rows if row is not None]


def _year(draft: ReferenceDraft, number: str | None) -> int | None:
    """The year that the text gives, else the one in the symbol."""
    if draft.year is not None:
        return int(draft.year)
    in_symbol = _YEAR.search(number) if number else None
    return int(in_symbol[1]) if in_symbol else None


def _short_form(lexicon: Lexicon, doc_type: str, serial: str) -> tuple[str, ...]:
    """What a document shares with its short forms: "NQ 42" is "Nghị quyết số 42/2017/QH14"."""
    row = lexicon.document_types_by_name.get(fold_phrase(doc_type))
    if row is None or not row.code:
        return fold_phrase(doc_type), serial
    return row.kind, row.code[0], serial
