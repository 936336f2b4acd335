"""Senses of ambiguous abbreviations, and definitions in the text, on sentences of our own.

``python tests/abbreviations/test_senses.py`` prints the figures and the failing lines.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

import viunion_nlp as vu
from viunion_nlp.text.letters import fold_phrase

HERE = Path(__file__).parent
SENSE_FLOOR, PRECISION_FLOOR, RECALL_FLOOR = 0.96, 0.98, 0.95
TODAY_FLOOR, WRONG_CEILING = 0.93, 0.01


@dataclass(frozen=True, slots=True)
class Outcome:
    """Counts over a file, and a line for each sentence that went wrong."""

    right: int
    predicted: int
    expected: int
    failures: tuple[str, ...]

    @property
    def precision(self) -> float:
        """Right of what was found."""
        return self.right / max(self.predicted, 1)

    @property
    def recall(self) -> float:
        """Right of what there is to find."""
        return self.right / max(self.expected, 1)

    def report(self, figures: str) -> str:
        """The figures and the failing lines."""
        return "\n".join(["", figures, *self.failures])


def read_rows(name: str) -> list[dict[str, str]]:
    """The rows of a TSV file by the names in its header; lines that start with # are comments."""
    lines = (HERE / name).read_text(encoding="utf-8").splitlines()
    header, *rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
    return [dict(zip(header, row, strict=True)) for row in rows]


def read_senses() -> Outcome:
    """Expand the marked mention of each row of ``senses.tsv``."""
    rows = read_rows("senses.tsv")
    failures = []
    for row in rows:
        found = _marked_expansion(row["text"])
        if found != row["expansion"]:
            wanted = row["expansion"] or "none"
            failures.append(f"{row['label']}: {row['text']} -> {found or 'none'}, not {wanted}")
    return Outcome(len(rows) - len(failures), len(rows), len(rows), tuple(failures))


def read_today() -> Outcome:
    """Expand the forms of today in ``today.tsv``; what is unexplained is not predicted."""
    right = predicted = 0
    failures = []
    rows = read_rows("today.tsv")
    for row in rows:
        found = _marked_expansion(row["text"])
        right += found == row["expansion"]
        predicted += bool(found)
        if found != row["expansion"]:
            failures.append(f"{row['label']}: {row['text']} -> {found or 'unexplained'}")
    return Outcome(right, predicted, len(rows), tuple(failures))


def _marked_expansion(text: str) -> str:
    """What the marked mention of a text stands for; "" where nothing says so."""
    before, form, after = re.split(r"\[\[|\]\]", text)
    span = (len(before), len(before) + len(form))
    mentions = vu.analyze(before + form + after).abbreviations
    return next((mention.expansion or "" for mention in mentions if mention.span == span), "")


def read_definitions() -> Outcome:
    """Compare what each row of ``definitions.tsv`` defines with what the library says it does."""
    right = predicted = expected = 0
    failures = []
    for row in read_rows("definitions.tsv"):
        wanted = set(_pairs(row["forms"]))
        found = {
            (re.sub(r"[\s.]", "", mention.text), _words(mention.expansion))
            for mention in vu.analyze(row["text"]).abbreviations
            if mention.origin == "definition"
        }
        right += len(wanted & found)
        predicted += len(found)
        expected += len(wanted)
        if wanted != found:
            missed, false = _written(wanted - found), _written(found - wanted)
            failures.append(f"{row['label']}: {row['text']} missed [{missed}], false [{false}]")
    return Outcome(right, predicted, expected, tuple(failures))


def _pairs(forms: str) -> Iterator[tuple[str, str]]:
    for pair in filter(None, forms.split(" | ")):
        form, expansion = pair.split("=")
        yield form, _words(expansion)


def _words(expansion: str) -> str:
    """An expansion without capitals, punctuation and differences in where a tone mark stands."""
    return " ".join(re.findall(r"\w+", fold_phrase(expansion)))


def _written(pairs: set[tuple[str, str]]) -> str:
    return ", ".join(f"{form}={expansion}" for form, expansion in sorted(pairs))


@pytest.fixture(scope="module")
def senses() -> Outcome:
    return read_senses()


@pytest.fixture(scope="module")
def definitions() -> Outcome:
    return read_definitions()


def test_senses(senses: Outcome) -> None:
    assert senses.recall >= SENSE_FLOOR, senses.report(f"sense right: {senses.recall:.3f}")


def test_forms_of_today() -> None:
    today = read_today()
    assert today.expected >= 150
    assert today.recall >= TODAY_FLOOR, today.report(f"right: {today.recall:.3f}")
    wrong = (today.predicted - today.right) / today.expected
    assert wrong <= WRONG_CEILING, today.report(f"wrong: {wrong:.3f}")


def test_definition_precision(definitions: Outcome) -> None:
    figures = f"definitions: precision {definitions.precision:.3f}"
    assert definitions.precision >= PRECISION_FLOOR, definitions.report(figures)


def test_definition_recall(definitions: Outcome) -> None:
    figures = f"definitions: recall {definitions.recall:.3f}"
    assert definitions.recall >= RECALL_FLOOR, definitions.report(figures)


@pytest.mark.parametrize(
    ("text", "expansion"),
    [
        ("Phiếu bầu hợp lệ (PBHL) chiếm 95%.", "phiếu bầu hợp lệ"),
        ("- Lương làm thêm (LLT): trả đủ.", "lương làm thêm"),
        ("TRANG BỊ ĐỒ BẢO HỘ (TBĐBH) CHO THỢ LÒ", "trang bị đồ bảo hộ"),
        ("Hội đồng trọng tài lao động (HĐTTLĐ) họp.", "Hội đồng trọng tài lao động"),
        ("Bệnh viện dã chiến số 3 (BVDC3) nhận người bệnh.", "Bệnh viện dã chiến số 3"),
        ("Tháng Công nhân (TCN) mở màn.", "Tháng Công nhân"),
    ],
)
def test_definitions_are_in_the_case_of_running_text(text: str, expansion: str) -> None:
    (form,) = [form for form in vu.analyze(text).abbreviations if form.origin == "definition"]
    assert form.expansion == expansion


def test_files_are_large_enough() -> None:
    assert len(read_rows("senses.tsv")) >= 200
    rows = read_rows("definitions.tsv")
    false = sum(not row["forms"] for row in rows)
    assert len(rows) >= 120
    assert 0.3 <= false / len(rows) <= 0.4


@pytest.mark.parametrize("name", ["senses.tsv", "definitions.tsv"])
def test_rows_are_whole(name: str) -> None:
    rows = read_rows(name)
    assert len({row["label"] for row in rows}) == len(rows)
    assert len({row["text"] for row in rows}) == len(rows)
    assert all(row["label"] and row["text"] and row["comment"] for row in rows)


def test_one_mention_is_marked() -> None:
    for row in read_rows("senses.tsv"):
        assert len(re.findall(r"\[\[[^\[\]]+\]\]", row["text"])) == 1, row["label"]


if __name__ == "__main__":
    by_sense, defined = read_senses(), read_definitions()
    print(by_sense.report(f"sense right: {by_sense.right}/{by_sense.expected}"))
    found = f"{defined.right}/{defined.predicted}, recall {defined.right}/{defined.expected}"
    print(defined.report(f"definitions: precision {found}"))
