"""Converts Vietnamese letters from the encodings used before Unicode.

A font such as ".VnTime" (TCVN3, also called ABC) or "VNI-Times" displays Vietnamese letters for the codes
of Western ones, so a file written with it reads "C«ng ®oµn" or "Coâng ñoaøn" in any other font.
"""

from __future__ import annotations

import re
from typing import Final, Literal, TypeAlias

from viunion_nlp.sources.syllables import Vietnamese
from viunion_nlp.text.letters import nfc

OldLetters: TypeAlias = Literal["TCVN3", "VNI", "VISCII"]

# TCVN 5712:1993 from 0xA1 on. Fonts of capitals draw capitals for the same codes.
_TCVN3: Final = (
    "ĂÂÊÔƠƯĐăâêôơưđẰ\u0300\u0309\u0303\u0301\u0323"
    "àảãáạẲằẳẵắẴẮẦẨẪẤỀặầẩẫấậèỂẻẽéẹềểễếệìỉỄẾỒĩíịòỔỏõóọồổỗốộờởỡớợùỖủũúụừửữứựỳỷỹýỵỐ"
)
# RFC 1456: from 0x80 on, and six codes below 0x20.
_VISCII: Final = (
    "ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲÕắằặấầẩậẽẹếềểễệốồổỗỠƠộờởịỰỨỪỬơớƯ"
    "ÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳĐứÒÓÔạỷừửÙÚỹỵÝỡưàáâãảăữẫèéêẻìíĩỉđựòóôõỏọụùúũủýợỮ"
)
_VISCII_BELOW: Final = {0x02: "Ẳ", 0x05: "Ẵ", 0x06: "Ẫ", 0x14: "Ỷ", 0x19: "Ỹ", 0x1E: "Ỵ"}
# VNI: marks behind a letter, and letters with a code of their own.
_VNI_MARKS: Final = {
    "ø": "\u0300", "ù": "\u0301", "û": "\u0309", "õ": "\u0303", "ï": "\u0323",
    "â": "\u0302", "à": "\u0302\u0300", "á": "\u0302\u0301", "å": "\u0302\u0309",
    "ã": "\u0302\u0303", "ä": "\u0302\u0323",
    "ê": "\u0306", "è": "\u0306\u0300", "é": "\u0306\u0301", "ú": "\u0306\u0309",
    "ü": "\u0306\u0303", "ë": "\u0306\u0323",
}  # fmt: skip
_VNI_LETTERS: Final = dict(zip("ñôöîæóòÑÔÖÎÆÓÒ", "đơưỵỉĩịĐƠƯỴỈĨỊ", strict=True))
_VNI: Final = re.compile(
    rf"([aeiouyôö])([{''.join(_VNI_MARKS)}])|[{''.join(_VNI_LETTERS)}]", re.IGNORECASE
)

_TABLES: Final[dict[OldLetters, dict[int, str]]] = {
    "TCVN3": dict(enumerate(_TCVN3, start=0xA1)),
    "VISCII": _VISCII_BELOW | dict(enumerate(_VISCII, start=0x80)),
}
# Letters that only Unicode has: where they stand, nothing is in old ones.
_UNICODE: Final = re.compile("[ĐđƠơƯư\u0300\u0301\u0303\u0309\u0323\u1ea0-\u1ef9]")


def converted(text: str, letters: OldLetters) -> str:
    """A text whose letters stand for their codes of old, in Unicode (NFC).

    Example:
        >>> converted("C«ng ®oµn ViÖt Nam", "TCVN3"), converted("Coâng ñoaøn Vieät Nam", "VNI")
        ('Công đoàn Việt Nam', 'Công đoàn Việt Nam')
    """
    if letters == "VNI":
        return _VNI.sub(_vni_letter, text)
    return nfc(text.translate(_TABLES[letters]))


def letters_of_font(font: str) -> OldLetters | None:
    """The old encoding of a font, by its name: ".VnTime", "VNI-Times"."""
    name = font.rpartition("+")[2].casefold()
    if name.startswith(".vn"):
        return "TCVN3"
    return "VNI" if name.startswith("vni-") else None


def is_font_of_capitals(font: str) -> bool:
    """Whether a font of TCVN3 draws capitals for all letters: ".VnTimeH"."""
    name = font.rpartition("+")[2].partition(",")[0].partition("-")[0]
    return name.startswith(".Vn") and name.endswith("H")


def holds_unicode(text: str) -> bool:
    """Whether a text contains Vietnamese letters that no old encoding could produce."""
    return _UNICODE.search(text) is not None


def restored(paragraph: str, *, fewest: int) -> tuple[str, OldLetters] | None:
    """A paragraph converted to Unicode, with the encoding it was written in; None if it is not in an old
    encoding.

    Args:
        paragraph: any text.
        fewest: how many words beyond ASCII it must have to be certain.
    """
    if paragraph.isascii() or holds_unicode(paragraph):
        return None
    as_it_is = Vietnamese(paragraph)
    if as_it_is.words < fewest or not as_it_is.is_none:
        return None
    letters: OldLetters
    for letters in ("TCVN3", "VNI"):
        text = converted(paragraph, letters)
        read = Vietnamese(text)
        if read.is_sure and read.words * 2 > as_it_is.words:
            return text, letters
    return None


def _vni_letter(match: re.Match[str]) -> str:
    letter, mark = match[1], match[2]
    if letter is None:
        return _VNI_LETTERS[match[0]]
    base = _VNI_LETTERS.get(letter, letter)
    marked = nfc(base + _VNI_MARKS[mark.lower()])
    if len(marked) == 1:
        return marked
    return base + _VNI_LETTERS.get(mark, mark)
