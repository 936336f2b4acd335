"""Decides when the name of a known body is that body: how it must be written, and what else it may mean."""

from __future__ import annotations

from typing import Final

from viunion_nlp.lexicon import RegionRow
from viunion_nlp.lexicon.places import names_country, place_level
from viunion_nlp.reading.bodies.foreigners import begins_foreigner
from viunion_nlp.reading.cues import follows_cue
from viunion_nlp.reading.drafts import OrganizationDraft
from viunion_nlp.reading.facts import Facts
from viunion_nlp.reading.rules import NO, YES, Verdicts, rule
from viunion_nlp.text.letters import fold_phrase, lower_same_length
from viunion_nlp.text.scan import CAPITAL, DIGITS, MIXED, NATIVE, NEWLINE, SPACE


def known_body(facts: Facts, first: int) -> OrganizationDraft | None:
    """The body that the lexicon knows by the name that stands here."""
    node = facts.nodes[first]
    if node.body is None:
        return None
    row = node.body.row
    last = first + node.body.length
    if last - first > 1 and node.head is None and not has_capital(facts, first, last):
        if not as_listed(facts, first, last):
            return None  # a gate: "người lao động" is no newspaper
    # "BCH Tổng Liên đoàn" goes on with the longer name of the body that it ends with: "lao động Việt Nam".
    for inner in range(first + 1, last):
        body = facts.nodes[inner].body
        if (
            body is not None
            and inner + body.length > last
            and row.name.endswith(f" {body.row.name}")
        ):
            last = inner + body.length
            break
    if facts.words[last] in facts.cues["country"] and OF_OTHER_COUNTRY.say(facts, first, last):
        return None
    if not WRITTEN_AS_KNOWN.say(facts, first, last):
        return None
    short = facts.abbreviations.get(first)
    if short is not None and len(short.senses) > 1 and SHORT_FOR_OTHER.say(facts, first, last):
        return None
    makes = row.also or facts.words[last] in facts.cues["product name"]
    if makes and node.head is None and MEANS_PRODUCT.say(facts, first, last):
        return None
    if facts.words[first - 1] == ":" and facts.words[first - 2] in facts.cues["news source"]:
        row = facts.lexicon.papers_of_bodies.get(fold_phrase(facts.scan.text(first, last)), row)
    return OrganizationDraft(
        first=first, last=last, rule="known by name", entry=row.name, body=row,
        head=facts.lexicon.head_of(row.name), kind=row.kind, level=row.level,
    )  # fmt: skip


def pointed_at(facts: Facts, first: int, last: int) -> bool:
    """The words behind it point to a country named before: "Bộ Giáo dục nước này"."""
    return facts.words[last + 1] in facts.cues["that country"]


OF_OTHER_COUNTRY: Final = Verdicts(
    "ORG",
    "Is a ministry that bears a known name another country's?",
    rule(
        pointed_at, YES,
        "[ORG Bộ Giáo dục|name=Bộ Giáo dục] nước này họp báo.",
        but="[ORG Bộ Giáo dục|name=Bộ Giáo dục và Đào tạo] nước ta họp báo.",
    ),
    otherwise=NO,
)  # fmt: skip


def other_sense(facts: Facts, first: int, last: int) -> bool:
    """It is a form of several senses, and this one is another than the body's name: "Thông tư của BCT"."""
    short, known = facts.abbreviations[first], facts.nodes[first].body
    if known is None or short.last != last or not short.expansion:
        return False
    return fold_phrase(short.expansion) not in fold_phrase(known.row.name)


SHORT_FOR_OTHER: Final = Verdicts(
    "ORG",
    "Is a form that a known body bears short for something else here?",
    rule(
        other_sense, YES,
        "Thông tư 43 của [ORG BCT|name=Bộ Công Thương] về xăng dầu.",
        but="Giảng viên [ORG ĐHCĐ|name=Trường Đại học Công đoàn] dự họp.",
    ),
    otherwise=NO,
)  # fmt: skip


def words_of_headline(facts: Facts, first: int, last: int) -> bool:
    """In a line of capitals a newspaper's name is the words that it is made of, but in brackets."""
    known = facts.nodes[first].body
    if known is None or not facts.shouting[first] or last - first == 1:
        return False
    if known.row.kind != "media" or facts.nodes[first].head is not None:
        return False
    return facts.words[first - 1] != "(" or facts.words[last] != ")"


def _own_form_follows(facts: Facts, first: int, last: int) -> bool:
    """Whether its own short form follows in brackets: "tổ chức lao động quốc tế (ILO)"."""
    known, form = facts.nodes[first].body, facts.nodes[last + 1].body
    if known is None or form is None or facts.words[last] != "(":
        return False
    return form.row.name == known.row.name and facts.words[last + 1 + form.length] == ")"


