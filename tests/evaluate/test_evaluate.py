"""Scores, kinds of errors and changes, on small texts with marks for gold and for predictions."""

from collections import Counter

import pytest
from marked import parse_marked

from viunion_nlp.errors import InputError
from viunion_nlp.evaluate import (
    FieldScore,
    LabelScore,
    Scores,
    Stretch,
    check_document,
    compare_predictions,
    evaluate,
    same_value,
)


def document(marked, name="a"):
    """A document in the JSON layout from a text with marks."""
    parsed = parse_marked(marked)
    return {
        "id": name,
        "text": parsed.text,
        "entities": [
            {"type": m.label, "start": m.start, "end": m.end, "text": m.text, **m.fields}
            for m in parsed.mentions
        ],
        "relations": [
            {"rel": "HOLDS", "person": list(person), "title": list(title)}
            for person, title in parsed.links
        ],
    }


def compare(gold, predicted):
    return evaluate([document(gold)], [document(predicted)])


def told(evaluation):
    return [
        (e.label, e.kind, [s.text for s in e.gold], [s.text for s in e.predicted])
        for e in evaluation.errors
    ]


class TestScores:
    def test_of_counts(self):
        score = LabelScore(gold=8, predicted=5, matched=4)
        assert (score.precision, score.recall) == (0.8, 0.5)
        assert score.f1 == 2 * 0.8 * 0.5 / (0.8 + 0.5)

    def test_of_nothing_are_zero(self):
        assert (LabelScore().precision, LabelScore().recall, LabelScore().f1) == (0, 0, 0)
        assert FieldScore().accuracy == 0

    def test_figures_by_hand(self):
        """Counts and shares written down by hand, over two documents and one without prediction."""
        gold = [
            document("[PERSON#p Lý A Sử], [TITLE Chủ tịch [ORG [ABBR CĐCS|expansion=công đoàn cơ sở]]"
                     "|by=p|role=Chủ tịch]", "một"),
            document("[PERSON Hà Nhì] và [PERSON Lò Thị Páo] ở [ORG [ABBR CĐ|expansion=công đoàn] xã]",
                     "hai"),
            document("[PERSON Tẩn Phủ Quẩy]", "ba"),
        ]  # fmt: skip
        predicted = [
            document("[PERSON#p Lý A Sử], [TITLE Chủ tịch [ORG [ABBR CĐCS|expansion=CÔNG ĐOÀN cơ sở]]"
                     "|by=p|role=Tịch]", "một"),
            document("[PERSON Hà] Nhì và Lò [PERSON Thị] [PERSON Páo] ở [ORG [ABBR CĐ|expansion=công"
                     " điện] xã]", "hai"),
        ]  # fmt: skip
        evaluation = evaluate(gold, predicted)
        assert evaluation.rows() == {
            "ABBR": LabelScore(2, 2, 2),
            "ORG": LabelScore(2, 2, 2),
            "PERSON": LabelScore(4, 4, 1),
            "TITLE": LabelScore(1, 1, 1),
            "HOLDS": LabelScore(1, 1, 1),
            "core5": LabelScore(9, 9, 6),
        }
        assert evaluation.fields == {
            "ABBR.expansion": FieldScore(1, 2),
            "TITLE.role": FieldScore(0, 1),
        }
        assert evaluation.figures() == pytest.approx(
            {
                "ABBR": 1, "ORG": 1, "PERSON": 1 / 4, "TITLE": 1, "HOLDS": 1, "core5": 2 / 3,
                "ABBR.expansion": 0.5, "TITLE.role": 0,
            }
        )  # fmt: skip
        assert evaluation.unpredicted == ("ba",)

    def test_documents_add_up_to_the_whole(self):
        gold = [document("[PERSON Hà] đến [ORG xã]", "a"), document("[PERSON Páo] về", "b")]
        predicted = [document("[PERSON Hà] đến xã", "a"), document("Páo [PERSON về]", "b")]
        evaluation = evaluate(gold, predicted)
        assert list(evaluation.documents) == ["a", "b"]
        assert isinstance(evaluation.documents["a"], Scores)
        assert evaluation.documents["a"].labels == {
            "ORG": LabelScore(1, 0, 0),
            "PERSON": LabelScore(1, 1, 1),
        }
        for name, score in evaluation.rows().items():
            parts = [each.rows()[name] for each in evaluation.documents.values()]
            assert sum(parts, start=LabelScore()) == score

    def test_labels_that_gold_lacks_are_left_out(self):
        evaluation = compare("[PERSON Hà] ở Mường Mươn", "[PERSON Hà] ở [LOCATION Mường Mươn]")
        assert list(evaluation.labels) == ["PERSON"]
        assert evaluation.core == LabelScore(1, 1, 1)
        assert evaluation.errors == ()

    def test_predictions_that_gold_lacks_count_for_nothing(self):
        evaluation = evaluate([document("[PERSON Hà]")], [document("[PERSON Mai]", "b")])
        assert (evaluation.unpredicted, evaluation.unknown) == (("a",), ("b",))
        assert evaluation.labels == {"PERSON": LabelScore(1, 0, 0)}

    def test_a_mention_given_twice_counts_once(self):
        twice = document("[PERSON Hà]")
        twice["entities"] *= 2
        assert evaluate([document("[PERSON Hà]")], [twice]).core == LabelScore(1, 1, 1)

    def test_predictions_need_neither_text_nor_relations(self):
        predicted = document("[PERSON Hà]")
        del predicted["text"], predicted["relations"]
        assert evaluate([document("[PERSON Hà]")], [predicted]).core.f1 == 1


