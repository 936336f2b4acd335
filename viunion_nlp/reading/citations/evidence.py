"""The tables that decide what a document, or a reference in it, does to another, and whether it is only
proposed.
"""

from __future__ import annotations

from typing import Final

from viunion_nlp.reading.citations.clauses import (
    OPENING,
    Verb,
    amends_in_row,
    before_plural,
    clause_start,
    first_of_verbs,
    follows_semicolon,
    follows_title,
    goes_on,
    is_hedged,
    lapses,
    opens_clause,
    resumes,
    subject_of,
    verb_before,
)
from viunion_nlp.reading.citations.items import ListHead
from viunion_nlp.reading.citations.points import Point
from viunion_nlp.reading.cues import cue_before, cue_length, is_cue
from viunion_nlp.reading.drafts import ReferenceDraft, Stretch
from viunion_nlp.reading.facts import Facts
from viunion_nlp.reading.rules import NO, YES, Choice, VerdictsOf, option, rule_of
from viunion_nlp.records import CitationKind
from viunion_nlp.text.scan import SIGN

_KINDS: Final[dict[str, CitationKind]] = {
    "amends document": "AMENDS",
    "replaces document": "REPLACES",
    "repeals": "REPEALS",
    "lapses": "REPEALS",
    "guides": "GUIDES",
    "bases": "BASED_ON",
    "implements": "IMPLEMENTS",
}
_CHANGES: Final = ("AMENDS", "REPLACES", "REPEALS")
_FARTHEST_REQUEST: Final = 24


class Cited:
    """A place where a text mentions a document, among all such places.

    Attributes:
        points: all places.
        at: the index of this one.
        point: the place.
        previous: the one before it, or None.
        opened: the last one preceded by "căn cứ" or "thực hiện", or None.
        head: the line that heads the list in which it opens an item, or None.
        by_document: whether the text is itself a document, which may act.
    """

    __slots__ = ("at", "by_document", "head", "opened", "point", "points", "previous")

    def __init__(
        self, points: list[Point], at: int, opened: Point | None, *, by_document: bool
    ) -> None:
        self.points = points
        self.at = at
        self.point = points[at]
        self.previous = points[at - 1] if at else None
        self.opened = opened
        self.head: ListHead | None = None
        self.by_document = by_document


class Act:
    """What is done to a document: the kind, the acting document, and the words that show it; ``by_it`` if
    the document itself acts on ``source``.
    """

    __slots__ = ("by_it", "evidence", "kind", "source")

    def __init__(
        self,
        kind: CitationKind,
        source: ReferenceDraft | None,
        evidence: Stretch,
        *,
        by_it: bool = False,
    ) -> None:
        self.kind: CitationKind = kind
        self.source = source
        self.by_it = by_it
        self.evidence = evidence


def passive(facts: Facts, verb: Verb, first: int, last: int) -> bool:
    """It is done to what stands before the verb: "được điều chỉnh tại"."""
    return facts.words[first_of_verbs(facts, verb) - 1] in facts.cues["suffers"]


def proposed(facts: Facts, verb: Verb, first: int, last: int) -> bool:
    """Somebody only proposes it, or will do it."""
    return is_hedged(facts, verb)


IS_DONE: Final = VerdictsOf[Verb](
    "DOCREF",
    "Is what a verb says of a document done by the text that says it?",
    rule_of(
        passive, NO,
        "Số: [DOCREF 12/BC-UBND]\nMức chi được điều chỉnh tại [DOCREF Nghị quyết số 9/NQ-HĐND|cited=CITES].",
        but="Số: [DOCREF 12/NQ-HĐND]\nĐiều chỉnh mức chi tại [DOCREF Nghị quyết số 9/NQ-HĐND|cited=AMENDS].",
    ),
    rule_of(
        proposed, NO,
        "Số: [DOCREF 12/BC-CAT]\nXã đề nghị Bộ sửa đổi [DOCREF Thông tư số 24/2020/TT-BCA|cited=CITES].",
        but="Số: [DOCREF 12/QĐ-CAT]\nĐiều 1. Sửa đổi [DOCREF Thông tư số 24/2020/TT-BCA|cited=AMENDS].",
    ),
    otherwise=YES,
)  # fmt: skip


