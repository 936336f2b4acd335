"""The tables for bylines."""

from __future__ import annotations

from typing import Final

from viunion_nlp.lexicon.places import place_level
from viunion_nlp.reading.edges import is_name_syllable
from viunion_nlp.reading.facts import Facts
from viunion_nlp.reading.persons.evidence.initials import is_initial
from viunion_nlp.reading.persons.evidence.surroundings import fills_place
from viunion_nlp.reading.persons.signatures import names_of_line
from viunion_nlp.reading.persons.stamps import opens_stamp
from viunion_nlp.reading.rules import NO, YES, Verdicts, rule
from viunion_nlp.text.scan import CAPITAL, NEWLINE, SIGN, UPPER

_BEFORE_SOURCE: Final = ("(", "/")
_LEAST_LINES: Final = 3
_LINK_SIGNS: Final = (">", "»")
_ENDING: Final = (".", "!", "?", "…", '"', "”")


def address_before_name(facts: Facts, first: int, last: int) -> bool:
    """A word of address stands before a capital."""
    if facts.addresses[first] is None:
        return False
    return bool(facts.shapes[first + 1] & CAPITAL)


def begins_otherwise(facts: Facts, first: int, last: int) -> bool:
    """The type word of a place, a word of credits, or that of a document's part begins the line; a letter
    before one syllable is an initial: "X.HÙNG"."""
    if facts.nodes[first].place_word is not None and not is_initialled(facts, first, last):
        return True
    cues, word = facts.cues, facts.words[first]
    return word in cues["credit"] or word in cues["provision"]


def is_initialled(facts: Facts, first: int, last: int) -> bool:
    """Whether one name begins a line with an initial before one syllable or another initial, where places
    have more: "X.HÙNG", "P.V.L", not "Q.GÒ VẤP"."""
    start, stop = names_of_line(facts, first, last)[0]
    if facts.words[start + 1] != ".":
        return False
    return stop - start == 3 or facts.words[start + 3] == "."


def heading(facts: Facts, first: int, last: int) -> bool:
    """A letter or Roman numeral with its dot, and words behind it: "V. KIẾN NGHỊ"."""
    if len(facts.words[first]) > 1 or facts.words[first + 1] != ".":
        return False
    for index in range(first + 3, last):
        if (facts.words[index - 1], facts.words[index]) in facts.lexicon.words:
            return True
    return False


def marked(facts: Facts, first: int, last: int) -> bool:
    """Words or signs of signatures stand behind: "|", "thực hiện", "(theo AFP)"; not the writer's body."""
    if facts.words[last] in _BEFORE_SOURCE and facts.in_body[last + 1]:
        return False
    while facts.gaps[last] != NEWLINE:
        if facts.words[last] not in (".", "*"):
            return True
        last += 1
    return False


def place_name(facts: Facts, first: int, last: int) -> bool:
    """A place's name is the first of them; in capitals at the text's end, or before initials, only a province
    or country."""
    names = names_of_line(facts, first, last)
    if not fills_place(facts, first, names[0][1]):
        return False
    if is_province(facts, *names[0]):
        return not (len(names) > 1 and is_initialled(facts, *names[1]))  # "KHÁNH HÒA - Q. VIỆT"
    if "." in facts.words[first:last]:
        return False  # "Quế Lâm - Tr. Đạt"
    return not capitals_of_names(facts, first, last)


def is_province(facts: Facts, first: int, last: int) -> bool:
    """A province or country is all that stands there: "Ảnh: Hà Vy, Hải Phòng"."""
    place = facts.nodes[first].place
    if place is None or first + place.length < last:
        return False
    return place_level(place.rows) in ("province", "country")


def single_syllable(facts: Facts, first: int, last: int) -> bool:
    """One of the names has one syllable alone."""
    for start, stop in names_of_line(facts, first, last):
        if stop - start < 2:
            return True
    return False


def capitals_behind_surname(facts: Facts, first: int, last: int) -> bool:
    """All letters are capitals, and a Vietnamese surname begins the first name."""
    surname = facts.nodes[first].surname
    if surname is None or surname.row.weight == "rare":
        return False
    return names_in_capitals(facts, first, last)


def everyday_word(facts: Facts, first: int, last: int) -> bool:
    """Its first two syllables are an everyday word in capitals: "DANH SÁCH", "ĐOÀN KẾT"."""
    if not facts.shapes[first] & UPPER:
        return False
    return (facts.words[first], facts.words[first + 1]) in facts.lexicon.words


def capitals_of_names(facts: Facts, first: int, last: int) -> bool:
    """All letters of the text's last line, or of one above a caption, are capitals, and all syllables of
    Vietnamese names."""
    if not (_ends_text(facts, last) or _stands_above_caption(facts, last)):
        return False
    return _hold_names(facts, first, last)