ERRORS = [
    ("missed", "Gặp [PERSON Hà] ở đây", "Gặp Hà ở đây", ["Hà"], []),
    ("spurious", "Gặp [PERSON Hà] ở [ORG xã] Mường", "Gặp [PERSON Hà] ở [ORG xã] [PERSON Mường]",
     [], ["Mường"]),
    ("boundary left", "Gặp ông [PERSON Lý A Sử]", "Gặp [PERSON ông Lý A Sử]",
     ["Lý A Sử"], ["ông Lý A Sử"]),
    ("boundary right", "Về [ORG LĐLĐ tỉnh Sơn La]", "Về [ORG LĐLĐ tỉnh] Sơn La",
     ["LĐLĐ tỉnh Sơn La"], ["LĐLĐ tỉnh"]),
    ("boundary both", "Về [ORG Công đoàn bản Mòng]", "Về Công [ORG đoàn bản] Mòng",
     ["Công đoàn bản Mòng"], ["đoàn bản"]),
    ("wrong label", "Gặp [PERSON Mường Mươn] ở [LOCATION Mai]", "Gặp [LOCATION Mường Mươn] ở "
     "[LOCATION Mai]", ["Mường Mươn"], ["Mường Mươn"]),
]  # fmt: skip


class TestErrors:
    @pytest.mark.parametrize(("kind", "gold", "found", "right", "wrong"), ERRORS)
    def test_kind(self, kind, gold, found, right, wrong):
        evaluation = compare(gold, found)
        ((label, *rest),) = told(evaluation)
        assert rest == [kind, right, wrong]
        assert evaluation.kinds()[label] == {kind: 1}

    def test_same_label_pairs_first(self):
        evaluation = compare(
            "[ORG Công ty [PERSON Lý A Sử]] ở đây",
            "[PERSON Công ty Lý A Sử] [ORG ở đây]",
        )
        assert told(evaluation) == [
            ("ORG", "missed", ["Công ty Lý A Sử"], []),
            ("PERSON", "boundary left", ["Lý A Sử"], ["Công ty Lý A Sử"]),
            ("ORG", "spurious", [], ["ở đây"]),
        ]

    def test_best_overlap_pairs_first(self):
        evaluation = compare("[ORG Sở Nội vụ tỉnh Sơn La]", "[ORG Sở] [ORG Nội vụ tỉnh Sơn La]")
        assert sorted(told(evaluation)) == [
            ("ORG", "boundary left", ["Sở Nội vụ tỉnh Sơn La"], ["Nội vụ tỉnh Sơn La"]),
            ("ORG", "spurious", [], ["Sở"]),
        ]

    def test_one_prediction_over_two_mentions_pairs_with_one(self):
        evaluation = compare("[PERSON Hà] và [PERSON Lò Thị Mai]", "[PERSON Hà và Lò Thị Mai]")
        assert evaluation.kinds()["PERSON"] == {"boundary left": 1, "missed": 1}

    def test_a_right_mention_pairs_with_no_other(self):
        evaluation = compare("[TITLE Chủ tịch [ORG xã]] [ORG X]", "[TITLE Chủ tịch xã] [ORG X]")
        assert told(evaluation) == [("ORG", "missed", ["xã"], [])]

    def test_long_mention_before_many_short_ones(self):
        """A mention that begins far in front still overlaps."""
        gold = "[ORG a b c d e f g [PERSON h]] [ORG i]"
        evaluation = compare(gold, "[ORG a b c d e f g h i]")
        assert told(evaluation)[0][1] == "boundary right"

    def test_wrong_labels_are_counted_by_pair(self):
        evaluation = compare("[ORG Hà] [PERSON Mai]", "[PERSON Hà] [PERSON Mai]")
        assert evaluation.wrong_labels() == Counter({("ORG", "PERSON"): 1})
        (error,) = evaluation.errors
        assert error.label == "ORG"
        assert error.concerns("ORG")
        assert error.concerns("PERSON")
        assert not error.concerns("HOLDS")

    def test_kinds_add_up_to_gold(self):
        evaluation = compare(
            "[ORG Sở A] [ORG Sở B xã] [ORG Sở C] [ORG Sở D] [PERSON Hà]",
            "[ORG Sở A] [ORG Sở B] xã Sở C [PERSON Sở D] [PERSON Hà]",
        )
        kinds, score = evaluation.kinds()["ORG"], evaluation.labels["ORG"]
        assert score.gold == score.matched + kinds.total() - kinds["spurious"]

    def test_wrong_value(self):
        (error,) = compare(
            "Ngày [DATE 2/3|iso=--03-02] ấy", "Ngày [DATE 2/3|iso=--02-03] ấy"
        ).errors
        assert (error.label, error.kind) == ("DATE.iso", "wrong value")
        assert (error.gold_value, error.predicted_value) == ("--03-02", "--02-03")
        assert error.gold == error.predicted == (Stretch("DATE", 5, 8, "2/3"),)

    def test_links(self):
        evaluation = compare(
            "[PERSON#a Hà], [TITLE Bí thư|by=a|role=x]; [PERSON#b Mai], [TITLE Chủ tịch|role=x]",
            "[PERSON#a Hà], [TITLE Bí thư|role=x]; [PERSON#b Mai], [TITLE Chủ tịch|by=b|role=x]",
        )
        assert evaluation.holds == LabelScore(1, 1, 0)
        assert told(evaluation) == [
            ("HOLDS", "missed", ["Hà", "Bí thư"], []),
            ("HOLDS", "spurious", [], ["Mai", "Chủ tịch"]),
        ]
        assert evaluation.errors[0].context == "[Hà], [Bí thư]; Mai, Chủ tịch"
        assert evaluation.kinds()["HOLDS"] == {"missed": 1, "spurious": 1}

    def test_relations_of_other_kinds_are_counted_and_not_scored(self):
        gold = document("[PERSON#a Lò Hà], [TITLE Bí thư|by=a|role=x]")
        predicted = document("[PERSON#a Lò Hà], [TITLE Bí thư|by=a|role=x]") | {"heading": {}}
        cites = {"rel": "CITES", "source": None, "target": [0, 2]}
        gold["relations"].append(cites)
        predicted["relations"] += [cites, cites, {"rel": "AMENDS"}]
        evaluation = evaluate([gold], [predicted])
        assert evaluation.holds == LabelScore(1, 1, 1)
        assert evaluation.errors == ()
        assert evaluation.unscored == {"AMENDS": (0, 1), "CITES": (1, 2)}

    def test_link_to_another_span_is_wrong(self):
        evaluation = compare(
            "[PERSON#a Lò Hà], [TITLE Bí thư|by=a|role=x]",
            "Lò [PERSON#a Hà], [TITLE Bí thư|by=a|role=x]",
        )
        assert evaluation.holds == LabelScore(1, 1, 0)


