"""Words of a text by each segmenter; one line a case."""

from __future__ import annotations

import pickle
import subprocess
import sys
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from viunion_nlp.errors import AlignmentError, MissingBackendError
from viunion_nlp.records import Token
from viunion_nlp.segmentation import pyvi as pyvi_module
from viunion_nlp.segmentation.chunks import CHUNK_SIZE, chunk_spans
from viunion_nlp.segmentation.pyvi import split_joined
from viunion_nlp.segmentation.segmenter import SEGMENTER_NAMES, make_segmenter
from viunion_nlp.segmentation.tokens import segment

# Tokens between "|"; protected ones in "[…]". The same by all three segmenters.
SAME = [
    "",
    "và",
    "chị| |ấy",
    # fixed forms
    "xem| |https://congdoan.vn/tin-tuc?id=5|,| |rồi| |về",
    "(|xem| |https://vi.example.org/Hòa_(định_hướng)|)",
    "gửi| |bandoc@laodong.vn|.",
    "theo| |Quochoi.vn|,| |họ",
    "và| |congdoan.vn/van-ban|.",
    "có| |1.264| |và| |2,4| |và| |1.800.000",
    "tăng| |40,1%|,| |giảm| |5%|.",
    "lúc| |09:52| |và| |7h30|.",
    "từ| |12.6.2021|,| |đến| |20/7/2020|.",
    "số| |02-NQ/TW| |và| |3795/QĐ-UBND|;",
    "số| |36/2016/TT-NHNN|.",
    "số| |3795/QĐ–UBND|.",
    "về| |KT-XH|,| |GD&ĐT| |và| |LĐ-TB&XH",
    "do| |Covid-19|,| |SARS-CoV-2",
    # near misses stay apart
    "từ| |5|,| |6",
    "và| |(|có|)",
    # protected spans
    "[T.Ư]| |và| |[người lao động]|,| |họ",
    "[Nghị quyết 02]|-|[ngày 12 tháng 6]",
    "và| |[TP]| |có| |[NLĐ]",
    # a protected span wins over a fixed form that it touches
    "số| |02|-|[NQ/TW]",
    # line breaks and odd white space
    "và|\n\n|có|\r\n|họ|\u2028|nhé",
    "\u00a0|và|\u3000|có|\t",
    # decomposed letters, zero-width and control characters stay with their neighbour
    "ho\u0323|,| |co\u0301",
    "v\u200ba\u0300|,| |họ\ufeff",
    "\u200bvà| |họ\x00| |\u200b| |có",
    "số| |02-\u200bNQ/TW|.",
    "😀| |👍\u200d| |và",
]

# What each segmenter makes of the same text.
DIFFERENT = [
    (
        "Công nhân và người lao động",
        ["Công", "nhân", "và", "người", "lao", "động"],
        ["Công nhân", "và", "người", "lao động"],
        ["Công nhân", "và", "người", "lao động"],
    ),
    # tone marks stay where the text has them
    (
        "uỷ ban hoà bình",
        ["uỷ", "ban", "hoà", "bình"],
        ["uỷ ban", "hoà bình"],
        ["uỷ ban", "hoà bình"],
    ),
    # white space inside a word stays as it is
    (
        "công  nhân, công\u00a0nhân",
        ["công", "nhân", ",", "công", "nhân"],
        ["công  nhân", ",", "công\u00a0nhân"],
        ["công  nhân", ",", "công\u00a0nhân"],
    ),
    # underscores of the text survive
    (
        "tệp so_lieu của công nhân",
        ["tệp", "so", "_", "lieu", "của", "công", "nhân"],
        ["tệp", "so_lieu", "của", "công nhân"],
        ["tệp", "so_lieu", "của", "công nhân"],
    ),
    # no word runs over a line break
    (
        "công\nnhân",
        ["công", "nhân"],
        ["công", "nhân"],
        ["công", "nhân"],
    ),
    # a lone surrogate breaks both libraries: that line is cut into syllables, the next is not
    (
        "công nhân \ud800\ncông nhân",
        ["công", "nhân", "\ud800", "công", "nhân"],
        ["công", "nhân", "\ud800", "công nhân"],
        ["công", "nhân", "\ud800", "công nhân"],
    ),
]  # fmt: skip

HOSTILE = [
    "(" * 5_000,
    "a" * 5_000,
    "1.1." * 1_500,
    "Ông " * 1_500,
    "http://" * 800,
    "\u0301" * 3_000,
    "o\u0302\u0301" * 2_000,
    "&nbsp;&lt;b&gt;&#272;",
    "\x00\x01\x7f\x1b[0m",
    "\ud800\udfff \udc00",
    "각 \u1100\u1161\u11a8 हिन्दी ไทย ﬁ",
    "Ðảng ðã ɖi",
    "_ __ a_ _b",
]


