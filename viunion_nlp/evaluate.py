"""How right predictions are: exact-span scores, the kinds of errors, what changed between two runs.

Works on documents in the JSON layout, ``{"id", "text", "entities", "relations"}``, whoever wrote
them. All offsets are half-open code-point offsets into the document's ``text``. A mention is right
when label, start and end are those of a gold mention; a link (HOLDS) when both its spans are.

Labels that no gold document has are left out everywhere: nobody annotated them there.
"""

from __future__ import annotations

import functools
import re
import unicodedata
from bisect import bisect_left
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal, TypeAlias, get_args

from viunion_nlp.errors import InputError
from viunion_nlp.records import MENTION_TYPES
from viunion_nlp.text.letters import nfc

DocumentId: TypeAlias = str | int
MentionErrorKind: TypeAlias = Literal[
    "missed", "spurious", "boundary left", "boundary right", "boundary both", "wrong label"
]
ErrorKind: TypeAlias = MentionErrorKind | Literal["wrong value"]
ChangeKind: TypeAlias = Literal["gained", "lost", "spurious gone", "spurious new"]

HOLDS = "HOLDS"
CORE = "core5"
CORE_LABELS = ("PERSON", "TITLE", "ORG", "DOCREF", "ABBR")
COMPARED_FIELDS: dict[str, tuple[str, ...]] = {
    "ABBR": ("expansion",),
    "TITLE": ("role",),
    "DOCREF": ("doc_type", "number", "date", "issuer"),
    "DATE": ("iso",),
}
MENTION_ERRORS: tuple[MentionErrorKind, ...] = get_args(MentionErrorKind)
CHANGE_KINDS: tuple[ChangeKind, ...] = get_args(ChangeKind)
ERROR_NAMES = (
    *MENTION_TYPES,
    *(f"{label}.{name}" for label, names in COMPARED_FIELDS.items() for name in names),
    HOLDS,
)

_CONTEXT = 40  # code points on either side
_OLD_TONE_PLACE = re.compile("o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ]")

_Span: TypeAlias = tuple[int, int]
_Key: TypeAlias = tuple[str, int, int]  # label, start, end
_Link: TypeAlias = tuple[_Span, _Span]  # person, title


