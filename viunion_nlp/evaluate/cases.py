"""Single errors, and single changes between two predictions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal, TypeAlias, get_args

from viunion_nlp.evaluate.documents import DocumentId
from viunion_nlp.evaluate.scores import HOLDS
from viunion_nlp.evaluate.values import COMPARED_FIELDS
from viunion_nlp.records import MENTION_TYPES

MentionErrorKind: TypeAlias = Literal[
    "missed", "spurious", "boundary left", "boundary right", "boundary both", "wrong label"
]
ErrorKind: TypeAlias = MentionErrorKind | Literal["wrong value"]
ChangeKind: TypeAlias = Literal["gained", "lost", "spurious gone", "spurious new"]
MENTION_ERRORS: tuple[MentionErrorKind, ...] = get_args(MentionErrorKind)
CHANGE_KINDS: tuple[ChangeKind, ...] = get_args(ChangeKind)
ERROR_NAMES = (
    *MENTION_TYPES,
    *(f"{label}.{name}" for label, names in COMPARED_FIELDS.items() for name in names),
    HOLDS,
)


@dataclass(frozen=True, slots=True)
class Stretch:
    """A gold or predicted mention in an error: ``text`` is the slice from ``start`` to ``end``."""

    label: str
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ErrorCase:
    """One error.

    Attributes:
        document: the document's id.
        label: what is wrong: a label (the gold mention's, if there is one), "LABEL.field", or HOLDS.
        kind: how it is wrong.
        gold: the gold mention; for a link its person and title; empty if spurious.
        predicted: likewise what was predicted; empty if missed.
        gold_value: for a field, the gold value.
        predicted_value: for a field, the predicted value.
        context: the stretches with 40 code points of text on either side, "…" where the text was cut;
            gold stretches are in ``[ ]``, predicted ones in ``{ }``.

    Example: ``ErrorCase(document="tin-7", label="ORG", kind="boundary right", gold=(Stretch("ORG", 8, 25,
    "LĐLĐ tỉnh Long An"),), predicted=(Stretch("ORG", 8, 17, "LĐLĐ tỉnh"),), context="Chủ tịch [{LĐLĐ
    tỉnh} Long An].")``.
    """

    document: DocumentId
    label: str
    kind: ErrorKind
    gold: tuple[Stretch, ...]
    predicted: tuple[Stretch, ...]
    context: str
    gold_value: Any = None
    predicted_value: Any = None

    def concerns(self, name: str) -> bool:
        """Whether the error counts for a label, "LABEL.field" or HOLDS; a wrong label counts for both
        labels.
        """
        if self.label == name:
            return True
        return self.kind == "wrong label" and any(each.label == name for each in self.predicted)


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A mention or link that is judged differently than in an earlier prediction.

    Attributes:
        document: the document's id.
        label: the mention's label, or HOLDS.
        kind: a gold mention "gained" or "lost"; a wrong one ("spurious gone", "spurious new").
        stretches: the mention; for a link its person and title.
        context: as in ``ErrorCase``.
    """

    document: DocumentId
    label: str
    kind: ChangeKind
    stretches: tuple[Stretch, ...]
    context: str
