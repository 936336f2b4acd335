"""PDFs: words with their boxes, in the order in which they are read."""

from __future__ import annotations

from pathlib import Path

import pytest
from papers import HEADING, Printer, plan_in_print

import viunion_nlp as vu

pytest.importorskip("pypdfium2")


def read(tmp_path: Path, content: bytes) -> vu.FileText:
    (tmp_path / "a.pdf").write_bytes(content)
    return vu.read_file(tmp_path / "a.pdf")


def refusal(tmp_path: Path, content: bytes) -> str:
    with pytest.raises(vu.InputError) as error:
        read(tmp_path, content)
    return str(error.value).removeprefix(f"{tmp_path / 'a.pdf'}: ")


def said(file: vu.FileText) -> list[list[str]]:
    """The lines, cut where columns part."""
    return [
        [part.strip() for part in line.split("   ") if part.strip()]
        for line in file.text.split("\n")
    ]


def test_a_plan_is_read_as_one(tmp_path: Path) -> None:
    file = read(tmp_path, plan_in_print())
    assert said(file)[:4] == [
        ["LĐLĐ TỈNH LÀO CAI", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"],
        ["CÔNG ĐOÀN XÃ NẬM LÙNG", "Độc lập - Tự do - Hạnh phúc"],
        ["Số: 12/KH-CĐX", "Nậm Lùng, ngày 06 tháng 5 năm 2026"],
        [],
    ]
    (row,) = vu.register([(file.path, vu.analyze(file.text))])
    assert (row.symbol, row.date, row.signer) == ("12/KH-CĐX", "2026-05-06", ("Giàng Thị Say",))
    assert row.recipients == ("LĐLĐ tỉnh",)
    assert (file.pages, file.encoding, file.remarks) == (2, "utf-8", ())


def test_a_subject_ends_where_its_lines_are_no_longer_centered(tmp_path: Path) -> None:
    printer = Printer()
    printer.beside(HEADING, (150, 420))
    printer.line("KẾ HOẠCH", 300, centered=True)
    printer.line("Tổ chức Tháng Công nhân", 300, centered=True)
    printer.line(
        "Các công đoàn cơ sở thăm hỏi đoàn viên trước ngày 20/5/2026 và báo cáo kết quả về", 90
    )
    printer.line("Công đoàn xã.")
    heading = vu.analyze(read(tmp_path, printer.content()).text).heading
    assert heading is not None
    assert heading.subject is not None
    assert heading.subject.text == "Tổ chức Tháng Công nhân"


def test_the_number_of_a_page_is_none_of_its_text(tmp_path: Path) -> None:
    assert ["2"] not in said(read(tmp_path, plan_in_print()))


def test_every_mention_has_page_and_box(tmp_path: Path) -> None:
    file = read(tmp_path, plan_in_print())
    places = {}
    for person in vu.analyze(file.text).persons:
        (spot,) = file.locate(*person.span)
        assert spot.box is not None
        places[person.text] = (spot.page, [round(edge) for edge in spot.box])
    page, (left, top, right, bottom) = places["Vàng A Páo"]
    assert page == 1
    assert 60 < left < right < 300
    assert 130 < top < bottom < 175
    page, (left, top, right, bottom) = places["Giàng Thị Say"]
    assert page == 2
    assert abs((left + right) / 2 - 420) < 2
    assert bottom - top < 15


def test_a_mention_over_two_lines_has_two_boxes(tmp_path: Path) -> None:
    printer = Printer()
    printer.line("Hội nghị nghe báo cáo của Liên đoàn Lao động")
    printer.line("tỉnh Lào Cai.")
    file = read(tmp_path, printer.content())
    (body,) = vu.analyze(file.text).organizations
    first, second = file.locate(*body.span)
    assert [file.text[spot.start : spot.end] for spot in (first, second)] == [
        "Liên đoàn Lao động",
        "tỉnh Lào Cai",
    ]
    assert (first.paragraph, second.paragraph) == (1, 2)
    assert first.box is not None
    assert second.box is not None
    assert first.box[3] <= second.box[3]


@pytest.mark.parametrize("turned", [0, 90, 180, 270])
def test_boxes_are_of_the_page_as_it_is_looked_at(tmp_path: Path, turned: int) -> None:
    printer = Printer()
    printer.canvas.setPageRotation(turned)
    if turned % 180:  # reportlab lays the sheet down first
        printer.top += 842 - 595
    printer.line("Họp.")
    (spot,) = read(tmp_path, printer.content()).spots
    assert spot.box is not None
    left, top, right, bottom = spot.box
    beginning = {0: (60, 42), 90: (595 - 42, 60), 180: (535, 800), 270: (42, 842 - 60)}[turned]
    assert left - 15 < beginning[0] < right + 15
    assert top - 15 < beginning[1] < bottom + 15
    upright = turned % 180 == 0
    assert (right - left > bottom - top) is upright


def test_columns_of_prose_are_read_one_behind_the_other(tmp_path: Path) -> None:
    printer = Printer()
    printer.line("CÔNG ĐOÀN XÃ THĂM HỎI ĐOÀN VIÊN TRƯỚC TẾT, TRAO QUÀ CHO NGƯỜI LAO ĐỘNG", 60)
    for number in range(8):
        printer.say(f"Cột trái dòng {number}, công đoàn xã họp bàn.")
        printer.line(f"Cột phải dòng {number}, đoàn viên trao quà.", 310)
    printer.line("Tin, ảnh: Minh Hằng, phóng viên thường trú tại các tỉnh miền núi phía Bắc", 60)
    lines = said(read(tmp_path, printer.content()))
    assert [line[0][:8] for line in lines if line] == [
        "CÔNG ĐOÀ", *["Cột trái"] * 8, *["Cột phải"] * 8, "Tin, ảnh",
    ]  # fmt: skip


def test_rows_of_a_table_are_read_as_rows(tmp_path: Path) -> None:
    printer = Printer()
    for name in ("Vàng A Páo", "Vi Thị Sen", "Lò Văn Páo", "Giàng A Lử", "Ly Thị Mẩy", "Tẩn A Phử"):
        printer.say(name)
        printer.say("Ủy viên", 250)
        printer.line("Công đoàn xã", 400)
    assert said(read(tmp_path, printer.content()))[0] == ["Vàng A Páo", "Ủy viên", "Công đoàn xã"]


def test_a_page_without_text_is_told(tmp_path: Path) -> None:
    printer = Printer()
    printer.line("Họp.")
    printer.page()
    printer.canvas.rect(60, 60, 300, 300, fill=1)
    printer.page()
    printer.line("Hết.")
    file = read(tmp_path, printer.content())
    assert file.remarks == ("there is no text on page 2 of 3",)
    assert [spot.page for spot in file.spots] == [1, 3]


def test_old_letters(tmp_path: Path) -> None:
    printer = Printer()
    printer.line("Liªn ®oµn Lao ®éng tØnh Lµo Cai trao quµ cho ®oµn viªn.")
    printer.line("Hép")
    file = read(tmp_path, printer.content())
    assert file.text.splitlines() == [
        "Liên đoàn Lao động tỉnh Lào Cai trao quà cho đoàn viên.",
        "Hộp",
    ]
    assert file.encoding == "TCVN3"


class TestBadInput:
    def test_a_scan(self, tmp_path: Path) -> None:
        printer = Printer()
        printer.canvas.rect(60, 60, 300, 300, fill=1)
        assert refusal(tmp_path, printer.content()).startswith(
            "contains no text: its pages are scanned images"
        )

    def test_a_locked_file(self, tmp_path: Path) -> None:
        printer = Printer(password="bi-mat")
        printer.line("Họp kín.")
        message = refusal(tmp_path, printer.content())
        assert message == "is locked with a password: save a copy without one"

    def test_a_file_cut_off(self, tmp_path: Path) -> None:
        content = plan_in_print()
        assert refusal(tmp_path, content[: len(content) // 3]).startswith(
            ("is not a complete PDF", "contains no")
        )

    @pytest.mark.parametrize("content", [b"%PDF-1.7\n", b"%PDF" + bytes(range(256)) * 400])
    def test_a_beginning_and_noise(self, tmp_path: Path, content: bytes) -> None:
        assert refusal(tmp_path, content).startswith("is not a complete PDF")

    def test_too_long(self, tmp_path: Path) -> None:
        (tmp_path / "a.pdf").write_bytes(plan_in_print())
        with pytest.raises(vu.InputError, match="its text has more than 100 bytes"):
            vu.read_file(tmp_path / "a.pdf", most_bytes=100)
