"""What happened to people and offices, when, by whom and by which document; and its way through dicts."""

from __future__ import annotations

import json
from typing import Any

import pytest

import viunion_nlp as vu
from viunion_nlp.batches.packed import pack, unpack
from viunion_nlp.errors import FormatError, LeftOutWarning

# A sentence, and its events: kind, person, office got; then what else is told, by name.
CASES: list[tuple[str, list[dict[str, Any]]]] = [
    (
        "Ngày 5/3/2026, HĐND xã Tân An bầu bà Tô Thị Mận giữ chức Chủ tịch UBND xã, nhiệm kỳ 2026 - 2031.",
        [
            {
                "kind": "elected", "person": "Tô Thị Mận", "title": "Chủ tịch UBND xã",
                "date": "2026-03-05", "term": "2026 - 2031", "by": "HĐND xã Tân An",
            }
        ],
    ),
    (
        "Ông Đỗ Văn Lâm, Giám đốc Sở Nội vụ, được bổ nhiệm giữ chức Giám đốc Sở Y tế từ ngày 1/7/2025.",
        [
            {
                "kind": "appointed", "person": "Đỗ Văn Lâm", "title": "Giám đốc Sở Y tế",
                "former": ["Giám đốc Sở Nội vụ"], "date": "2025-07-01",
            }
        ],
    ),
    (
        "Thủ tướng phê chuẩn kết quả bầu chức vụ Chủ tịch UBND tỉnh đối với ông Lê Văn An.",
        [
            {
                "kind": "approved", "person": "Lê Văn An", "title": "Chủ tịch UBND tỉnh",
                "by": "Thủ tướng",
            }
        ],
    ),
    (
        "Ngày 12/8/2025, HĐND xã miễn nhiệm chức vụ Phó Chủ tịch UBND xã đối với ông Lê Văn An; bầu bà "
        "Tô Thị Mận giữ chức Phó Chủ tịch UBND xã.",
        [
            {
                "kind": "dismissed", "person": "Lê Văn An", "former": ["Phó Chủ tịch UBND xã"],
                "date": "2025-08-12", "by": "HĐND xã",
            },
            {
                "kind": "elected", "person": "Tô Thị Mận", "title": "Phó Chủ tịch UBND xã",
                "date": "2025-08-12",
            },
        ],
    ),
    (
        "Ủy ban Kiểm tra quyết định cách chức Bí thư Chi bộ đối với ông Lê Văn An; khiển trách bà Tô Thị "
        "Mận, Kế toán trưởng.",
        [
            {
                "kind": "disciplined", "person": "Lê Văn An", "former": ["Bí thư Chi bộ"],
                "by": "Ủy ban Kiểm tra",
            },
            {"kind": "disciplined", "person": "Tô Thị Mận"},
        ],
    ),
    (
        "Bà Tạ Thu Hoài, Phó Trưởng ban Nữ công LĐLĐ tỉnh, nhận quyết định nghỉ hưu từ ngày 1/3/2026.",
        [
            {
                "kind": "retired", "person": "Tạ Thu Hoài",
                "former": ["Phó Trưởng ban Nữ công LĐLĐ tỉnh"], "date": "2026-03-01",
            }
        ],
    ),
    (
        "Ông Lê Văn An thôi giữ chức Tổng Giám đốc theo nguyện vọng cá nhân; bà Tô Thị Mận, Phó Tổng "
        "Giám đốc, được bổ nhiệm thay.",
        [
            {"kind": "resigned", "person": "Lê Văn An", "former": ["Tổng Giám đốc"]},
            {
                "kind": "appointed", "person": "Tô Thị Mận", "title": "Tổng Giám đốc",
                "former": ["Phó Tổng Giám đốc"],
            },
        ],
    ),
    (
        "Ban Thường vụ Tỉnh ủy chỉ định ông Lê Văn An làm Bí thư Đảng ủy xã theo Quyết định số 88-QĐ/TU "
        "ngày 6/5/2026.",
        [
            {
                "kind": "appointed", "person": "Lê Văn An", "title": "Bí thư Đảng ủy xã",
                "date": "2026-05-06", "by": "Ban Thường vụ Tỉnh ủy",
                "document": "Quyết định số 88-QĐ/TU",
            }
        ],
    ),
    (
        "Tỉnh ủy quyết định biệt phái ông Lê Văn An, Phó Chánh án TAND khu vực 5, giữ chức quyền Chánh án "
        "TAND khu vực 2.",
        [
            {
                "kind": "seconded", "person": "Lê Văn An", "title": "Chánh án TAND khu vực 2",
                "former": ["Phó Chánh án TAND khu vực 5"], "by": "Tỉnh ủy",
            }
        ],
    ),
    (
        "Ông Lê Văn An làm Chủ tịch LĐLĐ tỉnh thay ông Đỗ Văn Lâm nghỉ hưu từ ngày 1/3/2026.",
        [
            {"kind": "appointed", "person": "Lê Văn An", "title": "Chủ tịch LĐLĐ tỉnh"},
            {
                "kind": "retired", "person": "Đỗ Văn Lâm", "former": ["Chủ tịch LĐLĐ tỉnh"],
                "date": "2026-03-01",
            },
        ],
    ),
    (
        "Đại hội bầu bà Tô Thị Mận làm Bí thư; ông Lò Văn Páo làm Phó Bí thư; ông Vũ Hà, Ủy viên, dự.",
        [
            {"kind": "elected", "person": "Tô Thị Mận", "title": "Bí thư"},
            {"kind": "elected", "person": "Lò Văn Páo", "title": "Phó Bí thư"},
        ],
    ),
    (
        "Trước đó, cổ đông đã bầu ông Lò Văn Páo, ông Vũ Hà làm Phó Giám đốc.",
        [
            {"kind": "elected", "person": "Lò Văn Páo", "title": "Phó Giám đốc"},
            {"kind": "elected", "person": "Vũ Hà", "title": "Phó Giám đốc"},
        ],
    ),
    (
        "Ông Lò Văn Páo được phân công làm Bí thư; hai Phó Chủ tịch Vũ Hà và Tô Thị Mận cùng dự.",
        [{"kind": "assigned", "person": "Lò Văn Páo", "title": "Bí thư"}],
    ),
    (
        "Thương tiếc báo tin: Đồng chí Lò Văn Páo, nguyên Chủ tịch xã. Sau một thời gian lâm bệnh, đồng chí "
        "đã từ trần ngày 18/9/2025.",
        [
            {
                "kind": "died", "person": "Lò Văn Páo",
                "date": "2025-09-18",
            }
        ],
    ),
    (
        "Đại biểu đã bầu các ông: Lò Văn Páo, Trưởng Công an xã; Vũ Hà, Trưởng thôn làm Ủy viên UBND xã.",
        [
            {"kind": "elected", "person": "Lò Văn Páo", "title": "Ủy viên UBND xã"},
            {"kind": "elected", "person": "Vũ Hà", "title": "Ủy viên UBND xã"},
        ],
    ),
    (
        "Ông Lò Văn Páo từng làm Chủ tịch xã, thay ông Vũ Hà chuyển sang Huyện ủy.",
        [{"kind": "transferred", "person": "Vũ Hà", "former": ["Chủ tịch xã"]}],
    ),
    (
        "Sở bổ nhiệm ông Lê Văn An giữ chức Trưởng phòng và bà Tô Thị Mận giữ chức Phó Trưởng phòng.",
        [
            {"kind": "appointed", "person": "Lê Văn An", "title": "Trưởng phòng"},
            {"kind": "appointed", "person": "Tô Thị Mận", "title": "Phó Trưởng phòng"},
        ],
    ),
    (
        "HĐND xã miễn nhiệm chức danh Chủ tịch xã đối với bà Tô Thị Mận và bầu ông Lê Văn An thay thế.",
        [
            {
                "kind": "dismissed", "person": "Tô Thị Mận", "former": ["Chủ tịch xã"],
                "by": "HĐND xã",
            },
            {"kind": "elected", "person": "Lê Văn An", "title": "Chủ tịch xã"},
        ],
    ),
    (
        "Ông Lê Văn An rời ghế Chủ tịch xã, nhường vị trí này cho bà Tô Thị Mận.",
        [{"kind": "appointed", "person": "Tô Thị Mận", "title": "Chủ tịch xã"}],
    ),
    (
        "Bà Tô Thị Mận, Trưởng phòng Nội vụ, xung phong nghỉ hưu trước tuổi.",
        [{"kind": "retired", "person": "Tô Thị Mận", "former": ["Trưởng phòng Nội vụ"]}],
    ),
    (
        "Trao quyết định nghỉ hưu trước tuổi cho ông Lê Văn An, Trưởng phòng Nội vụ.",
        [{"kind": "retired", "person": "Lê Văn An", "former": ["Trưởng phòng Nội vụ"]}],
    ),
    (
        "HĐND xã miễn nhiệm ông Lê Văn An khỏi chức vụ Chủ tịch xã.",
        [
            {
                "kind": "dismissed", "person": "Lê Văn An", "former": ["Chủ tịch xã"],
                "by": "HĐND xã",
            }
        ],
    ),
    (
        "Miễn nhiệm chức vụ Chủ tịch xã đối với ông Lê Văn An; Phó Chủ tịch xã đối với bà Tô Thị Mận.",
        [
            {"kind": "dismissed", "person": "Lê Văn An", "former": ["Chủ tịch xã"]},
            {"kind": "dismissed", "person": "Tô Thị Mận", "former": ["Phó Chủ tịch xã"]},
        ],
    ),
    (
        "Ông Lê Văn An thôi làm Chủ tịch xã; bà Tô Thị Mận, nguyên Bí thư xã, dự.",
        [{"kind": "dismissed", "person": "Lê Văn An", "former": ["Chủ tịch xã"]}],
    ),
    (
        "Ông Lê Văn An, Chủ tịch xã nhiệm kỳ 2016 - 2021, nhận quyết định nghỉ hưu.",
        [{"kind": "retired", "person": "Lê Văn An", "former": ["Chủ tịch xã"]}],
    ),
    (
        "Đại hội bầu ông Lò Văn Páo làm Bí thư, ông Vũ Hà làm Phó Bí thư.",
        [
            {"kind": "elected", "person": "Lò Văn Páo", "title": "Bí thư"},
            {"kind": "elected", "person": "Vũ Hà", "title": "Phó Bí thư"},
        ],
    ),
    (
        "Đại hội bầu Ban Chấp hành gồm:\n1. Bà Tô Thị Mận: Chủ tịch\n2. Ông Lò Văn Páo - Ủy viên.",
        [
            {"kind": "elected", "person": "Tô Thị Mận", "title": "Chủ tịch"},
            {"kind": "elected", "person": "Lò Văn Páo", "title": "Ủy viên"},
        ],
    ),
    (
        "Ban Chấp hành bầu các chức danh:\n1. Bà Tô Thị Mận - Chuyên viên Phòng Nội vụ - Chủ tịch\n"
        "2. Ông Lê Văn An - Trưởng phòng Y tế - Phó Chủ tịch",
        [
            {
                "kind": "elected", "person": "Tô Thị Mận", "title": "Chủ tịch",
                "by": "Ban Chấp hành",
            },
            {
                "kind": "elected", "person": "Lê Văn An", "title": "Phó Chủ tịch",
                "by": "Ban Chấp hành",
            },
        ],
    ),
    (
        "Sáng 1/7/2025, ông Đỗ Văn Lâm được bổ nhiệm giữ chức Giám đốc Sở Nội vụ. Các ông, bà Lê Văn An, "
        "Tô Thị Mận giữ chức Phó Giám đốc Sở.",
        [
            {
                "kind": "appointed", "person": person, "title": title, "date": "2025-07-01",
            }
            for person, title in (
                ("Đỗ Văn Lâm", "Giám đốc Sở Nội vụ"),
                ("Lê Văn An", "Phó Giám đốc Sở"),
                ("Tô Thị Mận", "Phó Giám đốc Sở"),
            )
        ],
    ),
    (
        "Đảng ủy phân công nhiệm vụ các ủy viên. Ông Lê Văn An, bà Tô Thị Mận lần lượt giữ chức Trưởng "
        "ban, Phó ban. Thông báo có hiệu lực từ ngày 5/8/2025.",
        [
            {"kind": "assigned", "person": "Lê Văn An", "title": "Trưởng ban", "date": "2025-08-05"},
            {"kind": "assigned", "person": "Tô Thị Mận", "title": "Phó ban", "date": "2025-08-05"},
        ],
    ),
    (
        "Ông Lê Văn An, nguyên Chủ tịch LĐLĐ tỉnh; Huân chương Lao động hạng Ba; đã từ trần hồi 4 giờ ngày "
        "8/12/2025.",
        [{"kind": "died", "person": "Lê Văn An", "date": "2025-12-08"}],
    ),
    (
        "Đồng chí LÊ VĂN AN\nSinh ngày 2/9/1946, quê quán tỉnh Hưng Yên;\nNguyên Chủ tịch LĐLĐ tỉnh;\n"
        "Đã từ trần ngày 8/12/2025.",
        [{"kind": "died", "person": "LÊ VĂN AN", "date": "2025-12-08"}],
    ),
    (
        "Ngày 5/3/2026, HĐND xã họp.\nTại kỳ họp, đại biểu miễn nhiệm chức danh Chủ tịch xã đối với ông "
        "Lê Văn An. Tại kỳ họp lần thứ 8, bà Tô Thị Mận được bầu làm Phó Chủ tịch xã.",
        [
            {
                "kind": "dismissed", "person": "Lê Văn An", "former": ["Chủ tịch xã"],
                "date": "2026-03-05",
            },
            {"kind": "elected", "person": "Tô Thị Mận", "title": "Phó Chủ tịch xã"},
        ],
    ),
    (
        "LĐLĐ tỉnh chia tay bà Tô Thị Mận - Trưởng Ban Nữ công nghỉ hưu từ ngày 1/3/2026.",
        [
            {
                "kind": "retired", "person": "Tô Thị Mận", "former": ["Trưởng Ban Nữ công"],
                "date": "2026-03-01",
            }
        ],
    ),
    (
        "Ông Lê Văn An, nguyên Chủ tịch LĐLĐ tỉnh, sinh ngày 2/9/1946, đã từ trần ngày 8/12/2025.",
        [{"kind": "died", "person": "Lê Văn An", "date": "2025-12-08"}],
    ),
    (
        "HĐQT bổ nhiệm lại ông Lê Văn An làm Tổng giám đốc.",
        [
            {
                "kind": "reappointed", "person": "Lê Văn An", "title": "Tổng giám đốc",
                "by": "HĐQT",
            }
        ],
    ),
    (
        "Ông Lê Văn An được điều động về Tỉnh ủy và giữ chức Phó Trưởng ban Tổ chức.",
        [
            {
                "kind": "transferred", "person": "Lê Văn An", "title": "Phó Trưởng ban Tổ chức",
            }
        ],
    ),
    (
        "Ông Lê Văn An công tác tại trường từ tháng 9/1986 đến tháng 5/2007, sau đó ông được bổ nhiệm giữ "
        "chức Giám đốc Sở Y tế.",
        [{"kind": "appointed", "person": "Lê Văn An", "title": "Giám đốc Sở Y tế"}],
    ),
    (
        "Tỉnh ủy khai trừ ra khỏi Đảng ông Lê Văn An, Chủ tịch xã; khiển trách bà Tô Thị Mận, Trưởng thôn, "
        "và ông Vàng Páo, Phó thôn.",
        [
            {"kind": "disciplined", "person": "Lê Văn An", "by": "Tỉnh ủy"},
            {"kind": "disciplined", "person": "Tô Thị Mận"},
            {"kind": "disciplined", "person": "Vàng Páo"},
        ],
    ),
    (
        "Ngày 5/3/2026, xã trao quyết định nghỉ hưu cho bà Vi Thị Mùi - Chủ tịch Hội Nông dân xã và ông Lê "
        "Văn An - Trưởng thôn.",
        [
            {
                "kind": "retired", "person": "Vi Thị Mùi", "former": ["Chủ tịch Hội Nông dân xã"],
                "date": "2026-03-05",
            },
            {
                "kind": "retired", "person": "Lê Văn An", "former": ["Trưởng thôn"],
                "date": "2026-03-05",
            },
        ],
    ),
    (
        "Ông Lê Văn An, Chủ tịch xã, bị thi hành kỷ luật bằng hình thức cảnh cáo.",
        [{"kind": "disciplined", "person": "Lê Văn An"}],
    ),
    (
        "Bà Tô Thị Mận kế nhiệm ông Lê Văn An làm Chủ tịch xã từ ngày 1/3/2026.",
        [
            {
                "kind": "appointed", "person": "Tô Thị Mận", "title": "Chủ tịch xã",
                "date": "2026-03-01",
            }
        ],
    ),
    (
        "Tháng 7/2021, đồng chí Nông Bích được giao quyền Chủ tịch xã, đến tháng 10/2021 được bầu giữ chức "
        "Chủ tịch xã.",
        [
            {
                "kind": "assigned", "person": "Nông Bích", "title": "Chủ tịch xã", "date": "2021-07",
            },
            {
                "kind": "elected", "person": "Nông Bích", "title": "Chủ tịch xã", "date": "2021-10",
            },
        ],
    ),
    # What somebody got before the text tells of leaving it; its time is its own.
    (
        "Ngày 5/3/2019, HĐND huyện bầu bà Tô Thị Mận giữ chức Chủ tịch UBND huyện. Bà Mận, nguyên Chủ "
        "tịch UBND huyện, nhận quà.",
        [
            {
                "kind": "elected",
                "person": "Tô Thị Mận",
                "title": "Chủ tịch UBND huyện",
                "date": "2019-03-05",
                "by": "HĐND huyện",
            }
        ],
    ),
    (
        "Ngày 5/3/2019, huyện họp. Bà Tô Thị Mận được bầu giữ chức Chủ tịch xã. Bà Mận, nguyên Chủ tịch "
        "xã, nhận quà.",
        [{"kind": "elected", "person": "Tô Thị Mận", "title": "Chủ tịch xã"}],
    ),
    # Whom others mourn has died.
    (
        "Xã nhắc đến nguyên Chủ tịch xã Lò Văn Páo, người qua đời ngày 3/4/2020.",
        [{"kind": "died", "person": "Lò Văn Páo", "date": "2020-04-03"}],
    ),
    (
        "Xã chia buồn với sự ra đi của ông Lò Văn Páo (nguyên Chủ tịch xã, từ trần ngày 3/4/2020).",
        [
            {
                "kind": "died", "person": "Lò Văn Páo",
                "date": "2020-04-03",
            }
        ],
    ),
    (
        "Ông Lê Văn An, Giám đốc Sở Nội vụ, được trao quyết định điều động.",
        [{"kind": "transferred", "person": "Lê Văn An"}],
    ),
    (
        "Xã bổ nhiệm chức vụ Trưởng phòng đối với ông Lê Văn An; Phó phòng đối với bà Tô Thị Mận và Trưởng "
        "thôn đối với ông Vũ Hà.",
        [
            {"kind": "appointed", "person": "Lê Văn An", "title": "Trưởng phòng"},
            {"kind": "appointed", "person": "Tô Thị Mận", "title": "Phó phòng"},
            {"kind": "appointed", "person": "Vũ Hà", "title": "Trưởng thôn"},
        ],
    ),
    (
        "Xã bầu ông Lê Văn An (Trưởng phòng) và bà Tô Thị Mận (Phó phòng) giữ chức Phó Chủ tịch xã.",
        [
            {
                "kind": "elected", "person": "Lê Văn An", "title": "Phó Chủ tịch xã",
                "former": ["Trưởng phòng"],
            },
            {"kind": "elected", "person": "Tô Thị Mận", "title": "Phó Chủ tịch xã"},
        ],
    ),
    (
        "Bà Tô Thị Mận được ông Lê Văn An bổ nhiệm làm Trưởng phòng.",
        [{"kind": "appointed", "person": "Tô Thị Mận", "title": "Trưởng phòng"}],
    ),
    (
        "Giám đốc Đỗ Văn Lâm đã bổ nhiệm Trưởng phòng Tô Thị Mận làm Phó Giám đốc.",
        [
            {
                "kind": "appointed", "person": "Tô Thị Mận", "title": "Phó Giám đốc",
                "by": "Giám đốc", "former": ["Trưởng phòng"],
            }
        ],
    ),
    (
        "Giám đốc Đỗ Văn Lâm chỉ định Trưởng phòng, bà Tô Thị Mận làm Phó Giám đốc.",
        [
            {
                "kind": "appointed", "person": "Tô Thị Mận", "title": "Phó Giám đốc",
                "by": "Giám đốc",
            }
        ],
    ),
    (
        "Bà Tô Thị Mận được Bộ trưởng Đỗ Văn Lâm bổ nhiệm giữ chức Vụ trưởng.",
        [{"kind": "appointed", "person": "Tô Thị Mận", "title": "Vụ trưởng", "by": "Bộ trưởng"}],
    ),
    (
        "Ban Bí thư quyết định bà Tô Thị Mận thôi giữ chức Phó Bí thư Tỉnh ủy.",
        [
            {
                "kind": "dismissed",
                "person": "Tô Thị Mận",
                "former": ["Phó Bí thư Tỉnh ủy"],
                "by": "Ban Bí thư",
            }
        ],
    ),
    (
        "Tỉnh ủy đồng ý cho ông Lê Văn An thôi giữ chức Giám đốc Sở Y tế.",
        [
            {
                "kind": "dismissed",
                "person": "Lê Văn An",
                "former": ["Giám đốc Sở Y tế"],
                "by": "Tỉnh ủy",
            }
        ],
    ),
    (
        "Ban Thường vụ Tỉnh ủy thi hành kỷ luật bằng hình thức cảnh cáo đối với ông Lê Văn An, Bí thư xã.",
        [{"kind": "disciplined", "person": "Lê Văn An", "by": "Ban Thường vụ Tỉnh ủy"}],
    ),
    ("Ủy ban Kiểm tra đề nghị Tỉnh ủy xem xét, thi hành kỷ luật ông Lê Văn An, Bí thư xã.", []),
    (
        "Liên đoàn Lao động tỉnh công nhận bà Tô Thị Mận giữ chức Chủ tịch Công đoàn xã.",
        [
            {
                "kind": "approved",
                "person": "Tô Thị Mận",
                "title": "Chủ tịch Công đoàn xã",
                "by": "Liên đoàn Lao động tỉnh",
            }
        ],
    ),
    (
        "Công bố quyết định của Chủ tịch UBND tỉnh về việc tiếp nhận, bổ nhiệm bà Tô Thị Mận giữ chức Phó "
        "Giám đốc Sở Nội vụ.",
        [
            {
                "kind": "appointed",
                "person": "Tô Thị Mận",
                "title": "Phó Giám đốc Sở Nội vụ",
                "by": "Chủ tịch UBND tỉnh",
            }
        ],
    ),
    (
        "Ông Lê Văn An nghỉ hưu trước tuổi theo Nghị định 178, thôi giữ chức Chủ tịch Công đoàn xã.",
        [{"kind": "retired", "person": "Lê Văn An", "former": ["Chủ tịch Công đoàn xã"]}],
    ),
    (
        "Ông Lê Văn An, nguyên Bí thư Tỉnh ủy, từ trần ngày 3/4/2026.",
        [{"kind": "died", "person": "Lê Văn An", "date": "2026-04-03"}],
    ),
    (
        "Ban Chấp hành bầu bổ sung hai người vào Ban Thường vụ gồm: Lê Văn An, Trưởng ban Tổ chức; Tô Thị "
        "Mận, Chánh Văn phòng.",
        [
            {"kind": "elected", "person": "Lê Văn An", "by": "Ban Chấp hành"},
            {"kind": "elected", "person": "Tô Thị Mận", "by": "Ban Chấp hành"},
        ],
    ),
    (
        "Kỳ họp miễn nhiệm ông Lê Văn An, bà Tô Thị Mận khỏi chức vụ Ủy viên UBND xã.",
        [
            {"kind": "dismissed", "person": "Lê Văn An", "former": ["Ủy viên UBND xã"]},
            {"kind": "dismissed", "person": "Tô Thị Mận", "former": ["Ủy viên UBND xã"]},
        ],
    ),
    (
        "Đại hội bầu 2 đồng chí Lê Văn An, Tô Thị Mận làm Phó Chủ tịch Hội Nông dân xã.",
        [
            {"kind": "elected", "person": "Lê Văn An", "title": "Phó Chủ tịch Hội Nông dân xã"},
            {"kind": "elected", "person": "Tô Thị Mận", "title": "Phó Chủ tịch Hội Nông dân xã"},
        ],
    ),
]  # fmt: skip
WITHOUT = [
    "Ông Lê Văn An sẽ kế nhiệm bà Tô Thị Mận ở ghế Giám đốc Sở Nội vụ.",
    "Ông Lê Văn An, Giám đốc Sở Nội vụ, trao quyết định điều động cho bà Tô Thị Mận.",
    "Ông Lò Văn Páo, nguyên Chủ tịch xã, kể về mẹ. Bà qua đời ngày 3/4/2020.",
    "Ông Lò Văn Páo, nguyên Chủ tịch xã, đến viếng. Theo ông Vũ Hà, cụ qua đời ngày 3/4/2020.",
    "Mẹ ông Lò Văn Páo, Chủ tịch xã, qua đời ngày 3/4/2020.",
    "Con gái của ông Lò Văn Páo, Chủ tịch xã, qua đời ngày 3/4/2020.",
    "Ông Lò Văn Páo, Chủ tịch xã, không chết vì bệnh ấy.",
    "Ông Lò Văn Páo, Chủ tịch xã, chết lặng khi nghe tin.",
    "Bà Tô Thị Mận tiếp tục giữ chức Giám đốc Nhân sự.",
    "Hội nghị giới thiệu bà Tô Thị Mận ứng cử đại biểu Quốc hội.",
    "Ông Lê Văn An, Chủ tịch LĐLĐ tỉnh, trao quà cho công nhân ngày 5/3/2026.",
    "Ban Bí thư xem xét kỷ luật ông Lê Văn An, Bí thư Huyện ủy.",
    "Ông Lê Văn An từng giữ chức Bí thư Huyện ủy, nay là Phó Trưởng ban.",
    "Ban hiện có hai phó ban gồm: ông Lê Văn An, bà Tô Thị Mận.",
    "Trong bài phát biểu từ nhiệm, nguyên Chủ tịch công đoàn Lê Văn An cảm ơn công nhân.",
    "Kỳ bầu cử vừa qua, ông Lê Văn An, Chủ tịch UBND xã, tiếp dân hai buổi mỗi tuần.",
]
EVERY_FIELD = CASES[7][0]


