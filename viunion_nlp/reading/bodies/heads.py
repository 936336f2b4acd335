"""Decides which heads, spelled out or abbreviated, open a body's name in this place."""

from __future__ import annotations

from typing import Final

from viunion_nlp.lexicon import BodyHeadRow
from viunion_nlp.lexicon.places import place_level
from viunion_nlp.reading.bodies.name import BodyName
from viunion_nlp.reading.bodies.places import body_place
from viunion_nlp.reading.cues import follows_credit
from viunion_nlp.reading.drafts import AbbreviationDraft
from viunion_nlp.reading.edges import starts_body
from viunion_nlp.reading.facts import Facts
from viunion_nlp.reading.placewords import place_word
from viunion_nlp.reading.rules import NO, YES, Verdicts, rule
from viunion_nlp.text.letters import fold_phrase
from viunion_nlp.text.scan import CAPITAL, DIGITS, NATIVE, NEWLINE, SIGN, UPPER

_MOST_WORDS: Final = 7  # behind an abbreviation, of one head
_OFFICE: Final = 2  # syllables of "văn phòng"
_IN_HEAD: Final = ("-", "và")  # signs inside heads, "&" among them


def head_at(facts: Facts, first: int) -> tuple[BodyHeadRow, int] | None:
    """The head that begins here, and where it ends."""
    node = facts.nodes[first]
    phrase = node.head
    if phrase is not None:
        last = first + phrase.length
        if "generic" in phrase.row.traits and not facts.shapes[first] & CAPITAL:
            if _begins_union(facts, last):
                return None
        if phrase.length > 3 and facts.nodes[last].plural is not None:
            shorter = _before_plural(facts, first, last)
            if shorter is not None:
                return shorter
        # Only these could be something else: parts of words, words that introduce, single capitals, and
        # a capital behind small letters.
        other = facts.in_word[first] or node.transparent is not None
        first_capital = facts.shapes[first] & CAPITAL
        last_capital = facts.shapes[last - 1] & CAPITAL
        if other or (last_capital and (phrase.length == 1 or not first_capital)):
            if not IS_HEAD.say(facts, first, last):
                return None
        return phrase.row, last
    if first not in facts.abbreviations:
        return None
    abbreviation = facts.abbreviations[first]
    row = facts.lexicon.head_of(abbreviation.expansion)
    if row is None or not OPENS_BODY.say(facts, first, abbreviation.last):
        return None
    return _longer_head(facts, abbreviation, row) or (row, abbreviation.last)


def _begins_union(facts: Facts, at: int) -> bool:
    """Whether a union begins here, of which "công đoàn" before it is no head: "đoàn viên công đoàn CĐCS"."""
    node = facts.nodes[at]
    if node.head is not None:
        return node.head.row.kind == "union" and facts.gaps[at] != NEWLINE
    short = facts.abbreviations.get(at)
    row = None if short is None else facts.lexicon.head_of(short.expansion)
    return row is not None and row.kind == "union" and facts.gaps[at] != NEWLINE


def _before_plural(facts: Facts, first: int, last: int) -> tuple[BodyHeadRow, int] | None:
    """The head before the one of two syllables that it ends with, where this one goes on with a plural: "Ban
    Chấp hành | Công đoàn các Khu công nghiệp"."""
    inner = facts.nodes[last - 2].head
    if inner is None or inner.length <= 2:
        return None
    row = facts.lexicon.heads_by_name.get(" ".join(facts.words[first : last - 2]))
    return (row, last - 2) if row is not None else None


def said_behind_head(facts: Facts, first: int, head: BodyHeadRow) -> str:
    """What an abbreviation says behind the head that it begins with: "Đảng ủy" of "BTVĐU"."""
    return facts.abbreviations[first].expansion[len(head.head) :].strip()


