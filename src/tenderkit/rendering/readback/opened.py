# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A document goes in; what it may print of confidential files comes out: all, one bid, or what is public."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from fractions import Fraction

from tenderkit.model.applicants import last_asked
from tenderkit.model.bid import Bid
from tenderkit.model.dossier import Dossier
from tenderkit.model.internal import Decision, Internal
from tenderkit.model.numbers import Moment
from tenderkit.model.providers import sounded_last
from tenderkit.outcome.costs import Costs
from tenderkit.outcome.robustness import Robustness
from tenderkit.rendering.context.bid_price import bid_price, taxed_price
from tenderkit.rendering.context.delivery import DELIVER
from tenderkit.rendering.context.later import LATER
from tenderkit.rendering.context.project import PRESS, PROFILE
from tenderkit.rendering.context.providers import FIND
from tenderkit.rendering.context.publication import bids_number, contract_sums, told
from tenderkit.rendering.document_kind import Each
from tenderkit.rendering.readback.opened_delivery import delivery_values
from tenderkit.rendering.results import Record, Results
from tenderkit.rendering.stages_documents import STAGES
from tenderkit.rendering.wanted import Wanted, settled


@dataclass(frozen=True, slots=True)
class Opened:
    """What a document may print beside what is public."""

    values: tuple[object, ...] = ()
    """Records: their texts, numbers and days."""
    phrases: tuple[str, ...] = ()
    """Texts that may be printed as they are; a number in them is no number that may be printed."""


def opened(dossier: Dossier, wanted: Wanted, results: Results) -> Opened:
    """Return what *wanted* may print of the confidential side of *dossier*."""
    kind = wanted.kind
    if kind.confidential:
        later = _whole(dossier, results) if kind.phase in LATER else ()
        later += delivery_values(dossier, results) if kind.phase == DELIVER else ()
        later += _applied(dossier, results) if kind.phase == STAGES else ()
        before = (dossier.providers, results.questions)
        return Opened(
            (
                dossier.internal,
                *before,
                results.plan,
                _costs(results.costs, dossier.internal),
                results.guide,
                *later,
            )
        )
    if kind.phase == STAGES:
        return _to_applicant(dossier, wanted, results)
    if kind.id == PROFILE:
        return Opened((dossier.internal.profile,))
    if kind.id == PRESS:
        return _press(dossier, results)
    if kind.phase == DELIVER:
        return Opened(delivery_values(dossier, results))
    if kind.phase == FIND:
        return _asking(dossier, wanted, results)
    if wanted.bid is not None:
        return _own(dossier, wanted, wanted.bid, results)
    if wanted.question is not None:
        return Opened((wanted.question,))
    return _public(dossier, results) if kind.phase in LATER else Opened((results.notice,))


def _applied(dossier: Dossier, results: Results) -> tuple[object, ...]:
    """Return all that is known of the applicants, and numbers that only count them."""
    ranks = tuple(each.rank for each in results.standing.applicants) if results.standing else ()
    drawn = tuple(draw.numbers for draw in dossier.selection.draws)
    counted = (len(dossier.applications), ranks, drawn)
    examined = tuple(bid.examination for bid in dossier.bids)  # its items are called alike
    return (dossier.applications, dossier.selection, results.applicants, examined, counted)


def _asking(dossier: Dossier, wanted: Wanted, results: Results) -> Opened:
    """Return what is asked of the market, from when to when, and whom the letter is to."""
    sounding, provider = dossier.providers.sounding, wanted.provider
    own = sounded_last(provider, dossier.tender.id) if provider else None
    days = [sounding.sent, sounding.due] if sounding else []
    days += [own.on, own.due] if own else []
    return Opened((results.questions, days, (provider.name, provider.address) if provider else ()))


def _to_applicant(dossier: Dossier, wanted: Wanted, results: Results) -> Opened:
    """Return what a letter says of the one applicant to whom it goes; a form prints what is public alone."""
    own = wanted.application
    if own is None:
        return Opened()
    chosen = dossier.selection
    letters = (*chosen.invitations, *chosen.rejections)
    days = [sent.on for sent in letters if own.id in sent.applications]
    told: tuple[object, ...] = (own.bidder, own.received, days)
    if wanted.kind.each is Each.APPLICANT_ASKED:
        told = (*told, last_asked(own))
    if wanted.kind.each is Each.NOT_INVITED:
        found = [each for each in results.applicants if each.bid == own.id]
        seen = results.standing.applicants if results.standing else ()
        ranks = [each.rank for each in seen if each.id == own.id]
        invited = len(chosen.decision.invited) if chosen.decision else 0
        told = (*told, found, own.points, ranks, invited)
    return Opened(told)


