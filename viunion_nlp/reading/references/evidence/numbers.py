"""The tables that decide which figures are numbers of documents.

A stretch starts at the type word and ends after the number. For the further numbers of a list, and for
symbols without a type word, it is only the number.
"""

from __future__ import annotations

from typing import Final

from viunion_nlp.lexicon import DocumentTypeRow
from viunion_nlp.reading.edges import is_unit
from viunion_nlp.reading.facts import Facts
from viunion_nlp.reading.references.shapes import (
    SYMBOL_SIGNS,
    codes_of,
    ends_phrase,
    holds_code,
    holds_fused_code,
    holds_term,
    is_bare,
    is_own_number,
    is_said,
    is_year,
    joins_on,
)
from viunion_nlp.reading.references.short_types import is_applied, issued_at_end
from viunion_nlp.reading.references.starts import decided_end, number_start
from viunion_nlp.reading.rules import NO, YES, Verdicts, rule
from viunion_nlp.text.scan import CAPITAL, DIGITS, UPPER

_LONGEST_FIGURE: Final = 5
_JOINED_LETTERS: Final = "abcde"  # of numbers given later: "30a"
_FARTHEST_NUMBER: Final = 2  # syllables behind the type word


def type_row(facts: Facts, first: int) -> DocumentTypeRow | None:
    """The row of the type word at the beginning of a stretch, else of the list that the stretch goes on."""
    kind = facts.nodes[first].document_type
    if kind is None:
        kind = facts.nodes[facts.references[-1].type_at].document_type
    return None if kind is None else kind.row


def coded(facts: Facts, first: int, last: int) -> bool:
    """The symbol holds the code of a document type or of an issuer, or both in one: "12/QĐUBND"."""
    start = number_start(facts, first) or first
    if holds_code(facts, start, last):
        return True
    row = None if is_bare(facts, last) else type_row(facts, first)
    return row is not None and holds_fused_code(facts, start, last, row.code)


def far(facts: Facts, first: int, last: int) -> bool:
    """A colon, or words that tell the kind, stand between type word and number."""
    kind = facts.nodes[first].document_type
    assert kind is not None
    behind = first + kind.length
    start = number_start(facts, first)
    if start == behind or facts.words[behind] == "của":
        return False
    farthest = behind + _FARTHEST_NUMBER
    if kind.row.kind == "decision":
        decided = decided_end(facts, behind)
        farthest = farthest if decided == behind else decided + 1
    return start > farthest or not is_said(facts, start)


def short_with_issuer(facts: Facts, first: int, last: int) -> bool:
    """The type word is a short form, and its issuer follows, perhaps behind more such: "KL 79 của Bộ Chính
    trị", "TT 01 và TT 02 của Bộ Y tế"."""
    if facts.words[last] != "của" and facts.words[last] not in (",", "và"):
        return False
    row = type_row(facts, first)
    return row is not None and row.type[1].isupper() and issued_at_end(facts, last)


def short_applied(facts: Facts, first: int, last: int) -> bool:
    """The type word is a short form, and what is done to documents stands before: "quán triệt CT 05"."""
    row = type_row(facts, first)
    if row is None or row.number != "code" or not row.type[1].isupper() or not is_bare(facts, last):
        return False
    return not amount(facts, first, last) and is_applied(facts, first, last)


def short_in_list(facts: Facts, first: int, last: int) -> bool:
    """The type word is a short form, and goes on with a list of documents: "NQ 02, CT 06"."""
    if not facts.references or facts.references[-1].last != first - 1:
        return False
    row = type_row(facts, first)
    if row is None or not row.type[1].isupper() or not is_bare(facts, last):
        return False
    return facts.words[first - 1] in (",", "và") and ends_phrase(facts, last)


def needs_code(facts: Facts, first: int, last: int) -> bool:
    """A figure alone tells no document of this type."""
    row = type_row(facts, first)
    return row is not None and row.number == "code" and is_bare(facts, last)


def said(facts: Facts, first: int, last: int) -> bool:
    """The word "số" stands before the number."""
    return is_said(facts, number_start(facts, first) or first)


