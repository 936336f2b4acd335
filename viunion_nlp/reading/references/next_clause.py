"""Whether a date behind a document opens the next clause: "Thực hiện Kế hoạch 81 của LĐLĐ tỉnh, ngày 12/5,
LĐLĐ huyện mở lớp".
"""

from __future__ import annotations

from typing import Final

from viunion_nlp.reading.cues import cue_before
from viunion_nlp.reading.drafts import DateDraft, ReferenceDraft
from viunion_nlp.reading.facts import Facts
from viunion_nlp.reading.references.mentions import Mentions
from viunion_nlp.text.scan import NEWLINE, SIGN

_GO_ON: Final = (",", "(", "và")  # behind the first of several subjects, or before its short name
_ATTACHED: Final = ("về", "của", "và", "được")


def opens_clause(
    facts: Facts, reference: ReferenceDraft, date: DateDraft, mentions: Mentions
) -> bool:
    """Whether a date behind a comma tells when somebody does what the next words say: who stands right behind
    it; or behind a further comma, where the document's issuer is told already, or the document is carried out
    and the date has no year; or behind the place, "tại xã Ia Dom"; or anything, where all of that holds."""
    words, last = facts.words, date.last
    if words[date.first - 2] != "," or words[date.first - 1] != "ngày":
        return False
    if facts.gaps[last] == NEWLINE:
        return False
    behind = last + (words[last] == ",")
    if words[behind] == "tại":
        return facts.nodes[behind + 1].document_type is None
    issued = reference.issuer is not None
    if date.iso[0] == "-":
        if issued and cue_before(facts, reference.first, "applied"):
            return _tells_more(facts, behind)
        issued = issued or cue_before(facts, reference.first, "implements") > 0
    if behind > last and not issued:
        return False
    if facts.nodes[behind].honorific is not None:
        return issued or behind == last
    end = _subject_end(behind, mentions)
    return _acts(facts, end) or (issued and words[end] in _GO_ON and end > behind)


def _tells_more(facts: Facts, index: int) -> bool:
    """Whether words follow that are neither a further document nor tied to the one before."""
    if (
        facts.gaps[index] == NEWLINE
        or facts.shapes[index] & SIGN
        or facts.words[index] in _ATTACHED
    ):
        return False
    return facts.nodes[index].document_type is None


def dates_subject(facts: Facts, date: DateDraft, mentions: Mentions) -> bool:
    """Whether somebody who does something stands right behind a date: "ngày 2/4 LĐLĐ tỉnh có Kế hoạch 31"."""
    return _acts(facts, _subject_end(date.last, mentions))


def _subject_end(first: int, mentions: Mentions) -> int:
    """The end of a body, or of an office with its holder, that begins here; 0 where none does."""
    subject = mentions.starting[first]
    return 0 if subject is None else mentions.holder_end(subject)


def _acts(facts: Facts, index: int) -> bool:
    """Whether a subject ends here and a word of what it does begins: a verb, "đã", "có"."""
    if not index:
        return False
    node = facts.nodes[index]
    return node.verb is not None or (node.stop is not None and facts.words[index] not in _ATTACHED)