class TestContext:
    @pytest.mark.parametrize(
        ("gold", "found", "context"),
        [
            ("Về [ORG LĐLĐ tỉnh] nhé", "Về [ORG LĐLĐ] tỉnh nhé", "Về [{LĐLĐ} tỉnh] nhé"),
            ("Về [ORG LĐLĐ] tỉnh nhé", "[ORG Về LĐLĐ] tỉnh nhé", "{Về [LĐLĐ]} tỉnh nhé"),
            ("[ORG Về LĐLĐ] tỉnh", "Về [ORG LĐLĐ tỉnh]", "[Về {LĐLĐ] tỉnh}"),
            ("[ORG Hà] [PERSON Mai]", "[PERSON Hà] [PERSON Mai]", "[{Hà}] Mai"),
        ],
    )
    def test_marks(self, gold, found, context):
        assert compare(gold, found).errors[0].context == context

    def test_forty_letters_on_either_side(self):
        text = "x" * 50 + "[PERSON Hà]" + "y" * 50
        (error,) = compare(text, text.replace("[PERSON Hà]", "Hà")).errors
        assert error.context == "…" + "x" * 40 + "[Hà]" + "y" * 40 + "…"

    def test_without_gold_text(self):
        gold, predicted = document("[PERSON Hà] ở"), document("Hà [PERSON ở]")
        del gold["text"], predicted["text"]
        evaluation = evaluate([gold], [predicted])
        assert {error.context for error in evaluation.errors} == {""}
        assert told(evaluation)[0] == ("PERSON", "missed", ["Hà"], [])


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ủy ban Hoà Bình", "uỷ ban  hòa bình"),
        ("42/QĐ – TW", "42/QĐ-TW"),
        ("Hội nghị.", "“Hội nghị”"),
        ("Bộ Chính tri\u0323", "Bộ Chính trị"),
        (None, ""),
        (2014, "2014"),
    ],
)
def test_same_values(one, other):
    assert same_value(one, other)


