"""The register of official documents is the same, whether they come as texts, in Word or in print."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from papers import in_print, in_word

import viunion_nlp as vu

DOCUMENTS = sorted((Path(__file__).parents[1] / "layout" / "documents").glob("*.txt"))


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.stem)
@pytest.mark.parametrize(("suffix", "made"), [("docx", in_word), ("pdf", in_print)])
def test_a_document_in_another_form(
    tmp_path: Path, path: Path, suffix: str, made: Callable[[str], bytes]
) -> None:
    if suffix == "pdf":
        pytest.importorskip("pypdfium2")
    text = path.read_text(encoding="utf-8")
    file = tmp_path / f"{path.stem}.{suffix}"
    file.write_bytes(made(text))
    assert vu.register([vu.analyze(vu.read_file(file).text)]) == vu.register([vu.analyze(text)])
