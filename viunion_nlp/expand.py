"""A text with its abbreviations spelled out, and offsets mapped both ways."""

from __future__ import annotations

import bisect
import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Literal, TypeAlias, get_args

from viunion_nlp.records import Abbreviation
from viunion_nlp.text.letters import capitalize_first, fold, fold_phrase, is_syllable

Brackets: TypeAlias = Literal["drop", "keep"]
Mentions: TypeAlias = Literal["all", "first"]

_SENTENCE_ENDS = ".!?…\n"
_OPENINGS = " \t\"'“”‘’«»([-–—•*+"


@dataclass(frozen=True, slots=True, kw_only=True)
class ExpandOptions:
    """Which abbreviations are spelled out, and what becomes of their definitions.

    Attributes:
        brackets: whether a bracket that only tells the short form, "người lao động (NLĐ)", or only the
            full one, "NLĐ (người lao động)", is dropped. A definition that is kept stays as it is.
        mentions: "all", or only the "first" of each form and sense; a definition that is kept
            counts as the first.
        kinds: kinds of the lexicon ("body", "people" …) to spell out; empty for all.
        domains: domains of the lexicon ("union", "party" …) to spell out; empty for all.

    What no row of the lexicon tells (some definitions, forms composed of known parts) has neither
    kind nor domain, and stays short where these are chosen.

    Raises:
        TypeError, ValueError: an attribute is none of these.

    Example: ``ExpandOptions(mentions="first", kinds=("body", "office"))``
    """

    brackets: Brackets = "drop"
    mentions: Mentions = "all"
    kinds: Collection[str] = frozenset()
    domains: Collection[str] = frozenset()

    def __post_init__(self) -> None:
        for name, known in (("brackets", get_args(Brackets)), ("mentions", get_args(Mentions))):
            if getattr(self, name) not in known:
                shown = ", ".join(known)
                raise ValueError(f"unknown {name} {getattr(self, name)!r}: choose one of {shown}")
        for name in ("kinds", "domains"):
            if isinstance(getattr(self, name), str):
                raise TypeError(f"{name} takes a collection of names, not one name")
            object.__setattr__(self, name, frozenset(getattr(self, name)))

    def to_dict(self) -> dict[str, Any]:
        """The options as plain JSON values; ``ExpandOptions(**values)`` is the way back."""
        return {
            "brackets": self.brackets,
            "mentions": self.mentions,
            "kinds": sorted(self.kinds),
            "domains": sorted(self.domains),
        }


@dataclass(frozen=True, slots=True)
class Replacement:
    """One stretch of the source and what stands for it in the expanded text.

    Attributes:
        start, end: offsets in the source, half-open.
        text: what stands there now; may be empty.
        expanded_start: offset of ``text`` in the expanded text.
    """

    start: int
    end: int
    text: str
    expanded_start: int

    @property
    def expanded_end(self) -> int:
        """Offset behind ``text`` in the expanded text."""
        return self.expanded_start + len(self.text)


@dataclass(frozen=True, slots=True)
class ExpandedText:
    """A text with abbreviations spelled out.

    Attributes:
        source: the original text.
        text: the expanded text.
        replacements: what was replaced, in text order.

    Example: ``expand_text("Với NLĐ.", doc.abbreviations).text == "Với người lao động."``
    """

    source: str
    text: str
    replacements: tuple[Replacement, ...] = ()

    def __str__(self) -> str:
        return self.text

    def to_expanded(self, start: int, end: int) -> tuple[int, int]:
        """Where a stretch of the source stands in the expanded text.

        An offset inside a replaced stretch moves to the replacement's nearer end: the start down,
        the end up, so a span that cuts an abbreviation comes out covering its whole expansion.
        """
        return self._forward(start, up=False), self._forward(end, up=True)

    def to_source(self, start: int, end: int) -> tuple[int, int]:
        """Where a stretch of the expanded text stands in the source, likewise."""
        return self._back(start, up=False), self._back(end, up=True)

    def _forward(self, offset: int, *, up: bool) -> int:
        bisect_for = bisect.bisect_left if up else bisect.bisect_right
        index = bisect_for(self.replacements, offset, key=lambda item: item.start) - 1
        if index < 0:
            return offset
        item = self.replacements[index]
        if offset >= item.end:
            return item.expanded_end + offset - item.end
        return item.expanded_end if up else item.expanded_start

    def _back(self, offset: int, *, up: bool) -> int:
        bisect_for = bisect.bisect_left if up else bisect.bisect_right
        index = bisect_for(self.replacements, offset, key=lambda item: item.expanded_start) - 1
        if index < 0:
            return offset
        item = self.replacements[index]
        if offset >= item.expanded_end:
            return item.end + offset - item.expanded_end
        return item.end if up else item.start


