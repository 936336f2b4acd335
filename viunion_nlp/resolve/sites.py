"""Finds the site that a board manages where its name gives only the kind: "Ban Quản lý chợ" in a sentence
about one market.
"""

from __future__ import annotations

from viunion_nlp.lexicon import BodyHeadRow
from viunion_nlp.reading.drafts import OrganizationDraft
from viunion_nlp.reading.facts import Facts


class Sites:
    """The markets, parks and harbours that the sentences of one document name.

    Args:
        facts: everything that was found.
    """

    def __init__(self, facts: Facts) -> None:
        self._facts = facts
        self._named: dict[tuple[int, str], tuple[int, str | None]] | None = None

    def of(self, draft: OrganizationDraft, head: BodyHeadRow) -> str | None:
        """The name of the only site of its kind that the sentence names before a board, without its type
        word; None where the board's name does not end in such a word.
        """
        facts = self._facts
        if draft.said or "name" not in head.complement:
            return None
        phrase = facts.nodes[draft.first].head
        if phrase is None:
            return None
        at = draft.first + phrase.length
        word = facts.nodes[at].place_word
        if word is None or at + word.length != draft.last:
            return None
        place = (facts.sentences[draft.first], word.row.head)
        first, name = self._sites().get(place, (draft.first, None))
        return name if first < draft.first else None

    def _sites(self) -> dict[tuple[int, str], tuple[int, str | None]]:
        """By sentence and type word where a site is named first, and its name, None where several are."""
        if self._named is None:
            self._named = {}
            facts = self._facts
            for site in facts.locations:
                word = facts.nodes[site.first].place_word
                if word is None or site.first + word.length != site.name_first:
                    continue
                key = (facts.sentences[site.first], word.row.head)
                name = facts.scan.text(site.name_first, site.last)
                first, known = self._named.get(key, (site.first, name))
                self._named[key] = (min(first, site.first), known if known == name else None)
        return self._named