@dataclass(frozen=True, slots=True)
class LabelScore:
    """Counts of mentions of one label, or of links.

    Attributes:
        gold: how many there are.
        predicted: how many were found, right or wrong.
        matched: how many were found with exactly the right span.

    Example:
        >>> score = LabelScore(gold=4, predicted=5, matched=3)
        >>> score.precision, score.recall, round(score.f1, 3)
        (0.6, 0.75, 0.667)
    """

    gold: int = 0
    predicted: int = 0
    matched: int = 0

    @property
    def precision(self) -> float:
        """The right ones' share of the predicted, 0 to 1; 0 where nothing was predicted."""
        return self.matched / self.predicted if self.predicted else 0.0

    @property
    def recall(self) -> float:
        """The right ones' share of the gold, 0 to 1; 0 where there is nothing to find."""
        return self.matched / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall, 0 to 1."""
        precision, recall = self.precision, self.recall
        return 2 * precision * recall / (precision + recall) if precision + recall else 0.0

    def __add__(self, other: LabelScore) -> LabelScore:
        return LabelScore(
            self.gold + other.gold,
            self.predicted + other.predicted,
            self.matched + other.matched,
        )


@dataclass(frozen=True, slots=True)
class FieldScore:
    """How many matched mentions have the right value in one field.

    Values are compared without regard to case, Unicode form, tone-mark place, spacing, hyphen or
    en dash, and spaces, full stops, commas and quotation marks at their ends. No value at both
    sides is right.

    Attributes:
        right: mentions whose value is that of the gold mention.
        matched: mentions compared.
    """

    right: int = 0
    matched: int = 0

    @property
    def accuracy(self) -> float:
        """The share of right values, 0 to 1; 0 where no mention matched."""
        return self.right / self.matched if self.matched else 0.0

    def __add__(self, other: FieldScore) -> FieldScore:
        return FieldScore(self.right + other.right, self.matched + other.matched)


@dataclass(frozen=True, slots=True)
class Stretch:
    """A gold or predicted mention in an error: ``text`` is what stands at ``start`` to ``end``."""

    label: str
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ErrorCase:
    """One error.

    Attributes:
        document: the document's id.
        label: what is wrong: a label (the gold mention's, where there is one), "LABEL.field", or
            HOLDS.
        kind: how it is wrong.
        gold: the gold mention; of a link its person and title; empty if spurious.
        predicted: likewise what was predicted; empty if missed.
        gold_value: of a field, the gold value.
        predicted_value: of a field, the predicted value.
        context: the stretches with 40 code points of the text on either side, "…" where it goes
            on; gold ones stand in ``[ ]``, predicted ones in ``{ }``.

    Example: ``ErrorCase(document="tin-7", label="ORG", kind="boundary right",
    gold=(Stretch("ORG", 8, 25, "LĐLĐ tỉnh Long An"),),
    predicted=(Stretch("ORG", 8, 17, "LĐLĐ tỉnh"),), context="Chủ tịch [{LĐLĐ tỉnh} Long An].")``.
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
        """Whether a label, "LABEL.field" or HOLDS has this error; a wrong label concerns both."""
        if self.label == name:
            return True
        return self.kind == "wrong label" and any(each.label == name for each in self.predicted)


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A mention or link that is judged otherwise than in an earlier prediction.

    Attributes:
        document: the document's id.
        label: the mention's label, or HOLDS.
        kind: a gold one "gained" or "lost"; a wrong one ("spurious gone", "spurious new").
        stretches: the mention; of a link its person and title.
        context: as in ``ErrorCase``.
    """

    document: DocumentId
    label: str
    kind: ChangeKind
    stretches: tuple[Stretch, ...]
    context: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Scores:
    """The scores of one document, or of several together.

    Attributes:
        labels: by label, every label of the gold documents, in alphabetical order.
        holds: links between people and offices.
        fields: by "LABEL.field", those with a matched mention.
    """

    labels: Mapping[str, LabelScore]
    holds: LabelScore
    fields: Mapping[str, FieldScore]

    @property
    def core(self) -> LabelScore:
        """PERSON, TITLE, ORG, DOCREF and ABBR together."""
        scores = (self.labels[label] for label in CORE_LABELS if label in self.labels)
        return sum(scores, start=LabelScore())

    def rows(self) -> dict[str, LabelScore]:
        """The labels, "HOLDS" and "core5"."""
        return {**self.labels, HOLDS: self.holds, CORE: self.core}


@dataclass(frozen=True, slots=True, kw_only=True)
class Evaluation(Scores):
    """Predictions compared with gold.

    Attributes:
        documents: each gold document's own scores, by id.
        errors: every error in text order, document by document; links and fields included.
        unpredicted: ids of gold documents without a prediction; all their mentions are missed.
        unknown: ids of predictions without a gold document; they count for nothing.
    """

    documents: Mapping[DocumentId, Scores]
    errors: tuple[ErrorCase, ...]
    unpredicted: tuple[DocumentId, ...]
    unknown: tuple[DocumentId, ...]

    def figures(self) -> dict[str, float]:
        """F1 by label, of "HOLDS" and "core5"; accuracy by "LABEL.field"; all 0 to 1."""
        scores = {name: score.f1 for name, score in self.rows().items()}
        return scores | {name: score.accuracy for name, score in self.fields.items()}

    def kinds(self) -> dict[str, Counter[ErrorKind]]:
        """How many errors of each kind a label has, and HOLDS.

        A wrong label counts for the gold mention's label, so that matched, missed, boundary and
        wrong label add up to gold. ``wrong_labels`` tells what was predicted instead.
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
    """Compare predicted documents with gold ones, document by document with the same id.

    Errors are told apart by pairing. Mentions with the same label and span are right and put aside.
    Of the rest, gold and predicted mentions of the same label that overlap become pairs, one to one,
    those first that share the most (shared length by joint length; ties go to the earlier): a
    boundary error, left, right or both. What is left pairs in the same way with overlapping mentions
    of other labels: a wrong label. Then what is left is missed or spurious.

    Args:
        gold: documents in the JSON layout. Without "text", errors have no context.
        predicted: likewise; their "text" is not needed.

    Raises:
        InputError: a document is not in the JSON layout, two have the same id, or a predicted
            document's text is not that of its gold document.
    """
    right = _read(gold, "gold")
    found = _read(predicted, "predicted", right)
    labels = _labels(right)
    errors: list[ErrorCase] = []
    documents = {}
    for name, document in right.items():
        comparison = _Comparison(document, found.get(name), labels)
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
    )


