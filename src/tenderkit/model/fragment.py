# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A piece of text that somebody may see in a file: what a page says, what the file says of itself."""

from enum import StrEnum

from tenderkit.records import dataclass


class Where(StrEnum):
    """Where in a file a text stands."""

    NAME = "name"
    """The name of the file."""
    TEXT = "text"
    """What is read on a page, on a sheet or in a field."""
    METADATA = "metadata"
    """What the file says of itself: author, company, title, comments of programs."""


@dataclass(frozen=True, slots=True)
class Fragment:
    """One text of a file."""

    file: str
    where: Where
    text: str
    spot: str = ""
    """What helps to find it: the number of a page, ``docProps/core.xml``, ``Author``."""