def writers_below_headline(facts: Facts, first: int, last: int) -> bool:
    """Two names or more in capitals fill the line below the text's first one, which no sign ends."""
    lines = facts.scan.lines
    if len(lines) < _LEAST_LINES or first != lines[1] or facts.words[first - 1] in _ENDING:
        return False
    return len(names_of_line(facts, first, last)) > 1 and _hold_names(facts, first, last)


def _hold_names(facts: Facts, first: int, last: int) -> bool:
    """Whether all letters are capitals, and all syllables those of Vietnamese names, or initials."""
    if not names_in_capitals(facts, first, last):
        return False
    for start, stop in names_of_line(facts, first, last):
        for index in range(start, stop):
            initial = facts.words[index + 1] == "." and is_initial(facts, index)
            if not (initial or facts.shapes[index] & SIGN or is_name_syllable(facts, index)):
                return False
    return True


def names_in_capitals(facts: Facts, first: int, last: int) -> bool:
    """All letters are capitals."""
    for start, stop in names_of_line(facts, first, last):
        for index in range(start, stop):
            if not facts.shapes[index] & (UPPER | SIGN):
                return False
    return True


def above_stamp(facts: Facts, first: int, last: int) -> bool:
    """The day and time of the text fill the next line, and no everyday word begins the names."""
    if not opens_stamp(facts, facts.scan.line_end(last - 1)):
        return False
    return (facts.words[first], facts.words[first + 1]) not in facts.lexicon.words


def closes_text(facts: Facts, first: int, last: int) -> bool:
    """It is the text's last line."""
    return _ends_text(facts, last)


def before_capital(facts: Facts, first: int, last: int) -> bool:
    """The next line, a caption, begins anew with a capital, or with a link or the writer's paper: ">> Tin
    liên quan", "(Báo Lao động)"; entries of a list may have a body in brackets."""
    if facts.words[last] in _BEFORE_SOURCE and facts.gaps[last] != NEWLINE:
        return False
    at = facts.scan.line_end(last - 1)
    if facts.words[at] == "(":
        return facts.in_body[at + 1]
    while facts.words[at] in _LINK_SIGNS:
        at += 1
    return bool(facts.shapes[at] & CAPITAL)


def _ends_text(facts: Facts, last: int) -> bool:
    return facts.scan.line_end(last - 1) >= facts.count


def _stands_above_caption(facts: Facts, last: int) -> bool:
    """Whether the caption of a picture fills the next line: "Ảnh: Đại biểu dự hội nghị"."""
    at = facts.scan.line_end(last - 1)
    return facts.words[at] in facts.cues["credit"] and facts.words[at + 1] == ":"


SIGNS_TEXT: Final = Verdicts(
    "PERSON",
    "Does a line of names sign the text?",
    rule(
        address_before_name, NO,
        "Hội nghị kết thúc.\nÔng [PERSON Cao Đình Khoa].",
        but="Công nhân phấn khởi.\n[PERSON Minh Lan]\nToàn cảnh đại hội.",
    ),
    rule(
        heading, NO,
        "Công nhân phấn khởi.\nV. KIẾN NGHỊ",
        but="Công nhân phấn khởi.\n[PERSON Việt Hà]",
    ),
    rule(
        begins_otherwise, NO,
        "Lễ hội mở màn.\nChùa Hương Tích",
        but="Công nhân phấn khởi.\n[PERSON Minh Lan]\nToàn cảnh đại hội.",
    ),
    rule(
        marked, YES,
        "Đồng hành với thợ mỏ\n[PERSON SAO KHUÊ] thực hiện\nĐời sống thợ mỏ khá hơn.",
        but="THƯ NGỎ\nTriển khai tháng hành động",
    ),
    rule(
        place_name, NO,
        "Đoàn tham quan đã về.\nPhú Nhuận",
        but="Công nhân phấn khởi.\n[PERSON Minh Lan]\nToàn cảnh đại hội.",
    ),
    rule(
        single_syllable, NO,
        "Hát xong bài cuối.\nHết\nMời quý vị xem tiếp.",
        but="Công nhân phấn khởi.\n[PERSON Minh Lan]\nToàn cảnh đại hội.",
    ),
    rule(
        everyday_word, NO,
        "Công nhân phấn khởi.\nDANH SÁCH\nNgày 28/7, tỉnh mở hội nghị.",
        but="Công nhân phấn khởi.\n[PERSON HÀ VY]\nNgày 28/7, tỉnh mở hội nghị.",
    ),
    rule(
        above_stamp, YES,
        "Công nhân phấn khởi.\n[PERSON Minh Lan]\n[DATE 28/10/2025] 12:06 GMT+7",
        but="Sao Vàng\n30 năm một chặng đường",
    ),
    rule(
        capitals_behind_surname, YES,
        "Công nhân phấn khởi.\n[PERSON HÀ VY]\nNgày 28/7, tỉnh mở hội nghị.",
        but="THƯ NGỎ\nTriển khai tháng hành động",
    ),
    rule(
        capitals_of_names, YES,
        "Công nhân phấn khởi.\n[PERSON XUÂN HẬU]", but="THƯ NGỎ\nTriển khai tháng hành động",
    ),
    rule(
        writers_below_headline, YES,
        "Công nhân phấn khởi\n[PERSON MINH ANH] - [PERSON THU HÀ]\nNgày 28/7, tỉnh mở hội nghị.",
        but="Công nhân phấn khởi\nSAO KHUÊ - DÂN CHỦ\nNgày 28/7, tỉnh mở hội nghị.",
    ),
    rule(
        names_in_capitals, NO,
        "THƯ NGỎ\nTriển khai tháng hành động",
        but="Công nhân phấn khởi.\n[PERSON Minh Lan]\nToàn cảnh đại hội.",
    ),
    rule(
        closes_text, YES,
        "Công nhân phấn khởi.\n[PERSON Việt Hà]", but="Sao Vàng\n30 năm một chặng đường",
    ),
    rule(
        before_capital, YES,
        "Công nhân phấn khởi.\n[PERSON Minh Lan]\nToàn cảnh đại hội.",
        but="Sao Vàng\n30 năm một chặng đường",
    ),
    otherwise=NO,
)  # fmt: skip