def read_said(facts: Facts, name: BodyName) -> None:
    """Take what the abbreviation says behind the head for a part of the name: "BTVĐU", "CĐP"."""
    draft = name.draft
    unit = facts.lexicon.levels_by_word.get(fold_phrase(draft.said))
    draft.level = draft.level or unit
    if unit is not None or " " not in draft.said:
        return
    inner = facts.lexicon.head_of(draft.said)
    if inner is None or " " not in inner.head:
        name.named = True
        name.complement = (*name.complement, "place")
        return
    draft.level = draft.level or inner.level or None
    name.complement = (*name.complement, *inner.complement)
    if draft.kind == "other":
        draft.kind = inner.kind


def _longer_head(
    facts: Facts, short: AbbreviationDraft, head: BodyHeadRow
) -> tuple[BodyHeadRow, int] | None:
    """A head that an abbreviation only begins, and that goes on with a plural, in lower case or with another
    abbreviation, "CĐ các KCN", "CĐ các KKT-KCN", "BCH phòng chống thiên tai và TKCN", "VP HĐND và UBND", or
    with the word for unions: "BCH Công đoàn"."""
    last = short.last
    if facts.nodes[last].plural is None:
        if facts.nodes[last].head is not None:
            union = _board_of_union(facts, short)
            if union is not None:
                return union
        following = facts.lexicon.naming.longer_heads.get(head.head)
        if following is None or facts.words[last] not in following:
            return None
        if facts.shapes[last] & CAPITAL and not _opens_other_body(facts, head, last):
            return None
    return longest_head(facts, short.expansion, last)


def _opens_other_body(facts: Facts, head: BodyHeadRow, at: int) -> bool:
    """Whether another body with a capital, by its short form or head, goes on with that of an office: "VP
    HĐND và UBND", "VP Đoàn ĐBQH"; "Cty TNHH" is one."""
    if head.kind == "enterprise":
        return False
    return at in facts.abbreviations or facts.nodes[at].head is not None


def joint_head(facts: Facts, first: int) -> tuple[BodyHeadRow, int] | None:
    """The head of an office of several bodies of which the bodies alone stand here behind its chief: "CVP
    [HĐND và UBND] huyện"."""
    chief = facts.abbreviations.get(first - 1)
    if chief is None or chief.last != first or facts.gaps[first] == NEWLINE:
        return None
    if facts.words[first + 1] not in _IN_HEAD and facts.words[first + 2] not in _IN_HEAD:
        return None  # a gate: "CVP | HĐND và UBND", "CVP | Đoàn ĐBQH và HĐND"
    office = " ".join(chief.expansion.rsplit(maxsplit=_OFFICE)[-_OFFICE:])
    found = longest_head(facts, office, first) if facts.lexicon.head_of(office) else None
    if found is None:
        return None
    shared = "," in found[0].head or not set(_IN_HEAD).isdisjoint(
        fold_phrase(found[0].head).split()
    )
    return found if shared else None


def longest_head(facts: Facts, said: str, last: int) -> tuple[BodyHeadRow, int] | None:
    """The longest head that the words from ``last`` on make of what is ``said`` before them, spelled out or
    as written, and where it ends."""
    found: tuple[BodyHeadRow, int] | None = None
    written = said
    for _ in range(_MOST_WORDS):
        sign = facts.shapes[last] & SIGN and facts.words[last] not in _IN_HEAD
        if sign or facts.gaps[last] == NEWLINE:
            break
        inner = facts.abbreviations.get(last)
        said = f"{said} {inner.expansion if inner is not None else facts.words[last]}"
        behind = inner.last if inner is not None else last + 1
        written = " ".join((written, *facts.words[last:behind]))
        last = behind
        row = facts.lexicon.heads_by_name.get(fold_phrase(said))
        if row is None and written != said:
            row = facts.lexicon.heads_by_name.get(fold_phrase(written))
        if row is not None:
            found = row, last
    return found


def _board_of_union(facts: Facts, short: AbbreviationDraft) -> tuple[BodyHeadRow, int] | None:
    union = facts.nodes[short.last].head
    if union is None or union.row.kind != "union" or facts.gaps[short.last] == NEWLINE:
        return None
    name = f"{short.expansion} {union.row.head}"
    row = facts.lexicon.head_of(name)
    return (row, short.last + union.length) if row is not None and row.head == name else None


