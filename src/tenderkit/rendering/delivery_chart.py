# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The course of a delivery goes in; its burn-up chart comes out as SVG, readable without colour.

Two panels over one line of time: requirements accepted against those due, and money used against the ceiling.
Lines differ by dashes and marks and carry their names; a description says the numbers to who does not see it.
"""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from html import escape

from tenderkit.outcome.delivery_status import BurnPoint, DeliveryStatus
from tenderkit.records import dataclass
from tenderkit.rendering.calendar import day_text, short_day
from tenderkit.rendering.delivery_sums import Say
from tenderkit.words import N_

_FONT = 'font-family="sans-serif" font-size="13"'
_INK, _PAPER, _FAINT = "#1f4e79", "#ffffff", "#c8c8c8"
_WIDTH, _HEIGHT, _PANEL = 760, 520, 170
_LEFT, _RIGHT, _TOP, _GAP = 60, 620, 70, 70


@dataclass(frozen=True, slots=True)
class _Line:
    """One course of numbers."""

    name: str
    heights: tuple[Fraction, ...]
    dashed: bool
    last: str
    """The last number as it is printed."""


def burn_up_svg(status: DeliveryStatus, title: str, say: Say) -> str:
    """Return the chart of *status*; without any review it says so."""
    points = status.burn
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {_HEIGHT}" role="img" {_FONT}>',
        f"<title>{escape(title)}</title>",
        f"<desc>{escape(' '.join(_told(points, say)))}</desc>",
        f'<rect width="{_WIDTH}" height="{_HEIGHT}" fill="{_PAPER}"/>',
        f'<text x="8" y="24" font-weight="bold">{escape(title)}</text>',
    ]
    if points:
        second = _TOP + _PANEL + _GAP
        parts += _panel(points, say(N_("Requirements")), _requirements(points, say), _TOP)
        parts += _panel(points, say(N_("Budget, net")), _money(points, say), second)
        parts += _days(points, say, second + _PANEL + 24)
    else:
        parts.append(f'<text x="8" y="60">{escape(say(N_("Nothing was reviewed yet.")))}</text>')
    return "\n".join([*parts, "</svg>", ""])


def _told(points: Sequence[BurnPoint], say: Say) -> Iterator[str]:
    for point in points:
        words = N_("{day}: {accepted} of {scope} requirements accepted, {used} used.")
        values = {"accepted": point.accepted, "scope": point.scope, "used": point.used}
        yield say(words, day=day_text(point.on, say.language), **values)


def _requirements(points: Sequence[BurnPoint], say: Say) -> tuple[_Line, ...]:
    due = tuple(Fraction(point.scope) for point in points)
    accepted = tuple(Fraction(point.accepted) for point in points)
    return (
        _Line(say(N_("due")), due, dashed=True, last=str(points[-1].scope)),
        _Line(say(N_("accepted")), accepted, dashed=False, last=str(points[-1].accepted)),
    )


def _money(points: Sequence[BurnPoint], say: Say) -> tuple[_Line, ...]:
    used = tuple(point.used for point in points)
    lines = [_Line(say(N_("used")), used, dashed=False, last=say.money(points[-1].used))]
    ceilings = tuple(point.ceiling for point in points if point.ceiling is not None)
    if len(ceilings) == len(points):
        lines.insert(0, _Line(say(N_("ceiling")), ceilings, dashed=True, last=say.money(ceilings[-1])))
    return tuple(lines)


def _panel(points: Sequence[BurnPoint], name: str, lines: Sequence[_Line], top: int) -> Iterator[str]:
    bottom = top + _PANEL
    yield f'<text x="8" y="{top - 12}" font-weight="bold">{escape(name)}</text>'
    yield f'<path d="M{_LEFT} {top}V{bottom}H{_RIGHT}" stroke="{_FAINT}" fill="none"/>'
    most = max((height for line in lines for height in line.heights), default=Fraction(1)) or Fraction(1)
    taken: list[int] = []
    for line in lines:
        spots = [
            (x, round(bottom - _PANEL * height / most))
            for x, height in zip(_across(points), line.heights, strict=True)
        ]
        yield from _drawn(line, spots)
        x, y = spots[-1]
        while any(abs(y - other) < 32 for other in taken):  # noqa: PLR2004 - two lines of text
            y += 1
        taken.append(y)
        yield f'<text x="{x + 12}" y="{y}">{escape(line.name)}</text>'
        yield f'<text x="{x + 12}" y="{y + 15}">{escape(line.last)}</text>'


def _drawn(line: _Line, spots: Sequence[tuple[int, int]]) -> Iterator[str]:
    """Yield one course in steps: what holds on a day holds until the next."""
    path = f"M{spots[0][0]} {spots[0][1]}" + "".join(f"H{x}V{y}" for x, y in spots[1:])
    dashes = ' stroke-dasharray="7 4"' if line.dashed else ""
    yield f'<path d="{path}" stroke="{_INK}" stroke-width="2" fill="none"{dashes}/>'
    for x, y in spots:
        if line.dashed:
            yield f'<rect x="{x - 4}" y="{y - 4}" width="8" height="8" fill="{_PAPER}" stroke="{_INK}"/>'
        else:
            yield f'<circle cx="{x}" cy="{y}" r="5" fill="{_INK}"/>'


def _across(points: Sequence[BurnPoint]) -> list[int]:
    first, last = points[0].on, points[-1].on
    whole = max((last - first).days, 1)
    return [_LEFT + (_RIGHT - _LEFT) * (point.on - first).days // whole for point in points]


def _days(points: Sequence[BurnPoint], say: Say, y: int) -> Iterator[str]:
    """Yield the first and the last day."""
    ends = {point.on: x for point, x in zip(points, _across(points), strict=True)}
    for day in dict.fromkeys((points[0].on, points[-1].on)):
        yield f'<text x="{ends[day]}" y="{y}" text-anchor="middle">{short_day(day, say.language)}</text>'