def compare_predictions(
    gold: Iterable[Mapping[str, Any]],
    earlier: Iterable[Mapping[str, Any]],
    later: Iterable[Mapping[str, Any]],
) -> tuple[Change, ...]:
    """What a later prediction finds otherwise than an earlier one, judged by gold.

    Raises:
        InputError: as ``evaluate``.
    """
    right = _read(gold, "gold")
    before, after = _read(earlier, "earlier", right), _read(later, "later", right)
    labels = _labels(right)
    changes: list[Change] = []
    for name, document in right.items():
        one = _Comparison(document, before.get(name), labels)
        other = _Comparison(document, after.get(name), labels)
        changes += _changes(one, other)
    return tuple(changes)


def check_document(
    values: Mapping[str, Any], place: str, gold: Mapping[str, Any] | None = None
) -> None:
    """Check that a document is in the JSON layout.

    Args:
        values: the document.
        place: where it stands, for the message: ``gold.jsonl:12``.
        gold: the gold document with the same id; where both have a text, it must be the same.

    Raises:
        InputError: a field is missing or of the wrong type, offsets lie outside the text, an
            entity's "text" is not what stands there, or the text is not the gold document's.
    """
    text = values.get("text")
    if text is not None and not isinstance(text, str):
        raise InputError(place, "the field 'text' holds no string")
    if text is not None and gold is not None and gold.get("text") not in (None, text):
        raise InputError(place, "the text is not that of the gold document with this id")
    if text is None and gold is not None:
        text = gold.get("text")
    for number, entity in enumerate(_objects(values, "entities", place), start=1):
        _check_entity(entity, text, place, f"entity {number}")
    for number, relation in enumerate(_objects(values, "relations", place, optional=True), start=1):
        for name in ("person", "title"):
            if not _is_span(relation.get(name)):
                problem = f"relation {number}: {name!r} is no list of start and end"
                raise InputError(place, problem)


def _objects(
    values: Mapping[str, Any], name: str, place: str, *, optional: bool = False
) -> list[Mapping[str, Any]]:
    if name not in values and not optional:
        raise InputError(place, f"there is no field {name!r}")
    items = values.get(name, ())
    if not isinstance(items, (list, tuple)) or not all(isinstance(item, Mapping) for item in items):
        raise InputError(place, f"the field {name!r} holds no list of objects")
    return list(items)


def _check_entity(entity: Mapping[str, Any], text: str | None, place: str, which: str) -> None:
    start, end = entity.get("start"), entity.get("end")
    if not isinstance(entity.get("type"), str):
        raise InputError(place, f"{which}: 'type' is no string")
    if not _is_span((start, end)) or start is None or end is None:
        raise InputError(place, f"{which}: 'start' and 'end' are no offsets")
    if text is None:
        return
    if end > len(text):
        raise InputError(place, f"{which}: ends at {end}, behind the text's end at {len(text)}")
    if entity.get("text", text[start:end]) != text[start:end]:
        problem = f"{which}: 'text' is {entity['text']!r}, but at {start}-{end} stands"
        raise InputError(place, f"{problem} {text[start:end]!r}")