def changed_by(facts: Facts, cited: Cited) -> Act | None:
    """ "A được sửa đổi, bổ sung bởi B", "A được thay thế bằng B"."""
    point, previous = cited.point, cited.previous
    if previous is None or facts.sentences[previous.named] != facts.sentences[point.named]:
        return None
    first = point.first - int(facts.words[point.first - 1] == "các")
    verbs_last = first - cue_before(facts, first, "changed by")
    if verbs_last == first:
        return None
    length = cue_before(facts, verbs_last, "changes") or _adjusted(facts, previous, verbs_last)
    if not length:
        return None
    evidence = (verbs_last - length, point.first)
    if cue_before(facts, verbs_last, "replaces document"):
        return Act("REPLACES", previous.reference, evidence, by_it=True)
    return Act("AMENDED_BY", previous.reference, evidence)


def _adjusted(facts: Facts, previous: Point, last: int) -> int:
    """The length of "được điều chỉnh" directly behind a document; amounts are adjusted as well."""
    length = cue_before(facts, last, "adjusted")
    first = last - length
    while length and first > previous.last and facts.words[first - 1] in (",", "("):
        first -= 1
    return length if first == previous.last else 0


def listed(facts: Facts, cited: Cited) -> Act | None:
    """An item of a list headed by "Bãi bỏ các văn bản sau đây:"."""
    if not cited.by_document or cited.head is None:
        return None
    verb = cited.head.verb
    if not IS_DONE.say(facts, verb, verb.first, verb.last):
        return None
    return Act(_KINDS[verb.role], None, (verb.first, verb.last))


def going_on(facts: Facts, cited: Cited) -> Act | None:
    """The next of a list of documents with which the same is done."""
    previous = cited.previous
    if previous is None or previous.kind is None or not goes_on(facts, cited.point, previous):
        return None
    if resumes(cited.point, cited.opened, previous):
        return None
    return Act(previous.kind, previous.source, (cited.point.named, cited.point.last))


def next_item(facts: Facts, cited: Cited) -> Act | None:
    """The next item, behind a semicolon, or "và" and a title, of what a document is based on or carries
    out."""
    opened, point, previous = cited.opened, cited.point, cited.previous
    if opened is None or opened.kind is None or previous is None:
        return None
    if facts.words[point.first - 1] == "và":
        if not follows_title(facts, point, opened, previous):
            return None
    elif not follows_semicolon(facts, point, opened):
        return None
    return Act(opened.kind, None, (point.named, point.last))


def lapsed(facts: Facts, cited: Cited) -> Act | None:
    """ "A hết hiệu lực", "A bị bãi bỏ"."""
    if not cited.by_document or cited.point.points_back:
        return None
    point = cited.point
    verb = lapses(facts, point.list_last)
    if verb is not None and point.list_last > point.last:
        floor = 0 if cited.previous is None else cited.previous.last
        if verb_before(facts, point, floor) is not None:
            return None  # "theo A; B hết hiệu lực"
    return None if verb is None else Act("REPEALS", None, (verb.first, verb.last))


def object_of_verb(facts: Facts, cited: Cited) -> Act | None:
    """The object of a verb: "sửa đổi", "thay thế", "bãi bỏ", "hướng dẫn"."""
    point = cited.point
    floor = 0 if cited.previous is None else cited.previous.last
    verb = verb_before(facts, point, floor)
    kind = None if verb is None else _KINDS.get(verb.role)
    if verb is None or kind is None or verb.role in OPENING:
        return None
    if kind in ("REPLACES", "REPEALS") and facts.words[point.first - 1] == "tại":
        kind = "AMENDS"  # "thay thế cụm từ … tại Điều 3 Nghị quyết …"
    if amends_in_row(facts, verb):
        kind = "AMENDS"
    subject = subject_of(facts, verb, cited.points, cited.at)
    evidence = (first_of_verbs(facts, verb), verb.last)
    if subject is not None and subject.points_back:
        evidence = (subject.first, subject.last)
    elif subject is None and not cited.by_document:
        return None
    if not IS_DONE.say(facts, verb, verb.first, verb.last):
        return None
    return Act(kind, None if subject is None else subject.reference, evidence)


