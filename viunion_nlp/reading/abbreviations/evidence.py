"""The tables that decide whether a form of the lexicon is an abbreviation in this place."""

from __future__ import annotations

import functools
from typing import Final

from viunion_nlp.lexicon import AbbreviationRow, bare_form, cues_of
from viunion_nlp.lexicon.kinds import SOURCES_OF_NEWS
from viunion_nlp.lexicon.phrases import Phrase
from viunion_nlp.reading.abbreviations.senses import ends_with_word, starts_with_word, words_beside
from viunion_nlp.reading.closings import closes_tag
from viunion_nlp.reading.communes import names_commune
from viunion_nlp.reading.cues import follows_credit
from viunion_nlp.reading.edges import is_before_full_name, is_unit
from viunion_nlp.reading.facts import Facts
from viunion_nlp.reading.rules import NO, YES, Verdicts, rule
from viunion_nlp.text.scan import CAPITAL, DIGITS, JOINED, NATIVE, NEWLINE, SIGN, UPPER

_BUSINESS: Final = frozenset(
    ("economy", "finance", "transport", "agriculture", "environment", "health", "science")
)
# Names of bodies and their fields are one name, also with the "&" written out: "Sở GD và ĐT".
_WRITTEN_OUT: Final = ("field", "body")
_IN_SYMBOLS: Final = ("/", "-")
_BLANK: Final = (".", "…", "_", ":")
_ENDS_CLAUSE: Final = (".", ":")


def senses_here(facts: Facts, first: int, last: int) -> tuple[AbbreviationRow, ...]:
    """The rows of a form that agree with its letters as written here."""
    phrase = facts.nodes[first].abbreviation
    if phrase is None:
        return ()
    written = facts.scan.text(first, last)
    if last < first + phrase.length:
        return facts.lexicon.senses_of(written)
    as_usual = written.isupper() and "." not in written
    return _agreeing(phrase, written, "" if as_usual else _degree(facts, first, last))


def _degree(facts: Facts, first: int, last: int) -> str:
    """The degree that a form before a full name stands for, however it is written: "Ts", "T.S"."""
    degree = facts.nodes[first].honorific
    if degree is None or degree.row.kind != "degree" or first + degree.length != last:
        return ""
    return degree.row.expansion if is_before_full_name(facts, last) else ""


@functools.lru_cache(maxsize=4096)
def _agreeing(
    phrase: Phrase[AbbreviationRow], written: str, degree: str
) -> tuple[AbbreviationRow, ...]:
    """``degree``: what the form is, however it is written."""
    form = bare_form(written)
    dotted = "." in written
    return tuple([row for row in phrase.rows if _is_written(row, form, degree, dotted=dotted)])


def _is_written(row: AbbreviationRow, form: str, degree: str, *, dotted: bool) -> bool:
    """Whether letters agree, capitals included; "Tp." is written for "TP", "GD và ĐT" for "GD&ĐT" as well."""
    if row.expansion == degree:
        return True
    if dotted and row.kind == "degree":
        return False
    abbreviation = bare_form(row.abbreviation)
    if "&" in abbreviation and row.kind in _WRITTEN_OUT:
        form = form.replace("và", "&")
    if abbreviation == form or (not abbreviation.isupper() and abbreviation[1:] == form[1:]):
        return True
    return row.kind == "place" and form[:1].isupper() and form.upper() == abbreviation


