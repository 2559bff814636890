# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Shapes that a chart is drawn with: in pixels, with the part they play and no colour yet."""

from dataclasses import dataclass
from typing import Literal

Role = Literal[
    "track", "bar", "first", "axis", "level", "level-first", "dot", "dot-first", "mark", "ink", "soft",
    "heat0", "heat1", "heat2", "heat3", "heat4", "heat5",
]  # fmt: skip
"""What a shape is for; each output knows the colour."""
SIZE = 13.0
"""Of letters."""
WIDTH = 480.0
"""Of every chart: as wide as a phone shows it without making letters too small."""


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle."""

    role: Role
    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Line:
    """A line through points."""

    role: Role
    points: tuple[tuple[float, float], ...]


@dataclass(frozen=True, slots=True)
class Dot:
    """A disc, or a ring."""

    role: Role
    x: float
    y: float
    radius: float


@dataclass(frozen=True, slots=True)
class Label:
    """Words that stand on a line, from *x* on, around it or up to it."""

    role: Role
    x: float
    y: float
    text: str
    anchor: Literal["start", "middle", "end"] = "start"
    bold: bool = False
    size: float = SIZE
    halo: bool = False
    """Whether lines behind it are kept off its letters."""


Shape = Box | Line | Dot | Label


@dataclass(frozen=True, slots=True)
class Scene:
    """One chart."""

    name: str
    """Of its picture: letters, digits, hyphens."""
    title: str
    alt: str
    """What somebody reads who does not see it."""
    height: float
    shapes: tuple[Shape, ...]
    width: float = WIDTH
