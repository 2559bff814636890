# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A dossier after a step of its award goes in; the documents of the award that can be final now are made."""

from datetime import datetime

import click

from tenderkit.checking.letters import ACCEPTANCE
from tenderkit.cli.award_closing import LETTERS, due_letters
from tenderkit.cli.award_desk import Desk
from tenderkit.cli.award_speech import tell
from tenderkit.cli.choice import available, duties_of, waits_for
from tenderkit.cli.later_results import Findings, recorded_kinds
from tenderkit.cli.render import render
from tenderkit.cli.stock import Stock
from tenderkit.problems import InputError
from tenderkit.rendering.documents import DOCUMENTS
from tenderkit.words import N_

_PHASE = "award"
_AFTER_ACCEPTANCE = frozenset({"pressemitteilung"})
"""What nobody gets to read before the contract is concluded."""


def make_documents(ctx: click.Context, desk: Desk, by: str | None, at: datetime | None) -> bool:
    """Make the documents of the award whose time has come; return whether all of them could be made.

    A letter is made once the day on which it goes out is on record.
    """
    names = ready_documents(desk)
    if not names:
        return True
    try:
        ctx.invoke(render, folder=desk.folder, others=names, phase=_PHASE, by=by, at=at)
    except click.exceptions.Exit as end:
        if end.exit_code:
            tell(N_("What was decided is recorded; not all documents could be made."), err=True)
            return False
    except InputError:
        tell(N_("What was decided is recorded; not all documents could be made."), err=True)
        raise
    return True


def ready_documents(desk: Desk) -> tuple[str, ...]:
    """Return the documents of the award that can be final now."""
    dossier = desk.dossier
    duties = duties_of(dossier, recorded_kinds(desk.folder), Stock(desk.folder, dossier))
    made = [
        duty
        for duty in available(duties, dossier.tender.language)
        if duty.phase == _PHASE and not duty.missing
    ]
    waits = waits_for([DOCUMENTS[duty.id] for duty in made], duties, Findings(desk.folder, dossier, ()))
    letters = [each for judged in dossier.judged for each in due_letters(desk, judged)]
    dated = {document for document in LETTERS if not any(x.unsent for x in letters if x.document == document)}
    undecided = any(desk.decided(judged) is None for judged in dossier.judged)
    held = {*(() if ACCEPTANCE in dated and not undecided else _AFTER_ACCEPTANCE), *(set(LETTERS) - dated)}
    return tuple(duty.id for duty in made if duty.id not in waits and duty.id not in held)
