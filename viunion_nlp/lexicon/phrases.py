"""The phrases of all lexicons in one table, and a lookup of those that start at each syllable of a scan.

A node represents a sequence of syllables. It knows, for each kind of row, the longest phrase that its
syllables start with, so a single look at the deepest node at a position gives everything that starts
there. A hit is a node and a position; no object is created for it. Nodes of one and two syllables are
looked up for the whole text at once; only longer sequences are walked.
"""

from __future__ import annotations

import re
from typing import Any, Final, Generic, TypeAlias, TypeVar, cast

from viunion_nlp.lexicon.place_rows import (
    DistrictRow,
    PlaceHeadRow,
    ProvinceRow,
    RegionRow,
    WorldRow,
)
from viunion_nlp.lexicon.rows import (
    AbbreviationRow,
    BodyHeadRow,
    BodyRow,
    BoundaryRow,
    DocumentTypeRow,
    FieldRow,
    HonorificRow,
    LawRow,
    RoleModifierRow,
    RoleRow,
    SurnameRow,
)
from viunion_nlp.text.chunks import Begun, Chunks, folded_words
from viunion_nlp.text.letters import fold_phrases
from viunion_nlp.text.scan import NEWLINE, Scan

Row = TypeVar("Row")
PlaceRow = ProvinceRow | DistrictRow | RegionRow | WorldRow
_RowsByKind: TypeAlias = dict[str, list[Any]]

# The kinds of rows; flags of ``PhraseNode.kinds``.
ABBREVIATION: Final = 1
SURNAME: Final = 2
HONORIFIC: Final = 4
ROLE: Final = 8
BEFORE_ROLE: Final = 16
AFTER_ROLE: Final = 32
HEAD: Final = 64
BODY: Final = 128
FIELD: Final = 256
PLACE: Final = 512
PLACE_WORD: Final = 1024
DOCUMENT_TYPE: Final = 2048
LAW: Final = 4096
STOP: Final = 8192
VERB: Final = 16384
WORD: Final = 32768
TRADE: Final = 65536
PLURAL: Final = 131072
TRANSPARENT: Final = 262144
EVERYDAY: Final = 524288  # a verb or other word of two syllables or more

# The kinds that readers look for in a text: each has a flag of its own in ``PhraseNode.anchors``, a byte.
ANCHORS: Final = {
    ABBREVIATION: 1,
    SURNAME: 2,
    HONORIFIC: 4,
    ROLE: 8,
    HEAD | BODY: 16,
    PLACE | PLACE_WORD: 32,
    DOCUMENT_TYPE | LAW: 64,
    EVERYDAY | TRADE: 128,
}


class Phrase(Generic[Row]):
    """A phrase of the lexicons: its number of syllables, and its rows of one kind, of which the first is
    used.
    """

    __slots__ = ("length", "row", "rows")

    def __init__(self, length: int, rows: tuple[Row, ...]) -> None:
        self.length = length
        self.rows = rows
        self.row = rows[0]


