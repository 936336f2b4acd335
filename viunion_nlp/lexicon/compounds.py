"""What the lexicons say about runs of capitals that are not in ``abbreviations.tsv``: whose code or
acronym a run is, and which kinds of short forms are written together. Read when a text first has such a
run.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from viunion_nlp.lexicon.files import read_table
from viunion_nlp.lexicon.rows import BodyRow, FormPairRow, IssuerCodeRow
from viunion_nlp.text.letters import base_letter, fold_phrase

# Kinds of bodies whose acronyms come from Vietnamese names; those of others are often brands.
_OF_STATE = ("union", "party", "state", "front", "court", "armed_forces")


class Compounds:
    """Codes and acronyms by their letters, and the pairs of kinds that a run may consist of.

    Args:
        folder: where the TSV files are.
        bodies: the bodies known by name.
        issuers: the codes of issuers.

    Attributes:
        names: what codes and acronyms stand for, if their letters come from the name: "SNNMT", but not
            "EVN".
        pairs: for two kinds that may be adjacent, the minimum number of letters of each.

    Raises:
        LexiconError: ``form_pairs.tsv`` is invalid.
    """

    def __init__(
        self, folder: Path, bodies: Iterable[BodyRow], issuers: Iterable[IssuerCodeRow]
    ) -> None:
        self.names: dict[str, str] = {}
        forms = [(row.code, row.name) for row in issuers]
        forms += [
            (form, row.name) for row in bodies if row.kind in _OF_STATE for form in row.aliases
        ]
        for form, name in forms:
            if form.isupper() and is_spelled_by(form, name):
                self.names.setdefault(form, name)
        self.pairs: dict[tuple[str, str], tuple[int, int]] = {
            (row.first, row.second): (row.first_letters, row.second_letters)
            for row in read_table(folder / "form_pairs.tsv", FormPairRow)
        }


def is_spelled_by(form: str, name: str) -> bool:
    """Whether the letters of a form start words of a name, in order: "SNNMT" for "Sở Nông nghiệp và Môi
    trường", also "TW" for "Trung ương".
    """
    initials = iter([base_letter(word[0]) for word in fold_phrase(name).split()])
    letters = form.lower().replace("tw", "tư")
    return all(base_letter(letter) in initials for letter in letters if letter.isalnum())
