"""Pages: what is marked, what is escaped, where the links lead."""

from __future__ import annotations

import re
from dataclasses import fields
from html.parser import HTMLParser
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st
from work import count_calls

import viunion_nlp as vu
from viunion_nlp.display.page import article, closing, fragment, opening
from viunion_nlp.display.words import CITATIONS, EVENTS, FIELDS, LABELS
from viunion_nlp.events import EVENT_KINDS
from viunion_nlp.records import MENTION_TYPES, CitationKind, Mention

TEXT = (
    "Ông Trần Văn Bình, Chủ tịch LĐLĐ tỉnh Long An, ký Kế hoạch số 12/KH-LĐLĐ ngày 5/3/2023.\n"
    "Ông Bình nói: NLĐ là gốc của tổ chức Công đoàn."
)
HOSTILE = (
    '<script>document.title="bị chiếm"</script><img src=x onerror="document.title=1">'
    "Bà \"Trần Thị Mai\" & ông 'Lê An' </div></main> \u202e ngày 12/6/2021 \x00 \ud800"
)
# Elements that have no end.
_VOID = {"meta", "input", "br", "img", "link"}


class Page(HTMLParser):
    """A page as a browser reads it; elements that do not nest are an error."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.open: list[tuple[str, dict[str, str]]] = []
        self.text = ""
        self.marks: list[tuple[dict[str, str], str]] = []
        self.elements: list[tuple[str, dict[str, str]]] = []
        self._marked: list[tuple[int, dict[str, str]]] = []
        self.feed(source)
        self.close()
        assert not self.open, self.open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = {name: value or "" for name, value in attrs}
        self.elements.append((tag, attributes))
        if tag in _VOID:
            return
        self.open.append((tag, attributes))
        if tag == "mark":
            self._marked.append((len(self.text), attributes))

    def handle_endtag(self, tag: str) -> None:
        opened, attributes = self.open.pop()
        assert opened == tag, f"<{opened}> closed by </{tag}>"
        if tag == "mark":
            start, attributes = self._marked.pop()
            self.marks.append((attributes, self.text[start:]))
        elif attributes.get("class") == "part":
            # A block ends a line, whether or not its last letter does.
            self.text = self.text.removesuffix("\n") + "\n"

    def handle_data(self, data: str) -> None:
        if any(attributes.get("class") == "text" for _, attributes in self.open):
            self.text += data

    def ids(self) -> list[str]:
        return [attributes["id"] for _, attributes in self.elements if "id" in attributes]


def drawn(source: str, mentions: list[tuple[int, int]]) -> Page:
    dates = tuple(vu.Date(text=source[s:e], start=s, end=e, iso="2020") for s, e in mentions)
    return Page(vu.to_html(vu.Document(source, dates)))


def test_every_mention_is_marked_with_its_label_and_its_fields() -> None:
    doc = vu.analyze(TEXT)
    page = Page(vu.to_html(doc))
    marked = sorted((attributes["class"], text) for attributes, text in page.marks)
    assert marked == sorted((mention.label, mention.text) for mention in doc.mentions)
    about = {text: attributes["aria-description"] for attributes, text in page.marks}
    assert "Chức vụ: Chủ tịch" in about["Chủ tịch LĐLĐ tỉnh Long An"].split("\n")
    assert "Ngày: 5/3/2023" in about["Kế hoạch số 12/KH-LĐLĐ"].split("\n")
    assert "Họ và tên: Trần Văn Bình" in about["Bình"].split("\n")


def test_the_text_is_whole() -> None:
    assert Page(vu.to_html(vu.analyze(TEXT))).text.strip() == TEXT


def test_a_document_stands_under_its_id() -> None:
    page = vu.to_html([vu.analyze(TEXT, id="tin <1>"), vu.analyze(TEXT, id=2), vu.analyze(TEXT)])
    assert re.findall("<h2>(.*?)</h2>", page) == ["tin &lt;1&gt;", "2"]


def test_links_lead_to_mentions_and_mentions_to_rows() -> None:
    page = Page(vu.to_html([vu.analyze(TEXT), vu.analyze(TEXT)]))
    ids = page.ids()
    assert len(ids) == len(set(ids))
    links = [a["href"] for tag, a in page.elements if tag == "a"]
    rows = [a["data-row"] for tag, a in page.elements if "data-row" in a]
    assert len(links) > 10
    assert len(rows) > 10
    assert {link.removeprefix("#") for link in links} <= set(ids)
    assert set(rows) <= set(ids)


def test_a_document_in_which_nothing_was_found_has_no_tables() -> None:
    assert "<table" not in vu.to_html(vu.analyze("trời hôm nay đẹp"))
    assert "<table" not in vu.to_html(vu.analyze(""))


@pytest.mark.parametrize("shown", [vu.to_html, fragment])
def test_nothing_of_a_text_acts(shown: object) -> None:
    page = shown(vu.analyze(HOSTILE))  # type: ignore[operator]
    read = Page(page)
    assert page.count("<script") == (shown is vu.to_html)
    assert not [attributes for tag, attributes in read.elements if tag == "img"]
    assert not [name for _, attributes in read.elements for name in attributes if name[:2] == "on"]
    assert '<script>document.title="bị chiếm"</script>' in read.text
    for unfit, seen in (("\u202e", "[U+202E]"), ("\x00", "[U+0000]"), ("\ud800", "[U+D800]")):
        assert unfit not in page
        assert seen in read.text
    page.encode()


def test_a_heading_and_a_title_are_escaped() -> None:
    page = opening("</title><b>") + article(vu.analyze("NLĐ"), "d1", "<b>tin</b>") + closing()
    assert "<b>" not in page


def test_a_page_fetches_nothing() -> None:
    page = vu.to_html(vu.analyze(TEXT))
    assert not re.search(r"https?:|src=|@import|url\(|<link", page)


def test_a_fragment_has_switches_for_what_occurs() -> None:
    switches = re.findall(r'value="([A-Z]+)"> [^<]* (\d+)<', fragment(vu.analyze("NLĐ và NLĐ")))
    assert switches == [("ABBR", "2")]


def test_a_notebook_shows_a_document() -> None:
    assert 'class="viunion cell"' in vu.analyze(TEXT)._repr_html_()


@pytest.mark.parametrize(
    ("mentions", "marks"),
    [
        ([(0, 6), (0, 3)], ["một", "một ha"]),
        ([(0, 6), (4, 10)], ["ha", "một ha", "i ba"]),
        ([(0, 6), (4, 10), (8, 14)], ["ha", "một ha", "ba", "i ba", " bốn"]),
        ([(4, 4)], [""]),
    ],
)
def test_mentions_that_cross_are_cut(mentions: list[tuple[int, int]], marks: list[str]) -> None:
    assert [text for _, text in drawn("một hai ba bốn", mentions).marks] == marks


@given(st.data())
def test_any_mentions_nest(data: st.DataObject) -> None:
    text = data.draw(st.text("ab\n<&", max_size=40))
    offsets = st.integers(0, len(text))
    spans = data.draw(st.lists(st.tuples(offsets, offsets).map(lambda s: (min(s), max(s)))))
    spans = sorted(set(spans), key=lambda s: (s[0], -s[1]))
    page = drawn(text, spans)
    assert page.text.removesuffix("\n") == text.removesuffix("\n")
    numbered = [text for attributes, text in page.marks if "id" in attributes]
    assert len(numbered) == len(spans)


def test_long_texts_come_in_parts_that_hold_whole_mentions() -> None:
    line = "Bà Trần Thị Mai, Chủ tịch LĐLĐ tỉnh Long An, trao quà cho NLĐ nghèo vượt khó.\n"
    page = Page(vu.to_html(vu.analyze(line * 400)))
    parts = [a for _, a in page.elements if a.get("class") == "part"]
    assert 5 < len(parts) < 12
    assert page.text.strip() == (line * 400).strip()


def test_work_grows_with_the_text() -> None:
    line = "Bà Trần Thị Mai, Chủ tịch LĐLĐ tỉnh Long An, ký Kế hoạch số {}/KH-LĐLĐ ngày {}/3.\n"
    few, many = (
        vu.analyze("".join(line.format(n, n % 28 + 1) for n in range(lines)))
        for lines in (100, 200)
    )
    work = count_calls(lambda: vu.to_html(few))
    assert count_calls(lambda: vu.to_html(many)) < 2.1 * work


@pytest.mark.parametrize("kind", MENTION_TYPES.values())
def test_every_label_has_a_word(kind: type[Mention]) -> None:
    assert kind.label in LABELS


def test_every_field_that_is_named_exists() -> None:
    known = {field.name for kind in MENTION_TYPES.values() for field in fields(kind)}
    assert set(FIELDS) <= known


PLAN = """\
LIÊN ĐOÀN LAO ĐỘNG TỈNH LONG AN          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                                             Độc lập - Tự do - Hạnh phúc
Số: 12/KH-LĐLĐ                           Long An, ngày 05 tháng 3 năm 2023

