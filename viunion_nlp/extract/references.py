"""References to documents: a type word with a number or symbol, a bare symbol, or a name.

The symbols follow the state's rules (Nghị định 30/2020/NĐ-CP: "36/2016/TT-NHNN"), the Party's
(Hướng dẫn 36-HD/VPTW: "02-NQ/TW") and the Confederation's, and the ways they are misprinted.
"""

from __future__ import annotations

from viunion_nlp.extract.drafts import DateDraft, Draft, Reading, ReferenceDraft, Stretch, mark
from viunion_nlp.extract.names import LEVELS, is_unit
from viunion_nlp.lexicon import DocumentTypeRow, LawRow, WorldRow
from viunion_nlp.scan import (
    CAPITAL,
    DIGITS,
    JOINED,
    MIXED,
    SIGN,
    UPPER,
    Hit,
    Scan,
    phrase_words,
)

_SYMBOL_SIGNS = "/-.–"
_BEHIND_SYMBOLS = frozenset(("ngày", "của", "về"))
_SESSION_CODES = frozenset(("qh", "ubtvqh"))
_CONGRESS_WORDS = frozenset(("đại", "biểu", "toàn", "quốc", "lần", "thứ", "nhất"))
_OF_SHAREHOLDERS = frozenset(("đồng", "cổ"))
_ORDINALS = frozenset(["nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười"])
_ROMAN = frozenset("IVXLC")
_NOT_BEFORE_ISSUED = frozenset((",", ";", "theo", "hiện", "triển", "thực", "tại", "trong"))
_LAW_FIRMS = frozenset(("ty", "phòng", "khoa", "học", "viện", "ngành", "đoàn", "hãng"))
_ISSUES = frozenset(("ký", "ban", "thông"))  # "ban hành", "thông qua"
_OTHER_ACTS = frozenset(("tổ", "đứng", "chủ", "làm"))  # "tổ chức", "đứng đầu", "chủ trì"
_BETWEEN_PARTS = frozenset(
    [
        *(",", "(", ")", "ngày", "tháng", "năm", "khóa", "nhiệm", "kỳ"),
        *("được", "ký", "vào", "ban", "hành", "cấp", "mà"),
    ]
)
_PROVISIONS = ("điều", "khoản", "điểm", "chương", "mục")
# What these issue is told by a bare number: "Nghị quyết 54 Quốc hội", "Nghị định 95-2013".
_NUMBERED_KINDS = frozenset(("decree", "resolution", "circular", "directive"))
_WORDS_BEFORE_SAID_NUMBER = 4
_FARTHEST_ISSUER = 40
_LONGEST_TITLE = 60
_LONGEST_LINK = 12  # between two references of a list
_LINKS = frozenset((",", "và", "số", "ngày", "tháng", "năm", "/", "-", "."))
_LONGEST_LAW_NAME = 24


def find_references(reading: Reading) -> list[ReferenceDraft]:
    """Find all references, in text order, and mark their syllables."""
    found: list[ReferenceDraft] = []
    scan = reading.scan
    types = scan.hits_of("document type")
    laws = scan.hits_of("law")
    position = 0
    for first in sorted({*types, *laws, *scan.numbers}):
        if first < position:
            continue
        references = _read_at(reading, first, types.get(first), laws.get(first))
        for reference in references:
            found.append(reference)
            mark(reading.in_reference, reference.first, reference.last)
            if reference.number is not None:
                mark(reading.in_symbol, *reference.number)
            position = reference.last
    return found


def complete_references(reading: Reading) -> None:
    """Add date, issuer, quoted title and provisions, now that dates and bodies are known."""
    dates = {date.first: date for date in reading.dates}
    bodies: dict[int, Draft] = {body.first: body for body in reading.organizations}
    titles: dict[int, Draft] = {title.first: title for title in reading.titles}
    named = {**bodies, **titles}
    ending = _issuing_ends(reading)
    spoken_of = _issuers_by_sentence(reading)
    for reference in reading.references:
        reference.provisions = _provisions_before(reading.scan, reference.first)
        _read_what_follows(reading, reference, dates, named)
        if reference.issuer is None and reference.number is not None:
            by_code = _issuer_by_code(reading, reference, spoken_of)
            reference.issuer = by_code or _issuer_before(reading, reference, ending)
        if reference.date is None and reference.number is not None:
            reference.date = _date_before(reading, reference, dates)
    _share_issuers(reading)