def expand_text(
    source: str,
    abbreviations: Iterable[Abbreviation],
    *,
    brackets: Brackets = "drop",
    mentions: Mentions = "all",
    kept_short: Collection[tuple[int, int]] = frozenset(),
) -> ExpandedText:
    """Spell out abbreviations in running-text case.

    A sentence's first word gets a capital; in a line of capitals everything does. Words that stand
    before an abbreviation already are not said twice: "tỉnh TU" becomes "tỉnh ủy". A dot that belongs
    to the abbreviation ("TP. Tân An") goes with it.

    Args:
        source: the text.
        abbreviations: its abbreviations; of two that overlap, the first counts.
        brackets, mentions: as in ``ExpandOptions``.
        kept_short: spans of abbreviations to leave as they are.
    """
    ordered = sorted(abbreviations, key=lambda item: item.start)
    capitals = _CapitalLines(source, ordered)
    writer = _Writer(source)
    met: set[tuple[str, str]] = set()
    settled = 0
    for index, abbreviation in enumerate(ordered):
        if abbreviation.start < settled:
            continue
        defining = _defining_bracket(source, ordered, index)
        if defining is not None:
            start, settled, defined = defining
            if brackets == "keep" or any(item.span in kept_short for item in defined):
                met.update(map(_sense, defined))
            else:
                writer.replace(start, settled, "")
            continue
        settled = abbreviation.end
        if abbreviation.span in kept_short:
            continue
        explaining = _explaining_bracket(source, abbreviation)
        sense = _sense(abbreviation)
        stays = mentions == "first" and sense in met
        met.add(sense)
        stays |= explaining is not None and brackets == "keep"
        if stays or _is_introduced(source, abbreviation.start):
            continue
        text = abbreviation.expansion
        # What is written already, such as the dot of "PGS." in "PGS.TS", ends no sentence.
        if opens_sentence(source, abbreviation.start, writer.position):
            text = capitalize_first(text)
        if capitals.hold(abbreviation.start):
            text = text.upper()
        following = ordered[index + 1].start if index + 1 < len(ordered) else -1
        end, text = _with_dot(source, abbreviation, text, following)
        text, end = _without_words_behind(source, end, text)
        start = abbreviation.start
        shorter = _without_words_before(writer.before(start), text)
        if text and not shorter:
            start = max(start - 1, writer.position)
        writer.replace(start, end, shorter)
        settled = end
        if explaining is not None:
            writer.replace(*explaining, "")
            settled = explaining[1]
    return writer.expanded()


def opens_sentence(source: str, start: int, settled: int = 0) -> bool:
    """Whether only opening signs, or the number of a list item, stand between an offset and the
    sentence end before it; what stands before ``settled`` ends none."""
    end = _sentence_end_before(source, start)
    return end is not None and (end < 0 or end >= settled)


_ITEM_NUMBER = re.compile(r"\n[ \t\-–+*•]{0,4}\w{1,3}\)")
_ITEM_NUMBER_LENGTH = 8


def _sentence_end_before(source: str, start: int) -> int | None:
    """Where the sentence before an offset ends, -1 where there is none; None inside a sentence."""
    index = start - 1
    while index >= 0 and source[index] in _OPENINGS:
        index -= 1
    if index < 0 or source[index] in _SENTENCE_ENDS:
        return index
    if source[index] == ")":
        front = source[max(0, index + 1 - _ITEM_NUMBER_LENGTH) : index + 1]
        if index < _ITEM_NUMBER_LENGTH:
            front = "\n" + front
        line = front.rfind("\n")
        if line >= 0 and _ITEM_NUMBER.fullmatch(front, line):
            return index
    return None


