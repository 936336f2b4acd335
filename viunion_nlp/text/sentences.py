"""Splits a text into sentences: a line break always ends one, an end mark does unless a rule prevents it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from viunion_nlp.records import Sentence
from viunion_nlp.text.letters import DASHES, DOUBLE_QUOTES, LINE_BREAKS, MARKS, SINGLE_QUOTES, nfc
from viunion_nlp.text.scan import JOINED, NEWLINE, PADDING, Scan
from viunion_nlp.text.spans import Span, check_spans

_QUOTES = f"\"'{DOUBLE_QUOTES}{SINGLE_QUOTES}"
_INVISIBLE = "\u200b-\u200f\ufeff"  # for a character class
# The scan normalises full-width marks; both must see the same sentence ends.
_ENDS = ".!?…．！？"
_LEVELLED_ENDS: Final = ".!?…"
_DOTS: Final = (".", "．")
_END: Final = re.compile(rf"[{_ENDS}]+[)\]}}{_QUOTES}{_INVISIBLE}]*")
_POSSIBLE_END: Final = re.compile(rf"[{LINE_BREAKS}]+|{_END.pattern}")
_END_MARKS: Final = frozenset(_ENDS)
_SPACE: Final = re.compile(r"\s*")
_GAP: Final = re.compile(rf"[\s{_INVISIBLE}]*")
_OPENERS: Final = frozenset(f"([{{{_QUOTES}‹-{DASHES}•+*")

# Written with a dot and a capital; compared in lower case.
_DOTTED: Final = frozenset(
    {
        "tp",  # TP. Huế
        "tx",  # TX. Sơn Tây
        "tt",  # TT. Sa Pa, TT. Y tế, Phó Bí thư TT. Tỉnh ủy
        "gs",  # GS. Trần Bình
        "pgs",  # PGS. Nguyễn An
        "ts",  # PGS.TS. Lê Chi
        "ths",  # ThS. Phạm Dung
        "bs",  # BS. Đỗ Em
        "bscki",  # BSCKI. Đỗ Em
        "bsckii",  # BSCKII. Đỗ Em
        "ks",  # KS. Bùi Hà
        "kts",  # KTS. Vũ Giang
        "ls",  # LS. Ngô Hạnh
        "ds",  # DS. Hồ Hương
        "dscki",  # DSCKI. Hồ Hương
        "dsckii",  # DSCKII. Hồ Hương
        "nsnd",  # NSND. Đặng Khoa
        "nsưt",  # NSƯT. Phan Lan
        "tr",  # Tr. 15
        "st",  # St. Petersburg
        "no",  # No. 5
        "mr",  # Mr. Smith
        "mrs",  # Mrs. Smith
        "ms",  # Ms. Smith
        "dr",  # Dr. Smith
    }
)
_DOTTED_IN_LOWER_CASE: Final = frozenset({"tr"})  # xem tr. 15
# Initials of names carry no tone mark, so "châu Á." ends a sentence.
_INITIALS: Final = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZĂÂĐÊÔƠƯ")
_LAST_WORD: Final = re.compile(rf"[\w{MARKS}]+\Z")
_WORD_SIZE: Final = 12  # characters; longer than any of the words above

# "1.", "2.1.", "a.", "II.", "Điều 5."
_LIST_MARKER: Final = re.compile(
    r"\s*(?:[-–•+*]\s?)?(?:(?:Điều|Khoản|Mục|Chương|Phần|Phụ lục)\s)?"
    r"(?:\d{1,3}(?:\.\d{1,3}){0,3}|[IVXLC]{1,6}|[a-zđA-ZĐ])"
)
_MARKER_SIZE: Final = 24  # characters

# A whole word, unless it continues like a web or mail address.
_GLUED_WORD: Final = re.compile(rf"[\w{MARKS}]{{1,30}}(?![\w{MARKS}]|[.@/:_-]\w)")
_ONE_LETTER_WORDS: Final = frozenset("ỞÝ")
_TOP_DOMAINS: Final = frozenset({"vn", "com", "net", "org", "gov", "edu", "info"})
_ADDRESS: Final = re.compile(r"@|://|www\.|\.\w+/")
_ADDRESS_SIZE: Final = 64  # characters


def split_sentences(text: str, protected: Sequence[Span] = ()) -> tuple[Sentence, ...]:
    """Split a text into sentences, headlines and list items, by the rules of ``sentence_spans``.

    A protected span is never split, not even at a line break inside it.

    Args:
        text: the text; offsets are code points into it.
        protected: half-open spans that stay within one sentence, in order and without overlaps.

    Raises:
        ValueError: the protected spans are empty, out of order, overlapping or outside the text.
    """
    check_spans(protected, text)
    spans = sentence_spans(text)
    if protected:
        spans = _joined_over(protected, spans)
    return tuple(Sentence(text[start:end], start, end) for start, end in spans)


def sentence_spans(text: str) -> list[Span]:
    """The half-open spans of the sentences of a text, trimmed of white space, none empty.

    Every character other than white space is in exactly one of them. A sentence ends

    - at a line break;
    - after ".", "!", "?", "…" or a run of them, including closing quotation marks and brackets,
      if white space follows and then a capital, a digit, a quotation mark, an opening bracket,
      a dash or a bullet;
    - after one of them that is glued to a capitalised word ("khó khăn.Tuy nhiên");

    but not after the dot of an abbreviation ("TP.", "PGS.TS."), of a single capital ("Đ."), or
    of a marker at the start of a line ("1.", "Điều 5."), nor inside an address.
    """
    spans: list[Span] = []
    start = _past(_SPACE, text, 0)
    line_start = 0
    for match in _POSSIBLE_END.finditer(text):
        mark, end = match.span()
        if text[mark] in _END_MARKS:
            if not _ends_sentence(text, mark, end, line_start):
                continue
            last = end
        else:
            line_start = end
            if mark < start:
                continue
            last = start + len(text[start:mark].rstrip())
        spans.append((start, last))
        start = _past(_SPACE, text, end)
    if start < len(text):
        spans.append((start, len(text.rstrip())))
    return spans


def sentence_numbers(scan: Scan) -> list[int]:
    """For each syllable of a scan, including its padding, the number of its sentence.

    Applies the rules of ``sentence_spans``, but only at the line breaks and end marks that the scan
    knows.
    """
    openings = sorted({*scan.lines, *_behind_end_marks(scan)})
    numbers: list[int] = []
    for number in range(len(openings) - 1):
        numbers += [number + 1] * (openings[number + 1] - openings[number])
    numbers += [len(openings)] * PADDING
    return numbers


def _behind_end_marks(scan: Scan) -> list[int]:
    """The syllables that follow end marks which end a sentence inside a line."""
    source, ends, syllables = scan.source, scan.ends, scan.syllables
    found: list[int] = []
    line = behind = 0
    for index in scan.signs:
        if index < behind or scan.words[index] not in _LEVELLED_ENDS:
            continue
        mark, end = ends[index] - syllables[index].length, ends[index]
        behind = index + 1
        # There may be more marks, or quotation marks.
        if scan.gaps[behind] == JOINED or not scan.plain:
            end = _past(_END, source, mark)
            while ends[behind] - syllables[behind].length < end:
                behind += 1
        if scan.gaps[behind] == NEWLINE:
            continue
        while scan.lines[line + 1] <= index:
            line += 1
        if _ends_sentence(source, mark, end, scan.start(scan.lines[line])):
            found.append(behind)
    return found


def _ends_sentence(text: str, mark: int, end: int, line_start: int) -> bool:
    """Whether the end marks ``text[mark:end]``, including closing quotes, end a sentence."""
    following = _past(_GAP, text, end)
    if following == len(text):
        return False
    if following == end:
        starts = _starts_glued_sentence(text, mark, end)
    else:
        starts = _can_start_sentence(text[following])
    if not starts:
        return False
    if end - mark > 1 or text[mark] not in _DOTS:
        return True
    return not (shortens(text, mark) or _is_list_marker(text, mark, line_start))


def _can_start_sentence(character: str) -> bool:
    return character.isupper() or character.isdigit() or character in _OPENERS


def shortens(text: str, dot: int) -> bool:
    """Whether the word before a dot is an abbreviation written with a dot, or a single capital."""
    match = _LAST_WORD.search(text[max(0, dot - _WORD_SIZE) : dot])
    if match is None:
        return False
    word = nfc(match[0])
    if word[0].isupper():
        return word in _INITIALS or word.lower() in _DOTTED
    return word in _DOTTED_IN_LOWER_CASE


def _is_list_marker(text: str, dot: int, line_start: int) -> bool:
    """Whether the line up to a dot is only the number or letter of a list item or heading."""
    if dot - line_start > _MARKER_SIZE:
        return False
    return _LIST_MARKER.fullmatch(nfc(text[line_start:dot])) is not None


def _starts_glued_sentence(text: str, mark: int, end: int) -> bool:
    """Whether what directly follows end marks is a new sentence, and not part of an address or of
    initials.
    """
    if mark == 0 or not text[end].isupper():
        return False
    match = _GLUED_WORD.match(text, end)
    if match is None:
        return False
    word = nfc(match[0])
    if not word[1:2].islower() and word not in _ONE_LETTER_WORDS:
        return False
    before = nfc(text[max(0, mark - _ADDRESS_SIZE) : mark]).split()
    if word.lower() in _TOP_DOMAINS or not before or before[-1][-1].isupper():
        return False
    return _ADDRESS.search(before[-1]) is None


def _joined_over(protected: Sequence[Span], spans: Sequence[Span]) -> list[Span]:
    """The sentences, after merging those that share a protected span."""
    joined: list[Span] = []
    index = 0
    for start, end in spans:
        while index < len(protected) and protected[index][1] <= start:
            index += 1
        if joined and index < len(protected) and protected[index][0] < joined[-1][1]:
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return joined


def _past(pattern: re.Pattern[str], text: str, position: int) -> int:
    """The offset after a match of a pattern that always matches, if only the empty string."""
    match = pattern.match(text, position)
    return position if match is None else match.end()
