"""Mentions wrapped into HTML and Markdown: what was added can be taken away again, and breaks nothing."""

from __future__ import annotations

import re
import time
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

import viunion_nlp as vu
from viunion_nlp.wrapping.html import read_html
from viunion_nlp.wrapping.markdown import read_markdown

LINKS: dict[str, str] = {"DOCREF": "/vb?so={symbol}", "PERSON": "/nguoi/{name}"}
OURS = re.compile(r'<(mark|a) class="[A-Z]+"[^>]*>|</(mark|a)>|<a\b[^>]*>|</?[a-z][^>]*>')
VOID = {"br", "img", "hr", "input", "wbr"}


def stripped(annotated: str) -> str:
    """Without what was added; each tag of ours closes before any other, so that all is balanced."""
    out, at = [], 0
    opened: list[str] = []
    for tag in OURS.finditer(annotated):
        ours = tag[1] is not None
        closes = tag[2] is not None and bool(opened) and opened[-1] == tag[2]
        if ours:
            opened.append(tag[1])
        elif closes:
            opened.pop()
        else:
            assert not opened, f"{tag[0]} stands inside {opened}"
            continue
        out.append(annotated[at : tag.start()])
        at = tag.end()
    assert not opened
    return "".join(out) + annotated[at:]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("Ông Hải.", "Ông [Hải]."),
        ("<p>Ông <b>Trần</b> Văn Hải.</p>", "<p>Ông <b>[Trần]</b> [Văn Hải].</p>"),
        ("<p>Ông <b>Trần Văn</b><i> Hải</i>.</p>", "<p>Ông <b>[Trần Văn]</b><i> [Hải]</i>.</p>"),
        ("<p>Ông <img alt='bà Mai'> Hải</p>", "<p>Ông <img alt='bà Mai'> [Hải]</p>"),
        ("<p>Ông Hải<br>Bà Mai</p>", "<p>Ông [Hải]<br>Bà [Mai]</p>"),
        ("<p>Ông H&#7843;i.</p>", "<p>Ông [H&#7843;i].</p>"),
        ("<!-- bà Mai --><p>Ông Hải.", "<!-- bà Mai --><p>Ông [Hải]."),
        ("<script>'bà Mai </b>'</script>Ông Hải.", "<script>'bà Mai </b>'</script>Ông [Hải]."),
        ("<SCRIPT>bà Mai</Script >Ông Hải.", "<SCRIPT>bà Mai</Script >Ông [Hải]."),
        (
            "<code>bà Mai <code>x</code></code>Ông Hải.",
            "<code>bà Mai <code>x</code></code>Ông [Hải].",
        ),
        ("<svg/>Ông Hải.", "<svg/>Ông [Hải]."),
        (
            '<p title="a > b" data-x = "bà Mai">Ông Hải.',
            '<p title="a > b" data-x = "bà Mai">Ông [Hải].',
        ),
        ("<my-card>Ông Hải.</my-card>", "<my-card>Ông [Hải].</my-card>"),
        ("a < b, ông Hải, 1<2", "a < b, ông [Hải], 1<2"),
        ("Ông Hải. <p title='bà Mai", "Ông [Hải]. <p title='bà Mai"),
        ("<textarea>bà Mai</textarea><title>bà Mai", "<textarea>bà Mai</textarea><title>bà Mai"),
        ("<?xml bà Mai?><!DOCTYPE bà Mai>Ông Hải.", "<?xml bà Mai?><!DOCTYPE bà Mai>Ông [Hải]."),
    ],
)
def test_people_in_html(source: str, expected: str) -> None:
    annotated = vu.annotate(source, labels=["PERSON"])
    assert re.sub(r"<mark [^>]*>(.*?)</mark>", r"[\1]", annotated) == expected
    assert stripped(annotated) == source


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("# Ông Hải", "# Ông {Hải}"),
        ("Ông **Trần** Văn *Hải*.", "Ông **{Trần}** {Văn} *{Hải}*."),
        ("Ông **Trần Văn Hải**, nói.", "Ông **{Trần Văn Hải}**, nói."),
        ("Ông Hải\\* và bà Mai", "Ông {Hải}\\* và bà {Mai}"),
        ("Ông [Hải](http://a.vn/bà-Mai 'bà Mai')", "Ông [{Hải}](http://a.vn/bà-Mai 'bà Mai')"),
        ("Ông [Hải][ref]\n\n[ref]: http://bà.Mai", "Ông [{Hải}][ref]\n\n[ref]: http://bà.Mai"),
        ("Ông [Hải]\n\n[hải]: http://a.vn", "Ông [Hải]\n\n[hải]: http://a.vn"),
        ("Ông [Hải][]\n\n[hải]: http://a.vn", "Ông [Hải][]\n\n[hải]: http://a.vn"),
        ("Ông Hải [cùng bà Mai]", "Ông {Hải} [cùng bà {Mai}]"),
        ("![bà Mai](a.png) Ông Hải", "![bà Mai](a.png) Ông {Hải}"),
        ("`bà Mai` ông Hải ``a ` bà Mai``", "`bà Mai` ông {Hải} ``a ` bà Mai``"),
        ("ông Hải ` bà Mai", "ông {Hải} ` bà {Mai}"),
        ("```\nbà Mai\n```\nÔng Hải", "```\nbà Mai\n```\nÔng {Hải}"),
        ("~~~~\nbà Mai\n~~~\n", "~~~~\nbà Mai\n~~~\n"),
        ("Ông Hải\n\n    bà Mai\n", "Ông {Hải}\n\n    bà Mai\n"),
        ("- Ông Hải\n\n    bà Mai\n", "- Ông {Hải}\n\n    bà {Mai}\n"),
        ("> Ông Hải\n> nói", "> Ông {Hải}\n> nói"),
        ("---\ntitle: bà Mai\n---\nÔng Hải", "---\ntitle: bà Mai\n---\nÔng {Hải}"),
        ("| Tên |\n|:---|\n| bà Mai |\n", "| Tên |\n|:---|\n| bà {Mai} |\n"),
        ("Ông <b>Hải</b> <code>bà Mai</code>", "Ông <b>{Hải}</b> <code>bà Mai</code>"),
        ("<a@b.vn> https://a.vn/bà_Mai ông Hải", "<a@b.vn> https://a.vn/bà_Mai ông {Hải}"),
        ("ông Hải**a**", "ông Hải**a**"),
        ("Ông Hải\n=====\n\nBà Mai\n---", "Ông {Hải}\n=====\n\nBà {Mai}\n---"),
        ("5 * 3, ông Hải * bà Mai", "5 * 3, ông {Hải} * bà {Mai}"),
        ("Ông Hải[^1]\n\n[^1]: bà Mai", "Ông {Hải}[^1]\n\n[^1]: bà Mai"),
    ],
)
def test_people_in_markdown(source: str, expected: str) -> None:
    annotated = vu.annotate(source, markup="markdown", labels=["PERSON"])
    assert re.sub(r"<mark [^>]*>(.*?)</mark>", r"{\1}", annotated) == expected
    assert rendered(source) == stripped(rendered(annotated))


