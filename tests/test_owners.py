"""Whose a short form is: the text marks it with [ ], beside it stands its full name."""

from __future__ import annotations

from itertools import permutations

import pytest

import viunion_nlp as vu
from viunion_nlp.pipeline import default_pipeline

CASES = [
    # The last one named of the kind.
    (
        "Sở Nội vụ tỉnh Yên Bái và Sở Nội vụ tỉnh Lào Cai hợp nhất. Giám đốc [Sở] chủ trì.",
        "Sở Nội vụ tỉnh Lào Cai",
    ),
    (
        "Bộ Tài chính và Bộ Nội vụ ký kết. Đại diện [Bộ] cảm ơn.",
        "Bộ Nội vụ",
    ),
    (
        "LĐLĐ tỉnh Phú Thọ tổng kết. Đại diện [Liên đoàn] trao quà.",
        "Liên đoàn Lao động tỉnh Phú Thọ",
    ),
    # A part belongs to the body of its sentence, before it or behind it …
    (
        "LĐLĐ tỉnh Phú Thọ họp [Ban Chấp hành] mở rộng.",
        "Ban Chấp hành Liên đoàn Lao động tỉnh Phú Thọ",
    ),
    (
        "Thay mặt [Ban Thường vụ], bà Lò Thị Say, Phó Chủ tịch LĐLĐ tỉnh Phú Thọ, đọc báo cáo.",
        "Ban Thường vụ Liên đoàn Lao động tỉnh Phú Thọ",
    ),
    (
        "Bầu ông Páo làm ủy viên [Ban Chấp hành]; bà Say (Chủ tịch LĐLĐ tỉnh Phú Thọ) làm thư ký.",
        "Ban Chấp hành",
    ),
    (
        "Ông Lò Văn Páo, Ủy viên [Ban Thường vụ], Trưởng Ban Tổ chức Tỉnh ủy, phát biểu.",
        "Ban Thường vụ Tỉnh ủy",
    ),
    (
        "Ông Lò Văn Páo tham gia [Ban Chấp hành] và giữ chức Bí thư Tỉnh ủy Phú Thọ.",
        "Ban Chấp hành Đảng bộ tỉnh Phú Thọ",
    ),
    (
        "Đảng ủy xã Nậm Lùng phân công các ủy viên [Ban Chấp hành].",
        "Ban Chấp hành Đảng bộ xã Nậm Lùng",
    ),
    # … the same for those that stand in a row …
    (
        "Ban Thường vụ Tỉnh ủy Phú Thọ cho ông Tá, Bí thư Đảng ủy xã Nậm Lùng, thôi tham gia Ban Chấp hành, "
        "[Ban Thường vụ].",
        "Ban Thường vụ Đảng ủy xã Nậm Lùng",
    ),
    (
        "Ban Thường vụ LĐLĐ tỉnh Phú Thọ họp. Ban Chấp hành là cấp trên của [Ban Thường vụ].",
        "Ban Thường vụ Liên đoàn Lao động tỉnh Phú Thọ",
    ),
    # … and never to a part of it …
    (
        "Ban Chấp hành Công đoàn cơ sở Công ty Sao Mai họp. Bà Say là Trưởng [ban Nữ công].",
        "Ban Nữ công Công đoàn cơ sở Công ty Sao Mai",
    ),
    (
        "Ban Chấp hành CĐCS Công ty Sao Mai họp. Bà Say là Chủ nhiệm [UBKT].",
        "Ủy ban Kiểm tra Công đoàn cơ sở Công ty Sao Mai",
    ),
    # … or of the text so far, the one most spoken of.
    (
        "LĐLĐ tỉnh Phú Thọ họp.\nLĐLĐ tỉnh Phú Thọ khen thưởng CĐCS Trường THPT Sông Thao.\n"
        "Ông Tá là Trưởng [Ban Công tác Công đoàn].",
        "Ban Công tác Công đoàn Liên đoàn Lao động tỉnh Phú Thọ",
    ),
    (
        "HĐND tỉnh Phú Thọ họp. Bà Lò Thị Say, Trưởng [Ban Pháp chế], đọc báo cáo thẩm tra.",
        "Ban Pháp chế Hội đồng nhân dân tỉnh Phú Thọ",
    ),
    (
        "Công ty cổ phần Sao Mai họp đại hội cổ đông. Chủ tịch [HĐQT] phát biểu.",
        "Hội đồng quản trị Công ty Cổ phần Sao Mai",
    ),
    (
        "Ông Lò Văn Páo, Chủ tịch [HĐQT] kiêm Giám đốc Công ty Xổ số kiến thiết Lào Cai, dự.",
        "Hội đồng quản trị Công ty Xổ số kiến thiết Lào Cai",
    ),
    # A department with a part of its field, of which the text tells the whole …
    (
        "Sở Lao động - Thương binh và Xã hội tỉnh Lào Cai họp. [Sở Lao động Lào Cai] trả lời.",
        "Sở Lao động - Thương binh và Xã hội tỉnh Lào Cai",
    ),
    (
        "[Phòng Giáo dục Mai Sơn] họp. Phòng Giáo dục và Đào tạo huyện Mai Sơn trả lời.",
        "Phòng Giáo dục và Đào tạo huyện Mai Sơn",
    ),
    # … but not in another place, where there are two of them, or where another body follows.
    (
        "Sở Lao động - Thương binh và Xã hội tỉnh Lào Cai họp. [Sở Lao động Phú Thọ] trả lời.",
        "Sở Lao động Phú Thọ",
    ),
    (
        "Sở Giao thông vận tải Lào Cai, Sở Giao thông công chính Lào Cai và [Sở Giao thông Lào Cai] họp.",
        "Sở Giao thông Lào Cai",
    ),
    ("Thanh tra Sở Y tế Lào Cai và [Thanh tra tỉnh Lào Cai] họp.", "Thanh tra tỉnh Lào Cai"),
    # A name that ends in a short form of a body of the whole country.
    ("[Ban Nữ công TLĐ] tặng quà.", "Ban Nữ công Tổng Liên đoàn Lao động Việt Nam"),
    ("[Tổng LĐ] tặng quà.", "Tổng Liên đoàn Lao động Việt Nam"),
    ("[Chi cục Thủy lợi] tặng quà.", "Chi cục Thủy lợi"),
    ("[Văn phòng Công ty VTV Sao Mai] tặng quà.", "Văn phòng Công ty VTV Sao Mai"),
    # A department belongs to the body behind it: in brackets, after "của", behind an office …
    (
        "Bà Say là nhân viên [Phòng Vật tư] (Bệnh viện Sông Lô), ông Tá ở Công ty Sao Mai.",
        "Phòng Vật tư Bệnh viện Sông Lô",
    ),
    (
        "Ông Tá khen [Phòng Nhân sự] của Công ty May Sông Lô.",
        "Phòng Nhân sự Công ty May Sông Lô",
    ),
    (
        "Sở Ngoại vụ Bình Định họp. Ông Tá là Trưởng [phòng Hợp tác quốc tế] của Sở.",
        "Phòng Hợp tác quốc tế Sở Ngoại vụ Bình Định",
    ),
    ("Ông Tá là Trưởng [phòng Hợp tác quốc tế] của Sở.", "Phòng Hợp tác quốc tế"),
    (
        "Tỉnh Phú Thọ đổi mới. Ông Lò Văn Páo, Trưởng [phòng Quan hệ lao động], Sở Nội vụ, nói vậy.",
        "Phòng Quan hệ lao động Sở Nội vụ tỉnh Phú Thọ",
    ),
    (
        "Bà Lò Thị Say - Phó Trưởng [phòng Nhân sự] - Công ty May Sông Lô - ký biên bản.",
        "Phòng Nhân sự Công ty May Sông Lô",
    ),
    (
        "Bị nhắc có bà Lò Thị Say (viên chức [Phòng Thanh tra], Bệnh viện Sông Lô), bà Hà ở Công ty Sao Mai.",
        "Phòng Thanh tra Bệnh viện Sông Lô",
    ),
    (
        "[Phòng Tài vụ] nhận lỗi\nPhòng Tài vụ Công an tỉnh Phú Thọ đã sửa. Công an tỉnh Cà Mau khen.",
        "Phòng Tài vụ Công an tỉnh Phú Thọ",
    ),
    (
        "UBND huyện Tân Sơn khen ông Tá, Trưởng [phòng Kế hoạch - Tài chính huyện].",
        "Phòng Kế hoạch - Tài chính huyện Tân Sơn",
    ),
    (
        "UBND huyện Tân Sơn khen.\nUBND huyện Tân Sơn sang Cà Mau. Trưởng [phòng Tài chính huyện] này vắng.",
        "Phòng Tài chính huyện",
    ),
    # … else to the only institution that the sentence or the text names …
    (
        "Công đoàn Trường Đại học Sông Lô phối hợp với [Khoa Luật].",
        "Khoa Luật Trường Đại học Sông Lô",
    ),
    (
        "Bệnh viện Sông Lô khen thợ giỏi.\nBà Lò Thị Say, Trưởng [phòng Điều dưỡng], phát biểu.",
        "Phòng Điều dưỡng Bệnh viện Sông Lô",
    ),
    # A body that investigates is one of the police named beside it.
    (
        "Công an tỉnh Phú Thọ báo tin. [Cơ quan An ninh điều tra] (Bộ Công an) khởi tố.",
        "Cơ quan An ninh điều tra Bộ Công an",
    ),
    (
        "Công an tỉnh Phú Thọ báo tin. Vụ việc gây bức xúc. [Cơ quan ANĐT] đã khởi tố bị can.",
        "Cơ quan An ninh điều tra Công an tỉnh Phú Thọ",
    ),
    ("Cả nhóm ra đầu thú. [Cơ quan CSĐT] đã khởi tố bị can.", "Cơ quan Cảnh sát điều tra"),
    # A board of companies that are only counted is nobody's in particular.
    ("Tập đoàn Sao Mai họp. Ông Páo là Ủy viên [HĐQT] tại ba công ty con.", "Hội đồng quản trị"),
    ("Tập đoàn Sao Mai họp. [HĐQT] của tập đoàn đồng ý.", "Hội đồng quản trị Tập đoàn Sao Mai"),
    # One whose body is told once is the same elsewhere, unless its sentence names another.
    (
        "Bà Say, Trưởng phòng Việc làm (Sở Nội vụ), trả lời. Tỉnh Phú Thọ giao [Phòng Việc làm] báo cáo.",
        "Phòng Việc làm Sở Nội vụ tỉnh Phú Thọ",
    ),
    (
        "Bà Say, Trưởng phòng Nhân sự, Công ty Sao Mai, dự. Công ty Sông Lô, Công ty Hà Thành và "
        "[Phòng Nhân sự] cũng dự.",
        "Phòng Nhân sự",
    ),
    # Somebody's work tells the same as an office; "thuộc" the same as "của".
    (
        "Bà Lò Thị Say, cán bộ Phòng Bảo trợ xã hội, Sở Y tế tỉnh Phú Thọ, nói. [Phòng Bảo trợ xã hội] đáp.",
        "Phòng Bảo trợ xã hội Sở Y tế tỉnh Phú Thọ",
    ),
    (
        "Dự họp có ông Lò Văn Tá, [Phòng Việc làm], Sở Nội vụ tỉnh Phú Thọ, bà Hà.",
        "Phòng Việc làm",
    ),
    (
        "Bà Say công tác tại [Phòng Việc làm] thuộc Sở Nội vụ tỉnh Phú Thọ, ông Tá ở Công ty Sao Mai.",
        "Phòng Việc làm Sở Nội vụ tỉnh Phú Thọ",
    ),
    # … not to one of several, to another's where it is in a row of offices, or to the office before it.
    ("Công ty Sao Mai và Công ty Sông Lô khen [Phòng Nhân sự].", "Phòng Nhân sự"),
    ("Sở Y tế tỉnh Phú Thọ và Công ty Sông Lô khen [Phòng Nhân sự].", "Phòng Nhân sự"),
    (
        "Ông Páo từng là Phó Giám đốc Công ty Sao Mai, Bí thư Đảng ủy, Trưởng [phòng Kinh tế].",
        "Phòng Kinh tế",
    ),
    ("Dự họp có [Phòng Nhân sự], Công ty Sao Mai, Trường Cao đẳng Sông Lô.", "Phòng Nhân sự"),
    ("Tôi dạy ở [Khoa Luật], Trường Cao đẳng Sông Lô.", "Khoa Luật Trường Cao đẳng Sông Lô"),
    (
        "Công ty Sao Mai nghe [Phòng Nhân sự], Phòng Kế toán, Xí nghiệp Sông Lô.",
        "Phòng Nhân sự Công ty Sao Mai",
    ),
    (
        "Công an tỉnh Phú Thọ khen. Thợ Công ty Sao Mai vào [Phòng Y tế].",
        "Phòng Y tế Công ty Sao Mai",
    ),
    (
        "Phòng họp có Trưởng [Phòng Tham mưu Công an tỉnh Phú Thọ].",
        "Phòng Tham mưu Công an tỉnh Phú Thọ",
    ),
    # A board belongs to the company, in whatever form its name stands.
    (
        "Công ty TNHH May Sông Lô họp. [Ban Giám đốc] nhận lỗi.",
        "Ban Giám đốc Công ty trách nhiệm hữu hạn May Sông Lô",
    ),
    (
        "Trường THCS số 2 họp. [Ban Giám hiệu] nhận lỗi.",
        "Ban Giám hiệu Trường trung học cơ sở số 2",
    ),
    # It belongs to the body that is called by its first word right behind, or that the next office names.
    (
        "Hội Nông dân tỉnh Phú Thọ ký kết với LĐLĐ tỉnh. [Ban Thường vụ] Hội chọn mười xã.",
        "Ban Thường vụ Hội Nông dân tỉnh Phú Thọ",
    ),
    (
        "Công ty Sao Mai bán vốn cho ông Tá, Chủ tịch [HĐQT] kiêm Tổng Giám đốc Công ty May Sông Lô.",
        "Hội đồng quản trị Công ty May Sông Lô",
    ),
    # One that was named for a guest's office is not what a text is about, if its headline names another.
    (
        "Công đoàn Viên chức tỉnh Phú Thọ tổng kết\nÔng Lò Văn Páo, Ủy viên Ban Thường vụ Tỉnh ủy, dự.\n"
        "Báo cáo của [Ban Thường vụ] nêu ba việc.",
        "Ban Thường vụ Công đoàn Viên chức tỉnh Phú Thọ",
    ),
    (
        "Công đoàn Viên chức tỉnh Phú Thọ tổng kết\nÔng Páo, Chủ nhiệm Ủy ban Kiểm tra Tỉnh ủy, dự.\n"
        "Báo cáo của [Ủy ban Kiểm tra] nêu ba việc.",
        "Ủy ban Kiểm tra Tỉnh ủy Phú Thọ",
    ),
    (
        "Đoàn kiểm tra của Trung ương Đoàn do anh Lò Văn Tá, Chủ nhiệm [Ủy ban Kiểm tra], dẫn đầu đã đến xã.",
        "Ủy ban Kiểm tra Trung ương Đoàn Thanh niên Cộng sản Hồ Chí Minh",
    ),
    # The committee of an institution, where no commune is spoken of.
    (
        "Trường Đại học Sông Lô có hiệu trưởng mới. Bí thư [Đảng ủy] chúc mừng.",
        "Đảng ủy Trường Đại học Sông Lô",
    ),
    (
        "Trường Cao đẳng Sông Lô họp\nUBND xã Nậm Lùng tặng hoa. Bí thư [Đảng ủy] chúc mừng.",
        "Đảng ủy Trường Cao đẳng Sông Lô",
    ),
    (
        "Trường Cao đẳng Sông Lô và Công ty Sao Mai ký kết. Bí thư [Đảng ủy] chúc mừng.",
        "Đảng ủy",
    ),
    # What it may belong to, not what its own name says twice.
    (
        "Công đoàn Trường Đại học Sông Lô họp. [Ban Chấp hành Công đoàn] có 15 người.",
        "Ban Chấp hành Công đoàn Trường Đại học Sông Lô",
    ),
    # Units of a province, district or commune.
    (
        "UBND tỉnh Phú Thọ họp với [Ban Quản lý Khu kinh tế].",
        "Ban Quản lý Khu kinh tế tỉnh Phú Thọ",
    ),
    ("UBND huyện Tân Sơn họp với [Ban Chỉ huy Quân sự].", "Ban Chỉ huy Quân sự huyện Tân Sơn"),
    ("UBND xã Nậm Lùng họp với [Phòng Văn hóa - Xã hội].", "Phòng Văn hóa - Xã hội xã Nậm Lùng"),
    (
        "UBND xã Nậm Lùng họp với [Văn phòng HĐND và UBND].",
        "Văn phòng Hội đồng nhân dân và Ủy ban nhân dân xã Nậm Lùng",
    ),
    # A head that goes on in words of its own; one that is named in full later, in two forms.
    ("Giám đốc triệu tập Hội đồng Kỷ luật. Chủ tịch [Hội đồng] kết luận.", "Hội đồng Kỷ luật"),
    (
        "Giám đốc [Công an] làm Bí thư\nÔng Páo, Giám đốc Công an Hà Nội, trúng cử. "
        "Công an TP Hà Nội chúc mừng.",
        "Công an thành phố Hà Nội",
    ),
    # A name that ends in the short form of an institution: the only one, or the one of the headline …
    ("Chủ tịch [Công đoàn Bệnh viện] thăm Bệnh viện Sông Lô.", "Công đoàn Bệnh viện Sông Lô"),
    (
        "Bệnh viện Sông Lô ghép thận\nBệnh viện Hà Thành giúp đỡ. [Công đoàn Bệnh viện] thưởng nóng.",
        "Công đoàn Bệnh viện Sông Lô",
    ),
    (
        "Ghép thận\nBệnh viện Hà Thành giúp Bệnh viện Sông Lô. [Công đoàn Bệnh viện] thưởng nóng.",
        "Công đoàn Bệnh viện",
    ),
    (
        "Công ty CP May Sông Lô lãi lớn. [HĐQT Công ty] chia cổ tức.",
        "Hội đồng quản trị Công ty cổ phần May Sông Lô",
    ),
    # … and one that lacks its province alone.
    ("Tỉnh Phú Thọ khen [Công đoàn Sở GD&ĐT].", "Công đoàn Sở Giáo dục và Đào tạo tỉnh Phú Thọ"),
    (
        "Tỉnh Phú Thọ khen [Sở Tài nguyên - Môi trường].",
        "Sở Tài nguyên - Môi trường tỉnh Phú Thọ",
    ),
    (
        "Sở Quy hoạch và Kiến trúc Hà Nội họp dân. Ông Páo, Phó Giám đốc [Sở Quy hoạch], trả lời.",
        "Sở Quy hoạch và Kiến trúc Hà Nội",
    ),
    # … not one that was read too far.
    (
        "UBND TP Hải Phòng họp. Theo Sở Xây dựng kiểm định viên, nhà đã cũ. Ông Páo giục [Sở Xây dựng].",
        "Sở Xây dựng thành phố Hải Phòng",
    ),
    # A body that is listed with a department is that of its province.
    (
        "UBND TP.HCM họp dân. UBND thành phố giao Sở Xây dựng và [Công an] soạn quy định.",
        "Công an Thành phố Hồ Chí Minh",
    ),
    (
        "UBND tỉnh Phú Thọ giao Sở Y tế, [Công an], Sở Nội vụ rà soát.",
        "Công an tỉnh Phú Thọ",
    ),
    ("Sở Y tế tỉnh Phú Thọ đề nghị [Công an] làm rõ.", "Công an"),
    # The Party's office by a short form, unless another's name follows.
    ("Ông Páo làm ở [Văn phòng Trung ương] tại Hà Nội.", "Văn phòng Trung ương Đảng"),
    (
        "Ông Páo làm ở [văn phòng Trung ương] của Hội Chữ thập đỏ Việt Nam.",
        "Văn phòng Trung ương Hội Chữ thập đỏ Việt Nam",
    ),
    # The department whose Party body stands before, and not that of another.
    (
        "Tỉnh Phú Thọ có tin mới. Đảng bộ Sở Y tế do ông Lò Văn Páo, Phó Giám đốc [Sở], làm Bí thư.",
        "Sở Y tế tỉnh Phú Thọ",
    ),
    (
        "Đảng bộ Sở Tư pháp do ông Lò Văn Páo, Giám đốc Sở làm Bí thư; Đảng bộ Sở Y tế do bà Lò Thị Say, "
        "Giám đốc [Sở] làm Bí thư.",
        "Sở Y tế",
    ),
    ("Đảng bộ Sở Y tế họp. Chi bộ Bệnh viện Sông Lô khen [Sở].", "Sở Y tế"),
    # The office of a people's committee has a Party committee, a commission of a committee has none.
    (
        "Ông Lò Văn Páo, Bí thư [Đảng ủy], Chánh Văn phòng UBND tỉnh Phú Thọ, dự.",
        "Đảng ủy Văn phòng Ủy ban nhân dân tỉnh Phú Thọ",
    ),
    (
        "Ông Lò Văn Páo, Bí thư [Đảng ủy], Phó Chủ nhiệm Ủy ban Kiểm tra Trung ương Đoàn, dự.",
        "Đảng ủy",
    ),
    # The force whose board is listed with its Party committee.
    ("Lễ mừng [Đảng ủy], Ban Giám đốc Công an tỉnh Phú Thọ.", "Đảng ủy Công an tỉnh Phú Thọ"),
    ("Lễ mừng [Đảng ủy], Ban Giám hiệu nhà trường.", "Đảng ủy"),
    # A Party committee of the whole country that leads a Party organization has parts.
    (
        "Bà Say được chỉ định vào [Ban Chấp hành] và giữ chức Phó Bí thư Đảng ủy Chính phủ.",
        "Ban Chấp hành Đảng bộ Chính phủ",
    ),
    # Of several units in a sentence the one behind the last semicolon.
    (
        "Đoàn thăm Công an tỉnh Phú Thọ có Chủ tịch UBND tỉnh; thăm Công an tỉnh Lào Cai có Bí thư "
        "[Tỉnh ủy].",
        "Tỉnh ủy Lào Cai",
    ),
    # A short name in brackets is that of the body before it; two names of one body are one.
    (
        "Ban Quản lý Khu kinh tế Bình Định giải thể. Ban Quản lý Khu kinh tế tỉnh Gia Lai (sau đây gọi tắt "
        "là [Ban Quản lý]) có con dấu.",
        "Ban Quản lý Khu kinh tế tỉnh Gia Lai",
    ),
    (
        "Ban Quản lý Khu kinh tế Tây Ninh nhắc nhở Ban Quản lý Khu kinh tế tỉnh Gia Lai. [Ban Quản lý] có "
        "con dấu.",
        "Ban Quản lý",
    ),
    (
        "Tỉnh Tây Ninh đổi mới. Ban Quản lý Khu kinh tế Tây Ninh họp. Ban Quản lý Khu kinh tế tỉnh ký. "
        "[Ban Quản lý] có con dấu.",
        "Ban Quản lý Khu kinh tế tỉnh Tây Ninh",
    ),
    (
        "Ban Quản lý Khu kinh tế Tây Ninh và Ban Quản lý các Khu công nghiệp Tây Ninh họp. [Ban Quản lý] có "
        "con dấu.",
        "Ban Quản lý",
    ),
    # The site that a board manages, if the sentence has named one of its kind.
    ("Tiểu thương chợ Bến Than kêu khó, [Ban Quản lý chợ] giảm phí.", "Ban Quản lý chợ Bến Than"),
    ("Chợ Bến Than, chợ Hà Thanh vắng khách, [Ban Quản lý chợ] giảm phí.", "Ban Quản lý chợ"),
    ("Chợ Bến Than vắng khách. [Ban Quản lý chợ] giảm phí.", "Ban Quản lý chợ"),
    ("Tiểu thương chợ Bến Than mời [Ban Quản lý khu di tích] dự.", "Ban Quản lý khu di tích"),
    # The city or province of a company.
    (
        "TP Hải Phòng cải tạo lưới điện. [Tổng công ty Cấp nước thành phố] cũng vào cuộc.",
        "Tổng công ty Cấp nước thành phố Hải Phòng",
    ),
    (
        "Tại TP.HCM, mưa lớn. [Công ty Công viên Cây xanh thành phố] dọn cây đổ.",
        "Công ty Công viên Cây xanh Thành phố Hồ Chí Minh",
    ),
    (
        "Mưa lớn. [Công ty Công viên Cây xanh thành phố] dọn cây.",
        "Công ty Công viên Cây xanh thành phố",
    ),
    # Any unit of a kind is none of the document's.
    ("Huyện Tân Sơn cấp sổ đỏ. Đơn nộp tại [UBND huyện] nơi có đất.", "Ủy ban nhân dân huyện"),
    ("Tỉnh Phú Thọ cấp phép. Đơn gửi về [Sở Xây dựng] nơi có dự án.", "Sở Xây dựng"),
    # A name that ends in a short form.
    (
        "Đảng ủy xã Nậm Lùng họp. Bà Say giữ chức Chủ nhiệm [Ủy ban Kiểm tra Đảng ủy].",
        "Ủy ban Kiểm tra Đảng ủy xã Nậm Lùng",
    ),
    # The unit that the paragraph or the document is about.
    ("LĐLĐ tỉnh Phú Thọ họp cùng [Sở Y tế].", "Sở Y tế tỉnh Phú Thọ"),
    ("LĐLĐ TP Hải Phòng họp cùng [Sở Nội vụ].", "Sở Nội vụ thành phố Hải Phòng"),
    ("LĐLĐ tỉnh Phú Thọ họp cùng [Sở GTVT].", "Sở Giao thông vận tải tỉnh Phú Thọ"),
    ("LĐLĐ TP.HCM họp cùng [Sở Nội vụ].", "Sở Nội vụ Thành phố Hồ Chí Minh"),
    (
        "Chủ tịch UBND xã Nậm Lùng dự họp. Bí thư [Đảng ủy] phát biểu.",
        "Đảng ủy xã Nậm Lùng",
    ),
    (
        "Xã Nậm Lùng có cán bộ mới. Bà Say là Trưởng [Ban Xây dựng Đảng].",
        "Ban Xây dựng Đảng xã Nậm Lùng",
    ),
    # A place that somebody only went to is not what a paragraph is about.
    (
        "Cô Say lên tỉnh Lào Cai dự cưới. Trường THPT Sông Thao (tỉnh Phú Thọ) nói sẽ hỏi [Sở GD-ĐT].",
        "Sở Giáo dục và Đào tạo tỉnh Phú Thọ",
    ),
    (
        "LĐLĐ tỉnh Phú Thọ họp. Một đoàn lên tỉnh Lào Cai. Sau đó [Sở Y tế] báo cáo.",
        "Sở Y tế tỉnh Phú Thọ",
    ),
    (
        "Cô Say ở tỉnh Phú Thọ. Cô lên tỉnh Lào Cai dự cưới. [Sở Y tế] báo cáo.",
        "Sở Y tế",
    ),
    # The place at the end of a list, and with the next office.
    (
        "Lãnh đạo Tỉnh ủy, [HĐND], UBND tỉnh Phú Thọ dự lễ.",
        "Hội đồng nhân dân tỉnh Phú Thọ",
    ),
    (
        "Huyện ủy Yên Lập khen ông An. Ông Lò Văn Páo, Bí thư [Huyện ủy], Chủ tịch HĐND huyện Tân Sơn, dự.",
        "Huyện ủy Tân Sơn",
    ),
    (
        "Bà Say, Bí thư Đảng ủy xã Nậm Lùng, Chủ tịch [HĐND], dự lễ.",
        "Hội đồng nhân dân xã Nậm Lùng",
    ),
    (
        "HĐND tỉnh Phú Thọ họp. Bà Say, Bí thư Huyện ủy Tân Sơn, Chủ tịch [HĐND], dự lễ.",
        "Hội đồng nhân dân huyện Tân Sơn",
    ),
    ("Bà Say, Giám đốc Sở Y tế Lào Cai, Chủ tịch [HĐND], dự lễ.", "Hội đồng nhân dân"),
    (
        "Hội CCB, [Hội LHPN], Hội Nông dân xã Nậm Lùng dự lễ.",
        "Hội Liên hiệp Phụ nữ xã Nậm Lùng",
    ),
    (
        "Tỉnh ủy Phú Thọ họp. Chủ tịch UBND tỉnh Cà Mau nói rằng [Tỉnh ủy] đã đồng ý.",
        "Tỉnh ủy Cà Mau",
    ),
    # Where the text does not tell, none is invented.
    ("[Ban Chấp hành] họp phiên thứ nhất.", "Ban Chấp hành"),
    ("Giám đốc [Sở Y tế] nhận quyết định.", "Sở Y tế"),
    ("UBND tỉnh Phú Thọ và UBND tỉnh Cà Mau.\nGiám đốc [Sở Y tế] nhận quyết định.", "Sở Y tế"),
    ("Bộ Nội vụ họp. [Ban Chấp hành] họp phiên thứ nhất.", "Ban Chấp hành"),
    ("Trưởng [Ban Pháp chế] đọc báo cáo.", "Ban Pháp chế"),
    # A name that is whole stays as it is.
    ("Công an tỉnh Phú Thọ phối hợp với [Bộ Công an].", "Bộ Công an"),
    ("LĐLĐ tỉnh Phú Thọ họp cùng [Sở Y tế Cà Mau].", "Sở Y tế Cà Mau"),
    ("Trưởng [Ban Nữ công LĐLĐ tỉnh Phú Thọ] dự.", "Ban Nữ công Liên đoàn Lao động tỉnh Phú Thọ"),
    ("[Tỉnh ủy tỉnh Phú Thọ] họp.", "Tỉnh ủy Phú Thọ"),
    ("[ILO Việt Nam] tặng quà.", "Tổ chức Lao động Quốc tế tại Việt Nam"),
    ("[BIDV Lai Châu] tặng quà.", "BIDV Lai Châu"),
    ("[BHXH Việt Nam] (BHXH VN) họp.", "Bảo hiểm xã hội Việt Nam"),
    ("BHXH Việt Nam ([BHXH VN]) họp.", "Bảo hiểm xã hội Việt Nam"),
    ("[BHXH VN] (BHXH Việt Nam) họp.", "Bảo hiểm xã hội Việt Nam"),
    ("[VNPT Lâm Đồng] tặng quà.", "VNPT Lâm Đồng"),
    # The Party committee of the agency that the next office, or the one before it, names.
    (
        "Ông Lò Văn Páo, Bí thư [Đảng ủy], Phó Giám đốc Sở Tư pháp tỉnh Phú Thọ, phát biểu.",
        "Đảng ủy Sở Tư pháp tỉnh Phú Thọ",
    ),
    (
        "Phường Ba Chẽ họp. Ông Lò Văn Páo, Giám đốc Sở Y tế tỉnh Phú Thọ, Bí thư [Đảng ủy], dự.",
        "Đảng ủy Sở Y tế tỉnh Phú Thọ",
    ),
    (
        "Ông Lò Văn Páo, Bí thư [Đảng ủy], Chủ tịch HĐQT Công ty May Sông Lô, trao quà.",
        "Đảng ủy Công ty May Sông Lô",
    ),
    (
        "Ông Lò Văn Páo, nguyên Bí thư [Đảng ủy], nguyên Phó Giám đốc Sở Tư pháp tỉnh Phú Thọ, bị phạt.",
        "Đảng ủy Sở Tư pháp tỉnh Phú Thọ",
    ),
    (
        "Ông Lò Văn Páo, nguyên Bí thư [Đảng ủy], quyền Phó Giám đốc Sở Tư pháp tỉnh Phú Thọ, dự.",
        "Đảng ủy",
    ),
    (
        "Ông Lò Văn Páo, Bí thư [Đảng ủy], Phó Trưởng khoa Sư phạm, trao quà.",
        "Đảng ủy",
    ),
    # The cell of an institution is that of the institution, and never that of a province or district.
    (
        "Ông Lò Văn Páo, Bí thư [Chi bộ], Giám đốc Trung tâm Y tế huyện Mường La, phát biểu.",
        "Chi bộ Trung tâm Y tế huyện Mường La",
    ),
    (
        "Ông Lò Văn Páo, Viện trưởng Viện Khoa học Sông Lô, Bí thư [Chi bộ], phát biểu.",
        "Chi bộ Viện Khoa học Sông Lô",
    ),
    (
        "Ông Lò Văn Páo, Bí thư [Chi bộ], Chủ tịch LĐLĐ huyện Mường La, phát biểu.",
        "Chi bộ",
    ),
    (
        "Ông Lò Văn Páo, Bí thư [Chi bộ], Phó Giám đốc Sở Y tế tỉnh Phú Thọ, phát biểu.",
        "Chi bộ",
    ),
    # In a text about several provinces a level word means the one that its sentence names …
    (
        "Tại Lào Cai, HĐND tỉnh họp. Tại Cà Mau, ông Lò Văn Páo làm Chủ tịch [UBND tỉnh]. "
        "HĐND tỉnh Phú Thọ cũng họp.",
        "Ủy ban nhân dân tỉnh Cà Mau",
    ),
    (
        "HĐND tỉnh Phú Thọ họp.\nTại Lào Cai, ông Lò Văn Páo, Phó Bí thư [Tỉnh ủy], trúng cử.\n"
        "Tỉnh ủy Cà Mau cũng họp.",
        "Tỉnh ủy Lào Cai",
    ),
    (
        "HĐND tỉnh Phú Thọ họp.\nChủ tịch [UBND tỉnh] làm việc với Sở Y tế Lào Cai.\n"
        "Tỉnh ủy Cà Mau cũng họp.",
        "Ủy ban nhân dân tỉnh Lào Cai",
    ),
    # … else the one that was named last, in the paragraph or the sentence before …
    (
        "HĐND tỉnh Phú Thọ họp.\nTại Lào Cai, kỳ họp đã bế mạc. Ông Páo có mặt. Ông được [HĐND tỉnh] bầu.\n"
        "Tỉnh ủy Cà Mau cũng họp.",
        "Hội đồng nhân dân tỉnh Lào Cai",
    ),
    (
        "HĐND tỉnh Phú Thọ họp.\nTại Lào Cai, kỳ họp đã bế mạc.\nÔng được [HĐND tỉnh] bầu.\n"
        "Tỉnh ủy Cà Mau cũng họp.",
        "Hội đồng nhân dân tỉnh Lào Cai",
    ),
    # … and none beyond a blank line, or where the sentence names several.
    (
        "HĐND tỉnh Phú Thọ họp.\nTại Lào Cai, kỳ họp đã bế mạc.\n\nÔng được [HĐND tỉnh] bầu.\n"
        "Tỉnh ủy Cà Mau cũng họp.",
        "Hội đồng nhân dân tỉnh",
    ),
    (
        "UBND tỉnh Phú Thọ, UBND tỉnh Cà Mau ký kết với [Công an tỉnh].",
        "Công an tỉnh",
    ),
    # A committee names its unit without the level word.
    (
        "Ông Lò Văn Páo, Bí thư Huyện ủy Tân Sơn, nói rằng [UBND huyện] đã họp.",
        "Ủy ban nhân dân huyện Tân Sơn",
    ),
    ("Thành ủy Phủ Lý họp. [UBND thành phố] ra quyết định.", "Ủy ban nhân dân thành phố Phủ Lý"),
    (
        "Tỉnh ủy Phú Thọ họp. Bà Say nói [HĐND], UBND và Tỉnh ủy đã thống nhất.",
        "Hội đồng nhân dân tỉnh Phú Thọ",
    ),
    # Of two units the one of the headline is meant.
    (
        "Gia Lai: Khởi công khu nhà ở\nUBND tỉnh Đắk Lắk, LĐLĐ tỉnh Đắk Lắk khen.\n"
        "UBND tỉnh Đắk Lắk hứa.\n\n"
        "Bí thư [Tỉnh ủy] chúc mừng.",
        "Tỉnh ủy Gia Lai",
    ),
    # One that is named almost alone is meant everywhere.
    (
        "HĐND tỉnh Phú Thọ họp. Tỉnh Phú Thọ có lãnh đạo mới.\nĐoàn Lào Cai sang thăm [UBND tỉnh].",
        "Ủy ban nhân dân tỉnh Phú Thọ",
    ),
    # The place that heads a text is its home.
    ("(Bắc Ninh) - Chiều qua, [LĐLĐ tỉnh] họp.", "Liên đoàn Lao động tỉnh Bắc Ninh"),
    ("(Bắc Ninh) Công ty Sao Mai nợ lương. [Sở Nội vụ] vào cuộc.", "Sở Nội vụ tỉnh Bắc Ninh"),
    ("Bắc Ninh: Nhiều nơi thưởng Tết. [LĐLĐ tỉnh] ghi nhận.", "Liên đoàn Lao động tỉnh Bắc Ninh"),
    ("Hàng về Bắc Ninh: chậm.\n\n[LĐLĐ tỉnh] ghi nhận.", "Liên đoàn Lao động tỉnh"),
    # So is the one that an office holds.
    (
        "Chủ tịch Bắc Ninh thăm thợ. Lãnh đạo [LĐLĐ tỉnh] cùng đi.",
        "Liên đoàn Lao động tỉnh Bắc Ninh",
    ),
    # Where somebody was born is no home of the document.
    (
        "Ông Lò Văn Páo, quê xã Tà Xùa, tỉnh Sơn La. Ông từng làm Phó Bí thư [Đảng ủy].",
        "Đảng ủy",
    ),
    # One named in passing is not what a text is about.
    (
        "Bộ Nội vụ họp. Bộ Nội vụ lấy ý kiến. Bộ Nội vụ nhận góp ý của Bộ Y tế.\nSau đó, [Bộ] chốt.",
        "Bộ Nội vụ",
    ),
    (
        "Bộ Nội vụ họp. Bộ Nội vụ lấy ý kiến của Bộ Y tế.\nSau đó, [Bộ] chốt.",
        "Bộ Y tế",
    ),
    # A seat that is taken with an office is in the body of that office …
    (
        "Bà Say, Trưởng Ban Dân vận Tỉnh ủy Phú Thọ, tham gia [Ban Chấp hành], Ban Thường vụ và giữ chức Phó "
        "Bí thư Tỉnh ủy Lào Cai.",
        "Ban Chấp hành Đảng bộ tỉnh Lào Cai",
    ),
    (
        "Bà Say, Trưởng Ban Dân vận Tỉnh ủy Phú Thọ, tham gia Ban Chấp hành, [Ban Thường vụ] và giữ chức Phó "
        "Bí thư Tỉnh ủy Lào Cai.",
        "Ban Thường vụ Tỉnh ủy Lào Cai",
    ),
    # … not if somebody else gets the office.
    (
        "LĐLĐ tỉnh Phú Thọ họp [Ban Chấp hành], bà Say nhận quyết định giữ chức Bí thư Huyện ủy Bắc Hà.",
        "Ban Chấp hành Liên đoàn Lao động tỉnh Phú Thọ",
    ),
    # The board of a union in a company is of no union above it.
    (
        "Công ty Sao Mai và Công đoàn các KCN tỉnh Phú Thọ ký kết. Bà Say, Chủ tịch Công đoàn Công ty, dự. "
        "Đại diện Công đoàn các KCN tỉnh đề nghị [Ban Chấp hành Công đoàn cơ sở] giám sát.",
        "Ban Chấp hành Công đoàn Công ty Sao Mai",
    ),
    (
        "Công đoàn các KCN tỉnh Phú Thọ đề nghị [Ban Chấp hành Công đoàn cơ sở] giám sát.",
        "Ban Chấp hành Công đoàn cơ sở",
    ),
    # A union named after the institution alone, and what is part of it.
    (
        "Bệnh viện Đa khoa Bảo Yên họp. Công đoàn Bệnh viện tổng kết. Chủ tịch [Công đoàn] Lò Thị Say dự.",
        "Công đoàn Bệnh viện Đa khoa Bảo Yên",
    ),
    (
        "Công ty CP Môi trường Phú Thọ họp. Công ty CP Môi trường báo cáo. Có Chủ tịch [HĐQT công ty].",
        "Hội đồng quản trị Công ty cổ phần Môi trường Phú Thọ",
    ),
    # A department of a ministry, a group of Party members in a union.
    (
        "Bà Lò Thị Say, Vụ trưởng [Vụ Pháp chế], Bộ Nội vụ, phát biểu.",
        "Vụ Pháp chế Bộ Nội vụ",
    ),
    (
        "Ông Tá, nguyên Bí thư [Đảng đoàn], nguyên Chủ tịch LĐLĐ tỉnh Phú Thọ, qua đời.",
        "Đảng đoàn Liên đoàn Lao động tỉnh Phú Thọ",
    ),
    # A Party organization listed with the people of its place.
    (
        "Báo ra số mới. Đây là cơ quan của [Đảng bộ], chính quyền và nhân dân tỉnh Phú Thọ.",
        "Đảng bộ tỉnh Phú Thọ",
    ),
    (
        "LĐLĐ tỉnh Phú Thọ họp. Cơ quan của [Đảng bộ], chính quyền, quân và dân các dân tộc tỉnh phát biểu.",
        "Đảng bộ tỉnh Phú Thọ",
    ),
    (
        "Báo ra số mới. Đây là cơ quan của [Đảng bộ], chính quyền và doanh nghiệp tỉnh Phú Thọ.",
        "Đảng bộ",
    ),
    # A province's department, called by the first of its fields of work.
    (
        "Sở Thông tin và Truyền thông tỉnh Phú Thọ họp. Đại diện [Sở Thông tin] phát biểu.",
        "Sở Thông tin và Truyền thông tỉnh Phú Thọ",
    ),
    (
        "LĐLĐ tỉnh Phú Thọ họp. Đại diện [Sở Nông nghiệp] phát biểu.",
        "Sở Nông nghiệp tỉnh Phú Thọ",
    ),
    # A longer name that begins with other words of the same kind.
    (
        "VKSND tỉnh Phú Thọ truy tố. Đại diện [Viện Kiểm sát] phát biểu.",
        "Viện kiểm sát nhân dân tỉnh Phú Thọ",
    ),
    # The unit of the committee whose part is named.
    (
        "Ủy ban Kiểm tra Huyện ủy Bắc Hà họp. Huyện Bảo Yên cũng họp. Đại diện UBND huyện Bắc Hà dự. Bà Say "
        "là Phó Chánh [Thanh tra huyện].",
        "Thanh tra huyện Bắc Hà",
    ),
    # The board of the company in which the same person has the next office or function.
    (
        "HĐQT Công ty Sao Mai họp. Ông Tá là thành viên [HĐQT] và Tổng Giám đốc Công ty Gò Sao.",
        "Hội đồng quản trị Công ty Gò Sao",
    ),
    (
        "HĐQT Công ty Sao Mai họp. Ông Tá là thành viên [HĐQT] kiêm người đại diện của Công ty Gò Sao.",
        "Hội đồng quản trị Công ty Gò Sao",
    ),
    (
        "HĐQT Công ty Sao Mai họp. Ông Tá là thành viên [HĐQT] kiêm kế toán, cổ đông của Công ty Gò Sao.",
        "Hội đồng quản trị Công ty Sao Mai",
    ),
    (
        "HĐQT PVFC họp. Ông Tá là thành viên [HĐQT] và Tổng Giám đốc PVFI.",
        "Hội đồng quản trị PVFI",
    ),
    # The ministry or department that was named last.
    (
        "Bộ Xây dựng họp. Bộ Y tế dự. Bộ Y tế điều ông Tá về [Văn phòng Bộ].",
        "Văn phòng Bộ Y tế",
    ),
    (
        "Ông Tá làm việc ở [Văn phòng Bộ].",
        "Văn phòng Bộ",
    ),
    (
        "Bà Say là Phó [Ban Quan hệ lao động] (Tổng Liên đoàn Lao động Việt Nam).",
        "Ban Quan hệ lao động Tổng Liên đoàn Lao động Việt Nam",
    ),
    (
        "Đại diện [Ban Chấp hành Tổng Liên đoàn Lao động] dự.",
        "Ban Chấp hành Tổng Liên đoàn Lao động Việt Nam",
    ),
    # The department of the province that the headline names, and most of the text …
    (
        "Lào Cai xây nhà cho công nhân\nLào Cai học tỉnh Phú Thọ. Tỉnh Phú Thọ giúp. UBND tỉnh Lào Cai họp.\n"
        "Giám đốc [Sở Xây dựng] báo cáo.",
        "Sở Xây dựng tỉnh Lào Cai",
    ),
    (
        "Xây nhà cho công nhân\nTỉnh Lào Cai học tỉnh Phú Thọ. Tỉnh Phú Thọ giúp. UBND tỉnh Lào Cai họp ở "
        "Lào Cai.\nGiám đốc [Sở Xây dựng] báo cáo.",
        "Sở Xây dựng",
    ),
    # … or of the province in the name of a branch.
    (
        "LĐLĐ tỉnh Phú Thọ và LĐLĐ tỉnh Lào Cai họp.\nChi nhánh BIDV Lào Cai tặng quà [Sở Y tế tỉnh].",
        "Sở Y tế tỉnh Lào Cai",
    ),
    # A district by its number.
    (
        "UBND quận 6 họp. Đại diện [Quận ủy] dự.",
        "Quận ủy quận 6",
    ),
    # The boards of one body in a sentence …
    (
        "Ban Thường vụ LĐLĐ tỉnh Phú Thọ dự. Ban Chấp hành Công đoàn ngành Y tế có 15 ủy viên; "
        "[Ban Thường vụ] có 5 ủy viên.",
        "Ban Thường vụ Công đoàn ngành Y tế",
    ),
    (
        "Ban Thường vụ LĐLĐ tỉnh Phú Thọ dự. Công ty Sao Mai có Ban Giám đốc; [Ban Thường vụ] có 5 người.",
        "Ban Thường vụ Liên đoàn Lao động tỉnh Phú Thọ",
    ),
    # … not the same one as it works with …
    (
        "Công đoàn ngành Y tế họp. Năm qua, [Ban Nữ công] phối hợp với Ban Nữ công LĐLĐ tỉnh Phú Thọ.",
        "Ban Nữ công",
    ),
    # … and, where the paragraph names several bodies once, that of the headline.
    (
        "Đại hội Hội Nông dân xã Nậm Lùng\nDự có Bí thư Huyện đoàn Bắc Hà và Bí thư Đảng ủy xã Nậm Lùng. "
        "Đại hội bầu [Ban Chấp hành].",
        "Ban Chấp hành Hội Nông dân xã Nậm Lùng",
    ),
    (
        "Đại hội Hội Nông dân xã Nậm Lùng\nDự có Bí thư Đảng ủy xã Nậm Lùng. Đảng ủy xã Nậm Lùng tặng hoa. "
        "Bà Say, đại diện Huyện đoàn Bắc Hà, dự.\nPhó Bí thư Đảng ủy xã Nậm Lùng phát biểu. Sau đó "
        "[Ban Chấp hành] họp.",
        "Ban Chấp hành Đảng bộ xã Nậm Lùng",
    ),
    # The only ministry of the text.
    (
        "Bộ Y tế họp. [Vụ Pháp chế] báo cáo.",
        "Vụ Pháp chế Bộ Y tế",
    ),
    (
        "Bộ Y tế và Bộ Nội vụ họp. [Vụ Pháp chế] báo cáo.",
        "Vụ Pháp chế",
    ),
    # The board of the union in a company that its head alone follows.
    (
        "Công ty Sao Mai họp. Tổng LĐLĐ Việt Nam làm việc với [Ban chấp hành công đoàn] công ty.",
        "Ban Chấp hành Công đoàn Công ty Sao Mai",
    ),
    (
        "Công ty Sao Mai và Công ty Gò Sao họp. Tổng LĐLĐ Việt Nam gặp [Ban chấp hành công đoàn] công ty.",
        "Ban Chấp hành Công đoàn",
    ),
    # The inspectors of a department without its province.
    (
        "UBND tỉnh Phú Thọ họp. Chánh [Thanh tra Sở Xây dựng] báo cáo.",
        "Thanh tra Sở Xây dựng tỉnh Phú Thọ",
    ),
    # The union of a whole branch has boards, all unions of the country are none.
    (
        "Công đoàn Dệt May Việt Nam họp. Sau đó, [Ban Thường vụ] trao quà.",
        "Ban Thường vụ Công đoàn Dệt May Việt Nam",
    ),
    # A type word alone is no place.
    (
        "Thành ủy Hải Phòng họp. Bí thư Thành ủy TP dự. Đại diện [Ban Tổ chức Thành ủy TP] và LĐLĐ TP dự.",
        "Ban Tổ chức Thành ủy Hải Phòng",
    ),
    # No committee that is set up later.
    (
        "Ông Tá từng là Phó [Ban Tổ chức]. Ban Tổ chức lễ tang báo tin.",
        "Ban Tổ chức",
    ),
    # A short form in brackets is no part of the name.
    (
        "Giám đốc [Sở Giáo dục và Đào tạo (GD-ĐT) tỉnh Phú Thọ] dự lễ.",
        "Sở Giáo dục và Đào tạo tỉnh Phú Thọ",
    ),
]