def read_marked(case: str) -> tuple[str, list[str], list[tuple[int, int]]]:
    """The text, the token texts and the protected spans of a case line."""
    text, words, protected = "", [], []
    for part in case.split("|"):
        piece = part
        if part.startswith("[") and part.endswith("]"):
            piece = part[1:-1]
            protected.append((len(text), len(text) + len(piece)))
        if piece.strip():
            words.append(piece)
        text += piece
    return text, words, protected


def assert_covers(text: str, tokens: tuple[Token, ...]) -> None:
    """Every token is its slice, they are in order, and only white space lies between them."""
    position = 0
    for token in tokens:
        assert token.text == text[token.start : token.end] != ""
        assert not text[position : token.start].strip()
        assert token.start >= position
        position = token.end
    assert not text[position:].strip()


@pytest.fixture(params=SEGMENTER_NAMES)
def name(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.mark.parametrize("case", SAME)
def test_same_words(case: str, name: str) -> None:
    text, words, protected = read_marked(case)
    tokens = segment(text, make_segmenter(name), protected, strict=True)
    assert [token.text for token in tokens] == words
    assert_covers(text, tokens)


@pytest.mark.parametrize(("text", "by_syllable", "by_underthesea", "by_pyvi"), DIFFERENT)
def test_different_words(
    text: str, by_syllable: list[str], by_underthesea: list[str], by_pyvi: list[str]
) -> None:
    for name, words in (
        ("syllable", by_syllable),
        ("underthesea", by_underthesea),
        ("pyvi", by_pyvi),
    ):
        tokens = segment(text, make_segmenter(name))
        assert [token.text for token in tokens] == words, name
        assert_covers(text, tokens)


@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: ascii(text[:12]))
def test_hostile_text_is_covered(text: str, name: str) -> None:
    assert_covers(text, segment(text, make_segmenter(name)))


def test_decomposed_text_gives_the_same_words(name: str) -> None:
    text = "Ủy ban nhân dân tỉnh đề nghị công đoàn cơ sở hỗ trợ người lao động."
    segmenter = make_segmenter(name)
    decomposed = unicodedata.normalize("NFD", text)
    tokens = segment(decomposed, segmenter, strict=True)
    assert_covers(decomposed, tokens)
    words = [unicodedata.normalize("NFC", token.text) for token in tokens]
    assert words == [token.text for token in segment(text, segmenter, strict=True)]


TEXTS = st.text(
    st.one_of(
        st.characters(),
        st.sampled_from(list('aăđêôơưÁỦĐ0129 \n.,:/-&%@_()"“”…\u0301\u0323\u200b\u00ad\x00')),
    ),
    max_size=60,
)


@given(TEXTS)
@settings(max_examples=300, deadline=None)
def test_syllables_cover_any_text(text: str) -> None:
    tokens = segment(text, make_segmenter("syllable"), strict=True)
    assert_covers(text, tokens)
    decomposed = unicodedata.normalize("NFD", text)
    assert_covers(decomposed, segment(decomposed, make_segmenter("syllable"), strict=True))


@pytest.mark.parametrize("library", ["underthesea", "pyvi"])
@given(text=TEXTS)
@settings(max_examples=120, deadline=None)
def test_libraries_cover_any_text(library: str, text: str) -> None:
    assert_covers(text, segment(text, make_segmenter(library)))
    decomposed = unicodedata.normalize("NFD", text)
    assert_covers(decomposed, segment(decomposed, make_segmenter(library)))


@given(TEXTS, st.data())
@settings(max_examples=100, deadline=None)
def test_protected_spans_are_tokens(text: str, data: st.DataObject) -> None:
    cuts = sorted(data.draw(st.sets(st.integers(0, len(text)), max_size=8)))
    protected = list(zip(cuts[::2], cuts[1::2], strict=False))
    tokens = segment(text, make_segmenter("syllable"), protected)
    assert set(protected) <= {(token.start, token.end) for token in tokens}
    assert_covers(text, tokens)


@pytest.mark.parametrize(
    "protected", [[(3, 3)], [(0, 9)], [(-1, 2)], [(2, 4), (0, 1)], [(0, 3), (2, 5)]]
)
def test_bad_protected_spans_are_refused(protected: list[tuple[int, int]]) -> None:
    with pytest.raises(ValueError, match="protected span"):
        segment("công ty", make_segmenter("syllable"), protected)


class RewritingSegmenter:
    """Hands back other words than it was given in every line with an "x"."""

    name = "rewriting"

    def words(self, text: str) -> list[str]:
        return text.replace("x", "y").split()


