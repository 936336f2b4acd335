"""What the library says about a marked text, beside what the marks say."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from marked import LABELS, Marked, Span, parse_marked

import viunion_nlp as vu

# The fields that marks may give; a field that a mark leaves out is not compared.
FIELDS = {
    "ABBR": ("expansion", "origin"),
    "TITLE": ("role", "status", "place"),
    "DOCREF": (
        "number",
        "symbol",
        "year",
        "date",
        "issuer",
        "issuer_name",
        "title",
        "doc_type",
        "cited",
        "effective",
    ),
    "DATE": ("iso",),
    "ORG": ("name", "current_name", "kind", "level", "place"),
    "PERSON": ("name", "honorific", "gender", "full_name"),
    "LOCATION": ("name", "level", "province", "current_name"),
}

_TONES = str.maketrans({"\u2013": "-", "\u2014": "-", "“": '"', "”": '"'})
_OLD_TONE_MARKS = re.compile(r"(oà|oá|oả|oã|oạ|oè|oé|oẻ|oẽ|oẹ|uỳ|uý|uỷ|uỹ|uỵ)\b")


@dataclass(frozen=True, slots=True)
class Comparison:
    """One text: the keys of mentions are (label, start, end), those of links (person, title)."""

    text: str
    right: frozenset[tuple[str, int, int]]
    found: frozenset[tuple[str, int, int]]
    right_links: frozenset[tuple[Span, Span]]
    found_links: frozenset[tuple[Span, Span]]
    fields: tuple[tuple[str, str, Span, str, str], ...]

    def errors(self) -> Iterator[str]:
        """What differs, one line each: missed, spurious, wrong fields, links."""
        for sign, keys in (("missed", self.right - self.found), ("wrong", self.found - self.right)):
            for label, start, end in sorted(keys, key=lambda key: key[1:]):
                yield f"{sign} {label} {self.text[start:end]!r}"
        for label, name, (start, end), right, found in self.fields:
            if not same_value(right, found):
                yield f"{label}.{name} of {self.text[start:end]!r}: {right!r}, not {found!r}"
        for sign, links in (
            ("missed", self.right_links - self.found_links),
            ("wrong", self.found_links - self.right_links),
        ):
            for person, title in sorted(links):
                yield f"{sign} HOLDS {self.text[slice(*person)]!r} - {self.text[slice(*title)]!r}"


def compare(marked: Marked) -> Comparison:
    """Analyse the text of the marks, and put both side by side."""
    document = vu.analyze(marked.text).to_dict()
    entities = {(e["type"], e["start"], e["end"]): e for e in document["entities"]}
    for relation in document["relations"]:
        if relation["rel"] != "HOLDS" and relation["target"] is not None:
            entities["DOCREF", *relation["target"]] |= _cited(marked.text, relation)
    values = []
    for mark in marked.mentions:
        entity = entities.get((mark.label, mark.start, mark.end))
        if entity is not None:
            for name in FIELDS.get(mark.label, ()):
                if name in mark.fields:
                    found = str(entity.get(name) or "")
                    values.append((mark.label, name, mark.span, mark.fields[name], found))
    return Comparison(
        text=marked.text,
        right=frozenset((mark.label, mark.start, mark.end) for mark in marked.mentions),
        found=frozenset(entities),
        right_links=frozenset(marked.links),
        found_links=frozenset(
            ((r["person"][0], r["person"][1]), (r["title"][0], r["title"][1]))
            for r in document["relations"]
            if r["rel"] == "HOLDS"
        ),
        fields=tuple(values),
    )


def _cited(text: str, relation: dict[str, Any]) -> dict[str, str]:
    """What a citation says, as fields of its target: ``cited`` is its kind, with the source if any."""
    kind, source = relation["rel"], relation["source"]
    return {
        "cited": kind if source is None else f"{kind} {text[slice(*source)]}",
        "effective": relation["effective"] or "",
    }


def same_value(right: str, found: str) -> bool:
    """Whether two values are equal but for case, spacing, dashes and tone-mark places."""
    return _plain(right) == _plain(found)


def _plain(value: str) -> str:
    value = unicodedata.normalize("NFC", value).casefold().translate(_TONES)
    value = _OLD_TONE_MARKS.sub(lambda vowels: _move_tone(vowels[0]), value)
    return " ".join(re.sub(r"\s*-\s*", "-", value).split()).strip(' .,"')


def _move_tone(vowels: str) -> str:
    second = unicodedata.normalize("NFD", vowels[1])
    return unicodedata.normalize("NFC", vowels[0] + second[1:] + second[0])


@dataclass(slots=True)
class Score:
    """Counts over many texts, by label, HOLDS, and "LABEL.field"."""

    right: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)
    matched: Counter[str] = field(default_factory=Counter)

    @classmethod
    def of(cls, comparisons: Iterable[Comparison]) -> Score:
        score = cls()
        for each in comparisons:
            score.right.update(key[0] for key in each.right)
            score.found.update(key[0] for key in each.found)
            score.matched.update(key[0] for key in each.right & each.found)
            score.right["HOLDS"] += len(each.right_links)
            score.found["HOLDS"] += len(each.found_links)
            score.matched["HOLDS"] += len(each.right_links & each.found_links)
            for label, name, _, right, found in each.fields:
                score.right[f"{label}.{name}"] += 1
                score.matched[f"{label}.{name}"] += same_value(right, found)
        return score

    def figures(self) -> dict[str, dict[str, float]]:
        """Precision, recall and F1 of labels and HOLDS; of fields, the share that is right."""
        out: dict[str, dict[str, float]] = {}
        for label in (*LABELS, "HOLDS"):
            right, found, matched = self.right[label], self.found[label], self.matched[label]
            out[label] = {
                "precision": matched / found if found else 0.0,
                "recall": matched / right if right else 0.0,
                "f1": 2 * matched / (right + found) if right + found else 0.0,
            }
        for label, names in FIELDS.items():
            for name in names:
                key = f"{label}.{name}"
                if self.right[key]:
                    out[key] = {"right": self.matched[key] / self.right[key]}
        return out


def read_passages(folder: Path) -> dict[str, Marked]:
    """The passages of all text files of a folder: each begins with a line ``=== name``."""
    passages: dict[str, Marked] = {}
    for path in sorted(folder.glob("*.txt")):
        for block in re.split(r"^=== ", path.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]:
            name, body = block.split("\n", 1)
            if name in passages:
                raise ValueError(f"{path}: a second passage has the name {name!r}")
            passages[name] = parse_marked(body.strip("\n"))
    return passages


def read_cases(path: Path) -> list[str]:
    """The cases of a file: its lines, without blank ones and comments."""
    lines = path.read_text(encoding="utf-8").split("\n")
    return [line for line in lines if line and not line.startswith("#")]
