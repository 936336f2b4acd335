"""Reads documents back from the files they were written to."""

from __future__ import annotations

import warnings
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from viunion_nlp.document import Document
from viunion_nlp.errors import FormatError, InputError, LeftOutWarning
from viunion_nlp.exchange.reading import LeftOut, in_words, read_contents
from viunion_nlp.formats.inputs import InputReader


def read_jsonl(
    path: str | Path, *, on_error: Callable[[InputError], None] | None = None
) -> Iterator[tuple[str | int, Document]]:
    """Read the documents of a JSONL file written by ``viunion extract`` or an annotator. Yields pairs of
    id and document; the documents carry the id too.

    Every line is checked as by ``Document.from_dict``. Parts that were left out are reported once, after
    the last line, by a LeftOutWarning. The file is read lazily.

    Args:
        path: the file, plain or gzipped; "-" for standard input.
        on_error: called with the error of each bad line, which is then skipped; by default the first
            error is raised.

    Raises:
        InputError: the file cannot be read, or a line is not a document: ``tin.jsonl:12: entities[3].end:
            …``.
    """

    def report(error: InputError) -> None:
        if on_error is None:
            raise error
        on_error(error)

    left_out: LeftOut = Counter()
    try:
        for record in InputReader(on_bad=on_error).read_records(str(path)):
            try:
                contents = read_contents(record.values)
            except FormatError as error:
                report(InputError(record.place, str(error)))
                continue
            left_out += contents.left_out
            yield record.id, Document.of_contents(replace(contents, id=record.id))
    finally:
        if left_out:
            message = f"{path}: read_jsonl leaves out {in_words(left_out)}"
            warnings.warn(message, LeftOutWarning, stacklevel=2)
