"""What the library promises of every Document, as checks that tests and fuzzing share."""

from __future__ import annotations

import json
import pickle
import re
import unicodedata
from dataclasses import replace
from typing import Any

from strategies import nfc

import viunion_nlp as vu

SURROGATE_PAIR = re.compile("[\ud800-\udbff][\udc00-\udfff]")


def mentions_slice_the_source(doc: vu.Document) -> None:
    for mention in doc.mentions:
        assert 0 <= mention.start < mention.end <= len(doc.text)
        assert mention.text == doc.text[mention.start : mention.end]
        assert mention.span == (mention.start, mention.end)


def every_mention_names_its_rule(doc: vu.Document) -> None:
    assert all(mention.rule for mention in doc.mentions)


def mentions_do_not_begin_or_end_with_white_space(doc: vu.Document) -> None:
    for mention in doc.mentions:
        assert mention.text == mention.text.strip()


def mentions_of_one_label_do_not_overlap(doc: vu.Document) -> None:
    last: dict[str, int] = {}
    for mention in doc.mentions:
        assert mention.start >= last.get(mention.label, 0)
        last[mention.label] = mention.end


def mentions_stand_in_text_order(doc: vu.Document) -> None:
    ordered = sorted(doc.mentions, key=lambda item: (item.start, -item.end, item.label))
    assert list(doc.mentions) == ordered


def bodies_lie_inside_offices_or_apart(doc: vu.Document) -> None:
    for title in doc.titles:
        assert title.organization is None or title.organization in doc.organizations
        for body in doc.organizations:
            apart = body.end <= title.start or title.end <= body.start
            assert apart or (title.start <= body.start and body.end <= title.end)


def places_lie_outside_all_other_names(doc: vu.Document) -> None:
    for place in doc.locations:
        for other in (*doc.organizations, *doc.titles, *doc.references, *doc.persons):
            assert other.end <= place.start or place.end <= other.start


def field_values_are_composed(doc: vu.Document) -> None:
    for mention in doc.mentions:
        for name, value in mention.to_dict().items():
            for part in value if isinstance(value, list) else [value]:
                composed = not isinstance(part, str) or unicodedata.is_normalized("NFC", part)
                assert name == "text" or composed, (name, part)


def positions_point_to_mentions(doc: vu.Document) -> None:
    for position in doc.positions:
        assert position.person in doc.persons
        assert position.title in doc.titles
        assert position.organization is None or position.organization in doc.organizations


def antecedents_stand_before_and_are_mentions(doc: vu.Document) -> None:
    for reference in doc.references:
        if reference.antecedent is not None:
            assert reference.antecedent in doc.references
            assert reference.antecedent.start < reference.start


def from_dict_undoes_to_dict(doc: vu.Document) -> None:
    assert vu.Document.from_dict(doc.to_dict()) == doc


def from_dict_undoes_to_dict_through_json(doc: vu.Document) -> None:
    # JSON makes one character of two surrogates that make a pair; nothing can be done about that.
    if SURROGATE_PAIR.search(doc.text):
        doc = vu.analyze(SURROGATE_PAIR.sub("", doc.text))
    assert vu.Document.from_dict(json.loads(json.dumps(doc.to_dict()))) == doc


def documents_pickle(doc: vu.Document) -> None:
    assert pickle.loads(pickle.dumps(doc)) == doc


def analysis_is_repeatable(doc: vu.Document) -> None:
    assert vu.analyze(doc.text) == doc


def tokens_cover_the_text(doc: vu.Document) -> None:
    tokens = replace(doc, segmenter="syllable").tokens
    assert all(token.text == doc.text[token.start : token.end] for token in tokens)
    assert "".join("".join(token.text.split()) for token in tokens) == "".join(doc.text.split())


def sentences_slice_the_source(doc: vu.Document) -> None:
    for sentence in doc.sentences:
        assert sentence.text == doc.text[sentence.start : sentence.end]


PROMISES = [
    mentions_slice_the_source,
    every_mention_names_its_rule,
    mentions_do_not_begin_or_end_with_white_space,
    mentions_of_one_label_do_not_overlap,
    mentions_stand_in_text_order,
    bodies_lie_inside_offices_or_apart,
    places_lie_outside_all_other_names,
    field_values_are_composed,
    positions_point_to_mentions,
    antecedents_stand_before_and_are_mentions,
    from_dict_undoes_to_dict,
    from_dict_undoes_to_dict_through_json,
    documents_pickle,
    analysis_is_repeatable,
    tokens_cover_the_text,
    sentences_slice_the_source,
]


def values_of(doc: vu.Document) -> list[dict[str, Any]]:
    """The mentions without offsets: label, text in NFC, fields."""
    return [
        {
            name: nfc(value) if name == "text" else value
            for name, value in mention.to_dict().items()
            if name not in ("start", "end", "organization", "antecedent")
        }
        for mention in doc.mentions
    ]