def _read_at(
    reading: Reading,
    first: int,
    kind: Hit[DocumentTypeRow] | None,
    law: Hit[LawRow] | None,
) -> list[ReferenceDraft]:
    scan = reading.scan
    if reading.in_word_tail[first] and (not scan.is_capital(first) or scan.is_capital(first - 1)):
        numbered = kind is not None and kind.last - first > 1
        return _read_typed(reading, kind, by_name=False) if kind is not None and numbered else []
    if law is not None:
        reference = _read_law(reading, law)
        if reference is not None:
            return [reference]
    if kind is not None:
        return _read_typed(reading, kind)
    if scan.shapes[first] & DIGITS:
        bare = _read_bare_symbol(reading, first)
        return [bare] if bare is not None else []
    return []


def _read_typed(
    reading: Reading, kind: Hit[DocumentTypeRow], *, by_name: bool = True
) -> list[ReferenceDraft]:
    """What a type word begins: a reference by number, or ``by_name``; of a list, all of them."""
    number = _read_its_number(reading, kind)
    if number is not None:
        first = ReferenceDraft(
            first=kind.first, last=number[1], rule="type and number",
            doc_type=(kind.first, kind.last), number=number,
        )  # fmt: skip
        return [first, *_listed_numbers(reading, kind, number)]
    named = _read_name(reading, kind) if by_name else None
    return [named] if named is not None else []


def _read_name(reading: Reading, kind: Hit[DocumentTypeRow]) -> ReferenceDraft | None:
    if kind.row.type == "Điều lệ":
        return _read_charter(reading, kind)
    if kind.row.bare == "congress":
        return _read_congress(reading, kind)
    if kind.row.bare == "name" and reading.scan.is_capital(kind.first):
        return _read_law_name(reading, kind)
    return None


def _read_its_number(reading: Reading, kind: Hit[DocumentTypeRow]) -> Stretch | None:
    """The number or symbol of a type word: "số 02-NQ/TW", ": 84/GP-TTĐT", "bổ nhiệm số 12/QĐ-LĐLĐ"."""
    scan = reading.scan
    said_at = _said_number_at(reading, kind.last)
    number_at = said_at if said_at is not None else kind.last
    if scan.word_at(number_at) == ":" and not scan.breaks(number_at):
        number_at += 1
    number = None if scan.breaks(number_at) else _read_number(scan, number_at)
    if number is None:
        return None
    if _has_code_apart(scan, number, kind.row):
        return (number[0], number[1] + 1)
    far = number_at > kind.last + 2 or (said_at is None and number_at > kind.last)
    if far:
        return number if number[1] - number[0] > 2 and _has_code(reading, number) else None
    is_documents = _is_reference_number(
        reading, number, kind.row,
        said_number=said_at is not None, proper=scan.is_capital(kind.first),
    )  # fmt: skip
    return number if is_documents else None


def _said_number_at(reading: Reading, index: int) -> int | None:
    """Behind the "số" that stands here, or behind a few words that tell the kind of document."""
    scan = reading.scan
    stops, types = scan.hits_of("stop"), scan.hits_of("document type")
    for at in range(index, index + _WORDS_BEFORE_SAID_NUMBER + 1):
        if scan.breaks(at):
            return None
        if scan.words[at] == "số":
            return at + 1
        if at in stops or at in types:
            return None
        if scan.shapes[at] & (CAPITAL | DIGITS | SIGN):
            return None
    return None


def _has_code_apart(scan: Scan, number: Stretch, row: DocumentTypeRow) -> bool:
    """Whether a bare number has the code of its type behind it, where the slash is lost: "1468 KLTT"."""
    last = number[1]
    if last - number[0] > 1 or scan.breaks(last) or not scan.shapes[last] & UPPER:
        return False
    return any(scan.text(last, last + 1).startswith(code) for code in row.code)


def _read_number(scan: Scan, first: int) -> Stretch | None:
    """A number or symbol: "02", "02-NQ/TW", "42/2017/QH14", "749/NQ-UBTVQH 14", "42/QĐ –TW"."""
    if first >= len(scan) or not scan.words[first][0].isdigit():
        return None
    last = first + 1
    if _code_follows(scan, last):
        last += 1
    while last + 1 < len(scan) and scan.words[last] in _SYMBOL_SIGNS and _goes_on(scan, last):
        last += 2
    if last - first == 1:
        return (first, last)
    if last < len(scan) and scan.gaps[last] != JOINED and not scan.breaks(last):
        is_session = scan.words[last - 1] in _SESSION_CODES and bool(scan.shapes[last] & DIGITS)
        if (is_session and len(scan.words[last]) <= 2) or scan.words[last] in ("tw", "tư"):
            last += 1
    return (first, last)


