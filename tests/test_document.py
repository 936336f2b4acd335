"""Whatever the text: what the pipeline promises of a Document."""

from __future__ import annotations

import json
import pickle
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import FrozenInstanceError, fields, is_dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from promises import PROMISES, values_of
from strategies import nfc, nfd, plain_texts, texts

import viunion_nlp as vu
from viunion_nlp.pipeline import default_pipeline
from viunion_nlp.records import MENTION_TYPES

SAMPLE = (
    "Sáng 14/5/2022, đồng chí Phạm Quốc Khải, Ủy viên Ban Thường vụ Tỉnh ủy, Chủ tịch LĐLĐ tỉnh "
    "Long An, cùng bà Mai đến thăm đoàn viên, người lao động (ĐV, NLĐ) Công ty TNHH Tân Phú.\n"
    "Theo Nghị quyết số 07-NQ/TU, ngày 10.5.2021 của BTV Tỉnh ủy, NLĐ khó khăn được hỗ trợ; "
    "ông Khải nhắc lại Nghị quyết 07 ở xã Mỹ Lộc, TP.HCM.\n"
)

# More examples than by default: these properties are the contract.
thorough = settings(max_examples=300, deadline=None)


@pytest.fixture(scope="module")
def sample() -> vu.Document:
    return vu.analyze(SAMPLE)


def test_the_sample_has_every_label(sample: vu.Document) -> None:
    assert {mention.label for mention in sample.mentions} == set(MENTION_TYPES)
    assert sample.positions
    assert any(reference.antecedent for reference in sample.references)


@thorough
@given(texts)
@example("Luật Công đoàn năm 2012, ngày 1/1/2020")
@example("Nghị quyết số ②, ½/٣, 10²")
@example("“(VN) họp")
@example("Cô H\u1112\u1161\u09be\u11ab")
@example(SAMPLE)
def test_a_document_keeps_its_promises(text: str) -> None:
    doc = vu.analyze(text)
    assert doc.text == text
    for promise in PROMISES:
        promise(doc)


TABLES = (
    "abbreviations", "bodies", "body_heads", "boundaries", "districts", "document_types", "fields",
    "honorifics", "laws", "place_heads", "provinces", "regions", "role_modifiers", "roles", "surnames",
    "world",
)  # fmt: skip


@pytest.mark.parametrize("table", TABLES)
def test_each_row_alone_is_read(table: str) -> None:
    """What a grammar looks for behind a row or before it may be outside the text."""
    for row in getattr(default_pipeline().lexicon, table):
        for text in (row[0], row[0].upper()):
            assert vu.analyze(text).text == text


@pytest.mark.parametrize("text", ["Vương S Bộ", "Vương UB P", "Ban 0-NQ/A"])
def test_people_bodies_and_references_do_not_overlap(text: str) -> None:
    doc = vu.analyze(text)
    spans = sorted(item.span for item in (*doc.persons, *doc.organizations, *doc.references))
    assert all(end <= start for (_, end), (start, _) in pairwise(spans))


@thorough
@given(texts)
@example(SAMPLE)
def test_composed_and_decomposed_text_give_the_same_mentions(text: str) -> None:
    assert values_of(vu.analyze(nfd(text))) == values_of(vu.analyze(nfc(text)))


@given(plain_texts, st.randoms(use_true_random=False))
def test_forms_mixed_in_one_text_give_the_same_mentions(text: str, random: Any) -> None:
    mixed = "".join(nfd(letter) if random.random() < 0.5 else letter for letter in nfc(text))
    assert values_of(vu.analyze(mixed)) == values_of(vu.analyze(nfc(text)))


@pytest.mark.parametrize("text", ["", " ", "\n\n", "\t\u00a0\u2028", "\u200b", "\ufeff"])
def test_a_text_of_nothing_gives_an_empty_document(text: str) -> None:
    doc = vu.analyze(text)
    assert doc == vu.Document(text)
    assert doc.mentions == doc.positions == doc.sentences[1:] == ()
    assert doc.expanded.text == text


@pytest.mark.parametrize("text", [None, b"LDLD", 7, 1.5, ["NLĐ"], bytearray(b"a")])
@pytest.mark.parametrize("call", [vu.analyze, vu.expand, vu.tokenize, vu.Pipeline().analyze])
def test_what_is_no_text_is_a_type_error(call: Any, text: Any) -> None:
    with pytest.raises(TypeError, match=type(text).__name__):
        call(text)


