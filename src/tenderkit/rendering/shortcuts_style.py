# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""WeasyPrint's modules of styles and percentages → functions that do the same in fewer steps."""

from collections.abc import Callable
from math import inf
from typing import Any

_PECULIAR = ("float", "display", "position", "page")
"""Properties whose value depends on more than the cascade and the parent."""
_SIDES = ("top", "right", "bottom", "left")


def missing(css: Any) -> Callable[[Any, str], Any]:
    """Return what computes a value of a style when it is first asked for.

    What no rule names, hundreds of properties of every box, is the parent's or the initial value; all else is
    left to the plain way.
    """
    plain = css.ComputedStyle.__missing__
    inherited, initial = _unnamed(css)
    logical = frozenset(
        named(block="ttb", inline=inline)
        for named in css.PHYSICAL_FUNCTIONS.values()
        for inline in ("ltr", "rtl")
    )

    def value(style: Any, key: str) -> Any:
        if key not in style.cascaded:
            if key in inherited:
                if style.parent_style is not None:
                    found = style[key] = style.parent_style[key]
                    return found
            elif key in initial and (key not in css.PHYSICAL_FUNCTIONS or logical.isdisjoint(style.cascaded)):
                found = style[key] = css.INITIAL_VALUES[key]
                return found
        return plain(style, key)

    return value


def _unnamed(css: Any) -> tuple[frozenset[str], frozenset[str]]:
    """Return the properties that are simply inherited, and those that simply have their initial value."""
    simple = frozenset(
        key
        for key in css.INITIAL_VALUES
        if key not in _PECULIAR and not key.startswith(("text_decoration_", "__"))
    )
    inherited = frozenset(key for key in simple & css.INHERITED if key not in css.PHYSICAL_FUNCTIONS)
    return inherited, simple - css.INHERITED - css.INITIAL_NOT_COMPUTED


def resolved_percentages(percent: Any) -> Callable[..., None]:
    """Return what gives a box its margins, paddings, borders and sizes, percentages resolved."""
    from weasyprint.css.properties import Dimension

    box_kind, page_kind = percent.boxes.Box, percent.boxes.PageBox

    def used(style: Any, key: str, whole: Any) -> Any:
        value = style[key]
        if type(value) is Dimension and value.unit == "px":
            return value.value
        return percent.percentage(value, style, whole)

    def least(style: Any, key: str, whole: Any) -> Any:
        value = used(style, key, whole)
        return 0 if value == "auto" else value

    def resolve_percentages(box: Any, containing_block: Any) -> None:
        if isinstance(containing_block, box_kind):
            width, height = containing_block.width, containing_block.height
        else:
            width, height = containing_block
        upright = height if isinstance(box, page_kind) else width
        style = box.style
        box.margin_left, box.margin_right = (
            used(style, "margin_left", width),
            used(style, "margin_right", width),
        )
        box.margin_top = used(style, "margin_top", upright)
        box.margin_bottom = used(style, "margin_bottom", upright)
        box.padding_left = used(style, "padding_left", width)
        box.padding_right = used(style, "padding_right", width)
        box.padding_top = used(style, "padding_top", upright)
        box.padding_bottom = used(style, "padding_bottom", upright)
        box.width, box.max_width = used(style, "width", width), used(style, "max_width", width)
        box.min_width = least(style, "min_width", width)
        if height == "auto":
            given = used(style, "height", None) if _is_px(style["height"]) else "auto"
            box.height, box.min_height = given, least(style, "min_height", 0)
            box.max_height = used(style, "max_height", inf)
        else:
            box.height, box.max_height = used(style, "height", height), used(style, "max_height", height)
            box.min_height = least(style, "min_height", height)
        _set_borders(box, style)
        if style["box_sizing"] != "content-box":
            percent.adjust_box_sizing(box, "width")
            percent.adjust_box_sizing(box, "height")

    return resolve_percentages


def _is_px(value: Any) -> bool:
    return getattr(value, "unit", None) == "px"


def _set_borders(box: Any, style: Any) -> None:
    """Take the widths of the borders, but not where a table has settled them already."""
    settled = style["border_collapse"] == "collapse"
    for side in _SIDES:
        name = f"border_{side}_width"
        if not (settled and hasattr(box, name)):
            setattr(box, name, style[name])
