"""Letters, dashes and the folded view of a text.

Real Vietnamese text mixes composed and decomposed letters, old and new places of the tone mark
("uỷ", "ủy"), no-break and zero-width spaces, dashes and quotation marks of every kind. The folded
view levels all of that once, and remembers which stretch of the source each of its letters stands for.
"""

from __future__ import annotations

import functools
import re
import unicodedata
from dataclasses import dataclass

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
_MISPLACED_TONE = re.compile(
    r"(?:[oO][àáảãạÀÁẢÃẠèéẻẽẹÈÉẺẼẸ]|(?<![qQ])[uU][ỳýỷỹỵỲÝỶỸỴ])(?![^\W\d_])"
)

DASHES = "‐‑‒–—―−﹣－"  # but "-" itself
DOUBLE_QUOTES = "“”„‟«»＂"
SINGLE_QUOTES = "‘’‚‛`´ʼ＇"
_LEVELLED = {
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
_ODD_SPACE = re.compile("[" + re.escape("".join(k for k, v in _LEVELLED.items() if v == " ")) + "]")
_TO_LEVEL = re.compile("[" + re.escape("".join(_LEVELLED)) + "]")
# For character classes; all line breaks but the line feed are levelled to it.
LINE_BREAKS = "\n\r\x1c-\x1e\x85\u2028\u2029"
_BREAK = re.compile(f"[{LINE_BREAKS}]")
ZERO_WIDTH = "\u00ad\u200b\u200c\u200d\u2060\ufeff\u200e\u200f\u202a-\u202e\u2066-\u2069"
MARKS = "\u0300-\u036f"
_DROPPED = re.compile(f"[{ZERO_WIDTH}]")
_UNCOMPOSED = re.compile(f"[{ZERO_WIDTH}{MARKS}]")
_MARK = re.compile(f"[{MARKS}]")
_MOST_MARKS = 8  # on one letter; what goes beyond is noise
_LETTER_WITH_MARKS = re.compile(
    f"[{ZERO_WIDTH}]|[^{MARKS}{ZERO_WIDTH}](?:[{ZERO_WIDTH}]*[{MARKS}])*|[{MARKS}]"
)

# The spelling of a Vietnamese syllable, roughly: onset, vowels, coda.
_SYLLABLE = re.compile(
    r"(?:ngh|ch|gh|gi|kh|nh|ng|ph|qu|th|tr|[bcdđghklmnpqrstvx])?"
    r"(?:[aăâeêioôơuưyàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]{1,3})"
    r"(?:ch|ng|nh|[cmnpt])?"
)


@dataclass(frozen=True, slots=True)
class FoldedView:
    """A text levelled for matching, with the way back to the source.

    Attributes:
        source: the text as it came.
        text: NFC, one place for tone marks, "-" for all dashes, straight quotes, plain spaces;
            letters keep their case.
        lower: ``text`` in lower case, of the same length.
        starts: for each letter of ``text``, where it starts in the source; None where the view and
            the source have the same offsets.
        ends: likewise, where it ends.
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

    The view has the same length as the source wherever the source is NFC and holds no zero-width
    characters; otherwise it carries an offset map.
    """
    starts: list[int] | None = None
    ends: list[int] | None = None
    text = source
    if not is_plain(text):
        text, starts, ends = _composed(source)
    text = _level(text)
    return FoldedView(source, text, lower_same_length(text), starts, ends)


def levelled(source: str) -> str:
    """The text of the folded view alone."""
    if source.isascii() and source.isalnum():
        return source
    return _level(source if is_plain(source) else _composed(source)[0])


def _level(text: str) -> str:
    """A composed text with one letter for its variants, and one place for tone marks."""
    text = _TO_LEVEL.sub(lambda match: _LEVELLED[match[0]], text)
    return _MISPLACED_TONE.sub(lambda match: _TONE_PLACES.get(match[0], match[0]), text)


@functools.lru_cache(maxsize=65536)
def fold_phrase(phrase: str) -> str:
    """Fold a short phrase, a lexicon entry say, to what the view's ``lower`` holds for it."""
    return lower_same_length(levelled(phrase))


def as_written(source: str) -> str:
    """A piece of a source in NFC, on one line, with plain spaces and without zero-width characters."""
    if _BREAK.search(source) is not None:
        source = " ".join([line for line in map(str.strip, _BREAK.split(source)) if line])
    return nfc(_DROPPED.sub("", _ODD_SPACE.sub(" ", source)))


def is_plain(source: str) -> bool:
    """Whether a text is NFC already and holds neither loose marks nor zero-width characters."""
    # A long run of marks would make the check of the form quadratic, so marks are looked for first.
    return _UNCOMPOSED.search(source) is None and unicodedata.is_normalized("NFC", source)


def nfc(text: str) -> str:
    """The text in NFC."""
    return unicodedata.normalize("NFC", text)


def lower_same_length(text: str) -> str:
    """Lower case without the few letters whose lower case is longer ("İ")."""
    lower = text.lower()
    if len(lower) == len(text):
        return lower
    return "".join(low if len(low := letter.lower()) == 1 else letter for letter in text)


def capitalize_first(text: str) -> str:
    """The text with its first letter in upper case, the rest untouched."""
    return text[:1].upper() + text[1:]


def is_syllable(word: str) -> bool:
    """Whether a word in lower case could be spelled as a Vietnamese syllable."""
    return _SYLLABLE.fullmatch(word) is not None


def base_letter(letter: str) -> str:
    """A letter without its marks: "ậ" -> "a"; "đ" stays."""
    return unicodedata.normalize("NFD", letter)[0]


def usual_capitals(name: str) -> str:
    """A name in usual capitals: "KỲ QUAN" -> "Kỳ Quan"; mixed case stays as it is."""
    if not name.isupper():
        return name
    return re.sub(r"[^\W\d_]+", lambda match: match[0].capitalize(), name)


def _composed(source: str) -> tuple[str, list[int], list[int]]:
    """The source letter by letter in NFC, zero-width characters dropped, with start and end of each."""
    letters: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for match in _LETTER_WITH_MARKS.finditer(source):
        raw = match[0]
        if len(raw) > 1:
            raw = _MARK.sub("", nfc(_DROPPED.sub("", raw)[: _MOST_MARKS + 1]))
        letter = "" if _UNCOMPOSED.fullmatch(raw) else nfc(raw)
        for _ in letter:
            starts.append(match.start())
            ends.append(match.end())
        letters.append(letter)
    return "".join(letters), starts, ends
