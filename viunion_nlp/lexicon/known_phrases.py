"""Collects the phrases that a scan looks for: forms and names from all tables, in all the ways they are
written.
"""

from __future__ import annotations

import typing
from collections.abc import Iterable
from typing import TYPE_CHECKING, Final

from viunion_nlp.lexicon.phrases import PhraseTable
from viunion_nlp.lexicon.place_rows import RegionRow
from viunion_nlp.lexicon.rows import BodyHeadRow
from viunion_nlp.lexicon.written import dotted, with_short_centre, without_dashes, written_variants

if TYPE_CHECKING:
    from viunion_nlp.lexicon.lexicon import Lexicon


_MOST_LETTERS: Final = 3  # of those who write in papers, "P.V", "C.T.V"


def phrases_of(lexicon: Lexicon) -> PhraseTable:
    """All phrases that a scan looks for."""
    table = PhraseTable()
    for abbreviation in lexicon.abbreviations:
        for form in written_variants(abbreviation.abbreviation):
            table.add(form, "abbreviation", abbreviation)
        if abbreviation.kind == "people" and abbreviation.domain == "media":
            if len(abbreviation.abbreviation) <= _MOST_LETTERS:
                table.add(".".join(abbreviation.abbreviation), "abbreviation", abbreviation)
        if abbreviation.kind == "degree":
            for form in dotted(abbreviation.abbreviation):
                table.add(form, "abbreviation", abbreviation)
    _add_people(table, lexicon)
    _add_bodies(table, lexicon)
    _add_places(table, lexicon)
    _add_documents(table, lexicon)
    for boundary in lexicon.boundaries:
        table.add(boundary.word, boundary.role, boundary)
    table.close()
    return table


def _add_people(table: PhraseTable, lexicon: Lexicon) -> None:
    """Add names, what precedes them, and offices."""
    for surname in lexicon.surnames:
        table.add(surname.surname, "surname", surname)
    for honorific in lexicon.honorifics:
        table.add(honorific.form, "honorific", honorific)
        if honorific.kind == "degree" and honorific.expansion:
            for form in dotted(honorific.form):
                table.add(form, "honorific", honorific)
    for role in lexicon.roles:
        for form in written_variants(role.role):
            table.add(form, "role", role)
    for modifier in lexicon.role_modifiers:
        table.add(modifier.modifier, f"{modifier.place}_role", modifier)


def _add_bodies(table: PhraseTable, lexicon: Lexicon) -> None:
    """Add heads of bodies, bodies known by name, and fields of work."""
    for head in lexicon.body_heads:
        for name in without_dashes(head.head):
            table.add(name, "head", head)
        if "chapters" in head.traits:
            table.add(f"Chi {head.head}", "head", _chapter_of(head))
    for body in lexicon.bodies:
        for name in with_short_centre((body.name, *body.aliases)):
            table.add(name, "body", body)
    for field in lexicon.fields:
        for name in without_dashes(field.field):
            table.add(name, "field", field)


def _add_places(table: PhraseTable, lexicon: Lexicon) -> None:
    """Add places known by name, and type words of places."""
    provinces = [row for row in lexicon.provinces if row.name not in lexicon.former_provinces]
    for places in (provinces, lexicon.regions, lexicon.world):
        for place in typing.cast(Iterable[RegionRow], places):
            for name in (place.name, *place.aliases):
                table.add(name, "place", place)
    for district in lexicon.districts:
        if not district.name.isdigit():
            table.add(district.name, "place", district)
    for place_head in lexicon.place_heads:
        table.add(place_head.head, "place_word", place_head)


def _add_documents(table: PhraseTable, lexicon: Lexicon) -> None:
    """Add type words of documents, and laws known by name."""
    for document_type in lexicon.document_types:
        table.add(document_type.type, "document_type", document_type)
    for law in lexicon.laws:
        for name in dict.fromkeys((law.name, *law.aliases, law.name.replace(",", ""))):
            table.add(name, "law", law)


def _chapter_of(association: BodyHeadRow) -> BodyHeadRow:
    """The head for an association's local chapters, which belong to a body: "Chi hội Luật gia"."""
    return association._replace(
        head=f"Chi {association.head[0].lower()}{association.head[1:]}",
        complement=(*association.complement, "body"),
    )