def _costs(costs: Costs | None, internal: Internal) -> tuple[object, ...]:
    """Return the costs over five years with their sums, and what they are beyond the budget."""
    if costs is None:
        return ()
    budget = internal.budget.amount if internal.budget else None
    rows = (*costs.rows, costs.net, costs.vat, *costs.running, costs.total)
    gross = costs.net.total + costs.vat.total
    beyond = costs.total.total - budget.exact if budget else Fraction()
    return (costs, gross, beyond, costs.granted, abs(costs.own), 0, *(row.total for row in rows))


def _whole(dossier: Dossier, results: Results) -> tuple[object, ...]:
    sheets = tuple((judged.sheets, judged.consensus) for judged in dossier.judged)
    prices = tuple(
        (bid_price(dossier, judged, bid), taxed_price(dossier, judged, bid))
        for judged in dossier.judged
        for bid in dossier.bids_for(judged)
    )
    cut = [  # percentages are cut off, never rounded up
        Fraction(int(abs(distance.percent) * 10), 10)
        for bid in results.examined
        for price in bid.prices
        for distance in price.distances
    ]
    files = (dossier.bids, dossier.applications, dossier.award, dossier.questions, sheets, prices, cut)
    concluded = (results.conclusion, tuple(_shares(results.conclusion.robustness)))
    judging = (results.outcomes, results.derivations, results.examined)
    return (*files, *judging, *concluded, *_recorded(results.record))


def _shares(found: Iterable[Robustness]) -> Iterator[Fraction]:
    """Yield changes of prices, in money and in percent, as sentences on robustness print them."""
    for change in (change for each in found for change in each.prices):
        if change.after is not None:
            yield abs(change.after - change.price)
            yield 100 * abs(change.after - change.price) / (change.price or 1)


def _recorded(record: Record) -> Iterator[object]:
    """Yield the times, names and data of the journal."""
    yield tuple(record.people.values())
    for entry in record.entries:
        for moment in (entry.at, entry.clock):
            yield Moment(moment.date(), moment.time().replace(second=0, microsecond=0, tzinfo=None))
        yield {key: value for key, value in entry.data.items() if isinstance(value, str | int)}
        yield tuple(entry.files)


def _own(dossier: Dossier, wanted: Wanted, bid: Bid, results: Results) -> Opened:
    """Return what is known of *bid* alone, and who won; the reason of a decision as it is written."""
    judged, decision = wanted.judged, settled(dossier, wanted.judged)
    scores = (
        *(sheet.scores for sheet in judged.sheets if sheet.bid == bid.id),
        *(agreed.scores for agreed in judged.consensus if agreed.bid == bid.id),
    )
    figures = tuple(
        (
            [ranked for ranked in outcome.ranking if ranked.bid == bid.id],
            [exclusion for exclusion in outcome.excluded if exclusion.bid == bid.id],
        )
        for outcome in results.outcomes
    )
    winner = tuple(each.bidder.name for each in dossier.bids if decision and each.id == decision.bid)
    on = decision.on if decision else None
    letters = tuple(letter for letter in dossier.award.letters if letter.bid in (None, bid.id))
    price = (bid_price(dossier, judged, bid), taxed_price(dossier, judged, bid))
    scored = tuple(scoring.of(bid.id) for scoring in results.conclusion.scorings)
    waiting = (results.conclusion.contract_from, results.conclusion.deadlines)
    return Opened(
        (_shown(bid), scores, figures, price, on, letters, winner, scored, waiting), _reasons(decision)
    )


def _shown(bid: Bid) -> Bid:
    """Return *bid* without what the buyer asked elsewhere, which no letter tells."""
    if bid.examination is None:
        return bid
    return replace(bid, examination=replace(bid.examination, competition_register=()))


def _reasons(decision: Decision | None) -> tuple[str, ...]:
    return tuple(filter(None, (decision.reason, decision.deviates))) if decision else ()


def _press(dossier: Dossier, results: Results) -> Opened:
    """Return what is public, and what of bids the plan of publication lets be told."""
    public = _public(dossier, results)
    if results.guide is None:
        return public
    may = told(dossier.internal, results.guide)
    sums = tuple(price.gross for _, price in contract_sums(dossier)) if "price" in may else ()
    number = Fraction(bids_number(dossier)) if "bids_number" in may else None
    return Opened((*public.values, sums, number), public.phrases)


def _public(dossier: Dossier, results: Results) -> Opened:
    """Return answers to bidders, and how it ended."""
    answers = tuple(
        (q.public_text, q.answer, q.changes, q.answered, q.new_deadline)
        for q in dossier.questions
        if q.answer
    )
    ends = [decision for judged in dossier.judged if (decision := settled(dossier, judged))]
    winners = tuple(
        (bid.bidder.name, bid.bidder.address, bid.bidder.members)
        for bid in dossier.bids
        if any(decision.kind == "award" and decision.bid == bid.id for decision in ends)
    )
    plan = dossier.internal.publication_plan
    days = (*(d.on for d in ends), *(letter.sent for letter in dossier.award.letters))
    return Opened((answers, days, winners, results.changes, plan))
