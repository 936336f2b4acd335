"""A spaCy component: ``nlp.add_pipe("viunion")`` works without importing this library.

It reads ``doc.text`` and does not change tokens. Importing this module needs spaCy.
"""

# spaCy reads the annotations of a factory at run time, so they must not be postponed.
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, TypeAlias

from viunion_nlp.backend import import_backend
from viunion_nlp.pipeline import Config, Pipeline
from viunion_nlp.records import MENTION_TYPES

Alignment: TypeAlias = Literal["expand", "contract", "strict"]

_EXTENSION = "viunion"
_FOUND = ("entities", "relations", "heading", "events")


@dataclass(frozen=True, slots=True, kw_only=True)
class Viunion:
    """Adds the mentions to a spaCy ``Doc``.

    Attributes:
        pipeline: analyses the text.
        spans_key: the group in ``doc.spans`` that contains all mentions, including nested ones, in text
            order.
        ents: the labels that also become ``doc.ents``: of overlapping mentions the longest, replacing
            existing entities. Empty leaves ``doc.ents`` unchanged.
        alignment: what to do with a mention that starts or ends inside a token: "expand" includes the
            whole token, "contract" leaves it out, "strict" leaves the mention out of the spans.

    ``doc._.viunion`` contains plain values as in ``Document.to_dict()``: ``entities``, ``relations`` and,
    if present, ``heading`` and ``events``. Every mention has its exact offsets, however its span is
    aligned. ``span._.viunion`` is the entity of a span. Both survive ``DocBin(store_user_data=True)``,
    which turns lists into tuples.
    """

    pipeline: Pipeline
    spans_key: str
    ents: tuple[str, ...]
    alignment: Alignment

    def __call__(self, doc: Any) -> Any:
        """Analyse a document's text, and store the findings in it."""
        values = self.pipeline.analyze(doc.text).to_dict()
        doc._.set(_EXTENSION, {key: values[key] for key in _FOUND if key in values})
        spans = list(self._spans(doc, values["entities"]))
        doc.spans[self.spans_key] = spans
        if self.ents:
            chosen = _LONGEST([span for span in spans if span.label_ in self.ents])
            taken = {index for span in chosen for index in range(span.start, span.end)}
            others = [ent for ent in doc.ents if taken.isdisjoint(range(ent.start, ent.end))]
            doc.ents = [*chosen, *others]
        return doc

    def _spans(self, doc: Any, entities: list[dict[str, Any]]) -> Iterator[Any]:
        for index, entity in enumerate(entities):
            span = doc.char_span(
                entity["start"], entity["end"], label=entity["type"], span_id=str(index),
                alignment_mode=self.alignment,
            )  # fmt: skip
            if span is not None:
                yield span


def make_component(
    nlp: Any,
    name: str,
    spans_key: str,
    ents: list[str],
    alignment: Alignment,
    lexicons: list[str],
) -> Viunion:
    """The factory "viunion".

    Args:
        nlp: the pipeline that the component belongs to.
        name: the component's name in it.
        spans_key, ents, alignment: as the attributes of ``Viunion``.
        lexicons: TSV files of abbreviations, as for ``Config``.

    Raises:
        ValueError: ``ents`` contains an unknown label.
    """
    for label in ents:
        if label not in MENTION_TYPES:
            raise ValueError(f"unknown label {label!r}: choose among {', '.join(MENTION_TYPES)}")
    config = Config(lexicons=tuple(map(Path, lexicons)))
    return Viunion(
        pipeline=Pipeline(config), spans_key=spans_key, ents=tuple(ents), alignment=alignment
    )


def _entity(span: Any) -> dict[str, Any] | None:
    """The entity that a span was made from; None for a span from another component."""
    found = span.doc._.get(_EXTENSION) or {"entities": []}
    if not span.id_.isdecimal() or int(span.id_) >= len(found["entities"]):
        return None
    entity: dict[str, Any] = found["entities"][int(span.id_)]
    return entity if entity["type"] == span.label_ else None


_LONGEST = import_backend("spacy.util", extra="spacy").filter_spans
_TOKENS = import_backend("spacy.tokens", extra="spacy")
_TOKENS.Doc.set_extension(_EXTENSION, default=None, force=True)
_TOKENS.Span.set_extension(_EXTENSION, getter=_entity, force=True)
import_backend("spacy.language", extra="spacy").Language.factory(
    "viunion",
    default_config={"spans_key": "viunion", "ents": [], "alignment": "expand", "lexicons": []},
    assigns=["doc.spans", f"doc._.{_EXTENSION}", f"span._.{_EXTENSION}"],
    func=make_component,
)
