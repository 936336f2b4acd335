"""Tells which bodies are named in a short form: a head alone ("Sở"), one that lacks its unit ("Sở Y tế"), a
name that ends in such a head ("Công đoàn Bệnh viện").
"""

from __future__ import annotations

from typing import Final

from viunion_nlp.lexicon import BodyHeadRow
from viunion_nlp.reading.drafts import OrganizationDraft
from viunion_nlp.reading.facts import Facts
from viunion_nlp.resolve.beside import owner_keys
from viunion_nlp.resolve.institutions import is_institution
from viunion_nlp.text.letters import fold_phrase
from viunion_nlp.text.scan import CAPITAL

# What may follow a head that does not stand alone.
_WIDER: Final = frozenset(("place", "field", "body"))
_PLURAL: Final = "các"
_LONGEST_HEAD: Final = 8  # syllables


class ShortBodies:
    """The short forms of one document.

    Args:
        facts: everything that was found.

    Attributes:
        tails: the heads in which the names end that were found to be short forms for it.
    """

    def __init__(self, facts: Facts) -> None:
        self._facts = facts
        self._rows = facts.lexicon.naming.body_owners
        self.tails: dict[OrganizationDraft, BodyHeadRow] = {}

    def holds(self, draft: OrganizationDraft) -> bool:
        """Whether a body is named in a short form."""
        head = draft.head
        if head is None or draft.body is not None:
            return False
        behind = self._facts.words[draft.last]
        if behind == _PLURAL or behind in self._facts.cues["whichever unit"]:
            return False
        if draft.bare:
            return head.level != "central" or not _WIDER.isdisjoint(head.complement)
        is_part = head.head in self._rows or "office" in head.traits
        if draft.place is None and (is_part or "body" in head.complement):
            tail = None if is_institution(head) else self._tail(draft, head, is_part=is_part)
            if tail is not None:
                self.tails[draft] = tail
                return True
        if head.head not in self._rows or "province" not in owner_keys(self._facts.lexicon, head):
            return False
        if draft.said:
            return draft.last == self._facts.abbreviations[draft.first].last
        return self._is_of_unit(draft, draft.first)

    def _is_of_unit(self, draft: OrganizationDraft, at: int) -> bool:
        """Whether only the unit of the body that begins at a syllable is missing: "Sở Y tế", "Sở GTVT"."""
        found = head_here(self._facts, at)
        if found is None or "province" not in owner_keys(self._facts.lexicon, found[0]):
            return False
        behind = found[1]
        if draft.place == (behind, draft.last):
            return False  # "Ban Quản lý các khu công nghiệp Hải Dương": not of the ocean
        field, short = self._facts.nodes[behind].field, self._facts.abbreviations.get(behind)
        if short is not None and short.last == draft.last and short.expansion:
            return self._facts.lexicon.province_of(short.expansion) is None
        if field is not None and behind + field.length == draft.last:
            return True
        words = " ".join(self._facts.words[behind : draft.last])
        return words in self._facts.lexicon.naming.provincial_fields

    def _tail(
        self, draft: OrganizationDraft, head: BodyHeadRow, *, is_part: bool
    ) -> BodyHeadRow | None:
        """The head without a place or name in which a name ends ("Ủy ban Kiểm tra Đảng ủy", "Công đoàn Bệnh
        viện"), or that of a body which lacks its unit alone ("Công đoàn Sở Y tế").
        """
        if draft.said:
            said = self._facts.lexicon.heads_by_name.get(fold_phrase(draft.said))
            return said if said is not None and is_part and _lacks_place(said) else None
        nodes, abbreviations = self._facts.nodes, self._facts.abbreviations
        for index in range(max(draft.first + 1, draft.last - _LONGEST_HEAD), draft.last):
            if nodes[index].head is None and index not in abbreviations:
                continue
            found = head_here(self._facts, index)
            if found is None or self._facts.in_word_tail[index]:
                continue
            known = nodes[index].body
            if (
                known is not None
                and index + known.length == draft.last
                and known.row.level == "central"
            ):
                return None  # "Bộ Công an" is no "Công an"
            tail = found[0]
            if found[1] == draft.last:
                if is_institution(tail) or (is_part and _lacks_place(tail)):
                    return tail
                if "known field" in tail.traits and self._facts.shapes[index] & CAPITAL:
                    return tail  # "Văn phòng Bộ"
            elif "body" in head.complement and self._is_of_unit(draft, index):
                return tail
        return None


def _lacks_place(head: BodyHeadRow) -> bool:
    """Whether a place, which the head does not tell, belongs to the name of a body."""
    return "place" in head.complement and not head.unit and head.level != "central"


def head_here(facts: Facts, index: int) -> tuple[BodyHeadRow, int] | None:
    """The head written at a syllable, in full or wholly abbreviated, and its end."""
    phrase = facts.nodes[index].head
    if phrase is not None:
        return phrase.row, index + phrase.length
    abbreviation = facts.abbreviations.get(index)
    if abbreviation is None:
        return None
    row = facts.lexicon.heads_by_name.get(fold_phrase(abbreviation.expansion))
    return (row, abbreviation.last) if row is not None else None
