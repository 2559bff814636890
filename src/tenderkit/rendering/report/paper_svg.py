# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A scene and a colour go in; an SVG for paper comes out: text as outlines, every colour written."""

from collections.abc import Mapping

from tenderkit.rendering.look import Picture, tint
from tenderkit.rendering.report.letters import outlines, text_width
from tenderkit.rendering.report.scene import Box, Dot, Label, Line, Scene, Shape
from tenderkit.rendering.report.web_svg import path, plain

_INK, _SOFT, _TRACK, _PAPER = "#16191d", "#4a5561", "#e3e7eb", "#ffffff"
HEAT = (0, 8, 16, 24, 32, 40)
"""Percent of the accent colour behind a number, from no points to all; ink stays legible on each."""


def paper_svg(scene: Scene, accent: str) -> Picture:
    """Return *scene* as a picture that needs no font."""
    colours = _colours(accent)
    shapes = "".join(_shape(shape, colours) for shape in scene.shapes)
    width, height = plain(scene.width), plain(scene.height)
    head = f'xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}"'
    return Picture(f'<svg {head} viewBox="0 0 {width} {height}">{shapes}</svg>'.encode(), "svg")


def _colours(accent: str) -> dict[str, str]:
    heat = {f"heat{level}": tint(accent, percent) for level, percent in enumerate(HEAT)}
    return {
        **heat,
        **dict.fromkeys(("bar", "dot", "level"), tint(accent, 55)),
        **dict.fromkeys(("first", "dot-first", "level-first"), accent),
        **dict.fromkeys(("ink", "mark"), _INK),
        **dict.fromkeys(("soft", "axis"), _SOFT),
        "track": _TRACK,
    }


def _shape(shape: Shape, colours: Mapping[str, str]) -> str:
    colour = colours[shape.role]
    match shape:
        case Box(_, x, y, width, height):
            place = f'x="{plain(x)}" y="{plain(y)}" width="{plain(width)}" height="{plain(height)}"'
            return f'<rect {place} fill="{colour}"/>'
        case Line(role):
            dashes = ' stroke-dasharray="4 4"' if role == "level" else ""
            thick = "2" if role == "mark" else "1.2" if role.startswith("level") else "1"
            drawn = f'fill="none" stroke="{colour}" stroke-width="{thick}"{dashes}'
            return f'<polyline points="{path(shape)}" {drawn}/>'
        case Dot(role, x, y, radius):
            fill = colour if role == "dot-first" else _PAPER
            place = f'cx="{plain(x)}" cy="{plain(y)}" r="{plain(radius)}"'
            return f'<circle {place} fill="{fill}" stroke="{colour}" stroke-width="2"/>'
        case Label(_, x, y, text, anchor, bold, size, halo):
            wide = text_width(text, size, bold=bold)
            start = x - {"start": 0, "middle": wide / 2, "end": wide}[anchor]
            drawn = f'<path d="{outlines(text, start, y, size, bold=bold)}"'
            behind = f'{drawn} fill="none" stroke="{_PAPER}" stroke-width="4"/>' if halo else ""
            return f'{behind}{drawn} fill="{colour}"/>'
