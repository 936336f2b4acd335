"""The parts of the benchmarks that compute and draw; no test looks at a time."""

import doctest
import xml.etree.ElementTree
from dataclasses import replace
from pathlib import Path

import charts
import contestants
import legal_text
import prove_rules
import pytest
import report
import results
import speed
import stages
import underthesea_names

MACHINE = results.Machine("A processor", 2, "Linux", "CPython 3.11")
PEER = results.Figure("peer", "words", "1.0", rate=0.5, of_scan=0.05, around=(0.04, 0.06))
ABSENT = results.Figure("absent", "words", note="not installed: absent")


class Clock:
    def __init__(self):
        self.now = 0.0

    def __call__(self):
        return self.now


class House:
    """Stands in for a module of the library."""

    clock = Clock()

    def room(self):
        self.clock.now += 2
        return self.cellar()

    @classmethod
    def cellar(cls):
        cls.clock.now += 5
        return "wine"


def rooms():
    yield House


ROOMS = {"rooms": (f"{__name__}:House.room",), "cellars": (f"{__name__}:House.cellar",)}


@pytest.mark.parametrize("module", [report, speed])
def test_examples_hold(module):
    assert doctest.testmod(module).failed == 0


def test_time_belongs_to_the_innermost_stage_and_hooks_come_off():
    before = House.__dict__["room"], House.__dict__["cellar"]
    watch = stages.Stopwatch(House.clock)
    with stages.hooked(
        watch, ROOMS | {"gone": (f"{__name__}:House.attic", "no_module:f")}
    ) as found:
        assert House().room() == "wine"
    assert found == ["rooms", "cellars"]
    assert watch.seconds == {"rooms": 2, "cellars": 5}
    assert (House.__dict__["room"], House.__dict__["cellar"]) == before


def test_generators_are_not_timed():
    with pytest.raises(ValueError, match="generator"):
        stages.Stopwatch(House.clock).timed(rooms, "rooms")


@pytest.mark.parametrize("stage", stages.STAGES)
def test_each_stage_has_a_place_in_this_version(stage):
    owners = [stages.owner_of(place)[0] for place in stages.STAGES[stage]]
    assert any(owner is not None for owner in owners)


def test_lexicons_have_the_columns_of_phrases():
    phrases = contestants.lexicon_phrases()
    assert {label for label, _ in phrases} == {"ORG", "TITLE", "LOCATION", "DOCREF"}
    assert ("ORG", "Quốc hội") in phrases


def test_contestants_answer_from_their_own_process(tmp_path):
    assert contestants.Worker("bare_scan", ["Ông Bình"]).cost(0, passes=2) >= 0
    with pytest.raises(contestants.Missing, match="holds no viunion_nlp"):
        contestants.Worker("viunion", [], tmp_path)


def test_sentences_prove_a_rule_only_where_no_other_text_does():
    key = ("Is a figure such as 4/10 or 30-6 a date?", "counts")
    other, counted = "Hạn chót là 10/12.", "Từ 1/4 cơ quan đã nộp báo cáo."
    assert key in prove_rules.deciding(counted)
    assert key not in prove_rules.deciding(other)
    texts = {"cases": [other], "texts": [], "sentences": [counted]}
    assert prove_rules.changed_by((key, texts, 1))["sentences"] == [counted]
    texts = {"cases": [counted, counted], "texts": [other], "sentences": [counted]}
    assert prove_rules.changed_by((key, texts, 1)) == {"cases": [counted], "texts": []}


def test_own_texts_are_the_passages_without_marks():
    texts = speed.own_texts()
    assert len(texts) > 50
    assert not any("[PERSON" in text or "===" in text for text in texts)


def test_legal_text_is_the_same_every_time():
    first, second = legal_text.legal_texts(2, 1000), legal_text.legal_texts(2, 1000)
    assert first == second
    assert all(len(text) > 990 and " v. " in text and "{" not in text for text in first)


def test_peers_keep_their_ratio_where_the_scan_is_faster(tmp_path):
    path = tmp_path / "peers.json"
    results.write_peers(path, 10.0, MACHINE, 0.5, [PEER, ABSENT])
    peer, absent = results.read_peers(path, 20.0, MACHINE)
    assert absent == ABSENT
    assert peer == replace(PEER, rate=1.0, note=peer.note)
    assert peer.note == "ratio to the bare scan of an earlier run, load average 0.5 before it"
    (elsewhere, _) = results.read_peers(path, 20.0, replace(MACHINE, processor="Another"))
    assert elsewhere.note.endswith("on A processor, 2 cores, Linux, CPython 3.11")


