# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A dossier after its decision goes in; letters that are due, and what else is still to be done, come out."""

from collections.abc import Iterator
from datetime import date

from tenderkit.checking.letters import ACCEPTANCE, INFORMATION, sent_letters, unsent
from tenderkit.cli.award_desk import Desk
from tenderkit.model.dossier import Judged
from tenderkit.model.internal import Decision
from tenderkit.model.law import Need
from tenderkit.outcome.closing import Closing, DueLetter
from tenderkit.planning.after_award import after_award
from tenderkit.planning.documents import document_duties
from tenderkit.planning.standstill import contract_from
from tenderkit.rendering.documents import DOCUMENTS
from tenderkit.rendering.wanted import wanted_documents

REJECTION = "absageschreiben"
LETTERS = (INFORMATION, ACCEPTANCE, REJECTION)


def closing(desk: Desk) -> Closing:
    """Return what is still to be done in all lots."""
    letters = tuple(letter for judged in desk.dossier.judged for letter in due_letters(desk, judged))
    awards = [(j, d) for j in desk.dossier.judged if (d := desk.decided(j)) and d.kind == "award"]
    if not awards:
        return Closing(letters)
    concluded = [_concluded(desk, judged, decision) for judged, decision in awards]
    on = None if None in concluded else max(filter(None, concluded))
    day = on or _expected(desk, letters, [decision.on for _, decision in awards])
    told = [_told(desk, judged, decision) for judged, decision in awards]
    informed = None if None in told else max(filter(None, told))
    after, kept = after_award(desk.dossier, desk.law, day, informed)
    return Closing(letters, on, day, after, kept)


def due_letters(desk: Desk, judged: Judged) -> tuple[DueLetter, ...]:
    """Return the letters that the decision on *judged* brings, those that went out too."""
    decision = desk.decided(judged)
    return tuple(_letters(desk, judged, decision)) if decision else ()


def waits_until(desk: Desk, judged: Judged) -> tuple[tuple[str, ...], date | None]:
    """Return whose information is still missing, and else from which day on the contract may be concluded."""
    decision = desk.decided(judged)
    lot = judged.lot.id if judged.lot else None
    losers = _bids(desk, judged, INFORMATION)
    if decision is None or not desk.periods or not losers:
        return (), None
    sent = sent_letters(desk.dossier, decision, INFORMATION, lot)
    missing = unsent(losers, sent)
    return missing, None if missing else contract_from(max(sent.values()), desk.periods)


def _letters(desk: Desk, judged: Judged, decision: Decision) -> Iterator[DueLetter]:
    lot = judged.lot.id if judged.lot else None
    for duty in document_duties(desk.dossier, desk.law):
        if duty.id not in LETTERS or not duty.needed:
            continue
        bids = _bids(desk, judged, duty.id)
        if not bids or (duty.id == INFORMATION and (not desk.periods or decision.kind != "award")):
            continue
        missing, earliest = waits_until(desk, judged) if duty.id == ACCEPTANCE else ((), None)
        periods = desk.periods if duty.id in {INFORMATION, ACCEPTANCE} else ()
        sent = sent_letters(desk.dossier, decision, duty.id, lot)
        yield DueLetter(
            duty.id,
            lot,
            bids,
            unsent(bids, sent),
            duty.need is Need.REQUIRED,
            earliest,
            "information" if missing else _after_contract(desk, judged, decision, duty.id),
            (*duty.basis, *periods),
        )


def _after_contract(desk: Desk, judged: Judged, decision: Decision, document: str) -> str | None:
    """Return that a rejection comes after the contract, where there will be one."""
    open_ = decision.kind == "award" and _concluded(desk, judged, decision) is None
    return "contract" if document == REJECTION and open_ else None


def _bids(desk: Desk, judged: Judged, document: str) -> tuple[str, ...]:
    """Return the bids about which there is a *document* by the decision on *judged*."""
    wanted = wanted_documents(desk.dossier, [DOCUMENTS[document]])
    return tuple(each.bid.id for each in wanted if each.judged is judged and each.bid)


def _concluded(desk: Desk, judged: Judged, decision: Decision) -> date | None:
    sent = sent_letters(desk.dossier, decision, ACCEPTANCE, judged.lot.id if judged.lot else None)
    return max(sent.values(), default=None)


def _told(desk: Desk, judged: Judged, decision: Decision) -> date | None:
    """Return when the last bidder was told before the contract; None as long as somebody was not."""
    sent = sent_letters(desk.dossier, decision, INFORMATION, judged.lot.id if judged.lot else None)
    return None if waits_until(desk, judged)[0] else max(sent.values(), default=None)


def _expected(desk: Desk, letters: tuple[DueLetter, ...], decided: list[date]) -> date:
    """Return the day of the contract as it can be expected now: planned, and not before it is allowed."""
    planned = desk.dossier.tender.dates.award_planned
    days = [*decided, *(letter.earliest for letter in letters if letter.earliest)]
    return max([*days, *([planned.day] if planned else [])])
