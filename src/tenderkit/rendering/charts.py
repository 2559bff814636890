# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Named numbers go in; bar charts as SVG or PNG come out: the same bytes for the same numbers and libraries.

Restrained on purpose: one colour, the number written at each bar, no axis to read from. Text is drawn in the
font of the documents as outlines, so a picture looks alike everywhere and needs no font.
"""

import warnings
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO
from typing import Any, Literal
from xml.sax.saxutils import escape, quoteattr

from tenderkit.shipped import DATA

Kind = Literal["svg", "png"]
_WIDTH = 6.5
"""Inches: as wide as the text of a page."""
_BAR, _TITLE = 0.3, 0.55
"""Inches that a bar and a title take."""
_INK, _TRACK = "#16191d", "#e3e7eb"
_NAME_ENDS, _BAR_ENDS = 0.44, 0.87
"""Where names end and the longest bar ends, as parts of the width."""
_LONGEST_NAME = 40
_DOTS_PER_INCH = 200


@dataclass(frozen=True, slots=True)
class Bar:
    """One number."""

    name: str
    size: float
    text: str
    """The number as it is printed."""


@dataclass(frozen=True, slots=True)
class Chart:
    """Numbers that are compared with each other."""

    name: str
    """Of its file, without the ending."""
    title: str
    alt: str
    """What somebody reads who does not see it."""
    bars: tuple[Bar, ...]
    full: float | None = None
    """What a bar of full length stands for; the longest where nothing is said."""


def available() -> bool:
    """Tell whether matplotlib can be imported; without it there are no charts."""
    try:
        import matplotlib  # noqa: F401, ICN001 - only whether it works
    except ImportError:
        return False
    return True


def drawn(charts: Sequence[Chart], kind: Kind, colour: str) -> bytes:
    """Return *charts* as one picture, one below the other.

    Args:
        charts: at least one, each with a bar.
        kind: SVG says title and description to a screen reader; PNG is for what cannot show SVG.
        colour: of the bars, ``#rrggbb``.
    """
    with _own_look():
        from matplotlib.figure import Figure

        heights = [_TITLE + _BAR * len(chart.bars) for chart in charts]
        figure = Figure(figsize=(_WIDTH, sum(heights)))
        top = 1.0
        for chart, height in zip(charts, heights, strict=True):
            part = height / sum(heights)
            top -= part
            _draw(figure.add_axes((0, top, 1, part)), chart, height, colour)
        data = _printed(figure, kind)
    return _described(data, charts) if kind == "svg" else data


@contextmanager
def _own_look() -> Iterator[None]:
    """Forget what a machine has set for its pictures."""
    import matplotlib as mpl

    with mpl.rc_context(), warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of characters that the font lacks; the page says so itself
        mpl.rcdefaults()
        mpl.rcParams.update({"svg.hashsalt": "tenderkit", "svg.fonttype": "path", "path.simplify": False})
        yield


def _draw(axes: Any, chart: Chart, height: float, colour: str) -> None:
    axes.set_axis_off()
    axes.set_xlim(0, 1)
    axes.set_ylim(height, 0)
    _write(axes, 0.0, 0.2, chart.title, size=10, bold=True)
    longest = chart.full or max(bar.size for bar in chart.bars) or 1
    for number, bar in enumerate(chart.bars):
        middle = _TITLE - 0.1 + _BAR * (number + 0.5)
        room = _BAR_ENDS - _NAME_ENDS
        end = _NAME_ENDS + room * max(bar.size, 0) / longest
        axes.barh(middle, room, _BAR * 0.55, _NAME_ENDS, color=_TRACK)
        axes.barh(middle, end - _NAME_ENDS, _BAR * 0.55, _NAME_ENDS, color=colour)
        _write(axes, 0.0, middle, _shortened(bar.name))
        _write(axes, 0.995, middle, bar.text, align="right")


def _write(  # noqa: PLR0913 - where and how
    axes: Any, x: float, y: float, text: str, *, size: int = 9, bold: bool = False, align: str = "left"
) -> None:
    from matplotlib.font_manager import FontProperties

    face = "Bold" if bold else "Regular"
    font = FontProperties(fname=str(DATA / "fonts" / f"LiberationSans-{face}.ttf"), size=size)
    placed = {"ha": align, "va": "center_baseline", "color": _INK}
    axes.text(x, y, text, fontproperties=font, parse_math=False, **placed)


def _shortened(name: str) -> str:
    return name if len(name) <= _LONGEST_NAME else f"{name[: _LONGEST_NAME - 1]}…"


def _printed(figure: Any, kind: Kind) -> bytes:
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.backends.backend_svg import FigureCanvasSVG

    file = BytesIO()
    if kind == "svg":
        canvas: Any = FigureCanvasSVG(figure)
        canvas.print_svg(file, metadata={"Date": None, "Creator": "tenderkit"})
    else:
        figure.set_dpi(_DOTS_PER_INCH)
        canvas = FigureCanvasAgg(figure)
        canvas.print_png(file, metadata={"Software": "tenderkit"})
    return file.getvalue()


def _described(svg: bytes, charts: Sequence[Chart]) -> bytes:
    """Return *svg* as one picture with a name and a description for whoever does not see it."""
    title = "; ".join(chart.title for chart in charts)
    before, after = svg.decode("utf-8").split("<svg ", 1)
    attributes, rest = after.split(">", 1)
    said = f"<title>{escape(title)}</title><desc>{escape(' '.join(chart.alt for chart in charts))}</desc>"
    return f'{before}<svg role="img" aria-label={quoteattr(title)} {attributes}>{said}{rest}'.encode()
