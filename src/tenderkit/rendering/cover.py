# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A completed document → whether its list of contents stands on the cover or on a page of its own."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element

_ROOM = 12
"""Entries that a cover has room for."""


def holds_contents(root: "_Element") -> bool:
    """Whether there is a cover, and a list of contents short enough for it."""
    cover, contents = root.find("body/header[@class='cover']"), root.find("body/nav")
    return cover is not None and contents is not None and len(list(contents.iter("a"))) <= _ROOM
