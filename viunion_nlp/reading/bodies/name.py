"""The state of a body's name, and of a proper name in it, while they are being read."""

from __future__ import annotations

from viunion_nlp.lexicon import BodyHeadRow, ComplementKind, HeadTrait
from viunion_nlp.reading.drafts import OrganizationDraft


class BodyName:
    """What a head or a known name opens, as far as it has been read.

    Attributes:
        draft: the body.
        head: the row of its head; None for a body known by name.
        complement, traits: what its row says of it.
        wide: whether a name of words may follow it, over "và" and signs as well.
        head_last: the syllable behind the head or the known name.
        in_title: read as the body of an office or inside another body, where lower case counts.
        titled: whether the outermost name is the body of an office.
        depth: how many bodies this one stands inside.
        at: where the next complement may stand.
        named: whether something other than a place follows the head already.
    """

    __slots__ = (
        "at", "complement", "depth", "draft", "head", "head_last", "in_title", "named", "titled",
        "traits", "wide",
    )  # fmt: skip

    def __init__(
        self, draft: OrganizationDraft, *, in_title: bool, titled: bool, depth: int
    ) -> None:
        head = draft.head if draft.body is None else None
        self.draft = draft
        self.head: BodyHeadRow | None = head
        self.complement: tuple[ComplementKind, ...] = head.complement if head is not None else ()
        self.traits: tuple[HeadTrait, ...] = head.traits if head is not None else ()
        self.wide = "field" in self.complement or "words" in self.complement
        self.head_last = draft.last
        self.in_title = in_title
        self.titled = titled
        self.depth = depth
        self.at = draft.last
        self.named = False

    def take_head(self, head: BodyHeadRow, last: int) -> None:
        """Read on behind a head that is longer than the one read so far."""
        draft = self.draft
        draft.last = self.head_last = last
        draft.head, draft.entry, draft.kind = head, head.head, head.kind
        draft.level = head.level or None
        self.head = head
        self.complement, self.traits = head.complement, head.traits
        self.wide = "field" in head.complement or "words" in head.complement


class NameStep:
    """A proper name that goes on, or does not, at ``index``; ``wide``: over "và" and signs as well;
    ``honoured``: the end of the name of whom a school is called after, 0 where there is none."""

    __slots__ = ("body", "first", "honoured", "index", "wide")

    def __init__(self, body: BodyName, first: int, *, wide: bool) -> None:
        self.body = body
        self.first = first
        self.index = first
        self.honoured = 0
        self.wide = wide
