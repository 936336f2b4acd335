"""The frames that link offices directly after a name."""

from __future__ import annotations

from typing import Final

from viunion_nlp.lexicon.places import LEVELS
from viunion_nlp.reading.cues import is_cue
from viunion_nlp.reading.facts import Facts
from viunion_nlp.reading.links.asides import tells_home_or_name
from viunion_nlp.reading.links.cues import are_all
from viunion_nlp.reading.links.memberships import behind_bodies
from viunion_nlp.reading.links.moves import moves_from, moves_to, rises
from viunion_nlp.reading.links.next_names import (
    concerns_next,
    given_to_next,
    in_next_item,
    in_next_row,
    next_has_it,
    next_list,
    of_next,
    taken_with_next,
)
from viunion_nlp.reading.links.others import (
    acts_on_another,
    appoints,
    is_entrusted,
    is_fronted,
    is_imagined,
    is_source,
    of_relative,
    of_whom_one_speaks,
    only_proposed,
    only_wished,
    relative_takes,
    stands_in,
    takes_office,
    told_of_next,
)
from viunion_nlp.reading.links.sentence import Pair
from viunion_nlp.reading.links.shapes import unit_behind
from viunion_nlp.reading.rules import NO, YES, Frames, frame
from viunion_nlp.text.scan import DIGITS, SIGN

_ASIDE_SIGNS: Final = (",", "-", "(")
_ENDS_BRACKET: Final = (")", ",")
_LONGEST_NUMBER: Final = 5  # syllables of "là một trong mười hai"


def of_several(facts: Facts, pair: Pair) -> bool:
    """ "bà B là chủ tịch, 5 phó chủ tịch", "ông A, Bộ trưởng các bộ: …": offices of others."""
    if not pair.by_signs:
        return False
    for index in range(pair.title.first + 1, pair.title.last + 1):
        if facts.nodes[index].plural is not None:
            following = facts.nodes[index + 1]
            unit = following.place_word
            if following.head is not None or (unit is not None and unit.row.level in LEVELS):
                return pair.sentence.office(pair.place).organization is None
    return bool(facts.shapes[pair.title.first - 1] & DIGITS)


def new_subject(facts: Facts, pair: Pair) -> bool:
    """ "Theo ông A, Chủ tịch tỉnh đã …", "…; Chủ tịch tỉnh đã …", "Trả lời bà A, Chủ tịch tỉnh đã …": a
    clause with a subject of its own."""
    if not pair.by_signs or facts.shapes[pair.title.last] & SIGN:
        return False
    if facts.words[pair.title.first - 1] not in (",", ";"):  # a gate
        return False
    at = unit_behind(facts, pair.sentence, pair.title.last)
    if is_cue(facts, at, "subject acts"):
        if facts.words[pair.title.first - 1] == ";" or is_source(facts, pair):
            return True
    elif facts.nodes[at].verb is None:
        return False
    return is_fronted(facts, pair)


def signs_between(facts: Facts, pair: Pair) -> bool:
    """ ", Phó Bí thư Tỉnh ủy, Chủ tịch HĐND tỉnh", "- Chủ tịch …", "(Chủ tịch …)"; not "con trai ông A là
    Chủ tịch …", "giá ông A là Chủ tịch …"."""
    if not pair.by_signs:
        return False
    if "(" in pair.plain[2:] and pair.cues.home.begin(pair.plain, 1):
        return facts.words[pair.title.last] in _ENDS_BRACKET  # "(Chủ tịch xã đã xác nhận)"
    if not pair.chained and len(pair.plain) > 2 and tells_home_or_name(pair.cues, pair.plain):
        behind = pair.title.last  # not ", trú tại xã Mây, Chủ tịch xã xác nhận"
        joined = facts.words[behind] in facts.cues["joins offices"]
        return bool(facts.shapes[behind] & SIGN) or joined
    by_word = pair.plain[-1:] == ["là"] and pair.plain[0].isalpha()  # "là", "hiện là"
    return not (by_word and (of_relative(facts, pair) or is_imagined(facts, pair)))


def resigns(facts: Facts, pair: Pair) -> bool:
    """ "gửi đơn xin từ chức Chủ tịch": held until then, whatever else the person does."""
    return pair.cues.resigns.end(pair.words)


def one_of_several(facts: Facts, pair: Pair) -> bool:
    """ "bà A, một phó phòng của Sở, nói", "ông A, một cựu bộ trưởng, nói": one of those who hold the office;
    not "ông A, một phó phòng và kế toán", a list."""
    plain = pair.plain
    if pair.chained or len(plain) < 2 or plain[0] not in _ASIDE_SIGNS:
        return False
    if plain[1] not in facts.cues["one of"] or not are_all(plain[2:], pair.cues.status):
        return False
    return facts.words[pair.title.last] != "và"


