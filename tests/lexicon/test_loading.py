"""Lexicons are loaded once, whoever asks, and again when a file has changed."""

import os
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier

import pytest

import viunion_nlp as vu
from viunion_nlp.errors import LexiconError
from viunion_nlp.lexicon import loading

HEADER = "abbreviation\texpansion\tkind\tdomain\tcues\tnote\n"
THREADS = 8


class Counted:
    """Stands for the lexicon's class: counts how often one is made."""

    made = 0

    def __init__(self, own_files: tuple[Path, ...]) -> None:
        type(self).made += 1
        self.files = own_files
        for path in own_files:
            path.read_bytes()


@pytest.fixture
def made(monkeypatch) -> type[Counted]:
    monkeypatch.setattr(loading, "Lexicon", Counted)
    monkeypatch.setattr(loading, "_loaded", {})
    monkeypatch.setattr(Counted, "made", 0)
    return Counted


def test_threads_that_ask_together_load_once(made):
    together = Barrier(THREADS)

    def ask(_: int) -> object:
        together.wait()
        return loading.load_lexicon()

    with ThreadPoolExecutor(THREADS) as pool:
        loaded = list(pool.map(ask, range(THREADS)))
    assert made.made == 1
    assert len(set(map(id, loaded))) == 1


def test_no_more_are_kept_than_a_few(made, tmp_path):
    paths = [tmp_path / f"{number}.tsv" for number in range(20)]
    for path in paths:
        path.touch()
        loading.load_lexicon((path,))
    assert len(loading._loaded) <= 8
    loading.load_lexicon((paths[-1],))
    assert made.made == 20


def test_the_library_s_own_stays_whatever_else_is_loaded(made, tmp_path):
    own = loading.load_lexicon()
    for number in range(20):
        path = tmp_path / f"{number}.tsv"
        path.touch()
        loading.load_lexicon((path,))
    assert loading.load_lexicon() is own


def test_an_edited_file_is_read_again(tmp_path):
    path = tmp_path / "rieng.tsv"
    path.write_text(f"{HEADER}QXZK\tquỹ xuân\tterm\tunion\t\t\n", encoding="utf-8")
    pipeline = vu.Pipeline(vu.Config(lexicons=(path,)))
    before = pipeline.lexicon
    assert pipeline.lexicon is before
    path.write_text(f"{HEADER}QXZK\tquý xanh\tterm\tunion\t\t\n", encoding="utf-8")
    os.utime(path, ns=(0, 0))
    (form,) = pipeline.analyze("Họ góp QXZK.").abbreviations
    assert form.expansion == "quý xanh"
    assert pipeline.lexicon.version != before.version != vu.Pipeline().lexicon.version


def test_a_file_that_is_gone_is_an_error(made, tmp_path):
    path = tmp_path / "rieng.tsv"
    path.touch()
    loading.load_lexicon((path,))
    path.unlink()
    with pytest.raises(FileNotFoundError):
        loading.load_lexicon((path,))


def test_warm_up_loads_the_library_s_lexicon(made):
    vu.warm_up()
    assert made.made == 1


@pytest.mark.parametrize(
    ("options", "error", "message"),
    [
        ({"lexicons": "rieng.tsv"}, TypeError, "tuple of paths, not one str"),
        ({"lexicons": None}, TypeError, "tuple of paths, not one NoneType"),
        ({"lexicons": 7}, TypeError, "tuple of paths, not one int"),
        ({"lexicons": (7,)}, TypeError, "lexicons takes paths, not int"),
        ({"lexicons": ("nowhere.tsv",)}, LexiconError, "nowhere.tsv:1:1: no such file"),
        ({"lexicons": (".",)}, LexiconError, "no such file"),
        ({"segmenter": None}, ValueError, "unknown segmenter None"),
        ({"expand": {"brackets": "keep"}}, TypeError, "expand takes ExpandOptions, not dict"),
    ],
)
def test_wrong_options_speak_at_construction(options, error, message):
    with pytest.raises(error, match=message):
        vu.Config(**options)


def test_a_pipeline_takes_a_config():
    with pytest.raises(TypeError, match="config takes a Config, not str"):
        vu.Pipeline("underthesea")  # type: ignore[arg-type]
