# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The journal and a dossier go in; whose sheets are promised comes out, and what still keeps them closed.

Sheets are taken in when the codes of all who must score the same are in: until then nobody can have
written anything with a look at the sheets of another. Presentations and further offers are scored in a
round of their own, which begins once all promised sheets of the round before are in.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import field

from tenderkit.evaluation.panel.votes import duties
from tenderkit.evaluation.returned_sheets import open_criteria
from tenderkit.evaluation.score_form import bids_due
from tenderkit.model.dossier import Dossier
from tenderkit.model.record import JournalEntry, Kind
from tenderkit.outcome.sheet_change import TakenSheet
from tenderkit.problems import Place, Problem
from tenderkit.records import dataclass
from tenderkit.words import N_, Message

_PAIR = 2
Key = tuple[str, str, str]
"""Folder of the lot, bid, criterion."""


@dataclass(frozen=True, slots=True)
class Round:
    """The promises that count now."""

    number: int = 1
    codes: Mapping[str, str] = field(default_factory=dict)
    """Reviewer → code."""
    taken: frozenset[str] = frozenset()
    """Whose promised sheets are in."""


def current_round(entries: Iterable[JournalEntry]) -> Round:
    """Return the last round of promises in the journal; of several of one reviewer the last counts."""
    found = Round()
    for entry in entries:
        reviewer = str(entry.data.get("reviewer"))
        if entry.kind is Kind.SHEET_PROMISED:
            if found.codes and found.taken >= found.codes.keys():
                found = Round(found.number + 1)
            codes = {**found.codes, reviewer: str(entry.data.get("code"))}
            found = Round(found.number, codes, found.taken)
        elif entry.kind is Kind.SHEET and reviewer in found.codes:
            found = Round(found.number, found.codes, found.taken | {reviewer})
    return found


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


def without_code(dossier: Dossier, now: Round) -> tuple[str, ...]:
    """Return who still owes a code in the round *now*: in the first, nobody who has finished already."""
    return tuple(
        reviewer
        for reviewer in reviewers_due(dossier)
        if reviewer not in now.codes and (now.number > 1 or not has_scored(dossier, reviewer))
    )


def closed_by(
    dossier: Dossier, now: Round, reviewer: str, code: str | None, sheets: Sequence[TakenSheet]
) -> Iterator[Problem]:
    """Yield why *sheets* must not be taken in yet; nothing where nobody else scores the same.

    Args:
        dossier: with the scores that are in already; who has given theirs there owes no code.
        now: the round of promises.
        reviewer: whose sheets they are.
        code: made of what was handed over and its secret number; None: the number is missing.
        sheets: what was handed over.
    """
    keys = {(taken.folder, taken.sheet.bid, id_) for taken in sheets for id_ in taken.sheet.scores}
    wanted = _wanted(dossier, keys)
    if len(wanted.keys() | {reviewer}) < _PAIR:
        return
    scored = _scored(dossier)
    waiting = [
        who for who, mine in wanted.items() if who not in now.codes and not mine <= scored.get(who, set())
    ]
    if waiting or reviewer not in now.codes:
        yield _waiting(waiting or [reviewer])
    elif code is None:
        what = Message(N_("the secret number for the code of {reviewer} is missing"), {"reviewer": reviewer})
        remedy = Message(N_("Hand in the file that `tenderkit sheet code` wrote beside the sheets."))
        yield Problem("TK850", Place(reviewer), what, remedy)
    elif code != now.codes[reviewer]:
        values = {"reviewer": reviewer, "code": code, "promised": now.codes[reviewer]}
        what = Message(
            N_("these are not the sheets that {reviewer} has promised: {code}, not {promised}"), values
        )
        yield Problem("TK850", Place(reviewer), what, Message(_ASK))
    elif now.number > 1:
        changed = {(taken.folder, taken.sheet.bid, c.criterion) for taken in sheets for c in taken.changes}
        seen = [who for who, open_ in scored.items() if who not in {reviewer, *now.taken} and open_ & changed]
        if seen:
            yield _seen(reviewer, seen)


_ASK = N_("Ask for the sheets as they were then; where that cannot be, `--without-code` and a reason.")


def _wanted(dossier: Dossier, keys: set[Key]) -> dict[str, set[Key]]:
    """Return who must score which of *keys*."""
    found: dict[str, set[Key]] = {}
    for judged in dossier.judged:
        for reviewer, criteria in duties(dossier.internal, judged).items():
            mine = {key for key in keys if key[0] == judged.folder and key[2] in criteria}
            if mine:
                found.setdefault(reviewer, set()).update(mine)
    return found


def _scored(dossier: Dossier) -> dict[str, set[Key]]:
    """Return which scores of whom are in the dossier."""
    found: dict[str, set[Key]] = {}
    for judged in dossier.judged:
        for sheet in judged.sheets:
            mine = {(judged.folder, sheet.bid, id_) for id_ in sheet.scores}
            found.setdefault(sheet.reviewer, set()).update(mine)
    return found


def _waiting(reviewers: Sequence[str]) -> Problem:
    values = {"reviewers": ", ".join(reviewers)}
    what = Message(N_("sheets stay closed until the codes of all are in; still missing: {reviewers}"), values)
    remedy = Message(N_("Record each code with `tenderkit sheet promise`, then import the sheets."))
    return Problem("TK849", Place(", ".join(reviewers)), what, remedy)


def _seen(reviewer: str, others: Sequence[str]) -> Problem:
    values = {"others": ", ".join(others)}
    what = Message(N_("what {others} gave for the same was open before this was promised"), values)
    remedy = Message(N_("A correction after that is taken in with `--without-code` and a reason."))
    return Problem("TK849", Place(reviewer), what, remedy)