def test_speed_table_says_what_could_not_be_measured():
    earlier = replace(PEER, name="ours", tone="second", of_earlier=1.0)
    lines = report.speed_table([earlier, ABSENT])
    assert lines[0].endswith("| of 1.0 |")
    assert lines[2] == "| ours 1.0 | words | 0.500 | 1/20.0 | 1/25.0 - 1/16.7 | 1.00× |"
    assert lines[3] == "| absent | words | - [1] |  |  |  |"
    assert lines[-1].strip() == "[1] not installed: absent"


def test_stage_table_shows_a_stage_that_one_version_lacks():
    lines = report.stage_table({"new": {"ORG": 30.0, stages.REST: 10.0}, "old": {"DATE": 5.0}})
    assert [line.split(" |")[0] for line in lines[2:]] == [
        "| ORG", "| DATE", f"| {stages.REST}", "| all",
    ]  # fmt: skip
    assert "| ORG | 30 | 75.0% | - | |" in lines


def test_charts_are_well_formed():
    for chart in (
        report.speed_chart([replace(PEER, name="a < b"), ABSENT]),
        report.stage_chart({"new": {"ORG": 30.0}, "old": {"DATE": 5.0}}),
        report.stage_chart({}),
    ):
        assert xml.etree.ElementTree.fromstring(chart).tag.endswith("svg")


@pytest.mark.parametrize(
    ("values", "ticks"), [([0.02, 14.0], [0.01, 0.1, 1, 10, 100]), ([0.1], [0.01, 0.1])]
)
def test_logarithmic_ticks_stand_around_all_values(values, ticks):
    assert charts.log_ticks(values) == pytest.approx(ticks)


@pytest.mark.parametrize("most", [0.0, 0.7, 5, 99, 1213])
def test_even_ticks_reach_the_largest_value(most):
    ticks = charts.ticks_up_to(most)
    assert ticks[0] == 0
    assert ticks[-1] >= most
    assert len(ticks) <= 9


def test_what_other_benchmarks_measured_stands_in_the_results(tmp_path, capsys):
    results.keep(tmp_path / "frames.md", 1.0, "10 rows", "", "| pipe | 1 |")
    (lines,) = report.kept_sections(tmp_path).values()
    assert lines[0] == "10 rows"
    assert lines[-1].endswith("load average before the run 1.0.")
    assert capsys.readouterr().out.splitlines() == lines


def test_the_results_hold_what_is_kept():
    folder = Path(report.__file__).parent
    page = (folder / "RESULTS.md").read_text(encoding="utf-8")
    for title, lines in report.kept_sections(folder / "kept").items():
        assert "\n".join(["## " + title, "", *lines]) in page


@pytest.mark.parametrize(
    ("line", "words", "found"),
    [
        ("Bà Mai ở Huế.", [("Bà", "O"), ("Mai", "B-PER"), ("ở", "O"), ("Huế.", "B-LOC")], ["Mai", "Huế."]),
        ("Lê  Thị Mơ, Huế", [("Lê Thị", "B-PER"), ("Mơ", "I-PER"), (",", "O"), ("Huế", "O")], ["Lê  Thị Mơ"]),
        ("qui mô Hue\u0302\u0301", [("quy mô", "O"), ("Huế", "B-LOC")], ["Hue\u0302\u0301"]),
        ("Huế Vinh", [("Huế", "B-LOC"), ("Vinh", "B-LOC")], ["Huế", "Vinh"]),
        ("Huế Vinh", [("Huế", "B-MISC"), ("Vinh", "I-MISC")], []),
    ],
)  # fmt: skip
def test_names_of_a_tagger_have_exact_spans(line, words, found):
    tagged = [(word, "N", "B-NP", tag) for word, tag in words]
    assert [line[start:end] for _, start, end in underthesea_names.spans(line, tagged)] == found


def test_words_that_do_not_cover_their_line_are_an_error():
    with pytest.raises(ValueError, match="another length"):
        list(underthesea_names.spans("Huế Vinh", [("Huế", "N", "B-NP", "B-LOC")]))


def test_offsets_of_names_count_the_lines_before():
    text = "Huế họp.\n\nVinh họp.\n"
    found = underthesea_names.entities(
        text, lambda line: [(line[:4].strip(), "N", "B-NP", "B-LOC"), (line[4:], "V", "O", "O")]
    )
    assert [(each["start"], each["text"]) for each in found] == [(0, "Huế"), (10, "Vinh")]
