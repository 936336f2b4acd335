"""The ways in which a form or name of the lexicon may be written."""

from __future__ import annotations

import re
from collections.abc import Iterable

_MOST_DOTTED = 3  # parts of a degree that is written with a dot


def written_variants(abbreviation: str) -> tuple[str, ...]:
    """The ways one abbreviation is written: "TƯ" also "T.Ư", "UVTƯ" also "UVT.Ư", "TPHCM" also "TP.HCM" and
    "TP HCM"."""
    forms = [abbreviation]
    if abbreviation == "TW" or abbreviation.endswith("TƯ"):
        forms.append(f"{abbreviation[:-1]}.{abbreviation[-1]}")
    if len(abbreviation) > 3 and abbreviation[:2] in ("TP", "tp"):
        city, name = abbreviation[:2], abbreviation[2:]
        forms += [f"{city}.{name}", f"{city} {name}"]
    return tuple(forms)


def with_short_centre(names: tuple[str, ...]) -> Iterable[str]:
    """Names; those containing "Trung ương" also with "TW" and "T.Ư". "TƯ" alone is also an ordinary
    syllable.
    """
    central = [name for name in names if "Trung ương" in name]
    more = [name.replace("Trung ương", short) for name in central for short in ("TW", "T.Ư")]
    return dict.fromkeys((*names, *more))


def dotted(degree: str) -> tuple[str, ...]:
    """The ways to write a short degree with dots inside: "TS" also as "T.S", "PGS" as "P.GS" and "PG.S"."""
    parts = re.findall("[A-ZĐ][a-zđ]*", degree)
    if "".join(parts) != degree or len(parts) > _MOST_DOTTED:
        return ()
    return tuple(
        ["".join(parts[:cut]) + "." + "".join(parts[cut:]) for cut in range(1, len(parts))]
    )


def without_dashes(name: str) -> tuple[str, ...]:
    """A name and, if it has dashes, the same without them: "Kinh tế - Ngân sách", "Kinh tế Ngân sách"."""
    return (name, name.replace(" - ", " ")) if " - " in name else (name,)