def _is_span(value: object) -> bool:
    if not isinstance(value, (list, tuple)) or len(value) != 2:
        return False
    if not all(isinstance(each, int) and not isinstance(each, bool) for each in value):
        return False
    return bool(0 <= value[0] < value[1])


@dataclass(frozen=True, slots=True)
class _Annotations:
    """One document's mentions and links as sets."""

    id: DocumentId
    text: str | None
    mentions: Mapping[_Key, Mapping[str, Any]]
    links: frozenset[_Link]


def _read(
    documents: Iterable[Mapping[str, Any]],
    side: str,
    gold: Mapping[DocumentId, _Annotations] | None = None,
) -> dict[DocumentId, _Annotations]:
    read: dict[DocumentId, _Annotations] = {}
    for number, values in enumerate(documents, start=1):
        name = values.get("id")
        if not isinstance(name, (str, int)) or isinstance(name, bool):
            raise InputError(f"{side} document {number}", "'id' is no string or integer")
        place = f"{side} document {name!r}"
        if name in read:
            raise InputError(place, "a second document has this id")
        twin = gold.get(name) if gold is not None else None
        check_document(values, place, {"text": twin.text} if twin is not None else None)
        read[name] = _annotations(name, values)
    return read


def _annotations(name: DocumentId, values: Mapping[str, Any]) -> _Annotations:
    return _Annotations(
        id=name,
        text=values.get("text"),
        mentions={(e["type"], e["start"], e["end"]): e for e in values["entities"]},
        links=frozenset(
            ((r["person"][0], r["person"][1]), (r["title"][0], r["title"][1]))
            for r in values.get("relations", ())
        ),
    )


def _labels(gold: Mapping[DocumentId, _Annotations]) -> list[str]:
    return sorted({key[0] for document in gold.values() for key in document.mentions})


def _sum_fields(documents: Iterable[Scores]) -> dict[str, FieldScore]:
    total: dict[str, FieldScore] = {}
    for document in documents:
        for name, score in document.fields.items():
            total[name] = total.get(name, FieldScore()) + score
    return dict(sorted(total.items()))


