# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A dossier around its decision goes in; how it stands and what is to be done next is told."""

from typing import TYPE_CHECKING

import click

from tenderkit.checking.drawing import open_draw
from tenderkit.checking.lint.award_people import asks_for_several
from tenderkit.cli.award_closing import closing
from tenderkit.cli.award_desk import Desk
from tenderkit.cli.award_speech import speech, tell_command
from tenderkit.cli.options import spoken, spoken_language
from tenderkit.model.dossier import Judged
from tenderkit.outcome.award import NO_WINNER, Outcome, Status
from tenderkit.problems import raise_if_any
from tenderkit.rendering.award_text import closing_lines, decision_lines
from tenderkit.rendering.ranking_lines import outcome_lines
from tenderkit.words import N_

if TYPE_CHECKING:
    from tenderkit.problems import Problem


def show(desk: Desk, lot: str | None) -> None:
    """Tell the ranking of each lot, what was decided on it, and what is to be done next.

    Raises:
        InputError: bids on which nothing is decided cannot be ranked yet, or they changed since.
    """
    problems: list[Problem] = []
    for number, judged in enumerate(desk.lots(lot)):
        if number:
            click.echo()
        outcome, open_ = desk.found(judged)
        decision = desk.decided(judged)
        if outcome is not None:
            click.echo("\n".join([*outcome_lines(outcome, spoken_language(), spoken()), ""]))
        if decision is not None:
            click.echo("\n".join(decision_lines(decision, speech())))
        elif outcome is not None:
            _next(desk, judged, outcome)
        if decision is None or decision.kind == "award":
            problems += [problem for problem in open_ if problem not in problems]
        problems += desk.changed_since(judged)
    show_closing(desk)
    raise_if_any(problems)


def show_closing(desk: Desk) -> None:
    """Tell all that is still to be done."""
    lines = list(closing_lines(closing(desk), speech()))
    if lines:
        click.echo("\n".join(["", *lines]))


def _next(desk: Desk, judged: Judged, outcome: Outcome) -> None:
    """Tell with which command people go on."""
    rules, lot = desk.dossier.rules(judged), judged.lot.id if judged.lot else None
    words: list[object] = ["award", desk.folder, *(["--lot", lot] if lot else [])]
    if outcome.status in NO_WINNER:
        words += ["--cancel", "--ground", "…", "--reason", "…"]
    elif outcome.status is Status.TIE and rules and "draw" in rules.tie_break:
        waits = open_draw(desk.dossier, outcome.lot)
        announced = waits is not None and waits.bids == outcome.winners
        given = ["--numbers", "…"] if announced else ["--source", "…", "--count", "6", "--highest", "49"]
        words += ["--draw", *given, "--witness", "…"]
    elif outcome.status is Status.HUMAN_DECISION:
        words += ["--bid", "…", "--comparison", "FILE", "--reason", "…"]
    else:
        first = outcome.winners[0] if len(outcome.winners) == 1 else "…"
        words += ["--bid", first, "--reason", "…"]
    several = "--draw" not in words and asks_for_several(desk.dossier.tender.regime, desk.law)
    with_others = ["--with", "…"] if several else []
    tell_command(N_("Nothing is decided yet. Next:"), *words, "--by", "…", *with_others)
