"""The frames that link offices directly before a name."""

from __future__ import annotations

from typing import Final

from viunion_nlp.lexicon.places import names_country, place_level
from viunion_nlp.reading.cues import cue_before, follows_cue
from viunion_nlp.reading.drafts import Draft, TitleDraft
from viunion_nlp.reading.facts import Facts
from viunion_nlp.reading.links.commas import (
    acts,
    comma_at_end,
    comma_before_actor,
    comma_before_pair,
    comma_before_rank,
    comma_behind_and,
    comma_behind_pair,
    comma_behind_subject,
    comma_in_item,
    comma_of_appointed,
    comma_of_object,
    commas_around_name,
    opens_acting_clause,
    opens_clause,
)
from viunion_nlp.reading.links.cues import are_all
from viunion_nlp.reading.links.sentence import Pair
from viunion_nlp.reading.links.shapes import is_charge, join_row, opening, unit_end
from viunion_nlp.reading.links.tenure import behind_last
from viunion_nlp.reading.links.whole_posts import leaves_for
from viunion_nlp.reading.rules import NO, YES, Frames, frame
from viunion_nlp.text.scan import CAPITAL, NEWLINE, SIGN

_LONGEST_HELPER: Final = 4  # syllables
_LONGEST_PAPER: Final = 6  # syllables of "theo quyết định của"
_LONGEST_PHRASE: Final = 12  # syllables of "báo cáo với đoàn công tác của"
_LONGEST_PROPOSAL: Final = 6  # syllables from its verb to the office


def beside_name(facts: Facts, pair: Pair) -> bool:
    """Nothing stands between but forms of address; not "Bằng khen của Thủ tướng cho ông A", "Con trai của
    Bộ trưởng là anh A", "Trợ lý Chánh án A", "thư của thư ký ông A"."""
    if pair.chained or not are_all(pair.plain, pair.cues.address):
        return False
    first, last = pair.title.first, pair.title.last
    if pair.plain and facts.words[last - 1] in facts.cue_endings["serves"]:  # a gate
        if (
            not facts.shapes[first] & CAPITAL
            and " ".join(facts.words[first:last]) in facts.cues["serves"]
        ):
            return False
    if (before := facts.words[first - 1]) != "của":
        works_for = before in facts.cue_endings["serves"]
        return not (works_for and follows_cue(facts, first, "serves"))
    return "cho" not in pair.plain and not ("là" in pair.plain and helps(facts, pair))


def decides(facts: Facts, pair: Pair) -> bool:
    """ "Theo quyết định của Giám đốc Sở Y tế, bà B được …": whoever signed it is another."""
    if pair.chained or pair.plain[:1] != [","]:
        return False
    first = pair.title.first
    if pair.cues.whose_paper.end(opening(facts, first, _LONGEST_PAPER)):
        return True
    return facts.words[first - 1] == "của" and facts.in_symbol[first - 2]


def is_proposed(facts: Facts, pair: Pair) -> bool:
    """ "Nhân sự giới thiệu làm Chủ tịch xã là bà Tô B": nobody holds it yet."""
    if pair.chained or "là" not in pair.plain:
        return False
    return pair.cues.propose(opening(facts, pair.title.first, _LONGEST_PROPOSAL))


def runs_for(facts: Facts, pair: Pair) -> bool:
    """ "ứng cử viên đại biểu HĐND xã Lê A": nobody holds it yet."""
    return follows_cue(facts, pair.title.first, "runs for")


def spoken_to(facts: Facts, pair: Pair) -> bool:
    """ "Báo cáo với Thủ tướng, Bí thư Tỉnh ủy A cho biết …": whom the holder speaks to."""
    if pair.plain[:1] != [","]:
        return False
    length = cue_before(facts, pair.title.first, "speaks to")
    first = pair.title.first - length
    if not length or not (facts.opens_sentence(first) or facts.words[first - 1] == ","):
        return False
    last = pair.person.last
    return not facts.shapes[last] & SIGN and facts.gaps[last] != NEWLINE


def helps(facts: Facts, pair: Pair) -> bool:
    """ "Thư ký của Bộ trưởng, anh A, …", "Con trai của Bộ trưởng là anh A": somebody else works for the
    holder, or is a relative."""
    of = pair.title.first - 1
    if pair.chained or facts.words[of] != "của" or pair.plain[:1] not in ([","], ["là"]):
        return False
    if facts.role_before(of, _LONGEST_HELPER) is not None:
        return True
    return pair.cues.relative.end(opening(facts, of, _LONGEST_HELPER))