def _code_follows(scan: Scan, index: int) -> bool:
    """Whether a code stands behind a number without its dash: "03 HD/TLĐ"."""
    if scan.breaks(index) or scan.breaks(index + 1) or not scan.shapes[index] & UPPER:
        return False
    return scan.words[index + 1] in ("/", "-") and _goes_on(scan, index + 1)


def _goes_on(scan: Scan, sign: int) -> bool:
    """Whether a symbol goes on behind a slash or dash, stray spaces allowed before codes."""
    if scan.breaks(sign) or scan.breaks(sign + 1):
        return False
    shape = scan.shapes[sign + 1]
    joined = scan.gaps[sign] == JOINED and scan.gaps[sign + 1] == JOINED
    if shape & SIGN:
        return False
    if scan.words[sign] == "/" and _is_year(scan, sign + 1):
        return True
    if scan.words[sign] == ".":
        single = bool(shape & CAPITAL) and len(scan.words[sign + 1]) == 1
        return joined and (single or bool(shape & (UPPER | DIGITS | MIXED)))
    if joined:
        return bool(shape & (CAPITAL | DIGITS | MIXED)) or scan.words[sign + 1] in ("tw", "tu")
    one_space = scan.gaps[sign] == JOINED or scan.gaps[sign + 1] == JOINED
    behind = scan.word_at(sign + 2)
    coded = behind in ("/", "-")
    return bool(shape & UPPER) and (one_space or coded or behind in _BEHIND_SYMBOLS)


def _is_reference_number(
    reading: Reading,
    number: Stretch,
    row: DocumentTypeRow,
    *,
    said_number: bool = False,
    proper: bool = False,
) -> bool:
    """Whether a number behind a type word, ``proper`` with a capital, is a document's and counts nothing:
    "Đề án 922 giai đoạn hai", not "hướng dẫn 300 công nhân"."""
    scan = reading.scan
    first, last = number
    if last - first > 1:
        return said_number or _has_code(reading, number) or _names_year(scan, number, row)
    if row.bare == "code":
        return False
    if reading.in_symbol[first]:
        return False
    if said_number:
        return True
    word = scan.words[first]
    if row.bare in ("name", "symbol") or len(word) > 5:
        return False
    is_year = len(word) == 4 and word[:2] in ("19", "20")
    if is_year and not (row.kind in ("scheme", "decision") and _ends_phrase(reading, last)):
        return False
    if _counts_something(reading, last):
        return False
    if _runs_on(scan, last):
        return False
    ends = _ends_phrase(reading, last) or scan.word_at(last) in ("ngày", "năm")
    if row.kind in _NUMBERED_KINDS:
        return ends or len(word) >= 3 or word[0] == "0" or _starts_named_body(scan, last)
    is_word = tuple(scan.words[last : last + 2]) in reading.lexicon.words
    counted = is_word and last not in scan.hits_of("verb")
    return word[0] == "0" or (proper and len(word) >= 3) or (ends and not counted)


def _runs_on(scan: Scan, index: int) -> bool:
    """Whether a sign joins a figure to what follows: "5.000", "16/24", "5-Star"."""
    if scan.breaks(index) or index + 1 >= len(scan):
        return False
    if scan.gaps[index] != JOINED or scan.gaps[index + 1] != JOINED:
        return False
    sign = scan.words[index]
    return sign in ("/", "-") or (sign in (".", ",") and bool(scan.shapes[index + 1] & DIGITS))


def _names_year(scan: Scan, number: Stretch, row: DocumentTypeRow) -> bool:
    """Whether a number goes on with its year: "08/2016"; not the date in "thông báo 2/3"."""
    sign = scan.words[number[0] + 1]
    joined = sign == "/" or (sign == "-" and row.kind in _NUMBERED_KINDS)
    return joined and _is_year(scan, number[0] + 2)


