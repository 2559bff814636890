# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A Word file goes in; out come the parts in which tags are filled, and those in which no tag may stand."""

from typing import TYPE_CHECKING

from tenderkit.rendering.docx_xml import W
from tenderkit.rendering.town.findings import DOCUMENT
from tenderkit.rendering.town.package import Package

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

_FILLED = frozenset(f"{{{W}}}{root}" for root in ("document", "hdr", "ftr", "footnotes"))
_GLOSSARY = "word/glossary/"


def filled_parts(package: Package) -> "Iterator[tuple[str, _Element]]":
    """Yield body, heads, feet and footnotes; the body first."""
    names = sorted(package.roots, key=lambda name: (name != DOCUMENT, name))
    for name in names:
        if package.roots[name].tag in _FILLED and not name.startswith(_GLOSSARY):
            yield name, package.roots[name]


def other_parts(package: Package) -> "Iterator[tuple[str, _Element]]":
    """Yield every other XML part: properties, endnotes, comments, charts, custom XML and others."""
    filled = {name for name, _ in filled_parts(package)}
    for name, root in sorted(package.roots.items()):
        if name not in filled:
            yield name, root
