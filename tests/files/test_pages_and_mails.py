"""Web pages, Markdown and mails."""

from __future__ import annotations

import time
from email.message import EmailMessage
from pathlib import Path

import pytest
from papers import HEADING, paragraph, plan_in_word, word

import viunion_nlp as vu

NEWS = """<html><head><meta charset="utf-8"><title>Trao quà - Báo Miền Núi</title>
<script>var NLĐ = 1;</script><style>p {color: red}</style></head><body>
<header><nav><ul><li><a href="/">Trang chủ</a></li><li><a href="/cd">Công đoàn</a></li></ul></nav></header>
<article><h1>LĐLĐ tỉnh trao quà cho đoàn viên khó khăn</h1>
<p>Sáng 12/6, LĐLĐ tỉnh Lào Cai tổ chức trao quà Tết cho đoàn viên, người lao động.</p>
<p>Ông Lò Văn Páo, Phó Chủ tịch LĐLĐ tỉnh, cho biết năm nay các cấp công đoàn chăm lo cho 1.200 người.</p>
<p>Bà Vi Thị Sen, Chủ tịch Công đoàn Công ty cổ phần Gỗ Thác Bà, cảm ơn sự quan tâm của tổ chức.</p>
</article>
<aside><h3>Tin liên quan</h3><ul><li><a href="x">Ông Hà Văn Thức nhận chức</a></li></ul></aside>
<footer>Tổng biên tập: Mùa A Sấu. Giấy phép số 22/GP-BTTTT.</footer></body></html>"""
OFFICIAL = (
    "<html><body><table><tr>"
    + "".join(f"<td>{'<br>'.join(cell)}</td>" for cell in HEADING)
    + "</tr></table><p><b>KẾ HOẠCH</b></p><p>Tổ chức Tháng Công nhân</p>"
    "<p>Căn cứ Kế hoạch số 41/KH-LĐLĐ ngày 12/3/2026 của LĐLĐ tỉnh;</p>"
    "<p>Công đoàn xã thăm hỏi đoàn viên.</p></body></html>"
)


def read(path: Path, content: str | bytes) -> vu.FileText:
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return vu.read_file(path)