def unit(facts: Facts, first: int, last: int) -> bool:
    """A short type word of a place begins it, and more than one syllable stands behind: "(Q.Gò Vấp)"."""
    return facts.nodes[first].place_word is not None and not is_initialled(facts, first, last)


def short_form(facts: Facts, first: int, last: int) -> bool:
    """They are letters alone, which may be short for words, and no sentence ends before the bracket: "Ban
    Chấp hành (B.C.H)"."""
    if facts.words[first - 2] in _ENDING:
        return False
    for _, stop in names_of_line(facts, first, last):
        if len(facts.words[stop - 1]) > 1:
            return False
    return True


def closes_sentence(facts: Facts, opening: int) -> bool:
    """Whether a bracket opens behind a sentence, or fills its line."""
    return facts.gaps[opening] == NEWLINE or facts.words[opening - 1] in _ENDING


def no_names(facts: Facts, first: int, last: int) -> bool:
    """Without initials, some syllable is none of Vietnamese names, or a place or an everyday word stands
    there: "(Ninh Thuận)", "(Còn Nữa)"."""
    if "." in facts.words[first:last]:
        return False
    for start, stop in names_of_line(facts, first, last):
        if facts.nodes[start].place is not None:
            return True
        for index in range(start, stop):
            if not is_name_syllable(facts, index):
                return True
    return (facts.words[first], facts.words[first + 1]) in facts.lexicon.words


def form_of_papers(facts: Facts, first: int, last: int) -> bool:
    """It is a form of the lexicon: "(P.V)"."""
    form = facts.nodes[first].abbreviation
    return form is not None and first + form.length == last


IS_BRACKETED: Final = Verdicts(
    "PERSON",
    "Do names in brackets at the end of a paragraph tell who wrote it?",
    rule(
        unit, NO,
        "Công nhân ở khu này (Q.Vân Khê).", but="Công nhân đã có nhà mới ([PERSON H.Yến]).",
    ),
    rule(
        heading, NO,
        "Mời xem phần cuối (V. KIẾN NGHỊ).", but="Công nhân đã có nhà mới ([PERSON V. HÙNG]).",
    ),
    rule(
        short_form, NO,
        "Công nhân bầu ban mới (B.C.H).", but="Công nhân bầu ban mới. ([PERSON B.C.H])",
    ),
    rule(
        single_syllable, NO,
        "Xưởng bán nhiều loại nhựa (Nhựa, P.Khê).",
        but="Công nhân bầu ban mới. ([PERSON Hà Vy], [PERSON P.Khê])",
    ),
    rule(
        no_names, NO,
        "Công nhân bầu ban mới. (Bình Thuận)", but="Công nhân bầu ban mới. ([PERSON Hưng Thơ])",
    ),
    rule(
        form_of_papers, NO,
        "Công nhân bầu ban mới. (P.V)", but="Công nhân bầu ban mới. ([PERSON B.C.H])",
    ),
    otherwise=YES,
)  # fmt: skip
