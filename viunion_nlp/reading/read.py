"""The order in which a text is read: each reader sees what earlier readers found.

The order follows reliability. Symbols and dates are certain by their form. Abbreviations come before
bodies because most heads are abbreviated, bodies before offices because an office contains a body, and
offices before people because an office is the best evidence for a name.
"""

from __future__ import annotations

from viunion_nlp.reading.abbreviations import find_abbreviations
from viunion_nlp.reading.bodies import find_bodies, repeat_names
from viunion_nlp.reading.citations import find_citations
from viunion_nlp.reading.dates import find_dates
from viunion_nlp.reading.events import find_events
from viunion_nlp.reading.facts import Facts
from viunion_nlp.reading.layout import (
    drop_cut_names,
    find_layout,
    read_bylines,
    read_forms,
    read_notices,
    read_own_number,
    read_rows,
    read_signed,
)
from viunion_nlp.reading.lines import join_lines
from viunion_nlp.reading.links import find_links
from viunion_nlp.reading.lone_communes import mark_communes
from viunion_nlp.reading.persons import find_persons
from viunion_nlp.reading.places import find_places
from viunion_nlp.reading.references import complete_references, find_references
from viunion_nlp.reading.settle import part_hosts, settle_names, settle_offices, settle_people
from viunion_nlp.reading.titles import find_titles


def read(facts: Facts) -> None:
    """Find everything in a text, and store it in its facts."""
    find_layout(facts)
    join_lines(facts)
    facts.look_up()
    find_references(facts)
    read_own_number(facts)
    find_dates(facts)
    find_abbreviations(facts)
    mark_communes(facts)
    find_bodies(facts)
    find_titles(facts)
    settle_offices(facts)
    find_persons(facts)
    settle_people(facts)
    of_offices = [title.organization for title in facts.titles if title.organization is not None]
    settle_names(facts, repeat_names(facts, of_offices))
    complete_references(facts)
    find_citations(facts)
    find_places(facts)
    sentences = find_links(facts)
    read_forms(facts)
    read_notices(facts)
    read_rows(facts)
    read_bylines(facts)
    read_signed(facts)
    drop_cut_names(facts)
    find_events(facts, sentences)
    part_hosts(facts)
