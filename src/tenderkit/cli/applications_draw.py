# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Two people and numbers from outside go in; a draw between equal applicants is announced, held and recorded.

As ``docs/draw.md`` says of bids; the smallest lots get the places that are left.
"""

from collections.abc import Sequence
from dataclasses import replace

import click

from tenderkit.checking.drawing import announcement_problems, number_problems, witness_problems
from tenderkit.cli.applications_desk import Applied
from tenderkit.cli.award_speech import speech, tell, tell_command
from tenderkit.cli.data_file import changed_file
from tenderkit.cli.drawing import (
    announcement,
    announcement_hash,
    numbers_source,
    typed_numbers,
    witness_names,
)
from tenderkit.cli.recorded import Kind, Statement, recorded
from tenderkit.model.draw import Draw, drawn_lots
from tenderkit.model.selection import SELECTION
from tenderkit.outcome.selection import Way
from tenderkit.problems import Place, Problem, raise_if_any
from tenderkit.recording.applications import with_announced, with_drawn
from tenderkit.rendering.award_draw import announcement_lines
from tenderkit.words import N_, Message


def announce(
    desk: Applied,
    source: str | None,
    limits: tuple[int | None, int | None],
    witnesses: Sequence[str],
    statement: Statement,
) -> None:
    """Announce a draw between the applicants that are equal; *limits* are count and highest of the numbers.

    Raises:
        InputError: there is nothing to draw, or the draw could be tried out beforehand.
    """
    whence, count, highest = numbers_source(source, limits)
    _reserved(desk)
    by = statement.by or ""
    draw = Draw(
        bids=desk.standing.tied,
        source=whence,
        count=count,
        highest=highest,
        announced=statement.at.date(),
        by=by,
        witnesses=witness_names(witnesses),
    )
    raise_if_any(list(announcement_problems(draw, _waiting(desk), SELECTION)))
    change = changed_file(desk.folder, SELECTION, lambda data: with_announced(data, draw))
    data: dict[str, object] = {"applications": list(draw.bids), "announcement": announcement_hash(draw)}
    others = [name for name in draw.witnesses if name != by]
    made = recorded(desk.folder, Kind.SELECTION, statement, {SELECTION: change}, data, others)
    click.echo("\n".join(announcement_lines(draw, made.hash, speech())))
    tell(N_("Recorded as entry {n}."), n=made.n)
    then = ("--draw", "--numbers", "…", "--witness", "…", "--by", "…")
    tell_command(N_("Then:"), "applications", "select", desk.folder, *then, err=True)


def hold(desk: Applied, typed: str, witnesses: Sequence[str], statement: Statement) -> None:
    """Decide the announced draw by the numbers that were *typed*.

    Raises:
        InputError: nothing was announced, or the numbers are not those that were.
    """
    _reserved(desk)
    numbers, waiting, by = typed_numbers(typed), _waiting(desk), statement.by or ""
    there = witness_names(witnesses)
    problems = [
        *number_problems(waiting, desk.standing.tied, numbers, SELECTION),
        *witness_problems(by, there),
    ]
    raise_if_any(problems)
    assert waiting is not None
    draw = replace(waiting, head=_head(desk, waiting), numbers=numbers, drawn=statement.at.date())
    assert draw.head is not None
    lots = drawn_lots(draw.head, numbers, draw.bids)
    change = changed_file(desk.folder, SELECTION, lambda data: with_drawn(data, draw))
    data: dict[str, object] = {"applications": list(draw.bids), "lots": {id_: lot for lot, id_ in lots}}
    others = [name for name in there if name != by]
    made = recorded(desk.folder, Kind.SELECTION, statement, {SELECTION: change}, data, others)
    for place, (lot, id_) in enumerate(lots, 1):
        click.echo(f"  {place}  {id_}  {lot}")
    chosen = ", ".join(id_ for _, id_ in lots[: desk.standing.seats])
    tell(N_("The lot falls on {bid}."), bid=chosen)
    tell(N_("Recorded as entry {n}."), n=made.n)
    decide = ("--decide", "--reason", "…", "--by", "…")
    tell_command(N_("Then:"), "applications", "select", desk.folder, *decide, err=True)


def _reserved(desk: Applied) -> None:
    if desk.standing.way is not Way.TIE:
        what = Message(N_("no applicants are equal at the edge for whom lots decide by the tender"))
        remedy = Message(N_("`tenderkit applications select` says how they stand."))
        raise_if_any([Problem("TK929", Place("--draw"), what, remedy)])


def _waiting(desk: Applied) -> Draw | None:
    """Return the last draw that was announced, if it waits for its numbers."""
    draws = desk.dossier.selection.draws
    return draws[-1] if draws and not draws[-1].numbers else None


def _head(desk: Applied, draw: Draw) -> str:
    """Return the hash of the entry with which *draw* was announced.

    Raises:
        InputError: it was changed since, or the journal does not know it.
    """
    found = [e for e in desk.entries if e.kind is Kind.SELECTION and "announcement" in e.data]
    return announcement(found, draw, Place(SELECTION)).hash