class TestWebPages:
    @pytest.fixture(autouse=True)
    def _needs(self) -> None:
        pytest.importorskip("trafilatura")

    def test_the_main_text_without_what_stands_around(self, tmp_path: Path) -> None:
        file = read(tmp_path / "a.html", NEWS)
        assert [line[:12] for line in file.text.splitlines()] == [
            "LĐLĐ tỉnh tr", "Sáng 12/6, L", "Ông Lò Văn P", "Bà Vi Thị Se",
        ]  # fmt: skip
        people = vu.analyze(file.text).persons
        assert [person.text for person in people] == ["Lò Văn Páo", "Vi Thị Sen"]
        assert [file.locate(*person.span)[0].paragraph for person in people] == [3, 4]

    def test_an_official_document(self, tmp_path: Path) -> None:
        heading = vu.analyze(read(tmp_path / "a.html", OFFICIAL).text).heading
        assert heading is not None
        assert heading.number is not None
        assert heading.date is not None
        assert (heading.number.text, heading.date.iso) == ("12/KH-CĐX", "2026-05-06")
        assert [part.text for part in heading.issuers] == ["CÔNG ĐOÀN XÃ NẬM LÙNG"]

    @pytest.mark.parametrize(
        ("encoding", "said"), [("utf-16", "utf-16"), ("utf-8", "utf-8"), ("utf-8-sig", "utf-8")]
    )
    def test_its_encoding(self, tmp_path: Path, encoding: str, said: str) -> None:
        file = read(tmp_path / "a.html", NEWS.encode(encoding))
        assert (file.encoding, "Lò Văn Páo" in file.text) == (said, True)

    def test_old_letters_for_a_font(self, tmp_path: Path) -> None:
        page = (
            '<html><head><meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1"></head>'
            '<body><font face=".VnTime"><p>Liªn ®oµn Lao ®éng tØnh Lµo Cai trao quµ cho ®oµn viªn.</p>'
            "</font></body></html>"
        )
        file = read(tmp_path / "a.html", page.encode("latin-1"))
        assert file.text == "Liên đoàn Lao động tỉnh Lào Cai trao quà cho đoàn viên.\n"
        assert file.encoding == "TCVN3"

    def test_a_page_of_another_language(self, tmp_path: Path) -> None:
        page = '<html><head><meta charset="iso-8859-1"></head><body><p>Fête</p></body></html>'
        file = read(tmp_path / "a.html", page.encode("latin-1"))
        assert (file.text.strip(), file.encoding) == ("Fête", "cp1252")
        with pytest.raises(vu.InputError, match="not UTF-8: save the file as UTF-8"):
            read(tmp_path / "a.html", page.replace("iso-8859-1", "tcvn").encode("latin-1"))

    def test_lists_and_lines_of_a_page(self, tmp_path: Path) -> None:
        items = "".join(
            f"<li>Đoàn viên số {number} được thăm hỏi, tặng quà.</li>" for number in range(5)
        )
        page = f"<html><body><article><p>Dòng một<br>dòng hai.</p><ul>{items}</ul></article></body></html>"
        lines = read(tmp_path / "a.html", page).text.splitlines()
        assert lines[:3] == ["Dòng một", "dòng hai.", "Đoàn viên số 0 được thăm hỏi, tặng quà."]

    def test_a_page_of_a_few_words(self, tmp_path: Path) -> None:
        assert read(tmp_path / "a.htm", "<p>Họp ở xã.</p>").text.strip() == "Họp ở xã."

    @pytest.mark.parametrize(
        "source",
        [
            "<div>" * 30_000 + "Họp",
            "<table><tr><td>" * 5_000 + "Họp",
            "<" * 200_000,
            "<a " + "x='1' " * 50_000 + ">Họp</a>",
            "&amp;" * 100_000,
            "<p>Họp<!--" * 20_000,
            "<script>" + "x" * 1_000_000,
            "<p>\ud800".encode("utf-8", "surrogatepass").decode("latin-1"),
            "<svg><style><p>Họp" * 3_000,
        ],
    )
    def test_hostile_pages(self, tmp_path: Path, source: str) -> None:
        (tmp_path / "a.html").write_text(source, encoding="utf-8")
        (tmp_path / "b.html").write_text(NEWS, encoding="utf-8")
        errors: list[vu.InputError] = []
        begun = time.monotonic()
        files = list(vu.read_files(tmp_path, on_error=errors.append))
        assert time.monotonic() - begun < 60
        assert "Lò Văn Páo" in files[-1].text
        assert len(files) + len(errors) == 2
        assert "<script" not in files[0].text

    def test_nothing(self, tmp_path: Path) -> None:
        with pytest.raises(vu.InputError, match="contains no text"):
            read(tmp_path / "a.html", "<html><body></body></html>")


class TestMarkdown:
    @pytest.fixture(autouse=True)
    def _needs(self) -> None:
        pytest.importorskip("markdown_it")

    def test_what_it_says(self, tmp_path: Path) -> None:
        source = (
            "---\ntitle: Bản tin\n---\n# Bản tin\n\n**Ông Lò Văn Páo**, [Chủ tịch](http://a) xã,\n"
            "nói.\n\n1. Một\n2. Hai\n\n- Ba\n\n> Trích\n\n| Họ tên | Chức vụ |\n|---|---|\n"
            "| Vi Thị Sen | Bí thư |\n\n```\nSố: 12\n```\n![ảnh họp](a.png)\n"
        )
        assert read(tmp_path / "a.md", source).text.splitlines() == [
            "Bản tin", "Ông Lò Văn Páo, Chủ tịch xã,", "nói.", "1. Một", "2. Hai", "Ba", "Trích",
            "Họ tên    Chức vụ", "Vi Thị Sen    Bí thư", "Số: 12", "ảnh họp",
        ]  # fmt: skip

    def test_paragraphs_are_counted(self, tmp_path: Path) -> None:
        file = read(tmp_path / "a.md", "# Một\n\nHai\n")
        assert [(file.text[spot.start : spot.end], spot.paragraph) for spot in file.spots] == [
            ("Một", 1),
            ("Hai", 2),
        ]


