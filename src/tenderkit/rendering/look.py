# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a document is called and how it looks → one frozen record, which PDF and DOCX both obey."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from tenderkit.shipped import TEMPLATES

_COLOUR = re.compile(r"#[0-9a-f]{6}")
_SIGNATURES = {"png": b"\x89PNG\r\n\x1a\n", "jpeg": b"\xff\xd8\xff"}
_MIME = {"png": "image/png", "jpeg": "image/jpeg", "svg": "image/svg+xml"}
_LINEAR = 0.04045
"""Up to here, WCAG takes a channel as linear."""
LEAST_CONTRAST = 4.5
"""Of text on white, by WCAG 2 level AA."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture to print, of the kind that its bytes say."""

    data: bytes
    kind: Literal["png", "jpeg", "svg"]

    def __post_init__(self) -> None:
        known = _SIGNATURES.get(self.kind)
        if not (self.data.startswith(known) if known else b"<svg" in self.data):
            raise ValueError(f"the picture is no {self.kind}")

    @property
    def mime(self) -> str:
        """Return its kind as the web calls it."""
        return _MIME[self.kind]


@dataclass(frozen=True, slots=True)
class Look:
    """The names of one document and the look of its town."""

    language: Literal["de", "en"]
    title: str
    """Of this document, such as Leistungsbeschreibung."""
    subject: str
    """What is bought: title of the procedure."""
    author: str
    """The authority; stands in the foot."""
    number: str
    """Of the procedure; stands at the right of the running head."""
    running_head: str
    """At the left of the running head, from the second page on."""
    date: str
    """ISO date, from the dossier: the files carry it as their date, unless SOURCE_DATE_EPOCH is set."""
    accent: str = "#12355b"
    """Colour of headings and rules, ``#rrggbb`` in small letters."""
    font: str = "Arial"
    """Named in the DOCX. The PDF is always set in the bundled font, which is as wide as Arial."""
    logo: Picture | None = None
    """Set into the head of the document."""
    watermark: str | None = None
    """Of a draft: behind every page, and as words in its running head."""
    pictures: Mapping[str, Picture] = field(default_factory=dict)
    """By the name that ``<img src="tk:NAME">`` says."""
    styles: Mapping[str, str] = field(default_factory=dict)
    """Stylesheets that take the place of shipped ones: those that were sealed."""

    def __post_init__(self) -> None:
        if not _COLOUR.fullmatch(self.accent):
            raise ValueError(f"the accent colour {self.accent} is not of the form #12355b")
        if contrast(self.accent) < LEAST_CONTRAST:
            raise ValueError(f"the accent colour {self.accent} is too light to be read on white")


def stylesheet(look: Look, name: str) -> str:
    """Return the stylesheet *name*, that of *look* where it has its own."""
    own = look.styles.get(name)
    return (TEMPLATES / name).read_text(encoding="utf-8") if own is None else own


def contrast(colour: str) -> float:
    """Contrast of a colour against white, from 1 to 21, as WCAG 2 defines it."""
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= _LINEAR else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)


def tint(colour: str, percent: int) -> str:
    """Mix a colour with white; 100 percent is the colour itself."""
    channels = (int(colour[i : i + 2], 16) for i in (1, 3, 5))
    return "#" + "".join(f"{255 - (255 - c) * percent // 100:02x}" for c in channels)
