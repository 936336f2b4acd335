"""The command ``viunion lexicon attest``: counts the texts that use each form of the lexicon."""

from __future__ import annotations

import dataclasses
from collections import Counter
from pathlib import Path

import click

from viunion_nlp.cli.lexicon.files import lexicon_file, write_file
from viunion_nlp.cli.messages import show
from viunion_nlp.cli.options import (
    check_standard_input,
    layered_lexicons,
    layout_option,
    lexicon_option,
    on_error_option,
    output_option,
    text_field_option,
)
from viunion_nlp.cli.skipping import Skipped
from viunion_nlp.errors import Message
from viunion_nlp.formats.inputs import InputReader, Layout
from viunion_nlp.formats.outputs import open_output
from viunion_nlp.lexicon import AbbreviationRow, columns_of
from viunion_nlp.lexicon.editing import LexiconFile
from viunion_nlp.pipeline import Config, Pipeline
from viunion_nlp.suggest import attested

_FORM, _SENSE, _COUNT = map(
    columns_of(AbbreviationRow).index, ("abbreviation", "expansion", "attested")
)


@click.command()
@click.argument("paths", nargs=-1, required=True, metavar="[PATH | -]...")
@output_option
@click.option(
    "--file", "path", type=lexicon_file,
    help="File of abbreviations whose column attested is to be filled with the counts, "
    "instead of printing a table.",
)  # fmt: skip
@layout_option
@text_field_option
@on_error_option
@lexicon_option
def attest(
    paths: tuple[str, ...], output: Path | None, path: Path | None, layout: Layout | None,
    text_field: str, on_error: str, lexicons: tuple[Path, ...],
) -> None:  # fmt: skip
    """Count the texts that use each form of the lexicon in each of its senses.

    The table lists the senses that are used, most frequent first: abbreviation, expansion, attested.
    """
    check_standard_input(*paths)
    if path is not None and output is not None:
        raise click.UsageError(Message("give --file or -o, not both"))
    file = None if path is None else LexiconFile.read(path)
    if file is not None and file.row_type is not AbbreviationRow:
        problem = Message("{file} holds no abbreviations: name another --file", file=path)
        raise click.UsageError(problem)
    pipeline = Pipeline(Config(segmenter="syllable", lexicons=layered_lexicons(lexicons)))
    skipped = Skipped(on_error)
    reader = InputReader(layout=layout, text_field=text_field, on_bad=skipped.add)
    counts = attested(pipeline.analyze(item.text) for path in paths for item in reader.read(path))
    skipped.say()
    if file is None:
        with open_output(output) as stream:
            stream.write("abbreviation\texpansion\tattested\n")
            for (form, expansion), count in sorted(counts.items(), key=lambda item: -item[1]):
                stream.write(f"{form}\t{expansion}\t{count}\n")
        return
    filled = _filled(file, counts)
    write_file(filled)
    used = sum(bool(row.cells[_COUNT]) for row in filled.rows)
    show(
        Message(
            "{file}: {used} of {senses} senses are attested",
            file=file.path, used=used, senses=len(filled.rows),
        )
    )  # fmt: skip


def _filled(file: LexiconFile, counts: Counter[tuple[str, str]]) -> LexiconFile:
    """A file of abbreviations with the number of texts that use each sense; empty if none does."""
    columns = tuple(columns_of(AbbreviationRow))
    lacking = ("",) * (len(columns) - len(file.columns))
    rows = []
    for row in file.rows:
        count = counts[row.cells[_FORM], row.cells[_SENSE]]
        cells = [*row.cells, *lacking]
        cells[_COUNT] = str(count or "")
        rows.append(row._replace(cells=tuple(cells)))
    return dataclasses.replace(file, columns=columns, rows=tuple(rows))
