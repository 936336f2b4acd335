"""Normalises letters, dashes, quotation marks and spaces: the folded view of a text.

Real Vietnamese text mixes composed and decomposed letters, old and new tone-mark positions ("uỷ", "ủy"),
no-break and zero-width spaces, and all kinds of dashes and quotation marks. The folded view normalises
all of that once and remembers which stretch of the source each of its letters comes from.
"""

from __future__ import annotations

import functools
import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

# Old place of the tone mark -> the place this library writes. Only at the end of a syllable:
# "hoàn" and "quý" are spelled the same in both styles.
_TONE_PLACES = {
    old: new
    for olds, news in (
        ("oà oá oả oã oạ", "òa óa ỏa õa ọa"),
        ("oè oé oẻ oẽ oẹ", "òe óe ỏe õe ọe"),
        ("uỳ uý uỷ uỹ uỵ", "ùy úy ủy ũy ụy"),
    )
    for old, new in zip(olds.split(), news.split(), strict=True)
}
_TONE_PLACES |= {old.upper(): new.upper() for old, new in _TONE_PLACES.items()}
_TONE_PLACES |= {old.capitalize(): new.capitalize() for old, new in _TONE_PLACES.items()}
# Starts with a plain character class, which is several times faster to search for than an alternation.
_MISPLACED_TONE: Final = re.compile(
    r"[oOuU](?:(?<=[oO])[àáảãạÀÁẢÃẠèéẻẽẹÈÉẺẼẸ]|(?<=[uU])(?<![qQ][uU])[ỳýỷỹỵỲÝỶỸỴ])(?![^\W\d_])"
)

_ROMAN: Final = "ivxlc"

DASHES = "‐‑‒–—―−﹣－"  # but "-" itself
DOUBLE_QUOTES = "“”„‟«»＂"
SINGLE_QUOTES = "‘’‚‛`´ʼ＇"
SLASHES = "∕⁄／"  # but "/" itself
_FULL_WIDTH = range(0xFF01, 0xFF5F)
_TO_HALF_WIDTH = 0xFEE0
_LEVELLED: Final = {
    **{chr(code): chr(code - _TO_HALF_WIDTH) for code in _FULL_WIDTH},
    **dict.fromkeys(SLASHES, "/"),
    **dict.fromkeys(DASHES, "-"),
    **dict.fromkeys(DOUBLE_QUOTES, '"'),
    **dict.fromkeys(SINGLE_QUOTES, "'"),
    **dict.fromkeys(
        "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
        "\u202f\u205f\u3000\t\v\f",
        " ",
    ),
    **dict.fromkeys("\r\x1c\x1d\x1e\x85\u2028\u2029", "\n"),
    # The African and Icelandic letters that misconfigured keyboards produce for "Đ".
    **dict.fromkeys("ÐƉ", "Đ"),
    "ð": "đ",
    "ɖ": "đ",
}
_ODD_SPACE: Final = re.compile(
    "[" + re.escape("".join(k for k, v in _LEVELLED.items() if v == " ")) + "]"
)
_TO_LEVEL: Final = re.compile("[" + re.escape("".join(_LEVELLED)) + "]")
# For character classes; every other line break is normalised to the line feed.
LINE_BREAKS = "\n\r\x1c-\x1e\x85\u2028\u2029"
_BREAK: Final = re.compile(f"[{LINE_BREAKS}]")
ZERO_WIDTH = "\u00ad\u200b\u200c\u200d\u2060\ufeff\u200e\u200f\u202a-\u202e\u2066-\u2069"
MARKS = "\u0300-\u036f"  # the combining marks of Latin letters
_LETTERS: Final = re.compile(r"[^\W\d_]+")
_TONES: Final = frozenset("\u0300\u0301\u0303\u0309\u0323")
_DROPPED: Final = re.compile(f"[{ZERO_WIDTH}]")
_FIGURES: Final = str.maketrans("oOlI", "0011")
# Invisible characters, including the letter joiners and variation selectors.
_UNSEEN: Final = re.compile(f"[{ZERO_WIDTH}\u034f\ufe00-\ufe0f]")
_IS_DROPPED: Final = frozenset(_DROPPED.findall("".join(map(chr, range(0x2070))) + "\ufeff"))
# All but what composed text in Latin, Greek or Cyrillic letters is made of: neither marks nor characters
# without width, but for a few of the older letters. (To leave out the Chinese ones as well, regular
# expressions go through all of them when the pattern is compiled.)
_RARE: Final = re.compile(
    "[^\x00-\u00ac\u00ae-\u02ff\u0370-\u0482\u048a-\u052f\u1e00-\u1fff\u2000-\u200a\u2010-\u2029"
    "\u202f-\u205f\u2070-\u20cf\u2100-\u2bff\u3000-\u3029\uff00-\uffef]"
)
_LATIN_MARKS: Final = frozenset(map(chr, range(0x300, 0x370)))
_MOST_MARKS: Final = 8  # marks on one letter, before its composed form is checked more closely
_MOST_OF_A_CLASS: Final = (
    3  # marks at one place of a letter that can compose with it; any more are noise
)

