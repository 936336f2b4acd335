"""What users write, with the types that they rely on: read by mypy and pyright, run by nobody."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, assert_type

import viunion_nlp as vu


def mentions_of_each_kind(text: str) -> None:
    doc = vu.analyze(text)
    assert_type(doc, vu.Document)
    assert_type(doc.persons, tuple[vu.Person, ...])
    assert_type(doc.titles, tuple[vu.Title, ...])
    assert_type(doc.organizations, tuple[vu.Organization, ...])
    assert_type(doc.references, tuple[vu.DocumentReference, ...])
    assert_type(doc.abbreviations, tuple[vu.Abbreviation, ...])
    assert_type(doc.locations, tuple[vu.Location, ...])
    assert_type(doc.dates, tuple[vu.Date, ...])
    assert_type(doc.positions, tuple[vu.Position, ...])
    assert_type(doc.events, tuple[vu.PositionEvent, ...])
    assert_type(doc.citations, tuple[vu.Citation, ...])
    assert_type(doc.heading, vu.Heading | None)
    assert_type(doc.zones, tuple[vu.Zone, ...])
    assert_type(doc.tokens, tuple[vu.Token, ...])
    assert_type(doc.sentences, tuple[vu.Sentence, ...])
    assert_type(doc.expanded, vu.ExpandedText)
    assert_type(doc.mentions, tuple[vu.AnyMention, ...])


def fields(doc: vu.Document) -> None:
    for held in doc.positions:
        assert_type(held.person.full_name, str | None)
        assert_type(held.title.status, vu.Status)
        assert_type(held.organization, vu.Organization | None)
    for reference in doc.references:
        assert_type(reference.provisions, tuple[str, ...])
        assert_type(reference.antecedent, vu.DocumentReference | None)
    for body in doc.organizations:
        assert_type(body.level, vu.Level | None)
        assert_type(body.span, tuple[int, int])


def narrowed_by_class_and_label(doc: vu.Document) -> Iterator[str]:
    for mention in doc.mentions:
        if isinstance(mention, vu.Date):
            assert_type(mention.iso, str)
        elif mention.label == "PERSON":
            assert_type(mention, vu.Person)
            yield mention.name


def many_texts(texts: list[str], pairs: list[tuple[str, int]]) -> None:
    pipeline = vu.Pipeline(vu.Config(segmenter="syllable", lexicons=(Path("rieng.tsv"),)))
    for doc in pipeline.pipe(texts, jobs=2):
        assert_type(doc, vu.Document)
    for pair in pipeline.pipe(pairs, as_tuples=True, on_error="skip"):
        assert_type(pair, tuple[vu.Document, int])

    def tell(error: vu.DocumentError) -> None:
        print(error.index, error.id)

    assert_type(list(pipeline.pipe(texts, on_error=tell)), list[vu.Document])


def there_and_back(doc: vu.Document) -> vu.Document:
    values = doc.to_dict(compact=True, offsets="utf-16", surrogates="replace")
    assert_type(values, dict[str, Any])
    assert_type(doc.to_json(), str)
    assert_type(vu.to_html([doc]), str)
    return vu.Document.from_dict(values)


def wrong_in_many_ways(doc: vu.Document) -> None:
    # Each comment silences an error that must be one: where there is none, it is reported itself.
    vu.analyze(b"NLD")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    vu.analyze(None)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    doc.to_dict(offsets="bytes")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    doc.persons[0].start = 3  # type: ignore[misc]  # pyright: ignore[reportAttributeAccessIssue]