def part_of_address(facts: Facts, first: int, last: int) -> bool:
    """It is part of a web address, a code or a name: "@NLD", "ABC.vn", "KH-12", "Mẫu 01/CK-ANTT"; a year is
    none, nor is what a quotation mark closes."""
    if facts.gaps[first] == JOINED:
        before = facts.words[first - 1]
        if before in _IN_SYMBOLS and _part_of_symbol(facts, first, last):
            return True
        if before in ("_", "@", "#") or (before == "-" and _holds_figure(facts, first - 2)):
            return True
    if facts.words[first] in facts.cues["web ending"] and facts.words[first - 1] == ".":
        return facts.gaps[first - 1] == facts.gaps[first] == JOINED  # "VOV.VN"
    if facts.gaps[last] != JOINED:
        return False
    sign = facts.words[last]
    if sign == "." and facts.gaps[last + 1] == JOINED:
        return facts.words[last + 1] in facts.cues["web ending"]
    if sign == "-" and facts.gaps[last + 1] == JOINED and facts.shapes[last + 1] & DIGITS:
        figure = facts.words[last + 1]
        return len(figure) != 4 or figure[:2] not in ("19", "20")
    if sign == "'":
        return facts.gaps[last + 1] == JOINED and not facts.shapes[last + 1] & SIGN
    return sign in ("_", "@")


def _part_of_symbol(facts: Facts, first: int, last: int) -> bool:
    """It is one of two codes or more that a slash joins to a figure, or to where one was left out: "Mẫu số
    01/CK-ANTT", "Quyết định số …/QĐ-LĐLĐ", "Số … -QĐ/TU"."""
    at, codes = first, 1
    while facts.words[at - 1] in _IN_SYMBOLS and facts.gaps[at - 1] == facts.gaps[at] == JOINED:
        if facts.words[at - 2] in _BLANK:
            break
        at -= 2
        codes += int(bool(facts.shapes[at] & UPPER))
    if not _is_number_of_symbol(facts, at, first):
        return False
    if facts.words[last] in _IN_SYMBOLS and facts.gaps[last] == facts.gaps[last + 1] == JOINED:
        codes += facts.words[last + 1] == "…" or bool(facts.shapes[last + 1] & UPPER)
    return codes > 1


def _is_number_of_symbol(facts: Facts, at: int, first: int) -> bool:
    """Whether a figure and a slash lead to what stands before a code, or a slash or dash behind dots or
    "số"."""
    if at < first and facts.shapes[at] & DIGITS:
        return facts.words[at + 1] == "/"
    sign = at - 1
    if facts.words[sign] not in _IN_SYMBOLS or facts.gaps[at] != JOINED:
        return False
    before = facts.words[sign - 1]
    if facts.words[sign] == "-" and before in _ENDS_CLAUSE:
        return (
            facts.words[sign - 2] in _ENDS_CLAUSE
            or facts.words[sign - 2] in facts.cues["number sign"]
        )
    return before in _BLANK or before in facts.cues["number sign"]


def _holds_figure(facts: Facts, index: int) -> bool:
    """Whether letters and figures are joined here, with a dash behind them: the form of a code, "TK1-TS"."""
    text = facts.syllables[index].text
    if facts.gaps[index + 1] != JOINED or not text[:1].isalpha():
        return False
    return any(map(str.isdigit, text))


def word_in_capitals(facts: Facts, first: int, last: int) -> bool:
    """It is an ordinary word in a stretch of capitals: "CA" in "CA KHÚC"."""
    if last - first > 1 or not facts.shapes[first] & UPPER or not facts.shapes[first] & NATIVE:
        return False
    honorific = facts.nodes[first].honorific
    if honorific is not None and honorific.row.kind == "degree":
        return False  # "NGƯT" could be a syllable by its letters
    if facts.shouting[first]:
        return not _closes_forms(facts, first, last)
    if facts.gaps[first] != NEWLINE and _is_word_in_capitals(facts, first - 1):
        return True
    return facts.gaps[last] != NEWLINE and _is_word_in_capitals(facts, last)


def _closes_forms(facts: Facts, first: int, last: int) -> bool:
    """Whether a form that can be no word stands right before, and a sign or the line's end behind: "- TT TU,
    TT HĐND tỉnh"."""
    if facts.gaps[first] == NEWLINE or facts.nodes[first - 1].abbreviation is None:
        return False
    before = facts.shapes[first - 1]
    if before & NATIVE or not before & UPPER:
        return False
    return facts.gaps[last] == NEWLINE or bool(facts.shapes[last] & SIGN)


