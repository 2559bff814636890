# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A decision of people and what the rules make of the bids go in; why it cannot stand comes out. Pure."""

from collections.abc import Iterator
from dataclasses import replace

from tenderkit.checking.accepting import findings_apart
from tenderkit.checking.lint import award_people, award_register, decisions
from tenderkit.checking.lint.award_people import decided_by_too_few
from tenderkit.checking.lint.award_register import register_not_asked
from tenderkit.checking.lint.decisions import bids_no_longer_bind, decided_too_early
from tenderkit.checking.lint.rule import Subject
from tenderkit.model.dossier import Dossier
from tenderkit.model.internal import Award, Decision
from tenderkit.model.law import LawPack
from tenderkit.model.law_rules import Content
from tenderkit.outcome.award import Outcome, Status
from tenderkit.problems import Place, Problem
from tenderkit.words import N_, Message

SHORTEST_COMPARISON = 200
"""Characters below which nothing is compared."""
_DOUBTS = (decided_too_early, bids_no_longer_bind, decided_by_too_few, register_not_asked)
"""What the linter says of a decision that can stand all the same: its day, its people, the register."""
_FILE = "award.yaml"
_ACCEPTANCE = "zuschlagsschreiben"
_END = frozenset({"award", "no_award", "cancellation"})


def award_problems(dossier: Dossier, outcome: Outcome, decision: Decision) -> Iterator[Problem]:
    """Yield why *decision*, an award, does not follow from *outcome* of its lot."""
    admissible = tuple(ranked.bid for ranked in outcome.ranking)
    if decision.bid not in admissible:
        yield _out(dossier, outcome, str(decision.bid), admissible)
        return
    if outcome.status is Status.HUMAN_DECISION:
        yield from _compared(dossier, outcome, decision)
    elif outcome.winners != (decision.bid,) and not decision.deviates:
        yield _not_first(outcome, decision)


def earlier_problems(dossier: Dossier, decision: Decision) -> Iterator[Problem]:
    """Yield that *decision* is the second for its lot and does not say so, or comes after the contract."""
    earlier = ended(dossier, decision.lot)
    if earlier is None:
        if decision.corrects:
            what = Message(N_("nothing is decided yet, so there is nothing to correct"))
            yield Problem("TK925", Place("--corrects"), what, Message(N_("Leave out `--corrects`.")))
        return
    sent = next((x for x in dossier.award.letters if _accepts(x.document, x.lot, decision.lot)), None)
    place = dossier.places[_FILE, "decisions", dossier.award.decisions.index(earlier)]
    if sent is not None:
        what = Message(
            N_("the contract was concluded with the letter of {on}; no decision takes that back"),
            {"on": sent.sent.isoformat()},
        )
        remedy = Message(N_("Ask a lawyer. If the letter never went out, correct its entry in award.yaml."))
        yield Problem("TK925", place, what, remedy)
    elif not decision.corrects:
        what = Message(
            N_("this was decided on {on} already: {kind}"),
            {"on": earlier.on.isoformat(), "kind": _named(earlier)},
        )
        remedy = Message(
            N_("If the decision was wrong, say why with `--corrects`; the old one stays on record.")
        )
        yield Problem("TK925", place, what, remedy)


def ground_problems(decision: Decision, grounds: tuple[Content, ...]) -> Iterator[Problem]:
    """Yield that a cancellation names no ground of the law data, or one that they do not know.

    Args:
        decision: a cancellation, or that nobody gets the contract.
        grounds: those of the regime; where there are none, none is asked for.
    """
    known = [each.id for each in grounds]
    if decision.ground in known or (
        decision.ground is None and (decision.kind != "cancellation" or not known)
    ):
        return
    what = Message(N_("a cancellation rests on a ground of the law"))
    if decision.ground is not None:
        what = Message(
            N_("there is no ground {ground} in the law data of this regime"), {"ground": decision.ground}
        )
    remedy = Message(N_("Give one with `--ground`: {known}."), {"known": ", ".join(known)})
    if not known:
        remedy = Message(N_("Leave out `--ground`; the reason is enough."))
    yield Problem("TK927", Place("--ground"), what, remedy)


