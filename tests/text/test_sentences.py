"""Sentences; ``|`` marks where one ends and the next starts."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from strategies import texts

from viunion_nlp.text.scan import PADDING, Scan
from viunion_nlp.text.sentences import sentence_numbers, sentence_spans, split_sentences

CASES = [
    "",
    "  \n ",
    "Công nhân vào ca",
    # end marks and what may follow them
    "Công nhân vào ca. |Họ làm đến tối.",
    "Có ai đến không? |Không có ai! |Thế thì… |Ta về.",
    "Thật vậy sao?! |Ừ... |Đúng thế.",
    "Có ai đến không？ |Không có ai！ |Ta về． |Đoàn vào TP． Hồ Chí Minh.",
    "Chị kể: “Tôi vui lắm.” |Rồi chị cười.",
    "Có tin vui (xem trang sau). |Mọi người chờ.",
    "Có tin vui (xem trang sau.) |Mọi người chờ.",
    "Ca một có 20 người. |15 người nghỉ.",
    "Anh nói xong. |“Hay lắm!” |- Chị đáp.",
    "Anh nói xong. |(Mọi người vỗ tay.) |– Cảm ơn.",
    "Quỹ được lập năm 2021. |Nay có 5 tỷ đồng.",
    "Việc do LĐLĐ tỉnh làm. |Việc kia do UBND.",
    "Anh bảo chờ... rồi đi luôn.",
    "Chị hỏi “ai đấy?” rồi mở cửa.",
    "Có ba việc: Một là học; Hai là làm.",
    # line breaks
    "Tin công đoàn\n|Ngày hội của công nhân\n\n|Hôm qua, mọi người đến dự",
    "một dòng\r\n|hai dòng\u2028|ba dòng",
    "  thụt vào  \n \t |dòng sau  ",
    # abbreviations with a dot
    "Đoàn vào TP. Hồ Chí Minh rồi ra Tp. Vinh.",
    "Ông ở TX. Sơn Tây.",
    "Có PGS.TS. Lê Minh, GS. Trần Bình, ThS. Phạm Dung và BS. Đỗ Nam.",
    "Tòa ở Q. Ba Đình, P. Cống Vị, H. Đông Anh.",
    "Anh Nguyễn Đ. Tuấn và chị N.T. Hoa.",
    "Hàng bán sang châu Á. |Nước Ý. |Rồi về.",
    "Ban Bí thư T.Ư Đảng, T.Ư. Đoàn đều dự.",
    "Xem tr. 15 và No. 5.",
    "Đoàn tới St. Petersburg cùng Mr. Smith.",
    "Có bàn, ghế, v.v. và nhiều thứ khác.",
    "Có bàn, ghế, v.v… nhưng chưa đủ.",
    "Có bàn, ghế, v.v… |Nhưng chưa đủ.",
    "Trẻ đã ăn no. |Mẹ yên tâm.",
    # numbers, dates, symbols, addresses
    "Có 1.264 người, tăng 2,4 lần, ngày 12.6.2021.",
    "Theo Nghị định 15/2020/NĐ-CP. |Ông nói thêm.",
    "Xem Quochoi.vn và VnExpress.Net để rõ.",
    "Xem Quochoi.vn. |Trang này mới.",
    "Xem https://congdoan.vn/Tin.Aspx?Id=5 để rõ.",
    "Gửi về lan.Tran@congdoan.vn nhé.",
    "Vào www.Congdoan.vn nhé.",
    # list markers
    "1. Mở đầu\n|2.1. Nội dung chính\n|a. Phần một\n|II. Kết luận",
    "a) Phần một. |Nội dung.\n|b) Phần hai.",
    "- 3. Việc cần làm",
    "Điều 5. Phạm vi áp dụng\n|Chương II. Quyền hạn",
    "1.Mục tiêu của năm",
    "Công nhân có 3. |Thợ có 4.",
    # a full stop glued to the next word
    "Còn nhiều khó khăn.|Tuy nhiên, mọi người cố gắng.",
    "Anh hỏi sao?|Chị không đáp.",
    "Còn nhiều khó khăn.|Ở đây thiếu nước.",
    "Lập năm 2021.|Nay đã lớn.",
    "Họ ở TP.Huế, P.Vĩnh Ninh.",
    "Ông là ThS.Luật.",
    "Phần mềm viết bằng a.B và T.Ư.",
    # zero-width characters do not hide a boundary
    "Xong việc.\u200b |Họ về.",
    "Xong việc. |\ufeffHọ về.",
]

# Known failures: what the rules get wrong, and why.
FAILING = [
    pytest.param(
        "Tòa gọi ông Nguyễn Văn A. |Bà Trần Thị B vắng mặt.",
        id="a single capital that ends a name looks like an initial before one",
    ),
    pytest.param(
        "Họ đến ngày 12. 6. 2021 rồi về.",
        id="a date with spaces looks like sentences, unless it is protected",
    ),
    pytest.param(
        "Có hai việc: 1. Học tập; 2. Lao động.",
        id="list markers are known at the start of a line only",
    ),
]


def read_marked(case: str) -> tuple[str, list[str]]:
    parts = case.split("|")
    return "".join(parts), [part.strip() for part in parts if part.strip()]


def assert_covers(text: str, spans: list[tuple[int, int]]) -> None:
    """Spans are trimmed, not empty, in order, and only white space lies between them."""
    position = 0
    for start, end in spans:
        assert text[start:end] == text[start:end].strip() != ""
        assert start >= position
        assert not text[position:start].strip()
        position = end
    assert not text[position:].strip()


@pytest.mark.parametrize("case", CASES)
@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_sentences(case: str, form: str) -> None:
    text, expected = read_marked(unicodedata.normalize(form, case))  # type: ignore[arg-type]
    sentences = split_sentences(text)
    assert [sentence.text for sentence in sentences] == expected
    assert_covers(text, [(sentence.start, sentence.end) for sentence in sentences])


@pytest.mark.xfail(strict=True, reason="see the case's id")
@pytest.mark.parametrize("case", FAILING)
def test_known_failures(case: str) -> None:
    text, expected = read_marked(case)
    assert [sentence.text for sentence in split_sentences(text)] == expected


@pytest.mark.parametrize(
    ("text", "phrase", "expected"),
    [
        ("Họ ở Cty. Nam Á. Họ vui.", "Cty. Nam Á", ["Họ ở Cty. Nam Á.", "Họ vui."]),
        ("Họ ở Cty. Nam Á vui.", "Cty.", ["Họ ở Cty.", "Nam Á vui."]),
        ("Ban Thường\nvụ họp", "Ban Thường\nvụ", ["Ban Thường\nvụ họp"]),
        ("Một. Hai. Ba. Bốn.", "t. Hai. B", ["Một. Hai. Ba.", "Bốn."]),
    ],
)
def test_protected_span_is_not_cut(text: str, phrase: str, expected: list[str]) -> None:
    start = text.index(phrase)
    sentences = split_sentences(text, [(start, start + len(phrase))])
    assert [sentence.text for sentence in sentences] == expected


def test_bad_protected_spans_are_refused() -> None:
    with pytest.raises(ValueError, match=r"protected span \(0, 3\)"):
        split_sentences("abcdef", [(2, 4), (0, 3)])


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("", []),
        ("Họ về. Ta ở.\nXong", [1, 1, 1, 2, 2, 2, 3]),
        ("\n \nHọ về.\n", [1, 1, 1]),
        ("Họ.\n\u200b\nTa", [1, 1, 2]),
    ],
)
def test_numbers_of_sentences(text: str, numbers: list[int]) -> None:
    scan = Scan(text)
    assert sentence_numbers(scan)[: scan.count] == numbers


TEXTS = st.text(
    st.one_of(
        st.characters(),
        st.sampled_from(list('abĐÁ12 \t\n\r\u2028.!?…"”)(-:\u0301\u200b')),
    ),
    max_size=80,
)


@given(TEXTS)
@settings(max_examples=500, deadline=None)
def test_sentences_cover_any_text(text: str) -> None:
    for form in (text, unicodedata.normalize("NFD", text)):
        assert_covers(form, sentence_spans(form))


@given(st.one_of(TEXTS, texts))
@settings(max_examples=500, deadline=None)
def test_syllables_of_one_sentence_share_a_number(text: str) -> None:
    scan = Scan(text)
    assume(scan._as_seen)  # a tag that ends a line is no line break of the text itself
    numbers = sentence_numbers(scan)
    spans = sentence_spans(text)
    sentences = [
        number
        for start in map(scan.start, range(scan.count))
        for number, (first, last) in enumerate(spans)
        if first <= start < last
    ]
    for index in range(1, scan.count):
        same = sentences[index] == sentences[index - 1]
        assert (numbers[index] == numbers[index - 1]) == same
    assert numbers[scan.count :] == [numbers[scan.count]] * PADDING
    assert numbers[scan.count] not in numbers[: scan.count]


@given(TEXTS, st.data())
@settings(max_examples=200, deadline=None)
def test_no_protected_span_is_cut(text: str, data: st.DataObject) -> None:
    cuts = sorted(data.draw(st.sets(st.integers(0, len(text)), max_size=8)))
    protected = list(zip(cuts[::2], cuts[1::2], strict=False))
    spans = [(sentence.start, sentence.end) for sentence in split_sentences(text, protected)]
    assert_covers(text, spans)
    for start, end in protected:
        assert not any(start < cut < end for cut, _ in spans if text[start:cut].strip())