def everyday_word(facts: Facts, first: int, last: int) -> bool:
    """It belongs to an everyday word, or begins one that means them all: "Ban ngành"."""
    if facts.in_word[first]:
        return True
    if facts.words[last] not in facts.cues["whole system"] or facts.shapes[last] & CAPITAL:
        return False
    return (facts.words[first], facts.words[last]) in facts.lexicon.words


def ends_word(facts: Facts, first: int, last: int) -> bool:
    """Its first syllable, in lower case before a capital, ends an everyday word: "luật sư | Đoàn Duy An"."""
    closing = facts.shapes[last - 1]
    if facts.shapes[first] & CAPITAL or not closing & CAPITAL or closing & UPPER:
        return False
    if facts.nodes[first - 1].role is not None:
        return False  # "Trưởng | ban Trị sự"
    return (facts.words[first - 1], facts.words[first]) in facts.lexicon.words


def introduces(facts: Facts, first: int, last: int) -> bool:
    """A kind of body that only introduces the one behind it: "Cơ quan Tỉnh ủy", "Cơ quan BHXH tỉnh"."""
    head = facts.nodes[first].head
    if head is None or head.row.bare != "never" or not is_transparent(facts, first, last):
        return False
    return starts_body(facts, last) or (
        last in facts.abbreviations and head_at(facts, last) is not None
    )


def small_kind(facts: Facts, first: int, last: int) -> bool:
    """The same in lower case, whatever stands behind: "tổ chức"."""
    return is_transparent(facts, first, last) and not facts.shapes[first] & CAPITAL


def is_transparent(facts: Facts, first: int, last: int) -> bool:
    """Whether a word that introduces bodies stands here."""
    transparent = facts.nodes[first].transparent
    return transparent is not None and first + transparent.length == last


def case(facts: Facts, first: int, last: int) -> bool:
    """A case, of the company whose head or foreign name follows: "Vụ nhà hàng Biển Xanh bị phạt", "Vụ
    Sulavina bán đất"."""
    head, behind = facts.nodes[first].head, facts.nodes[last].head
    if head is None or "case" not in head.row.traits or facts.gaps[last] == NEWLINE:
        return False
    if behind is not None:
        return behind.row.kind == "enterprise"
    shape = facts.shapes[last]
    return bool(shape & CAPITAL) and not shape & (NATIVE | UPPER | DIGITS)


def credited(facts: Facts, first: int, last: int) -> bool:
    """One syllable of a name behind a credit: "Ảnh: TRƯỜNG TRUNG"; not "Ảnh: Báo Lào Cai", "Ảnh: Sở Y tế"."""
    head = facts.nodes[first].head
    if head is not None and head.row.kind == "media":
        return False
    if not may_be_name(facts, first, last) or not follows_credit(facts, first):
        return False
    return not (_names_province(facts, last) or _begins_small_word(facts, last))


def _names_province(facts: Facts, first: int) -> bool:
    """Whether the name of a province, of two syllables or more, stands here."""
    place = facts.nodes[first].place
    return place is not None and place.length >= 2 and place_level(place.rows) == "province"


def _begins_small_word(facts: Facts, first: int) -> bool:
    """Whether a word begins here of which only the first syllable has a capital: "Y tế"."""
    if facts.shapes[first + 1] & CAPITAL or not facts.shapes[first] & CAPITAL:
        return False
    return (facts.words[first], facts.words[first + 1]) in facts.lexicon.words


def place_name(facts: Facts, first: int, last: int) -> bool:
    """One syllable of a place's name: "thôn Trường Long", "xã Tân Hội"."""
    if not may_be_name(facts, first, last):
        return False
    word_at = first - 1
    word = place_word(facts, word_at)
    if word is None and facts.shapes[word_at] & CAPITAL:
        word_at -= 1
        word = place_word(facts, word_at)
    return word is not None and word_at + word.length == first and word.row.level != "province"