def acts_for_another(facts: Facts, pair: Pair) -> bool:
    """ "Thay mặt Thủ tướng, Phó Thủ tướng …", "Thừa lệnh Tư lệnh, Đại tá A …": the first office is
    another's."""
    if not pair.chained and pair.plain[:1] != [","]:
        return False
    return follows_cue(facts, pair.title.first, "acts for")


def chief_before_deputy(facts: Facts, pair: Pair) -> bool:
    """ "Chủ tịch LĐLĐ tỉnh, Phó Chủ tịch LĐLĐ tỉnh …", "CVP, PCVP …": nobody is both in one body."""
    if not pair.chained:
        return False
    title, following = pair.title, pair.sentence.mentions[pair.place + 1]
    if following.first in facts.abbreviations:
        return facts.words[following.first][1:] == facts.words[title.first]
    deputy = facts.nodes[following.first].before_role
    if deputy is None or deputy.row.deputy != "yes":
        return False
    office = facts.words[following.first + deputy.length : following.last]
    return bool(office) and facts.words[title.first : title.first + len(office)] == office


def of_other_country(facts: Facts, pair: Pair) -> bool:
    """ "Sau tuyên bố của Tổng thống Mỹ, Thủ tướng Israel …": nobody holds offices in two countries."""
    if not pair.chained:
        return False
    country = _country(facts, pair.title)
    if not country:
        return False
    other = _country(facts, pair.sentence.mentions[pair.place + 1])
    return bool(other) and country != other


def _country(facts: Facts, title: Draft) -> list[str]:
    """The words of the country that an office is of; none if it is of no country."""
    if not isinstance(title, TitleDraft) or title.place is None:
        return []
    first, last = title.place
    place = facts.nodes[first].place
    if place is None or place_level(place.rows) != "country":
        return []
    return facts.words[first:last]


def of_earlier_phrase(facts: Facts, pair: Pair) -> bool:
    """ "Theo chỉ đạo của Chủ tịch tỉnh, Giám đốc Sở A đã ký": a phrase that opens the clause names another;
    not "Theo ý kiến của Chủ tịch tỉnh, Bí thư A, …"."""
    of, cues = pair.title.first - 1, pair.cues
    if not pair.chained or pair.plain != [","] or facts.words[of] != "của":
        return False
    if cues.seat.begin(facts.words, of + 1):
        return False
    if not acts(facts, pair.person.last):
        return False
    phrase = behind_last(opening(facts, of, _LONGEST_PHRASE), (",", ";"))
    return bool(phrase) and cues.opens_phrase.begin(phrase, 0)


def of_the_late(facts: Facts, pair: Pair) -> bool:
    """ "trưởng ban lễ tang nguyên Thủ tướng …": no row of offices, for nothing joins them."""
    return pair.chained and bool(pair.plain) and are_all(pair.plain, pair.cues.status)


def nobody_holds_both(facts: Facts, pair: Pair) -> bool:
    """ "Giám đốc Sở Y tế và Phó Chủ tịch UBND tỉnh Lê A": each office takes up its holder; not "nguyên Phó
    Giám đốc và Giám đốc Sở Y tế Lê A"."""
    if not pair.chained or pair.plain not in (["và"], [";"]):
        return False
    if pair.sentence.office(pair.place).status != "current":
        return False
    following = pair.sentence.mentions[pair.place + 1]
    return leaves_for(facts, pair.cues, pair.title.first, following.first)


def of_earlier_clause(facts: Facts, pair: Pair) -> bool:
    """ "Xã giới thiệu ông B để bầu làm Chủ tịch; Bí thư A chủ trì": an office that a verb gives, in a clause
    of its own; behind a comma where somebody else is named before it: "Dù ông B sắp làm Chủ tịch, Bí thư A
    …"."""
    if not pair.chained or pair.plain[:1] not in ([";"], [","]):
        return False
    if pair.plain[0] == "," and not (pair.place and pair.sentence.people[pair.place - 1]):
        return False
    cues = pair.cues
    lead = opening(facts, pair.title.first, _LONGEST_PROPOSAL)
    return cues.lead_to_office(cues.takes_office, lead)


def joins_row(facts: Facts, pair: Pair) -> bool:
    """The next office is the name's, and only signs or the like join both, or a term and a sign."""
    return pair.chained and join_row(facts, pair.cues, pair.plain)