def rendered(source: str) -> str:
    made: str = (
        MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"]).render(source)
    )
    return made


def test_nested_mentions_and_links() -> None:
    source = "Ông Hải, Chủ tịch LĐLĐ tỉnh, nêu <a href='/x'>Nghị quyết số 02-NQ/TW</a>; Nghị quyết 02 nói."
    annotated = vu.annotate(source, links=LINKS)
    assert stripped(annotated) == source
    assert '<a class="PERSON" data-value="Hải" href="/nguoi/H%E1%BA%A3i">Hải</a>' in annotated
    assert (
        '<mark class="ORG" data-value="Liên đoàn Lao động tỉnh">'
        '<mark class="ABBR" data-value="Liên đoàn Lao động">LĐLĐ</mark> tỉnh</mark></mark>'
        in annotated
    )
    assert '<a href=\'/x\'><mark class="DOCREF" data-value="02-NQ/TW">Nghị' in annotated
    assert (
        '<a class="DOCREF" data-value="02-NQ/TW" href="/vb?so=02-NQ%2FTW">Nghị quyết 02</a>'
        in annotated
    )


def test_a_link_inside_a_link_of_ours_is_a_mark() -> None:
    links = {"TITLE": "/chuc-vu/{role}", "ORG": "/co-quan/{name}"}
    annotated = vu.annotate("Chủ tịch LĐLĐ tỉnh dự họp.", links=links)
    assert annotated.count("<a ") == 1
    assert '<mark class="ORG"' in annotated


def test_links_are_functions_too() -> None:
    links: dict[str, Callable[[vu.AnyMention], str | None]] = {
        "PERSON": lambda mention: "/p?a=1&b=\"'<" if mention.text == "Hải" else None
    }
    annotated = vu.annotate("Ông Hải, bà Mai", links=links, labels=["PERSON"])
    assert 'href="/p?a=1&amp;b=&quot;&#x27;&lt;"' in annotated
    assert '<mark class="PERSON" data-value="Mai">' in annotated


def test_a_mention_that_does_not_tell_a_field_leads_nowhere() -> None:
    assert "<a " not in vu.annotate("Luật Công đoàn", links={"DOCREF": "/{symbol}"})


def test_a_cell_of_a_table_stays_one() -> None:
    links = {"PERSON": "/nguoi|{name}"}
    source = "| Tên |\n|---|\n| bà Mai |\n"
    assert stripped(rendered(vu.annotate(source, markup="markdown", links=links))) == rendered(
        source
    )


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"markup": "rtf"}, "unknown markup 'rtf': choose one of html, markdown"),
        ({"labels": ["PLACE"]}, "unknown label 'PLACE'"),
        ({"links": {"PLACE": "/"}}, "no label 'PLACE'"),
        ({"links": {"PERSON": "/{symbol}"}}, "PERSON has no field 'symbol'"),
        ({"links": {"PERSON": "/{name"}}, "'/{name' is not a template"),
    ],
)
def test_wrong_options_are_refused(options: dict[str, object], message: str) -> None:
    with pytest.raises(ValueError, match=re.escape(message)):
        vu.annotate("Ông Hải", **options)  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="takes a str, not bytes"):
        vu.annotate(b"a")  # type: ignore[arg-type]


