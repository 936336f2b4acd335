"""The Vietnamese words for labels, fields and field values in tables and pages."""

from __future__ import annotations

from typing import Final

from viunion_nlp.events import EventKind
from viunion_nlp.records import CitationKind, Gender, Level, OrganizationKind, Origin, Status

LABELS: Final[dict[str, str]] = {
    "PERSON": "Người",
    "TITLE": "Chức vụ",
    "ORG": "Cơ quan, tổ chức",
    "DOCREF": "Văn bản",
    "ABBR": "Chữ viết tắt",
    "LOCATION": "Địa danh",
    "DATE": "Ngày tháng",
}

FIELDS: Final[dict[str, str]] = {
    "name": "Tên",
    "honorific": "Xưng hô",
    "degrees": "Học hàm, học vị, cấp bậc",
    "gender": "Giới tính",
    "full_name": "Họ và tên",
    "kind": "Loại",
    "level": "Cấp",
    "place": "Nơi",
    "role": "Chức vụ",
    "status": "Tình trạng",
    "organization": "Cơ quan, tổ chức",
    "implied_body": "Cơ quan, tổ chức (suy ra)",
    "doc_type": "Tên loại",
    "number": "Số",
    "symbol": "Số, ký hiệu",
    "year": "Năm",
    "issuer": "Nơi ban hành",
    "issuer_name": "Tên nơi ban hành",
    "date": "Ngày",
    "title": "Trích yếu",
    "provisions": "Điều khoản",
    "antecedent": "Chỉ đến",
    "expansion": "Viết đầy đủ",
    "origin": "Theo",
    "candidates": "Các nghĩa đã cân nhắc",
    "province": "Tỉnh, thành phố nay",
    "current_name": "Nay là",
    "iso": "Ngày",
    "rule": "Quy tắc",
    "row": "Dòng từ điển",
    "confidence": "Độ tin cậy",
}
"""The fields that are shown, in this order; serial and codes are parts of the symbol."""

KINDS: Final[dict[OrganizationKind, str]] = {
    "union": "Công đoàn",
    "party": "Đảng",
    "state": "Nhà nước",
    "front": "Mặt trận, đoàn thể",
    "court": "Tòa án, kiểm sát",
    "armed_forces": "Quân đội, công an",
    "enterprise": "Doanh nghiệp",
    "school": "Trường học",
    "health": "Y tế",
    "media": "Báo chí",
    "other": "Khác",
}

STATUSES: Final[dict[Status, str]] = {
    "current": "",
    "former": "nguyên ",
    "late": "cố ",
    "acting": "quyền ",
    "incoming": "tân ",
}

GENDERS: Final[dict[Gender, str]] = {"male": "nam", "female": "nữ"}

LEVELS: Final[dict[Level | str, str]] = {
    "central": "trung ương",
    "province": "tỉnh",
    "district": "huyện",
    "commune": "xã",
    "grassroots": "cơ sở",
    "country": "quốc gia",
    "city": "thành phố nước ngoài",
    "region": "vùng",
    "facility": "công trình",
    "area": "khu vực",
}

ORIGINS: Final[dict[Origin, str]] = {
    "definition": "định nghĩa trong văn bản",
    "lexicon": "từ điển",
    "composition": "ghép từ các phần đã biết",
    "unknown": "chưa rõ",
}

CITATIONS: Final[dict[CitationKind, str]] = {
    "BASED_ON": "căn cứ",
    "IMPLEMENTS": "thực hiện",
    "GUIDES": "hướng dẫn",
    "AMENDS": "sửa đổi, bổ sung",
    "REPLACES": "thay thế",
    "REPEALS": "bãi bỏ",
    "AMENDED_BY": "được sửa đổi, bổ sung bởi",
    "CITES": "dẫn",
}

EVENTS: Final[dict[EventKind, str]] = {
    "elected": "được bầu",
    "appointed": "được bổ nhiệm",
    "reappointed": "được bổ nhiệm lại",
    "transferred": "được điều động",
    "seconded": "được biệt phái",
    "approved": "được phê chuẩn",
    "assigned": "được phân công",
    "dismissed": "thôi chức vụ",
    "disciplined": "bị kỷ luật",
    "resigned": "từ chức",
    "retired": "nghỉ hưu",
    "died": "từ trần",
    "term_ended": "hết nhiệm kỳ",
}


NO_HEADING: Final = "không có phần đầu của văn bản"
_REMARKS: Final[dict[str, str]] = {
    "the number is left blank": "số để trống",
    "a second number": "số thứ hai",
    "a second date": "ngày thứ hai",
    "no heading stands above the text": NO_HEADING,
}


def remark_words(remark: str) -> str:
    """A remark of a heading in Vietnamese; what follows its colon stays as written in the document."""
    said, sign, written = remark.partition(": ")
    return _REMARKS.get(said, said) + sign + written
