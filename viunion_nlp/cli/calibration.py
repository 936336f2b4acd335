"""Computes the table of rule reliabilities from gold documents: ``viunion evaluate --calibrate``."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable

from viunion_nlp.evaluate import Judged, count_rules
from viunion_nlp.lexicon import data_folder
from viunion_nlp.lexicon.editing import FileRow, LexiconFile

TABLE = "confidence.tsv"


def confidence_table(judged: Iterable[Judged]) -> str:
    """The table ``confidence.tsv`` with the given counts in place of the built-in ones."""
    known = LexiconFile.read(data_folder() / TABLE)
    rows = (
        FileRow(0, (label, rule, str(right), str(seen), ""))
        for (label, rule), (right, seen) in count_rules(judged).items()
    )
    return dataclasses.replace(known, rows=tuple(rows)).numbered().text
