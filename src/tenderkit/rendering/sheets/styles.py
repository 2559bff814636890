# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The look of the house goes in; what a spreadsheet calls the look of each kind of cell comes out."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from tenderkit.rendering.look import tint
from tenderkit.rendering.sheets.book import Style

if TYPE_CHECKING:
    from tenderkit.rendering.look import Look

SIZE = 10.0
SIZES: Mapping[Style, float] = {
    Style.TITLE: 18.0,
    Style.LEAD: 12.0,
    Style.HEADING: 13.0,
    Style.FACT: 9.0,
    Style.NOTE: 9.0,
}
BOLD = frozenset(
    {
        Style.TITLE,
        Style.HEAD,
        Style.HEAD_NUMBER,
        Style.HEAD_UNIT,
        Style.HEAD_CENTER,
        Style.HEAD_INPUT,
        Style.GROUP,
        Style.GROUP_NUMBER,
        Style.STRONG,
        Style.TOTAL,
        Style.TOTAL_NUMBER,
        Style.TOTAL_CENTER,
        Style.HEADING,
    }
)
_INPUT = "#FFF6D6"
_GREY = "#595959"
_RULE = "#D0D0D0"
_RED = "#9C1C1C"
_RED_GROUND = "#FBE3E1"

Format = Mapping[str, Any]


def cell_formats(look: "Look") -> Mapping[Style, Format]:
    """Return the properties of each style: horizontal rules, one colour, a pale ground where to write."""
    ruled: Format = {"bottom": 1, "bottom_color": _RULE}
    head: Format = {"bottom": 1, "bottom_color": look.accent, "bg_color": tint(look.accent, 14)}
    head = {**head, "valign": "vcenter"}
    group: Format = {**ruled, "bg_color": tint(look.accent, 7)}
    total: Format = {"top": 1, "top_color": look.accent, **ruled}
    right: Format = {"align": "right"}
    center: Format = {"align": "center"}
    free: Format = {"bg_color": _INPUT, "locked": False}
    wrapped: Format = {"text_wrap": True}
    indented: Format = {"align": "left", "indent": 1}
    own: Mapping[Style, Format] = {
        Style.TITLE: {"font_color": look.accent},
        Style.LEAD: {},
        Style.FACT: {"font_color": _GREY},
        Style.NOTE: {"font_color": _GREY, **wrapped},
        Style.HEAD: {**head, **wrapped},
        Style.HEAD_NUMBER: {**head, **wrapped, **right},
        Style.HEAD_UNIT: {**head, **wrapped, **indented},
        Style.HEAD_CENTER: {**head, **wrapped, **center},
        Style.HEAD_INPUT: {**head, **wrapped, **center, **free},
        Style.GROUP: group,
        Style.GROUP_NUMBER: {**group, **right},
        Style.TEXT: {**ruled, **wrapped},
        Style.UNIT: {**ruled, **wrapped, **indented},
        Style.STRONG: {**ruled, **wrapped},
        Style.NUMBER: {**ruled, **right},
        Style.CENTER: {**ruled, **center, **wrapped},
        Style.TOTAL: {**total, **wrapped},
        Style.TOTAL_NUMBER: {**total, **right},
        Style.TOTAL_CENTER: {**total, **center, **wrapped},
        Style.INPUT: {**ruled, **right, **free},
        Style.INPUT_CENTER: {**ruled, **center, **free, **wrapped},
        Style.INPUT_TEXT: {**ruled, **free, **wrapped},
        Style.HEADING: {"font_color": look.accent, **wrapped},
        Style.PARAGRAPH: wrapped,
        Style.FORMULA: {**wrapped, **indented, "italic": True},
        Style.ITEM: {**wrapped, **indented},
    }
    return {style: {**_font(look, style), "valign": "top", **form} for style, form in own.items()}


def mark_formats(look: "Look") -> Mapping[Style, Format]:
    """Return the properties that a mark lays over a cell."""
    return {
        Style.MISSED: {"bg_color": _RED_GROUND, "font_color": _RED, "bold": True},
        Style.FIRST: {"bg_color": tint(look.accent, 25), "bold": True},
    }


def _font(look: "Look", style: Style) -> Format:
    return {"font_name": look.font, "font_size": SIZES.get(style, SIZE), "bold": style in BOLD}
