"""Pipeline.pipe: documents in order, errors with their place, in one process and in two."""

import multiprocessing
import os
import pickle
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

import viunion_nlp as vu
from viunion_nlp.batches.packed import pack, unpack
from viunion_nlp.errors import DocumentError, LexiconError, NoTextError

ROOT = Path(__file__).parents[2]
TEXT = (
    "Ông Phạm Quốc Khải, Chủ tịch LĐLĐ huyện Tư Nghĩa, nói về Nghị quyết số 02-NQ/TW ngày 12/6/2021 "
    "của Bộ Chính trị. Theo Nghị quyết 02, người lao động (NLĐ) được chăm lo. Ông Khải là Chủ tịch."
)
ITEMS: list[Any] = ["NLĐ", None, "LĐLĐ tỉnh", 7, b"NL", "CĐ"]
GOOD = ["NLĐ", "LĐLĐ tỉnh", "CĐ"]
both = pytest.mark.parametrize("jobs", [1, 2])


@pytest.fixture(params=["good", "chosen"])
def pipeline(request) -> vu.Pipeline:
    if request.param == "good":
        return vu.Pipeline()
    return vu.Pipeline(vu.Config(segmenter="syllable", expand=vu.ExpandOptions(kinds=("people",))))


def test_a_packed_document_is_the_same_again(pipeline):
    document = pipeline.analyze(TEXT)
    assert document.positions
    assert document.references[1].antecedent is document.references[0]
    again = unpack(TEXT, pack(document), pipeline.analyze(""))
    assert again == document
    assert again.references[1].antecedent is again.references[0]
    assert again.titles[0].organization in again.mentions
    assert pickle.loads(pickle.dumps(again)) == document


def test_two_processes_give_what_one_gives(pipeline):
    texts = [TEXT, "", "\ud800 NLĐ", *(f"{TEXT} Lần {number}." for number in range(5))]
    assert list(pipeline.pipe(texts, jobs=2, batch_size=2)) == list(pipeline.pipe(texts))


@both
def test_raise_comes_behind_what_is_good(jobs):
    run = vu.Pipeline().pipe(ITEMS, jobs=jobs)
    assert next(run).text == "NLĐ"
    with pytest.raises(
        NoTextError, match="text 1: TypeError: expected a str, not NoneType"
    ) as caught:
        next(run)
    assert (caught.value.index, caught.value.id) == (1, None)
    assert isinstance(caught.value, TypeError)
    assert list(run) == []


@both
def test_skip_leaves_out_what_is_bad(jobs):
    documents = vu.Pipeline().pipe(ITEMS, jobs=jobs, on_error="skip")
    assert [document.text for document in documents] == GOOD


@both
def test_a_function_is_told_what_is_bad(jobs):
    errors: list[DocumentError] = []
    documents = vu.Pipeline().pipe(ITEMS, jobs=jobs, on_error=errors.append)
    assert [document.text for document in documents] == GOOD
    assert [error.index for error in errors] == [1, 3, 4]
    assert [error.reason.split()[-1] for error in errors] == ["NoneType", "int", "bytes"]


@both
def test_a_function_that_raises_ends_the_run(jobs):
    def stop(error: DocumentError) -> None:
        raise RuntimeError(f"enough at {error.index}")

    with pytest.raises(RuntimeError, match="enough at 1"):
        list(vu.Pipeline().pipe(ITEMS, jobs=jobs, on_error=stop))


@both
def test_tuples_carry_something_along(jobs):
    class Own:  # nothing that could travel to another process
        pass

    mine = Own()
    pairs = [("NLĐ", mine), ("CĐ", 7), (None, "tin-3"), "ab", ("CĐ", None)]
    errors: list[DocumentError] = []
    done = list(vu.Pipeline().pipe(pairs, jobs=jobs, as_tuples=True, on_error=errors.append))
    assert [(document.text, context) for document, context in done] == [
        ("NLĐ", mine), ("CĐ", 7), ("CĐ", None),
    ]  # fmt: skip
    assert str(errors[0]) == "text 2 ('tin-3'): TypeError: expected a str, not NoneType"
    assert errors[1].reason == "TypeError: expected a pair of a text and its context, not str"


def test_what_a_document_raises_is_told_with_its_place(monkeypatch):
    def broken(facts: object) -> None:
        raise IndexError("past the end")

    monkeypatch.setattr("viunion_nlp.pipeline.read", broken)
    with pytest.raises(DocumentError, match=r"text 1 \('b'\): IndexError: past the end") as caught:
        list(vu.Pipeline().pipe([("", "a"), ("NLĐ", "b")], as_tuples=True))
    assert isinstance(caught.value.__cause__, IndexError)
    assert "in broken" in caught.value.trace


@pytest.mark.parametrize(
    ("texts", "options", "error", "message"),
    [
        ("NLĐ", {}, TypeError, "an iterable of texts, not str: for one text, analyze"),
        (b"NL", {}, TypeError, "not bytes"),
        (None, {}, TypeError, "not NoneType"),
        ([], {"jobs": "2"}, TypeError, "jobs takes an int, not str"),
        ([], {"jobs": True}, TypeError, "jobs takes an int, not bool"),
        ([], {"jobs": 99_999_999_999}, ValueError, "1024 at most"),
        ([], {"batch_size": 2.5}, TypeError, "batch_size takes an int, not float"),
        ([], {"on_error": "ignore"}, ValueError, "'raise', 'skip' or a function, not 'ignore'"),
    ],
)
def test_wrong_options_speak_at_the_call(texts, options, error, message):
    with pytest.raises(error, match=message):
        vu.Pipeline().pipe(texts, **options)


@both
def test_a_lexicon_that_breaks_is_no_text_s_fault(tmp_path, jobs):
    path = tmp_path / "rieng.tsv"
    path.write_text("abbreviation\n", encoding="utf-8")
    run = vu.Pipeline(vu.Config(lexicons=(path,))).pipe(["NLĐ"], jobs=jobs, on_error="skip")
    with pytest.raises(LexiconError):
        next(run)


def test_errors_pickle():
    error = pickle.loads(pickle.dumps(NoTextError(3, "tin-4", "no text")))
    assert str(error) == "text 3 ('tin-4'): no text"


SCRIPT = """
import multiprocessing
import viunion_nlp as vu

for method in multiprocessing.get_all_start_methods():
    multiprocessing.set_start_method(method, force=True)
    print(method, *[doc.text for doc in vu.Pipeline().pipe(["NLĐ", "CĐ"], jobs=2)])
"""


@pytest.mark.parametrize("from_file", [True, False])
def test_a_script_needs_no_main_guard(tmp_path, from_file):
    script = tmp_path / "script.py"
    script.write_text(SCRIPT, encoding="utf-8")
    ended = subprocess.run(
        [sys.executable, str(script) if from_file else "-"],
        input=None if from_file else SCRIPT.encode(), capture_output=True, timeout=60,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), "PYTHONIOENCODING": "utf-8"},
    )  # fmt: skip
    assert ended.stderr.decode() == ""
    methods = multiprocessing.get_all_start_methods()
    assert ended.stdout.decode().splitlines() == [f"{method} NLĐ CĐ" for method in methods]