# Bugs that fuzzing found.


@pytest.mark.parametrize("text", ["Luật Công đoàn 20²²", "Bộ luật Lao động năm 19①①"])
def test_a_year_of_odd_digits(text: str) -> None:
    assert vu.analyze(text).text == text


@pytest.mark.parametrize("dash", ["\u2010", "\u2011", "\u2012", "\u2014", "\u2212"])
def test_a_symbol_with_another_dash(dash: str) -> None:
    reference = vu.analyze(f"Nghị quyết số 02{dash}NQ/TW").references[0]
    assert (reference.symbol, reference.serial, reference.type_code) == ("02-NQ/TW", "02", "NQ")


def test_a_symbol_with_a_zero_width_space() -> None:
    reference = vu.analyze("Nghị quyết số 02-NQ/\u200bTW").references[0]
    assert (reference.symbol, reference.issuer_codes) == ("02-NQ/TW", ("TW",))


@pytest.mark.parametrize("sign", ["\u00a0", " \u200b", " \u00ad"])
def test_a_name_with_odd_spaces(sign: str) -> None:
    persons = vu.analyze(f"ông Phạm{sign}Quốc{sign}Khải phát biểu").persons
    assert [person.name for person in persons] == ["Phạm Quốc Khải"]


def test_a_mark_that_composes_with_nothing() -> None:
    text = "ở Sở Nội vụ\u0301 họp"
    assert values_of(vu.analyze(nfd(text))) == values_of(vu.analyze(nfc(text)))


@pytest.mark.parametrize(
    "mark", ["\u0301", "\u1dc4", "\u20dd", "\ufe0f", "\u093c", "\u3099", "\U0001d165"]
)
def test_a_mention_holds_the_marks_of_its_last_letter(mark: str) -> None:
    (form,) = vu.analyze(f"Quà cho NLĐ{mark} nghèo.").abbreviations
    assert (form.text, form.expansion) == (f"NLĐ{mark}", "người lao động")


@pytest.mark.parametrize("text", ["Q.3 ỦY VIÊN N", "Họp！ NLĐ về．", "？"])
def test_a_text_that_raised(text: str) -> None:
    assert vu.analyze(text).text == text


def test_hangul_in_pieces_inside_a_name() -> None:
    (body,) = vu.analyze(f"Họp ở {nfd('Công ty TNHH 한국 Vina')}.").organizations
    assert body.name == "Công ty trách nhiệm hữu hạn 한국 Vina"


def test_expansion_of_decomposed_text_drops_the_defining_bracket() -> None:
    assert nfc(vu.expand(nfd("Quà cho người lao động (NLĐ)."))) == "Quà cho người lao động."


# Many texts.

TEXTS = [
    f"Ông Phạm Quốc Khải, Chủ tịch LĐLĐ huyện {name}." for name in ("Ba", "Tư", "Bảy", "Y", "Ô")
]
TEXTS += ["", "\n", "\ud800", SAMPLE]


@pytest.mark.parametrize("batch_size", [1, 2, 64])
def test_two_processes_give_what_one_gives(batch_size: int) -> None:
    pipe = vu.Pipeline()
    alone = list(pipe.pipe(TEXTS))
    assert [doc.text for doc in alone] == TEXTS
    assert list(pipe.pipe(TEXTS, jobs=2, batch_size=batch_size)) == alone


@pytest.mark.parametrize("jobs", [1, 2])
def test_pipe_takes_a_generator(jobs: int) -> None:
    docs = vu.Pipeline().pipe((text for text in TEXTS), jobs=jobs, batch_size=2)
    assert [doc.text for doc in docs] == TEXTS


@pytest.mark.parametrize("jobs", [1, 2])
def test_pipe_of_nothing(jobs: int) -> None:
    assert list(vu.Pipeline().pipe([], jobs=jobs)) == []


@pytest.mark.parametrize(("jobs", "most"), [(1, 1), (2, 8)])
def test_pipe_reads_no_further_than_it_must(jobs: int, most: int) -> None:
    read = 0

    def endless() -> Iterator[str]:
        nonlocal read
        while True:
            read += 1
            yield "Họp LĐLĐ tỉnh."

    docs = vu.Pipeline().pipe(endless(), jobs=jobs, batch_size=1)
    assert next(docs).abbreviations
    assert read <= most