def told(event: vu.PositionEvent) -> dict[str, Any]:
    """An event as the cases write it: mentions by their words, without the place."""
    values: dict[str, Any] = {"kind": event.kind, "person": event.person.text}
    for name in ("title", "by", "document"):
        mention = getattr(event, name)
        if mention is not None:
            values[name] = mention.text
    if event.former:
        values["former"] = [title.text for title in event.former]
    return {
        **values,
        **{name: getattr(event, name) for name in ("date", "term") if getattr(event, name)},
    }


@pytest.mark.parametrize(("text", "events"), CASES)
def test_events(text: str, events: list[dict[str, Any]]) -> None:
    doc = vu.analyze(text)
    assert [told(event) for event in doc.events] == events
    for event in doc.events:
        assert 0 <= event.start <= event.person.start < event.person.end <= event.end <= len(text)


@pytest.mark.parametrize("text", WITHOUT)
def test_nothing_has_happened(text: str) -> None:
    doc = vu.analyze(text)
    assert doc.events == ()
    assert "events" not in doc.to_dict()


@pytest.mark.parametrize("text", [text for text, _ in CASES])
def test_dicts_and_processes_keep_events(text: str) -> None:
    doc = vu.analyze(text)
    values = json.loads(json.dumps(doc.to_dict()))
    assert vu.Document.from_dict(values) == doc
    assert unpack(text, pack(doc), vu.analyze("")) == doc