@pytest.mark.parametrize(("marked", "name"), CASES, ids=[marked[:50] for marked, _ in CASES])
def test_a_short_form_gets_its_full_name(marked: str, name: str) -> None:
    start, end = marked.index("["), marked.index("]") - 1
    doc = vu.analyze(marked.replace("[", "").replace("]", ""))
    names = {body.span: body.name for body in doc.organizations}
    assert names[start, end] == name


@pytest.mark.parametrize(
    ("text", "kind", "level", "place"),
    [
        ("Phòng Tài chính LĐLĐ tỉnh Phú Thọ", "union", "province", "Phú Thọ"),
        ("Văn phòng LĐLĐ tỉnh Phú Thọ", "union", "province", "Phú Thọ"),
        ("Sở Y tế Phú Thọ", "state", "province", "Phú Thọ"),
        ("Ban Tuyên giáo Thành ủy TP.HCM", "party", "province", "Hồ Chí Minh"),
        ("Công ty Điện lực Phú Thọ", "enterprise", "grassroots", "Phú Thọ"),
        ("Tập đoàn Hòa Bình", "enterprise", None, None),
        ("Trung ương Đoàn TNCS Hồ Chí Minh", "front", "central", None),
    ],
)
def test_kind_level_and_place_come_from_what_the_name_holds(
    text: str, kind: str, level: str | None, place: str | None
) -> None:
    (body,) = vu.analyze(f"Đại diện {text} dự lễ.").organizations
    assert (body.text, body.kind, body.level, body.place) == (text, kind, level, place)


