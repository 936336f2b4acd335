"""Compares one document's prediction with its gold: scores, errors, changes since an earlier prediction."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from typing import Any

from viunion_nlp.evaluate.cases import Change, ChangeKind, ErrorCase, ErrorKind, Stretch
from viunion_nlp.evaluate.context import hull, mark_context
from viunion_nlp.evaluate.documents import Annotations, Key, Link
from viunion_nlp.evaluate.pairs import boundary_kind, pair_mentions, text_order
from viunion_nlp.evaluate.scores import HOLDS, FieldScore, LabelScore, Scores
from viunion_nlp.evaluate.values import COMPARED_FIELDS, same_value


class Comparison:
    """One gold document and its prediction; labels that gold lacks are left out."""

    def __init__(
        self, gold: Annotations, predicted: Annotations | None, labels: Collection[str]
    ) -> None:
        found = predicted or Annotations(gold.id, None, {}, {})
        self.id = gold.id
        self.text = found.text if gold.text is None else gold.text
        self.gold = gold.mentions
        self.found = {key: value for key, value in found.mentions.items() if key[0] in labels}
        self.gold_links = gold.links.keys()
        self.found_links = found.links.keys()

    def score(self, labels: Iterable[str]) -> Scores:
        """The counts of these labels, of links and of fields."""
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
        """Every error in text order, including links and fields."""
        cases = [*self._mention_errors(), *self._value_errors(), *self._link_errors()]
        return sorted(cases, key=_place_of)

    def stretch(self, key: Key) -> Stretch:
        """The stretch of text of a mention."""
        label, start, end = key
        if self.text is not None:
            return Stretch(label, start, end, self.text[start:end])
        entity = self.gold.get(key) or self.found.get(key) or {}
        return Stretch(label, start, end, str(entity.get("text", "")))

    def link_stretches(self, link: Link) -> tuple[Stretch, ...]:
        """The stretches of a link's person and title."""
        person, title = link
        return self.stretch(("PERSON", *person)), self.stretch(("TITLE", *title))

    def context(self, gold: Iterable[Stretch], predicted: Iterable[Stretch]) -> str:
        """The text around stretches, with marks; "" if the text is not known."""
        return mark_context(self.text, tuple(gold), tuple(predicted))

    def _values(self) -> Iterator[tuple[str, Key, Any, Any]]:
        """The fields of matched mentions: "LABEL.field", the mention, gold value, predicted value."""
        for key in sorted(self.gold.keys() & self.found.keys(), key=text_order):
            for name in COMPARED_FIELDS.get(key[0], ()):
                yield f"{key[0]}.{name}", key, self.gold[key].get(name), self.found[key].get(name)

    def _mention_errors(self) -> Iterator[ErrorCase]:
        gold = sorted(self.gold.keys() - self.found.keys(), key=text_order)
        found = sorted(self.found.keys() - self.gold.keys(), key=text_order)
        for same_label in (True, False):
            pairs = pair_mentions(gold, found, same_label=same_label)
            for one, other in pairs:
                kind = boundary_kind(one, other) if same_label else "wrong label"
                yield self._case(kind, one, other)
            paired_gold, paired_found = {one for one, _ in pairs}, {other for _, other in pairs}
            gold = [key for key in gold if key not in paired_gold]
            found = [key for key in found if key not in paired_found]
        for key in gold:
            yield self._case("missed", key, None)
        for key in found:
            yield self._case("spurious", None, key)

    def _case(self, kind: ErrorKind, gold: Key | None, found: Key | None) -> ErrorCase:
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


def changes_between(before: Comparison, after: Comparison) -> list[Change]:
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
    return sorted(changes, key=lambda change: (*hull(change.stretches), change.label, change.kind))


def _change_kind(came: bool, right: bool) -> ChangeKind:
    if right:
        return "gained" if came else "lost"
    return "spurious new" if came else "spurious gone"


def _place_of(error: ErrorCase) -> tuple[Any, ...]:
    return (*hull(error.gold + error.predicted), error.label, error.kind)
