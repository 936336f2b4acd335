"""What a file's name reveals: its kind, and whether it is gzipped."""

from __future__ import annotations

from pathlib import Path


def is_gzipped(path: str | Path) -> bool:
    """Whether a file's name ends in ".gz"."""
    return Path(path).suffix.lower() == ".gz"


def plain_name(path: str | Path) -> Path:
    """A file's name without its folder and without ".gz"."""
    name = Path(Path(path).name)
    return name.with_suffix("") if is_gzipped(name) else name


def ending_of(path: str | Path) -> str:
    """The extension of a file name in lower case, ignoring ".gz"; "" if there is none."""
    return plain_name(path).suffix.lower()
