"""The component in real spaCy pipelines."""

from __future__ import annotations

import doctest
import importlib.metadata
import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

import viunion_nlp as vu

spacy = pytest.importorskip("spacy")
import viunion_nlp.integrations.spacy  # noqa: E402  (makes "viunion" known without installing)

TEXT = (
    "Ông  Nguyễn Văn Bình, nguyên Chủ tịch LĐLĐ tỉnh Long An,\ncho biết Nghị quyết số 02-NQ/TW "
    "giúp NLĐ nghèo. 😀"
)
DOCUMENT = vu.analyze(TEXT)


def make(language: str = "xx", **config: Any) -> Any:
    nlp = spacy.blank(language)
    nlp.add_pipe("viunion", config=config)
    return nlp


def shown(spans: Any) -> list[tuple[str, str]]:
    return [(span.label_, span.text) for span in spans]


def test_all_mentions_are_spans_nested_ones_too() -> None:
    pytest.importorskip("pyvi")
    doc = make("vi")(TEXT)
    assert doc.text == TEXT
    assert shown(doc.spans["viunion"]) == [
        ("PERSON", "Nguyễn Văn Bình"),
        ("TITLE", "Chủ tịch LĐLĐ tỉnh Long An"),
        ("ORG", "LĐLĐ tỉnh Long An"),
        ("ABBR", "LĐLĐ"),
        ("DOCREF", "Nghị quyết số 02-NQ/TW"),
        ("ABBR", "NLĐ"),
    ]
    assert doc.ents == ()


def test_values_are_plain_and_exact() -> None:
    doc = make()(TEXT)
    values = DOCUMENT.to_dict()
    assert doc._.viunion == {key: values[key] for key in ("entities", "relations")}
    assert json.loads(json.dumps(doc._.viunion)) == doc._.viunion
    assert vu.Document.from_dict({"text": doc.text, **doc._.viunion}) == DOCUMENT
    assert [span._.viunion for span in doc.spans["viunion"]] == values["entities"]
    (relation,) = doc._.viunion["relations"]
    assert TEXT[slice(*relation["person"])] == "Nguyễn Văn Bình"


def test_the_heading_of_an_official_document() -> None:
    text = "Long An, ngày 3 tháng 2 năm 2021\n\nQUYẾT ĐỊNH\n\nTM. BAN THƯỜNG VỤ\nCHỦ TỊCH\nPhạm Quốc Khải\n"
    expected = vu.analyze(text)
    assert expected.heading is not None
    doc = make()(text)
    assert vu.Document.from_dict({"text": doc.text, **doc._.viunion}) == expected


def test_events() -> None:
    expected = vu.analyze(
        "Ngày 5/3/2026, HĐND xã Tân Lập bầu bà Tô Thị Mận giữ chức Chủ tịch UBND xã."
    )
    assert expected.events
    doc = make()(expected.text)
    assert vu.Document.from_dict({"text": doc.text, **doc._.viunion}) == expected


@pytest.mark.parametrize("foreign", [{}, {"span_id": "0"}, {"span_id": "99"}, {"span_id": "x"}])
def test_spans_of_others_have_no_entity(foreign: dict[str, str]) -> None:
    doc = make()(TEXT)
    assert doc.char_span(0, 3, label="WORD", **foreign)._.viunion is None
    assert spacy.blank("xx")(TEXT)[0:1]._.viunion is None


@pytest.mark.parametrize(
    ("alignment", "expected"),
    [
        ("expand", [("ABBR", "NLĐ/nghèo"), ("PERSON", "Hải")]),
        ("contract", [("PERSON", "Hải")]),
        ("strict", [("PERSON", "Hải")]),
    ],
)
def test_alignment(alignment: str, expected: list[tuple[str, str]]) -> None:
    nlp = make(alignment=alignment)
    text = "Quà cho NLĐ/nghèo, ông Hải."
    words = ["Quà", "cho", "NLĐ/nghèo", ",", "ông", "Hải", "."]
    doc = spacy.tokens.Doc(nlp.vocab, words, [True, True, False, True, True, False, False])
    assert doc.text == text
    doc = nlp.get_pipe("viunion")(doc)
    assert shown(doc.spans["viunion"]) == expected
    # Nothing is lost: what has no span has its values.
    assert [entity["text"] for entity in doc._.viunion["entities"]] == ["NLĐ", "Hải"]
    assert doc.spans["viunion"][-1]._.viunion["text"] == "Hải"


def test_entities_by_option() -> None:
    doc = make(ents=["PERSON", "TITLE", "ORG"])(TEXT)
    assert shown(doc.ents) == [
        ("PERSON", "Nguyễn Văn Bình"), ("TITLE", "Chủ tịch LĐLĐ tỉnh Long An"),
    ]  # fmt: skip
    assert doc.ents[1]._.viunion["status"] == "former"
    assert shown(make(ents=["ORG"])(TEXT).ents) == [("ORG", "LĐLĐ tỉnh Long An")]