def test_a_part_gets_kind_level_and_place_of_its_owner() -> None:
    doc = vu.analyze("LĐLĐ tỉnh Phú Thọ họp Ban Chấp hành mở rộng.")
    body = doc.organizations[-1]
    assert (body.kind, body.level, body.place) == ("union", "province", "Phú Thọ")


def test_a_part_named_without_its_body_is_the_issuers() -> None:
    doc = vu.analyze(
        "LIÊN ĐOÀN LAO ĐỘNG TỈNH LÀO CAI\nCÔNG ĐOÀN NGÀNH Y TẾ\nSố: 21/QĐ-CĐYT\n"
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
        "Lào Cai, ngày 9 tháng 10 năm 2025\nQUYẾT ĐỊNH\n"
        "Về việc công nhận Ban Chấp hành Công đoàn Bệnh viện Bảo Thắng\n"
        "Căn cứ biên bản của Công đoàn Bệnh viện Bảo Thắng;\n"
        "Theo đề nghị của Ban Tổ chức - Kiểm tra,\nQUYẾT ĐỊNH:\n"
        "Điều 1. Công nhận ba ủy viên.\n"
    )
    assert doc.organizations[-1].name == "Ban Tổ chức - Kiểm tra Công đoàn ngành Y tế"


def test_an_office_named_in_passing_is_not_the_issuers() -> None:
    doc = vu.analyze(
        "TỔNG LIÊN ĐOÀN LAO ĐỘNG VIỆT NAM\nLIÊN ĐOÀN LAO ĐỘNG TỈNH LÀO CAI\nSố: 35/QĐ-LĐLĐ\n"
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
        "Lào Cai, ngày 9 tháng 10 năm 2025\nQUYẾT ĐỊNH\nVề việc khen thưởng\nQUYẾT ĐỊNH:\n"
        "Điều 1. Khen thưởng bà Lò Thị Say, chuyên viên Văn phòng Đảng ủy xã Nậm Lùng.\n"
        "Điều 2. Văn phòng, các ban LĐLĐ tỉnh thi hành Quyết định này.\n"
    )
    names = [body.name for body in doc.organizations if body.text == "Văn phòng"]
    assert names == ["Văn phòng Liên đoàn Lao động tỉnh Lào Cai"]


def test_the_same_body_of_two_units_is_none() -> None:
    doc = vu.analyze("LĐLĐ hai tỉnh Phú Thọ và Lào Cai ký kết. UBND hai xã dự.")
    assert doc.organizations == ()


def test_names_of_one_body_beside_each_other_stand_for_it() -> None:
    """Any two of its names, whichever stands in brackets: neither leads to the other in a circle."""
    for row in default_pipeline().lexicon.bodies:
        for name, other in permutations((row.name, *row.aliases), 2):
            text = f"{name} ({other}) họp. {other} mời dự."
            assert vu.analyze(text).text == text