class PhraseNode(Begun):
    """The longest phrase of each kind that a sequence of syllables starts with; None if there is none.

    Continuations are in ``pairs`` after one syllable, in ``children`` after more.
    """

    __slots__ = (
        "abbreviation",
        "after_role",
        "before_role",
        "body",
        "children",
        "document_type",
        "field",
        "head",
        "honorific",
        "kinds",
        "law",
        "pairs",
        "place",
        "place_word",
        "plural",
        "role",
        "stop",
        "surname",
        "trade",
        "transparent",
        "verb",
        "word",
    )

    def __init__(self, shorter: PhraseNode | None = None) -> None:
        super().__init__()
        self.kinds = 0
        self.pairs: dict[str, _Branch] = _NO_PAIRS
        self.children: dict[str, PhraseNode] = _NO_CHILDREN
        self.abbreviation: Phrase[AbbreviationRow] | None = None
        self.surname: Phrase[SurnameRow] | None = None
        self.honorific: Phrase[HonorificRow] | None = None
        self.role: Phrase[RoleRow] | None = None
        self.before_role: Phrase[RoleModifierRow] | None = None
        self.after_role: Phrase[RoleModifierRow] | None = None
        self.head: Phrase[BodyHeadRow] | None = None
        self.body: Phrase[BodyRow] | None = None
        self.field: Phrase[FieldRow] | None = None
        self.place: Phrase[PlaceRow] | None = None
        self.place_word: Phrase[PlaceHeadRow] | None = None
        self.document_type: Phrase[DocumentTypeRow] | None = None
        self.law: Phrase[LawRow] | None = None
        self.stop: Phrase[BoundaryRow] | None = None
        self.verb: Phrase[BoundaryRow] | None = None
        self.word: Phrase[BoundaryRow] | None = None
        self.trade: Phrase[BoundaryRow] | None = None
        self.plural: Phrase[BoundaryRow] | None = None
        self.transparent: Phrase[BoundaryRow] | None = None
        if shorter is not None:
            self._take(shorter)

    def _take(self, shorter: PhraseNode) -> None:
        self.kinds = shorter.kinds
        self.anchors = shorter.anchors
        self.abbreviation = shorter.abbreviation
        self.surname = shorter.surname
        self.honorific = shorter.honorific
        self.role = shorter.role
        self.before_role = shorter.before_role
        self.after_role = shorter.after_role
        self.head = shorter.head
        self.body = shorter.body
        self.field = shorter.field
        self.place = shorter.place
        self.place_word = shorter.place_word
        self.document_type = shorter.document_type
        self.law = shorter.law
        self.stop = shorter.stop
        self.verb = shorter.verb
        self.word = shorter.word
        self.trade = shorter.trade
        self.plural = shorter.plural
        self.transparent = shorter.transparent

    def child(self, word: str) -> PhraseNode:
        """The node for one more syllable, created if necessary."""
        if self.children is _NO_CHILDREN:
            self.children = {}
        node = self.children.get(word)
        if node is None:
            node = self.children[word] = PhraseNode(self)
        return node

    def branch(self, word: str) -> _Branch:
        """The phrases that start with the node's single syllable and another one, created if necessary."""
        if self.pairs is _NO_PAIRS:
            self.pairs = {}
        branch = self.pairs.get(word)
        if branch is None:
            branch = self.pairs[word] = _Branch(self)
        return branch

    def begin(self, length: int, rows: _RowsByKind) -> None:
        """Record a phrase of the given length that ends at this node."""
        for kind, rows_of_kind in rows.items():
            setattr(self, kind, Phrase(length, tuple(rows_of_kind)))
            self.kinds |= _KINDS[kind]
            if length >= 2 and kind in ("word", "verb"):
                self.kinds |= EVERYDAY
        self.anchors = sum(flag for kinds, flag in ANCHORS.items() if self.kinds & kinds)


_KINDS: Final = {
    "abbreviation": ABBREVIATION,
    "surname": SURNAME,
    "honorific": HONORIFIC,
    "role": ROLE,
    "before_role": BEFORE_ROLE,
    "after_role": AFTER_ROLE,
    "head": HEAD,
    "body": BODY,
    "field": FIELD,
    "place": PLACE,
    "place_word": PLACE_WORD,
    "document_type": DOCUMENT_TYPE,
    "law": LAW,
    "stop": STOP,
    "verb": VERB,
    "word": WORD,
    "trade": TRADE,
    "plural": PLURAL,
    "transparent": TRANSPARENT,
}


class _Branch:
    """All phrases that start with the same two syllables.

    They become nodes when a text first contains these syllables, because most texts contain few of them.
    """

    __slots__ = ("_phrases", "_shorter", "node")

    def __init__(self, shorter: PhraseNode) -> None:
        self._shorter = shorter
        self._phrases: list[tuple[tuple[str, ...], _RowsByKind]] = []
        # The node of the two syllables, once it has been created.
        self.node: PhraseNode | None = None

    def add(self, words: tuple[str, ...], rows: _RowsByKind) -> None:
        """Add a phrase; shorter phrases must be added first."""
        self._phrases.append((words, rows))

    def grow(self) -> PhraseNode:
        """Create the node of the two syllables, and all nodes after it."""
        root = PhraseNode(self._shorter)
        for words, rows in self._phrases:
            node = root
            for word in words[2:]:
                node = node.child(word)
            node.begin(len(words), rows)
        # Threads that ask at the same time may each create one; the nodes are equal.
        self.node = root
        return root


_NO_PAIRS: dict[str, _Branch] = {}
_NO_CHILDREN: dict[str, PhraseNode] = {}
NOTHING: Final = PhraseNode()
"""The node of a syllable at which nothing begins."""


# A first syllable of letters before a plain sign: such phrases need no splitting or repair.
_FIRST_WORD: Final = re.compile(r"[^\W\d_]+(?=[!-/:-@])")