def test_entities_of_others_stay_where_there_are_none_of_ours() -> None:
    nlp = spacy.blank("xx")
    ruler = nlp.add_pipe("entity_ruler")
    ruler.add_patterns(
        [{"label": "GIFT", "pattern": "cho biết"}, {"label": "NAME", "pattern": "Nguyễn"}]
    )
    nlp.add_pipe("viunion", config={"ents": ["PERSON"]})
    assert shown(nlp(TEXT).ents) == [("PERSON", "Nguyễn Văn Bình"), ("GIFT", "cho biết")]


def test_another_key_and_own_abbreviations(tmp_path: Path) -> None:
    own = tmp_path / "rieng.tsv"
    own.write_text(
        "abbreviation\texpansion\tkind\tdomain\tcues\tnote\nQXZK\tquỹ xuân\tterm\tunion\t\t\n",
        "utf-8",
    )
    doc = make(spans_key="sc", lexicons=[str(own)])("Họ góp QXZK .")
    (span,) = doc.spans["sc"]
    assert span._.viunion["expansion"] == "quỹ xuân"


@pytest.mark.parametrize(
    ("config", "message"),
    [
        ({"ents": ["PERSONS"]}, "unknown label 'PERSONS': choose among PERSON"),
        ({"alignment": "snap"}, "alignment"),
        ({"keys": "x"}, "keys"),
    ],
)
def test_wrong_options(config: dict[str, Any], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        make(**config)


def test_doc_bin() -> None:
    doc = make(ents=["PERSON"])(TEXT)
    stored = spacy.tokens.DocBin(docs=[doc], store_user_data=True).to_bytes()
    (loaded,) = spacy.tokens.DocBin().from_bytes(stored).get_docs(spacy.blank("xx").vocab)
    # What msgpack reads back are tuples for lists.
    assert json.dumps(loaded._.viunion) == json.dumps(doc._.viunion)
    assert vu.Document.from_dict({"text": loaded.text, **loaded._.viunion}) == DOCUMENT
    assert shown(loaded.spans["viunion"]) == shown(doc.spans["viunion"])
    assert [span._.viunion["text"] for span in loaded.spans["viunion"]] == [
        mention.text for mention in DOCUMENT.mentions
    ]
    assert loaded.ents[0]._.viunion["name"] == "Nguyễn Văn Bình"


def test_a_pipeline_on_disk(tmp_path: Path) -> None:
    make(ents=["PERSON"], alignment="contract").to_disk(tmp_path)
    doc = spacy.load(tmp_path)(TEXT)
    assert shown(doc.ents) == [("PERSON", "Nguyễn Văn Bình")]


def test_batches_in_processes_and_empty_texts() -> None:
    nlp = make()
    docs = list(nlp.pipe([TEXT, "", " \n", TEXT], n_process=2, batch_size=2))
    assert [doc.text for doc in docs] == [TEXT, "", " \n", TEXT]
    expected = [(mention.label, mention.text) for mention in DOCUMENT.mentions]
    assert [shown(doc.spans["viunion"]) for doc in docs] == [expected, [], [], expected]


def test_displacy_shows_nested_spans() -> None:
    page = spacy.displacy.render(
        make()(TEXT), style="span", options={"spans_key": "viunion"}, jupyter=False
    )
    for label in ("PERSON", "TITLE", "ORG", "DOCREF"):
        assert label in page


def test_no_import_of_ours_is_needed() -> None:
    if "viunion" not in importlib.metadata.entry_points(group="spacy_factories").names:
        pytest.skip("viunion_nlp is not installed")
    code = (
        "import spacy; nlp = spacy.blank('vi'); nlp.add_pipe('viunion');"
        f"print(len(nlp({TEXT!r}).spans['viunion']))"
    )
    pytest.importorskip("pyvi")
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert done.stdout.strip() == "6", done.stderr


def test_a_missing_package_names_the_extra() -> None:
    code = (
        "import sys; sys.modules['spacy'] = None\n"
        "import viunion_nlp as vu\n"
        "try:\n    import viunion_nlp.integrations.spacy\n"
        "except vu.MissingBackendError as error:\n    print(error)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert "spacy is not installed" in done.stdout
    assert "viunion_nlp[spacy]" in done.stdout


def test_the_page_prints_what_it_says() -> None:
    pytest.importorskip("pyvi")
    path = Path(__file__).parents[2] / "docs" / "spacy.md"
    (source,) = re.findall(r"^```pycon\n(.*?)^```$", path.read_text("utf-8"), re.M | re.S)
    test = doctest.DocTestParser().get_doctest(source, {}, path.name, path.name, 0)
    assert len(test.examples) >= 8
    report: list[str] = []
    assert doctest.DocTestRunner().run(test, out=report.append).failed == 0, "".join(report)
