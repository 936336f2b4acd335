"""Writes an evaluation as plain columns for a reader or as JSON values for a program."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from viunion_nlp.controls import one_line, spelled_out
from viunion_nlp.evaluate import (
    CHANGE_KINDS,
    CORE,
    HOLDS,
    MENTION_ERRORS,
    Change,
    ErrorCase,
    Evaluation,
    LabelScore,
    Scores,
    Stretch,
)
from viunion_nlp.evaluate.calibration import reliability_by_label


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What to show of an evaluation besides the scores.

    Attributes:
        evaluation: the evaluation.
        listed: the labels, "LABEL.field" or "HOLDS" whose errors are listed.
        by_document: whether each document's scores are shown.
        changes: the changes since an earlier prediction; None if there is none.
    """

    evaluation: Evaluation
    listed: Collection[str] = ()
    by_document: bool = False
    changes: Sequence[Change] | None = None

    def to_text(self) -> str:
        """Sections of lines: errors, changes, documents (worst first), and last the scores."""
        sections = [
            self._error_lines() if self.listed else [],
            self._change_lines(),
            self._document_lines() if self.by_document else [],
            self._reliability_lines(),
            self._score_lines(),
            self._field_lines(),
            self._wrong_label_lines(),
            self._unscored_lines(),
        ]
        text = "\n\n".join("\n".join(lines) for lines in sections if lines) + "\n"
        return spelled_out(text)

    def to_values(self) -> dict[str, Any]:
        """JSON values; shares are numbers from 0 to 1, offsets are in code points."""
        evaluation = self.evaluation
        values: dict[str, Any] = {
            "documents": len(evaluation.documents),
            "unpredicted": list(evaluation.unpredicted),
            "unknown": list(evaluation.unknown),
            "unscored": {
                kind: {"gold": gold, "predicted": predicted}
                for kind, (gold, predicted) in evaluation.unscored.items()
            },
            **_score_values(evaluation),
            "kinds": {
                label: {kind: counts[kind] for kind in MENTION_ERRORS}
                for label, counts in evaluation.kinds().items()
            },
            "wrong_labels": [
                {"gold": gold, "predicted": predicted, "count": count}
                for (gold, predicted), count in evaluation.wrong_labels().most_common()
            ],
            "reliability": {
                label: asdict(row) for label, row in reliability_by_label(evaluation.judged).items()
            },
        }
        if self.by_document:
            values["by_document"] = [
                {"id": name, **_score_values(scores)}
                for name, scores in evaluation.documents.items()
            ]
        if self.listed:
            values["errors"] = [asdict(error) for error in self._listed_errors()]
        if self.changes is not None:
            values["changes"] = [asdict(change) for change in self.changes]
        return values

    def _listed_errors(self) -> list[ErrorCase]:
        return [
            error
            for error in self.evaluation.errors
            if any(error.concerns(name) for name in self.listed)
        ]

    def _error_lines(self) -> list[str]:
        lines = []
        for error in self._listed_errors():
            place = _offsets(error.gold or error.predicted)
            lines.append(f"{error.document}  {place}  {error.label}  {error.kind}: {_told(error)}")
            if error.context:
                lines.append(f"    {one_line(error.context)}")
        return lines or [f"No errors of {', '.join(self.listed)}"]

    def _change_lines(self) -> list[str]:
        if self.changes is None:
            return []
        lines = []
        for change in self.changes:
            place, shown = _offsets(change.stretches), _quoted(change.stretches)
            lines.append(f"{change.document}  {place}  {change.label}  {change.kind}: {shown}")
            if change.context:
                lines.append(f"    {one_line(change.context)}")
        rows = [("since the earlier file", *CHANGE_KINDS)]
        for label in (*self.evaluation.labels, HOLDS):
            kinds = [change.kind for change in self.changes if change.label == label]
            rows.append((label, *(str(kinds.count(kind)) for kind in CHANGE_KINDS)))
        return [*lines, *([""] if lines else []), *_columns(rows)]

    def _document_lines(self) -> list[str]:
        names = (*self.evaluation.labels, HOLDS, CORE)
        documents = sorted(self.evaluation.documents.items(), key=lambda item: item[1].core.f1)
        rows = [("F1 by document", *names)]
        for document, scores in documents:
            rows.append((str(document), *(_f1(scores.rows()[name]) for name in names)))
        return list(_columns(rows))

    def _score_lines(self) -> list[str]:
        evaluation = self.evaluation
        kinds = evaluation.kinds()
        rows: list[tuple[str, ...]] = [
            ("label", "gold", "predicted", "matched", "P", "R", "F1", *MENTION_ERRORS)
        ]
        for name, score in evaluation.rows().items():
            counts = (score.gold, score.predicted, score.matched)
            shares = (score.precision, score.recall, score.f1)
            cells = [*map(str, counts), *(f"{share:.3f}" for share in shares)]
            errors = [str(kinds[name][kind]) if name in kinds else "" for kind in MENTION_ERRORS]
            rows.append((name, *cells, *errors))
        return list(_columns(rows))

    def _field_lines(self) -> list[str]:
        rows = [("field", "matched", "right", "share")]
        for name, score in self.evaluation.fields.items():
            rows.append((name, str(score.matched), str(score.right), f"{score.accuracy:.3f}"))
        return list(_columns(rows)) if len(rows) > 1 else []

    def _wrong_label_lines(self) -> list[str]:
        rows = [
            (gold, predicted, str(count))
            for (gold, predicted), count in self.evaluation.wrong_labels().most_common()
        ]
        return list(_columns([("wrong label", "predicted", "times"), *rows])) if rows else []

    def _reliability_lines(self) -> list[str]:
        rows = [
            (
                label,
                str(row.seen),
                *(f"{share:.3f}" for share in (row.confidence, row.right, row.error)),
            )
            for label, row in reliability_by_label(self.evaluation.judged).items()
        ]
        if not rows:
            return []
        return list(_columns([("confidence", "seen", "mean", "right", "error"), *rows]))

    def _unscored_lines(self) -> list[str]:
        rows = [
            (kind, str(gold), str(predicted))
            for kind, (gold, predicted) in self.evaluation.unscored.items()
        ]
        return list(_columns([("not scored", "gold", "predicted"), *rows])) if rows else []


