"""The command that wraps mentions into a source."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import viunion_nlp as vu
from viunion_nlp.cli import cli

HTML = "<p>Ông <b>Hải</b> và bà Mai</p>\r\n"
LINKS = {"PERSON": "/nguoi/{name}"}


def run(*arguments: str | Path, input: str | None = None) -> Result:
    return CliRunner().invoke(cli, ["annotate", *map(str, arguments)], input=input)


def test_a_file_is_wrapped(tmp_path: Path) -> None:
    path, output = tmp_path / "bai.html", tmp_path / "ra.html"
    path.write_bytes(b"\xef\xbb\xbf" + HTML.encode())
    assert run(path, "--link", "person=/nguoi/{name}", "-o", output).exit_code == 0
    assert output.read_bytes().decode() == vu.annotate(HTML, links=LINKS)


def test_the_ending_tells_the_markup(tmp_path: Path) -> None:
    path = tmp_path / "bai.md"
    path.write_text("Ông **Hải** `bà Mai`", encoding="utf-8")
    assert "`bà Mai`" in run(path).output
    assert "`bà <mark" in run(path, "--markup", "html").output


def test_standard_input_is_html() -> None:
    assert run(input="<code>bà Mai</code> ông Hải").output.startswith(
        "<code>bà Mai</code> ông <mark"
    )


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (["--link", "PERSON"], "'PERSON' is no LABEL=TEMPLATE"),
        (["--link", "PERSON=/{symbol}"], "--link: PERSON has no field 'symbol'"),
        (["--link", "PLACE=/"], "--link: no label 'PLACE'"),
        (["-o", "ra.pdf"], "the output is not a .pdf file"),
        (["nothing.html"], "nothing.html: no such file"),
    ],
)
def test_what_is_wrong_is_told(options: list[str], message: str) -> None:
    result = run(*options, input=HTML)
    assert result.exit_code == 2
    assert message in result.stderr


def test_a_file_that_is_not_utf_8_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "bai.html"
    path.write_bytes(b"\xff")
    assert "not UTF-8" in run(path).stderr
