"""Newspapers by the words that mean them without "Báo"."""

from __future__ import annotations

from collections.abc import Iterable

from viunion_nlp.lexicon.rows import BodyHeadRow, BodyRow
from viunion_nlp.text.letters import fold_phrase


def papers_by_words(bodies: Iterable[BodyRow]) -> dict[str, dict[str, BodyRow]]:
    """Newspapers by the first and second folded syllables of their names without "Báo", if these are two with
    capitals.
    """
    found: dict[str, dict[str, BodyRow]] = {}
    for row in bodies:
        words = row.name.split()
        if row.kind == "media" and len(words) == 3 and words[0] == "Báo" and row.name.istitle():
            found.setdefault(fold_phrase(words[1]), {})[fold_phrase(words[2])] = row
    return found


def papers_by_publishers(
    bodies: Iterable[BodyRow], heads: Iterable[BodyHeadRow]
) -> dict[str, BodyRow]:
    """Newspapers by their folded names without "Báo", if these are the name of who publishes them: "thanh
    tra", "đảng cộng sản việt nam".
    """
    publishers = {fold_phrase(head.head) for head in heads}
    papers: dict[str, BodyRow] = {}
    for row in bodies:
        if row.kind == "media":
            papers[fold_phrase(row.name).removeprefix("báo ").removeprefix("điện tử ")] = row
        else:
            publishers |= {fold_phrase(name) for name in (row.name, *row.aliases)}
    return {name: row for name, row in papers.items() if name in publishers}
