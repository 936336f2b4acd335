"""Decides whether the body behind a dash is the one that a unit belongs to."""

from __future__ import annotations

from typing import Final

from viunion_nlp.lexicon.places import LEVELS
from viunion_nlp.reading.bodies.name import BodyName
from viunion_nlp.reading.cues import is_cue
from viunion_nlp.reading.drafts import OrganizationDraft
from viunion_nlp.reading.facts import Facts
from viunion_nlp.reading.rules import NO, YES, VerdictsOf, rule_of
from viunion_nlp.text.letters import fold_phrase


class Unit:
    """A body as far as it has been read, and the one behind the dash that follows it."""

    __slots__ = ("behind", "name")

    def __init__(self, name: BodyName, behind: OrganizationDraft) -> None:
        self.name = name
        self.behind = behind


def may_have_parent(facts: Facts, name: BodyName) -> bool:
    """A gate: whether a body begins behind the dash that follows the name of a unit."""
    if name.head is None:
        return False
    if name.at == name.head_last and name.draft.kind != "armed_forces":
        return False  # "Đảng ủy - Ban Giám đốc"
    at = name.at + 1
    node = facts.nodes[at]
    return node.head is not None or node.body is not None or at in facts.abbreviations


def together(facts: Facts, unit: Unit, first: int, last: int) -> bool:
    """What two bodies do with each other is told behind them: "Nhà máy A - Công ty B ký kết"."""
    return is_cue(facts, last, "done together")


def of_owner(facts: Facts, unit: Unit, first: int, last: int) -> bool:
    """Bodies of its kind have such departments: "Khoa Nội - Bệnh viện Gò Cao"; not one of another unit of the
    country."""
    name, behind = unit.name, unit.behind
    if name.head is None or not name.wide:
        return False  # "HĐQT Công ty Gò Cao - Cienco 5"
    row = facts.lexicon.naming.body_owners.get(name.head.head)
    if row is None or behind.kind not in row.owner or _is_of_unit(facts, name):
        return False
    return behind.head is None or behind.head.head not in facts.lexicon.naming.departments


def _is_of_unit(facts: Facts, name: BodyName) -> bool:
    """Whether the name tells the unit of the country that its body is of: "Phòng Giáo dục huyện Yên Thế"."""
    for index in range(name.head_last, name.at):
        word = facts.nodes[index].place_word
        if word is not None and word.row.level in LEVELS:
            return True
    return name.draft.place is not None


def of_police(facts: Facts, unit: Unit, first: int, last: int) -> bool:
    """Units of the police belong to that of a place: "Đội Cảnh sát giao thông - Công an huyện Yên Thế"."""
    name, behind = unit.name, unit.behind
    if name.draft.kind != "armed_forces" or behind.kind != "armed_forces":
        return False
    return "body" in name.complement and behind.head is not None and behind.place is not None


def of_company(facts: Facts, unit: Unit, first: int, last: int) -> bool:
    """Plants, offices and branches belong to companies: "Xí nghiệp Khe Tam - Công ty Than Dương Huy"."""
    if "unit" not in unit.name.traits or unit.behind.kind != "enterprise":
        return False
    return unit.behind.head is None or "unit" not in unit.behind.head.traits


def of_service(facts: Facts, unit: Unit, first: int, last: int) -> bool:
    """The offices of a service belong to that of the province: "Điện lực Cẩm Phả - Công ty Điện lực Quảng
    Ninh"."""
    name, behind = unit.name, unit.behind
    assert name.head is not None
    if name.draft.kind != "enterprise" or behind.head is None:
        return False
    own, other = fold_phrase(name.head.head), fold_phrase(behind.head.head)
    if own == other:
        return behind.level == "province" != name.draft.level
    said = " ".join(facts.words[first + len(other.split()) : last])
    return said.startswith(f"{own} ")


IS_PARENT: Final[VerdictsOf[Unit]] = VerdictsOf(
    "ORG",
    "Does a unit belong to the body behind its dash?",
    rule_of(
        together, NO,
        "[ORG Nhà máy Gạch Gò Cao] - [ORG Công ty Hòa Phú] ký kết.",
        but="[ORG Nhà máy Gạch Gò Cao - Công ty Hòa Phú] tuyển thợ.",
    ),
    rule_of(
        of_owner, YES,
        "[ORG Khoa Nội - Bệnh viện Gò Cao] tuyển y tá.",
        but="[ORG Khoa Nội] - [ORG LĐLĐ huyện] họp bàn.",
    ),
    rule_of(
        of_police, YES,
        "[ORG Phòng Cảnh sát hình sự - Công an tỉnh Hà Nam] lên tiếng.",
        but="[ORG Phòng Cảnh sát hình sự] - [ORG Sở Y tế] họp bàn.",
    ),
    rule_of(
        of_company, YES,
        "[ORG Xí nghiệp Gò Cao - Công ty Than Hòa Phú] tuyển thợ.",
        but="[ORG Công ty Gò Cao] - [ORG Công ty Than Hòa Phú] tuyển thợ.",
    ),
    rule_of(
        of_service, YES,
        "[ORG Điện lực Gò Cao - Công ty Điện lực Hà Nam] tuyển thợ.",
        but="[ORG Điện lực Gò Cao] - [ORG Công ty Than Hà Nam] tuyển thợ.",
    ),
    otherwise=NO,
)  # fmt: skip