def test_rewritten_chunk_falls_to_syllables() -> None:
    tokens = segment("a-b c\nax-b", RewritingSegmenter())
    assert [token.text for token in tokens] == ["a-b", "c", "ax", "-", "b"]


def test_strict_raises_instead() -> None:
    with pytest.raises(AlignmentError, match="rewriting cannot split the text at offset 6"):
        segment("a-b c\nax-b", RewritingSegmenter(), strict=True)


def test_library_failure_is_an_alignment_error_when_strict() -> None:
    with pytest.raises(AlignmentError, match="underthesea cannot split the text at offset 0"):
        segment("a \ud800", make_segmenter("underthesea"), strict=True)


@pytest.mark.parametrize(
    ("text", "lengths"),
    [
        ("a\nbc\r\n\nd", [1, 2, 1]),
        ("a" * (CHUNK_SIZE + 5), [CHUNK_SIZE, 5]),
        ("a " * CHUNK_SIZE, [CHUNK_SIZE - 1, CHUNK_SIZE]),
        ("a" + "\u0301" * CHUNK_SIZE + "b", [CHUNK_SIZE, 2]),
        ("Họ đến. Á" + "a" * CHUNK_SIZE + ". Họ về.", [7, CHUNK_SIZE, 2, 6]),
    ],
)
def test_chunks_are_bounded(text: str, lengths: list[int]) -> None:
    spans = list(chunk_spans(text, 0, len(text)))
    covered = sum(len("".join(text[start:end].split())) for start, end in spans)
    assert covered == len("".join(text.split()))
    assert [end - start for start, end in spans] == lengths


@pytest.mark.parametrize(
    ("joined", "syllables", "words"),
    [
        (["công_nhân", "a_b"], ["công", "nhân", "a_b"], ["công nhân", "a_b"]),
        (["_", "a__b"], ["_", "a_", "b"], ["_", "a_ b"]),
        ([], [], []),
    ],
)
def test_split_joined(joined: list[str], syllables: list[str], words: list[str]) -> None:
    assert split_joined(joined, syllables) == words


def test_split_joined_refuses_other_syllables() -> None:
    with pytest.raises(AlignmentError, match="công_nhân"):
        split_joined(["công_nhân"], ["công", "ty"])


def test_unknown_segmenter_names_the_known() -> None:
    with pytest.raises(ValueError, match="'vncorenlp'; there are: syllable, underthesea, pyvi"):
        make_segmenter("vncorenlp")


def test_default_segmenter() -> None:
    assert make_segmenter().name == "underthesea"


def test_segmenters_pickle(name: str) -> None:
    segmenter = make_segmenter(name)
    segment("công nhân", segmenter)
    assert pickle.loads(pickle.dumps(segmenter)) == segmenter
    assert segmenter.name == name


def test_missing_package_names_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyvi", None)
    monkeypatch.delitem(sys.modules, "pyvi.ViTokenizer", raising=False)
    pyvi_module._load.cache_clear()
    with pytest.raises(MissingBackendError, match=r"viunion_nlp\[pyvi\]"):
        segment("công nhân", make_segmenter("pyvi"))


def run_python(code: str) -> subprocess.CompletedProcess[str]:
    """Run code in a fresh interpreter."""
    return subprocess.run(
        [sys.executable, "-W", "error", "-c", code], capture_output=True, text=True, check=True
    )


def test_import_leaves_the_libraries_alone() -> None:
    done = run_python(
        "import sys, viunion_nlp.segmentation.tokens\n"
        "print({'underthesea', 'pyvi', 'numpy', 'sklearn'} & set(sys.modules))"
    )
    assert done.stdout.strip() == "set()"


@pytest.mark.parametrize("library", ["underthesea", "pyvi"])
def test_library_use_is_silent_and_sets_up_no_logging(library: str) -> None:
    done = run_python(
        "import logging, warnings\n"
        "own = logging.NullHandler(); logging.getLogger('app').addHandler(own)\n"
        "before = logging.basicConfig, list(warnings.filters)\n"
        "from viunion_nlp.segmentation.segmenter import make_segmenter\n"
        "from viunion_nlp.segmentation.tokens import segment\n"
        f"segment('Công nhân làm việc.', make_segmenter({library!r}), strict=True)\n"
        "assert logging.getLogger().handlers == []\n"
        "assert logging.getLogger('underthesea').handlers == []\n"
        "assert logging.getLogger('app').handlers == [own]\n"
        "assert before == (logging.basicConfig, list(warnings.filters))\n"
    )
    assert (done.stdout, done.stderr) == ("", "")
