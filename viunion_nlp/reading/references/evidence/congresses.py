"""The tables for resolutions of congresses: which are references, and how far their names extend."""

from __future__ import annotations

from typing import Final

from viunion_nlp.reading.cues import is_cue
from viunion_nlp.reading.facts import Facts
from viunion_nlp.reading.references.shapes import (
    congress_start,
    ends_phrase,
    numbers_congress,
)
from viunion_nlp.reading.rules import NO, YES, Verdicts, rule
from viunion_nlp.text.scan import CAPITAL


def shouted_end(facts: Facts, first: int, last: int) -> bool:
    """In a line of capitals, the words do not belong to names; but "LẦN THỨ" and the like do."""
    if not facts.shouting[first] or is_cue(facts, first, "in congress"):
        return False
    return ends_phrase(facts, first)


def counted(facts: Facts, first: int, last: int) -> bool:
    """A figure counts what follows: "Đại hội 5 năm trước"."""
    if facts.shapes[first] & CAPITAL or is_cue(facts, first, "in congress"):
        return False
    units = facts.cues["unit"]
    return facts.words[last] in units and numbers_congress(facts, first)


NAME_GOES_ON: Final = Verdicts(
    "DOCREF",
    "Does a congress's name go on over what may be a piece of it?",
    rule(
        shouted_end, NO,
        "ĐƯA [DOCREF NGHỊ QUYẾT ĐẠI HỘI XIII CÔNG ĐOÀN VIỆT NAM] VÀO CUỘC SỐNG",
        but="Chi bộ học [DOCREF Nghị quyết Đại hội XIII Công đoàn Việt Nam].",
    ),
    rule(
        counted, NO,
        "[DOCREF Nghị quyết đại hội] 5 năm trước nêu rõ các chỉ tiêu.",
        but="Buổi học về [DOCREF Nghị quyết đại hội 9 Công đoàn Viên chức Việt Nam] kéo dài một ngày.",
    ),
    otherwise=YES,
)  # fmt: skip


def of_shareholders(facts: Facts, first: int, last: int) -> bool:
    """The congress is a meeting of shareholders."""
    return facts.words[_name_start(facts, first)] in facts.cues["shareholders"]


def of_all_levels(facts: Facts, first: int, last: int) -> bool:
    """Congresses of all levels, or of one level, are many: "các cấp", "cấp tỉnh"."""
    return is_cue(facts, last + (facts.words[last] == "các"), "level")


def many(facts: Facts, first: int, last: int) -> bool:
    """A plural stands before, and no congress is named: "các nghị quyết đại hội"."""
    return last == _name_start(facts, first) and facts.follows_plural(first)


def _name_start(facts: Facts, first: int) -> int:
    """Behind "Nghị quyết Đại hội"."""
    kind = facts.nodes[first].document_type
    return 0 if kind is None else congress_start(facts, first + kind.length)


IS_CONGRESS: Final = Verdicts(
    "DOCREF",
    "Is the resolution of a congress a reference?",
    rule(
        of_shareholders, NO,
        "Theo Nghị quyết Đại hội đồng cổ đông thường niên, công ty trả cổ tức.",
        but="Tỉnh thực hiện [DOCREF Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XX].",
    ),
    rule(
        of_all_levels, NO,
        "Đơn vị tuyên truyền Nghị quyết Đại hội Công đoàn các cấp.",
        but="Đơn vị tuyên truyền [DOCREF Nghị quyết Đại hội Công đoàn tỉnh] trong tháng.",
    ),
    rule(
        many, NO,
        "Các nghị quyết đại hội đều được học tập nghiêm túc.",
        but="Đoàn viên học [DOCREF nghị quyết đại hội] ngay trong tháng.",
    ),
    otherwise=YES,
)  # fmt: skip
