# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Cells that are blank go in; they are refused, the first of them by name."""

from collections.abc import Sequence

from tenderkit.problems import InputError, Place, Problem
from tenderkit.words import N_, Message

_NAMED = 20


def raise_if_blank(blank: Sequence[Place]) -> None:
    """Refuse sheets in which something is not scored.

    Raises:
        InputError: naming the first blank cells, and how many there are.
    """
    if blank:
        raise InputError([_blank(place, len(blank)) for place in blank[:_NAMED]])


def _blank(place: Place, count: int) -> Problem:
    what = Message(N_("not scored yet; places in all: {count}"), {"count": count})
    remedy = Message(N_("Give points and a reason; a blank is never 0. Or say `--unfinished`."))
    return Problem("TK848", place, what, remedy)