def mail(
    text: str | None = "Kính gửi ông Lò Văn Páo.\n\nMời họp.\n", **options: str
) -> EmailMessage:
    message = EmailMessage()
    message["Subject"] = "V/v họp Ban Chấp hành"
    message["From"] = "Vi Thị Sen <sen@example.org>"
    if text is not None:
        message.set_content(text)
    return message


class TestMails:
    @pytest.mark.parametrize("charset", ["utf-8", "unknown-8bit", "no-such-charset"])
    def test_subject_and_text(self, tmp_path: Path, charset: str) -> None:
        content = mail().as_bytes().replace(b"utf-8", charset.encode())
        content = content.replace(f"=?{charset}?".encode(), b"=?utf-8?")
        file = read(tmp_path / "thu.eml", content)
        assert file.text == "V/v họp Ban Chấp hành\n\nKính gửi ông Lò Văn Páo.\n\nMời họp.\n"
        assert (file.kind, file.encoding) == ("eml", "utf-8")

    def test_a_page_as_a_mail(self, tmp_path: Path) -> None:
        pytest.importorskip("trafilatura")
        message = mail(None)
        message.set_content(NEWS, subtype="html")
        text = read(tmp_path / "thu.eml", message.as_bytes()).text
        assert text.startswith("V/v họp Ban Chấp hành\n\nLĐLĐ tỉnh trao quà")

    def test_what_is_attached_follows(self, tmp_path: Path) -> None:
        message = mail()
        kinds = {"maintype": "application", "subtype": "octet-stream"}
        message.add_attachment(plan_in_word(), filename="kế hoạch.docx", **kinds)
        message.add_attachment(b"PK", filename="hong.docx", **kinds)
        message.add_attachment(b"x", filename="anh.jpg", **kinds)
        (tmp_path / "thu.eml").write_bytes(message.as_bytes())
        errors: list[vu.InputError] = []
        files = list(vu.read_files(tmp_path / "thu.eml", on_error=errors.append))
        assert [file.path for file in files] == [
            str(tmp_path / "thu.eml"),
            str(tmp_path / "thu.eml" / "kế hoạch.docx"),
        ]
        assert "Giàng Thị Say" in files[1].text
        assert [str(error) for error in errors] == [
            f"{tmp_path / 'thu.eml' / 'hong.docx'}: is not a Word document"
        ]

    def test_only_an_attachment(self, tmp_path: Path) -> None:
        message = mail(None)
        message.add_attachment(
            word(paragraph("Họp.")), maintype="a", subtype="b", filename="a.docx"
        )
        (tmp_path / "thu.eml").write_bytes(message.as_bytes())
        assert [file.text for file in vu.read_files(tmp_path / "thu.eml")] == ["Họp.\n"]
        with pytest.raises(vu.InputError, match=r"no text of its own: vu\.read_files"):
            vu.read_file(tmp_path / "thu.eml")

    @pytest.mark.parametrize(
        ("content", "message"),
        [
            (b"", "is not a mail: it has no header"),
            (
                b"Content-Type: application/pkcs7-mime\n\nMII=",
                "is encrypted: save it as plain text",
            ),
            (b"Content-Type: multipart/mixed; boundary=x\n\n--x\n--x--", "contains no text"),
        ],
    )
    def test_what_is_no_mail_to_read(self, tmp_path: Path, content: bytes, message: str) -> None:
        with pytest.raises(vu.InputError, match=message):
            read(tmp_path / "thu.eml", content)
