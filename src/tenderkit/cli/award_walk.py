# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Lots without a decision go in; a person is asked for each, and every answer is recorded at once."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import click

from tenderkit.cli.award_decided import Said, decide
from tenderkit.cli.award_desk import Desk
from tenderkit.cli.award_shown import show
from tenderkit.cli.award_speech import speech, tell
from tenderkit.cli.problems_shown import problem_text
from tenderkit.cli.recorded import Statement
from tenderkit.model.dossier import Judged
from tenderkit.outcome.award import Outcome, Status
from tenderkit.problems import InputError
from tenderkit.words import N_

_STOP = ("", "q")
_YES = ("y", "yes", "j", "ja")


def walk_through(
    desk: Desk, lot: str | None, by: str | None, statement: Callable[[str | None], Statement]
) -> Statement | None:
    """Ask for a decision on each lot without one; return who decided, None where nobody did."""
    show(desk, lot)
    said = None
    try:
        for judged in desk.lots(lot):
            if desk.decided(judged) is None:
                said = _asked(desk, judged, by, statement) or said
                desk = Desk(desk.folder)
    except click.Abort:
        click.echo(err=True)
    return said


def _asked(
    desk: Desk, judged: Judged, by: str | None, statement: Callable[[str | None], Statement]
) -> Statement | None:
    outcome = desk.outcome(judged)
    lot = judged.lot.id if judged.lot else None
    bid = _chosen(lot, [ranked.bid for ranked in outcome.ranking])
    if bid is None:
        return None
    said = _with_more(Said("award", "", bid), desk, outcome)
    reason = _needed(N_("Reason; record and letters print it word for word"))
    statement_of = statement(by or _needed(N_("Who decides this, by name")))
    said = replace(said, reason=reason, others=tuple(_others()))
    if not _confirmed(bid):
        tell(N_("Nothing was recorded."), err=True)
        return None
    try:
        decide(desk, lot, said, statement_of)
    except InputError as error:
        for problem in error.problems:
            click.echo(problem_text(problem, speech().translate), err=True)
        tell(N_("Nothing was recorded."), err=True)
        return None
    return statement_of


def _chosen(lot: str | None, known: Sequence[str]) -> str | None:
    """Ask for a bid that can win; None: it is decided later."""
    words = N_("Which bid gets the contract? Empty: decide later")
    if lot is not None:
        words = N_("Lot {lot}: which bid gets the contract? Empty: decide later")
    while (bid := _typed(speech().say(words, lot=lot))) not in _STOP:
        if bid in known:
            return bid
        tell(N_("Who can win: {bids}."), err=True, bids=", ".join(known) or "–")
    return None


def _confirmed(bid: str) -> bool:
    question = speech().say(N_("Record that {bid} gets the contract? [y] yes, [n] no"), bid=bid)
    return _typed(question).casefold() in _YES


def _with_more(said: Said, desk: Desk, outcome: Outcome) -> Said:
    """Ask for what a decision needs that does not follow by itself."""
    if outcome.status is Status.HUMAN_DECISION:
        said = replace(said, comparison=_file_text())
    elif outcome.winners != (said.bid,):
        words = N_("It is not the one that is first. Why, by the rules of the tender")
        said = replace(said, deviates=_needed(words))
    if desk.moved():
        words = N_("Something is not as it was sealed. Why can the award rest on it")
        said = replace(said, moved=_needed(words))
    return said


def _file_text() -> str:
    while True:
        path = Path(_needed(N_("File with the comparison in writing")))
        try:
            return path.read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError):
            tell(N_("This file cannot be read."), err=True)


def _others() -> Iterator[str]:
    """Ask who else decides, until nobody does."""
    while name := _typed(speech().translate(N_("Who decides with you, by name? Empty: nobody else"))):
        yield name


def _needed(question: str) -> str:
    while True:
        if answer := _typed(speech().translate(question)):
            return answer
        tell(N_("Here a reason is needed."), err=True)


def _typed(question: str) -> str:
    return str(click.prompt(question, default="", show_default=False, err=True)).strip()