def test_what_a_dict_says() -> None:
    (event,) = vu.analyze(EVERY_FIELD).to_dict()["events"]
    assert event["kind"] == "appointed"
    assert event["person"][0] == "PERSON"
    assert event["title"][0] == "TITLE"
    assert event["by"][0] == "ORG"
    assert event["document"][0] == "DOCREF"
    assert EVERY_FIELD[slice(*event["document"][1:])] == "Quyết định số 88-QĐ/TU"


def test_offsets_of_utf_16_count_there_too() -> None:
    text = f"🙂 {EVERY_FIELD}"
    (event,) = vu.analyze(text).to_dict(offsets="utf-16")["events"]
    units = text.encode("utf-16-le")
    start, end = event["person"][1:]
    assert units[2 * start : 2 * end].decode("utf-16-le") == "Lê Văn An"
    start, end = event["title"][1:]
    assert units[2 * start : 2 * end].decode("utf-16-le") == "Bí thư Đảng ủy xã"


def test_repr_is_short() -> None:
    (event,) = vu.analyze(EVERY_FIELD).events
    assert repr(event) == (
        "PositionEvent('appointed', 'Lê Văn An', 'Bí thư Đảng ủy xã', '2026-05-06')"
    )


@pytest.mark.parametrize(
    ("changed", "place"),
    [
        ({"person": None}, "events[0].person[0]"),
        ({"person": ["ORG", 0, 8]}, "events[0].person[0]"),
        ({"title": ["TITLE", 0, 3]}, "events[0].title"),
        ({"start": -1}, "events[0].start"),
        ({"kind": 3}, "events[0].kind"),
        ({"date": 2026}, "events[0].date"),
        ({"former": [["PERSON", 0, 3]]}, "events[0].former[0][0]"),
    ],
)
def test_wrong_events_are_errors(changed: dict[str, Any], place: str) -> None:
    values = vu.analyze(EVERY_FIELD).to_dict()
    values["events"][0] |= changed
    with pytest.raises(FormatError) as caught:
        vu.Document.from_dict(values)
    assert str(caught.value).startswith(place)


def test_later_kinds_and_fields_are_left_out_and_said() -> None:
    values = vu.analyze(EVERY_FIELD).to_dict()
    (event,) = values["events"]
    values["events"] = [{**event, "kind": "crowned"}, {**event, "mood": "glad"}]
    with pytest.warns(LeftOutWarning, match="1 events crowned"):
        doc = vu.Document.from_dict(values)
    assert doc == vu.analyze(EVERY_FIELD)