def _starts_named_body(scan: Scan, index: int) -> bool:
    """Whether a body in capitals begins here: the issuer in "Nghị quyết 54 Quốc hội"."""
    named = index in scan.hits_of("body") or index in scan.hits_of("head")
    return named and scan.is_capital(index)


def _counts_something(reading: Reading, index: int) -> bool:
    """Whether a figure counts what follows, a year or date behind "năm", "ngày" apart; the years of
    "kế hoạch 5 năm 2021 - 2025" are counted."""
    scan = reading.scan
    word = scan.word_at(index)
    if word == "năm":
        is_period = scan.word_at(index + 2) in ("-", "đến") and _is_year(scan, index + 3)
        return is_period or not _is_year(scan, index + 1)
    if word in ("ngày", "tháng"):
        return not (index + 1 < len(scan) and scan.shapes[index + 1] & DIGITS)
    return is_unit(reading, index)


def _ends_phrase(reading: Reading, index: int) -> bool:
    """Whether the word here cannot be what a figure counts: "Nghị quyết 42 đã", not "Kế hoạch 5 năm"."""
    scan = reading.scan
    if scan.breaks(index) or scan.shapes[index] & SIGN:
        return True
    return index in scan.hits_of("stop") or index in scan.hits_of("verb")


def _has_code(reading: Reading, number: Stretch) -> bool:
    """Whether a symbol holds the code of a document type or of an issuer."""
    scan = reading.scan
    codes = [scan.text(i, i + 1).upper() for i in range(number[0] + 1, number[1])]
    known = [
        code in reading.lexicon.type_codes or code in reading.lexicon.issuers_by_code
        for code in codes
        if code[0].isalpha()
    ]
    return any(known)


def _read_bare_symbol(reading: Reading, first: int) -> ReferenceDraft | None:
    scan = reading.scan
    if scan.gaps[first] == JOINED and first and scan.words[first - 1] not in "(“\"'[":
        return None
    number = _read_number(scan, first)
    if number is None or number[1] - number[0] < 3:
        return None
    codes = [
        scan.text(i, i + 1).upper()
        for i in range(number[0] + 1, number[1])
        if scan.words[i][0].isalpha()
    ]
    if not any(len(code) > 1 for code in codes) or not _is_official(reading, codes):
        return None
    return ReferenceDraft(first=first, last=number[1], rule="bare symbol", number=number)


def _is_official(reading: Reading, codes: list[str]) -> bool:
    """Whether codes look like a symbol's: a type and an issuer, or an Assembly session."""
    types, issuers = reading.lexicon.type_codes, reading.lexicon.issuers_by_code
    if any(code.startswith(("QH1", "UBTVQH")) for code in codes):
        return True
    has_type = any(code in types for code in codes)
    has_issuer = any(code in issuers for code in codes)
    return has_type and (has_issuer or len(codes) >= 2)


def _listed_numbers(
    reading: Reading, kind: Hit[DocumentTypeRow], number: Stretch
) -> list[ReferenceDraft]:
    """The further numbers of "các Nghị quyết số 01, 02 và 03-NQ/TW", "Chỉ thị 15 và 16"."""
    scan = reading.scan
    plural = any(scan.hits_of("plural").get(kind.first - back) is not None for back in (1, 2))
    found: list[ReferenceDraft] = []
    last = number[1]
    while scan.word_at(last) in (",", "và", ";") and not scan.breaks(last + 1):
        following = last + 1
        said = scan.word_at(following) == "số"
        if said:
            following += 1
        read = _read_number(scan, following) if following < len(scan) else None
        if read is None:
            break
        is_symbol = read[1] - read[0] > 2 and _has_code(reading, read)
        is_number = read[1] - read[0] == 1 and scan.words[following].isdigit()
        if is_number and not plural:
            is_number = said or _goes_on_list(reading, kind.row, read)
        if not (is_symbol or is_number):
            break
        found.append(
            ReferenceDraft(first=read[0], last=read[1], rule="number in a list", number=read)
        )
        last = read[1]
    return found


def _goes_on_list(reading: Reading, row: DocumentTypeRow, number: Stretch) -> bool:
    """Whether a bare number behind "và" or a comma is a document's: "Chỉ thị 15 và 16 của Thủ tướng"."""
    if not _is_reference_number(reading, number, row):
        return False
    return reading.scan.words[number[0]][0] == "0" or _ends_phrase(reading, number[1])


