"""Recognises offices that are taken away in the words before them: "miễn nhiệm chức vụ Chủ tịch"."""

from __future__ import annotations

from typing import Final

from viunion_nlp.reading.facts import Facts
from viunion_nlp.reading.links.cues import LinkCues
from viunion_nlp.reading.links.letters import accepts_letter
from viunion_nlp.reading.links.shapes import opening
from viunion_nlp.reading.links.tenure import behind_last
from viunion_nlp.reading.links.then import Told

_FAR: Final = 24  # syllables: "đề nghị HĐND thành phố xem xét việc miễn nhiệm chức vụ"
_LONGEST_GROUND: Final = 6  # syllables of "theo nguyện vọng của cá nhân"
_LEADS_TO_HOLDER: Final = ("với", "cho", "của")
_BOTH_WAYS: Final = (",", "và", "hoặc", "hay")


def in_general(facts: Facts, told: Told, first: int, last: int) -> bool:
    """ "bổ nhiệm, miễn nhiệm Chánh Văn phòng": given and taken away, so nobody's in particular."""
    cues, words = told.cues, told.lead
    at = len(words) - 1
    while at > 0 and (words[at] in _BOTH_WAYS or words[at] in cues.of_leaving):
        if words[at] in _BOTH_WAYS and cues.gives.end(words[:at]):
            return True
        at -= 1
    return False


def taken_away(facts: Facts, told: Told, first: int, last: int) -> bool:
    """ "miễn nhiệm chức vụ Chủ tịch …", "thôi giữ chức Chủ tịch …", "miễn nhiệm 5 Phó Chủ tịch …"; not what
    is only proposed or still to come: "đề nghị miễn nhiệm chức vụ …", "sẽ thôi giữ chức Chủ tịch …", "sẵn
    sàng từ chức Chủ tịch …"."""
    words = told.lead
    if words and (words[-1].isdigit() or words[-1] in facts.cues["heads names"]):
        words = words[:-1]
    while words and words[-1] in facts.cues["address"]:
        words = words[:-1]  # "sa thải ông giám đốc"
    if words and words[-1] in _LEADS_TO_HOLDER:
        if " ".join(words[-2:]) in told.cues.before_holder:
            # "cho thôi việc đối với Giám đốc"
            words = _without_ground(facts, told.cues, words[:-2])
        elif words[-1] == "cho":
            words = words[:-1]
        elif accepts_letter(told.cues, words):
            return True  # "chấp thuận đơn từ nhiệm của Giám đốc"
    if words is not told.lead and told.cues.retires.end(words):
        return True  # "quyết định nghỉ hưu cho Giám đốc"
    if not told.cues.lead_to_office(told.cues.leaves_office, words):
        return False
    words, far = behind_last(words, (",",)), behind_last(opening(facts, first, _FAR), (",",))
    proposed = words if told.cues.suffers.stand_among(far) else far  # "ông A bị bãi nhiệm chức"
    return not (told.cues.nominates.stand_among(proposed) or told.cues.not_yet.stand_among(words))


def _without_ground(facts: Facts, cues: LinkCues, words: list[str]) -> list[str]:
    """Words without the ground behind them: "cho nghỉ việc [theo nguyện vọng cá nhân]"."""
    for at in range(max(0, len(words) - _LONGEST_GROUND), len(words)):
        if words[at] in facts.cues["opens phrase"] and cues.removes.end(words[:at]):
            return words[:at]
    return words
