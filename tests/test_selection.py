"""Documents with the mentions of some labels alone."""

from __future__ import annotations

import pytest

import viunion_nlp as vu
from viunion_nlp.records import MENTION_TYPES
from viunion_nlp.selection import with_labels

DOCUMENT = vu.analyze(
    "LĐLĐ TỈNH LÀO CAI          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
    "CÔNG ĐOÀN XÃ NẬM LÙNG      Độc lập - Tự do - Hạnh phúc\n"
    "Số: 12/QĐ-CĐX              Nậm Lùng, ngày 06 tháng 5 năm 2026\n"
    "QUYẾT ĐỊNH\nVề việc bổ nhiệm cán bộ\n\n"
    "Căn cứ Quyết định số 45/QĐ-LĐLĐ ngày 5/3/2023 của LĐLĐ tỉnh Lào Cai;\n"
    "Điều 1. Bổ nhiệm ông Trần Văn Bình, Ủy viên Ban Thường vụ Công đoàn xã Nậm Lùng, giữ chức Phó "
    "Chủ tịch Công đoàn xã Nậm Lùng.\n\n"
    "Nơi nhận:                  TM. BAN THƯỜNG VỤ\n"
    "- LĐLĐ tỉnh (b/c);         CHỦ TỊCH\n"
    "- Lưu: VT.                 Giàng Thị Say"
)


def test_the_document_holds_something_of_everything() -> None:
    found = (DOCUMENT.heading, DOCUMENT.positions, DOCUMENT.citations, DOCUMENT.events)
    assert all(found)


@pytest.mark.parametrize("left_out", MENTION_TYPES)
def test_what_is_left_is_a_whole_document(left_out: vu.Label) -> None:
    labels = [label for label in MENTION_TYPES if label != left_out]
    chosen = with_labels(DOCUMENT, labels)
    assert {mention.label for mention in chosen.mentions} <= set(labels)
    assert vu.Document.from_dict(chosen.to_dict()) == chosen
    assert chosen.heading is not None
    assert DOCUMENT.heading is not None
    assert chosen.heading.signatures[0].person is not None
    assert chosen.heading.number is not None


def test_all_labels_leave_a_document_as_it_is() -> None:
    assert with_labels(DOCUMENT, tuple(MENTION_TYPES)) == DOCUMENT


def test_links_go_with_their_ends() -> None:
    people = with_labels(DOCUMENT, ("PERSON",))
    assert people.events
    assert (people.events[0].title, people.positions, people.citations) == (None, (), ())
    assert with_labels(DOCUMENT, ("DOCREF",)).citations == DOCUMENT.citations
    assert with_labels(DOCUMENT, ("TITLE",)).events == ()
    held = with_labels(DOCUMENT, ("PERSON", "TITLE")).positions
    assert [each.person for each in held] == [each.person for each in DOCUMENT.positions]
    assert {each.title.organization for each in held} == {None}
