"""The command ``viunion lexicon find``: shows the senses of a form and the rows of a name, with file and
line.
"""

from __future__ import annotations

import difflib
import functools
from collections.abc import Iterator
from pathlib import Path
from typing import TypeAlias

import click

from viunion_nlp.cli.lexicon.rows import PlacedRow, library_file, rows_of
from viunion_nlp.cli.messages import in_language, show
from viunion_nlp.cli.options import as_typed, layered_lexicons, lexicon_option
from viunion_nlp.errors import Message
from viunion_nlp.lexicon import SCHEMAS, Lexicon, bare_form, data_folder
from viunion_nlp.lexicon.editing import tidy
from viunion_nlp.lexicon.keys import names_of
from viunion_nlp.lexicon.short_forms import ShortForm, forms_like, short_forms
from viunion_nlp.pipeline import Config, Pipeline
from viunion_nlp.reading.abbreviations.composition import compose
from viunion_nlp.text.letters import base_letter, fold_phrase, fold_phrases

# A row, and the names that it is found by, folded, with a bar before and behind each.
_Named: TypeAlias = tuple[PlacedRow, str]

_NEAR_FORMS = 5
_SENSES = "abbreviations"


@click.command()
@click.argument("forms", nargs=-1, required=True, metavar="FORM|NAME...", callback=as_typed)
@click.option(
    "--expansion", "by_expansion", is_flag=True, help="Treat FORM as part of an expansion or name."
)
@lexicon_option
def find(forms: tuple[str, ...], by_expansion: bool, lexicons: tuple[Path, ...]) -> None:
    """Show all senses of a form, the usual one first, and all rows of a name, with file and line."""
    lexicons = layered_lexicons(lexicons)
    known = Pipeline(Config(lexicons=lexicons)).lexicon
    placed = [*(named for path in lexicons for named in _named_rows(path)), *_library_rows()]
    senses = [place for place, _ in placed if place.table == _SENSES]
    names = [named for named in placed if named[0].table != _SENSES]
    others = [each for each in short_forms() if each.file != _SENSES]
    for form in map(tidy, forms):
        if by_expansion:
            part = fold_phrase(form)
            found = [place for place in senses if part in fold_phrase(place.row.expansion)]
            elsewhere = [each for each in others if part in fold_phrase(each.expansion)]
        else:
            found = [
                place for place in senses if bare_form(place.row.abbreviation) == bare_form(form)
            ]
            elsewhere = forms_like(form, others)
        told = {(library_file(each.file), each.line) for each in elsewhere}
        rows = [
            place for place in _rows_named(form, names, part=by_expansion)
            if (place.path, place.line) not in told
        ]  # fmt: skip
        lines = [*_shown_senses(found, known), *_shown_elsewhere(elsewhere), *_shown_rows(rows)]
        show("\n".join(lines or [in_language(Message("{form}: not in the lexicon", form=form))]))
        if not lines and not by_expansion:
            _show_near(form, known)


@functools.cache
def _library_rows() -> list[_Named]:
    """The rows of all tables of the library."""
    return [named for table in SCHEMAS for named in _named_rows(library_file(table))]


def _named_rows(path: Path) -> list[_Named]:
    """The rows of a file."""
    places = rows_of(path)
    names = fold_phrases([f"|{'|'.join(names_of(place.row))}|" for place in places])
    return list(zip(places, names, strict=True))


def _rows_named(form: str, rows: list[_Named], *, part: bool) -> Iterator[PlacedRow]:
    """The rows of a name, or of one that it is a part of."""
    asked = fold_phrase(form) if part else f"|{fold_phrase(form)}|"
    return (place for place, names in rows if asked in names)


def _shown_rows(found: list[PlacedRow]) -> Iterator[str]:
    """The rows of names, with the content of their columns."""
    for place in found:
        first, *columns = place.row._fields
        yield getattr(place.row, first)
        yield f"    {place.table}; {place.path}:{place.line}"
        for column in columns:
            value = getattr(place.row, column)
            told = " | ".join(value) if isinstance(value, tuple) else value
            if told:
                yield f"    {column}: {told}"


def _shown_elsewhere(found: list[ShortForm]) -> Iterator[str]:
    """The senses in files other than those of abbreviations."""
    for each in found:
        times = (
            (each.since, Message("since {time}", time=each.since)),
            (each.until, Message("until {time}", time=each.until)),
        )
        told = "".join(f"; {in_language(words)}" for time, words in times if time)
        yield f"{each.form}: {each.expansion}"
        yield f"    {each.kind}; {data_folder() / each.file}.tsv:{each.line}{told}"
        if each.note:
            yield f"    note: {each.note}"


def _shown_senses(found: list[PlacedRow], known: Lexicon) -> Iterator[str]:
    for place in found:
        row = place.row
        sense = f"{row.abbreviation}: {row.expansion}"
        if row not in known.abbreviations:
            hidden = Message("{sense} (left out: your own file has the form)", sense=sense)
            sense = in_language(hidden)
        yield sense
        yield f"    {row.kind}, {row.domain}; {place.path}:{place.line}"
        if row.cues:
            yield f"    cues: {' | '.join(row.cues)}"
        if row.note:
            yield f"    note: {row.note}"


def _show_near(form: str, known: Lexicon) -> None:
    near = _near_forms(form, known)
    if near:
        show(Message("    near: {forms}", forms=", ".join(near)))
    parts = compose(form, known)
    if parts:
        expansion = " ".join(part.expansion for part in parts)
        split = " + ".join(part.abbreviation for part in parts)
        show(Message("    composed: {parts}: {expansion}", parts=split, expansion=expansion))


def _near_forms(form: str, known: Lexicon) -> list[str]:
    """Forms that differ only in case, diacritics and hyphens, then similar ones."""
    plain: dict[str, list[str]] = {}
    for row in known.abbreviations:
        plain.setdefault(_plain(row.abbreviation), []).append(row.abbreviation)
    close = difflib.get_close_matches(_plain(form), plain, n=_NEAR_FORMS, cutoff=0.75)
    return list(dict.fromkeys(near for key in close for near in plain[key]))[:_NEAR_FORMS]


def _plain(form: str) -> str:
    """A form's letters without diacritics, in lower case; here đ counts as d, since keyboards confuse
    them.
    """
    return "".join(base_letter(letter) for letter in form.lower() if letter.isalnum()).replace(
        "đ", "d"
    )
