"""Recognises words of a fixed form: addresses, numbers, dates, symbols.

Segmentation libraries split these at their signs. Every repetition below is bounded, and a match can
start only where a run of letters, digits and joining signs starts, so the running time is linear in the
length of any text.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence

from viunion_nlp.segmentation.align import past_attached
from viunion_nlp.text.letters import fold
from viunion_nlp.text.spans import Span, check_spans

_CAPITAL = "A-ZĂÂĐÊÔƠƯ"
# The code of a document type or a body; the last letter tells "QĐi" from "QĐ".
_CODE = rf"[{_CAPITAL}][{_CAPITAL}0-9]{{0,15}}i?"
_TOP_DOMAIN = r"(?i:vn|com|net|org|gov|edu|info|asia|int|io|eu|uk|us|cn|jp|kr)"
_ENDS = r"(?![^\W_])"

# What may follow the host in an address; brackets only in pairs, so that "(see a.vn/b)" ends well.
_TAIL = r"(?:[^\s<>\"()]|\([^\s<>\"()]{0,200}\))"
_LABEL = r"(?:[^\W_]|-){1,63}"

_FORMS = {
    # https://congdoan.vn/tin-tuc
    "url": rf"(?i:https?|ftp)://{_TAIL}{{1,2000}}",
    # bandoc@laodong.vn
    "email": (
        r"(?<![+-])[A-Za-z0-9_.+-]{1,64}@"
        rf"(?:[A-Za-z0-9-]{{1,63}}\.){{1,5}}[A-Za-z]{{2,24}}{_ENDS}"
    ),
    # Quochoi.vn
    "domain": rf"(?<![+-])(?:{_LABEL}\.){{1,5}}{_TOP_DOMAIN}{_ENDS}(?:/{_TAIL}{{0,2000}})?",
    # 02-NQ/TW, 3795/QĐ-UBND, 36/2016/TT-NHNN
    "symbol": rf"\d{{1,6}}[a-zđ]?(?:/\d{{4}})?[-/]{_CODE}(?:[-/&]{_CODE}){{0,6}}{_ENDS}",
    # 12.6.2021, 20/7/2020, 9/2022
    "date": r"\d{1,2}([./-])\d{1,2}\1\d{4}(?!\d)|\d{1,2}/(?:\d{1,2}/)?\d{1,4}(?!\d)",
    # 09:52, 7h30
    "time": rf"\d{{1,2}}:\d{{2}}(?::\d{{2}})?(?!\d)|\d{{1,2}}[hg](?:\d{{2}})?{_ENDS}",
    # 1.264, 2,4, 40,1%
    "number": r"\d{1,15}(?:(?:[.,]\d{1,15}){1,8}%?|%)",
    # Covid-19, SARS-CoV-2
    "numbered": rf"(?:[{_CAPITAL}][^\W_]{{0,15}}-){{1,3}}\d{{1,4}}{_ENDS}",
    # KT-XH, GD&ĐT, LĐ-TB&XH
    "code": (
        rf"(?<![&-])(?=[\d&-]{{0,40}}[{_CAPITAL}])"
        rf"[{_CAPITAL}0-9]{{1,16}}(?:[-&][{_CAPITAL}0-9]{{1,16}}){{1,6}}{_ENDS}"
    ),
}
_TRAILING = ".,;:!?'…]}"


@functools.cache
def _form() -> re.Pattern[str]:
    """A pattern for all of them, compiled at first use because compiling takes a while."""
    return re.compile(r"(?<![\w.@])(?:" + "|".join(_FORMS.values()) + ")")


def form_spans(text: str) -> list[Span]:
    """The spans of all words of a fixed form, in order, half-open, without overlaps.

    Matching uses the folded view, so decomposed letters, zero-width characters and unusual dashes do not
    matter.
    """
    view = fold(text)
    spans = []
    for match in _form().finditer(view.text):
        start, end = match.span()
        end = start + len(match[0].rstrip(_TRAILING))
        first, last = view.to_source(start, end)
        spans.append((first, past_attached(text, last)))
    return spans


def whole_spans(text: str, protected: Sequence[Span]) -> list[Span]:
    """The protected spans and, where they do not overlap these, those of words of a fixed form; in order.

    Raises:
        ValueError: the protected spans are empty, out of order, overlapping or outside the text.
    """
    check_spans(protected, text)
    clear = []
    index = 0
    for start, end in form_spans(text):
        while index < len(protected) and protected[index][1] <= start:
            index += 1
        if index == len(protected) or end <= protected[index][0]:
            clear.append((start, end))
    return sorted([*protected, *clear])