def _read_law(reading: Reading, law: Hit[LawRow]) -> ReferenceDraft | None:
    scan = reading.scan
    capitals = any(scan.shapes[i] & CAPITAL for i in range(law.first, law.last))
    if not capitals and not _is_known_in_lower_case(scan, law):
        return None
    type_words = 2 if scan.words[law.first] in ("bộ", "hiến", "pháp", "điều") else 1
    reference = ReferenceDraft(
        first=law.first, last=law.last, rule="law by name",
        doc_type=(law.first, min(law.first + type_words, law.last)),
    )  # fmt: skip
    return _with_version(scan, reference)


def _is_known_in_lower_case(scan: Scan, law: Hit[LawRow]) -> bool:
    """Whether small letters still name one law: "luật công đoàn"; "luật lao động" is a branch of law, "luật
    bầu cử Mỹ" another country's."""
    place = scan.hits_of("place").get(law.last)
    if place is not None and isinstance(place.row, WorldRow):
        return False
    if scan.word_at(law.first - 1) in _LAW_FIRMS and not scan.breaks(law.first):
        return False
    passed = bool(law.row.years)
    return passed and (law.row.kind == "law" or scan.words[law.first] in ("bộ", "pháp"))


def _with_version(scan: Scan, reference: ReferenceDraft) -> ReferenceDraft:
    """Add what tells the version of a law: "(sửa đổi)", "2012", "năm 2012", "số 45/2019/QH14"."""
    last = _amended(scan, reference.last)
    if scan.breaks(last):
        reference.last = last
        return reference
    year_at = last + 2 if scan.words[last : last + 2] == ["sửa", "đổi"] else last
    year_at += scan.word_at(year_at) == "năm"
    if not scan.breaks(last) and _is_year(scan, year_at):
        reference.year = scan.words[year_at]
        last = _amended(scan, year_at + 1)
    elif scan.word_at(last) == "số" and last + 1 < len(scan):
        number = _read_number(scan, last + 1)
        if number is not None and number[1] - number[0] > 1:
            reference.number = number
            last = number[1]
    reference.last = last
    return reference


def _amended(scan: Scan, index: int) -> int:
    """Behind a "(sửa đổi)" or "(sửa đổi, bổ sung)" that stands here."""
    if scan.breaks(index) or scan.words[index : index + 2] != ["(", "sửa"]:
        return index
    for close in range(index, min(index + 8, len(scan))):
        if scan.words[close] == ")":
            return close + 1
        if scan.shapes[close] & DIGITS:
            break
    return index


def _is_year(scan: Scan, index: int) -> bool:
    word = scan.word_at(index)
    return len(word) == 4 and word.isascii() and word.isdigit() and word[:2] in ("19", "20")


def _read_law_name(reading: Reading, kind: Hit[DocumentTypeRow]) -> ReferenceDraft | None:
    """A law that the lexicon does not know: its name runs to the first word that ends names."""
    scan = reading.scan
    index = kind.last
    limit = min(len(scan), kind.last + _LONGEST_LAW_NAME)
    stops, verbs = scan.hits_of("stop"), scan.hits_of("verb")
    types = scan.hits_of("document type")
    if scan.shouting[kind.first]:
        return None
    capitals = 0
    while index < limit and not scan.breaks(index):
        capital = bool(scan.shapes[index] & CAPITAL)
        capitals += capital
        if scan.shapes[index] & (SIGN | DIGITS):
            inside = scan.words[index] in (",", "-") and scan.is_capital(index + 1)
            inside = inside and index + 1 not in types
            if not inside or capitals == 0:
                break
        elif not capital and index > kind.last and (index in stops or index in verbs):
            break
        index += 1
    if index - kind.last < 2 or not scan.is_capital(kind.last):
        return None
    if scan.words[kind.last : kind.last + 2] == ["sửa", "đổi"]:
        return None
    if scan.word_at(kind.first - 1) in _LAW_FIRMS and not scan.breaks(kind.first):
        return None
    place = scan.hits_of("place").get(kind.last)
    if place is not None and place.last >= index:
        return None
    reference = ReferenceDraft(
        first=kind.first, last=index, rule="law by type and name", doc_type=(kind.first, kind.last)
    )
    return _with_version(scan, reference)


