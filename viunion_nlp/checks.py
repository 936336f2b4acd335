"""Checks references to documents for consistency, without looking the documents up.

A reference invented by a person or a language model often contradicts itself: its code belongs to another
document type, another issuer or another period. Each reference is asked five questions. Where nothing can
be decided, the answer says so.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final, Literal, TypeAlias, TypeVar

from viunion_nlp.document import Document
from viunion_nlp.lexicon import DocumentTypeRow, LawRow, Lexicon, load_lexicon
from viunion_nlp.records import DocumentReference
from viunion_nlp.text.letters import fold_phrase

Question: TypeAlias = Literal["form", "type", "issuer", "year", "known"]
Answer: TypeAlias = Literal["yes", "no", "unchecked"]
Value = TypeVar("Value")

_NUMBER: Final = r"\d{1,6}[^\W\d_]?"
_YEAR: Final = r"(?:19|20)\d\d"
_CODE: Final = r"[^\W\d_][\w&.]*"
# How symbols are written. State documents: Nghị định 30/2020/NĐ-CP and Luật Ban hành văn bản quy phạm pháp
# luật; Party documents: Hướng dẫn 05-HD/VPTW. The last pattern is for documents before 1997.
_FORMS: Final = {
    "law": (rf"{_NUMBER}/{_YEAR}/(?:QH|UBTVQH|HĐNN)\d+", "number/year/assembly and its term"),
    "year": (rf"{_NUMBER}/{_YEAR}/{_CODE}(?:-{_CODE})+", "number/year/type-issuer"),
    "state": (rf"{_NUMBER}/{_CODE}(?:-{_CODE})+", "number/type-issuer"),
    "party": (rf"{_NUMBER}-{_CODE}/{_CODE}(?:-{_CODE})*", "number-type/issuer"),
    "old": (rf"{_NUMBER}-{_CODE}", "number-issuer, as before 1997"),
}
_FIRST_YEAR: Final = 1945


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """The answer to one question about a reference."""

    question: Question
    """"form" (is the symbol well formed), "type" (is its code of the type that is named), "issuer" (may the
    bodies of its codes issue it, and are they those named), "year" (do symbol, date and times of the
    issuer agree), "known" (is it a law known by name and year, or among those given)."""
    answer: Answer
    """"yes", "no", or "unchecked" where nothing can be told."""
    reason: str
    """Why, in one line."""

    def to_dict(self) -> dict[str, str]:
        """The finding as plain JSON values."""
        return {"question": self.question, "answer": self.answer, "reason": self.reason}


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckedReference:
    """A reference with the answers to all five questions, in order."""

    reference: DocumentReference
    findings: tuple[Finding, ...]

    @property
    def doubts(self) -> tuple[Finding, ...]:
        """The findings whose answer is "no"."""
        return tuple(finding for finding in self.findings if finding.answer == "no")

    @property
    def unchecked(self) -> tuple[Finding, ...]:
        """The findings for which nothing could be decided."""
        return tuple(finding for finding in self.findings if finding.answer == "unchecked")

    def to_dict(self) -> dict[str, Any]:
        """The reference as in ``Document.to_dict``, with its findings."""
        return {
            "reference": self.reference.to_dict(),
            "findings": [finding.to_dict() for finding in self.findings],
        }


def check_references(
    document: Document, *, known: Collection[str] = ()
) -> tuple[CheckedReference, ...]:
    """Check that each reference is consistent with itself, and whether it is a known document.

    Nothing is looked up elsewhere: "yes" means that nothing contradicts the reference, not that the
    document exists. A short form ("Nghị quyết 02") is checked as the full reference that it stands for.

    Args:
        document: an analysed text.
        known: symbols of documents that exist, for instance from a register.

    Raises:
        TypeError: ``known`` is a single str.
        LexiconError: a file of ``document.lexicons`` is missing or invalid.

    Example:
        >>> import viunion_nlp as vu
        >>> [checked] = vu.check_references(vu.analyze("Nghị định số 12/2020/NĐ-BYT ngày 3/4/2021"))
        >>> for finding in checked.doubts:
        ...     print(finding.question, "|", finding.reason)
        issuer | Nghị định is issued by CP, HĐBT, HĐCP only, not by BYT
        year | the symbol says 2020, the date 2021
    """
    if isinstance(known, str):
        raise TypeError("known takes symbols, not one str")
    sources = _Sources(document, known)
    return tuple(
        CheckedReference(
            reference=reference,
            findings=tuple(_Checks(reference.antecedent or reference, sources).findings()),
        )
        for reference in document.references
    )


class _Sources:
    """What the references of a document are compared with.

    Attributes:
        lexicon: the document's lexicon.
        symbols: normalised symbols of documents known to exist.
        bodies: the bodies that the document names, by their words in the text.
    """

    def __init__(self, document: Document, known: Collection[str]) -> None:
        self.lexicon = load_lexicon(document.lexicons)
        self.symbols = frozenset(map(_levelled, known))
        self.bodies = _first((body.text, body) for body in document.organizations)

    @functools.cached_property
    def codes_by_name(self) -> dict[str, str]:
        """The codes of issuers by their names."""
        return _first((fold_phrase(row.name), row.code) for row in self.lexicon.issuer_codes)

    @functools.cached_property
    def laws_by_name(self) -> dict[str, LawRow]:
        """The laws by their names."""
        return _first((row.name, row) for row in self.lexicon.laws)


class _Checks:
    """The questions about one reference."""

    def __init__(self, reference: DocumentReference, sources: _Sources) -> None:
        self._reference = reference
        self._sources = sources
        self._lexicon = lexicon = sources.lexicon
        self._symbol = reference.symbol or ""
        self._type = _type_row(reference, lexicon)
        self._form = next(
            (name for name, (form, _) in _FORMS.items() if re.fullmatch(form, self._symbol)), None
        )
        # In a letter's symbol the drafting unit follows the issuer; it is not an issuer itself.
        codes = reference.issuer_codes
        self._codes = codes[:1] if self._is_letter() else codes
        self._rows = [
            row
            for code in self._codes
            if (row := lexicon.issuers_by_code.get(code.upper())) is not None
        ]

    def findings(self) -> Iterator[Finding]:
        """The answers, in the order of the questions."""
        answers: Sequence[tuple[Question, tuple[Answer, str]]] = (
            ("form", self._answer_form()),
            ("type", self._answer_type()),
            ("issuer", self._answer_issuer()),
            ("year", self._answer_year()),
            ("known", self._answer_known()),
        )
        for question, (answer, reason) in answers:
            yield Finding(question=question, answer=answer, reason=reason)

    def _is_letter(self) -> bool:
        """Whether a symbol has no type code because it is a letter's: "123/LĐLĐ-CSPL"."""
        if self._reference.type_code is not None or self._form != "state":
            return False
        return self._type is None or self._type.kind == "letter"

    def _answer_form(self) -> tuple[Answer, str]:
        if not self._symbol:
            return "unchecked", "it has no symbol"
        if self._form is None:
            forms = "; ".join(form for _, form in _FORMS.values())
            return "no", f"{self._symbol} matches none of the forms: {forms}"
        kinds = {row.kind for row in self._rows}
        if self._form == "party" and kinds & {"state", "court"}:
            return "no", f"written as the Party writes symbols, but {self._names()}"
        if self._form in ("state", "year") and kinds == {"party"}:
            return "no", f"written as the state writes symbols, but {self._names()}, of the Party"
        return "yes", f"written as {_FORMS[self._form][1]}"

    def _answer_type(self) -> tuple[Answer, str]:
        code, row = self._reference.type_code, self._type
        if not self._symbol:
            return "unchecked", "it has no symbol"
        if row is None:
            return "unchecked", "no type of document is named"
        if code is None:
            return self._answer_without_type_code(row)
        kinds = self._lexicon.documents.kinds_by_code.get(code.upper(), frozenset())
        if code in row.code or row.kind in kinds:
            return "yes", f"{code} is a code of {row.type}"
        if not row.code:
            return "unchecked", f"no code of {row.type} is in the lexicon"
        return "no", f"{code} is not a code of {row.type}: that is {', '.join(row.code)}"

    def _answer_without_type_code(self, row: DocumentTypeRow) -> tuple[Answer, str]:
        if self._form == "law":
            if row.kind in ("law", "resolution"):
                return (
                    "yes",
                    "laws and resolutions of the National Assembly have no code of their type",
                )
            return "no", f"symbols of this form are of laws and resolutions, not of {row.type}"
        if row.kind == "letter" or self._form == "old":
            return "yes", f"{row.type} needs no code of its type"
        if not row.code:
            return "unchecked", f"no code of {row.type} is in the lexicon"
        return "no", f"the symbol has no code of {row.type}: {', '.join(row.code)}"

    def _answer_issuer(self) -> tuple[Answer, str]:
        if not self._codes:
            return "unchecked", "the symbol names no issuer"
        alone = (
            self._lexicon.documents.issuers_of_types.get(fold_phrase(self._type.type), ())
            if self._type
            else ()
        )
        others = [code for code in self._codes if code.rstrip("0123456789") not in alone]
        if alone and others:
            assert self._type is not None
            return (
                "no",
                f"{self._type.type} is issued by {', '.join(alone)} only, not by {', '.join(others)}",
            )
        if len(self._rows) < len(self._codes):
            known = {row.code.upper() for row in self._rows}
            unknown = [code for code in self._codes if code.upper() not in known]
            return "unchecked", f"{', '.join(unknown)} is not a code in the lexicon"
        if self._reference.issuer is None:
            return "yes", f"{self._names()}; the text names no issuer"
        return self._answer_named_issuer(self._reference.issuer)

    def _answer_named_issuer(self, issuer: str) -> tuple[Answer, str]:
        name = fold_phrase(self._reference.issuer_name or issuer)
        if any(
            fold_phrase(row.name) in name or name in fold_phrase(row.name) for row in self._rows
        ):
            return "yes", f"{self._names()}, as the text says"
        own = self._sources.codes_by_name.get(name)
        if own is not None:
            return "no", f"{self._names()}, but the text says {issuer}, whose code is {own}"
        body = self._sources.bodies.get(issuer)
        if body is None or "other" in {body.kind, *(row.kind for row in self._rows)}:
            return (
                "unchecked",
                f"{self._names()}; the text says {issuer}, which is not in the lexicon",
            )
        if all(row.kind != body.kind for row in self._rows):
            return "no", f"{self._names()}, but the text says {issuer}, a body of another kind"
        return "yes", f"{self._names()}, of the same kind as {issuer}"

    def _answer_year(self) -> tuple[Answer, str]:
        in_symbol = re.search(rf"/({_YEAR})/", self._symbol)
        dated = re.match(_YEAR, self._reference.date or "")
        if in_symbol is not None and dated is not None and in_symbol[1] != dated[0]:
            return "no", f"the symbol says {in_symbol[1]}, the date {dated[0]}"
        told = in_symbol[1] if in_symbol is not None else dated[0] if dated is not None else None
        if told is None:
            return "unchecked", "no year is given"
        if int(told) < _FIRST_YEAR:
            return "no", f"{told} lies before {_FIRST_YEAR}"
        for row in self._rows:
            if row.since[:4] > told or (row.until and row.until[:4] < told):
                times = f"{row.since[:4] or '…'} to {row.until[:4] or 'today'}"
                return "no", f"{row.code} is {row.name}, in use from {times}, not in {told}"
        if in_symbol is not None and dated is not None:
            return "yes", f"symbol and date say {told}"
        if any(row.since or row.until for row in self._rows):
            return "yes", f"in {told} {self._names()}"
        return "unchecked", f"{told} is told, and nothing to compare it with"

    def _answer_known(self) -> tuple[Answer, str]:
        known = self._sources.symbols
        if self._symbol and _levelled(self._symbol) in known:
            return "yes", "it is among the documents given"
        law = self._sources.laws_by_name.get(self._reference.row)
        if law is not None:
            year = self._reference.year
            if year is None or str(year) in law.years:
                return "yes", f"{law.name} is a law known by name"
            if law.years:
                years = ", ".join(law.years)
                return (
                    "no",
                    f"{law.name}: full versions are of {years}; amending laws are not listed",
                )
            return "unchecked", f"{law.name} is known, but not of which years"
        if self._symbol and known:
            return "no", "it is not among the documents given"
        return "unchecked", "the library has no list of such documents: give one as known"

    def _names(self) -> str:
        """What the codes stand for: "TW is Ban Chấp hành Trung ương Đảng"."""
        return ", ".join(f"{row.code} is {row.name}" for row in self._rows)


def _first(pairs: Iterable[tuple[str, Value]]) -> dict[str, Value]:
    """The first value of each name."""
    found: dict[str, Value] = {}
    for name, value in pairs:
        found.setdefault(name, value)
    return found


def _type_row(reference: DocumentReference, lexicon: Lexicon) -> DocumentTypeRow | None:
    """The row of the type that a reference names."""
    if reference.doc_type is not None:
        return lexicon.document_types_by_name.get(fold_phrase(reference.doc_type))
    return None


def _levelled(symbol: str) -> str:
    """A symbol in normalised form: spaces and capitals make no difference."""
    return "".join(symbol.split()).upper()