class _Comparison:
    """One gold document beside its prediction, of which other labels are left out."""

    def __init__(
        self, gold: _Annotations, predicted: _Annotations | None, labels: Collection[str]
    ) -> None:
        found = predicted or _Annotations(gold.id, None, {}, frozenset())
        self.id = gold.id
        self.text = found.text if gold.text is None else gold.text
        self.gold = gold.mentions
        self.found = {key: value for key, value in found.mentions.items() if key[0] in labels}
        self.gold_links = gold.links
        self.found_links = found.links

    def score(self, labels: Iterable[str]) -> Scores:
        matched = self.gold.keys() & self.found.keys()
        counts = [Counter(key[0] for key in keys) for keys in (self.gold, self.found, matched)]
        right, compared = Counter[str](), Counter[str]()
        for name, _, gold, found in self._values():
            compared[name] += 1
            right[name] += same_value(gold, found)
        both = self.gold_links & self.found_links
        return Scores(
            labels={label: LabelScore(*(count[label] for count in counts)) for label in labels},
            holds=LabelScore(len(self.gold_links), len(self.found_links), len(both)),
            fields={name: FieldScore(right[name], compared[name]) for name in sorted(compared)},
        )

    def errors(self) -> list[ErrorCase]:
        cases = [*self._mention_errors(), *self._value_errors(), *self._link_errors()]
        return sorted(cases, key=_place_of)

    def stretch(self, key: _Key) -> Stretch:
        label, start, end = key
        if self.text is not None:
            return Stretch(label, start, end, self.text[start:end])
        entity = self.gold.get(key) or self.found.get(key) or {}
        return Stretch(label, start, end, str(entity.get("text", "")))

    def link_stretches(self, link: _Link) -> tuple[Stretch, ...]:
        person, title = link
        return self.stretch(("PERSON", *person)), self.stretch(("TITLE", *title))

    def context(self, gold: Iterable[Stretch], predicted: Iterable[Stretch]) -> str:
        return _context(self.text, tuple(gold), tuple(predicted))

    def _values(self) -> Iterator[tuple[str, _Key, Any, Any]]:
        """The fields of matched mentions: "LABEL.field", the mention, gold value, predicted value."""
        for key in sorted(self.gold.keys() & self.found.keys(), key=_order):
            for name in COMPARED_FIELDS.get(key[0], ()):
                yield f"{key[0]}.{name}", key, self.gold[key].get(name), self.found[key].get(name)

    def _mention_errors(self) -> Iterator[ErrorCase]:
        gold = sorted(self.gold.keys() - self.found.keys(), key=_order)
        found = sorted(self.found.keys() - self.gold.keys(), key=_order)
        for same_label in (True, False):
            pairs = _pair(gold, found, same_label=same_label)
            for one, other in pairs:
                kind = _boundary_kind(one, other) if same_label else "wrong label"
                yield self._case(kind, one, other)
            paired_gold, paired_found = {one for one, _ in pairs}, {other for _, other in pairs}
            gold = [key for key in gold if key not in paired_gold]
            found = [key for key in found if key not in paired_found]
        for key in gold:
            yield self._case("missed", key, None)
        for key in found:
            yield self._case("spurious", None, key)

    def _case(self, kind: ErrorKind, gold: _Key | None, found: _Key | None) -> ErrorCase:
        label = (gold or found or ("",))[0]
        right = () if gold is None else (self.stretch(gold),)
        wrong = () if found is None else (self.stretch(found),)
        return ErrorCase(
            document=self.id, label=label, kind=kind, gold=right, predicted=wrong,
            context=self.context(right, wrong),
        )  # fmt: skip

    def _value_errors(self) -> Iterator[ErrorCase]:
        for name, key, gold, found in self._values():
            if not same_value(gold, found):
                stretches = (self.stretch(key),)
                yield ErrorCase(
                    document=self.id, label=name, kind="wrong value",
                    gold=stretches, predicted=stretches, context=self.context(stretches, ()),
                    gold_value=gold, predicted_value=found,
                )  # fmt: skip

    def _link_errors(self) -> Iterator[ErrorCase]:
        for link in self.gold_links - self.found_links:
            pair = self.link_stretches(link)
            yield ErrorCase(
                document=self.id, label=HOLDS, kind="missed", gold=pair, predicted=(),
                context=self.context(pair, ()),
            )  # fmt: skip
        for link in self.found_links - self.gold_links:
            pair = self.link_stretches(link)
            yield ErrorCase(
                document=self.id, label=HOLDS, kind="spurious", gold=(), predicted=pair,
                context=self.context((), pair),
            )  # fmt: skip


def _changes(before: _Comparison, after: _Comparison) -> list[Change]:
    """The changes in one document, in text order."""
    changes: list[Change] = []

    def add(kind: ChangeKind, label: str, stretches: tuple[Stretch, ...]) -> None:
        right = kind in ("gained", "lost")
        context = after.context(stretches, ()) if right else after.context((), stretches)
        changes.append(
            Change(document=after.id, label=label, kind=kind, stretches=stretches, context=context)
        )

    for came, keys, side in (
        (True, after.found.keys() - before.found.keys(), after),
        (False, before.found.keys() - after.found.keys(), before),
    ):
        for key in keys:
            add(_change_kind(came, key in after.gold), key[0], (side.stretch(key),))
    for came, links, side in (
        (True, after.found_links - before.found_links, after),
        (False, before.found_links - after.found_links, before),
    ):
        for link in links:
            add(_change_kind(came, link in after.gold_links), HOLDS, side.link_stretches(link))
    return sorted(changes, key=lambda change: (*_hull(change.stretches), change.label, change.kind))


def _change_kind(came: bool, right: bool) -> ChangeKind:
    if right:
        return "gained" if came else "lost"
    return "spurious new" if came else "spurious gone"