def _is_word_in_capitals(facts: Facts, index: int) -> bool:
    shape = facts.shapes[index]
    return bool(shape & UPPER and shape & NATIVE and facts.nodes[index].abbreviation is None)


def one_letter(facts: Facts, first: int, last: int) -> bool:
    """It is one letter, and neither a unit of a place ("Q.1", "P. Bến Nghé") nor the deputy of an office
    ("P.Giám đốc")."""
    if last - first > 1 or len(facts.words[first]) > 1:
        return False
    if _is_initial(facts, first - 1):
        return True
    behind = first + 2
    if facts.nodes[first].before_role is not None and facts.nodes[behind].role is not None:
        apart = facts.gaps[behind] != JOINED
        if not apart or facts.opens_sentence(first) or facts.shapes[first - 1] & SIGN:
            return False
    if facts.words[first + 1] != "." or facts.gaps[behind] == NEWLINE:
        return True
    if facts.nodes[behind].place is not None or facts.shapes[behind] & DIGITS:
        return False
    return not _is_short_for_place(facts, behind) and not names_commune(facts, first, behind)


def _is_initial(facts: Facts, index: int) -> bool:
    """Whether a syllable is one capital, and not the end of a form such as "T.Ư"."""
    if len(facts.words[index]) != 1 or not facts.shapes[index] & CAPITAL:
        return False
    form = facts.nodes[index - 2].abbreviation
    return form is None or form.length != 3


def _is_short_for_place(facts: Facts, index: int) -> bool:
    """Whether the usual sense of a form is the name of a place: "BMT"."""
    form = facts.nodes[index].abbreviation
    if form is None:
        return False
    rows = senses_here(facts, index, index + form.length)
    return bool(rows) and rows[0].kind == "place" and rows[0].expansion[0].isupper()


def ruled_out(facts: Facts, first: int, last: int) -> bool:
    """A word right beside it tells that it is none of ours: "full HD"."""
    phrase = facts.nodes[first].abbreviation
    assert phrase is not None
    part = last < first + phrase.length
    for row in phrase.rows:
        if part or row.abbreviation in facts.lexicon.deniable_forms:  # a gate
            break
    else:
        return False
    before, after = words_beside(facts, first, last)
    for row in senses_here(facts, first, last):
        for sign, words in cues_of(row.cues):
            if sign == "!<":
                if ends_with_word(before, words):
                    return True
            elif sign == "!>" and starts_with_word(after, words):
                return True
    return False


def beside_unknown_part(facts: Facts, first: int, last: int) -> bool:
    """A "&" joins it to capitals that no row knows: the whole is the form, and an unknown one: "TM&ZV"."""
    # What joins is "&", which is read as "và".
    if facts.words[first - 1] == "và" and _is_unknown_part(facts, first - 1, first - 2, first):
        return True
    return facts.words[last] == "và" and _is_unknown_part(facts, last, last + 1, last + 1)


def _is_unknown_part(facts: Facts, sign: int, part: int, gap: int) -> bool:
    """Whether no space is round a sign, and capitals behind or before it are of no row."""
    if not facts.gaps[sign] == facts.gaps[gap] == JOINED:
        return False
    return bool(facts.shapes[part] & UPPER) and facts.nodes[part].abbreviation is None


def foreign_brand(facts: Facts, first: int, last: int) -> bool:
    """It is a document's code, but a foreign name follows: "KL Texwell"."""
    if not facts.shapes[last] & CAPITAL or facts.shapes[last] & NATIVE or facts.in_reference[first]:
        return False
    node = facts.nodes[last]
    if facts.gaps[last] == NEWLINE or node.place is not None or node.abbreviation is not None:
        return False
    return senses_here(facts, first, last)[0].kind == "document"