def _read_charter(reading: Reading, kind: Hit[DocumentTypeRow]) -> ReferenceDraft | None:
    """ "Điều lệ Công đoàn Việt Nam", "Điều lệ Đảng": a charter by the name of its body."""
    scan = reading.scan
    if scan.breaks(kind.last) or not scan.is_capital(kind.last):
        return None
    body = scan.hits_of("body").get(kind.last) or scan.hits_of("head").get(kind.last)
    if body is None:
        return None
    return ReferenceDraft(
        first=kind.first, last=body.last, rule="charter", doc_type=(kind.first, kind.last)
    )


def _read_congress(reading: Reading, kind: Hit[DocumentTypeRow]) -> ReferenceDraft | None:
    """ "Nghị quyết Đại hội XIII Công đoàn Việt Nam", up to the body and the number of the congress."""
    scan = reading.scan
    first = _behind_congress(scan, kind.last)
    if first is None or scan.word_at(first) in _OF_SHAREHOLDERS:
        return None
    index = end = first
    limit = min(len(scan), first + 24)
    while index < limit and not scan.breaks(index):
        word = scan.words[index]
        if scan.shouting[index] and _ends_phrase(reading, index):
            break
        if scan.shapes[index] & CAPITAL or word in _CONGRESS_WORDS:
            index += 1
            end = index if scan.shapes[index - 1] & CAPITAL or word in ("nhất", "quốc") else end
        elif scan.words[index - 1] in ("thứ", "hội", "khóa") and _is_ordinal(word):
            if scan.word_at(index + 1) in reading.lexicon.cues["unit"]:
                break
            index += 1
            end = index
        elif word == "khóa" or (word == "." and _joins_names(scan, index)):
            index += 1
        else:
            opens = index == first or _is_ordinal(scan.words[index - 1])
            known = _known_lower(reading, index, opens=opens)
            if known is None:
                break
            index = end = known
    of_all_levels = scan.words[end : end + 2] == ["các", "cấp"]
    if of_all_levels or (end == first and reading.follows_plural(kind.first)):
        return None
    return ReferenceDraft(
        first=kind.first, last=end, rule="congress resolution", doc_type=(kind.first, kind.last)
    )


def _behind_congress(scan: Scan, index: int) -> int | None:
    """Behind a "Đại hội" or "ĐH" that stands here."""
    if scan.breaks(index):
        return None
    if scan.words[index] == "đh":
        return index + 1
    whole = scan.words[index] == "đại" and scan.word_at(index + 1) == "hội"
    return index + 2 if whole and not scan.breaks(index + 1) else None


def _joins_names(scan: Scan, sign: int) -> bool:
    """Whether a sign stands between two names without spaces: "TP.HCM"."""
    joined = sign + 1 < len(scan) and scan.gaps[sign] == scan.gaps[sign + 1] == JOINED
    return joined and scan.is_capital(sign - 1) and scan.is_capital(sign + 1)


def _is_ordinal(word: str) -> bool:
    """Whether a folded syllable numbers a congress: "hai", "12", "xiii"."""
    return word in _ORDINALS or word.isdigit() or set(word.upper()) <= _ROMAN


def _known_lower(reading: Reading, index: int, *, opens: bool) -> int | None:
    """The end of a level word, or of the lower-case half of a body's head or an everyday word, inside a
    congress's name; where the body's name ``opens``, of a head in small letters."""
    scan = reading.scan
    for back in (0,) if opens else (1, 2, 3):
        for kind in ("head", "body", "field"):
            hit = scan.hits_of(kind).get(index - back)
            if hit is not None and hit.last > index and (opens or scan.is_capital(index - back)):
                return int(hit.last)
    if (
        scan.is_capital(index - 1)
        and tuple(scan.words[index - 1 : index + 1]) in reading.lexicon.words
    ):
        return index + 1
    region = scan.hits_of("place").get(index)
    if region is not None and scan.is_capital(region.last - 1):
        return int(region.last)
    place = scan.hits_of("place head").get(index)
    if place is not None and place.row.level in LEVELS:
        if place.last - index > 1 or index not in scan.hits_of("stop"):
            numbered = place.row.numbered == "yes" and not scan.breaks(place.last)
            return place.last + int(numbered and bool(scan.shapes[place.last] & DIGITS))
    return None


def _provisions_before(scan: Scan, first: int) -> tuple[Stretch, ...]:
    """ "khoản 2 Điều 5" right before a reference, innermost last."""
    found: list[Stretch] = []
    index = first
    if scan.word_at(index - 1) in ("của", ","):
        index -= 1
    while index >= 2 and _is_provision(scan.words[index - 2], scan.words[index - 1]):
        found.append((index - 2, index))
        index -= 2
        if scan.word_at(index - 1) in (",", "và"):
            index -= 1
    return tuple(reversed(found))