def shaped(facts: Facts, first: int, last: int) -> bool:
    """A slash joins two codes or more to the figure, though none is known, "77/CTC-DV"; or one, before the
    date or issuer, "285/CCTT ngày 8/9/2009"."""
    if facts.words[last - 2] not in SYMBOL_SIGNS:
        return False
    start = number_start(facts, first)
    if facts.words[start + 1] != "/" or not facts.shapes[start + 2] & UPPER:
        return False
    codes = codes_of(facts, start, last)
    return len(codes) > 1 or (len(codes) == 1 and facts.words[last] in ("ngày", "của"))


def with_year(facts: Facts, first: int, last: int) -> bool:
    """The year follows the number: "08/2016"; not in the date of "thông báo 2/3"."""
    if is_bare(facts, last):
        return False
    start = number_start(facts, first)
    sign = facts.words[start + 1]
    row = type_row(facts, first)
    joined = sign == "/" or (sign == "-" and row is not None and row.number == "strong")
    return joined and is_year(facts, start + 2)


def symbol(facts: Facts, first: int, last: int) -> bool:
    """Signs join it to more figures or words, but no code is among them: "2/3", "1,5"."""
    return not is_bare(facts, last) or joins_on(facts, last)


def out_of_range(facts: Facts, first: int, last: int) -> bool:
    """The figure is longer than numbers of documents are; or it is a year, unless the type's numbers run
    that high and the phrase ends behind it."""
    if len(facts.words[last - 1]) > _LONGEST_FIGURE:
        return True
    if not is_year(facts, last - 1):
        return False
    row = type_row(facts, first)
    return row is None or row.number != "high" or not ends_phrase(facts, last)


def counts(facts: Facts, first: int, last: int) -> bool:
    """The figure counts what follows, or a unit is joined to it, "24h", "5K"; but not a year or date behind
    "năm", "ngày"."""
    figure = facts.words[last - 1]
    if figure[0].isdigit() and not figure[-1].isdigit() and figure[-1] not in _JOINED_LETTERS:
        return True
    word = facts.words[last]
    if word == "năm":
        period = facts.words[last + 2] in ("-", "đến") and is_year(facts, last + 3)
        return period or not is_year(facts, last + 1)
    if word == "ngày" or word == "tháng":
        return not facts.shapes[last + 1] & DIGITS
    return is_unit(facts, last)


def written_as_number(facts: Facts, first: int, last: int) -> bool:
    """The figure begins with a zero; or it has three figures or more, behind a type word with a capital or
    one that is always numbered."""
    if facts.words[last - 1][0] == "0":
        return True
    if len(facts.words[last - 1]) < 3:
        return False
    kind = facts.nodes[first].document_type
    assert kind is not None
    return kind.row.number == "strong" or bool(facts.shapes[first] & CAPITAL)


def before_issuer(facts: Facts, first: int, last: int) -> bool:
    """The issuer's name follows in capitals: "Nghị quyết 54 Quốc hội"."""
    kind = facts.nodes[first].document_type
    if kind is None or kind.row.number != "strong" or not facts.shapes[last] & CAPITAL:
        return False
    node = facts.nodes[last]
    return node.body is not None or node.head is not None


def closes(facts: Facts, first: int, last: int) -> bool:
    """The phrase ends behind the number, or a date begins there."""
    dated = facts.words[last] == "ngày" or facts.words[last] == "năm"
    return (dated or ends_phrase(facts, last)) and not _begins_word(facts, first, last)


def _begins_word(facts: Facts, first: int, last: int) -> bool:
    """Whether a weak type's figure may count the everyday word behind it, which is no verb."""
    row = type_row(facts, first)
    if row is None or row.number == "strong" or facts.nodes[last].verb is not None:
        return False
    if facts.words[last] == "về":
        return False  # "văn bản 7972 về việc …"
    return (facts.words[last], facts.words[last + 1]) in facts.lexicon.words


