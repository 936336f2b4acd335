"""Files and values that are nearly what the library reads: lexicons, JSONL, gzip, documents as dicts."""

from __future__ import annotations

import functools
import gzip
import json
from copy import deepcopy
from random import Random
from typing import Any

import viunion_nlp as vu
from fuzz.texts import changed_text, sources
from viunion_nlp.lexicon import data_folder

_MOST_CHANGES = 5
_LEXICON_ROWS = 12
_BYTES = [
    b"\n", b"\r\n", b"\t", b"|", b"#", b'"', b"\\", b"{", b"}", b"[", b"]", b",", b":", b"null", b"1e999",
    b"\xef\xbb\xbf", b"\xff\xfe", b"\x00", b"\x80", b"\xc3", b"\xed\xa0\x80", b"\\ud800", b"\xe2\x80\xae",
    b"\xcc\x81", b"<", b"!<", b"-1", b"NaN", b"true", b'"id"', b'"text"', b" ",
]  # fmt: skip
_VALUES: tuple[Any, ...] = (
    None, True, False, 0, 1, -1, 7, 10**30, 0.5, float("nan"), "", "x", "NLĐ", "a\u0301", "\ud800", "ORG",
    "PERSON", "HOLDS", [], {}, [0, 1], [1, 0], [None], ["a"], {"a": 1}, [[0, 1]], (0, 1), b"a",
)  # fmt: skip


def changed_bytes(content: bytes, random: Random) -> bytes:
    """The content, changed at a few places."""
    for _ in range(random.randrange(_MOST_CHANGES + 1)):
        start = random.randrange(len(content) + 1)
        end = min(len(content), start + random.choice((0, 0, 1, 1, 2, 8, 40)))
        piece = random.choice((random.choice(_BYTES), bytes([random.randrange(256)]), content[:9]))
        content = content[:start] + random.choice((b"", piece, piece)) + content[end:]
    return content


def json_lines(random: Random) -> bytes:
    """A JSONL file of a few lines, changed."""
    lines = []
    for number in range(random.randint(1, 4)):
        record: dict[str, Any] = {
            "id": random.choice((number, f"tin-{number}", None, *_VALUES[:6]))
        }
        record["text"] = (
            changed_text(random) if random.random() < 0.8 else random.choice(_VALUES[:24])
        )
        lines.append(json.dumps(record, ensure_ascii=random.random() < 0.5))
    content = "\n".join(lines).encode("utf-8", "surrogatepass")
    return changed_bytes(content, random)


def gzipped(random: Random) -> bytes:
    """The same, packed; changed before or after."""
    packed = gzip.compress(json_lines(random), compresslevel=1, mtime=0)  # no time of day
    return changed_bytes(packed, random)


def lexicon_file(random: Random) -> bytes:
    """A few rows of one of the library's files of abbreviations, with its header, changed."""
    lines = _abbreviation_lines()
    start = random.randrange(len(lines) - _LEXICON_ROWS)
    rows = lines[start : start + random.randint(0, _LEXICON_ROWS)]
    header = b"abbreviation\texpansion\tkind\tdomain\tcues\tnote"
    return changed_bytes(b"\n".join((header, *rows, b"")), random)


@functools.cache
def _abbreviation_lines() -> list[bytes]:
    content = (data_folder() / "abbreviations.tsv").read_bytes()
    return [line for line in content.split(b"\n")[1:] if line and not line.startswith(b"#")]


def document_values(random: Random) -> dict[str, Any]:
    """The dict of a document, changed in its depth."""
    values = deepcopy(random.choice(_documents()))
    for _ in range(random.randrange(_MOST_CHANGES)):
        _change(values, random)
    return values


@functools.cache
def _documents() -> list[dict[str, Any]]:
    pipeline = vu.Pipeline(vu.Config(expand=vu.ExpandOptions(mentions="first", kinds=["people"])))
    return [
        analyze(text[:240]).to_dict()
        for text in sources()
        for analyze in (vu.analyze, pipeline.analyze)
    ]


def _change(values: dict[str, Any], random: Random) -> None:
    """Change something inside a value: an item or key dropped, doubled, renamed, or another value."""
    inner: Any = values
    while True:
        keys = list(inner) if isinstance(inner, dict) else list(range(len(inner)))
        if not keys:
            return
        key = random.choice(keys)
        if isinstance(inner[key], (dict, list)) and inner[key] and random.random() < 0.85:
            inner = inner[key]
            continue
        break
    way = random.randrange(5)
    if way == 0:
        del inner[key]
    elif way == 1 and isinstance(inner, list):
        inner.append(deepcopy(inner[key]))
    elif way == 1:
        inner[random.choice(("more", "name", "antecedent", "organization", "type"))] = inner[key]
    elif way == 2 and isinstance(inner[key], int):
        inner[key] += random.choice((-1, 1, 40, -1000, 10**9))
    elif way == 2 and isinstance(inner[key], str):
        inner[key] = random.choice((inner[key].lower(), inner[key] + "\u0301", inner[key][:-1]))
    else:
        inner[key] = deepcopy(random.choice(_VALUES))
