# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The size of a document goes in; while it is printed, nobody looks for garbage among what is in use."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

_MUCH = 250_000
"""Characters of markup whose boxes may lie about: some eighty pages, about a hundred megabytes."""
_left: list[int] = []
"""Sizes of the documents that were printed since somebody last looked."""


@contextmanager
def collecting_later(size: int = 0) -> Iterator[None]:
    """Nothing of a document is garbage before it is done, and looking takes a twelfth of the time.

    What a document leaves lies about until there is much of it, so that a short run never looks.
    """
    before = gc.isenabled()
    gc.disable()
    if sum(_left) > _MUCH:
        gc.collect()
        _left.clear()
    _left.append(size)
    try:
        yield
    finally:
        if before:
            gc.enable()
