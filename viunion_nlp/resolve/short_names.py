"""Tells which whole name of a text a short one stands for: "Sohafish" for "Tổng công ty Thủy sản Hòa Phú
(Sohafish)", "Công ty Hòa Phú" for "Công ty TNHH May Hòa Phú".
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from typing import Final, NamedTuple

from viunion_nlp.lexicon import BodyHeadRow, BodyRow
from viunion_nlp.reading.bodies.bridges import is_legal_form
from viunion_nlp.reading.bodies.company_names import behind_legal_form
from viunion_nlp.reading.bodies.short import BRACKETED, behind_naming
from viunion_nlp.reading.drafts import OrganizationDraft
from viunion_nlp.reading.facts import Facts
from viunion_nlp.resolve.institutions import is_institution
from viunion_nlp.resolve.longer_names import LongerNames
from viunion_nlp.resolve.mentioned import Named, owners_in
from viunion_nlp.resolve.names import COMPANY, OWN_NAMES
from viunion_nlp.resolve.short_bodies import head_here
from viunion_nlp.text.letters import fold_phrase
from viunion_nlp.text.scan import NEWLINE, UPPER

_CLOSES: Final = (")", ";", ",")
_LONGEST: Final = 5  # syllables of a short name

_Words = tuple[str, ...]


class Whole(NamedTuple):
    """What a short name stands for: a body, or the one ``inside`` its name."""

    body: OrganizationDraft
    inside: Named | None = None


class Tail(NamedTuple):
    """The short name in which the name of a body ends, and what it stands for."""

    first: int
    whole: Whole


class ShortNames:
    """The short names of one document.

    Args:
        facts: everything that was found.
        bodies: its bodies.
        written: tells what a body is by its own words.

    Attributes:
        stand_for: what the bodies with a short name are called in full.
        tails: the bodies whose names end in a short name.
    """

    def __init__(
        self,
        facts: Facts,
        bodies: Collection[OrganizationDraft],
        written: Callable[[OrganizationDraft], Named],
    ) -> None:
        self.stand_for: dict[OrganizationDraft, Whole] = {}
        self.tails: dict[OrganizationDraft, Tail] = {}
        self._facts = facts
        self._written = written
        self._bodies = bodies
        self._wholes: list[OrganizationDraft] = []
        for body in bodies:
            if body.bare:
                continue
            renamed = body.body is not None and body.body.successor
            named_otherwise = renamed or body.kind in OWN_NAMES or _is_at_bracket(facts, body)
            if named_otherwise and _is_whole(facts, body):
                self._wholes.append(body)
        if self._wholes:
            self._read()

    def _read(self) -> None:
        facts = self._facts
        self._longer = LongerNames(facts, self._wholes, self._written)
        for body, longest in self._longer.found():
            self.stand_for[body] = Whole(longest)
        self._read_brands()
        without_type_word = [
            body for body in self._bodies if body.head is None and body.body is None
        ]
        ends = self._ends() if without_type_word else {}
        for body in without_type_word:
            whole = ends.get(_words(facts, body))
            if whole is not None and whole is not body:
                self.stand_for[body] = Whole(whole)
        introduced = self._introduced_names()
        if not introduced and not self._brands:
            return
        for body in self._bodies:
            named = introduced.get(tuple(facts.words[self._name_at(body) : body.last]))
            if named is not None and body.body is not None and body in self.stand_for:
                continue  # known by its row
            if named is None:
                tail = self._tail(body, introduced)
                if tail is not None:
                    self.tails[body] = tail
            elif named.body is not body:
                self.stand_for[body] = named

    def _read_brands(self) -> None:
        """The bodies that the lexicon knows by their brands, or by the names that they have today."""
        self._brands, former = self._names_of_rows()
        if not self._brands and not former:
            return
        for body in self._bodies:
            row = body.body
            if row is None or not _is_name_alone(self._facts, body):
                continue
            named = self._brands.get(row.name)
            if named is None and row.name in former and self._facts.shapes[body.first] & UPPER:
                named = former[row.name]  # letters that stand for both names: "VCCI"
            if named is not None and named.body is not body:
                self.stand_for[body] = named

    def _names_of_rows(self) -> tuple[dict[str, Whole], dict[str, Whole]]:
        """For a company that the lexicon knows by its brand the longest of the whole names that the text
        tells, and for a body of today the former one that it names."""
        brands: dict[str, Whole] = {}
        former: dict[str, Whole] = {}
        for body in self._wholes:
            row = body.body
            if row is None:
                continue
            if row.kind == COMPANY and names_brand(self._facts, body, row):
                known = brands.get(row.name)
                if known is None or _length(known.body) < _length(body):
                    brands[row.name] = Whole(body)
            elif row.successor:
                former.setdefault(row.successor, Whole(body))
        return brands, former

    def _introduced_names(self) -> dict[_Words, Whole]:
        """The names in brackets beside a whole one, and those before its brackets."""
        words, gaps = self._facts.words, self._facts.gaps
        found: dict[_Words, Whole] = {}
        wholes = [body for body in self._wholes if _is_at_bracket(self._facts, body)]
        if not wholes:
            return found
        begins = {body.first: body for body in self._bodies}
        ends = {body.last: body for body in self._bodies}
        for whole in wholes:
            short = None
            if words[whole.last] == "(" and gaps[whole.last] != NEWLINE:
                short = begins.get(behind_naming(self._facts, whole.last + 1))
                if short is not None and words[short.last] not in _CLOSES:
                    short = short if short.rule == BRACKETED else None
            elif words[whole.first - 1] == "(" and words[whole.last] == ")":
                short = ends.get(whole.first - 1)
            if short is not None:
                named = self._named_beside(short, whole)
                # Of two whole names beside each other, the one introduced first stands for the other.
                if named is not None and _words(self._facts, named.body) not in found:
                    found.setdefault(_words(self._facts, short), named)
        return found

    def _named_beside(self, short: OrganizationDraft, body: OrganizationDraft) -> Whole | None:
        """What a name beside that of a body stands for: the body, or the one that it is a part of; None for
        another to which it belongs."""
        facts, row = self._facts, short.body
        if facts.nodes[short.first].head is not None or short.last - short.first > _LONGEST:
            return None
        if row is None:
            form = facts.abbreviations.get(short.first)
            if form is not None and form.expansion:
                return None
        elif row is not body.body and (body.body is not None or row.kind != body.kind or row.also):
            return None
        named = self._written(body)
        whole = Whole(self._longer.of(body))
        if body.head is not None and self._is_part(body.head):
            inside = owners_in(facts.lexicon, body, named)
            if inside and inside[0].body.name != named.name:
                named = inside[0].body
                whole = Whole(body, named)
        if row is None or row is body.body or facts.lexicon.head_of(row.name) is None:
            return whole
        own, told = fold_phrase(row.name), fold_phrase(named.name)
        if own in told:
            return Whole(short)  # the lexicon knows its level and place
        return whole if 2 * len(set(own.split()) & set(told.split())) > len(own.split()) else None

    def _is_part(self, head: BodyHeadRow) -> bool:
        """Whether its bodies are parts of others, as boards and offices are."""
        return head.head in self._facts.lexicon.naming.body_owners or "office" in head.traits

    def _name_at(self, body: OrganizationDraft) -> int:
        """Where the name begins behind the type word of a company, one without a legal form."""
        if body.head is None or body.body is not None or body.kind not in OWN_NAMES:
            return body.first
        head = head_here(self._facts, body.first)
        if head is None or not is_institution(head[0]):
            return body.first
        return body.first if is_legal_form(self._facts, head[1] - 1) else head[1]

    def _ends(self) -> dict[_Words, OrganizationDraft | None]:
        """The companies by the last words of their names; None for what ends the names of several. Of those
        the only one with a legal form counts, or the first that has nothing else before these words."""
        facts = self._facts
        ends: dict[_Words, OrganizationDraft | None] = {}
        legal: dict[_Words, OrganizationDraft | None] = {}
        own: dict[_Words, OrganizationDraft] = {}
        forms = facts.cues["legal form"]
        for body in self._wholes:
            if body.head is None or body.kind != COMPANY or not is_institution(body.head):
                continue
            whole = self._longer.of(body)
            begin = behind_legal_form(facts, body)
            in_head = fold_phrase(body.head.head).split()[-1] in forms  # "CTCP"
            has_form = in_head or is_legal_form(facts, begin - 1)
            for first in range(max(begin, body.last - _LONGEST), body.last):
                end = tuple(facts.words[first : body.last])
                ends[end] = whole if ends.get(end, whole) is whole else None
                if has_form:
                    legal[end] = whole if legal.get(end, whole) is whole else None
                    if first == begin:
                        own.setdefault(end, whole)
        for end in ends:
            if ends[end] is None:
                ends[end] = legal.get(end) or own.get(end)
        return ends

    def _tail(self, body: OrganizationDraft, introduced: Mapping[_Words, Whole]) -> Tail | None:
        """The short name in which the name of a union, board or office ends: "Công đoàn Sohafish"."""
        facts, head = self._facts, body.head
        if head is None or body.body is not None or body.bare or body.said or is_institution(head):
            return None
        for count in range(1, min(_LONGEST, body.last - body.first - 1) + 1):
            first = body.last - count
            known = facts.nodes[first].body
            whole = introduced.get(tuple(facts.words[first : body.last]))
            if whole is None and known is not None and known.length == count:
                whole = self._brands.get(known.row.name)
            if whole is not None and facts.nodes[first].head is None:
                return Tail(first, whole)
        return None


def names_brand(facts: Facts, body: OrganizationDraft, row: BodyRow) -> bool:
    """Whether the text tells the whole name of a company that the lexicon knows by its brand."""
    if facts.nodes[body.first].head is None or not _is_name_alone(facts, body):
        return False
    if facts.lexicon.head_of(row.name) is not None:
        return False
    return f" {fold_phrase(row.name)} " not in f" {' '.join(_words(facts, body))} "


def _is_name_alone(facts: Facts, body: OrganizationDraft) -> bool:
    """Whether nothing goes on with a known name, as that of a branch would: "BIDV Hà Giang"."""
    known = facts.nodes[body.first].body
    return known is not None and body.first + known.length == body.last


def _is_at_bracket(facts: Facts, body: OrganizationDraft) -> bool:
    """Whether a bracket opens right behind a body, or right before it."""
    return facts.words[body.last] == "(" or facts.words[body.first - 1] == "("


def _is_whole(facts: Facts, body: OrganizationDraft) -> bool:
    """Whether a body is named by its type word and a name."""
    head = facts.nodes[body.first].head
    if head is not None:
        return body.first + head.length < body.last
    if body.first not in facts.abbreviations:
        return False
    found = head_here(facts, body.first)
    return found is not None and found[1] < body.last


def _words(facts: Facts, body: OrganizationDraft) -> _Words:
    return tuple(facts.words[body.first : body.last])


def _length(body: OrganizationDraft) -> int:
    return body.last - body.first