def doubts(dossier: Dossier, law: LawPack, decision: Decision) -> list[Problem]:
    """Return what the linter says of *decision* alone and nobody accepts; it can stand all the same."""
    subject = Subject(replace(dossier, award=Award((decision,))), law)
    rules = (*decisions.RULES, *award_people.RULES, *award_register.RULES)
    found = [each for rule in rules if rule.find in _DOUBTS for each in rule.problems(subject)]
    apart = findings_apart(found, dossier, (), whole=False)
    return [replace(problem, place=Place(_FILE)) for problem in apart.problems]


def ended(dossier: Dossier, lot: str | None) -> Decision | None:
    """Return the decision with which *lot* ended, or the whole; the last one counts."""
    found = [d for d in dossier.award.decisions if d.kind in _END and (lot is None or d.lot in (None, lot))]
    return found[-1] if found else None


def _accepts(document: str, letter_lot: str | None, lot: str | None) -> bool:
    return document == _ACCEPTANCE and (letter_lot is None or lot is None or letter_lot == lot)


def _named(decision: Decision) -> Message | str:
    if decision.kind == "award":
        return decision.bid or ""
    return Message(N_("cancellation") if decision.kind == "cancellation" else N_("no award"))


def _out(dossier: Dossier, outcome: Outcome, bid: str, admissible: tuple[str, ...]) -> Problem:
    out = next((each for each in outcome.excluded if each.bid == bid), None)
    what = Message(N_("{bid} is no bid that can win"), {"bid": bid})
    if out is not None:
        what = Message(N_("{bid} is excluded and cannot win"), {"bid": bid})
    remedy = Message(N_("Who can win: {bids}."), {"bids": ", ".join(admissible) or "–"})
    return Problem("TK921", dossier.places[f"bids/{bid}/bid.yaml",] if out else Place("--bid"), what, remedy)


def _not_first(outcome: Outcome, decision: Decision) -> Problem:
    values: dict[str, object] = {"bid": decision.bid, "first": ", ".join(outcome.winners)}
    what = Message(N_("the award goes to {bid}, but first by the published rules is {first}"), values)
    remedy = Message(
        N_("Award to {first}, or say with `--deviates` what the rules allow to decide otherwise."), values
    )
    if decision.bid in outcome.winners:
        what = Message(N_("{first} are equal by the published rules, and nothing has decided yet"), values)
        remedy = Message(
            N_("Draw, if the tender reserves it: `--draw`; else say with `--deviates` what decides.")
        )
    return Problem("TK920", Place("--bid"), what, remedy)


def _compared(dossier: Dossier, outcome: Outcome, decision: Decision) -> Iterator[Problem]:
    """Yield what the written comparison lacks: length, bids, or why a dominated bid wins."""
    text = decision.comparison or ""
    dominated = {each.bid: each.dominated_by for each in outcome.compared if each.dominated_by}
    names = {bid.id: bid.bidder.name for bid in dossier.bids}
    unnamed = [
        each.bid
        for each in outcome.ranking
        if each.bid not in dominated and each.bid not in text and names[each.bid] not in text
    ]
    place, remedy = (
        Place("--comparison"),
        Message(
            N_("Say how each of them does by the published factors and in price, and why this one wins.")
        ),
    )
    if len(text.strip()) < SHORTEST_COMPARISON:
        what = N_(
            "people decide here, and their comparison in writing has {count} characters; at least {least}"
        )
        values: dict[str, object] = {"count": len(text.strip()), "least": SHORTEST_COMPARISON}
        yield Problem("TK922", place, Message(what, values), remedy)
    elif unnamed:
        what = N_("the comparison does not speak of {bids}")
        yield Problem("TK922", place, Message(what, {"bids": ", ".join(unnamed)}), remedy)
    if decision.bid in dominated and not decision.deviates:
        what = N_("{bid} is nowhere better and somewhere worse than {others}")
        values = {"bid": decision.bid, "others": ", ".join(dominated[str(decision.bid)])}
        mend = Message(N_("Award to a bid that is not worse all round, or say why with `--deviates`."))
        yield Problem("TK920", Place("--bid"), Message(what, values), mend)
