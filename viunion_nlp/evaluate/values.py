"""Which fields are compared, and when two values count as equal."""

from __future__ import annotations

import functools
import re
import unicodedata

from viunion_nlp.text.letters import nfc

COMPARED_FIELDS: dict[str, tuple[str, ...]] = {
    "ABBR": ("expansion",),
    "TITLE": ("role",),
    "DOCREF": ("doc_type", "number", "date", "issuer"),
    "DATE": ("iso",),
}
_OLD_TONE_PLACE = re.compile("o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ]")


def same_value(gold: object, predicted: object) -> bool:
    """Whether two field values are the same by the rule of ``FieldScore``.

    Example:
        >>> same_value("42/QĐ – TW", "42/qđ-tw"), same_value("Ủy ban", "Uỷ ban."), same_value(None, "")
        (True, True, True)
    """
    return _plain(gold) == _plain(predicted)


def _plain(value: object) -> str:
    return "" if value is None else _plain_text(str(value))


@functools.lru_cache(maxsize=4096)
def _plain_text(value: str) -> str:
    value = nfc(value).casefold()
    value = _OLD_TONE_PLACE.sub(lambda vowels: _move_tone(vowels[0]), value)
    value = re.sub(r"\s*[-–]\s*", "-", value)
    return re.sub(r"\s+", " ", value).strip(' .,"“”')


def _move_tone(vowels: str) -> str:
    """Two vowels, with the tone mark moved from the second to the first."""
    second = unicodedata.normalize("NFD", vowels[1])
    return nfc(vowels[0] + second[1:]) + second[0]