def brand_of_company(facts: Facts, first: int, last: int) -> bool:
    """It is a company's brand, or the beginning of one: "Công ty MST", "Công ty GS Electech"; none where the
    word before tells a sense of it: "Công ty CPĐT"."""
    if facts.nodes[last].place is not None or not _follows_company(facts, first):
        return False
    senses = senses_here(facts, first, last)
    row = senses[0]
    if row.domain in _BUSINESS or row.kind in ("place", "body", "field"):
        return False
    before, _ = words_beside(facts, first, last)
    for sense in senses[1:]:
        for sign, words in cues_of(sense.cues):
            if sign == "<" and ends_with_word(before, words):
                return False
    return True


def _follows_company(facts: Facts, first: int) -> bool:
    for back in (1, 2, 3):
        head = facts.nodes[first - back].head
        if head is not None and head.length == back and head.row.kind == "enterprise":
            return True
    return False


def code_of_source(facts: Facts, first: int, last: int) -> bool:
    """It opens an item in brackets, as its source, or closes a credit, and is short for nothing of that
    kind: "(BTN) -", "Ảnh: KT"."""
    before = facts.words[first - 1]
    if before == "(" and facts.gaps[first - 1] == NEWLINE:
        if facts.words[last] != ")" or not closes_tag(facts, last + 1):
            return False
        if facts.nodes[first].body is not None:
            return False
    elif before != ":" or not _closes_credit(facts, first, last):  # a gate first
        return False
    return all(
        row.kind not in SOURCES_OF_NEWS and row.domain != "media"
        for row in senses_here(facts, first, last)
    )


def _closes_credit(facts: Facts, first: int, last: int) -> bool:
    """Whether two letters behind the colon of a credit close the line: those of who took the picture."""
    if last - first > 1 or len(facts.words[first]) != 2 or not follows_credit(facts, first):
        return False
    return facts.gaps[last + (facts.words[last] == ".")] == NEWLINE


IS_ABBREVIATION: Final = Verdicts(
    "ABBR",
    "Is a form of the lexicon an abbreviation here?",
    rule(
        part_of_address, NO,
        "Xem thêm ở trang NLĐ.vn hằng ngày.", but="Quà được trao cho [ABBR NLĐ].",
    ),
    rule(
        word_in_capitals, NO,
        "Đêm nhạc CA KHÚC diễn ra tối qua.", but="Quà được trao cho [ABBR NLĐ].",
    ),
    rule(one_letter, NO, "Nhóm Q. có mười người.", but="Nhà ở [ABBR Q].1 và [ABBR Q].3."),
    rule(ruled_out, NO, "Chị mua ti vi full HD trả góp.", but="Quà được trao cho [ABBR NLĐ]."),
    rule(
        beside_unknown_part, NO,
        "Phòng KT&QXZ mở cửa.", but="Xưởng [ABBR SX]&[ABBR KD] mở cửa.",
    ),
    rule(
        foreign_brand, NO,
        "Công nhân KL Texwell đi làm lại.", but="Công nhân nghe đọc [ABBR KL] của đoàn thanh tra.",
    ),
    rule(
        brand_of_company, NO,
        "Công nhân Công ty GS Electech đi làm lại.", but="Quà được trao cho [ABBR NLĐ].",
    ),
    rule(
        code_of_source, NO,
        "(BTN) - Sáng nay, nông dân ra đồng.", but="([ABBR CAND]) - Sáng nay, nông dân ra đồng.",
    ),
    otherwise=YES,
)  # fmt: skip


def unit(facts: Facts, first: int, last: int) -> bool:
    """It is a unit in capitals."""
    return is_unit(facts, first)


IS_MEASURE: Final = Verdicts(
    "ABBR",
    "Does a figure right before a form measure something in it?",
    rule(
        unit, YES,
        "Đội tặng 10 KG gạo.", but="Đội hỗ trợ 10 [ABBR DN] nhỏ.",
    ),
    otherwise=NO,
)  # fmt: skip
