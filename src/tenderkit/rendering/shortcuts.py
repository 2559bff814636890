# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""WeasyPrint goes in; for a while it comes out taking shorter ways to the very same pages.

A flat profile has no hot spot to avoid, only small things that are done a hundred thousand times; seven of
them are done in another way here. Like `structure`, this depends on private parts of WeasyPrint: with a
version that was not tried, nothing is touched. A test prints with and without, and compares every object.
"""

import zlib
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from functools import cache
from types import SimpleNamespace
from typing import Any

from tenderkit.rendering.shortcuts_style import missing, resolved_percentages
from tenderkit.rendering.structure import repairable

_Shortcut = tuple[Any, str, Any]
"""A module or class, the name in it, and what stands there for a while."""
_LEVEL = 6
"""Of compression: the strongest level takes twice as long and saves less than one percent."""
_BEGUN = "begun_layout"
"""What a style keeps, so that the next text in the same style need not begin anew."""


@contextmanager
def hastened() -> Iterator[None]:
    """While it lasts, WeasyPrint takes the shorter ways."""
    with ExitStack() as undo:
        for place, name, shorter in _shortcuts() if repairable() else ():
            undo.callback(setattr, place, name, vars(place)[name])
            setattr(place, name, shorter)
        yield


@cache
def _shortcuts() -> tuple[_Shortcut, ...]:
    """Name all shortcuts; asked for while none is in place."""
    import pydyf
    from weasyprint import css, tinyhtml5
    from weasyprint.formatting_structure import boxes
    from weasyprint.layout import absolute, block, column, float, grid, inline, page, percent, table  # noqa: A004
    from weasyprint.text import line_break

    users = (absolute, block, column, float, grid, inline, page, percent, table)
    resolve = resolved_percentages(percent)
    return (
        (tinyhtml5, "parse", _parsed),
        (css.ComputedStyle, "__missing__", missing(css)),
        (boxes.Box, "is_in_normal_flow", _in_normal_flow(boxes.Box.is_in_normal_flow)),
        *((user, "resolve_percentages", resolve) for user in users),
        (line_break.Layout, "setup", _setup(line_break)),
        (pydyf, "zlib", SimpleNamespace(compressobj=lambda level: zlib.compressobj(min(level, _LEVEL)))),
        (pydyf.PDF, "write", _write(pydyf)),
    )


def _parsed(source: Any, **_: Any) -> Any:
    """Parse a page in C: our own, well-formed pages need none of the repairs that a browser makes."""
    from xml.etree import ElementTree as ET

    from lxml import etree

    text = source.read()
    data = text if isinstance(text, bytes) else text.encode()
    root = etree.fromstring(data, etree.HTMLParser(encoding="utf-8", no_network=True))
    return ET.fromstring(etree.tostring(root, encoding="utf-8"))  # noqa: S314  written by lxml just now


def _in_normal_flow(plain: Callable[[Any], bool]) -> Callable[[Any], bool]:
    """Answer for nearly every box with two questions instead of five."""

    def in_normal_flow(box: Any) -> bool:
        style = box.style
        usual = style["float"] == "none" and style["position"] in {"static", "relative"}
        return usual or plain(box)

    return in_normal_flow


def _setup(line_break: Any) -> Callable[[Any, Any], None]:
    """Begin the layout of a text with the context and the font of the last one in the same style."""
    ffi, pango, gobject = line_break.ffi, line_break.pango, line_break.gobject
    plain = line_break.Layout.setup

    def begun(style: Any, language: Any) -> tuple[Any, ...]:
        context = ffi.gc(
            pango.pango_font_map_create_context(style.font_config.font_map), gobject.g_object_unref
        )
        pango.pango_context_set_round_glyph_positions(context, False)  # noqa: FBT003
        pango.pango_context_set_base_dir(context, line_break.PANGO_DIRECTION[style["direction"]])
        pango.pango_context_set_language(context, language)
        names = ("ligatures", "position", "caps", "numeric", "alternates", "east_asian")
        variants = (style[f"font_variant_{name}"] for name in names)
        features = line_break.font_features(style["font_kerning"], *variants, style["font_feature_settings"])
        written = ",".join(f"{key} {value}" for key, value in features.items()).encode()
        known = style.font_config.font_features.get(written)  # noted by the plain way
        return context, language, line_break.get_font_description(style), known

    def setup(layout: Any, style: Any) -> None:
        if (kept := vars(style).get(_BEGUN)) is None:
            plain(layout, style)
            if style["text_decoration_line"] == "none" and style["lang"]:
                setattr(style, _BEGUN, begun(style, layout.language))
            return
        context, layout.language, font, features = kept
        layout.style, layout.first_line_direction = style, 0
        layout.ascent = layout.underline_position = layout.strikethrough_position = None
        layout.layout = ffi.gc(pango.pango_layout_new(context), gobject.g_object_unref)
        pango.pango_layout_set_auto_dir(layout.layout, False)  # noqa: FBT003
        pango.pango_layout_set_font_description(layout.layout, font)
        if features is not None:
            attributes = pango.pango_attr_list_new()
            pango.pango_attr_list_insert(attributes, features)
            pango.pango_layout_set_attributes(layout.layout, attributes)

    return setup


def _write(pydyf: Any) -> Callable[..., None]:
    """Compute and compress every object once: it is asked for to be written and again for the checksum."""
    plain = pydyf.PDF.write

    def write(pdf: Any, *args: Any, **options: Any) -> None:
        kept: dict[int, bytes] = {}

        def keeping(compute: Callable[[Any], bytes]) -> property:
            def data(item: Any) -> bytes:
                if item.number is None:  # a part of another object
                    return compute(item)
                if item.number not in kept:
                    kept[item.number] = compute(item)
                return kept[item.number]

            return property(data)

        with ExitStack() as undo:
            for kind in (pydyf.Stream, pydyf.Dictionary):
                undo.callback(setattr, kind, "data", kind.data)
                kind.data = keeping(kind.data.fget)
            plain(pdf, *args, **options)

    return write