@pytest.mark.parametrize(
    ("one", "other"), [("LĐLĐ", "LDLD"), ("42/QĐ—TW", "42/QĐ-TW"), (None, "0"), ("a b", "ab")]
)
def test_other_values(one, other):
    assert not same_value(one, other)


class TestChanges:
    GOLD = "[PERSON#a Hà], [TITLE Bí thư|by=a] [ORG Đoàn xã], gặp [PERSON Mai]"
    OLD = "[PERSON#a Hà], [TITLE Bí thư] [ORG Đoàn] xã, gặp [PERSON Mai]"
    NEW = "[PERSON#a Hà], [TITLE Bí thư|by=a] [ORG Đoàn xã], [PERSON gặp] Mai"

    def test_every_kind(self):
        changes = compare_predictions(
            [document(self.GOLD)], [document(self.OLD)], [document(self.NEW)]
        )
        assert [(c.label, c.kind, [s.text for s in c.stretches]) for c in changes] == [
            ("HOLDS", "gained", ["Hà", "Bí thư"]),
            ("ORG", "spurious gone", ["Đoàn"]),
            ("ORG", "gained", ["Đoàn xã"]),
            ("PERSON", "spurious new", ["gặp"]),
            ("PERSON", "lost", ["Mai"]),
        ]
        assert changes[2].context == "Hà, Bí thư [Đoàn xã], gặp Mai"
        assert changes[3].context == "Hà, Bí thư Đoàn xã, {gặp} Mai"

    def test_of_the_same_are_none(self):
        predicted = [document(self.OLD)]
        assert compare_predictions([document(self.GOLD)], predicted, predicted) == ()

    def test_document_that_was_not_predicted(self):
        changes = compare_predictions([document("[PERSON Hà]")], [], [document("[PERSON Hà]")])
        assert [change.kind for change in changes] == ["gained"]


BAD = {
    "no entities": ({}, "there is no field 'entities'"),
    "entities no list": ({"entities": {}}, "'entities' is not a list of objects"),
    "entity no object": ({"entities": [1]}, "'entities' is not a list of objects"),
    "no type": ({"entities": [{"start": 0, "end": 1}]}, "entity 1: 'type'"),
    "no end": ({"entities": [{"type": "ORG", "start": 0}]}, "entity 1: 'start' and 'end'"),
    "no number": ({"entities": [{"type": "ORG", "start": "0", "end": 1}]}, "'start' and 'end'"),
    "backwards": ({"entities": [{"type": "ORG", "start": 2, "end": 1}]}, "'start' and 'end'"),
    "outside": ({"entities": [{"type": "ORG", "start": 0, "end": 9}]}, "ends at 9, past"),
    "other text": (
        {"entities": [{"type": "ORG", "start": 0, "end": 2, "text": "Ha"}]},
        "'text' is 'Ha', but at 0-2 stands 'Hà'",
    ),
    "bad link": ({"entities": [], "relations": [{"person": [0, 2]}]}, "relation 1: 'title'"),
    "odd relation": (
        {"entities": [], "relations": [{"rel": 1}]},
        "relation 1: 'rel' is not a string",
    ),
    "text no string": ({"text": 1, "entities": []}, "'text' holds no string"),
}


class TestBadDocuments:
    @pytest.mark.parametrize("case", BAD)
    def test_layout(self, case):
        values, message = BAD[case]
        values = {"id": "a", "text": "Hà ở", **values}
        with pytest.raises(InputError) as caught:
            check_document(values, "gold.jsonl:3")
        assert caught.value.place == "gold.jsonl:3"
        assert message in caught.value.problem
        with pytest.raises(InputError, match="gold document 'a'"):
            evaluate([values], [])

    def test_offsets_are_checked_against_the_gold_text(self):
        predicted = {"id": "a", "entities": [{"type": "PERSON", "start": 0, "end": 9}]}
        with pytest.raises(InputError, match="predicted document 'a': entity 1: ends at 9"):
            evaluate([document("[PERSON Hà]")], [predicted])

    def test_another_text(self):
        with pytest.raises(InputError, match="the text is not that of the gold document"):
            evaluate([document("[PERSON Hà]")], [document("[PERSON Hà] ở")])

    @pytest.mark.parametrize("name", [None, True, 1.5])
    def test_id(self, name):
        with pytest.raises(InputError, match="gold document 1: 'id'"):
            evaluate([document("Hà", name)], [])

    def test_id_given_twice(self):
        with pytest.raises(InputError, match="a second document has this id"):
            evaluate([document("Hà")], [document("Hà"), document("Hà")])
