# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""TK902 to TK906, TK910, decisions: the award goes in; what does not follow from the record comes out."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import TYPE_CHECKING

from tenderkit.checking.lint.rule import Flaw, Rule, Subject
from tenderkit.checking.lint.settled import settled_awards
from tenderkit.model.bid import Bid
from tenderkit.model.event import bound_until
from tenderkit.model.internal import Decision
from tenderkit.problems import Severity
from tenderkit.words import N_, Message

if TYPE_CHECKING:
    from tenderkit.outcome.award import Outcome

_FILE = "award.yaml"
_AWARD = "award"
_STANDSTILL = ("standstill", "advance_information")
_INFORMATION, _ACCEPTANCE = "vorabinformation", "zuschlagsschreiben"


def against_the_ranking(subject: Subject) -> Iterator[Flaw]:
    """Yield awards to a bid that is not first, without a word why."""
    for number, decision in settled_awards(subject):
        outcome = _outcome(subject, decision)
        if outcome is None or decision.bid in outcome.winners or decision.deviates:
            continue
        if outcome.status == "human_decision":  # people compare, and write it down
            continue
        values: dict[str, object] = {"bid": decision.bid, "first": ", ".join(outcome.winners)}
        what = N_("the award goes to {bid}, but by the published rules no bid is first")
        if outcome.winners:
            what = N_("the award goes to {bid}, but first by the published rules is {first}")
        remedy = N_(
            "Award to the bid that is first, or say in `deviates` what the rules allow to decide otherwise."
        )
        place = subject.place(_FILE, "decisions", number, "bid")
        yield Flaw(str(decision.bid), place, Message(what, values), Message(remedy))


def decided_too_early(subject: Subject) -> Iterator[Flaw]:
    """Yield decisions from before the end of the period for bids, or before the last examination."""
    until = subject.dossier.tender.dates.bids_until
    for number, decision in enumerate(subject.dossier.award.decisions):
        if decision.kind == "cancellation" or _replaced(subject, decision):
            continue
        what = None
        if until is not None and decision.on < until.day:
            what = N_("this was decided on {on}, before the period for bids ended")
        elif any(decision.on < day for day in _days_of_examination(subject, decision)):
            what = N_("this was decided on {on}, before the last examination or agreement of the panel")
        if what is not None:
            place = subject.place(_FILE, "decisions", number, "on")
            remedy = Message(
                N_("Look whether the days are right; a decision rests on a finished examination.")
            )
            yield Flaw(
                str(decision.bid or decision.kind),
                place,
                Message(what, {"on": decision.on.isoformat()}),
                remedy,
            )


def bids_no_longer_bind(subject: Subject) -> Iterator[Flaw]:
    """Yield awards after the day until which bids bind, as it was extended last."""
    binding = bound_until(subject.dossier.tender.dates.binding_until, subject.dossier.events)
    for number, decision in settled_awards(subject):
        if binding is not None and decision.on > binding.day:
            values: dict[str, object] = {"bid": decision.bid, "until": binding.day.isoformat()}
            what = Message(N_("the award to {bid} came after {until}, until when bids bind"), values)
            remedy = Message(
                N_("Have the bidder confirm the bid, and record that all were asked to extend theirs.")
            )
            yield Flaw(str(decision.bid), subject.place(_FILE, "decisions", number, "on"), what, remedy)


def nobody_told(subject: Subject) -> Iterator[Flaw]:
    """Yield bids without a letter, once there is an award and the first letters are recorded."""
    award = subject.dossier.award
    told = {letter.bid for letter in award.letters}
    if not any(True for _ in _awards(subject)) or not told or None in told:
        return
    for bid in subject.dossier.bids:
        if bid.status in {"received", "late"} and bid.id not in told:
            what = Message(N_("{bid} got no letter about the award"), {"bid": bid.id})
            remedy = Message(N_("Send it, and record document, bid and day under `letters`."))
            yield Flaw(bid.id, subject.place(_FILE, "letters"), what, remedy)


def told_before_decided(subject: Subject) -> Iterator[Flaw]:
    """Yield letters to bidders from before the decision that they tell of."""
    decided = [decision.on for _, decision in _awards(subject)]
    for number, letter in enumerate(subject.dossier.award.letters):
        if decided and letter.bid is not None and letter.sent < min(decided):
            what = Message(
                N_("the letter {document} to {bid} was sent before the award was decided"),
                {"document": letter.document, "bid": letter.bid},
            )
            remedy = Message(N_("Look whether the days are right; what is told must have been decided."))
            yield Flaw(letter.bid, subject.place(_FILE, "letters", number, "sent"), what, remedy)


def contract_too_soon(subject: Subject) -> Iterator[Flaw]:
    """Yield acceptances sent before the period after the information of the others is over."""
    days = _standstill_days(subject)
    letters = subject.dossier.award.letters
    informed = [letter.sent for letter in letters if letter.document == _INFORMATION]
    for number, letter in enumerate(letters):
        if days is None or not informed or letter.document != _ACCEPTANCE:
            continue
        earliest = max(informed) + timedelta(days + 1)
        if letter.sent < earliest:
            what = Message(
                N_("the contract was concluded on {sent}; the others could object before {earliest}"),
                {"sent": letter.sent.isoformat(), "earliest": earliest.isoformat()},
            )
            remedy = Message(N_("Ask a lawyer at once: such a contract can be declared void."))
            yield Flaw(letter.document, subject.place(_FILE, "letters", number, "sent"), what, remedy)


def _awards(subject: Subject) -> Iterator[tuple[int, Decision]]:
    decisions = subject.dossier.award.decisions
    return ((n, d) for n, d in enumerate(decisions) if d.kind == _AWARD and d.bid is not None)


def _replaced(subject: Subject, decision: Decision) -> bool:
    ends = subject.dossier.award.ends(decision.lot)
    return decision in ends and decision is not ends[-1]


def _outcome(subject: Subject, decision: Decision) -> "Outcome | None":
    return next((o for o in subject.outcomes if o.lot == decision.lot), None)


def _days_of_examination(subject: Subject, decision: Decision) -> Iterator[date]:
    for bid in subject.dossier.bids:
        if decision.lot is None or not bid.lots or decision.lot in bid.lots:
            yield from _examined(bid)
    for judged in subject.dossier.judged:
        if decision.lot is None or judged.lot is None or judged.lot.id == decision.lot:
            yield from (agreed.on for agreed in judged.consensus)


def _examined(bid: Bid) -> Iterator[date]:
    for part in ("formal", "selection", "exclusion", "price"):
        yield from (item.on for item in getattr(bid.examination, part, ()))


def _standstill_days(subject: Subject) -> int | None:
    """Return the shortest period between information and contract that the law of this regime names."""
    regime = subject.dossier.tender.regime
    periods = (p for p in subject.law.periods if p.about in _STANDSTILL and regime in p.regime)
    return min((period.value for period in periods if isinstance(period.value, int)), default=None)


RULES = (
    Rule("TK902", Severity.ERROR, against_the_ranking, acceptable=False),
    Rule("TK903", Severity.WARNING, decided_too_early),
    Rule("TK904", Severity.WARNING, nobody_told),
    Rule("TK905", Severity.WARNING, told_before_decided),
    Rule("TK906", Severity.WARNING, bids_no_longer_bind),
    Rule("TK910", Severity.ERROR, contract_too_soon),
)