# The spelling of a Vietnamese syllable, roughly: onset, vowels, coda.
_SYLLABLE: Final = re.compile(
    r"(?:ngh|ch|gh|gi|kh|nh|ng|ph|qu|th|tr|[bcdđghklmnpqrstvx])?"
    r"(?:[aăâeêioôơuưyàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]{1,3})"
    r"(?:ch|ng|nh|[cmnpt])?"
)


@dataclass(frozen=True, slots=True)
class FoldedView:
    """A text normalised for matching, with a mapping back to the source.

    Attributes:
        source: the original text.
        text: in NFC, with tone marks in one position, "-" for all dashes, straight quotes and plain
            spaces; case is kept.
        lower: ``text`` in lower case, of the same length.
        starts: for each letter of ``text``, its start in the source; None if the view has the same
            offsets as the source.
        ends: likewise, its end.
    """

    source: str
    text: str
    lower: str
    starts: list[int] | None = None
    ends: list[int] | None = None

    def to_source(self, start: int, end: int) -> tuple[int, int]:
        """The source offsets of ``text[start:end]``, which must not be empty."""
        if self.starts is None or self.ends is None:
            return start, end
        return self.starts[start], self.ends[end - 1]


def fold(source: str) -> FoldedView:
    """Make the folded view of a text, in one pass and in linear time.

    The view is as long as the source wherever the source is NFC and has no zero-width characters;
    otherwise it has an offset map.
    """
    starts: list[int] | None = None
    ends: list[int] | None = None
    text = source
    if not is_plain(text):
        text, starts, ends = _composed(source)
    text = levelled_plain(text)
    return FoldedView(source, text, lower_same_length(text), starts, ends)


def levelled(source: str) -> str:
    """Only the text of the folded view."""
    if source.isascii() and source.isalnum():
        return source
    return levelled_plain(source if is_plain(source) else _composed(source)[0])


def levelled_plain(text: str) -> str:
    """The normalised form of a text that ``is_plain``: one letter for its variants, one position for tone
    marks. Its length does not change.
    """
    text = _TO_LEVEL.sub(lambda match: _LEVELLED[match[0]], text)
    return _MISPLACED_TONE.sub(lambda match: _TONE_PLACES.get(match[0], match[0]), text)


@functools.lru_cache(maxsize=65536)
def fold_phrase(phrase: str) -> str:
    """Fold a short phrase, for instance a lexicon entry, to the form it has in the view's ``lower``."""
    return lower_same_length(levelled(phrase))


def fold_phrases(phrases: Sequence[str]) -> list[str]:
    """Fold many phrases: the same as ``fold_phrase`` for each, but much faster."""
    folded = lower_same_length(levelled("\n".join(phrases))).split("\n")
    # A phrase that contains a line break was split in two.
    return folded if len(folded) == len(phrases) else list(map(fold_phrase, phrases))


def as_written(source: str) -> str:
    """A piece of a source in NFC, on one line, with plain spaces and without zero-width characters."""
    if _BREAK.search(source) is not None:
        source = " ".join([line for line in map(str.strip, _BREAK.split(source)) if line])
    return nfc(_UNSEEN.sub("", _ODD_SPACE.sub(" ", source)))


def is_plain(source: str) -> bool:
    """Whether a text is already NFC without combining marks or zero-width characters."""
    # A long run of marks would make the NFC check quadratic, so marks are searched for first.
    rare = _RARE.findall(source)
    if rare and any(letter in _IS_DROPPED or is_mark(letter) for letter in set(rare)):
        return False
    return unicodedata.is_normalized("NFC", source)


def is_roman(word: str) -> bool:
    """Whether a folded word may be a Roman numeral: "iv", also "i" and "lc"."""
    return word != "" and not word.strip(_ROMAN)


def is_mark(letter: str) -> bool:
    """Whether a character is a combining mark, of any script."""
    if letter < "\u0300" or "\u1e00" <= letter <= "\u1eff":
        return False
    return letter <= "\u036f" or unicodedata.category(letter)[0] == "M"


def foreign_marks(source: str) -> str:
    """The combining marks of a text that are not in ``MARKS``, each once, in code-point order."""
    return "".join(sorted(filter(is_mark, set(_RARE.findall(source)) - _LATIN_MARKS)))


