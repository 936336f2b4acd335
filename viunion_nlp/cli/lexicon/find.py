"""The command ``viunion lexicon find``: the senses of a form in all files, and where they stand."""

from __future__ import annotations

import difflib
from collections.abc import Iterator
from pathlib import Path

import click

from viunion_nlp.cli.lexicon.senses import PlacedRow, library_abbreviations, placed_rows
from viunion_nlp.cli.messages import show
from viunion_nlp.cli.options import layered_lexicons, lexicon_option
from viunion_nlp.lexicon import Lexicon, bare_form, data_folder
from viunion_nlp.lexicon.editing import tidy
from viunion_nlp.lexicon.short_forms import ShortForm, forms_like, short_forms
from viunion_nlp.pipeline import Config, Pipeline
from viunion_nlp.reading.abbreviations.composition import compose
from viunion_nlp.text.letters import base_letter, fold_phrase

_NEAR_FORMS = 5


@click.command()
@click.argument("forms", nargs=-1, required=True, metavar="FORM...")
@click.option("--expansion", "by_expansion", is_flag=True, help="FORM is part of the expansion.")
@lexicon_option
def find(forms: tuple[str, ...], by_expansion: bool, lexicons: tuple[Path, ...]) -> None:
    """Show all senses of a form, the usual one first, and where they stand."""
    lexicons = layered_lexicons(lexicons)
    known = Pipeline(Config(lexicons=lexicons)).lexicon
    places = placed_rows((*lexicons, library_abbreviations()))
    others = [each for each in short_forms() if each.file != library_abbreviations().stem]
    for form in map(tidy, forms):
        if by_expansion:
            part = fold_phrase(form)
            found = [place for place in places if part in fold_phrase(place.row.expansion)]
            elsewhere = [each for each in others if part in fold_phrase(each.expansion)]
        else:
            found = [
                place for place in places if bare_form(place.row.abbreviation) == bare_form(form)
            ]
            elsewhere = forms_like(form, others)
        lines = [*_shown_senses(found, known), *_shown_elsewhere(elsewhere)]
        show("\n".join(lines or [f"{form}: not in the lexicon"]))
        if not lines and not by_expansion:
            _show_near(form, known)


def _shown_elsewhere(found: list[ShortForm]) -> Iterator[str]:
    """The senses that other files than those of abbreviations hold."""
    for each in found:
        times = ((each.since, "since"), (each.until, "until"))
        told = "".join(f"; {word} {time}" for time, word in times if time)
        yield f"{each.form}: {each.expansion}"
        yield f"    {each.kind}; {data_folder() / each.file}.tsv:{each.line}{told}"
        if each.note:
            yield f"    note: {each.note}"


def _shown_senses(found: list[PlacedRow], known: Lexicon) -> Iterator[str]:
    for place in found:
        row = place.row
        hidden = "" if row in known.abbreviations else " (left out: your own file has the form)"
        yield f"{row.abbreviation}: {row.expansion}{hidden}"
        yield f"    {row.kind}, {row.domain}; {place.path}:{place.line}"
        if row.cues:
            yield f"    cues: {' | '.join(row.cues)}"
        if row.note:
            yield f"    note: {row.note}"


def _show_near(form: str, known: Lexicon) -> None:
    near = _near_forms(form, known)
    if near:
        show(f"    near: {', '.join(near)}")
    parts = compose(form, known)
    if parts:
        expansion = " ".join(part.expansion for part in parts)
        split = " + ".join(part.abbreviation for part in parts)
        show(f"    composed: {split}: {expansion}")


def _near_forms(form: str, known: Lexicon) -> list[str]:
    """Forms with the same letters but for case, marks and hyphens, then those that look alike."""
    plain: dict[str, list[str]] = {}
    for row in known.abbreviations:
        plain.setdefault(_plain(row.abbreviation), []).append(row.abbreviation)
    close = difflib.get_close_matches(_plain(form), plain, n=_NEAR_FORMS, cutoff=0.75)
    return list(dict.fromkeys(near for key in close for near in plain[key]))[:_NEAR_FORMS]


def _plain(form: str) -> str:
    """A form's letters without marks, in lower case; đ is d here, since keyboards confuse them."""
    return "".join(base_letter(letter) for letter in form.lower() if letter.isalnum()).replace(
        "đ", "d"
    )