@pytest.mark.parametrize("options", [{"jobs": -1}, {"batch_size": 0}])
def test_pipe_refuses_bad_numbers(options: dict[str, int]) -> None:
    with pytest.raises(ValueError, match="jobs must be 0 or more"):
        list(vu.Pipeline().pipe(TEXTS, **options))


@pytest.mark.parametrize("jobs", [1, 2])
def test_pipe_of_what_is_no_text_is_a_type_error(jobs: int) -> None:
    with pytest.raises(TypeError, match="NoneType"):
        list(vu.Pipeline().pipe(["NLĐ", None], jobs=jobs))  # type: ignore[list-item]


def test_threads_give_the_same_result() -> None:
    alone = [vu.analyze(text) for text in TEXTS * 4]
    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(vu.analyze, TEXTS * 4)) == alone


def test_pipelines_pickle_and_stay_the_same() -> None:
    pipe = vu.Pipeline(vu.Config(segmenter="syllable"))
    copy = pickle.loads(pickle.dumps(pipe))
    assert copy == pipe
    assert copy.analyze(SAMPLE) == pipe.analyze(SAMPLE)


def test_config_refuses_an_unknown_segmenter() -> None:
    with pytest.raises(ValueError, match="unknown segmenter 'vncore'"):
        vu.Config(segmenter="vncore")


def test_config_refuses_one_path() -> None:
    with pytest.raises(TypeError, match="tuple of paths"):
        vu.Config(lexicons="mine.tsv")  # type: ignore[arg-type]


# Records.

RECORDS = [
    *MENTION_TYPES.values(),
    vu.Position,
    vu.Token,
    vu.Sentence,
    vu.Document,
    vu.ExpandedText,
]
RECORDS += [vu.Config, vu.Pipeline]


@pytest.mark.parametrize("record", RECORDS)
def test_records_are_frozen_and_slotted(record: Any) -> None:
    assert is_dataclass(record)
    assert record.__dataclass_params__.frozen  # type: ignore[attr-defined]
    assert not hasattr(object.__new__(record), "__dict__")
    assert {field.name for field in fields(record)} <= {
        slot for kind in record.__mro__ for slot in getattr(kind, "__slots__", ())
    }


def test_a_record_cannot_be_changed(sample: vu.Document) -> None:
    with pytest.raises(FrozenInstanceError):
        sample.mentions[0].start = 3  # type: ignore[misc]


def test_records_hash(sample: vu.Document) -> None:
    assert len({*sample.mentions}) == len(sample.mentions)
    assert hash(sample) == hash(vu.analyze(SAMPLE))


@pytest.mark.parametrize("label", MENTION_TYPES)
def test_every_record_pickles(sample: vu.Document, label: str) -> None:
    found = [mention for mention in sample.mentions if mention.label == label]
    assert pickle.loads(pickle.dumps(found)) == found


def test_a_paragraph_goes_on_over_line_breaks() -> None:
    text = "Dự lễ có ông Lò Văn\r\nPáo, Phó\nChủ tịch LĐLĐ tỉnh. Họ về.\nTrời lạnh."
    doc = vu.analyze(text)
    assert [sentence.text for sentence in doc.sentences] == [
        "Dự lễ có ông Lò Văn\r\nPáo, Phó\nChủ tịch LĐLĐ tỉnh.", "Họ về.", "Trời lạnh.",
    ]  # fmt: skip
    (position,) = doc.positions
    assert (position.person.text, position.person.name) == ("Lò Văn\r\nPáo", "Lò Văn Páo")
    assert (position.title.text, position.title.role) == ("Phó\nChủ tịch LĐLĐ tỉnh", "Phó Chủ tịch")
    words = vu.tokenize("Hội nghị bàn về công\nnhân nghèo.", segmenter="underthesea")
    assert "công\nnhân" in [word.text for word in words]


def test_from_dict_says_what_it_leaves_out(sample: vu.Document) -> None:
    values = sample.to_dict()
    meets = {"rel": "MEETS", "person": [0, 4], "other": [6, 9]}
    values |= {"id": "tin", "footnotes": [], "relations": [*values["relations"], meets, meets]}
    with pytest.warns(UserWarning, match="leaves out 2 relations MEETS, the key 'footnotes'"):
        assert vu.Document.from_dict(values) == sample


