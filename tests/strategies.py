"""What property tests draw from, and the hostile inputs of tests and benchmarks."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator
from itertools import product

from hypothesis import strategies as st

SYLLABLES = [
    "công nhân", "lao động", "tiền", "ủy", "uỷ", "hòa", "hoà", "thuỷ", "khoẻ", "quý", "hoàn",
    "nghỉ", "tết", "thăm", "sản xuất", "nhà trọ", "ký", "ban hành", "và", "của", "các", "về", "tại",
    "cho", "với", "là", "ngày", "tháng", "năm", "theo", "do", "khuyến", "nguyện", "thuở", "ÊĐÊ",
]  # fmt: skip
HEADS = [
    "Ban Thường vụ", "Ban Chấp hành", "Liên đoàn Lao động", "LĐLĐ", "UBND", "HĐND", "Sở Nội vụ",
    "Sở Giáo dục và Đào tạo", "Công ty TNHH", "Công đoàn", "Tỉnh ủy", "Huyện uỷ", "Ủy ban", "Bộ",
    "Trường THPT", "báo", "Hội Nông dân", "Ban Chỉ đạo", "Chính phủ", "Quốc hội", "Đảng",
]  # fmt: skip
ROLES = [
    "Chủ tịch", "Phó Chủ tịch", "chủ tịch", "Phó Bí thư Thường trực", "Trưởng", "Phó", "Giám đốc",
    "nguyên Chủ tịch", "Tổng Bí thư", "Ủy viên", "hiệu trưởng", "CHỦ TỊCH", "kiêm", "quyền",
]  # fmt: skip
NAMES = [
    "Nguyễn Thị Lụa", "Phạm Quốc Khải", "Lò Văn Páo", "H'Bia Niê", "Y Thịnh", "Đỗ Bé", "Mai",
    "ông Tạ Đình Sự", "bà Mai", "đồng chí Vừ A Chứ", "PGS.TS Cao Hữu Lộc", "Đại tá Vi Văn Sơn",
    "Ánh ||", "AN BÌNH |", "John Smith", "ông", "Đ/c", "Đ. LÂM",
]  # fmt: skip
PLACES = [
    "tỉnh Long An", "TP.HCM", "TP. Huế", "xã Mỹ Lộc", "Việt Nam", "huyện Đức Hòa", "quận 7",
    "Hà Nội", "đường Lê Lợi", "Khu công nghiệp Tân Đức",
]  # fmt: skip
SYMBOLS = [
    "02-NQ/TW", "15/2022/NĐ-CP", "1234/QĐ –TLĐ", "Nghị quyết số 07-NQ/TU", "Chỉ thị 05",
    "Nghị quyết này", "Quyết định 1398", "Luật Công đoàn 2012", "Bộ luật Lao động",
    "khoản 2 Điều 5", "số 45/2019/QH14", "Nghị quyết Đại hội XIII Công đoàn Việt Nam", "số",
]  # fmt: skip
DATES = [
    "12.6.2021", "20/7", "ngày 3 tháng 2 năm 2020", "18 - 19.9", "9/2022", "31/2/20", "1/1/1",
]  # fmt: skip
ABBREVIATIONS = [
    "NLĐ", "ĐVCĐ", "KT - XH", "KT – XH", "CNVCLĐ", "BHXH", "người lao động (NLĐ)", "TƯLĐTT", "T.Ư",
    "đoàn viên, người lao động (ĐV, NLĐ)", "Ban Thường vụ (BTV)", "CĐ", "Q.3", "GD&ĐT", "(TTXVN) -",
]  # fmt: skip
SIGNS = [*".,;:!?…()[]{}|/*%&@#_+\"'“”„«»‘’-‐‑–—−•", "...", "- ", "(((", "“”"]
INVISIBLE = [*"\u200b\u200d\ufeff\u00ad\u2060\u202a\u202e\u2066\u200f"]
JAMO = ["\u1112\u1161\u11ab", "\u1100\u116e", "\uac00\u11a8", "\u1161", "\u11ab"]
"""Hangul, decomposed and in pieces."""

MARKS = [
    "\u0301", "\u0323", "\u031b", "\u0344",  # composing with Latin letters, and odd ones
    "\u1dc4", "\u20dd", "\ufe0f", "\ufe20",  # behind a Latin letter or sign
    "\u0653", "\u05bc", "\u093c", "\u0958", "\u09be", "\u0e31", "\u3099", "\U000110ba", "\U0001d165",
]  # fmt: skip
"""Combining marks of several scripts, and letters that decompose into one."""

SPACES = [" ", " ", " ", "", "\u00a0", "\u202f", "\t", "  ", "\n", "\r\n", "\u2028", "\n\n"]
ODD = [
    *"İßŉ²½②٣Ððœǅ\x00\x9b\ud800\udc80",
    "😀",
    "👩‍👩‍👧",
    "한국",
    "ﬁ",
    "Å",
    *"！？．，（０Ａ／｜～",
    "<script>",
    "</p>",
    "&lt;",
]

PASSAGES = [
    "Ngày 11-8-2021, ông Nguyễn Văn Lâm, Chủ tịch LĐLĐ tỉnh Long An, ký Quyết định số "
    "215/QĐ-LĐLĐ thành lập CĐCS Công ty TNHH Tân Hưng (KCN Đức Hòa 1).",
    "Thực hiện Nghị quyết 02-NQ/TW ngày 12/6/2021 của Bộ Chính trị về “Đổi mới tổ chức và hoạt "
    "động của Công đoàn Việt Nam trong tình hình mới”, Ban Thường vụ (BTV) Tỉnh ủy ban hành kế hoạch.",
    "Từ 30/4 - 3/5/2023 và ngày 18 - 19.9, TP.HCM, TP. Cần Thơ và TX Tân Uyên (Bình Dương) tặng "
    "1.250 suất quà, mỗi suất 500.000 đồng, cho NLĐ ở khu vực 3, quận 7.",
    "Đ/c Lê Thị Hoa - Ủy viên BCH Đảng bộ tỉnh, Phó Bí thư Thường trực Huyện ủy Bến Lức; ông H'Yim "
    "Kđoh, nguyên Trưởng Ban Nữ công LĐLĐ tỉnh Đắk Lắk (cũ), cùng dự.",
    "Theo khoản 2 Điều 10 Luật Công đoàn 2012 (sửa đổi), Nghị định số 191/2013/NĐ-CP và các Thông "
    "tư 03, 04 và 05/2018/TT-BYT, kinh phí công đoàn (KPCĐ) là 2% quỹ lương.",
    "(Tin mới) - Chiều 12 10, 2 Phó Chủ tịch gồm: ông Trần Văn Sáu (Bí thư Đảng ủy, sinh 1975) và bà "
    "Vừ Thị Chứ được bầu bổ sung, thay ông Đỗ Bé nghỉ hưu từ tháng 9/2022.",
    "PGS.TS. Cao Hữu Lộc, Viện trưởng Viện Công nhân và Công đoàn: “Tiền lương tối thiểu vùng I từ "
    "1-7-2022 là 4.680.000 đồng/tháng (tăng 6%)”. Ảnh: T.A.\nHỒNG NHUNG - QUỐC AN",
    "QUYẾT ĐỊNH\nVề việc khen thưởng phong trào “Lao động giỏi” năm 2020\nCăn cứ Điều lệ Công đoàn "
    "Việt Nam (khóa XII); xét đề nghị của Văn phòng, các Ban LĐLĐ tỉnh ngày 2-3-20;",
    "Tại xã Mỹ Lộc, huyện Cần Giuộc, bà Mai Thị Sự (305 Nguyễn Hữu Thọ, thị trấn Cần Giuộc) nhận "
    "Bằng khen số 45/BK-TLĐ ngày 20 tháng 7 năm 2019 của Tổng LĐLĐ Việt Nam.",
    "Liên đoàn Lao động (LĐLĐ) quận 5, UBND phường 4, Công an TP và Trường THPT số 2 sau đây gọi tắt "
    "là “các bên” ký Quy chế 07-QC/LT, thời hạn 24/6/2024 – 24/6/2029.",
]  # fmt: skip
"""Texts like those of offices and newspapers, with everything that extractors read."""

_WORDS = [*SYLLABLES, *HEADS, *ROLES, *NAMES, *PLACES, *SYMBOLS, *DATES, *ABBREVIATIONS]


def _dressed(word: str) -> st.SearchStrategy[str]:
    """A word as it is, in capitals, or decomposed."""
    return st.sampled_from([word, word, word, word.upper(), nfd(word)])


def nfc(text: str) -> str:
    """The text composed."""
    return unicodedata.normalize("NFC", text)


def nfd(text: str) -> str:
    """The text decomposed."""
    return unicodedata.normalize("NFD", text)


def _joined(pieces: st.SearchStrategy[str], gaps: list[str]) -> st.SearchStrategy[str]:
    pairs = st.lists(st.tuples(pieces, st.sampled_from(gaps)), max_size=24)
    return pairs.map(lambda drawn: "".join(piece + gap for piece, gap in drawn))


words = st.sampled_from(_WORDS)
plain_texts = _joined(st.sampled_from([*_WORDS, *SIGNS]), SPACES)
"""Composed text of Vietnamese words and signs."""

mixed_texts = _joined(
    st.one_of(words.flatmap(_dressed), st.sampled_from([*SIGNS, *INVISIBLE, *JAMO, *MARKS, *ODD])),
    SPACES,
)
"""The same with capitals, decomposed words, invisible and odd characters in one line."""

any_texts = st.text(st.characters(), max_size=60)
"""Any code points at all, lone surrogates included."""


@st.composite
def _spoiled_passages(draw: st.DrawFn) -> str:
    text = draw(st.sampled_from(PASSAGES))
    start, end = sorted(draw(st.tuples(*[st.integers(0, len(text))] * 2)))
    text = draw(st.sampled_from([nfc, nfd]))(text[start:end])
    for _ in range(draw(st.integers(0, 3))):
        at = draw(st.integers(0, len(text)))
        piece = draw(st.sampled_from([*SIGNS, *INVISIBLE, *JAMO, *MARKS, *ODD, ""]))
        text = text[:at] + piece + text[at + draw(st.integers(0, 2)) :]
    return text


spoiled_passages = _spoiled_passages()
"""Passages like those of offices and newspapers, cut off at both ends, something put in here and there."""

texts = st.one_of(mixed_texts, mixed_texts, plain_texts, any_texts, spoiled_passages)
"""All of the above."""


def _repeat(unit: str) -> Callable[[int], str]:
    """The unit as often as it fits, then spaces: a piece of it may read otherwise than the whole."""
    return lambda size: (unit * (size // len(unit)) or unit[:size]).ljust(size)


def _numbered_names(template: str) -> Callable[[int], str]:
    """A template with ever new pairs of syllables in it, likewise."""

    def make(size: int) -> str:
        parts: list[str] = []
        left = size
        for name in _names():
            part = template.replace("{}", name)
            left -= len(part)
            if left < 0:
                break
            parts.append(part)
        return "".join(parts).ljust(size)

    return make


def _names() -> Iterator[str]:
    onsets = ["B", "C", "Ch", "D", "Đ", "G", "H", "Kh", "L", "M", "N", "Nh", "Ph", "T", "Tr", "V"]
    rhymes = [
        "a",
        "ang",
        "anh",
        "âm",
        "âu",
        "ăng",
        "ên",
        "i",
        "iên",
        "oan",
        "ong",
        "ôn",
        "ơi",
        "ung",
    ]
    syllables = [onset + rhyme for onset, rhyme in product(onsets, rhymes)]
    for first, second in product(syllables, syllables):
        yield f"{first} {second}"


HOSTILE: dict[str, Callable[[int], str]] = {
    "a usual text": _repeat("\n".join(PASSAGES) + "\n"),
    "short sentences": _repeat("Ông Hải đến Sở Y tế.\n"),
    "Việt Nam": _repeat("Việt Nam "),
    "Hà Nội": _repeat("Hà Nội "),
    "places in a run": _repeat("Tân An Hà Nội Việt Nam Long An "),
    "Ông": _repeat("Ông "),
    "opening brackets": _repeat("("),
    "one letter": _repeat("a"),
    "one capital": _repeat("A"),
    "capitals Đ": _repeat("ĐCBH"),
    "CHỦ TỊCH": _repeat("CHỦ TỊCH "),
    "1/1/": _repeat("1/1/"),
    "2019 / ": _repeat("2019 / "),
    "numbers in a list": lambda size: ("Các Nghị quyết 1" + _repeat(", 1")(size))[:size],
    "Nghị quyết số": _repeat("Nghị quyết số "),
    "Công ty A và": _repeat("Công ty A và "),
    "quotation marks": _repeat('"'),
    "line breaks": _repeat("\n"),
    "lines that go on": _repeat("Chủ tịch của\n"),
    "lines of one width": _repeat("hôm nay trời trở lạnh, ai ai\n"),
    "headings": _repeat("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 1/QĐ-A\nQUYẾT ĐỊNH\nVề việc a\n"),
    "columns": lambda size: ("ĐẢNG CỘNG SẢN VIỆT NAM\nSố 1-QĐ/A\n" + _repeat("A\tB   ")(size))[
        :size
    ],
    "recipients": _repeat("Nơi nhận:\n- Như trên;\n- Lưu: VT.\n"),
    "signatures": _repeat("TM. BAN CHẤP HÀNH\nCHỦ TỊCH\n(Đã ký)\nLò Văn Páo\n"),
    "entries of minutes": _repeat("Chủ trì: bà Mai\nChức vụ: Bí thư\n"),
    "cut symbols": _repeat("12/QĐ-\nLĐLĐ/\n"),
    "decomposed words": _repeat(nfd("Ủy ban nhân dân tỉnh, ông Nguyễn Đức Huệ ")),
    "letters with zero width": _repeat("a\u200b\u0301"),
    "marks out of order": lambda size: "a" + _repeat("\u0301\u0323")(size - 1),
    "marks of other scripts": _repeat("NLĐ\u0e31\u20dd\U0001d165 "),
    "a mark of another script": _repeat("\u0e31"),
    "Hangul in pieces": _repeat("\u1112\u1161\u11ab"),
    "vowels of Hangul": _repeat("\u1161"),
    "zero width": _repeat("\u200b"),
    "Ban Thường vụ": _repeat("Ban Thường vụ "),
    "Nguyễn": _repeat("Nguyễn "),
    "symbols": _repeat("01-NQ/TW, "),
    "ông in lower case": _repeat("ông "),
    "đồng chí": _repeat("đồng chí "),
    "TS.": _repeat("TS."),
    "TS": _repeat("TS "),
    "TS. with spaces": _repeat("TS. "),
    "QĐ-": _repeat("QĐ-"),
    "Phó": _repeat("Phó "),
    "phó": _repeat("phó "),
    "nguyên": _repeat("nguyên "),
    "Chủ tịch in a row": _repeat("Chủ tịch, "),
    "offices of one person in a row": lambda size: ("| ông Hải | " + _repeat("Chủ tịch, ")(size))[
        :size
    ],
    "units of units": _repeat("Trưởng phòng "),
    "rows of a table": _repeat("1\tLò Văn Páo\t1985\tChủ tịch xã\n"),
    "names in columns": lambda size: (
        "Xã\tBí thư\tChủ tịch\n" + _repeat("A\tLò Văn Páo\tVũ Hà\n")(size)
    )[:size],
    "names below their offices": _repeat("THƯ KÝ\nLò Văn Páo\n"),
    "cells of one row": _repeat("Páo\tChủ tịch\t"),
    "lines of a notice": lambda size: (
        "LÒ VĂN PÁO\nSinh năm 1938;\n" + _repeat("Nguyên Bí thư;\n")(size)
    )[:size],
    "lists of one name": _repeat("Chủ tịch: ông Hải, "),
    "offices in brackets": _repeat("ông Hải (giữ chức Chủ tịch), "),
    "offices of those who act": _repeat("ông Hải được Chủ tịch bầu, được Chủ tịch cử, được "),
    "offices of all of a list": _repeat("ông Hải và ông Nam, các Chủ tịch, "),
    "stages of a career": _repeat("từng là Chủ tịch rồi Bí thư, "),
    "ông Hải in one sentence": _repeat("ông Hải, "),
    "ever new people": _numbered_names("ông Phạm {}, "),
    "ever new dead people": _numbered_names("Bí thư xã Phạm {} họp. Ông Phạm {} qua đời. "),
    "ever new bodies": _numbered_names("Chủ tịch Vina {}: "),
    "departments of ever new companies": _numbered_names(
        "Công ty Vina {} họp. Phòng Nhân sự họp. "
    ),
    "departments in one sentence": _repeat("Công ty Vina Hải và Phòng Nhân sự, "),
    "provinces in one sentence": _repeat("UBND tỉnh Hà Nam, UBND tỉnh Lào Cai, UBND tỉnh, "),
    "issuers": _repeat("Bộ Chính trị ban hành Nghị quyết số 02-NQ/TW. "),
    "short forms": _repeat("Nghị quyết số 01-NQ/TW, Nghị quyết 099. "),
    "definitions": _repeat("người lao động (NLĐ) "),
    "open definitions": _repeat("(NLĐ, "),
    "open definitions with hyphens": _repeat("(AB-"),
    "và": _repeat("và "),
    "bodies in bodies": _repeat("Ban Chỉ đạo Ủy ban Sở Nội vụ của "),
    "places in places": _repeat("Cầu "),
    "sites in lower case": _repeat("khu công nghiệp Nam sông "),
    "lists of places": _repeat("các xã: Tân Hải, "),
    "branches of branches": _repeat("Chi nhánh Agribank "),
    "parts in lower case": _repeat("Công ty CP đầu tư và "),
    "ever new companies": _numbered_names("hãng Lion {}, "),
    "tỉnh": _repeat("tỉnh "),
    "TP.": _repeat("TP. "),
    "initials": _repeat("H.A."),
    "tags": _repeat("<b>Mai</b>"),
    "open tags": _repeat("<a "),
    "entities": _repeat("&amp;&#7847;"),
    "glued words": _repeat("TWngày19 số12 và"),
    "segmented words": _repeat("Chủ_tịch_"),
    "provisions": _repeat("điểm a, b khoản 1 Điều 4, "),
    "laws that amend": _repeat("Luật sửa đổi, bổ sung một số điều của Luật Công đoàn, "),
    "words that point back": _repeat("Nghị định này thay thế Nghị định số 5/NĐ-CP "),
    "bases": _repeat("Căn cứ Luật Công đoàn; "),
    "documents no longer in force": _repeat("Quyết định số 5/QĐ-UBND, "),
    "type words without marks": _repeat("Luat Cong doan so 02-NQ/TW, "),
    "proposals": _repeat("của Sở Nội vụ tại Tờ trình số 1/TTr-SNV, "),
    "credits": _repeat("ảnh: A.B."),
    "Điều 1": _repeat("Điều 1, "),
    "Luật": _repeat("Luật "),
    "listed numbers": _repeat("các Nghị quyết số 01, 02, "),
    "dates": _repeat("ngày 1/1/2020 - "),
    "figures": _repeat("1, "),
    "figures with hyphens": _repeat("1-"),
    "one figure": _repeat("1"),
    "dots": _repeat("."),
    "dots and capitals": _repeat(". A"),
    "hyphens": _repeat("- "),
    "spaces": _repeat(" \u00a0\t"),
    "bylines": _repeat("AN |\n"),
    "addresses": _repeat("http://a.vn/x@b.vn "),
    "web sites": _repeat("Abc.vn "),
    "capitals": _repeat("CÔNG ĐOÀN "),
    "old tone marks": _repeat("uỷ hoà "),
    "emoji": _repeat("👩‍👩‍👧"),
    "surrogates": _repeat("\ud800"),
}
"""Hostile inputs by name: each makes a text of the size asked for, in characters."""
