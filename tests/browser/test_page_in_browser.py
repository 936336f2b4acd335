"""Pages in a real browser: what is switched, pointed at, typed and printed.

Skipped where playwright or Chromium is missing.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import viunion_nlp as vu
from viunion_nlp.display.page import fragment

playwright = pytest.importorskip("playwright.sync_api")
PROGRAM = shutil.which("chromium") or shutil.which("google-chrome")
pytestmark = pytest.mark.skipif(PROGRAM is None, reason="Chromium is not installed")

TEXT = (
    "Ông Trần Văn Bình, Chủ tịch LĐLĐ tỉnh Long An, ký Kế hoạch số 12/KH-LĐLĐ ngày 5/3/2023.\n"
    "Ông Bình nói: NLĐ là gốc của tổ chức Công đoàn."
)
HOSTILE = (
    "<script>document.title='bị chiếm'</script><img src=x onerror=\"document.title='bị chiếm'\">"
)


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    with playwright.sync_playwright() as programs:
        browser = programs.chromium.launch(executable_path=PROGRAM, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture
def show(browser: Any, tmp_path: Path) -> Iterator[Any]:
    """Shows a page; whatever it asks of a network, or says of an error, fails the test."""
    asked: list[str] = []

    def shown(html: str, **options: Any) -> Any:
        path = tmp_path / "trang.html"
        path.write_text(html, encoding="utf-8")
        page = browser.new_page(**options)
        page.on("request", lambda request: asked.append(request.url))
        page.on("pageerror", lambda error: asked.append(str(error)))
        page.goto(path.as_uri())
        return page

    yield shown
    assert all(url.endswith("trang.html") for url in asked), asked


def background(page: Any, selector: str) -> str:
    return str(page.locator(selector).first.evaluate("e => getComputedStyle(e).backgroundColor"))


def card(page: Any, selector: str) -> str:
    return str(page.locator(selector).first.evaluate("e => getComputedStyle(e, '::after').content"))


@pytest.mark.parametrize("make", [vu.to_html, fragment])
def test_a_label_is_switched_off_and_on(show: Any, make: Any) -> None:
    page = show(make(vu.analyze(TEXT)))
    marked = background(page, "mark.PERSON")
    page.get_by_label("Người").uncheck()
    assert background(page, "mark.PERSON") == "rgba(0, 0, 0, 0)"
    assert background(page, "mark.TITLE") != "rgba(0, 0, 0, 0)"
    page.get_by_label("Người").check()
    assert background(page, "mark.PERSON") == marked


@pytest.mark.parametrize("make", [vu.to_html, fragment])
def test_the_innermost_mention_pointed_at_shows_its_fields(show: Any, make: Any) -> None:
    page = show(make(vu.analyze(TEXT)))
    assert card(page, "mark.ABBR") == "none"
    page.locator("mark.TITLE mark.ABBR").hover()
    assert "Liên đoàn Lao động" in card(page, "mark.ABBR")
    assert card(page, "mark.TITLE") == "none"


def test_keys_go_from_mention_to_mention_to_row_and_back(show: Any) -> None:
    page = show(vu.to_html(vu.analyze(TEXT)))
    focused = "document.activeElement.textContent"
    page.locator("mark[tabindex='0']").focus()
    assert page.evaluate(focused) == "Trần Văn Bình"
    page.keyboard.press("ArrowRight")
    assert page.evaluate(focused) == "Chủ tịch LĐLĐ tỉnh Long An"
    assert "Chức vụ: Chủ tịch" in card(page, "mark:focus")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.closest('tr').textContent").startswith(
        "Trần Văn Bình"
    )
    page.keyboard.press("Enter")
    assert page.evaluate(focused) == "Chủ tịch LĐLĐ tỉnh Long An"


def test_keys_pass_over_what_is_switched_off(show: Any) -> None:
    page = show(vu.to_html(vu.analyze(TEXT)))
    page.get_by_label("Chức vụ").uncheck()
    page.locator("mark[tabindex='0']").focus()
    page.keyboard.press("ArrowRight")
    assert page.evaluate("document.activeElement.className") == "ORG"


def test_one_mention_of_a_text_is_a_stop_of_the_tab_key(show: Any) -> None:
    page = show(vu.to_html([vu.analyze(TEXT), vu.analyze(TEXT)]))
    assert page.locator("mark[tabindex='0']").count() == 2


def test_search_takes_words_without_tone_marks(show: Any) -> None:
    page = show(vu.to_html([vu.analyze(TEXT), vu.analyze("Bà Lê Thị Mơ dự họp ở Huế.")]))
    page.locator("input[type=search]").fill("tran van binh")
    page.get_by_text("1 văn bản, 1 chỗ").wait_for()
    assert page.locator("article:visible").count() == 1
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.textContent") == "Trần Văn Bình"
    page.locator("input[type=search]").fill("")
    page.wait_for_function("document.querySelectorAll('article[hidden]').length === 0")


@pytest.mark.parametrize("make", [vu.to_html, fragment])
def test_nothing_of_a_hostile_text_is_run(show: Any, make: Any) -> None:
    page = show(make(vu.analyze(HOSTILE + TEXT)))
    assert page.title() != "bị chiếm"
    assert page.locator("img").count() == 0
    assert HOSTILE in page.locator(".text").inner_text()


def test_themes_and_paper_differ(show: Any) -> None:
    html = vu.to_html(vu.analyze(TEXT))
    light = show(html, color_scheme="light")
    dark = show(html, color_scheme="dark")
    papers = [background(page, ".viunion") for page in (light, dark)]
    assert papers[0] == "rgb(255, 255, 255)"
    assert papers[0] != papers[1]
    dark.emulate_media(media="print")
    assert background(dark, ".viunion") == "rgb(255, 255, 255)"
    assert not dark.locator("input[type=search]").is_visible()


@pytest.mark.parametrize("width", [360, 1280])
def test_nothing_runs_over_the_edge(show: Any, width: int) -> None:
    page = show(
        vu.to_html(vu.analyze(TEXT + " " + "dài" * 200)), viewport={"width": width, "height": 800}
    )
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_a_megabyte_of_text_can_be_read(show: Any) -> None:
    line = "Bà Trần Thị Mai, Chủ tịch LĐLĐ tỉnh Long An, trao quà cho NLĐ nghèo vượt khó.\n"
    doc = vu.analyze(line * (1_000_000 // len(line.encode())))
    page = show(vu.to_html(doc))
    page.get_by_label("Người").uncheck()
    assert background(page, "mark.PERSON") == "rgba(0, 0, 0, 0)"
    page.locator("mark[tabindex='0']").focus()
    page.keyboard.press("ArrowRight")
    assert page.evaluate("document.activeElement.tagName") == "MARK"