def _score_values(scores: Scores) -> dict[str, Any]:
    return {
        "labels": {label: _label_values(score) for label, score in scores.labels.items()},
        HOLDS: _label_values(scores.holds),
        CORE: _label_values(scores.core),
        "fields": {
            name: {**asdict(score), "accuracy": score.accuracy}
            for name, score in scores.fields.items()
        },
    }


def _label_values(score: LabelScore) -> dict[str, Any]:
    shares = {"precision": score.precision, "recall": score.recall, "f1": score.f1}
    return {**asdict(score), **shares}


def _f1(score: LabelScore) -> str:
    """The F1 score; "-" if there was nothing to find and nothing was found."""
    return f"{score.f1:.3f}" if score.gold or score.predicted else "-"


def _told(error: ErrorCase) -> str:
    """The expected mention, and what was predicted."""
    if error.kind == "wrong value":
        values = f"gold {error.gold_value!r}, predicted {error.predicted_value!r}"
        return f"{_quoted(error.gold)}: {values}"
    if not error.gold or not error.predicted:
        return _quoted(error.gold or error.predicted)
    (found,) = error.predicted
    label = f"{found.label} " if error.kind == "wrong label" else ""
    predicted = f"{label}{_quoted(error.predicted)} {_offsets(error.predicted)}"
    return f"gold {_quoted(error.gold)}, predicted {predicted}"


def _offsets(stretches: Sequence[Stretch]) -> str:
    return "+".join(f"{each.start}-{each.end}" for each in stretches)


def _quoted(stretches: Sequence[Stretch]) -> str:
    return " + ".join(f"'{one_line(each.text)}'" for each in stretches)


def _columns(rows: Sequence[tuple[str, ...]]) -> Iterator[str]:
    """Aligned lines: the first column left-aligned, the others right-aligned."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for first, *cells in rows:
        aligned = [cell.rjust(width) for cell, width in zip(cells, widths[1:], strict=True)]
        yield "  ".join([first.ljust(widths[0]), *aligned]).rstrip()