def behind_term(facts: Facts, pair: Pair) -> bool:
    """ "Chủ tịch Quốc hội khóa 13 Lê A", "Bí thư Tỉnh ủy nhiệm kỳ 2020 - 2025, ông Lê A"."""
    plain = pair.plain
    if pair.chained or not plain or plain[0] not in facts.cues["term"] or "," in plain:
        return False
    for word in plain:
        if word not in pair.cues.address and not pair.cues.is_of_term(word):
            return False
    return True


def of_nationality(facts: Facts, pair: Pair) -> bool:
    """ "Giám đốc người Hàn Quốc Kim Min Ho", "Thủ tướng của Lào - ông A": the country of the holder or
    of the office."""
    first = pair.title.last
    if pair.chained or facts.words[first] not in facts.cues["of nationality"]:
        return False
    country = facts.nodes[first + 1].place
    if country is None or (facts.words[first] == "của" and not names_country(country.rows)):
        return False
    return are_all(facts.words[first + 1 + country.length : pair.person.first], pair.cues.address)


def in_charge(facts: Facts, pair: Pair) -> bool:
    """ "Phó Chủ tịch phụ trách kinh tế Lê A": what its holder is in charge of; not "Phó Chủ tịch phụ trách đã
    mời Lê A"."""
    at = pair.title.last
    if pair.chained or (facts.nodes[at].after_role is None and facts.words[at] != "về"):
        return False
    return is_charge(facts, pair.cues, at, pair.plain)


def names_unit(facts: Facts, pair: Pair) -> bool:
    """ "Trưởng Ban Nữ công, Tổng LĐLĐ Việt Nam Lê A", "Bí thư xã Hòa Bình, huyện Chợ Mới - ông Lê A", "Trưởng
    Ban Nữ công, Tổng LĐLĐ Việt Nam, ông Lê A" as the subject."""
    first, last = pair.title.last, pair.person.first
    if pair.chained or last - first < 2:  # a gate
        return False
    end = unit_end(facts, pair.sentence, first, last)
    if end == first:
        return False
    within = facts.words[first] in facts.cues["within"]  # "thuộc Công an huyện Thiếu tá Lê A"
    joins = facts.words[end] == "-" or (within and facts.words[end] in pair.cues.address)
    if end < last and not joins:
        if facts.words[end] != "," or end + 1 == last:
            return False
        if not (opens_clause(facts, pair) or opens_acting_clause(facts, pair)):
            return False
        end += 1
    return are_all(facts.words[end:last], pair.cues.address)


