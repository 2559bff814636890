# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Two people and numbers from outside go in; a draw between equal applicants is announced, held and recorded.

As ``docs/draw.md`` says of bids; the smallest lots get the places that are left.
"""

from collections.abc import Sequence
from dataclasses import replace

import click

from tenderkit.canonical import canonical_json, sha256
from tenderkit.checking.drawing import announcement_problems, number_problems, witness_problems
from tenderkit.cli.applications_desk import Applied
from tenderkit.cli.award_speech import misuse, speech, tell, tell_command
from tenderkit.cli.data_file import changed_file
from tenderkit.cli.recorded import Kind, Statement, recorded
from tenderkit.model.draw import Draw, drawn_lots
from tenderkit.model.selection import SELECTION
from tenderkit.outcome.selection import Way
from tenderkit.problems import Place, Problem, raise_if_any
from tenderkit.reading.stated_name import stated_name
from tenderkit.recording.applications import with_announced, with_drawn
from tenderkit.recording.award import announced
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
    count, highest = limits
    if not source or count is None or highest is None:
        raise misuse(N_("Where will the numbers come from? Add --source, --count and --highest."))
    _reserved(desk)
    by = statement.by or ""
    draw = Draw(
        bids=desk.standing.tied,
        source=source.strip(),
        count=count,
        highest=highest,
        announced=statement.at.date(),
        by=by,
        witnesses=_names(witnesses),
    )
    raise_if_any(list(announcement_problems(draw, _waiting(desk), SELECTION)))
    change = changed_file(desk.folder, SELECTION, lambda data: with_announced(data, draw))
    data: dict[str, object] = {"applications": list(draw.bids), "announcement": _hash(draw)}
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
    numbers, waiting, by = _numbers(typed), _waiting(desk), statement.by or ""
    there = _names(witnesses)
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
    if not found or found[-1].data["announcement"] != _hash(draw):
        what = Message(N_("the journal knows no such announcement; it was written by hand or changed since"))
        words = N_("Put back {file} as it was recorded; `tenderkit verify` says what moved.")
        raise_if_any([Problem("TK931", Place(SELECTION), what, Message(words, {"file": SELECTION}))])
    return found[-1].hash


def _hash(draw: Draw) -> str:
    return sha256(canonical_json(announced(replace(draw, head=None, numbers=(), drawn=None))))


def _numbers(typed: str) -> tuple[int, ...]:
    parts = typed.replace(";", " ").replace(",", " ").split()
    if not parts or not all(part.isascii() and part.isdigit() and len(part) <= 7 for part in parts):  # noqa: PLR2004
        what = Message(N_("{typed} are no numbers"), {"typed": typed[:40]})
        remedy = Message(N_("Write whole numbers with commas between them, such as 3,12,17."))
        raise_if_any([Problem("TK931", Place("--numbers"), what, remedy)])
    return tuple(map(int, parts))


def _names(witnesses: Sequence[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for witness in witnesses if (name := stated_name(witness))))
