"""Word documents: what they say, as it is printed."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest
from papers import BODY, HEADING, paragraph, plan_in_word, table, word

import viunion_nlp as vu


def read(tmp_path: Path, content: bytes) -> vu.FileText:
    (tmp_path / "a.docx").write_bytes(content)
    return vu.read_file(tmp_path / "a.docx")


def refusal(tmp_path: Path, content: bytes) -> str:
    with pytest.raises(vu.InputError) as error:
        read(tmp_path, content)
    return str(error.value).removeprefix(f"{tmp_path / 'a.docx'}: ")


def run(text: str, properties: str = "") -> str:
    return f"<w:r><w:rPr>{properties}</w:rPr><w:t>{text}</w:t></w:r>"


class TestLayout:
    def test_cells_stand_side_by_side(self, tmp_path: Path) -> None:
        file = read(tmp_path, plan_in_word())
        assert file.text.split("\n")[:5] == [
            "LĐLĐ TỈNH LÀO CAI        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
            "CÔNG ĐOÀN XÃ NẬM LÙNG    Độc lập - Tự do - Hạnh phúc",
            "Số: 12/KH-CĐX            Nậm Lùng, ngày 06 tháng 5 năm 2026",
            "KẾ HOẠCH",
            "Tổ chức Tháng Công nhân",
        ]
        assert file.text.endswith("Giàng Thị Say\n")

    def test_a_plan_is_read_as_one(self, tmp_path: Path) -> None:
        file = read(tmp_path, plan_in_word())
        document = vu.analyze(file.text)
        (row,) = vu.register([(file.path, document)])
        assert (row.symbol, row.date, row.signer) == ("12/KH-CĐX", "2026-05-06", ("Giàng Thị Say",))
        assert row.recipients == ("LĐLĐ tỉnh",)
        assert row.file == str(tmp_path / "a.docx")

    def test_every_mention_has_its_paragraph(self, tmp_path: Path) -> None:
        file = read(tmp_path, plan_in_word())
        for mention in vu.analyze(file.text).persons:
            (spot,) = file.locate(*mention.span)
            assert file.text[spot.start : spot.end] == mention.text
            assert spot.paragraph == {"Vàng A Páo": 10, "Giàng Thị Say": 17}[mention.text]
            assert (spot.page, spot.box) == (None, None)

    def test_a_long_paragraph_has_nothing_beside_it(self, tmp_path: Path) -> None:
        long = "Công đoàn xã thăm hỏi, tặng quà đoàn viên có hoàn cảnh khó khăn. " * 3
        file = read(tmp_path, word(table([["1"], [long], ["Ban Chấp hành"]])))
        assert file.text.split("\n") == ["1", long.strip(), "Ban Chấp hành", ""]

    def test_a_subject_ends_where_its_lines_are_no_longer_centered(self, tmp_path: Path) -> None:
        styles = '<w:style w:styleId="Ten"><w:pPr><w:jc w:val="center"/></w:pPr></w:style>'
        content = word(
            table(HEADING),
            paragraph("KẾ HOẠCH", properties='<w:pStyle w:val="Ten"/>'),
            paragraph("Tổ chức Tháng Công nhân", properties='<w:jc w:val="center"/>'),
            paragraph("Các công đoàn cơ sở thăm hỏi đoàn viên."),
            styles=styles,
        )
        file = read(tmp_path, content)
        assert file.text.splitlines()[3:] == [
            "KẾ HOẠCH", "Tổ chức Tháng Công nhân", "", "Các công đoàn cơ sở thăm hỏi đoàn viên.",
        ]  # fmt: skip
        heading = vu.analyze(file.text).heading
        assert heading is not None
        assert heading.subject is not None
        assert heading.subject.text == "Tổ chức Tháng Công nhân"

    def test_a_table_in_a_cell(self, tmp_path: Path) -> None:
        inner = table([["Trái"], ["Phải"]])
        outer = f"<w:tbl><w:tr><w:tc>{paragraph('Một')}</w:tc><w:tc>{inner}</w:tc></w:tr></w:tbl>"
        assert read(tmp_path, word(outer)).text == "Một    Trái    Phải\n"

    def test_breaks_tabs_and_hyphens(self, tmp_path: Path) -> None:
        inside = (
            "<w:r><w:t>Họp</w:t><w:br/><w:t>Số:</w:t><w:tab/><w:t>12</w:t><w:noBreakHyphen/></w:r>"
        )
        assert read(tmp_path, word(paragraph(inside=inside))).text == "Họp\nSố:\t12-\n"


class TestWhatIsSaid:
    def test_changes_are_taken_as_made(self, tmp_path: Path) -> None:
        inside = (
            f"<w:ins>{run('ông Vàng A Páo')}</w:ins>"
            "<w:del><w:r><w:delText>bà Vi Thị Sen</w:delText></w:r></w:del>"
            f"<w:moveFrom>{run('xưa')}</w:moveFrom><w:moveTo>{run(' dự')}</w:moveTo>"
        )
        assert (
            read(tmp_path, word(paragraph("Mời ", inside=inside))).text == "Mời ông Vàng A Páo dự\n"
        )

    def test_controls_links_fields_and_boxes(self, tmp_path: Path) -> None:
        control = f"<w:sdt><w:sdtContent>{paragraph('Trong ô.')}</w:sdtContent></w:sdt>"
        link = f"<w:hyperlink>{run('Liên kết')}</w:hyperlink>"
        field = "<w:r><w:instrText>PAGE</w:instrText></w:r>" + run(" 7")
        box = (
            "<w:r><w:AlternateContent><w:Choice><w:txbxContent>"
            f"{paragraph('Trong khung.')}</w:txbxContent></w:Choice><w:Fallback><w:txbxContent>"
            f"{paragraph('Trong khung.')}</w:txbxContent></w:Fallback></w:AlternateContent></w:r>"
        )
        content = word(control, paragraph(inside=link + field + box))
        assert read(tmp_path, content).text == "Trong ô.\nLiên kết 7\nTrong khung.\n"

    def test_capitals_and_hidden_words(self, tmp_path: Path) -> None:
        styles = (
            '<w:style w:styleId="Ten"><w:rPr><w:caps/></w:rPr></w:style>'
            '<w:style w:styleId="Con"><w:basedOn w:val="Ten"/></w:style>'
        )
        inside = run("Kế hoạch") + run(" nháp", "<w:vanish/>") + run(" số 1", '<w:caps w:val="0"/>')
        content = word(
            paragraph(properties='<w:pStyle w:val="Con"/>', inside=inside), styles=styles
        )
        assert read(tmp_path, content).text == "KẾ HOẠCH số 1\n"

    def test_a_style_may_be_based_on_itself(self, tmp_path: Path) -> None:
        styles = '<w:style w:styleId="A"><w:basedOn w:val="A"/></w:style>'
        content = word(paragraph("Họp", properties='<w:pStyle w:val="A"/>'), styles=styles)
        assert read(tmp_path, content).text == "Họp\n"

    def test_numbers_that_word_counts(self, tmp_path: Path) -> None:
        def level(number: int, format: str, text: str) -> str:
            return (
                f'<w:lvl w:ilvl="{number}"><w:start w:val="1"/><w:numFmt w:val="{format}"/>'
                f'<w:lvlText w:val="{text}"/></w:lvl>'
            )

        numbering = (
            '<w:abstractNum w:abstractNumId="0">'
            + level(0, "decimal", "Điều %1.") + level(1, "decimal", "%1.%2.")
            + level(2, "lowerLetter", "%3)") + level(3, "upperRoman", "%4.") + level(4, "bullet", "*")
            + '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
        )  # fmt: skip

        def item(depth: int, text: str, number: int = 1) -> str:
            told = f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{number}"/></w:numPr>'
            return paragraph(text, properties=told)

        blocks = [
            item(0, "Một"), item(1, "Hai"), item(1, "Ba"), item(2, "Bốn"), item(2, "Năm"),
            item(0, "Sáu"), item(1, "Bảy"), item(3, "Tám"), item(4, "Chín"), item(0, "Không", 9),
        ]  # fmt: skip
        assert read(tmp_path, word(*blocks, numbering=numbering)).text.splitlines() == [
            "Điều 1. Một", "1.1. Hai", "1.2. Ba", "a) Bốn", "b) Năm", "Điều 2. Sáu", "2.1. Bảy",
            "I. Tám", "- Chín", "Không",
        ]  # fmt: skip

    def test_notes_stand_behind_the_text(self, tmp_path: Path) -> None:
        notes = (
            f'<w:footnote w:type="separator">{paragraph("—")}</w:footnote>'
            f"<w:footnote>{paragraph('Theo Báo cáo số 5/BC-CĐX.')}</w:footnote>"
        )
        file = read(tmp_path, word(paragraph("Họp."), footnotes=notes))
        assert file.text == "Họp.\nTheo Báo cáo số 5/BC-CĐX.\n"

    def test_pages_as_word_has_laid_them_out(self, tmp_path: Path) -> None:
        ended = '<w:r><w:br w:type="page"/></w:r>'
        marked = "<w:r><w:lastRenderedPageBreak/><w:t>Hai</w:t></w:r>"
        turned = f"{run('Ba')}<w:r><w:lastRenderedPageBreak/><w:t> bốn</w:t></w:r>"
        content = word(
            paragraph("Một", inside=ended), paragraph(inside=marked), paragraph(inside=turned),
            paragraph("Năm"),
        )  # fmt: skip
        file = read(tmp_path, content)
        assert [(spot.paragraph, spot.page) for spot in file.spots] == [
            (1, 1),
            (2, 2),
            (3, 2),
            (4, 3),
        ]
        assert file.pages == 3


class TestOldLetters:
    def test_by_their_font(self, tmp_path: Path) -> None:
        content = word(
            paragraph("ubnd tØnh lµo cai", font=".VnTimeH"),
            paragraph("C«ng ®oµn", font=".VnTime"),
            paragraph("Coâng ñoaøn", font="VNI-Times"),
            paragraph("Công đoàn, LĐLĐ tỉnh", font=".VnTime"),
            paragraph("Công đoàn"),
        )
        file = read(tmp_path, content)
        assert file.text.splitlines() == [
            "UBND TỈNH LÀO CAI", "Công đoàn", "Công đoàn", "Công đoàn, LĐLĐ tỉnh", "Công đoàn",
        ]  # fmt: skip
        assert file.encoding == "TCVN3"
        assert file.remarks == (
            "letters of TCVN3 were converted to Unicode",
            "letters of VNI were converted to Unicode",
        )

    def test_by_the_font_of_a_style(self, tmp_path: Path) -> None:
        styles = (
            '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=".VnTime"/></w:rPr></w:rPrDefault>'
            '</w:docDefaults><w:style w:type="character" w:styleId="Moi"><w:rPr>'
            '<w:rFonts w:ascii="Arial"/></w:rPr></w:style>'
        )
        inside = run("C«ng ®oµn ") + run("nghìn", '<w:rStyle w:val="Moi"/>')
        assert (
            read(tmp_path, word(paragraph(inside=inside), styles=styles)).text
            == "Công đoàn nghìn\n"
        )

    def test_by_what_they_say(self, tmp_path: Path) -> None:
        content = word(
            paragraph("§iÒu 1"),
            paragraph("Liªn ®oµn Lao ®éng tØnh Lµo Cai trao quµ."),
            paragraph("Sở"),
        )
        file = read(tmp_path, content)
        assert file.text.splitlines()[1:] == ["Liên đoàn Lao động tỉnh Lào Cai trao quà.", "Sở"]
        assert file.text.startswith("Điều 1\n")


class TestBadInput:
    def test_empty(self, tmp_path: Path) -> None:
        assert "contains no text" in refusal(tmp_path, word(paragraph()))

    @pytest.mark.parametrize(
        ("content", "message"),
        [
            (b"", "is not a Word document"),
            (b"%PDF-1.4", "is not a Word document, but a PDF"),
            (b"{\\rtf1", "is not a Word document, but a document with layout (.rtf)"),
            (
                b"\xd0\xcf\x11\xe0" + bytes(99),
                "is not a Word document, but an old Word document (.doc)",
            ),
            (
                b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le"),
                "is locked with a password: save a copy without one",
            ),
            (plan_in_word()[:-40], "is not a complete Word document: save it again in Word"),
        ],
    )
    def test_what_is_none(self, tmp_path: Path, content: bytes, message: str) -> None:
        assert refusal(tmp_path, content) == message

    @pytest.mark.parametrize(
        ("name", "content", "message"),
        [
            ("xl/workbook.xml", "<x/>", "is a ZIP archive, not a Word document"),
            ("word/document.xml", "<x/>", "is not a Word document: it has no body"),
            ("word/document.xml", "<x>", "is not a Word document: its XML is broken: "),
            (
                "word/document.xml",
                "<!DOCTYPE x><x/>",
                "is not a Word document: its XML declares types",
            ),
            ("word/document.xml", " " * 64_000_001, "unpacks to more than 64,000,000 bytes"),
        ],
    )
    def test_archives_of_something_else(
        self, tmp_path: Path, name: str, content: str, message: str
    ) -> None:
        packed = io.BytesIO()
        with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr(name, content)
        assert refusal(tmp_path, packed.getvalue()).startswith(message)

    def test_tables_without_end(self, tmp_path: Path) -> None:
        depth = 5000
        content = word("<w:tbl><w:tr><w:tc>" * depth + "</w:tc></w:tr></w:tbl>" * depth)
        assert "nested too deeply" in refusal(tmp_path, content)

    def test_too_long(self, tmp_path: Path) -> None:
        (tmp_path / "a.docx").write_bytes(word(*[paragraph("Công đoàn họp.")] * 99))
        with pytest.raises(vu.InputError, match="its text has more than 1,000 bytes"):
            vu.read_file(tmp_path / "a.docx", most_bytes=1000)


def test_a_document_that_another_library_has_made(tmp_path: Path) -> None:
    docx = pytest.importorskip("docx")
    document = docx.Document()
    left, right = document.add_table(1, 2).rows[0].cells
    for cell, texts in zip((left, right), HEADING, strict=True):
        cell.text = texts[0]
        for text in texts[1:]:
            cell.add_paragraph(text)
    for text in BODY:
        document.add_paragraph(text)
    document.add_paragraph("Trao quà.", style="List Number")
    document.add_paragraph("Thăm hỏi.", style="List Bullet")
    document.save(tmp_path / "a.docx")
    file = vu.read_file(tmp_path / "a.docx")
    assert file.text.splitlines()[-2:] == ["1. Trao quà.", "- Thăm hỏi."]
    heading = vu.analyze(file.text).heading
    assert heading is not None
    assert heading.number is not None
    assert heading.number.text == "12/KH-CĐX"