def basis(facts: Facts, cited: Cited) -> Act | None:
    """ "Căn cứ A", "Xét A", "Căn cứ Quy chế … ban hành kèm theo A"."""
    point = cited.point
    if facts.words[point.first - 1] in facts.cue_endings["issued with"]:  # a gate
        return _enclosed_basis(facts, cited)
    return _opened(facts, cited, "bases", "BASED_ON")


def _enclosed_basis(facts: Facts, cited: Cited) -> Act | None:
    """What a document is based on if that was issued with another, as the clause's first words tell."""
    point, previous = cited.point, cited.previous
    if not cited.by_document or not cue_before(facts, point.first, "issued with"):
        return None
    first = clause_start(facts, point.first - 1)
    first += int(facts.shapes[first] & SIGN > 0)
    length = cue_length(facts, first, "bases")
    if not length or (previous is not None and previous.named >= first):
        return None
    return Act("BASED_ON", None, (first, first + length))


def carried_out(facts: Facts, cited: Cited) -> Act | None:
    """ "Thực hiện A" at the beginning of a clause."""
    return _opened(facts, cited, "implements", "IMPLEMENTS")


def _opened(facts: Facts, cited: Cited, role: str, kind: CitationKind) -> Act | None:
    """What a document does by a verb that opens a clause right before another."""
    if not cited.by_document:
        return None
    last = cited.point.first
    if facts.words[last - 1] in (":", "số"):  # a gate
        last = before_plural(facts, cited.point)
    if cue_before(facts, last, "between act and document"):
        last -= cue_before(facts, last, "between act and document")
    first = last - cue_before(facts, last, role)
    if first == last:
        return None
    first -= cue_before(facts, first, role)
    first -= cue_before(facts, first, "goes on doing")
    joined = kind == "BASED_ON" and facts.words[first - 1] == "và"
    return Act(kind, None, (first, last)) if joined or opens_clause(facts, first) else None


def _parts_request(facts: Facts, cited: Cited, start: int) -> bool:
    """Whether another document or a comma parts a document from the beginning of its clause."""
    if cited.previous is not None and cited.previous.named >= start:
        return True
    return "," in facts.words[start : cited.point.first]


def asked_for(facts: Facts, cited: Cited) -> Act | None:
    """ "Theo đề nghị của X tại A", "Xét đề nghị của X và A": what X asks for in A is the basis; "Thực hiện
    chỉ đạo của X tại A" implements it."""
    point = cited.point
    if not cited.by_document or facts.words[point.first - 1] not in facts.cues["asks in"]:
        return None
    start = clause_start(facts, point.first - 1)
    if facts.words[point.first - 1] != "tại" and _parts_request(facts, cited, start):
        return None
    for index in range(start, point.first - 1):
        if cue_length(facts, index, "request") and index <= start + _FARTHEST_REQUEST:
            if cue_length(facts, start, "implements"):
                return Act("IMPLEMENTS", None, (start, index))
            if cue_before(facts, index, "on request") or _joins_bases(facts, start, index):
                return Act("BASED_ON", None, (start, index))
            break
    return _asked_further(facts, cited)


def _joins_bases(facts: Facts, start: int, request: int) -> bool:
    """Whether a request goes on with what a document is based on: "Căn cứ kết quả bầu cử và đề nghị của"."""
    return facts.words[request - 1] == "và" and cue_length(facts, start, "bases") > 0


def _asked_further(facts: Facts, cited: Cited) -> Act | None:
    """What somebody asks for behind what the document is based on: "Xét Tờ trình số 4 của A và đề nghị của B
    tại Công văn số 5"."""
    point, opened = cited.point, cited.opened
    if opened is None or opened.kind is None or opened is not cited.previous:
        return None
    if facts.sentences[opened.named] != facts.sentences[point.named]:
        return None
    lowest = max(opened.last, point.first - _FARTHEST_REQUEST)
    for index in range(point.first - 2, lowest, -1):
        if facts.words[index - 1] in ("và", ",", ";") and is_cue(facts, index, "request"):
            return Act(opened.kind, None, (index, point.first))
    return None


