"""Options: which abbreviations to spell out, and what to do with their definitions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal, TypeAlias, get_args

Brackets: TypeAlias = Literal["drop", "keep"]
Mentions: TypeAlias = Literal["all", "first"]
# Plain types, so that any schema library understands them.
Names: TypeAlias = frozenset[str] | set[str] | tuple[str, ...] | list[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class ExpandOptions:
    """Which abbreviations to spell out, and what to do with their definitions.

    Attributes:
        brackets: whether to drop a bracket that contains only the short form, "người lao động (NLĐ)", or
            only the full form, "NLĐ (người lao động)". A definition that is kept stays as it is.
        mentions: "all", or only the "first" of each form and sense; a definition that is kept counts as
            the first.
        kinds: kinds of the lexicon ("body", "people" …) to spell out; empty for all.
        domains: domains of the lexicon ("union", "party" …) to spell out; empty for all.

    An abbreviation without a row in the lexicon (some definitions, forms composed of known parts) has
    neither kind nor domain, and is left short when kinds or domains are chosen.

    Raises:
        TypeError, ValueError: an attribute has an invalid value.

    Example: ``ExpandOptions(mentions="first", kinds=("body", "office"))``
    """

    brackets: Brackets = "drop"
    mentions: Mentions = "all"
    kinds: Names = frozenset()
    domains: Names = frozenset()

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
        """The options as plain JSON values; ``ExpandOptions(**values)`` rebuilds them."""
        return {
            "brackets": self.brackets,
            "mentions": self.mentions,
            "kinds": sorted(self.kinds),
            "domains": sorted(self.domains),
        }