IS_NUMBERED: Final = Verdicts(
    "DOCREF",
    "Is the number or symbol behind a type word its document's?",
    rule(
        coded, YES,
        "Sở thực hiện [DOCREF Quyết định 3249/QĐ] từ tháng sau.",
        but="Công đoàn hướng dẫn 300 công nhân khai phiếu.",
    ),
    rule(
        far, NO,
        "Nghị quyết đầu tiên số 181 năm 1947 được nhắc lại.",
        but="Chi bộ học [DOCREF Nghị quyết 02] trong buổi sáng.",
    ),
    rule(
        short_with_issuer, YES,
        "Chi bộ bàn về [DOCREF KL 79] của Bộ Chính trị.", but="Chi bộ bàn về KL 79 trong quý.",
    ),
    rule(
        short_in_list, YES,
        "Chi bộ học [DOCREF NQ 02], [DOCREF CT 06] trong quý.",
        but="Chi bộ học [DOCREF NQ 02], xem CT 06 trong quý.",
    ),
    rule(
        short_applied, YES,
        "Chi bộ quán triệt [DOCREF KL 79] trong quý.", but="Chi bộ bàn về KL 79 trong quý.",
    ),
    rule(
        needs_code, NO,
        "Nhà thầu bàn giao dự án số 57 cho quận.", but="Bà ký [DOCREF kết luận số 03] hôm qua.",
    ),
    rule(
        said, YES,
        "Sở hủy [DOCREF kết luận số 12] đoàn kiểm tra nêu.",
        but="Sở thông báo 120 chỉ tiêu tuyển dụng.",
    ),
    rule(
        shaped, YES,
        "Đơn vị thực hiện [DOCREF Công văn 77/ZXC-DVX] từ tháng sau.",
        but="Bệnh viện thông báo 2/3 số bệnh nhân đã khỏi.",
    ),
    rule(
        with_year, YES,
        "Theo [DOCREF Nghị định 08/2016], số cấp phó giảm.",
        but="Bệnh viện thông báo 2/3 số ca đã khỏi.",
    ),
    rule(
        symbol, NO,
        "Bệnh viện thông báo 2/3, còn lại theo dõi thêm.",
        but="Đến nay [DOCREF Đề án 1956] đã mở 42 lớp.",
    ),
    rule(
        out_of_range, NO,
        "Kế hoạch 2023 đã được phê duyệt.", but="[DOCREF Kế hoạch 203] đã được phê duyệt.",
    ),
    rule(
        counts, NO,
        "Kế hoạch 5 năm của đơn vị gồm 12 chỉ tiêu.",
        but="Công ty làm theo [DOCREF quyết định 811] của tỉnh.",
    ),
    # Rare: most often the phrase ends behind the number, but not in "Tổ Đề án 06 thôn".
    rule(
        written_as_number, YES,
        "Tổ công tác [DOCREF Đề án 06] tỉnh họp giao ban.", but="Đơn vị thông báo 120 gian hàng.",
    ),
    rule(
        before_issuer, YES,
        "Quận làm theo [DOCREF Nghị quyết 54] Quốc hội.", but="Đơn vị thông báo 54 gian hàng.",
    ),
    rule(
        closes, YES,
        "Chi bộ thảo luận [DOCREF kết luận 292] của trung ương.",
        but="Nhà trường thông báo 54 gian hàng.",
    ),
    otherwise=NO,
)  # fmt: skip


def amount(facts: Facts, first: int, last: int) -> bool:
    """It is a date, fraction or year, or counts something."""
    return (
        symbol(facts, first, last) or out_of_range(facts, first, last) or counts(facts, first, last)
    )


def item_closes(facts: Facts, first: int, last: int) -> bool:
    """The phrase ends behind the number."""
    return ends_phrase(facts, last) and not _begins_word(facts, first, last)


