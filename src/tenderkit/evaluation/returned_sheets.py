# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a reviewer hands over and the dossier go in; the sheets to be recorded come out, with all changes."""

from collections.abc import Iterator, Mapping

from tenderkit.evaluation.score_form import bids_due, criteria_due
from tenderkit.model.dossier import Dossier, Judged
from tenderkit.model.pseudonyms import Pseudonyms
from tenderkit.model.returned import Returned
from tenderkit.model.score import ScoreSheet
from tenderkit.model.score_form import Part
from tenderkit.outcome.sheet_change import ScoreChange, TakenSheet
from tenderkit.problems import Place, Problem, raise_if_any
from tenderkit.words import N_, Message


def taken_sheets(dossier: Dossier, named: Pseudonyms, returned: Returned) -> tuple[TakenSheet, ...]:
    """Return each sheet of *returned* under the id of its bid, joined with what is recorded of it.

    Criteria that were not asked for stay as they are recorded. Bids that are out since are left out.

    Raises:
        InputError: a sheet is for a bid, a lot or a criterion that the reviewer does not score.
    """
    lots = {None if judged.lot is None else judged.lot.id: judged for judged in dossier.judged}
    unknown = [key for key in returned.sheets if key[0] not in lots or key[1] not in named.bids]
    raise_if_any([_not_due(lot, letter) for lot, letter in unknown])
    raise_if_any([_no_criterion(*found) for found in _not_asked(dossier, lots, named, returned)])
    turns = {letter: turn for turn, letter in enumerate(named.order)}
    due = (key for key in returned.sheets if _is_due(dossier, named, lots[key[0]], key[1]))
    order = sorted(due, key=lambda key: (list(lots).index(key[0]), turns[key[1]]))
    return tuple(_taken(dossier, lots[lot], named, returned, (lot, letter)) for lot, letter in order)


def left_out(dossier: Dossier, named: Pseudonyms, returned: Returned) -> tuple[str, ...]:
    """Return the letters of *returned* whose bids nobody scores any more, with the lot where there is one."""
    lots = {None if judged.lot is None else judged.lot.id: judged for judged in dossier.judged}
    return tuple(
        letter if lot is None else f"{lot} {letter}"
        for lot, letter in returned.sheets
        if lot in lots and not _is_due(dossier, named, lots[lot], letter)
    )


def open_criteria(dossier: Dossier, judged: Judged, sheet: ScoreSheet) -> tuple[str, ...]:
    """Return the criteria of the written bid that *sheet* should score and does not."""
    due = (criteria_due(dossier, judged, sheet.reviewer, part) for part in (Part.BLIND, Part.NAMED))
    return tuple(c.id for criteria in due for c in criteria if c.id not in sheet.scores)


def _is_due(dossier: Dossier, named: Pseudonyms, judged: Judged, letter: str) -> bool:
    return named.bids.get(letter) in bids_due(dossier, judged)


def _not_asked(
    dossier: Dossier, lots: Mapping[str | None, Judged], named: Pseudonyms, returned: Returned
) -> Iterator[tuple[str, str]]:
    for (lot, letter), sheet in returned.sheets.items():
        due = {c.id for part in Part for c in criteria_due(dossier, lots[lot], named.reviewer, part)}
        yield from ((letter, criterion) for criterion in sheet.scores if criterion not in due)


def _taken(
    dossier: Dossier, judged: Judged, named: Pseudonyms, returned: Returned, key: tuple[str | None, str]
) -> TakenSheet:
    given, bid = returned.sheets[key], named.bids[key[1]]
    old = next((s for s in judged.sheets if (s.reviewer, s.bid) == (named.reviewer, bid)), None)
    known = dict(old.scores) if old else {}
    kept = {} if returned.asked is None else {id_: s for id_, s in known.items() if id_ not in returned.asked}
    scores = {c.id: s for c in judged.catalogue.award() if (s := {**kept, **given.scores}.get(c.id))}
    conflict = given.conflict or (old.conflict if old else None)
    sheet = ScoreSheet(named.reviewer, bid, scores, given.seal or (old.seal if old else None), conflict)
    still = open_criteria(dossier, judged, sheet)
    sheet = ScoreSheet(sheet.reviewer, bid, scores, sheet.seal, conflict, complete=not still)
    differs = old is None or (old.conflict, old.seal, old.complete) != (conflict, sheet.seal, sheet.complete)
    return TakenSheet(judged.folder, key[1], sheet, tuple(_changes(old, sheet)), still, differs)


def _changes(old: ScoreSheet | None, new: ScoreSheet) -> Iterator[ScoreChange]:
    known = dict(old.scores) if old else {}
    for criterion in dict.fromkeys((*new.scores, *known)):
        before, after = known.get(criterion), new.scores.get(criterion)
        if before != after:
            yield ScoreChange(criterion, before, after)


def _not_due(lot: str | None, letter: str) -> Problem:
    name = letter if lot is None else f"{lot} {letter}"
    what = Message(N_("the sheet for {bid} is for no bid that the reviewer scores"), {"bid": name})
    remedy = Message(
        N_("Look whether the bid was withdrawn or excluded since; then export the sheets again.")
    )
    return Problem("TK841", Place(name), what, remedy)


def _no_criterion(letter: str, criterion: str) -> Problem:
    values = {"bid": letter, "criterion": criterion}
    what = Message(N_("the sheet for {bid} scores {criterion}, which the reviewer is not asked for"), values)
    remedy = Message(N_("Look whether it was made from another version; then export the sheets again."))
    return Problem("TK841", Place(letter), what, remedy)