DECISION = """Số: 12/QĐ-LĐLĐ
Căn cứ Luật Công đoàn ngày 27 tháng 11 năm 2024;
Điều 1. Bãi bỏ khoản 2 Điều 5 Quyết định số 7/QĐ-LĐLĐ ngày 5/3/2021.
Điều 2. Quyết định này có hiệu lực từ ngày 01/02/2025."""


def test_citations() -> None:
    doc = vu.analyze(DECISION)
    law, repealed = doc.references[1:]
    assert [(each.kind, each.source, each.target) for each in doc.citations] == [
        ("BASED_ON", None, law),
        ("REPEALS", None, repealed),
    ]
    repeal = doc.citations[1]
    assert (repeal.provisions, repeal.effective) == (("khoản 2", "Điều 5"), "2025-02-01")
    assert DECISION[slice(*repeal.evidence)] == "Bãi bỏ"
    assert repr(repeal).startswith("Citation('REPEALS', None, <DocumentReference 'Quyết định số 7")


def test_citations_go_round_by_json_and_by_processes() -> None:
    doc = vu.analyze(DECISION)
    values = json.loads(json.dumps(doc.to_dict()))
    assert values["relations"][1] == {
        "rel": "REPEALS", "source": None, "target": list(doc.references[2].span),
        "provisions": ["khoản 2", "Điều 5"], "effective": "2025-02-01",
        "evidence": list(doc.citations[1].evidence),
    }  # fmt: skip
    assert vu.Document.from_dict(values) == doc
    assert next(iter(vu.Pipeline().pipe([DECISION] * 3, jobs=2, batch_size=1))) == doc


def test_to_dict_has_the_layout_of_the_corpus(sample: vu.Document) -> None:
    values = sample.to_dict()
    assert values["text"] == SAMPLE
    assert {"type", "start", "end", "text"} <= set(values["entities"][0])
    assert set(values["relations"][0]) >= {"rel", "person", "title"}
    assert values["relations"][0]["rel"] == "HOLDS"


class TestIds:
    def test_a_document_bears_the_id_that_it_was_given(self) -> None:
        doc = vu.analyze("NLĐ", id="tin-1")
        assert (doc.id, vu.analyze("NLĐ").id, vu.analyze("", id=7).id) == ("tin-1", None, 7)
        assert repr(doc).startswith("<Document 'tin-1' of 3 characters")
        assert list(doc.to_dict())[:2] == ["id", "text"]
        assert "id" not in vu.analyze("NLĐ").to_dict()

    def test_it_comes_back(self) -> None:
        for id in ("tin-1", 7):
            assert vu.Document.from_dict(vu.analyze("NLĐ", id=id).to_dict()).id == id
            assert pickle.loads(pickle.dumps(vu.analyze("NLĐ", id=id))).id == id

    def test_it_makes_no_other_document(self) -> None:
        assert vu.analyze("NLĐ", id="tin-1") == vu.analyze("NLĐ")

    @pytest.mark.parametrize("id", [1.5, ["a"], True])
    def test_what_is_no_id(self, id: object) -> None:
        with pytest.raises(TypeError, match="id takes a str or an int"):
            vu.analyze("NLĐ", id=id)
        with pytest.warns(vu.LeftOutWarning, match="the id, which is neither text nor integer"):
            assert vu.Document.from_dict({"text": "NLĐ", "id": id}).id is None

    @pytest.mark.parametrize("jobs", [1, 2])
    def test_many(self, jobs: int) -> None:
        pairs = [("NLĐ", "a"), ("CĐ", 2), ("NLĐ", {"no": "id"}), ("NLĐ", True)]
        piped = vu.Pipeline().pipe(pairs, as_tuples=True, jobs=jobs)
        assert [doc.id for doc, _ in piped] == ["a", 2, None, None]

    def test_files_and_registers_know_it(self, tmp_path: Path) -> None:
        path = tmp_path / "tin.jsonl"
        path.write_text('{"id": "tin-1", "text": "NLĐ"}\n{"text": "NLĐ"}\n', encoding="utf-8")
        docs = [doc for _, doc in vu.read_jsonl(path)]
        assert [doc.id for doc in docs] == ["tin-1", "tin-2"]
        assert [row.file for row in vu.register([*docs, ("a.txt", docs[0])])] == [
            "tin-1", "tin-2", "a.txt",
        ]  # fmt: skip