IS_LISTED: Final = Verdicts(
    "DOCREF",
    "Is a further number behind a document's number a document's, too?",
    rule(
        coded, YES,
        "Trả lời [DOCREF Công văn số 1980/TLĐ] và [DOCREF 2044/TLĐ] của Tổng Liên đoàn.",
        but="Theo [DOCREF Nghị quyết 42], 12 doanh nghiệp được giãn nợ.",
    ),
    # Rare: an amount behind a reference and a comma; nothing else keeps it from being another reference.
    rule(
        amount, NO,
        "Theo [DOCREF Nghị quyết 42], 12% số vốn được miễn lãi.",
        but="Đảng viên học [DOCREF Nghị quyết 18], [DOCREF 19] của Đảng.",
    ),
    rule(
        item_closes, YES,
        "Nhà máy làm theo [DOCREF Chỉ thị 15] và [DOCREF 16] của Thủ tướng.",
        but="Theo [DOCREF Nghị quyết 42], 16 doanh nghiệp được giãn nợ.",
    ),
    otherwise=NO,
)  # fmt: skip


def of_term(facts: Facts, first: int, last: int) -> bool:
    """A code of the National Assembly bears the number of its term: "QH14"."""
    return holds_term(facts, first, last)


def typed(facts: Facts, first: int, last: int) -> bool:
    """One code is a document type's, another or the same is an issuer's or any other."""
    codes = codes_of(facts, first, last)
    types = facts.lexicon.type_codes
    for code in codes:
        if code in types:
            return len(codes) > 1 or code in facts.lexicon.issuers_by_code
    return "-".join(codes[:2]) in types


def own(facts: Facts, first: int, last: int) -> bool:
    """It is the number of the document itself, behind "Số:"."""
    return is_own_number(facts, first)


def said_with_issuer(facts: Facts, first: int, last: int) -> bool:
    """The word "số" stands right before, and a code is an issuer's: letters have no code of their type."""
    if facts.words[first - 1] not in facts.cues["number sign"]:
        return False
    return not facts.lexicon.issuers_by_code.keys().isdisjoint(codes_of(facts, first, last))


IS_SYMBOL: Final = Verdicts(
    "DOCREF",
    "Are figures and codes joined by signs the symbol of a document?",
    rule(
        of_term, YES,
        "Cơ quan làm theo [DOCREF 29/2018/QH14] về bí mật nhà nước.",
        but="Tổ lái nhận xe 29/AB-CD sáng nay.",
    ),
    rule(
        typed, YES,
        "Gói hỗ trợ theo [DOCREF 68/NQ-CP] đã đến tay người lao động.",
        but="Tổ lái nhận xe 29/AB-CD chiều nay.",
    ),
    rule(
        own, YES,
        "Số: [DOCREF 214/MTX-TH]\nV/v chuẩn bị hội nghị", but="Tổ lái nhận xe 29/AB-CD tối nay.",
    ),
    rule(
        said_with_issuer, YES,
        "Theo các văn bản: số [DOCREF 418/LĐLĐ-CSPL] ngày 3/6/2024, đơn vị rà soát lại.",
        but="Tổ lái nhận xe số 29/AB-CD hôm nay.",
    ),
    otherwise=NO,
)  # fmt: skip


def bare_code(facts: Facts, first: int, last: int) -> bool:
    """The symbol holds a code, or one that lost its marks: "12/QD-UBND"."""
    if holds_code(facts, first, last):
        return True
    return not facts.lexicon.documents.codes_without_marks.isdisjoint(codes_of(facts, first, last))


def said_figure(facts: Facts, first: int, last: int) -> bool:
    """It is a figure behind "số"."""
    return is_bare(facts, last) and is_said(facts, first)


IS_OF_DAMAGED: Final = Verdicts(
    "DOCREF",
    "Is a number the document's whose type word lost its marks?",
    rule(
        bare_code, YES,
        "Cơ quan thực hiện [DOCREF Quyet dinh 15/QD-TLD] từ năm ngoái.",
        but="Tổ in thong bao số 12/AB cho lớp.",
    ),
    rule(
        said_figure, YES,
        "Tổ in [DOCREF thong bao số 23] cho lớp.", but="Tổ in thong bao số 12/XY cho lớp.",
    ),
    otherwise=NO,
)  # fmt: skip