class PhraseTable:
    """All phrases. Add them, ``close`` the table, then look them up.

    Phrases are stored by their first syllable and become nodes when a text first contains that syllable,
    because most texts contain few of them.
    """

    def __init__(self) -> None:
        self._phrases: list[str] = []
        self._kinds: list[str] = []
        self._rows: list[object] = []
        # Positions in these lists of the phrases that start with a syllable; read when a text needs them.
        self._unread: dict[str, list[int]] = {}
        # The node of each first syllable; None while its phrases are unread.
        self._singles: dict[str, PhraseNode | None] = {}
        # The chunks of the texts, whose syllables know their nodes.
        self._chunks = Chunks(known=self.single)

    def add(self, phrase: str, kind: str, row: object) -> None:
        """Add a phrase with its row for readers of one kind, an attribute of PhraseNode."""
        if kind not in _KINDS:
            raise ValueError(f"no kind of phrase {kind!r}: {', '.join(_KINDS)}")
        self._phrases.append(phrase)
        self._kinds.append(kind)
        self._rows.append(row)

    def close(self) -> None:
        """Fold the phrases, and group them by their first syllables."""
        self._phrases = fold_phrases(self._phrases)
        # Texts scanned before have left chunks that know of no phrases.
        self._chunks = Chunks(known=self.single)
        for number, phrase in enumerate(self._phrases):
            first = phrase.partition(" ")[0]
            if not first.isalpha():
                word = _FIRST_WORD.match(phrase)
                first = word[0] if word is not None else folded_words(phrase)[0]
            numbers = self._unread.get(first)
            if numbers is None:
                numbers = self._unread[first] = []
                self._singles[first] = None
            numbers.append(number)

    def _read(self, first: str) -> PhraseNode:
        """Create the node of a syllable whose phrases have not been read, and group them by the second
        one.
        """
        unread = self._unread.get(first)
        if unread is None:  # another thread was first
            return self._singles.get(first) or NOTHING
        phrases: dict[tuple[str, ...], _RowsByKind] = {}
        for number in unread:
            words = folded_words(self._phrases[number])
            rows = phrases.setdefault(words, {}).setdefault(self._kinds[number], [])
            if self._rows[number] not in rows:
                rows.append(self._rows[number])
        node = PhraseNode()
        for words in sorted(phrases, key=len):
            if len(words) == 1:
                node.begin(1, phrases[words])
            else:
                node.branch(words[1]).add(words, phrases[words])
        # Threads that ask at the same time may each create one; the nodes are equal. The phrases are kept
        # until a node exists.
        self._singles[first] = node
        self._unread.pop(first, None)
        return node

    def single(self, word: str) -> PhraseNode:
        """The phrases that consist of or start with a folded syllable."""
        return self._singles.get(word) or self._read(word)

    def node_at(self, words: list[str], first: int) -> PhraseNode:
        """The deepest node at one of the words of a scan, whatever gaps there are between them."""
        node = self.single(words[first])
        branch = node.pairs.get(words[first + 1])
        if branch is None:
            return node
        node = branch.node or branch.grow()
        last = first + 2
        while words[last] in node.children:
            node = node.children[words[last]]
            last += 1
        return node

    def scan(self, text: str) -> Scan:
        """The scan of a text, for ``nodes_of``."""
        return Scan(text, self._chunks)

    def nodes_of(self, scan: Scan) -> list[PhraseNode]:
        """The deepest node at each syllable, padded like the scan, which this table has made; no phrase
        continues across a line break.
        """
        return self.look_up(scan)[0]

    def look_up(self, scan: Scan) -> tuple[list[PhraseNode], bytes]:
        """The nodes, and the ``anchors`` of each."""
        words, gaps = scan.words, scan.gaps
        nodes = cast(list[PhraseNode], [syllable.begins for syllable in scan.syllables])
        anchors = scan.begun[:]
        for first, following in enumerate(words[1 : scan.count + 1]):
            pairs = nodes[first].pairs
            if following not in pairs or gaps[first + 1] == NEWLINE:
                continue
            branch = pairs[following]
            node = branch.node or branch.grow()
            last = first + 2
            while node.children and gaps[last] != NEWLINE:
                if words[last] not in node.children:
                    break
                node = node.children[words[last]]
                last += 1
            nodes[first] = node
            anchors[first] = node.anchors
        return nodes, bytes(anchors)
