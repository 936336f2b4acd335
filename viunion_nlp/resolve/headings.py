"""Turns the layout of an official document into a heading record."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from viunion_nlp.headings import Heading, Mode, Part, Recipient, Signature, Span
from viunion_nlp.reading.drafts import PartDraft, SignatureDraft
from viunion_nlp.reading.facts import Facts
from viunion_nlp.records import (
    AnyMention,
    Date,
    DocumentReference,
    Location,
    Organization,
    Person,
    Title,
)

_MODES: Final[dict[str, Mode]] = {"TM": "TM", "KT": "KT", "TL": "TL", "TUQ": "TUQ", "Q": "Q"}
# Labels that a part may have; if two mentions share a span, the first label wins.
_LABELS: Final = tuple(
    each.label for each in (Organization, Title, Person, DocumentReference, Location, Date)
)


def heading_record(facts: Facts, mentions: Sequence[AnyMention]) -> Heading | None:
    """The heading of an official document; None for any other text."""
    draft = facts.heading
    if draft is None:
        return None
    parts = _Parts(facts, mentions)
    return Heading(
        superior=parts.part(draft.superior),
        issuers=tuple([parts.sure(each) for each in draft.issuers]),
        number=parts.part(draft.number), doc_type=draft.doc_type or None,
        place=parts.part(draft.place), date=parts.part(draft.date),
        subject=parts.part(draft.subject),
        urgency=draft.urgency or None, secrecy=draft.secrecy or None,
        addressees=tuple([parts.recipient(each) for each in draft.addressees]),
        recipients=tuple([parts.recipient(each) for each in draft.recipients]),
        filing=tuple(draft.filing), copies=draft.copies,
        signatures=tuple([parts.signature(each) for each in draft.signatures]),
        remarks=tuple(draft.remarks),
    )  # fmt: skip


class _Parts:
    """Makes the parts of one document's heading, with the mentions that have their spans."""

    def __init__(self, facts: Facts, mentions: Sequence[AnyMention]) -> None:
        self._facts = facts
        self._mentions = {(each.label, each.start, each.end): each for each in mentions}

    def part(self, draft: PartDraft | None) -> Part | None:
        return None if draft is None else self.sure(draft)

    def sure(self, draft: PartDraft) -> Part:
        spans = self._spans(draft)
        return Part(
            text=self._text(draft), spans=spans, mention=self._mention(spans),
            iso=draft.iso or None,
        )  # fmt: skip

    def recipient(self, draft: PartDraft) -> Recipient:
        spans = self._spans(draft)
        return Recipient(
            text=self._text(draft), spans=spans, mention=self._mention(spans),
            note=draft.aside or None,
        )  # fmt: skip

    def signature(self, draft: SignatureDraft) -> Signature:
        return Signature(
            person=self.part(draft.person), title=self.part(draft.title),
            mode=_MODES.get(draft.mode), for_title=self.part(draft.for_title),
            for_body=self.part(draft.for_body),
        )  # fmt: skip

    def _spans(self, draft: PartDraft) -> tuple[Span, ...]:
        """The spans of the stretches; those separated only by a line break are merged."""
        scan = self._facts.scan
        spans: list[Span] = []
        behind = -1
        for first, last in draft.stretches:
            start, end = scan.span(first, last)
            if first == behind:
                spans[-1] = (spans[-1][0], end)
            else:
                spans.append((start + (0 if spans else draft.skip), end))
            behind = last
        return tuple(spans)

    def _text(self, draft: PartDraft) -> str:
        """The words of a part as printed: on one line, without markup."""
        lines = [self._facts.scan.written(*stretch) for stretch in draft.stretches]
        lines[0] = lines[0][draft.skip :]
        return " ".join(" ".join(lines).split())

    def _mention(self, spans: tuple[Span, ...]) -> AnyMention | None:
        if len(spans) > 1:
            return None
        for label in _LABELS:
            mention = self._mentions.get((label, *spans[0]))
            if mention is not None:
                return mention
        return None
