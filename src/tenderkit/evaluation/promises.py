# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The journal and a dossier go in; whose sheets are promised comes out, and what still keeps them closed.

Sheets are taken in when the codes of all who must score are in: until then nobody can have
written anything with a look at the sheets of another.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from tenderkit.evaluation.panel.votes import duties
from tenderkit.evaluation.returned_sheets import open_criteria
from tenderkit.evaluation.score_form import bids_due
from tenderkit.model.dossier import Dossier
from tenderkit.model.record import JournalEntry, Kind
from tenderkit.problems import Place, Problem
from tenderkit.words import N_, Message

_PAIR = 2


def promised_codes(entries: Iterable[JournalEntry]) -> dict[str, str]:
    """Return reviewer → the code that the journal holds last."""
    return {
        str(entry.data.get("reviewer")): str(entry.data.get("code"))
        for entry in entries
        if entry.kind is Kind.SHEET_PROMISED
    }


def was_opened(entries: Iterable[JournalEntry]) -> bool:
    """Tell whether sheets of anybody were taken in already."""
    return any(entry.kind is Kind.SHEET for entry in entries)


def reviewers_due(dossier: Dossier) -> tuple[str, ...]:
    """Return the ids of all who must score something, each once."""
    listed = (reviewer for judged in dossier.judged for reviewer in duties(dossier.internal, judged))
    return tuple(dict.fromkeys(listed))


def has_scored(dossier: Dossier, reviewer: str) -> bool:
    """Tell whether all sheets of *reviewer* are in and finished, as far as written bids go."""
    for judged in dossier.judged:
        if reviewer not in duties(dossier.internal, judged):
            continue
        mine = {sheet.bid: sheet for sheet in judged.sheets if sheet.reviewer == reviewer}
        for bid in bids_due(dossier, judged):
            if bid not in mine or not mine[bid].complete or open_criteria(dossier, judged, mine[bid]):
                return False
    return True


def closed_by(
    dossier: Dossier, promises: Mapping[str, str], reviewer: str, code: str | None
) -> Iterator[Problem]:
    """Yield why the sheets of *reviewer* must not be taken in yet; nothing where nobody else scores.

    Args:
        dossier: with the sheets that are in already; who has finished there owes no code.
        promises: by `promised_codes`.
        reviewer: whose sheets they are.
        code: made of what was handed over and its secret number; None: the number is missing.
    """
    due = reviewers_due(dossier)
    if len(due) < _PAIR:
        return
    waiting = [each for each in due if each not in promises and not has_scored(dossier, each)]
    if waiting:
        yield _waiting(waiting)
    elif reviewer not in promises:
        yield _waiting([reviewer])
    elif code is None:
        what = Message(N_("the secret number for the code of {reviewer} is missing"), {"reviewer": reviewer})
        remedy = Message(N_("Hand in the file that `tenderkit sheet code` wrote beside the sheets."))
        yield Problem("TK850", Place(reviewer), what, remedy)
    elif code != promises[reviewer]:
        values = {"reviewer": reviewer, "code": code, "promised": promises[reviewer]}
        what = Message(
            N_("these are not the sheets that {reviewer} has promised: {code}, not {promised}"), values
        )
        remedy = Message(
            N_("Ask for the sheets as they were then; where that cannot be, `--without-code` and a reason.")
        )
        yield Problem("TK850", Place(reviewer), what, remedy)


def _waiting(reviewers: Sequence[str]) -> Problem:
    values = {"reviewers": ", ".join(reviewers)}
    what = Message(N_("sheets stay closed until the codes of all are in; still missing: {reviewers}"), values)
    remedy = Message(N_("Record each code with `tenderkit sheet promise`, then import the sheets."))
    return Problem("TK849", Place(", ".join(reviewers)), what, remedy)