def parts_words(facts: Facts, first: int, last: int) -> bool:
    """Its first syllable ends a word before it, and its second begins another name with a capital: "toàn quốc
    Hội Sinh viên"."""
    if facts.shapes[first] & CAPITAL or not facts.shapes[first + 1] & CAPITAL:
        return False
    if facts.nodes[first + 1].head is None:
        return False
    return (facts.words[first - 1], facts.words[first]) in facts.lexicon.words


def small(facts: Facts, first: int, last: int) -> bool:
    """It begins with a head, and has neither a capital nor its own short form behind it; or it begins in
    lower case inside an everyday word or behind a number: "cán bộ Tư pháp", "hai sàn HOSE và HNX"."""
    if facts.nodes[first].head is None or last - first == 1:
        return False
    if not facts.shapes[first] & CAPITAL:
        if facts.in_word_tail[first] or facts.follows_plural(first):
            return True
    return not has_capital(facts, first, last) and not _own_form_follows(facts, first, last)


def headed(facts: Facts, first: int, last: int) -> bool:
    """It begins with a head."""
    return facts.nodes[first].head is not None and last - first > 1


def as_listed(facts: Facts, first: int, last: int) -> bool:
    """It is written as the lexicon writes it."""
    text = facts.scan.text(first, last)
    return text in facts.lexicon.body_forms.get(lower_same_length(text), ())


def all_capitals(facts: Facts, first: int, last: int) -> bool:
    """It has three syllables or more, each with a capital."""
    if last - first < 3:
        return False
    for index in range(first, last):
        if not facts.shapes[index] & CAPITAL:
            return False
    return True


def shouted(facts: Facts, first: int, last: int) -> bool:
    """One word in capitals throughout, which the lexicon writes small: "HONDA"."""
    text = facts.syllables[first].text
    if last - first > 1 or len(text) <= 3 or not text.isupper():
        return False
    for form in facts.lexicon.body_forms.get(facts.words[first], ()):
        if form.isupper():
            return False
    return True


WRITTEN_AS_KNOWN: Final = Verdicts(
    "ORG",
    "Do the capitals allow a known name here?",
    rule(
        words_of_headline, NO,
        "CHĂM LO NGƯỜI LAO ĐỘNG KHÓ KHĂN", but="[ORG LIÊN HỢP QUỐC] TẶNG GẠO CHO DÂN",
    ),
    rule(
        parts_words, NO,
        "Đại hội toàn quốc [ORG Hội Sinh viên Việt Nam] bế mạc.",
        but="Bài đăng trên [ORG báo Công an nhân dân|level=central].",
    ),
    rule(
        small, NO,
        "Nhiều cán bộ Tư pháp giỏi về xã.", but="[ORG Hội đồng Tiền lương quốc gia] họp báo.",
    ),
    rule(headed, YES, "[ORG Hội đồng Tiền lương quốc gia] họp bàn.", but="Đàn masan bay về rừng."),
    rule(as_listed, YES, "Thợ của [ORG Masan] ra về.", but="Đàn masan bay về."),
    rule(
        all_capitals, YES,
        "[ORG Liên Hợp Quốc] thông qua nghị quyết.", but="Nhiều người Lao động ra về.",
    ),
    rule(shouted, YES, "Ảnh chụp của [ORG REUTERS] rất đẹp.", but="Ảnh chụp của reuters rất đẹp."),
    otherwise=NO,
)  # fmt: skip


def product_before(facts: Facts, first: int, last: int) -> bool:
    """A word for a product stands right before: "xe Toyota"."""
    return follows_cue(facts, first, "product")


def closes_line(facts: Facts, first: int, last: int) -> bool:
    """Nothing follows in its line."""
    return facts.gaps[last] == NEWLINE


def holder(facts: Facts, first: int, last: int) -> bool:
    """A foreigner's name follows, known by both of its parts: "Tesla Elon Musk"."""
    return _begins_two_names(facts, last)


def _begins_two_names(facts: Facts, first: int) -> bool:
    """Whether two names of foreigners stand here, whichever is the family's: "Jensen Huang"."""
    if facts.gaps[first] != SPACE or facts.gaps[first + 1] != SPACE:
        return False
    if not facts.shapes[first] & facts.shapes[first + 1] & CAPITAL:
        return False
    names = facts.lexicon.foreign_names
    return facts.words[first] in names and facts.words[first + 1] in names


def model(facts: Facts, first: int, last: int) -> bool:
    """A name of a model or a number follows, and no place: "Toyota Vios", "Boeing 737"."""
    if facts.shapes[last] & CAPITAL and facts.nodes[last].place is None:
        return True
    return bool(facts.shapes[last] & (DIGITS | MIXED))


MEANS_PRODUCT: Final = Verdicts(
    "ORG",
    "Does a maker's name mean what it makes?",
    rule(
        product_before, YES,
        "Anh thợ mua chiếc xe Toyota cũ.", but="Anh thợ làm ở [ORG Toyota] cũ.",
    ),
    rule(
        closes_line, NO,
        "Kế toán của [ORG Toyota]\n12 thợ ra về.", but="Giá bán Toyota Vios đã tăng.",
    ),
    rule(
        holder, NO,
        "Giám đốc [ORG Toyota] Jensen Huang phát biểu.", but="Giá bán Toyota Vios đã giảm.",
    ),
    rule(model, YES, "Giá bán Toyota Vios đã giảm.", but="[ORG Toyota] đã tăng lương."),
    otherwise=NO,
)  # fmt: skip


