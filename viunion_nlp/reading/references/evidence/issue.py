"""The tables for who issued a document, and when."""

from __future__ import annotations

from typing import Final

from viunion_nlp.reading.cues import cue_before, is_cue
from viunion_nlp.reading.drafts import (
    DateDraft,
    Draft,
    OrganizationDraft,
    ReferenceDraft,
    TitleDraft,
)
from viunion_nlp.reading.facts import Facts
from viunion_nlp.reading.references.bearers import bears_code_before, issuing_bearer, levels_of
from viunion_nlp.reading.references.evidence.acts import IS_ISSUED
from viunion_nlp.reading.references.mentions import Mentions
from viunion_nlp.reading.references.shapes import act_before, are_listed
from viunion_nlp.reading.rules import NO, YES, Choice, Frames, frame, option
from viunion_nlp.text.scan import FIGURE, NEWLINE, SIGN

_FARTHEST: Final = 40
_LONGEST_AUXILIARY: Final = 2  # before a verb: "đã", "tiếp tục"
_FARTHEST_BEHIND: Final = 60
_LONGEST_TYPE: Final = 4
_LONGEST_SHORT_NAME: Final = 6  # with its brackets


class Following:
    """A body, office or date behind a reference: ``at`` is the word that leads to it, ``behind`` the syllable
    behind it and its holder; ``proposed`` where another stands before the reference as its issuer,
    ``goes_on`` where the next clause begins with a date."""

    __slots__ = ("at", "behind", "found", "goes_on", "proposed", "reference")

    def __init__(
        self,
        reference: ReferenceDraft,
        at: int,
        found: Draft,
        behind: int,
        *,
        proposed: bool = False,
    ) -> None:
        self.reference = reference
        self.at = at
        self.found = found
        self.behind = behind
        self.proposed = proposed
        self.goes_on = False


def of_other_level(facts: Facts, following: Following) -> bool:
    """ "của A", where A belongs to a province, district or commune, and all the codes of the symbol to the
    central level: A has another document, that carries this one out."""
    number, found = following.reference.number, following.found
    if number is None or facts.words[following.at] != "của":
        return False
    body = found.organization if isinstance(found, TitleDraft) else found
    if not isinstance(body, OrganizationDraft) or body.level in (None, "central"):
        return False
    return levels_of(facts, number) == {"central"}


def of(facts: Facts, following: Following) -> bool:
    """ "của A"."""
    return facts.words[following.at] == "của"


def acts_otherwise(facts: Facts, following: Following) -> bool:
    """ "do A tổ chức", "do A (B) tổ chức": A does something else at the document."""
    if facts.words[following.at] != "do":
        return False
    return is_cue(facts, _behind_short_name(facts, following.behind), "acts otherwise")


def _behind_short_name(facts: Facts, index: int) -> int:
    """Behind a bracket with the short name of the body that ends here; ``index`` where none stands."""
    if facts.words[index] == "(":
        for close in range(index + 2, index + _LONGEST_SHORT_NAME):
            if facts.words[close] == ")":
                return close + 1
    return index


def of_citing(facts: Facts, following: Following) -> bool:
    """ "do A ban hành" behind a document that another one cites, where A bears a code of that one alone."""
    number = following.reference.number
    if facts.words[following.at] != "do" or number is None:
        return False
    return bears_code_before(facts, *number, following.found)


def by(facts: Facts, following: Following) -> bool:
    """ "do A"; of a law or charter known by name, only "do A ban hành"."""
    if facts.words[following.at] != "do":
        return False
    return following.reference.number is not None or is_cue(facts, following.behind, "issues")


def enacted(facts: Facts, following: Following) -> bool:
    """ "được A ban hành"."""
    return facts.words[following.at] == "được" and is_cue(facts, following.behind, "issues")


def at(facts: Facts, following: Following) -> bool:
    """ ", A" where the reference stands behind "tại", but not behind what somebody else asks for."""
    if facts.words[following.at] != "," or following.proposed:
        return False
    behind = following.reference.first - 1
    return facts.words[behind] == "tại" and not _is_asked(facts, behind)


