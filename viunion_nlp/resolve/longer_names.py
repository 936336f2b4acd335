"""Tells which of a text's whole names is the longer one of the same institution: "Công ty TNHH May Hòa Phú"
of "Công ty Hòa Phú", "Đại học Kiến trúc Đà Nẵng" of "Đại học Kiến trúc".
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Final

from viunion_nlp.lexicon import Lexicon
from viunion_nlp.lexicon.places import PROVINCE
from viunion_nlp.reading.drafts import OrganizationDraft
from viunion_nlp.reading.facts import Facts
from viunion_nlp.resolve.institutions import is_institution
from viunion_nlp.resolve.mentioned import Named
from viunion_nlp.resolve.names import COMPANY, OWN_NAMES
from viunion_nlp.text.letters import fold_phrase
from viunion_nlp.text.scan import NATIVE

_MOST_ALIKE: Final = 8  # names with one beginning or end that are compared with each other
_OWN: Final = 2  # syllables of a company's own name that are never left out

_Words = tuple[str, ...]


class LongerNames:
    """The whole names of the companies, schools and hospitals of one document.

    Args:
        facts: everything that was found.
        wholes: its bodies that are named by their type word and a name, in the order of the text.
        written: tells what a body is by its own words.
    """

    def __init__(
        self,
        facts: Facts,
        wholes: Iterable[OrganizationDraft],
        written: Callable[[OrganizationDraft], Named],
    ) -> None:
        self._facts = facts
        self._written = written
        self._keys: dict[OrganizationDraft, _Words] = {}
        self._bodies: dict[_Words, OrganizationDraft] = {}
        self._longer: dict[_Words, _Words] = {}
        alike: dict[str, list[OrganizationDraft]] = {}
        for body in wholes:
            if body.kind in OWN_NAMES and (body.head is None or is_institution(body.head)):
                company = body.kind == COMPANY
                # The names of companies have one end, those of schools one beginning.
                key = facts.words[body.last - 1] if company else str(body.kind)
                alike.setdefault(key, []).append(body)
        for bodies in alike.values():
            if len(bodies) > 1:
                names = self._keep(bodies)
                if 1 < len(names) <= _MOST_ALIKE:
                    self._compare(names)

    def _keep(self, bodies: Iterable[OrganizationDraft]) -> list[_Words]:
        """Keep some bodies under the words of their names; those names, each once."""
        names = []
        for body in bodies:
            key = tuple(fold_phrase(self._written(body).name.replace(",", "")).split())
            self._keys[body] = key
            first = self._bodies.get(key)
            if first is None:
                names.append(key)
            if first is None or self._is_better(body, first):
                self._bodies[key] = body
        return names

    def found(self) -> Iterator[tuple[OrganizationDraft, OrganizationDraft]]:
        """The bodies that stand for another, each with that one."""
        for body in self._keys:
            first = self.of(body)
            if first is not body and self._written(first).name != self._written(body).name:
                yield body, first  # else its own level and place may be known better

    def of(self, body: OrganizationDraft) -> OrganizationDraft:
        """The body that bears the longest of the names that one has in the text."""
        key = self._keys.get(body)
        return body if key is None else self._bodies[self._longer.get(key, key)]

    def _is_better(self, body: OrganizationDraft, first: OrganizationDraft) -> bool:
        """Whether a name is written in a better way than the same one before it: known, or with more
        capitals, but not in a line of them."""
        if body.body is not None or first.body is not None:
            return first.body is None
        shouting = self._facts.shouting
        if shouting[body.first] or shouting[first.first]:
            return bool(shouting[first.first])
        return _capitals(self._written(body).name) > _capitals(self._written(first).name)

    def _compare(self, names: Sequence[_Words]) -> None:
        """Find for each of some names that are alike the longest of which all others are short forms."""
        for name in names:
            if self._is_known(name):
                continue
            longer = [other for other in names if other != name and self._is_short(name, other)]
            longest = max(longer, key=len, default=name)
            rest = [other for other in names if other not in (name, longest)]
            if all(self._is_short(other, longest) for other in rest):
                self._longer[name] = longest

    def _is_known(self, name: _Words) -> bool:
        """Whether what follows the type word is the name of another body: "Công ty FPT"."""
        body = self._bodies[name]
        return body.body is None and self._facts.nodes[body.last - 1].body is not None

    def _is_short(self, name: _Words, longer: _Words) -> bool:
        """Whether a name is a short form of a longer one."""
        if len(name) >= len(longer):
            return False
        if self._bodies[longer].kind == COMPANY:
            return self._is_short_of_company(name, longer)
        name, longer = self._plain(name), self._plain(longer)
        if longer[: len(name)] != name:
            return False
        rest = " ".join(longer[len(name) :]).removeprefix(f"{PROVINCE} ")
        return not rest or self._facts.lexicon.province_of(rest) is not None

    def _plain(self, name: _Words) -> _Words:
        """The name of a school without "Trường" where another type word follows."""
        inner = " ".join(name[1:3])
        return name[1:] if inner in self._facts.lexicon.heads_by_name else name

    def _is_short_of_company(self, name: _Words, longer: _Words) -> bool:
        """Whether a name lacks nothing of a longer one but the legal form, or the trade before its own
        words."""
        lexicon, body = self._facts.lexicon, self._bodies[name]
        if longer[-len(name) :] == name and lexicon.is_head(" ".join(longer[: -len(name)])):
            return True  # "Công ty Cổ phần" + "Tập đoàn Hòa Phú"
        if name[0] != longer[0]:
            return False
        head = lexicon.head_of(" ".join(name))
        own = name[len(head.head.split()) if head is not None else 0 :]
        if not own or longer[-len(own[-_OWN:]) :] != own[-_OWN:]:
            return False
        native = self._facts.shapes[body.last - 1] & NATIVE
        if body.place is not None or (len(own) == 1 and native) or _is_place(lexicon, own):
            before = longer[: -len(own)]
            return longer[-len(own) :] == own and lexicon.is_head(" ".join(before))
        return _is_within(name, longer)


def _is_place(lexicon: Lexicon, own: _Words) -> bool:
    """Whether the words behind the type word end in a province, so that the trade tells whose they are."""
    return lexicon.province_of(" ".join(own[-_OWN:])) is not None


def _capitals(name: str) -> int:
    return sum(map(str.isupper, name))


def _is_within(name: _Words, longer: _Words) -> bool:
    """Whether all words of a name stand in a longer one in their order, and no number besides."""
    at = 0
    for word in longer:
        if at < len(name) and word == name[at]:
            at += 1
        elif word.isdigit():
            return False
    return at == len(name)