TEXTS = st.sampled_from(
    [
        "Ông Trần",
        " Văn Hải",
        ", Chủ tịch ",
        "LĐLĐ",
        " tỉnh Long An",
        " NLĐ ",
        "&amp;",
        " 02-NQ/TW",
        "\n",
        " ",
    ]
)
MARKS = st.sampled_from(
    ["<", ">", '"', "'", "</", "<a ", "<a href='x'>", "</a>", "<b>", "</b>", "<br/>", "<!--", "-->",
     "<script>", "</script>", "<svg>", "<code>", "</code>", "=", "/>", "&lt;", "<p title=\"", "\u200b",
     "\ud800"]
)  # fmt: skip
SIGNS = st.sampled_from(
    ["*", "**", "_", "`", "``", "[", "]", "](", ")", "(x)", "![", "\n\n", "    ", "# ", "- ", "> ", "|", "~~",
     "\\", "```\n", "<b>", "</b>", "[a]: b\n", "---\n"]
)  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(st.lists(st.one_of(TEXTS, TEXTS, MARKS)))
def test_html_of_any_kind_is_left_as_it_is(parts: list[str]) -> None:
    source = "".join(parts)
    taken = read_html(source)
    assert len(taken.view) == len(source)
    assert all(source[run.start : run.end] == taken.view[run.start : run.end] for run in taken.runs)
    annotated = vu.annotate(source)
    assert re.sub(r'<mark class="[^>]*>|</mark>', "", annotated) == source


@settings(max_examples=300, deadline=None)
@given(st.lists(st.one_of(TEXTS, TEXTS, SIGNS)))
def test_markdown_of_any_kind_is_left_as_it_is(parts: list[str]) -> None:
    source = "".join(parts)
    taken = read_markdown(source)
    assert len(taken.view) == len(source)
    annotated = vu.annotate(source, markup="markdown")
    assert re.sub(r'<mark class="[^>]*>|</mark>', "", annotated) == source


ELEMENTS = ["p", "b", "i", "div", "span", "a", "li", "code", "x-y"]
CLOSING = "/"


def nested(parts: list[str]) -> str:
    """Parts one behind another, names of elements as their tags: each is closed, at the end at the latest."""
    out: list[str] = []
    opened: list[str] = []
    for part in parts:
        if part in ELEMENTS:
            opened.append(part)
            out.append(f"<{part}>")
        elif part != CLOSING:
            out.append(part)
        elif opened:
            out.append(f"</{opened.pop()}>")
    return "".join(out) + "".join(f"</{name}>" for name in reversed(opened))


TAGS = st.one_of(st.sampled_from(ELEMENTS), st.just(CLOSING))


@settings(max_examples=200, deadline=None)
@given(st.lists(st.one_of(TEXTS, TEXTS, TAGS), min_size=10, max_size=80).map(nested))
def test_tags_stay_balanced(source: str) -> None:
    annotated = vu.annotate(source, links=LINKS)
    opened: list[str] = []
    for closing, name in re.findall(r"<(/?)([a-z-]+)[^>]*>", annotated):
        if not closing:
            opened.append(name)
        else:
            assert opened.pop() == name
    assert not opened
    assert stripped(annotated) == source


HOSTILE = {
    "tags": "<b>", "open tags": "<a ", "quotes": "<a b=\"", "apostrophes": "='", "comments": "<!--",
    "names": "<aaaa", "scripts": "<script>", "svg": "<svg>", "closings": "</p>", "brackets": "[",
    "links": "](", "pairs": "[a](", "images": "![a][", "backticks": "` `` ", "stars": "*",
    "words of stars": "a*", "dashes": "-", "rules": "- |",
    "quotes of lines": "> ", "fences": "```a\n", "definitions": "[a]: b\n", "lists": "- ", "blanks": " ",
    "people": "<b>Ông Hải</b> ", "addresses": "<a:b ", "escapes": "\\", "tildes": "~", "lines": "---\n",
}  # fmt: skip


@pytest.mark.parametrize("name", HOSTILE)
@pytest.mark.parametrize("read", [read_html, read_markdown])
def test_a_hostile_source_is_taken_apart_in_linear_time(
    read: Callable[[str], object], name: str
) -> None:
    piece = HOSTILE[name]
    for end in ("", "x"):
        source = piece * (30_000 // len(piece)) + end
        begun = time.process_time()
        read(source)
        assert time.process_time() - begun < 5  # seconds; the square of it takes many more
