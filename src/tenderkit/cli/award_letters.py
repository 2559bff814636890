# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A letter that goes out goes in; it is recorded, unless it is too soon, and the clock it starts is told."""

from collections.abc import Sequence

import click

from tenderkit.checking.letters import ACCEPTANCE, INFORMATION, letter_problems, too_soon_problems
from tenderkit.cli.award_closing import LETTERS, due_letters, waits_until
from tenderkit.cli.award_decided import AWARD
from tenderkit.cli.award_desk import Desk
from tenderkit.cli.award_speech import misuse, speech, tell
from tenderkit.cli.data_file import changed_file
from tenderkit.cli.recorded import Kind, Statement, recorded
from tenderkit.model.internal import Letter
from tenderkit.problems import raise_if_any
from tenderkit.recording.award import with_letters
from tenderkit.rendering.award_text import standstill_lines
from tenderkit.rendering.documents import DOCUMENTS
from tenderkit.words import N_


def send(desk: Desk, lot: str | None, document: str, bids: Sequence[str], statement: Statement) -> None:
    """Record that *document* goes out to *bids*; to all who wait for it where none is named.

    Raises:
        InputError: it is not due to them, or the contract still has to wait.
    """
    if document not in LETTERS:
        raise misuse(
            N_("{document} is no letter of the award: {letters}."),
            document=document,
            letters=", ".join(LETTERS),
        )
    judged, on = desk.one_lot(lot), statement.at.date()
    decision, id_ = desk.decided(judged), judged.lot.id if judged.lot else None
    letter = next((each for each in due_letters(desk, judged) if each.document == document), None)
    due = () if letter is None else letter.bids if bids else letter.unsent
    problems = [*desk.changed_since(judged), *letter_problems(decision, document, bids, due, on)]
    if document == ACCEPTANCE and letter is not None:
        missing, earliest = waits_until(desk, judged)
        problems += too_soon_problems(missing, earliest, desk.periods, on, speech().language)
    raise_if_any(problems)
    receivers = tuple(bids) or due
    letters = [Letter(document, on, bid, statement.by, id_) for bid in receivers]
    change = changed_file(desk.folder, AWARD, lambda data: with_letters(data, letters))
    data: dict[str, object] = {"lot": id_, "document": document, "bids": list(receivers)}
    made = recorded(desk.folder, Kind.LETTER, statement, {AWARD: change}, data)
    tell(
        N_("{document} to {bids}, recorded as entry {n}."),
        document=speech().translate(DOCUMENTS[document].title),
        bids=", ".join(receivers),
        n=made.n,
    )
    if document == INFORMATION:
        after = Desk(desk.folder)
        judged = after.one_lot(lot)
        missing, earliest = waits_until(after, judged)
        for line in standstill_lines(earliest, missing, after.periods, speech()):
            click.echo(line)
