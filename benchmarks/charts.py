"""Bar charts as SVG text, readable on light and on dark pages."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from xml.sax.saxutils import escape

WIDTH, LABELS, NOTES = 820, 290, 150  # of the picture; of what stands left and right of the bars
BAR, GAP, HEAD, FOOT = 17, 11, 58, 34
STYLE = """
    text { font: 13px system-ui, sans-serif; fill: #1f2328 }
    .title { font-size: 15px; font-weight: 600 }
    .quiet { fill: #59636e; font-size: 12px }
    .grid { stroke: #d1d9e0 }
    .first { fill: #0969da }
    .second { fill: #9a6700 }
    .plain { fill: #818b98 }
    @media (prefers-color-scheme: dark) {
      text { fill: #f0f6fc }
      .quiet { fill: #9198a1 }
      .grid { stroke: #3d444d }
      .first { fill: #4493f8 }
      .second { fill: #d29922 }
      .plain { fill: #656c76 }
    }"""


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar.

    Attributes:
        value: its length, in the chart's unit.
        note: what stands behind it.
        tone: "first", "second" or "plain".
    """

    value: float
    note: str
    tone: str = "plain"


Group = tuple[str, Sequence[Bar]]  # a label, and its bars one below the other


def bar_chart(
    title: str, unit: str, groups: Sequence[Group], *, log: bool = False,
    legend: Sequence[tuple[str, str]] = (),
) -> str:  # fmt: skip
    """Horizontal bars.

    Args:
        title: stands above.
        unit: of all values; stands below.
        groups: from top to bottom.
        log: each grid line is ten times the one before; values must be above 0 then.
        legend: (tone, meaning) pairs.
    """
    values = [bar.value for _, bars in groups for bar in bars]
    ticks = log_ticks(values) if log else ticks_up_to(max(values, default=1.0))
    place = _log_place(ticks) if log else _place(ticks)
    rows, y = [], HEAD
    for label, bars in groups:
        middle = y + len(bars) * BAR / 2
        rows.append(_text(LABELS - 10, middle + 4.5, label, anchor="end"))
        for bar in bars:
            width = max(place(bar.value) - LABELS, 1)
            rows.append(
                f'<rect class="{bar.tone}" x="{LABELS}" y="{y + 1}" width="{width:.1f}"'
                f' height="{BAR - 2}" rx="2"/>'
            )
            rows.append(_text(LABELS + width + 6, y + BAR / 2 + 4.5, bar.note, css="quiet"))
            y += BAR
        y += GAP
    grid = []
    for tick in ticks:
        x = place(tick)
        grid.append(f'<line class="grid" x1="{x:.1f}" x2="{x:.1f}" y1="{HEAD - 6}" y2="{y}"/>')
        grid.append(_text(x, y + 16, f"{tick:g}", css="quiet", anchor="middle"))
    grid.append(_text(LABELS, y + 31, unit, css="quiet"))
    height = y + FOOT
    return "\n".join([
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" role="img"'
        f' width="{WIDTH}" height="{height}">',
        f"<title>{escape(title)}</title>",
        f"<style>{STYLE}\n</style>",
        _text(12, 24, title, css="title"),
        *_legend(legend),
        *grid,
        *rows,
        "</svg>\n",
    ])  # fmt: skip


def log_ticks(values: Sequence[float]) -> list[float]:
    """Powers of ten around all values; the first below the smallest, so that its bar is seen."""
    first = math.floor(math.log10(min(values) * 0.8))
    last = math.ceil(math.log10(max(values)))
    return [10.0**power for power in range(first, max(last, first + 1) + 1)]


def ticks_up_to(most: float) -> list[float]:
    """0 and four to eight even steps, the last at or above the largest value."""
    size = 10.0 ** math.floor(math.log10(most)) if most > 0 else 1.0
    step = next(each * size for each in (0.2, 0.25, 0.5, 1, 2) if 8 * each * size >= most)
    return [step * count for count in range(math.ceil(most / step - 1e-9) + 1)]


def _place(ticks: Sequence[float]) -> Callable[[float], float]:
    return lambda value: LABELS + (WIDTH - LABELS - NOTES) * value / ticks[-1]


def _log_place(ticks: Sequence[float]) -> Callable[[float], float]:
    first, last = math.log10(ticks[0]), math.log10(ticks[-1])
    wide = WIDTH - LABELS - NOTES
    return lambda value: LABELS + wide * (math.log10(value) - first) / (last - first)


def _legend(legend: Sequence[tuple[str, str]]) -> list[str]:
    parts, x = [], LABELS
    for tone, meaning in legend:
        parts.append(f'<rect class="{tone}" x="{x}" y="33" width="12" height="12" rx="2"/>')
        parts.append(_text(x + 18, 43, meaning, css="quiet"))
        x += 18 + 7 * len(meaning) + 20
    return parts


def _text(x: float, y: float, text: str, *, css: str = "", anchor: str = "start") -> str:
    named = f' class="{css}"' if css else ""
    return f'<text{named} x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}">{escape(text)}</text>'