def _is_provision(word: str, number: str) -> bool:
    """ "Điều 56", "khoản 2", "điểm a"; not "điều kiện"."""
    if word == "điểm":
        return len(number) == 1
    return word in _PROVISIONS and (number.isdigit() or set(number.upper()) <= _ROMAN)


def _read_what_follows(
    reading: Reading,
    reference: ReferenceDraft,
    dates: dict[int, DateDraft],
    named: dict[int, Draft],
) -> None:
    """Read ", ngày 10.5.2021 của BTV Tỉnh ủy về “…”" behind a reference."""
    scan = reading.scan
    index = reference.last
    limit = min(len(scan), index + 30)
    while index < limit and not scan.breaks(index):
        word = scan.words[index]
        date = dates.get(index)
        issuer = _issuer_at(scan, reference, index, named) if reference.issuer is None else None
        if (
            date is not None
            and reference.date is None
            and (reference.number is not None or _gives_day(scan, reference, index))
        ):
            reference.date = date
            index = date.last
        elif issuer is not None:
            reference.issuer = issuer
            index = issuer.last
        elif word == "năm" and _gives_year(scan, reference, index + 1):
            reference.year = scan.words[index + 1]
            index += 2
        elif (
            word in _BETWEEN_PARTS
            or scan.shapes[index] & DIGITS
            or (scan.shapes[index] & UPPER and set(scan.text(index, index + 1)) <= _ROMAN)
        ):
            index += 1
        else:
            reference.title = _quoted_title(scan, index)
            break


def _gives_year(scan: Scan, reference: ReferenceDraft, year_at: int) -> bool:
    """Whether a year that begins no period is all that tells when a numbered document was issued."""
    undated = reference.date is None and reference.year is None and reference.number is not None
    return undated and _is_year(scan, year_at) and scan.word_at(year_at + 1) not in ("-", "đến")


def _share_issuers(reading: Reading) -> None:
    """Give "Nghị quyết 18 và 19 của …" one issuer: the last of a list tells it for all."""
    references = reading.references
    for reference, following in zip(
        reversed(references[:-1]), reversed(references[1:]), strict=True
    ):
        issuer = following.issuer
        if reference.issuer is not None or reference.number is None or issuer is None:
            continue
        if issuer.first >= following.last and _are_listed(reading.scan, reference, following):
            reference.issuer = issuer


def _are_listed(scan: Scan, reference: ReferenceDraft, following: ReferenceDraft) -> bool:
    """Whether nothing but dates and signs of a list stands between two references."""
    between = range(reference.last, following.first)
    if not 1 <= len(between) <= _LONGEST_LINK or scan.words[between[0]] == ";":
        return False
    return all(
        scan.words[index] in _LINKS or (scan.shapes[index] & DIGITS and not scan.breaks(index))
        for index in between
    ) and any(scan.words[index] in ("và", ",") for index in between)


def _gives_day(scan: Scan, reference: ReferenceDraft, date_at: int) -> bool:
    """Whether a date stands right behind the name of a law: "Luật Công đoàn ngày 20/6/2012"."""
    return scan.words[reference.last : date_at] == ["ngày"]


def _issuer_at(
    scan: Scan, reference: ReferenceDraft, index: int, named: dict[int, Draft]
) -> Draft | None:
    """The issuer behind the word that stands here: "của A", "do A", "giữa A và B", "được A ban hành", and
    ", A" where the reference stands behind "tại"."""
    issuer = named.get(index + 1)
    if issuer is None:
        return None
    word = scan.words[index]
    if word == "giữa":
        return _joint_issuers(scan, issuer, named)
    issues = (
        word == "của"
        or (word == "do" and scan.word_at(issuer.last) not in _OTHER_ACTS)
        or (word == "được" and scan.word_at(issuer.last) in _ISSUES)
        or (word == "," and scan.word_at(reference.first - 1) == "tại")
    )
    return issuer if issues else None


def _joint_issuers(scan: Scan, first: Draft, named: dict[int, Draft]) -> Draft:
    """All the bodies of "giữa A, B và C" as one stretch."""
    last = first.last
    while scan.word_at(last) in (",", "và", "với") and last + 1 in named:
        last = named[last + 1].last
    return Draft(first=first.first, last=last, rule="joint issuers")