IS_OF_NEXT_NAME: Final = Frames(
    "HOLDS",
    "Is an office before a name the name's?",
    frame(
        decides, NO,
        "Theo phân công của [TITLE Giám đốc Sở Y tế], bà [PERSON Tô Thị Mận], y tá, đi kiểm tra.",
        but="Theo lời của [TITLE Giám đốc Sở Y tế|by=a], bà [PERSON#a Tô Thị Mận], thuốc vẫn đủ.",
    ),
    frame(
        is_proposed, NO,
        "Nhân sự giới thiệu làm [TITLE Chủ tịch xã] là bà [PERSON Tô Thị Mận].",
        but="Huyện đề nghị [TITLE Chủ tịch xã|by=a] [PERSON#a Tô Thị Mận] giải trình.",
    ),
    frame(
        runs_for, NO,
        "Cử tri gặp ứng cử viên [TITLE đại biểu HĐND xã] [PERSON Tô Thị Mận].",
        but="Cử tri gặp [TITLE đại biểu HĐND xã|by=a] [PERSON#a Tô Thị Mận].",
    ),
    frame(
        beside_name, YES,
        "[TITLE Chủ tịch công đoàn|by=a] [PERSON#a Lê Văn An] phát biểu.",
        but="[TITLE Chủ tịch tỉnh] gặp bà [PERSON Tô Thị Mận].",
    ),
    frame(
        acts_for_another, NO,
        "Thay mặt [TITLE Chủ tịch tỉnh], [TITLE Giám đốc Sở Nội vụ|by=a] [PERSON#a Lê Văn An] trao quà.",
        but="[TITLE Bí thư Đảng ủy|by=a], [TITLE Chủ tịch xã|by=a] [PERSON#a Lê Văn An] trao quà.",
    ),
    frame(
        spoken_to, NO,
        "Báo cáo với [TITLE Bí thư Tỉnh ủy], [TITLE Chủ tịch xã|by=a] [PERSON#a Lê Văn An] cho biết đã xong.",
        but="Báo cáo với [TITLE Bí thư Tỉnh ủy|by=a], [TITLE Ủy viên Trung ương Đảng|by=a] [PERSON#a Lê An].",
    ),
    frame(
        chief_before_deputy, NO,
        "[TITLE Chủ tịch UBND xã], [TITLE Phó Chủ tịch UBND xã|by=a] [PERSON#a Lê Văn An] trao quà.",
        but="[TITLE Chủ tịch UBND xã|by=a], [TITLE Phó Bí thư Đảng ủy|by=a] [PERSON#a Lê Văn An] trao quà.",
    ),
    frame(
        of_other_country, NO,
        "Nghe lời [TITLE Tổng thống Mỹ], [TITLE Thủ tướng Israel|by=a] [PERSON#a Lê Văn An] đáp lại.",
        but="Nghe lời [TITLE Tổng thống Mỹ|by=a], [TITLE Tổng tư lệnh|by=a] [PERSON#a Lê Văn An] đáp lại.",
    ),
    frame(
        of_earlier_phrase, NO,
        "Theo lệnh của [TITLE Chủ tịch tỉnh], [TITLE Giám đốc Sở Y tế|by=a] [PERSON#a Lê Văn An] đã ký.",
        but="Thư của [TITLE Chủ tịch tỉnh|by=a], [TITLE Bí thư Tỉnh ủy|by=a] [PERSON#a Lê Văn An] đã đến.",
    ),
    frame(
        of_the_late, NO,
        "[TITLE Trưởng ban lễ tang] nguyên [TITLE Bí thư Tỉnh ủy|by=a] [PERSON#a Lê Văn An] đã đến.",
        but="[TITLE Trưởng thôn|by=a], nguyên [TITLE Bí thư chi bộ|by=a] [PERSON#a Lê Văn An] đã đến.",
    ),
    frame(
        nobody_holds_both, NO,
        "[TITLE Giám đốc Sở Y tế] và [TITLE Phó Chủ tịch tỉnh|by=a] [PERSON#a Lê Văn An] dự lễ.",
        but="[TITLE Bí thư Tỉnh ủy|by=a] và [TITLE Chủ tịch tỉnh|by=a] [PERSON#a Lê Văn An] dự lễ.",
    ),
    frame(
        of_earlier_clause, NO,
        "Xã đưa [PERSON Páo] ra bầu làm [TITLE Chủ tịch xã]; [TITLE Bí thư|by=a] [PERSON#a Lê An] chủ trì.",
        but="[TITLE Ủy viên Trung ương Đảng|by=a]; [TITLE Bí thư Tỉnh ủy|by=a] [PERSON#a Lê An] chủ trì.",
    ),
    frame(
        joins_row, YES,
        "[TITLE Ủy viên Trung ương Đảng|by=a], [TITLE Bí thư Tỉnh ủy|by=a] [PERSON#a Lê Văn An] dự lễ.",
        but="[TITLE Giám đốc Sở Nội vụ] gặp [TITLE Bí thư Tỉnh ủy|by=a] [PERSON#a Lê Văn An].",
    ),
    frame(
        names_unit, YES,
        "[TITLE Bí thư xã Trà Đa|by=a], huyện Mù Cang Chải [PERSON#a Lê Văn An] bị kỷ luật.",
        but="[TITLE Bí thư xã Trà Đa], huyện Mù Cang Chải gặp ông [PERSON Lê Văn An].",
    ),
    frame(
        helps, NO,
        "Trợ lý của [TITLE Bộ trưởng], anh [PERSON Lê Văn An], cho biết thêm.",
        but="Nguyện vọng của [TITLE Bộ trưởng|by=a], ông [PERSON#a Lê Văn An], được ghi nhận.",
    ),
    frame(
        comma_before_rank, YES,
        "Dự lễ còn có [TITLE Giám đốc Công an tỉnh|by=a], Đại tá [PERSON#a Lê Văn An] và bạn bè.",
        but="Dự lễ còn có [TITLE Giám đốc Sở Y tế], ông [PERSON Lê Văn An], bà [PERSON Tô Mận].",
    ),
    frame(
        comma_behind_subject, YES,
        "[TITLE Giám đốc Sở Y tế|by=a] kiêm [TITLE Phó ban|by=a], bác sĩ [PERSON#a Lê An] xem trạm y tế.",
        but="Dự lễ còn có [TITLE Giám đốc Sở Y tế], ông [PERSON Lê Văn An], bà [PERSON Tô Mận].",
    ),
    frame(
        commas_around_name, YES,
        "[TITLE Giám đốc Sở Y tế|by=a], [PERSON#a Lê Văn An], kiểm tra trạm y tế.",
        but="[TITLE Giám đốc Sở Y tế], [PERSON Lê Văn An], [PERSON Tô Mận] kiểm tra trạm y tế.",
    ),
    frame(
        comma_before_actor, YES,
        "Chiều 4/6, [TITLE Giám đốc Sở Y tế|by=a], ông [PERSON#a Lê Văn An] chủ trì cuộc họp.",
        but="Chiều 4/6, bên cạnh [TITLE Giám đốc Sở Y tế], ông [PERSON Lê Văn An] chủ trì cuộc họp.",
    ),
    frame(
        comma_of_appointed, YES,
        "Xã bổ nhiệm [TITLE Trưởng ban|by=a], ông [PERSON#a Lê Văn An] giữ chức [TITLE Phó Chủ tịch|by=a].",
        but="Xã bổ nhiệm [TITLE Trưởng ban], ông [PERSON Lê Văn An] đến chúc mừng.",
    ),
    frame(
        comma_in_item, YES,
        "Dự lễ có [TITLE Bí thư|by=a], ông [PERSON#a Lê An]; [TITLE Phó ban|by=b], bà [PERSON#b Tô Mận].",
        but="Dự lễ có [TITLE Bí thư], ông [PERSON Lê An].",
    ),
    frame(
        comma_behind_pair, YES,
        "[TITLE Bí thư|by=a], ông [PERSON#a Lê An], và [TITLE Phó ban|by=b], bà [PERSON#b Tô Mận].",
        but="Khách gặp [TITLE Bí thư|by=a] [PERSON#a Lê An] và [TITLE Phó ban], bà [PERSON Tô Mận].",
    ),
    frame(
        comma_before_pair, YES,
        "Có [TITLE Bí thư|by=a], ông [PERSON#a Lê An] và [TITLE Phó ban|by=b], bà [PERSON#b Tô Mận].",
        but="Có [TITLE Bí thư], ông [PERSON Lê An] và [TITLE Phó ban|by=b] [PERSON#b Tô Mận].",
    ),
    frame(
        comma_of_object, YES,
        "Họ đã gặp [TITLE Chủ tịch xã|by=a], ông [PERSON#a Lê An], để hỏi rõ.",
        but="Sau khi gặp [TITLE Chủ tịch xã], ông [PERSON Lê An], 70 tuổi, rất vui.",
    ),
    frame(
        comma_at_end, YES,
        "Dự lễ còn có [TITLE Giám đốc Sở Y tế|by=a], ông [PERSON#a Lê Văn An].",
        but="Dự lễ còn có [TITLE Giám đốc Sở Y tế], ông [PERSON Lê Văn An] và bạn bè.",
    ),
    frame(
        comma_behind_and, YES,
        "Dự lễ có anh [PERSON Tô Páo] và [TITLE Giám đốc Sở Y tế|by=a], bà [PERSON#a Lê Na].",
        but="Dự lễ có anh [PERSON Tô Páo] và [TITLE Giám đốc Sở Y tế], bà [PERSON Na], chị [PERSON Mận].",
    ),
    frame(
        behind_term, YES,
        "[TITLE Bí thư Huyện ủy|by=a] khóa 21 [PERSON#a Lê Văn An] dự lễ.",
        but="[TITLE Bí thư Huyện ủy] khóa 21 mời ông [PERSON Lê Văn An].",
    ),
    frame(
        in_charge, YES,
        "[TITLE Phó Chủ tịch xã|by=a] phụ trách kinh tế [PERSON#a Lê Văn An] dự lễ.",
        but="[TITLE Phó Chủ tịch xã] phụ trách kinh tế đã gặp [PERSON Lê Văn An].",
    ),
    frame(
        of_nationality, YES,
        "[TITLE Giám đốc|by=a] người Hàn Quốc [PERSON#a Kim Min Ho] đến thăm.",
        but="[TITLE Giám đốc] mời người Hàn Quốc [PERSON Kim Min Ho] đến thăm.",
    ),
)  # fmt: skip
