# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Cells that are blank or thin go in; blank ones are refused, thin ones told, the first of them by name."""

from collections.abc import Sequence

import click

from tenderkit.cli.options import spoken
from tenderkit.problems import InputError, Place, Problem
from tenderkit.words import N_, Message, sentence

_NAMED = 20


def raise_if_blank(blank: Sequence[Place]) -> None:
    """Refuse sheets in which something is not scored.

    Raises:
        InputError: naming the first blank cells, and how many there are.
    """
    if blank:
        raise InputError([_blank(place, len(blank)) for place in blank[:_NAMED]])


def say_thin(thin: Sequence[Problem]) -> None:
    """Tell which scores have a reason that is too short or name no place; nothing is refused for that."""
    if thin:
        from tenderkit.cli.problems_shown import problem_text

        shown = [problem_text(problem, spoken()) for problem in thin[:_NAMED]]
        count = Message(N_("warnings: {count}"), {"count": len(thin)})
        click.echo("\n".join([*shown, "", sentence(count, spoken())]), err=True)


def _blank(place: Place, count: int) -> Problem:
    what = Message(N_("not scored yet; places in all: {count}"), {"count": count})
    remedy = Message(N_("Give points and a reason; a blank is never 0. Or say `--unfinished`."))
    return Problem("TK848", place, what, remedy)