def has_capital(facts: Facts, first: int, last: int) -> bool:
    """Whether a syllable of a stretch has a capital."""
    for index in range(first, last):
        if facts.shapes[index] & CAPITAL:
            return True
    return False


def goes_on_foreign(facts: Facts, last: int) -> bool:
    """Whether a foreign word goes on with a company's name: "Masan" + "Resources"."""
    if facts.gaps[last] == NEWLINE or not facts.shapes[last] & CAPITAL:
        return False
    word = facts.words[last]
    return len(word) >= 3 and word.isalpha() and not facts.shapes[last] & NATIVE


def brand_end(facts: Facts, last: int) -> int:
    """The end of the capitals that go on with a company's name: "FPT" + "Telecom"; none behind its country:
    "Honda Việt Nam" + "Sayaka Arai"."""
    country = facts.nodes[last - 2].place
    if country is not None and country.length == 2 and names_country(country.rows):
        return last
    while facts.shapes[last] & CAPITAL and facts.gaps[last] != NEWLINE:
        if ENDS_BRAND.say(facts, last, last + 1):
            break
        last += 1
    return last


def foreign_name_end(facts: Facts, first: int) -> int | None:
    """The end of a company's foreign name; None for one that the lexicon knows, and for a product."""
    if facts.nodes[first].body is not None or follows_cue(facts, first, "product"):
        return None
    last = brand_end(facts, first)
    if facts.words[last] == "-" and facts.shapes[last + 1] & CAPITAL:
        return brand_end(facts, last + 1) if goes_on_foreign(facts, last + 1) else None
    return last


def place_or_person(facts: Facts, first: int, last: int) -> bool:
    """A place or a surname."""
    return facts.nodes[first].place is not None or facts.nodes[first].surname is not None


def foreigner(facts: Facts, first: int, last: int) -> bool:
    """A foreigner's given and family name: "Apple Tim Cook", "Nvidia Jensen Huang"."""
    return begins_foreigner(facts, first) or _begins_two_names(facts, first)


ENDS_BRAND: Final = Verdicts(
    "ORG",
    "Does a capital behind a company's known name belong to something else?",
    rule(
        place_or_person, YES,
        "Giám đốc [ORG FPT] Nguyễn Văn Páo phát biểu.", but="[ORG Masan Resources] phát biểu.",
    ),
    rule(
        foreigner, YES,
        "Giám đốc [ORG Apple] Tim Cook phát biểu.", but="[ORG Masan Resources] phát biểu hay.",
    ),
    otherwise=NO,
)  # fmt: skip


def branch_place_end(facts: Facts, last: int) -> int | None:
    """The end of the province or region that a branch is named after: "VNPT Lâm Đồng", "VCCI miền Trung"."""
    place = facts.nodes[last].place
    if place is None or facts.gaps[last] == NEWLINE:
        return None
    end = last + place.length
    if not has_capital(facts, last, end):
        return None
    return end if NAMES_BRANCH.say(facts, last, end) else None


def is_region(facts: Facts, first: int) -> bool:
    """Whether a region of the country stands here: "Đồng bằng sông Cửu Long"."""
    place = facts.nodes[first].place
    return place is not None and isinstance(place.row, RegionRow) and place.row.type == "region"


def route(facts: Facts, first: int, last: int) -> bool:
    """A dash and another place follow, so that it is the end of a road or flight: "Vietjet Hà Nội - Vinh"."""
    return facts.words[last] == "-" and facts.nodes[last + 1].place is not None


def of_province(facts: Facts, first: int, last: int) -> bool:
    """It is a province."""
    place = facts.nodes[first].place
    return place is not None and place_level(place.rows) == "province"


def of_region(facts: Facts, first: int, last: int) -> bool:
    """It is a region of the country."""
    return is_region(facts, first)


NAMES_BRANCH: Final = Verdicts(
    "ORG",
    "Does a place behind a company's known name name a branch of it?",
    rule(
        route, NO,
        "Đường bay [ORG Vietjet] Đà Nẵng - Hải Phòng mở lại.",
        but="Thợ của [ORG VNPT Lâm Đồng] tặng quà.",
    ),
    rule(
        of_province, YES,
        "[ORG VNPT Lâm Đồng] tặng quà.", but="Khách của [ORG Vietjet] Paris chờ lâu.",
    ),
    rule(
        of_region, YES,
        "[ORG VNPT Tây Nguyên] tặng quà.", but="Khách của [ORG Vietjet] Paris chờ lâu.",
    ),
    otherwise=NO,
)  # fmt: skip
