# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Two people and numbers from outside go in; a draw is announced, decided or given up, and recorded."""

from collections.abc import Sequence
from dataclasses import replace

import click

from tenderkit.checking.drawing import (
    announcement_problems,
    number_problems,
    open_draw,
    reserved_problems,
    witness_problems,
)
from tenderkit.cli.award_decided import AWARD
from tenderkit.cli.award_desk import Desk
from tenderkit.cli.award_speech import misuse, speech, tell, tell_command
from tenderkit.cli.data_file import changed_file
from tenderkit.cli.drawing import (
    announcement,
    announcement_hash,
    numbers_source,
    typed_numbers,
    witness_names,
)
from tenderkit.cli.language import translator
from tenderkit.cli.recorded import Kind, Statement, recorded
from tenderkit.model.draw import Draw, drawn_bid, drawn_lots
from tenderkit.model.internal import Decision
from tenderkit.model.record import JournalEntry
from tenderkit.problems import raise_if_any
from tenderkit.recording.award import with_decision, with_draw, with_numbers
from tenderkit.rendering.award_draw import announcement_lines, draw_reason, result_lines
from tenderkit.rendering.examination_words import Speech
from tenderkit.words import N_


def announce(
    desk: Desk,
    lot: str | None,
    source: str | None,
    limits: tuple[int | None, int | None],
    witnesses: Sequence[str],
    statement: Statement,
) -> None:
    """Announce a draw between the bids that are equal; *limits* are count and highest of the numbers.

    Raises:
        InputError: there is nothing to draw, or the draw could be tried out beforehand.
    """
    whence, count, highest = numbers_source(source, limits)
    judged, by = desk.one_lot(lot), statement.by
    outcome, rules = desk.outcome(judged), desk.dossier.rules(judged)
    assert by is not None
    assert rules is not None
    raise_if_any(list(reserved_problems(desk.dossier, outcome, rules.tie_break)))
    draw = Draw(
        bids=outcome.winners,
        source=whence,
        count=count,
        highest=highest,
        announced=statement.at.date(),
        by=by,
        witnesses=witness_names(witnesses),
        lot=outcome.lot,
    )
    raise_if_any(list(announcement_problems(draw, open_draw(desk.dossier, outcome.lot))))
    change = changed_file(desk.folder, AWARD, lambda data: with_draw(data, draw))
    data: dict[str, object] = {
        "lot": draw.lot,
        "bids": list(draw.bids),
        "announcement": announcement_hash(draw),
    }
    made = recorded(desk.folder, Kind.DRAW, statement, {AWARD: change}, data, _others(draw.witnesses, by))
    click.echo("\n".join(announcement_lines(draw, made.hash, speech())))
    tell(N_("Recorded as entry {n}."), n=made.n)
    tell(
        N_("Tell the bidders of these bids now; what they know before cannot be chosen afterwards."), err=True
    )
    numbers = ["--lot", lot, "--numbers", "…"] if lot else ["--numbers", "…"]
    tell_command(
        N_("Then:"), "award", desk.folder, "--draw", *numbers, "--witness", "…", "--by", "…", err=True
    )


def hold(desk: Desk, lot: str | None, typed: str, witnesses: Sequence[str], statement: Statement) -> None:
    """Decide the announced draw by the numbers that were *typed*.

    Raises:
        InputError: nothing was announced, or the numbers are not those that were.
    """
    numbers = typed_numbers(typed)
    judged, by = desk.one_lot(lot), statement.by
    assert by is not None
    outcome, rules = desk.outcome(judged), desk.dossier.rules(judged)
    assert rules is not None
    waiting = open_draw(desk.dossier, outcome.lot)
    there = witness_names(witnesses)
    raise_if_any(
        [
            *reserved_problems(desk.dossier, outcome, rules.tie_break),
            *number_problems(waiting, outcome.winners, numbers),
            *witness_problems(by, there),
        ]
    )
    assert waiting is not None
    entry = _announcement(desk, waiting)
    day = statement.at.date()
    draw = replace(waiting, head=entry.hash, numbers=numbers, drawn=day)
    bid = drawn_bid(draw)
    written = Speech(desk.dossier.tender.language, translator(desk.dossier.tender.language))
    reason = draw_reason(replace(draw, by=by, witnesses=there), written)
    decision = Decision("draw", reason, by, day, outcome.lot, bid)
    change = changed_file(desk.folder, AWARD, lambda data: with_numbers(data, draw, decision))
    lots = {id_: hash_ for hash_, id_ in drawn_lots(entry.hash, numbers, draw.bids)}
    data: dict[str, object] = {"lot": draw.lot, "bid": bid, "announced": entry.n, "lots": lots}
    made = recorded(desk.folder, Kind.DRAW, statement, {AWARD: change}, data, _others(there, by))
    click.echo("\n".join(result_lines(draw, speech())))
    tell(N_("Recorded as entry {n}."), n=made.n)
    lots_words = ["--lot", lot] if lot else []
    tell_command(
        N_("Then:"), "award", desk.folder, *lots_words, "--bid", bid, "--reason", "…", "--by", "…", err=True
    )


def give_up(desk: Desk, lot: str | None, corrects: str, statement: Statement) -> None:
    """Record that the last draw for *lot* counts no more, because the bids are no longer equal.

    Raises:
        InputError: it cannot be written.
    """
    judged = desk.one_lot(lot)
    id_ = judged.lot.id if judged.lot else None
    assert statement.by is not None
    if desk.dossier.award.drawn(id_) is None:
        raise misuse(N_("No draw has decided anything here, so there is nothing to correct."))
    decision = Decision("draw", corrects, statement.by, statement.at.date(), id_, corrects=corrects)
    change = changed_file(desk.folder, AWARD, lambda data: with_decision(data, decision))
    made = recorded(desk.folder, Kind.DRAW, statement, {AWARD: change}, {"lot": id_, "bid": None})
    tell(N_("The draw counts no more; it stays on record. Recorded as entry {n}."), n=made.n)


def _announcement(desk: Desk, draw: Draw) -> JournalEntry:
    """Return the entry of the journal with which *draw* was announced.

    Raises:
        InputError: it was changed since, or the journal does not know it.
    """
    found = [
        e
        for e in desk.entries
        if e.kind is Kind.DRAW and "announcement" in e.data and e.data["lot"] == draw.lot
    ]
    place = desk.dossier.places[AWARD, "draws", desk.dossier.award.draws.index(draw)]
    return announcement(found, draw, place)


def _others(witnesses: Sequence[str], by: str) -> tuple[str, ...]:
    return tuple(name for name in witnesses if name != by)
