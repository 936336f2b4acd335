"""The closed lists of values in lexicon columns: kinds, domains, traits, the signs of cues."""

from __future__ import annotations

from typing import Final, Literal, TypeAlias

CueSign: TypeAlias = Literal["", "<", ">", "!<", "!>", "?"]

AbbreviationKind: TypeAlias = Literal[
    "body", "office", "people", "place", "document", "degree", "media", "field", "term"
]

SOURCES_OF_NEWS: Final = ("body", "media", "place")
"""The kinds of abbreviations that news comes from."""

Domain: TypeAlias = Literal[
    "union",
    "party",
    "state",
    "assembly",
    "front",
    "justice",
    "defence",
    "police",
    "economy",
    "finance",
    "education",
    "health",
    "culture",
    "media",
    "science",
    "labour",
    "agriculture",
    "environment",
    "transport",
    "geography",
    "general",
]

RoleKind: TypeAlias = Literal[
    "party",
    "state",
    "assembly",
    "union",
    "front",
    "court",
    "army",
    "police",
    "enterprise",
    "school",
    "health",
    "media",
    "association",
    "diplomacy",
    "foreign",
    "religion",
    "sport",
    "general",
]

DocumentKind: TypeAlias = Literal[
    "law",
    "decree",
    "resolution",
    "directive",
    "decision",
    "circular",
    "conclusion",
    "plan",
    "programme",
    "scheme",
    "regulation",
    "guidance",
    "notice",
    "letter",
    "report",
    "contract",
    "court",
    "other",
]

ComplementKind: TypeAlias = Literal[
    "action",
    "body",
    "edition",
    "field",
    "name",
    "number",
    "owner",
    "place",
    "serial",
    "site",
    "ve",
    "words",
]

HeadTrait: TypeAlias = Literal[
    "before plurals",
    "branch",
    "case",
    "chapters",
    "generic",
    "kind behind role",
    "known field",
    "middle",
    "office",
    "open",
    "partners",
    "people",
    "supreme",
    "unit",
    "venue",
]
