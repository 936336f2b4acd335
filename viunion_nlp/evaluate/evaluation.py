"""Compares predictions with gold, or with earlier predictions, over all documents."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from viunion_nlp.evaluate.calibration import Judged, judge
from viunion_nlp.evaluate.cases import Change, ErrorCase, ErrorKind
from viunion_nlp.evaluate.comparison import Comparison, changes_between
from viunion_nlp.evaluate.documents import Annotations, DocumentId, labels_of, read_documents
from viunion_nlp.evaluate.scores import HOLDS, FieldScore, LabelScore, Scores


@dataclass(frozen=True, slots=True, kw_only=True)
class Evaluation(Scores):
    """Predictions compared with gold.

    Attributes:
        documents: each gold document's own scores, by id.
        errors: every error, document by document in text order, including links and fields.
        unpredicted: ids of gold documents without a prediction; all their mentions count as missed.
        unknown: ids of predictions without a gold document; they are ignored.
        unscored: the number of relations of kinds other than HOLDS in gold and predictions, by kind; they
            are ignored.
        judged: each prediction with a confidence, and whether it is right; links only if any gold
            document has one.
    """

    documents: Mapping[DocumentId, Scores]
    errors: tuple[ErrorCase, ...]
    unpredicted: tuple[DocumentId, ...]
    unknown: tuple[DocumentId, ...]
    unscored: Mapping[str, tuple[int, int]]
    judged: tuple[Judged, ...] = ()

    def figures(self) -> dict[str, float]:
        """F1 by label, of "HOLDS" and "core5"; accuracy by "LABEL.field"; all 0 to 1."""
        scores = {name: score.f1 for name, score in self.rows().items()}
        return scores | {name: score.accuracy for name, score in self.fields.items()}

    def kinds(self) -> dict[str, Counter[ErrorKind]]:
        """The number of errors of each kind for a label, or for HOLDS.

        A wrong label counts for the gold mention's label, so that matched, missed, boundary and wrong
        label add up to gold. ``wrong_labels`` says which label was predicted instead.
        """
        counts: dict[str, Counter[ErrorKind]] = {name: Counter() for name in (*self.labels, HOLDS)}
        for error in self.errors:
            if error.kind != "wrong value":
                counts[error.label][error.kind] += 1
        return counts

    def wrong_labels(self) -> Counter[tuple[str, str]]:
        """How often a gold label was predicted as another one, by (gold, predicted)."""
        return Counter(
            (error.label, error.predicted[0].label)
            for error in self.errors
            if error.kind == "wrong label"
        )


def evaluate(
    gold: Iterable[Mapping[str, Any]], predicted: Iterable[Mapping[str, Any]]
) -> Evaluation:
    """Compare predicted documents with the gold documents of the same ids.

    Errors are classified by pairing. Mentions with the same label and span are right and set aside. Among
    the rest, overlapping gold and predicted mentions of the same label are paired one to one, those with
    the largest overlap first (shared length divided by joint length; on ties the earlier): a boundary
    error, left, right or both. What remains is paired in the same way with overlapping mentions of other
    labels: a wrong label. Everything left over is missed or spurious.

    Args:
        gold: documents in the JSON layout. Without "text", errors have no context.
        predicted: likewise; their "text" is not needed.

    Raises:
        InputError: a document is not in the JSON layout, two have the same id, or a predicted document's
            text differs from its gold document's.
    """
    right = read_documents(gold, "gold")
    found = read_documents(predicted, "predicted", right)
    labels = labels_of(right)
    errors: list[ErrorCase] = []
    documents = {}
    for name, document in right.items():
        comparison = Comparison(document, found.get(name), labels)
        documents[name] = comparison.score(labels)
        errors += comparison.errors()
    return Evaluation(
        labels={
            label: sum((each.labels[label] for each in documents.values()), start=LabelScore())
            for label in labels
        },
        holds=sum((each.holds for each in documents.values()), start=LabelScore()),
        fields=_sum_fields(documents.values()),
        documents=documents,
        errors=tuple(errors),
        unpredicted=tuple(name for name in right if name not in found),
        unknown=tuple(name for name in found if name not in right),
        unscored=_unscored(right.values(), found.values()),
        judged=tuple(_judge_all(right, found, labels)),
    )


def compare_predictions(
    gold: Iterable[Mapping[str, Any]],
    earlier: Iterable[Mapping[str, Any]],
    later: Iterable[Mapping[str, Any]],
) -> tuple[Change, ...]:
    """The differences between a later prediction and an earlier one, judged by gold.

    Raises:
        InputError: as for ``evaluate``.
    """
    right = read_documents(gold, "gold")
    before, after = read_documents(earlier, "earlier", right), read_documents(later, "later", right)
    labels = labels_of(right)
    changes: list[Change] = []
    for name, document in right.items():
        one = Comparison(document, before.get(name), labels)
        other = Comparison(document, after.get(name), labels)
        changes += changes_between(one, other)
    return tuple(changes)


def _judge_all(
    gold: Mapping[DocumentId, Annotations],
    found: Mapping[DocumentId, Annotations],
    labels: Collection[str],
) -> Iterator[Judged]:
    linked = any(document.links for document in gold.values())
    for name, document in gold.items():
        if name in found:
            for each in judge(document, found[name], labels):
                if linked or each.label != HOLDS:
                    yield each


def _unscored(
    gold: Iterable[Annotations], predicted: Iterable[Annotations]
) -> dict[str, tuple[int, int]]:
    in_gold, in_predicted = Counter[str](), Counter[str]()
    for counts, documents in ((in_gold, gold), (in_predicted, predicted)):
        for document in documents:
            counts.update(document.unscored)
    kinds = sorted(in_gold.keys() | in_predicted.keys())
    return {kind: (in_gold[kind], in_predicted[kind]) for kind in kinds}


def _sum_fields(documents: Iterable[Scores]) -> dict[str, FieldScore]:
    total: dict[str, FieldScore] = {}
    for document in documents:
        for name, score in document.fields.items():
            total[name] = total.get(name, FieldScore()) + score
    return dict(sorted(total.items()))
