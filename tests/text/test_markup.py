"""Markup is read over, and nothing moves."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viunion_nlp.text.markup import read_over_markup

VIEWS = [
    ("<b>Mai</b>", "Mai"),
    ('<a href="x.vn?a=1&amp;b=2">Mai</a><br/>đến', "Mai\nđến"),
    ("<!-- ghi chú -->Mai", "Mai"),
    ("<p>Một</p><p>Hai</p>", "\nMột\n\nHai\n"),
    ("<td>1</td><td>2</td>", " 1  2 "),
    ("KH&amp;ĐT, 5&lt;6&nbsp;kg", "KH&ĐT, 5<6 kg"),
    ("Tr&#7847;n V&#x103;n", "Trần Văn"),
    ("AT&T; &chẳng; <Nguyễn Văn A>", "AT&T; &chẳng; <Nguyễn Văn A>"),
    ("<a@b.vn> 3 < 4 > 2 <x>", "<a@b.vn> 3 < 4 > 2 <x>"),
]  # fmt: skip


@pytest.mark.parametrize(("source", "view"), VIEWS)
def test_views(source: str, view: str) -> None:
    assert read_over_markup(source).replace("\u200b", "").replace("\u034f", "") == view


@given(st.text(alphabet="<>/b&#;amp1 p!-\n"))
def test_a_view_has_the_length_of_its_text(source: str) -> None:
    assert len(read_over_markup(source)) == len(source)