def _pair(gold: list[_Key], found: list[_Key], *, same_label: bool) -> list[tuple[_Key, _Key]]:
    """Overlapping mentions in pairs, one to one, the best overlap first.

    Both lists are in text order.
    """
    starts = [key[1] for key in found]
    longest = max((key[2] - key[1] for key in found), default=0)
    candidates = []
    for one in gold:
        # What begins earlier than this ends before the gold mention begins.
        for index in range(bisect_left(starts, one[1] - longest), len(found)):
            other = found[index]
            if other[1] >= one[2]:
                break
            shared = min(one[2], other[2]) - max(one[1], other[1])
            if shared > 0 and (one[0] == other[0]) == same_label:
                joint = max(one[2], other[2]) - min(one[1], other[1])
                candidates.append((-shared / joint, _order(one), _order(other), one, other))
    pairs: list[tuple[_Key, _Key]] = []
    taken: set[tuple[bool, _Key]] = set()
    for *_, one, other in sorted(candidates):
        if (True, one) not in taken and (False, other) not in taken:
            taken |= {(True, one), (False, other)}
            pairs.append((one, other))
    return pairs


def _boundary_kind(gold: _Key, found: _Key) -> ErrorKind:
    if gold[2] == found[2]:
        return "boundary left"
    return "boundary right" if gold[1] == found[1] else "boundary both"


def _order(key: _Key) -> tuple[int, int, str]:
    """Text order; of two mentions that start together the longer first."""
    return key[1], -key[2], key[0]


def _place_of(error: ErrorCase) -> tuple[Any, ...]:
    return (*_hull(error.gold + error.predicted), error.label, error.kind)


def _hull(stretches: Iterable[Stretch]) -> _Span:
    """From the start of the first to the end of the last."""
    spans = [(each.start, each.end) for each in stretches]
    return min(start for start, _ in spans), max(end for _, end in spans)


def _context(text: str | None, gold: tuple[Stretch, ...], predicted: tuple[Stretch, ...]) -> str:
    """The stretches with text around them: gold ones in ``[ ]``, predicted ones in ``{ }``."""
    if text is None:
        return ""
    marks: list[tuple[int, int, int, int, str]] = []
    for rank, (stretches, opening, closing) in enumerate(((gold, "[", "]"), (predicted, "{", "}"))):
        for each in stretches:
            # Where marks meet, closing ones come first, and the wider one stands outside.
            marks.append((each.start, 1, -each.end, rank, opening))
            marks.append((each.end, 0, -each.start, -rank, closing))
    start, end = _hull(gold + predicted)
    place = max(0, start - _CONTEXT)
    parts = ["…" if place else ""]
    for offset, *_, mark in sorted(marks):
        parts += [text[place:offset], mark]
        place = offset
    parts += [text[place : end + _CONTEXT], "…" if end + _CONTEXT < len(text) else ""]
    return "".join(parts)


def same_value(gold: object, predicted: object) -> bool:
    """Whether two field values are the same by the rule of ``FieldScore``.

    Example:
        >>> same_value("42/QĐ – TW", "42/qđ-tw"), same_value("Ủy ban", "Uỷ ban."), same_value(None, "")
        (True, True, True)
    """
    return _plain(gold) == _plain(predicted)


def _plain(value: object) -> str:
    return "" if value is None else _plain_text(str(value))


@functools.lru_cache(maxsize=4096)
def _plain_text(value: str) -> str:
    value = nfc(value).casefold()
    value = _OLD_TONE_PLACE.sub(lambda vowels: _move_tone(vowels[0]), value)
    value = re.sub(r"\s*[-–]\s*", "-", value)
    return re.sub(r"\s+", " ", value).strip(' .,"“”')


def _move_tone(vowels: str) -> str:
    """Two vowels with the tone mark on the first instead of the second."""
    second = unicodedata.normalize("NFD", vowels[1])
    return nfc(vowels[0] + second[1:]) + second[0]