KẾ HOẠCH
Tổ chức Tháng Công nhân năm 2023

Căn cứ Quyết định số 217/QĐ-TLĐ ngày 04 tháng 2 năm 2020 của Tổng Liên đoàn Lao động Việt Nam;
Liên đoàn Lao động tỉnh xây dựng kế hoạch như sau:
1. Các cấp công đoàn thăm, tặng quà công nhân có hoàn cảnh khó khăn.

Nơi nhận:                                  KT. CHỦ TỊCH
- Thường trực Tỉnh ủy (b/c);               PHÓ CHỦ TỊCH
- Lưu: VT, TGNC.                           (đã ký)

                                           Trần Văn Bình
"""


def cells_of(page: str, title: str) -> list[list[str]]:
    """The rows of a section, without the links of their last cell."""
    section = page.partition(f"<h3>{title}</h3>")[2].partition("</table>")[0]
    rows = re.findall(r"<tr id=[^>]*>(.*?)</tr>", section)
    return [re.findall(r"<td>(.*?)</td>", row)[:-1] for row in rows]


def test_a_heading_is_told_part_by_part() -> None:
    assert cells_of(vu.to_html(vu.analyze(PLAN)), "Thể thức văn bản") == [
        ["Cơ quan ban hành", "LIÊN ĐOÀN LAO ĐỘNG TỈNH LONG AN"],
        ["Số, ký hiệu", "12/KH-LĐLĐ"],
        ["Nơi ban hành", "Long An"],
        ["Ngày ban hành", "ngày 05 tháng 3 năm 2023"],
        ["Tên loại", "Kế hoạch"],
        ["Trích yếu", "Tổ chức Tháng Công nhân năm 2023"],
        ["Người ký", "KT. CHỦ TỊCH - PHÓ CHỦ TỊCH - Trần Văn Bình"],
        ["Nơi nhận", "Thường trực Tỉnh ủy (b/c)"],
        ["Lưu", "VT; TGNC"],
    ]


def test_what_documents_do_with_documents() -> None:
    (row,) = cells_of(vu.to_html(vu.analyze(PLAN)), "Quan hệ giữa các văn bản")
    assert row == ["văn bản này", "căn cứ", "Quyết định 217/QĐ-TLĐ"]


def test_what_happened_to_people_and_offices() -> None:
    text = "Ngày 5/3/2026, HĐND xã Tân Lập bầu bà Tô Thị Mận giữ chức Chủ tịch UBND xã."
    (row,) = cells_of(vu.to_html(vu.analyze(text)), "Thay đổi nhân sự")
    assert row == ["Tô Thị Mận", "được bầu", "Chủ tịch UBND xã", "5/3/2026"]


def test_news_has_no_heading() -> None:
    assert "Thể thức văn bản" not in vu.to_html(vu.analyze(TEXT))


def test_every_kind_of_citation_and_event_has_words() -> None:
    assert set(CITATIONS) == set(get_args(CitationKind))
    assert set(EVENTS) == set(EVENT_KINDS)
