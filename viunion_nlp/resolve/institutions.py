"""Finds the institution that a text means by its head alone: which "Công ty", whose "Bệnh viện"."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from viunion_nlp.lexicon import BodyHeadRow
from viunion_nlp.lexicon.places import CITY, PROVINCE
from viunion_nlp.reading.drafts import OrganizationDraft
from viunion_nlp.reading.facts import Facts
from viunion_nlp.resolve.headlines import headline_end
from viunion_nlp.resolve.mentioned import Named, owners_in
from viunion_nlp.resolve.names import OWN_NAMES
from viunion_nlp.text.letters import fold_phrase


class Institutions:
    """The companies, schools, hospitals and markets that one document names in full.

    Args:
        facts: everything that was found.
        bodies: its bodies that are named in full, in the order of the text.
        written: tells what a body is by its own words.
    """

    def __init__(
        self,
        facts: Facts,
        bodies: Iterable[OrganizationDraft],
        written: Callable[[OrganizationDraft], Named],
    ) -> None:
        self._by_name: dict[str, Named] = {}  # without level words, folded
        self._in_headline: set[str] = set()
        self._only: dict[str, Named | None] = {}
        end = headline_end(facts)
        for body in bodies:
            named = written(body)
            wholes = [named]
            for owner in owners_in(facts.lexicon, body, named):
                wholes.append(owner.body)
            for whole in wholes:
                name = _plain(whole.name)
                self._by_name.setdefault(name, whole)
                if body.first < end:
                    self._in_headline.add(name)

    def only(self, head: str) -> Named | None:
        """The only institution whose name starts with a head, else the only one of the headline."""
        if head not in self._only:
            start = f"{fold_phrase(head)} "
            found = {name: each for name, each in self._by_name.items() if name.startswith(start)}
            only = _only(found)
            if only is None:
                headed = {name: found[name] for name in found if name in self._in_headline}
                only = _only(headed)
            self._only[head] = only
        return self._only[head]

    def only_of_kind(self, kind: str) -> Named | None:
        """The only institution of a kind that the text names."""
        return _only({name: each for name, each in self._by_name.items() if each.kind == kind})


def is_institution(head: BodyHeadRow) -> bool:
    """Whether its bodies have names of their own, so that it is short for one of them: "Bệnh viện"."""
    return head.bare == "never" and (head.kind in OWN_NAMES or "middle" in head.traits)


def _only(found: Mapping[str, Named]) -> Named | None:
    """The longest of some names, if all others are shorter forms of it."""
    longest = max(found, key=len, default="")
    for name in found:
        if not longest.startswith(name):
            return None
    return found[longest] if found else None


def _plain(name: str) -> str:
    """A name without the level words of a place: "Công ty Môi trường đô thị thành phố Đà Nẵng"."""
    words = f"{fold_phrase(name)} "
    for level in (CITY, PROVINCE):
        words = words.replace(f" {level} ", " ")
    return words.strip()
