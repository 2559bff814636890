# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A scene goes in; the SVG that stands within a web page comes out: text as text, colours by class."""

from html import escape

from tenderkit.rendering.report.scene import Box, Dot, Label, Line, Scene, Shape


def web_svg(scene: Scene) -> str:
    """Return *scene* as markup; a reader hears its title and what it shows."""
    title, alt = f"{scene.name}-title", f"{scene.name}-alt"
    shapes = "".join(_shape(shape) for shape in scene.shapes)
    return (
        f'<svg class="chart" viewBox="0 0 {plain(scene.width)} {plain(scene.height)}" role="img"'
        f' aria-labelledby="{title} {alt}"><title id="{title}">{escape(scene.title)}</title>'
        f'<desc id="{alt}">{escape(scene.alt)}</desc>{shapes}</svg>'
    )


def plain(number: float) -> str:
    """Return *number* with at most two digits after the point."""
    return f"{number:.2f}".rstrip("0").rstrip(".")


def path(line: Line) -> str:
    """Return the points of *line* as SVG writes them."""
    return " ".join(f"{plain(x)},{plain(y)}" for x, y in line.points)


def _shape(shape: Shape) -> str:
    match shape:
        case Box(role, x, y, width, height):
            place = f'x="{plain(x)}" y="{plain(y)}" width="{plain(width)}" height="{plain(height)}"'
            return f'<rect class="{role}" {place}/>'
        case Line(role):
            return f'<polyline class="{role}" points="{path(shape)}"/>'
        case Dot(role, x, y, radius):
            return f'<circle class="{role}" cx="{plain(x)}" cy="{plain(y)}" r="{plain(radius)}"/>'
        case Label(role, x, y, text, anchor, bold, size, halo):
            weight = ' font-weight="700"' if bold else ""
            turned = "" if anchor == "start" else f' text-anchor="{anchor}"'
            place = f'x="{plain(x)}" y="{plain(y)}" font-size="{plain(size)}"'
            return (
                f'<text class="{role}{" halo" if halo else ""}" {place}{turned}{weight}>{escape(text)}</text>'
            )
