"""Compares predictions with gold: exact-span scores, kinds of errors, changes between two runs.

It works on documents in the JSON layout, ``{"id", "text", "entities", "relations"}``, from any tool. All
offsets are half-open code-point offsets into the document's ``text``. A mention is right if label, start
and end equal those of a gold mention; a link (HOLDS) is right if both its spans are.

Labels that occur in no gold document are left out everywhere, because nobody annotated them there.
"""

from viunion_nlp.evaluate.calibration import (
    Judged,
    Reliability,
    count_rules,
    reliability,
    reliability_by_label,
)
from viunion_nlp.evaluate.cases import (
    CHANGE_KINDS,
    ERROR_NAMES,
    MENTION_ERRORS,
    Change,
    ChangeKind,
    ErrorCase,
    ErrorKind,
    MentionErrorKind,
    Stretch,
)
from viunion_nlp.evaluate.documents import DocumentId, check_document
from viunion_nlp.evaluate.evaluation import Evaluation, compare_predictions, evaluate
from viunion_nlp.evaluate.scores import (
    CORE,
    CORE_LABELS,
    HOLDS,
    FieldScore,
    LabelScore,
    Scores,
)
from viunion_nlp.evaluate.values import COMPARED_FIELDS, same_value

__all__ = [
    "CHANGE_KINDS",
    "COMPARED_FIELDS",
    "CORE",
    "CORE_LABELS",
    "ERROR_NAMES",
    "HOLDS",
    "MENTION_ERRORS",
    "Change",
    "ChangeKind",
    "DocumentId",
    "ErrorCase",
    "ErrorKind",
    "Evaluation",
    "FieldScore",
    "Judged",
    "LabelScore",
    "MentionErrorKind",
    "Reliability",
    "Scores",
    "Stretch",
    "check_document",
    "compare_predictions",
    "count_rules",
    "evaluate",
    "reliability",
    "reliability_by_label",
    "same_value",
]