def one_among(facts: Facts, pair: Pair) -> bool:
    """ "ông A là một trong sáu phó hiệu trưởng của trường": one of those who hold the office."""
    words = pair.plain
    if pair.chained or words[:1] != ["là"] or " ".join(words[1:3]) not in facts.cues["one among"]:
        return False
    return len(words) <= _LONGEST_NUMBER


IS_OF_LAST_NAME: Final = Frames(
    "HOLDS",
    "Is an office behind a name the name's?",
    frame(
        next_has_it, NO,
        "Ông [PERSON Lê Văn An], [TITLE Phó Chủ tịch|by=b] [PERSON#b Tô Văn Páo] cùng dự.",
        but="Ông [PERSON#a Lê Văn An], [TITLE Phó Chủ tịch|by=a], cũng dự.",
    ),
    frame(
        next_list, NO,
        "[TITLE Trưởng ban|by=a]: [PERSON#a Lê Văn An], [TITLE Phó ban|by=b]: bà [PERSON#b Tô Mận].",
        but="[TITLE Trưởng ban|by=a]: [PERSON#a Lê Văn An], [TITLE Bí thư|by=a]; khách: bà [PERSON Tô Mận].",
    ),
    frame(
        in_next_row, NO,
        "[TITLE Bí thư|by=a] [PERSON#a Lê An], [TITLE Phó ban|by=b], [TITLE Bí thư|by=b] [PERSON#b Tô Mận].",
        but="[TITLE Bí thư|by=a] [PERSON#a Lê Văn An], [TITLE Chủ tịch HĐND|by=a], [TITLE Trưởng ban|by=a].",
    ),
    frame(
        in_next_item, NO,
        "Gồm có ông [PERSON Lê Văn An]; [TITLE Phó ban|by=b], bà [PERSON#b Tô Thị Mận].",
        but="Gồm có ông [PERSON#a Lê Văn An], [TITLE Phó ban|by=a], bà [PERSON Tô Thị Mận].",
    ),
    frame(
        of_several, NO,
        "Tổ tiếp dân có ông [PERSON Lê Văn An], 2 [TITLE Phó Chủ tịch] và kế toán.",
        but="Tổ tiếp dân có ông [PERSON#a Lê Văn An], [TITLE Phó Chủ tịch|by=a], và kế toán.",
    ),
    frame(
        new_subject, NO,
        "Theo ông [PERSON Lê Văn An], [TITLE Chủ tịch tỉnh] đã ký quyết định.",
        but="Theo ông [PERSON#a Lê Văn An], [TITLE Chủ tịch tỉnh|by=a], việc này đã xong.",
    ),
    frame(
        concerns_next, NO,
        "Thôi [TITLE phó ấp|by=a] đối với ông [PERSON#a An], [TITLE Bí thư|by=b] đối với bà [PERSON#b Na].",
        but="Thôi làm [TITLE Bí thư|by=a] đối với ông [PERSON#a An], [TITLE Phó ban|by=a], vì lý do tuổi.",
    ),
    frame(
        signs_between, YES,
        "Bà [PERSON#a Tô Thị Mận] - [TITLE Chủ tịch công đoàn|by=a] - trao quà.",
        but="Bà [PERSON Tô Thị Mận] tìm gặp [TITLE Chủ tịch công đoàn].",
    ),
    frame(
        of_next, NO,
        "Ông [PERSON Lê Văn An] nêu việc thôi làm [TITLE Phó ban|by=b] đối với bà [PERSON#b Tô Mận].",
        but="Ông [PERSON#a Lê Văn An] xin thôi làm [TITLE Phó ban|by=a] và gặp bà [PERSON Tô Mận].",
    ),
    frame(
        given_to_next, NO,
        "Trao [TITLE Bí thư|by=a] cho ông [PERSON#a An], chức [TITLE Phó ban|by=b] cho bà [PERSON#b Mận].",
        but="Trao chức [TITLE Bí thư|by=a] cho ông [PERSON#a Lê An] và chức [TITLE Phó ban|by=a] nữa.",
    ),
    frame(
        taken_with_next, NO,
        "Ông [PERSON Lê An] báo tin xã thôi làm [TITLE Phó ban|by=b] và cách chức bà [PERSON#b Tô Mận].",
        but="Ông [PERSON#a Lê An] thôi làm [TITLE Phó ban|by=a] và thăm bà [PERSON Tô Mận].",
    ),
    frame(
        resigns, YES,
        "Ông [PERSON#a Lê Văn An] gửi thư xin từ chức [TITLE Phó Chủ tịch xã|by=a].",
        but="Ông [PERSON Lê Văn An] gửi đơn tới [TITLE Phó Chủ tịch xã].",
    ),
    frame(
        moves_from, YES,
        "Huyện điều bà [PERSON#a Tô Mận] từ [TITLE Phó phòng|by=a] đến làm [TITLE Bí thư xã|by=a].",
        but="Huyện đón bà [PERSON Tô Mận] từ [TITLE Phó phòng] trở xuống.",
    ),
    frame(
        acts_on_another, NO,
        "Ông [PERSON Lê Văn An] ký quyết định bổ nhiệm [TITLE kế toán trưởng].",
        but="Ông [PERSON#a Lê Văn An] được bổ nhiệm [TITLE kế toán trưởng|by=a].",
    ),
    frame(
        appoints, NO,
        "Ông [PERSON Lê An] đã bổ nhiệm [TITLE Phó ban|by=b] là bà [PERSON#b Tô Mận].",
        but="Ông [PERSON#a Lê An] bổ nhiệm [TITLE Phó ban|by=a], bà [PERSON Tô Mận] nghỉ.",
    ),
    frame(
        only_proposed, NO,
        "Đảng ủy giới thiệu ông [PERSON Lê Văn An] làm [TITLE Chủ tịch xã].",
        but="Đảng ủy phân công ông [PERSON#a Lê Văn An] làm [TITLE Chủ tịch xã|by=a].",
    ),
    frame(
        of_relative, NO,
        "Con trai ông [PERSON Lê Văn An] làm [TITLE trưởng thôn].",
        but="Năm ngoái ông [PERSON#a Lê Văn An] làm [TITLE trưởng thôn|by=a].",
    ),
    frame(
        relative_takes, NO,
        "Ông [PERSON Lê Văn An] có con rể làm [TITLE trưởng thôn].",
        but="Ông [PERSON#a Lê Văn An] nhờ con rể, lại làm [TITLE trưởng thôn|by=a].",
    ),
    frame(
        is_entrusted, NO,
        "Theo ông [PERSON Lê Văn An], việc này giao [TITLE Chủ tịch xã] xử lý.",
        but="Ông [PERSON#a Lê Văn An] được tỉnh giao quyền [TITLE Chủ tịch xã|by=a].",
    ),
    frame(
        stands_in, NO,
        "Người trực thay ông [PERSON Lê An] ở đây là [TITLE Phó ban] của xã.",
        but="Người trực cùng ông [PERSON#a Lê An] ở đây là [TITLE Phó ban|by=a] của xã.",
    ),
    frame(
        told_of_next, NO,
        "Theo bà [PERSON Tô Mận], khi còn làm [TITLE Bí thư xã|by=b], ông [PERSON#b Lê An] rất bận.",
        but="Gặp bà [PERSON#a Tô Mận], khi còn làm [TITLE Bí thư xã|by=a], ông [PERSON Lê An] rất bận.",
    ),
    frame(
        only_wished, NO,
        "Bà [PERSON Tô Thị Mận] có thể trở thành [TITLE Chủ tịch xã].",
        but="Bà [PERSON#a Tô Thị Mận] đã trở thành [TITLE Chủ tịch xã|by=a].",
    ),
    frame(
        of_whom_one_speaks, NO,
        "Ông [PERSON Lê Văn An] nói rằng chị ấy là [TITLE Chủ tịch xã].",
        but="Ông [PERSON#a Lê Văn An] nói rằng mình là [TITLE Chủ tịch xã|by=a].",
    ),
    frame(
        takes_office, YES,
        "Bà [PERSON#a Tô Thị Mận] trúng cử [TITLE Chủ tịch xã|by=a].",
        but="Bà [PERSON Tô Thị Mận] cảm ơn [TITLE Chủ tịch xã].",
    ),
    frame(
        rises, YES,
        "Chị [PERSON#a Tô Mận] vào nghề năm 2005, năm 2009 lên [TITLE Phó phòng|by=a].",
        but="Chị [PERSON Tô Mận] vào nghề năm 2005, năm 2009 gửi đơn lên [TITLE Phó phòng].",
    ),
    frame(
        behind_bodies, YES,
        "Ông [PERSON#a Lê Văn An] tham gia [ORG Ban Thường vụ], [TITLE Phó Bí thư xã|by=a].",
        but="Ông [PERSON Lê Văn An] dự lễ của [ORG Ban Thường vụ], [TITLE Phó Bí thư xã] nói.",
    ),
    frame(
        moves_to, YES,
        "Bà [PERSON#a Tô Mận]: từ [TITLE Phó phòng|by=a] lên [TITLE Trưởng phòng|by=a].",
        but="Bà [PERSON#a Tô Mận] là [TITLE Phó phòng|by=a] dưới [TITLE Trưởng phòng].",
    ),
    frame(
        one_among, YES,
        "Bà [PERSON#a Tô Thị Mận] là một trong 6 [TITLE phó ban|by=a] của xã.",
        but="Bà [PERSON Tô Thị Mận] là một người bạn của 6 [TITLE phó ban] xã.",
    ),
    frame(
        one_of_several, YES,
        "Bà [PERSON#a Tô Thị Mận], một [TITLE phó phòng|by=a], kể lại.",
        but="Họp có bà [PERSON Tô Thị Mận], một [TITLE phó phòng] và kế toán.",
    ),
)  # fmt: skip