def _quoted_title(scan: Scan, index: int) -> Stretch | None:
    """The stretch inside the quotation marks of 'về “…”', 'về việc "…"', '“Về …”' or '“Đổi mới …”'."""
    told = scan.word_at(index) == "về"
    if told:
        index += 1
        if scan.word_at(index) == "việc":
            index += 1
    if scan.word_at(index) != '"' or scan.breaks(index):
        return None
    if not told and not scan.is_capital(index + 1) and scan.word_at(index + 1) != "về":
        return None
    limit = min(len(scan), index + _LONGEST_TITLE)
    for close in range(index + 1, limit):
        if scan.breaks(close):
            return None
        if scan.words[close] == '"':
            return (index + 1, close) if close > index + 1 else None
    return None


def _issuer_before(
    reading: Reading, reference: ReferenceDraft, ending: dict[int, Draft]
) -> Draft | None:
    """The body or office that "ban hành", "ký" or "ra" the document in the same sentence."""
    sentence = reading.sentences[reference.first]
    verb_at = _issuing_verb(reading, reference.first)
    if verb_at is None:
        return None
    for last in range(verb_at, max(0, verb_at - _FARTHEST_ISSUER), -1):
        if reading.sentences[last - 1] != sentence:
            return None
        issuer = ending.get(last)
        if issuer is not None:
            return issuer
    return None


def _issuers_by_sentence(reading: Reading) -> dict[tuple[int, str], Draft]:
    """The first body or office of each name in each sentence."""
    bodies = [title.organization for title in reading.titles if title.organization is not None]
    found: dict[tuple[int, str], Draft] = {}
    for draft in (*reading.organizations, *reading.titles, *bodies):
        name = " ".join(reading.scan.words[draft.first : draft.last])
        found.setdefault((reading.sentences[draft.first], name), draft)
    return found


def _issuer_by_code(
    reading: Reading, reference: ReferenceDraft, spoken_of: dict[tuple[int, str], Draft]
) -> Draft | None:
    """The central body or office that a symbol's code means, if the sentence speaks of it before."""
    if reference.number is None:
        return None
    sentence = reading.sentences[reference.first]
    for index in range(*reference.number):
        code = reading.scan.text(index, index + 1)
        row = reading.lexicon.issuers_by_code.get(code.upper())
        if row is None or row.level != "central":
            continue
        for name in (code.lower(), " ".join(phrase_words(row.name))):
            issuer = spoken_of.get((sentence, name))
            if issuer is not None and issuer.last <= reference.first:
                return issuer
    return None


def _issuing_ends(reading: Reading) -> dict[int, Draft]:
    """By last syllable, the bodies that may issue, and the offices that sign in their own right; a
    deputy signs for the body."""
    ending: dict[int, Draft] = {body.last: body for body in reading.organizations}
    for title in reading.titles:
        deputy = reading.scan.words[title.first] == "phó"
        if deputy and title.organization is not None:
            ending[title.last] = title.organization
        else:
            ending[title.last] = title
    return ending


def _issuing_verb(reading: Reading, first: int) -> int | None:
    """Where the issuing verb stands right before a reference, if there is one."""
    scan = reading.scan
    sentence = reading.sentences[first]
    for index in range(first - 1, max(-1, first - 5), -1):
        if reading.sentences[index] != sentence or scan.words[index] in _NOT_BEFORE_ISSUED:
            return None
        pair = (scan.word_at(index - 1), scan.words[index])
        beside = index == first - 1 and pair[1] in ("có", "gửi")
        if scan.words[index] in ("ký", "ra") or beside:
            return index if pair[0] != "khi" else None
        if pair in (("ban", "hành"), ("thông", "qua")):
            return index - 1
    return None


def _date_before(
    reading: Reading, reference: ReferenceDraft, dates: dict[int, DateDraft]
) -> DateDraft | None:
    """The date that opens a sentence in which the document is issued."""
    verb_at = _issuing_verb(reading, reference.first)
    if verb_at is None:
        return None
    sentence = reading.sentences[reference.first]
    for index in range(verb_at, max(-1, verb_at - _FARTHEST_ISSUER), -1):
        if reading.sentences[index] != sentence:
            return None
        if index in dates:
            return dates[index]
    return None
