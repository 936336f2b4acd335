"""Turns breaks inside paragraphs and symbols into blanks, before anything else is read."""

from __future__ import annotations

from viunion_nlp.lexicon import Lexicon
from viunion_nlp.reading.facts import Facts
from viunion_nlp.reading.layout import find_layout
from viunion_nlp.reading.lines.cuts import CUTS_NAME
from viunion_nlp.reading.lines.evidence import (
    CONTINUES_NOTICE,
    CUTS_SYMBOL,
    FILLS_LINE,
    GOES_ON,
    IS_CLOSED,
    IS_ITEM,
    IS_PAGE_NUMBER,
    PRINTS_ONE_BODY,
    SIGNS_LETTER,
)
from viunion_nlp.reading.lines.rows import IS_ROW
from viunion_nlp.text.lines import OPEN_SIGNS
from viunion_nlp.text.scan import DIGITS, SIGN, UPPER


def join_lines(facts: Facts) -> None:
    """Decide about every line break, and let the scan join the lines of a paragraph."""
    firsts, words, shapes = facts.lines.firsts, facts.words, facts.shapes
    laid_out, city_words = facts.laid_out, facts.cues["dotted unit"]
    wrapped = facts.lines.width > 0
    tell_of_birth = facts.cue_openings["born"]
    breaks: list[int] = []
    joints: list[int] = []
    for line in range(1, len(firsts) - 1):
        first, last = firsts[line], firsts[line + 1]
        if laid_out and laid_out[first]:
            continue
        # A gate: a notice continues with a birth, or after a semicolon.
        if words[first] in tell_of_birth or words[first - 1] == ";":
            if CONTINUES_NOTICE.say(facts, first, last):
                breaks.append(first)
                continue
        # A gate: after another sign, only a line of full length continues, or one that ends with "TP.".
        if shapes[first - 1] & SIGN and not wrapped and words[first - 1] not in OPEN_SIGNS:
            if words[first - 1] != "." or words[first - 2] not in city_words:
                continue
        if CUTS_SYMBOL.say(facts, first, last):
            joints.append(first)
        elif not IS_CLOSED.say(facts, first, last) and _goes_on(facts, first, last):
            breaks.append(first)
    if breaks or joints:
        facts.scan.join(breaks, joints)


def _goes_on(facts: Facts, first: int, last: int) -> bool:
    """Whether a paragraph that no sign has closed continues with a line."""
    # A gate: a page's number is in figures.
    if facts.shapes[first] & DIGITS and IS_PAGE_NUMBER.say(facts, first, last):
        return False
    if FILLS_LINE.say(facts, first, last):
        return not IS_ROW.say(facts, first, last)
    if IS_ITEM.say(facts, first, last):
        return False
    if facts.words[first - 1] == "," and SIGNS_LETTER.say(facts, first, last):
        return False
    # A gate: both lines are in capitals.
    if facts.shapes[first] & facts.shapes[first - 1] & UPPER:
        if PRINTS_ONE_BODY.say(facts, first, last):
            return True
    return GOES_ON.say(facts, first, last) or CUTS_NAME.say(facts, first, last)


def unwrapped(text: str, lexicon: Lexicon) -> str:
    """The text with a blank in place of each break that is only layout; its length does not change."""
    scan = lexicon.phrases.scan(text)
    printed = scan.lines
    facts = Facts(scan, lexicon)
    find_layout(facts)
    join_lines(facts)
    if len(printed) == len(scan.lines):
        return text
    kept = frozenset(scan.lines)
    pieces: list[str] = []
    position = 0
    for first in printed:
        if first not in kept:
            end = scan.ends[first - 1]
            pieces.append(text[position:end])
            position = scan.start(first)
            gap = text[end:position]
            pieces.append("".join([" " if letter.isspace() else letter for letter in gap]))
    pieces.append(text[position:])
    return "".join(pieces)