def nfc(text: str) -> str:
    """The text in NFC."""
    return unicodedata.normalize("NFC", text)


def lower_same_length(text: str) -> str:
    """Lower case but for "İ", the one letter whose lower case is two."""
    if "İ" not in text:
        return text.lower()
    return "İ".join([part.lower() for part in text.split("İ")])


def capitalize_first(text: str) -> str:
    """The text with its first letter in upper case, the rest untouched."""
    return text[:1].upper() + text[1:]


def is_syllable(word: str) -> bool:
    """Whether a word in lower case could be spelled as a Vietnamese syllable."""
    return _SYLLABLE.fullmatch(word) is not None


def base_letter(letter: str) -> str:
    """A letter without its marks: "ậ" -> "a"; "đ" stays."""
    return unicodedata.normalize("NFD", letter)[0]


def without_marks(text: str) -> str:
    """A text in lower case without any marks: "nghị định" -> "nghi dinh"."""
    letters = unicodedata.normalize("NFD", text).replace("đ", "d")
    return "".join([letter for letter in letters if not is_mark(letter)])


def has_tone(letter: str) -> bool:
    """Whether a letter has a tone mark: "ý" does, "ă" does not."""
    return not _TONES.isdisjoint(unicodedata.normalize("NFD", letter))


@functools.lru_cache(maxsize=65536)
def bare_word(word: str) -> str:
    """A word without any marks, in lower case: "Nhận" -> "nhan"."""
    return without_marks(word.lower())


def bare_words(words: Sequence[str]) -> str:
    """Words without any marks, in lower case, with blanks between: ("nơi", "nhận") -> "noi nhan"."""
    return " ".join([bare_word(word) for word in words])


def figures(written: str) -> int:
    """A scanned figure, with the letters that look like 0 and 1 read as such: "2O21", "l0"; 0 for an
    empty text.
    """
    return int(written.translate(_FIGURES) or 0)


def usual_capitals(name: str) -> str:
    """A name in normal capitalisation: "KỲ QUAN" -> "Kỳ Quan"; mixed case is unchanged."""
    if not name.isupper():
        return name
    return _LETTERS.sub(lambda match: match[0].capitalize(), name)


def _composed(source: str) -> tuple[str, list[int], list[int]]:
    """The source letter by letter in NFC, zero-width characters dropped, with start and end of each."""
    letters: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    firsts, lasts = _letter_spans(source)
    for first, last in zip(firsts, lasts, strict=True):
        letter = source[first:last]
        if not letter.isascii():
            letter = _one_letter(_DROPPED.sub("", letter))
        for _ in letter:
            starts.append(first)
            ends.append(last)
        letters.append(letter)
    return "".join(letters), starts, ends


def _letter_spans(source: str) -> tuple[list[int], list[int]]:
    """The start and end of each letter with its marks; in Hangul, of each syllable. Zero-width characters
    are inside a letter or in none.
    """
    starts: list[int] = []
    ends: list[int] = []
    before = ""
    for index, letter in enumerate(source):
        if letter in _IS_DROPPED:
            continue
        mark = bool(starts) and is_mark(letter)
        if starts and (mark or _ends_hangul(before, letter)):
            ends[-1] = index + 1
        else:
            starts.append(index)
            ends.append(index + 1)
        if not mark:
            before = letter
    return starts, ends


def _ends_hangul(before: str, letter: str) -> bool:
    """Whether a letter is a vowel or final consonant that forms one Hangul syllable with the letter
    before it.
    """
    if "\u1161" <= letter <= "\u1175":
        return "\u1100" <= before <= "\u1112"
    if "\u11a8" <= letter <= "\u11c2":
        return "\u1161" <= before <= "\u1175" or "\uac00" <= before <= "\ud7a3"
    return False


def _one_letter(written: str) -> str:
    """A letter and its marks composed into one; marks that cannot compose are dropped."""
    if len(written) > _MOST_MARKS:
        written = _with_few_marks(written)
    composed = nfc(written)
    if len(composed) == 1 and not is_mark(composed):
        return composed
    # Letters that a dropped mark separated may compose.
    return nfc("".join([letter for letter in composed if not is_mark(letter)]))


def _with_few_marks(written: str) -> str:
    """A letter with its marks, decomposed, without those that cannot compose because others occupy their
    place.
    """
    kept: list[str] = []
    counts: dict[int, int] = {}
    for letter in written:
        for part in unicodedata.normalize("NFD", letter):
            place = unicodedata.combining(part)
            if not place:
                counts.clear()
            counts[place] = counts.get(place, 0) + 1
            if counts[place] <= _MOST_OF_A_CLASS:
                kept.append(part)
    return "".join(kept)
