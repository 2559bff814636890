# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a finished file says: its paragraphs in reading order, and its tables row by row."""

import re
from dataclasses import dataclass

_UNSEEN = re.compile(r"[\s\u00ad]+")


@dataclass(frozen=True, slots=True)
class Finished:
    """What a finished file says."""

    blocks: tuple[str, ...]
    """Every paragraph, entry and cell in reading order; no numbers of headings, no list of contents."""
    rows: tuple[tuple[str, ...], ...]
    """The cells of every row of every table."""


def squeezed(text: str) -> str:
    r"""Return *text* without spaces and soft hyphens, so that line breaks do not matter.

    Example:
        >>> squeezed("Ver\u00adgabe  nach Nr. 8\n")
        'VergabenachNr.8'
    """
    return _UNSEEN.sub("", text)
