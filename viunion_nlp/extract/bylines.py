"""Names of writers and photographers: signature lines, and credits below texts and pictures."""

from __future__ import annotations

from viunion_nlp.extract.drafts import PersonDraft, Reading, Stretch
from viunion_nlp.extract.names import (
    initials_end,
    is_initial,
    is_name_run,
    is_name_syllable,
    place_level,
)
from viunion_nlp.scan import SIGN, UPPER

_LONGEST_NAME = 5
_LONGEST_SOURCE = 10


def find_bylines(reading: Reading, in_body: list[bool]) -> list[PersonDraft]:
    """ "KỲ QUAN thực hiện |", "AN LONG |", "Ảnh: Đ. BÌNH", a name alone on the last line.

    Args:
        reading: what has been found so far.
        in_body: for each syllable, whether a body or an office covers it.
    """
    reader = _BylineReader(reading, in_body)
    found = []
    first = 0
    while first < len(reading.scan):
        last = reading.scan.line_end(first)
        found += reader.signature(first, last)
        found += reader.credits(first, last)
        first = last
    return found


class _BylineReader:
    def __init__(self, reading: Reading, in_body: list[bool]) -> None:
        self.reading = reading
        self.scan = reading.scan
        self._in_body = in_body
        self._honorifics = self.scan.hits_of("honorific")
        self._surnames = self.scan.hits_of("surname")
        self._credit_ends = {cue.split()[-1] for cue in reading.lexicon.cues["credit"]}

    def signature(self, first: int, last: int) -> list[PersonDraft]:
        """The writers' names that fill a line, with "|" or "thực hiện" behind them or nothing."""
        if first in self._honorifics and self.scan.is_capital(first + 1):
            return []
        if (
            first in self.scan.hits_of("place head")
            or self.scan.words[first] in self.reading.lexicon.cues["credit"]
        ):
            return []
        end, marked = self._without_byline_mark(first, last)
        names = self._names_of_byline(first, end)
        if not names or (self._is_place(*names[0]) and not marked):
            return []
        if not marked and not self._signs_text(names, last):
            return []
        return [PersonDraft(first=start, last=stop, rule="byline") for start, stop in names]

    def _without_byline_mark(self, first: int, last: int) -> tuple[int, bool]:
        """Where a line ends without "|", "thực hiện" or "(ghi)", and whether it had one of them."""
        words = self.scan.words
        end = last
        marked = False
        while end > first and words[end - 1] in ("|", ".", "*"):
            marked = marked or words[end - 1] == "|"
            end -= 1
        source = self._source_in_brackets(first, end)
        if source is not None:
            return source, True
        bracketed = end - first >= 3 and words[end - 1] == ")"
        inner = end - 1 if bracketed else end
        for cue in map(str.split, self.reading.lexicon.cues["byline"]):
            start = inner - len(cue)
            if start > first and words[start:inner] == cue:
                opens = bracketed and words[start - 1] == "("
                if opens or not bracketed:
                    return start - opens, True
        return end, marked

    def _source_in_brackets(self, first: int, end: int) -> int | None:
        """Where "(theo AFP)" begins at the end of a line, or None."""
        words = self.scan.words
        if words[end - 1] != ")":
            return None
        for index in range(max(first + 1, end - _LONGEST_SOURCE), end - 1):
            if words[index] == "(":
                return index if words[index + 1] == "theo" else None
        return None

    def _names_of_byline(self, first: int, end: int) -> list[Stretch]:
        """The names between dashes or commas, or nothing if any part is no name."""
        names: list[Stretch] = []
        start = first
        for index in range(first, end + 1):
            if index < end and self.scan.words[index] not in ("-", ","):
                continue
            length = index - start
            if not 1 <= length <= _LONGEST_NAME or not is_name_run(self.scan, start, index):
                return []
            if any(self._in_body[start:index]) or any(
                i in self.reading.abbreviations for i in range(start, index)
            ):
                return []
            names.append((start, index))
            start = index + 1
        return names if len(names) <= 3 else []

    def _signs_text(self, names: list[Stretch], line_end: int) -> bool:
        """Whether an unmarked line of names reads as a signature: at the text's end or before a new
        caption, in capitals only with a Vietnamese surname."""
        if any(stop - start < 2 for start, stop in names):
            return False
        upper = all(self.scan.shapes[i] & (UPPER | SIGN) for start, stop in names
                    for i in range(start, stop))  # fmt: skip
        if upper:
            ends_text = line_end >= len(self.scan)
            return self._is_vietnamese_name(names[0][0]) or (
                ends_text and self._is_call_name(names)
            )
        # Captions begin anew with a capital.
        return line_end >= len(self.scan) or self.scan.is_capital(line_end)

    def _is_place(self, first: int, last: int) -> bool:
        """Whether a place's name is all that stands there: "Vinh", but not "Vinh Phan"."""
        place = self.scan.hits_of("place").get(first)
        return place is not None and place.last >= last

    def _is_province(self, first: int, last: int) -> bool:
        """Whether it is a province or country; towns and people share many names: "Ảnh: ĐÔNG HÀ"."""
        if not self._is_place(first, last):
            return False
        return place_level(self.scan.hits_of("place")[first].rows) in ("province", "country")

    def _is_call_name(self, names: list[Stretch]) -> bool:
        """Whether every syllable of the names of a line is known from Vietnamese names."""
        return all(
            is_name_syllable(self.reading, i) for start, stop in names for i in range(start, stop)
        )

    def _is_vietnamese_name(self, first: int) -> bool:
        surname = self._surnames.get(first)
        return surname is not None and surname.row.weight != "rare"

    def credits(self, first: int, last: int) -> list[PersonDraft]:
        """ "Ảnh: PHƯỚC TUẦN", "Tin, ảnh: …", "(Ảnh: …)", "Theo Phương Nhi / …"."""
        scan = self.scan
        credit = self.reading.lexicon.cues["credit"]
        found = []
        for index in range(first, last):
            word = scan.words[index]
            if word not in self._credit_ends:
                continue
            two_words = " ".join(scan.words[max(index - 1, first) : index + 1])
            if credit.isdisjoint((word, two_words)):
                continue
            at = index + 1
            if word == "theo":
                if index != first and scan.words[index - 1] not in ("(", "."):
                    continue
            elif scan.word_at(at) == ":":
                at += 1
            elif index == first:
                if scan.shapes[index] & UPPER or not scan.shapes[min(at, last - 1)] & UPPER:
                    continue
            elif scan.words[index - 1] not in ("-", "(", "."):
                continue
            stretch = self._credited_name(at, last)
            if stretch is None or any(self._in_body[stretch[0] : stretch[1]]):
                continue
            closes = scan.word_at(stretch[1]) in ("/", "|", ")", ".", "-", "") or scan.breaks(
                stretch[1]
            )
            if stretch[1] - stretch[0] < 2 or (scan.words[at - 1] != ":" and not closes):
                continue
            found.append(PersonDraft(first=stretch[0], last=stretch[1], rule="credit"))
        return found

    def _credited_name(self, first: int, line_end: int) -> Stretch | None:
        scan = self.scan
        initials = initials_end(self.scan, first) if first < line_end else None
        if initials is not None:
            return (first, initials)
        last = first
        while last < line_end and last - first < _LONGEST_NAME:
            if is_name_run(self.scan, first, last + 1):
                last += 1
            else:
                break
        if last - first >= 2 and scan.words[last - 1] == ".":
            upper = bool(scan.shapes[last - 2] & UPPER)
            initial = last - first > 2 and is_initial(scan.words[last - 2], upper=upper)
            last -= not initial
        if last == first or first in scan.hits_of("body") or self._is_province(first, last):
            return None
        if any(index in self.reading.abbreviations for index in range(first, last)):
            return None
        return (first, last)