def next_changed(facts: Facts, cited: Cited) -> Act | None:
    """The next document, behind a semicolon, or "và" and the title of the one before, that the document
    changes as well."""
    point, previous = cited.point, cited.previous
    if previous is None or previous.kind not in _CHANGES or previous.source is not None:
        return None
    first = point.first - int(facts.words[point.first - 1] == "các")
    if facts.words[first - 1] != "và" or not follows_title(facts, point, previous, previous):
        if not follows_semicolon(facts, point, previous):
            return None
    return Act(previous.kind, None, (point.named, point.last))


ACT: Final[Choice[Cited, Act]] = Choice(
    "DOCREF",
    "What does a document, or another in it, do with a document it speaks of?",
    option(
        changed_by,
        "Căn cứ [DOCREF Nghị định số 12/2020/NĐ-CP], được sửa đổi, bổ sung bởi"
        " [DOCREF Nghị định số 16/2024/NĐ-CP|cited=AMENDED_BY Nghị định số 12/2020/NĐ-CP];",
        but="Căn cứ [DOCREF Nghị định số 12/2020/NĐ-CP|cited=BASED_ON];",
    ),
    option(
        lapsed,
        "Số: [DOCREF 3/QĐ-UBND]\n[DOCREF Quyết định số 5/QĐ-UBND|cited=REPEALS] hết hiệu lực.",
        but="Căn cứ [DOCREF Luật Đầu tư|cited=BASED_ON];",
    ),
    option(
        going_on,
        "Căn cứ [DOCREF Luật Công đoàn|cited=BASED_ON], [DOCREF Luật Việc làm|cited=BASED_ON];",
        but="Căn cứ [DOCREF Luật Công đoàn|cited=BASED_ON];",
    ),
    option(
        object_of_verb,
        "Quyết định này thay thế [DOCREF Quyết định số 5/QĐ-UBND|cited=REPLACES].",
        but="Căn cứ [DOCREF Luật Việc làm|cited=BASED_ON];",
    ),
    option(
        asked_for,
        "Kính gửi: Sở Y tế\nTheo đề nghị của Sở Nội vụ tại [DOCREF Tờ trình số 4/TTr-SNV|cited=BASED_ON].",
        but="Căn cứ [DOCREF Luật Nhà giáo|cited=BASED_ON];",
    ),
    option(
        basis,
        "Căn cứ [DOCREF Luật Trẻ em|cited=BASED_ON];",
        but="Số: [DOCREF 3/KH-UBND]\nThực hiện [DOCREF Nghị quyết số 02-NQ/TW|cited=IMPLEMENTS].",
    ),
    option(
        carried_out,
        "Số: [DOCREF 3/KH-UBND]\nThực hiện [DOCREF Nghị quyết số 57-NQ/TW|cited=IMPLEMENTS].",
        but="Căn cứ [DOCREF Luật Thanh niên|cited=BASED_ON];",
    ),
    option(
        listed,
        "Số: [DOCREF 3/QĐ-UBND]\nBãi bỏ các văn bản sau:\na) [DOCREF Kế hoạch số 5/KH-UBND|cited=REPEALS];",
        but="Căn cứ [DOCREF Luật Công đoàn|cited=BASED_ON];",
    ),
    option(
        next_item,
        "Căn cứ [DOCREF Luật Nhà ở] về nhà ở xã hội; [DOCREF Luật Giá|cited=BASED_ON];",
        but="Căn cứ [DOCREF Luật Dược|cited=BASED_ON];",
    ),
    option(
        next_changed,
        "Số: [DOCREF 3/QĐ-UBND]\nThay thế [DOCREF Quyết định số 5/QĐ-UBND|cited=REPLACES] về thi đua và"
        " [DOCREF Quyết định số 6/QĐ-UBND|cited=REPLACES].",
        but="Căn cứ [DOCREF Luật Thủ đô|cited=BASED_ON];",
    ),
)  # fmt: skip
