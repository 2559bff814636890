# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A plan in one language goes in; its dates along a line come out as text, or as an SVG drawing."""

from collections.abc import Iterator, Sequence
from datetime import date
from html import escape

from tenderkit.outcome.plan import PlannedDate
from tenderkit.rendering.calendar import short_day
from tenderkit.rendering.plan_words import Speech
from tenderkit.words import N_

_PROCEDURE = (
    "published",
    "application_questions_until",
    "applications_until",
    "invited",
    "questions_until",
    "answers_until",
    "bids_until",
    "opening",
    "information",
    "award_planned",
    "binding_until",
)
_NAME, _LINE = 37, 40
_FONT = 'font-family="sans-serif" font-size="13"'
_INK, _PAPER, _FAINT = "#1f4e79", "#ffffff", "#c8c8c8"
_ROW, _LEFT, _RIGHT, _DATE = 24, 260, 640, 750


def chart_lines(speech: Speech) -> Iterator[str]:
    """Yield one line for each event, its mark as far to the right as it is late."""
    rows = _rows(speech)
    if len(rows) < len("ab"):
        return
    yield speech.translate(N_("In time"))
    for row, share in _placed(rows):
        at = round(share * (_LINE - 1))
        mark = "." * at + "#"
        yield f"  {speech.event(row.event)[: _NAME - 1]:<{_NAME}}{mark}"


def chart_svg(speech: Speech, title: str) -> str:
    """Return a drawing with a line for each event; its texts are plain, so that they can be read aloud."""
    rows = _rows(speech)
    height = (len(rows) + 2) * _ROW
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_DATE} {height}" role="img" {_FONT}>',
        f"<title>{escape(title)}</title>",
        f'<rect width="{_DATE}" height="{height}" fill="{_PAPER}"/>',
        f'<text x="8" y="{_ROW}" font-weight="bold">{escape(title)}</text>',
    ]
    for number, (row, share) in enumerate(_placed(rows), start=2):
        y = number * _ROW
        x = round(_LEFT + share * (_RIGHT - _LEFT))
        fill = _INK if row.written else _PAPER
        parts += [
            f'<text x="8" y="{y}">{escape(speech.event(row.event))}</text>',
            f'<path d="M{_LEFT} {y - 4}H{_RIGHT}" stroke="{_FAINT}"/>',
            f'<circle cx="{x}" cy="{y - 4}" r="5" fill="{fill}" stroke="{_INK}"/>',
            f'<text x="{_RIGHT + 16}" y="{y}">{short_day(_day(row), speech.language)}</text>',
        ]
    return "\n".join([*parts, "</svg>", ""])


def _rows(speech: Speech) -> list[PlannedDate]:
    return [row for row in speech.plan.dates if row.event in _PROCEDURE and row.on]


def _placed(rows: Sequence[PlannedDate]) -> Iterator[tuple[PlannedDate, float]]:
    """Yield each row with its share of the time between the first and the last."""
    days = [row.on for row in rows if row.on]
    if not days:
        return
    first, whole = min(days), max((max(days) - min(days)).days, 1)
    for row in rows:
        yield row, (_day(row) - first).days / whole


def _day(row: PlannedDate) -> date:
    assert row.on is not None
    return row.on
