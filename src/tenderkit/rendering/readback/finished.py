# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a finished file says: its paragraphs in reading order, and its tables row by row."""

import re
from collections import Counter
from dataclasses import dataclass
from typing import TypeVar

Part = TypeVar("Part", str, tuple[str, ...])

_UNSEEN = re.compile(r"[\s\u00ad]+")


@dataclass(frozen=True, slots=True)
class Finished:
    """What a finished file says."""

    blocks: tuple[str, ...]
    """Every paragraph, entry and cell in reading order; no numbers of headings, no list of contents."""
    rows: tuple[tuple[str, ...], ...]
    """The cells of every row of every table."""


def without(finished: Finished, other: Finished) -> Finished:
    """Return what *finished* says beside what *other* says: each of its blocks and rows once less."""
    return Finished(_less(finished.blocks, other.blocks), _less(finished.rows, other.rows))


def _less(all_: tuple[Part, ...], taken: tuple[Part, ...]) -> tuple[Part, ...]:
    left, rest = Counter(taken), []
    for part in all_:
        if left[part]:
            left[part] -= 1
        else:
            rest.append(part)
    return tuple(rest)


def squeezed(text: str) -> str:
    r"""Return *text* without spaces and soft hyphens, so that line breaks do not matter.

    Example:
        >>> squeezed("Ver\u00adgabe  nach Nr. 8\n")
        'VergabenachNr.8'
    """
    return _UNSEEN.sub("", text)