def longer_place_word(facts: Facts, first: int, last: int) -> bool:
    """It begins the longer type word of a place: "Đài hóa thân Hoàn Vũ"."""
    word = facts.nodes[first].place_word
    return word is not None and word.length > last - first


def may_be_name(facts: Facts, first: int, last: int) -> bool:
    """Whether a head may be a syllable of a name: one with a capital, inside a line."""
    if last - first > 1 or facts.gaps[first] == NEWLINE:
        return False
    return bool(facts.shapes[first] & CAPITAL)


IS_HEAD: Final = Verdicts(
    "ORG",
    "Does a head's word open a body's name?",
    rule(everyday_word, NO, "Hội nghị CBCCVC đã xong.", but="Việc này [ORG Sở] đã họp xong."),
    rule(
        ends_word, NO,
        "Theo luật sư Đoàn Duy An, xã sai.", but="Theo [ORG sư Đoàn 312], xã sai.",
    ),
    rule(
        introduces, NO,
        "Cơ quan [ORG Tỉnh ủy] treo cờ.", but="[ORG Cơ quan Hàng không Vũ trụ] treo cờ.",
    ),
    rule(
        small_kind, NO,
        "Chị gặp ban giám đốc [ORG Công ty May Hòa Phú].",
        but="Chị gặp [ORG Ban Giám đốc Công ty May Hòa Phú].",
    ),
    rule(case, NO, "Vụ Sulavina bán đất đã xử.", but="[ORG Vụ Pháp chế] đã xử."),
    rule(
        credited, NO,
        "Thợ về quê ăn Tết - Ảnh: TRƯỜNG TRUNG.", but="Thợ về quê ăn Tết ở [ORG Trường Trung Hòa].",
    ),
    rule(place_name, NO, "Bà ở thôn Trường Long, xã Gò Cao.", but="Bà ở [ORG Trường Long Hòa]."),
    rule(
        longer_place_word, NO,
        "Bà yên nghỉ tại Đài hóa thân Hoàn Vũ.", but="Bà làm ở [ORG Đài Khí tượng Hoàn Vũ].",
    ),
    otherwise=YES,
)  # fmt: skip


def body_form(facts: Facts, first: int, last: int) -> bool:
    """It abbreviates a body, as far as the lexicon tells."""
    row = facts.abbreviations[first].sense
    return row is None or row.kind == "body"


def sited(facts: Facts, first: int, last: int) -> bool:
    """A place follows, and of another word than a body's the whole is a head: "BHXH", not "PC" for "phòng
    chống"."""
    short = facts.abbreviations[first]
    if short.sense is not None and short.sense.kind == "term":
        head = facts.lexicon.head_of(short.expansion)
        if head is not None and len(head.head.split()) < len(short.expansion.split()):
            return False
    return body_place(facts, last, titled=False) is not None


def named_school(facts: Facts, first: int, last: int) -> bool:
    """A proper name or field of work, and no other body, follows the form of a school: "ĐH Kinh tế"."""
    row = facts.lexicon.head_of(facts.abbreviations[first].expansion)
    if row is None or row.kind != "school":
        return False
    if facts.gaps[last] == NEWLINE or not facts.shapes[last] & CAPITAL:
        return False
    return last not in facts.abbreviations and not starts_body(facts, last)


OPENS_BODY: Final = Verdicts(
    "ORG",
    "Does an abbreviated head open a body's name?",
    rule(body_form, YES, "Nay [ORG QH] khai mạc.", but="Chị nộp BHXH đầy đủ."),
    rule(sited, YES, "[ORG BHXH tỉnh Gia Lai] trao quà.", but="Chị nộp BHXH từ lâu."),
    rule(named_school, YES, "Cô giáo [ORG ĐH Bách khoa] nhận giải.", but="Chị nộp BHXH mỗi năm."),
    otherwise=NO,
)  # fmt: skip
