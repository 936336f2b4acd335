"""Lookups about documents beyond phrases: verbs, codes, and type words without diacritics."""

from __future__ import annotations

import functools
from collections.abc import Iterable, Mapping

from viunion_nlp.lexicon.kinds import DocumentKind
from viunion_nlp.lexicon.rows import DocumentTypeRow, LawRow, TypeIssuersRow
from viunion_nlp.text.chunks import phrase_words
from viunion_nlp.text.letters import fold_phrase, without_marks

# The roles of cues that say what is done to a document.
VERBS = ("amends document", "replaces document", "repeals", "guides", "implements", "only cites")

_ACTS = VERBS[:4]


class DocumentWords:
    """Words and codes of documents.

    Args:
        types: the rows of document types.
        laws: the rows of laws.
        cues: the cues of each role.
        issuers: the bodies that alone issue documents of certain types.

    Attributes:
        verbs: what is done to documents: by last syllable, the syllables and the role, longest first.
        acts: the last syllables of what one document does to another; a text without any of them contains
            no such act.
        kinds_by_code: the kinds of documents that a code in symbols may mean: "QĐ" means decisions and
            rules.
        types_without_marks: the type words of at least two syllables, by their letters without
            diacritics.
        issuers_of_types: the codes of the bodies that alone issue documents of a type, by its folded
            name.
        codes_without_marks: the codes of types that have diacritics, without them: "QD".
    """

    def __init__(
        self,
        types: Iterable[DocumentTypeRow],
        laws: Iterable[LawRow],
        cues: Mapping[str, frozenset[str]],
        issuers: Iterable[TypeIssuersRow],
    ) -> None:
        self.verbs = _verbs(cues)
        self.acts = frozenset(
            last for last, ending in self.verbs.items() if any(role in _ACTS for _, role in ending)
        )
        self.kinds_by_code: dict[str, frozenset[DocumentKind]] = {}
        self.types_without_marks: dict[str, DocumentTypeRow] = {}
        codes = set()
        for row in types:
            for code in row.code:
                codes.add(code.upper())
                kinds = self.kinds_by_code.get(code, frozenset())
                self.kinds_by_code[code] = kinds | {row.kind}
            if " " in row.type:
                self.types_without_marks[without_marks(fold_phrase(row.type))] = row
        self.codes_without_marks = frozenset(_bare_code(code) for code in codes) - codes
        self.issuers_of_types = {fold_phrase(row.type): row.issuers for row in issuers}
        self._laws = laws

    @functools.cached_property
    def laws_without_marks(self) -> dict[str, LawRow]:
        """The laws by the letters of their names without diacritics; few texts are written so."""
        return {
            without_marks(" ".join(phrase_words(name))): row
            for row in self._laws
            for name in (row.name, *row.aliases)
        }


def _bare_code(code: str) -> str:
    return without_marks(code.lower()).upper()


def _verbs(cues: Mapping[str, frozenset[str]]) -> dict[str, list[tuple[list[str], str]]]:
    verbs: dict[str, list[tuple[list[str], str]]] = {}
    for role in VERBS:
        for cue in cues[role]:
            # Two syllables without diacritics are unambiguous; a single one may be another word.
            for form in {cue, without_marks(cue) if " " in cue else cue}:
                words = form.split()
                verbs.setdefault(words[-1], []).append((words, role))
    for ending in verbs.values():
        ending.sort(key=lambda verb: (-len(verb[0]), verb[1]))
    return verbs