def _is_asked(facts: Facts, last: int) -> bool:
    """Whether "đề nghị của …" stands before a syllable in its clause."""
    for index in range(last - 1, max(0, last - _FARTHEST // 2), -1):
        if facts.words[index] in (";", ".", ":"):
            return False
        if facts.words[index] == "của" and cue_before(facts, index, "request"):
            return True
    return False


def between(facts: Facts, following: Following) -> bool:
    """ "giữa A, B và C"."""
    return facts.words[following.at] == "giữa"


ISSUED_BY: Final = Frames(
    "DOCREF",
    "Does a body or office behind a reference issue it?",
    frame(
        of_other_level, NO,
        "Xã có kế hoạch thực hiện [DOCREF Nghị quyết số 18-NQ/TW|issuer=] của Tỉnh ủy Lào Cai.",
        but="Huyện quán triệt [DOCREF Chỉ thị số 14-CT/TU|issuer=Tỉnh ủy Lào Cai] của Tỉnh ủy Lào Cai.",
    ),
    frame(
        of, YES,
        "Huyện quán triệt [DOCREF Chỉ thị số 14-CT/TU|issuer=Tỉnh ủy] của Tỉnh ủy.",
        but="Theo [DOCREF Quyết định số 412/QĐ-UBND|issuer=], Sở Nội vụ chủ trì thẩm định.",
    ),
    frame(
        acts_otherwise, NO,
        "Lớp học [DOCREF Nghị quyết số 10-NQ/TU|issuer=] do Huyện ủy tổ chức có 60 học viên.",
        but="[DOCREF Nghị quyết số 12|issuer=Tỉnh ủy] do Tỉnh ủy ban hành còn hiệu lực.",
    ),
    frame(
        of_citing, NO,
        "[DOCREF Thông tư 15/TT-BYT] hướng dẫn [DOCREF Nghị định 4/NĐ-CP|issuer=] do Bộ Y tế ban hành.",
        but="Xã làm theo [DOCREF Nghị quyết số 12|issuer=Tỉnh ủy] do Tỉnh ủy ban hành.",
    ),
    frame(
        by, YES,
        "[DOCREF Nghị quyết số 10|issuer=Tỉnh ủy] do Tỉnh ủy ban hành có nhiều điểm mới.",
        but="Theo [DOCREF Kế hoạch số 412/KH-UBND|issuer=], Sở Nội vụ lập tổ kiểm tra.",
    ),
    frame(
        enacted, YES,
        "[DOCREF Quyết định số 15/QĐ-LĐLĐ|issuer=LĐLĐ tỉnh] được LĐLĐ tỉnh ban hành.",
        but="[DOCREF Quyết định số 15/QĐ-TLĐ|issuer=] được LĐLĐ tỉnh triển khai.",
    ),
    frame(
        at, YES,
        "Tại [DOCREF Quyết định số 412/QĐ-TTg|issuer=Thủ tướng], Thủ tướng giao vốn cho tỉnh.",
        but="Sau [DOCREF Quyết định số 412/QĐ-UBND|issuer=], Sở Nội vụ chủ trì thẩm định.",
    ),
    frame(
        between, YES,
        "Có [DOCREF Quy chế số 05/QCPH|issuer=LĐLĐ tỉnh và Công an tỉnh] giữa LĐLĐ tỉnh và Công an tỉnh.",
        but="Căn cứ [DOCREF Quyết định số 412/QĐ-UBND|issuer=], Công an tỉnh lập chốt.",
    ),
)  # fmt: skip


def of_next_clause(facts: Facts, following: Following) -> bool:
    """The date opens the next clause, of what its subject does then."""
    return following.goes_on


def numbered(facts: Facts, following: Following) -> bool:
    """The document has a number."""
    return following.reference.number is not None


def of_day(facts: Facts, following: Following) -> bool:
    """Only "ngày" stands between a law's name and the date, which has a year."""
    last, found = following.reference.last, following.found
    if facts.words[last] != "ngày" or found.first != last + 1:
        return False
    return isinstance(found, DateDraft) and found.iso[0] != "-"


ISSUED_ON: Final = Frames(
    "DOCREF",
    "Does a date behind a reference tell when it was issued?",
    frame(
        of_next_clause, NO,
        "Thực hiện [DOCREF Kế hoạch số 62|date=] của LĐLĐ tỉnh, ngày 15/2 LĐLĐ huyện mở lớp.",
        but="Hội nghị góp ý [DOCREF Kế hoạch số 62|date=2023-02-15] của LĐLĐ tỉnh, ngày 15/2/2023.",
    ),
    frame(
        numbered, YES,
        "LĐLĐ huyện bổ sung [DOCREF Kế hoạch số 62/KH-LĐLĐ|date=2023-02-15], ngày 15/2/2023.",
        but="Theo [DOCREF Luật Công đoàn|date=], ngày 15/2/2023 là hạn nộp kinh phí.",
    ),
    frame(
        of_day, YES,
        "Căn cứ [DOCREF Luật Công đoàn|date=2012-06-20] ngày 20/6/2012 của Quốc hội.",
        but="Thực hiện [DOCREF Luật Công đoàn|date=], ngày 15/2/2023 đơn vị mở lớp tập huấn.",
    ),
)  # fmt: skip


class Numbered:
    """A numbered reference without an issuer: ``issued_at`` is the issuing verb before it, or -1."""

    __slots__ = ("following", "issued_at", "mentions", "reference")

    def __init__(
        self,
        facts: Facts,
        reference: ReferenceDraft,
        following: ReferenceDraft | None,
        mentions: Mentions,
    ) -> None:
        self.reference = reference
        self.following = following
        self.mentions = mentions
        # Of a list, the first document is issued together with the others.
        first, type_at = reference.first, reference.type_at
        if 0 <= type_at < first:
            first = type_at
        act = act_before(facts, first)
        if act < 0 and reference.doc_type is None:
            act = act_before(facts, reference.lead + 1)  # "ban hành các văn bản: số 12, số 14"
        issues = act >= 0 and IS_ISSUED.say(facts, act, first)
        self.issued_at = act if issues else -1


def proposer(facts: Facts, reference: ReferenceDraft, mentions: Mentions) -> Draft | None:
    """Who speaks in a document: X of "đề nghị của X tại Tờ trình số 12/TTr-SNV", and of a list that goes on
    behind it ("tại các văn bản: số …, số … và Báo cáo số …")."""
    lead = reference.lead
    return mentions.ending[lead] if facts.words[lead] == "tại" else None


def changed_by(facts: Facts, reference: ReferenceDraft) -> bool:
    """Whether a document changes the one before it, or is one of several: "được sửa đổi, bổ sung bởi"."""
    lead, cues = reference.lead, facts.cues
    if facts.words[lead] not in cues["changed by"]:
        return False
    return f"{facts.words[lead - 2]} {facts.words[lead - 1]}" in cues["changes"]


def of_plural(facts: Facts, numbered: Numbered) -> Draft | None:
    """The issuer between a plural and the list of its symbols: "các Thông tư của Bộ Y tế: số 5/…, số 6/…"."""
    last = numbered.reference.lead + 1
    issuer = numbered.mentions.ending[last]
    if facts.words[last] != ":" or issuer is None:
        return None
    of = issuer.first - 1
    if facts.words[of] != "của":
        return None
    for first in range(of - 1, max(-1, of - 1 - _LONGEST_TYPE), -1):
        kind = facts.nodes[first].document_type
        if kind is not None and first + kind.length == of:
            return issuer
    return None


def proposed(facts: Facts, numbered: Numbered) -> Draft | None:
    """Who stands before "tại" and the document, or the list it goes on with."""
    return proposer(facts, numbered.reference, numbered.mentions)


def by_code(facts: Facts, numbered: Numbered) -> Draft | None:
    """The central body or office that a symbol's code means, if the sentence speaks of it before."""
    reference = numbered.reference
    assert reference.number is not None
    first, last = reference.number
    if changed_by(facts, reference):
        return None
    for index in range(first + 1, last):
        if facts.shapes[index] & (SIGN | FIGURE):
            continue
        code = facts.syllables[index].text
        row = facts.lexicon.issuers_by_code.get(code.upper())
        if row is None or row.level != "central":
            continue
        for name in (code, row.name):
            issuer = numbered.mentions.by_name(facts.sentences[reference.first], name)
            if issuer is not None and issuer.last <= reference.first:
                return _office_of(issuer, numbered)
    return None


def _office_of(issuer: Draft, numbered: Numbered) -> Draft:
    """The office that ends with a body's name, where its holder's name and the issuing verb follow; else the
    body."""
    office = numbered.mentions.ending[issuer.last]
    if numbered.issued_at < issuer.last or not isinstance(office, TitleDraft):
        return issuer
    near = numbered.issued_at - numbered.mentions.holder_end(office) <= _LONGEST_AUXILIARY
    return office if near else issuer


def issued_behind(facts: Facts, numbered: Numbered) -> Draft | None:
    """ "do A ban hành" behind what the document is about, where A bears a code of the symbol."""
    reference = numbered.reference
    assert reference.number is not None
    first, last = reference.last, reference.last + _FARTHEST_BEHIND
    if "do" not in facts.words[first:last]:  # a gate
        return None
    for index in range(first, last):
        if facts.gaps[index] == NEWLINE or facts.sentences[index] != facts.sentences[first - 1]:
            return None
        if facts.words[index] == "do":
            issuer = numbered.mentions.starting[index + 1]
            found = issuing_bearer(facts, index + 1, reference.number, issuer)
            if found is not None:
                return found
    return None


def by_verb(facts: Facts, numbered: Numbered) -> Draft | None:
    """The nearest body or office before the issuing verb of the same sentence, not beyond a semicolon behind
    which another subject stands."""
    verb = numbered.issued_at
    sentence = facts.sentences[numbered.reference.first]
    for last in range(verb, max(0, verb - _FARTHEST), -1):
        if facts.sentences[last - 1] != sentence:
            return None
        if facts.words[last - 1] == ";" and verb - last > _LONGEST_AUXILIARY:
            return None
        issuer = numbered.mentions.ending[last]
        if issuer is not None:
            return _whole_name(facts, issuer, numbered.mentions)
    return None


def _whole_name(facts: Facts, issuer: Draft, mentions: Mentions) -> Draft:
    """The body before a bracket that holds but its short name: "Sở Giáo dục và Đào tạo (Sở GD&ĐT)"."""
    if facts.words[issuer.first - 1] != "(" or facts.words[issuer.last] != ")":
        return issuer
    return mentions.ending[issuer.first - 1] or issuer


def in_list(facts: Facts, numbered: Numbered) -> Draft | None:
    """The issuer told behind the list that the reference stands in: "Nghị quyết 18 và 19 của A"."""
    following = numbered.following
    if following is None or following.issuer is None:
        return None
    if following.issuer.first < following.last:
        return None
    return following.issuer if shares_type(facts, numbered.reference, following) else None


def shares_type(facts: Facts, reference: ReferenceDraft, following: ReferenceDraft) -> bool:
    """Whether the next reference goes on in a list without a type word of its own."""
    if following.number is None or following.first != following.number[0] or following.joined:
        return False
    return are_listed(facts, reference.last, following.first)


ISSUER: Final[Choice[Numbered, Draft]] = Choice(
    "DOCREF",
    "Who issued a numbered document whose issuer is not named behind it?",
    option(
        proposed,
        "Xét đề nghị của Sở Nội vụ tại [DOCREF Tờ trình số 418/TTr-SNV|issuer=Sở Nội vụ], tỉnh họp.",
        but="LĐLĐ tỉnh có [DOCREF Công văn số 315/LĐLĐ|issuer=LĐLĐ tỉnh] gửi các huyện.",
    ),
    option(
        of_plural,
        "Xã nhận các Quyết định của Giám đốc Sở Y tế: số [DOCREF 5/QĐ-SYT|issuer=Giám đốc Sở Y tế];"
        " số [DOCREF 6/QĐ-SYT|issuer=Giám đốc Sở Y tế].",
        but="LĐLĐ tỉnh có [DOCREF Công văn số 317/LĐLĐ|issuer=LĐLĐ tỉnh] gửi các huyện.",
    ),
    option(
        by_code,
        "Bộ Tài chính đề xuất sửa đổi [DOCREF Thông tư số 27/2016/TT-BTC|issuer=Bộ Tài chính].",
        but="Đảng ủy xã ban hành [DOCREF Nghị quyết số 20-NQ/ĐU|issuer=Đảng ủy xã].",
    ),
    option(
        issued_behind,
        "[DOCREF Quyết định 171/QĐ-TLĐ|issuer=Tổng Liên đoàn] về thu, chi do Tổng Liên đoàn ban hành.",
        but="LĐLĐ tỉnh có [DOCREF Công văn số 318/LĐLĐ|issuer=LĐLĐ tỉnh] gửi các huyện.",
    ),
    option(
        by_verb,
        "UBND tỉnh vừa ký [DOCREF Quyết định số 1875/QĐ-UBND|issuer=UBND tỉnh].",
        but="Bộ Công Thương rà soát [DOCREF Thông tư số 12/2021/TT-BCT|issuer=Bộ Công Thương].",
    ),
    option(
        in_list,
        "Họ học [DOCREF Nghị quyết 18|issuer=Tỉnh ủy] và [DOCREF 19|issuer=Tỉnh ủy] của Tỉnh ủy.",
        but="UBND huyện vừa ra [DOCREF Thông báo số 77/TB-UBND|issuer=UBND huyện].",
    ),
)  # fmt: skip