_LONGEST_EXPANSION = 120


class _Writer:
    """The expanded text as it grows."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.replacements: list[Replacement] = []
        self.parts: list[str] = []
        self.position = 0  # in the source: what stands before it is written
        self.length = 0

    def before(self, start: int) -> str:
        """What stands before an offset of the source once all is written that comes before it; its
        last part only."""
        front = self.source[max(self.position, start - _LONGEST_EXPANSION) : start]
        for part in reversed(self.parts):
            if len(front) >= _LONGEST_EXPANSION:
                break
            front = part[-_LONGEST_EXPANSION:] + front
        return front

    def replace(self, start: int, end: int, text: str) -> None:
        """Write the source up to a stretch, and a text in place of it."""
        kept = self.source[self.position : start]
        self.length += len(kept)
        self.replacements.append(Replacement(start, end, text, self.length))
        self.parts += filter(None, (kept, text))
        self.length += len(text)
        self.position = end

    def expanded(self) -> ExpandedText:
        """The whole."""
        text = "".join((*self.parts, self.source[self.position :]))
        return ExpandedText(self.source, text, tuple(self.replacements))


_WORD = re.compile(r"[^\W\d_]{2,}")
_FEWEST_CAPITAL_WORDS = 2


class _CapitalLines:
    """Tells lines written in capitals from lines that merely hold abbreviations; asked in text order."""

    def __init__(self, source: str, abbreviations: Sequence[Abbreviation]) -> None:
        self.source = source
        self.forms = {word for item in abbreviations for word in _WORD.findall(item.text)}
        self.line_end = -1
        self.capitals = False

    def hold(self, start: int) -> bool:
        """Whether the line around an offset is in capitals."""
        if start >= self.line_end:
            line_start = self.source.rfind("\n", max(0, self.line_end), start) + 1
            end = self.source.find("\n", start)
            self.line_end = end if end >= 0 else len(self.source)
            line = self.source[line_start : self.line_end]
            self.capitals = line.isupper() and self._has_words(line)
        return self.capitals

    def _has_words(self, line: str) -> bool:
        words = (word for word in _WORD.findall(line) if word not in self.forms)
        count = sum(is_syllable(fold_phrase(word)) for word in words)
        return count >= _FEWEST_CAPITAL_WORDS


def _sense(abbreviation: Abbreviation) -> tuple[str, str]:
    return fold_phrase(abbreviation.text), fold_phrase(abbreviation.expansion)


# Forms that are written with a dot before a name.
_DOTTED = frozenset(("TP", "TX", "TT", "Q", "P", "H", "GS", "PGS", "TS", "THS", "BS", "KS", "LS"))


def _with_dot(
    source: str, abbreviation: Abbreviation, text: str, following: int
) -> tuple[int, str]:
    """The end and the text of a replacement; the dot of "TP." goes with the abbreviation."""
    end = abbreviation.end
    if source[end : end + 1] != ".":
        return end, text
    behind = source[end + 1 : end + 2]
    is_dotted = abbreviation.text.upper() in _DOTTED
    if following == end + 1 or (is_dotted and (behind.isupper() or behind.isdigit())):
        return end + 1, f"{text} "
    if behind == " " and is_dotted:
        return end + 1, text
    return end, text


# Of single words only those that begin the name of what they are: "chia tách thành TP" is no repetition.
_REPEATED_ALONE = frozenset(("tỉnh", "huyện", "quận", "phường", "người"))


def _without_words_before(before: str, text: str) -> str:
    """An expansion without its first words where these stand before it already: "công ty CTCP"."""
    if before[-1:] != " ":
        return text
    front = f" {fold(before[:-1]).lower}"
    words = text.split(" ")
    for count in range(len(words), 0, -1):
        shared = fold_phrase(" ".join(words[:count]))
        if front.endswith(f" {shared}") and (count > 1 or shared in _REPEATED_ALONE):
            return " ".join(words[count:])
    return text


def _without_words_behind(source: str, end: int, text: str) -> tuple[str, int]:
    """An expansion without its last words where these stand behind it already, "LĐLĐVN Việt Nam"; and
    the end of what it replaces, with the space where nothing is left."""
    if source[end : end + 1] != " ":
        return text, end
    behind = f"{fold(source[end + 1 : end + 1 + _LONGEST_EXPANSION]).lower} "
    words = text.split(" ")
    for count in range(len(words), 1, -1):
        shared = fold_phrase(" ".join(words[-count:]))
        if behind.startswith(shared) and not behind[len(shared)].isalnum():
            left = " ".join(words[:-count])
            return left, end if left else end + 1
    return text, end


_LONGEST_BRACKET = 90
_LONGEST_INTRODUCTION = 40
_INTRODUCTION = re.compile(
    r"(?:(?:sau|dưới|từ) đây )?(?:xin )?(?:được )?(?:gọi|viết) (?:chung |ngắn )?(?:tắt|gọn)"
    r"(?: chung)?(?: là)?:?"
)
_BETWEEN_FORMS = re.compile(r"[ ,;/\"]*(?:(?:và|hoặc)[ \"]+)?")
_WORDS_OF_A_NAME = r"(?: [^\W\d_]+){0,4}"
_LONGEST_NAME_REST = 40


def _defining_bracket(
    source: str, ordered: Sequence[Abbreviation], index: int
) -> tuple[int, int, list[Abbreviation]] | None:
    """The bracket that only repeats, abbreviated, the words before it, with the space before it; and
    the abbreviations in it."""
    first = ordered[index].start
    opening = source.rfind("(", max(0, first - _LONGEST_INTRODUCTION), first)
    closing = source.find(")", first, first + _LONGEST_BRACKET)
    if opening < 0 or closing < 0:
        return None
    introduction = fold(source[opening + 1 : first]).lower.strip(' "')
    if introduction and not _INTRODUCTION.fullmatch(introduction):
        return None
    defined: list[Abbreviation] = []
    slice_from = opening
    for position in range(index, len(ordered)):
        abbreviation = ordered[position]
        if abbreviation.start > closing:
            break
        if defined and not _BETWEEN_FORMS.fullmatch(
            fold(source[defined[-1].end : abbreviation.start]).lower
        ):
            return None
        slice_from -= 4 * len(abbreviation.expansion) + 4
        before = fold(source[max(0, slice_from - _LONGEST_NAME_REST) : opening]).lower.rstrip()
        if not _tells(before, abbreviation):
            return None
        defined.append(abbreviation)
    if fold(source[defined[-1].end : closing]).lower.strip(' ".'):
        return None
    return (*_with_space(source, opening, closing), defined)


def _tells(before: str, abbreviation: Abbreviation) -> bool:
    """Whether folded words hold an expansion; at their end, unless the text defines it there."""
    expansion = fold_phrase(abbreviation.expansion)
    if abbreviation.origin == "definition":
        return expansion in before
    found = re.search(rf"(?<!\w){re.escape(expansion)}{_WORDS_OF_A_NAME}$", before)
    return found is not None


def _explaining_bracket(source: str, abbreviation: Abbreviation) -> tuple[int, int] | None:
    """The bracket behind an abbreviation that only holds its expansion, with the space before it."""
    opening = abbreviation.end
    if source[opening : opening + 1] == " ":
        opening += 1
    if source[opening : opening + 1] != "(":
        return None
    closing = source.find(")", opening, opening + 4 * len(abbreviation.expansion) + 4)
    inside = fold(source[opening + 1 : closing]).lower if closing >= 0 else ""
    if inside.strip(' "') != fold_phrase(abbreviation.expansion):
        return None
    return _with_space(source, opening, closing)


def _with_space(source: str, opening: int, closing: int) -> tuple[int, int]:
    """The span of a bracket and the white space before it, unless a word follows right behind."""
    start = opening
    if not source[closing + 1 : closing + 2].isalnum():
        while start > 0 and source[start - 1].isspace():
            start -= 1
    return start, closing + 1


def _is_introduced(source: str, start: int) -> bool:
    """Whether "gọi tắt là" and the like stand right before an offset: then the short form is meant."""
    front = fold(source[max(0, start - _LONGEST_INTRODUCTION) : start]).lower.rstrip(' "')
    return front.endswith((" tắt là", " gọn là", " tắt:"))
