"""Tells which departments are named with a part of their field, of which the text tells the whole: "Sở Lao
động Lào Cai" of "Sở Lao động - Thương binh và Xã hội tỉnh Lào Cai".
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Final

from viunion_nlp.reading.drafts import OrganizationDraft
from viunion_nlp.reading.facts import Facts
from viunion_nlp.resolve.mentioned import Named
from viunion_nlp.text.letters import fold_phrase

_SHORTEST: Final = 2  # syllables of a head and a field
_JOINS: Final = frozenset(("và", "-", "&"))
_MOST_ALIKE: Final = 12  # departments of one kind and place that are compared with each other

_Words = tuple[str, ...]


def with_whole_fields(
    facts: Facts,
    bodies: Iterable[OrganizationDraft],
    named: Callable[[OrganizationDraft], Named],
) -> dict[OrganizationDraft, Named]:
    """Of some bodies the departments with a part of a field alone, each with its whole name."""
    words = facts.words
    alike: dict[tuple[str, str], list[OrganizationDraft]] = {}
    several = set()  # beginnings of names of different lengths
    for body in bodies:
        if body.kind == "state" and body.head is not None and body.body is None:
            key = (words[body.first], words[body.first + 1])
            if key not in alike:
                alike[key] = [body]
                continue
            alike[key].append(body)
            if alike[key][0].last - alike[key][0].first != body.last - body.first:
                several.add(key)
    found: dict[OrganizationDraft, Named] = {}
    for key in several:
        found |= _compare(facts, {body: named(body) for body in alike[key]})
    return found


def _compare(
    facts: Facts, names: Mapping[OrganizationDraft, Named]
) -> dict[OrganizationDraft, Named]:
    """The longest field in one place that begins with a shorter one, if all others that do begin it."""
    of_place: dict[str | None, dict[_Words, Named]] = {}
    fields = {body: _field(facts, named) for body, named in names.items()}
    for body, field in fields.items():
        of_place.setdefault(names[body].place, {}).setdefault(field, names[body])
    found: dict[OrganizationDraft, Named] = {}
    for body, field in fields.items():
        others, count = of_place[names[body].place], len(field)
        if count < _SHORTEST or len(others) > _MOST_ALIKE:
            continue
        if body.head is None or "field" not in body.head.complement:
            continue
        longer = [each for each in others if len(each) > count and each[:count] == field]
        longest = max(longer, key=len, default=field)
        part = facts.lexicon.head_of(" ".join(longest[count:]))  # "Thanh tra | Sở Y tế"
        if longer and part is None and all(longest[: len(each)] == each for each in longer):
            found[body] = others[longest]
    return found


def _field(facts: Facts, named: Named) -> _Words:
    """The words of a name but for the place, its type word and what joins them; none without a place."""
    words = fold_phrase(named.name.replace(",", "")).split()
    place = fold_phrase(named.place or "").split()
    if not place or words[-len(place) :] != place:
        return ()
    words = words[: -len(place)]
    for count in (2, 1):
        if " ".join(words[-count:]) in facts.lexicon.levels_by_word:
            del words[-count:]
            break
    return tuple([word for word in words if word not in _JOINS])
