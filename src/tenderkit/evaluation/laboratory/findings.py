# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""What was measured goes in; what somebody should think about before publication comes out.

The thresholds are proposals for a second look. None of them is law.
"""

from collections.abc import Iterator
from fractions import Fraction

from tenderkit.evaluation.laboratory.measures import PRICE_ALONE, Measures
from tenderkit.evaluation.laboratory.percent import percent
from tenderkit.evaluation.laboratory.subject import Subject
from tenderkit.outcome.simulation import Exchange, LaboratoryFinding
from tenderkit.words import N_, Message

_DRIFT = Fraction(15, 100)
_MOSTLY = 0.75
_PUBLISHED_AT_MOST = Fraction(60, 100)
_STEEP = Fraction(3, 2)
_MANY_CLAMPED = 0.10
_DEAD = 0.001
_LOST_BY_MINIMUM = 1 / 3
_QUALITY_ALONE = "fixed-budget"


def findings(subject: Subject, found: Measures, close: Exchange | None) -> Iterator[LaboratoryFinding]:
    """Yield the findings of *subject*; *close* is the exchange rate of two bids that are 1 % apart."""
    yield from _dominance(subject, found)
    yield from _clamp(subject, found)
    yield from _close_bids(subject, close)
    yield from _dead(found)
    yield from _minimum(found)
    yield from _references(found)
    if not subject.rules.tie_break:
        yield LaboratoryFinding(
            "TK468",
            "TIE_RULE_MISSING",
            Message(N_("the rules do not say who is first when two bids are equal")),
            Message(N_("Add `tie_break`, ending with a draw.")),
        )


def _dominance(subject: Subject, found: Measures) -> Iterator[LaboratoryFinding]:
    """Yield which side decides far more than published; methods that name only one side do so by design."""
    name = subject.rules.method.name
    if name in PRICE_ALONE or name == _QUALITY_ALONE:
        return
    for price, winners in ((True, found.cheapest_wins), (False, found.best_wins)):
        published = None if found.nominal is None else found.nominal if price else 1 - found.nominal
        weight = None if found.effective is None else found.effective if price else 1 - found.effective
        drifts = published is not None and weight is not None and weight > published + _DRIFT
        alone = winners is not None and winners > _MOSTLY
        if drifts or (alone and (published is None or published <= _PUBLISHED_AT_MOST)):
            values: dict[str, object] = {
                "effective": percent(weight or 0.0),
                "published": None if published is None else published * 100,
                "winners": percent(winners or 0.0),
            }
            yield _dominates(values, price=price)


def _dominates(values: dict[str, object], *, price: bool) -> LaboratoryFinding:
    published = values["published"] is not None
    if price:
        what = N_("{effective} % of the effect lies with the price; the cheapest wins {winners} % of tenders")
        if published:
            what = N_(
                "the price has {published} % of the weight on paper and {effective} % in effect;"
                " the cheapest bid wins {winners} % of simulated tenders"
            )
        remedy = N_("Let price points fall more slowly, or let the criteria tell good bids from better ones.")
        return LaboratoryFinding("TK460", "PRICE_DOMINATES", Message(what, values), Message(remedy))
    what = N_("{effective} % of the effect lies with quality; the best bid wins {winners} % of tenders")
    if published:
        what = N_(
            "quality has {published} % of the weight on paper and {effective} % in effect;"
            " the best bid wins {winners} % of simulated tenders"
        )
    remedy = N_("Let price points fall faster, or give the price more weight if it shall count as much.")
    return LaboratoryFinding("TK461", "QUALITY_DOMINATES", Message(what, values), Message(remedy))


def _clamp(subject: Subject, found: Measures) -> Iterator[LaboratoryFinding]:
    method = subject.rules.method
    if method.name != "linear-min" or method.zero_at is None or not method.clamp:
        return
    if method.zero_at.exact < _STEEP or found.clamped > _MANY_CLAMPED:
        what = N_(
            "price points end at {multiple}: {share} % of simulated bids get none, and a price beyond"
            " costs nothing more"
        )
        multiple = Message(N_("{times} times the lowest price"), {"times": method.zero_at.exact})
        values = {"multiple": multiple, "share": percent(found.clamped)}
        remedy = N_("Choose a higher `zero_at`, such as 2.")
        yield LaboratoryFinding("TK462", "CLAMP_CLIFF", Message(what, values), Message(remedy))


def _close_bids(subject: Subject, close: Exchange | None) -> Iterator[LaboratoryFinding]:
    """Yield if one percent of the price is worth a whole tenth of the scale and more."""
    if close is None or (close.points is not None and close.points < Fraction(subject.top, 10)):
        return
    what = N_("a bid that is 1 % dearer must be {points} points better over all criteria")
    if close.points is None:
        what = N_("a bid that is 1 % dearer cannot make up for it by any quality")
    values = {"points": close.points}
    remedy = N_("Two close bids should stay close: let price points fall more slowly.")
    yield LaboratoryFinding("TK467", "ALL_OR_NOTHING", Message(what, values), Message(remedy))


def _dead(found: Measures) -> Iterator[LaboratoryFinding]:
    for criterion in found.criteria:
        if criterion.decides < _DEAD:
            what = N_("in {criterion} {title} only {decides} % of all points part best from worst")
            values = {
                "criterion": criterion.id,
                "title": criterion.title,
                "decides": Fraction(round(criterion.decides * 10**4), 100),
            }
            remedy = N_("Give it more weight, join it with another one, or ask for it as a requirement.")
            yield LaboratoryFinding("TK463", "NON_DISCRIMINATING", Message(what, values), Message(remedy))


def _minimum(found: Measures) -> Iterator[LaboratoryFinding]:
    """Yield if a minimum leaves so little of the scale that quality loses a third of its weight."""
    if found.effective is None or found.effective_without_minimum is None:
        return
    before, now = 1 - found.effective_without_minimum, 1 - found.effective
    if before > 0 and now < before * (1 - _LOST_BY_MINIMUM):
        what = N_(
            "the minimum points leave little to tell bids apart: {now} % of the effect lies with quality,"
            " without them {before} %"
        )
        values = {"now": percent(now), "before": percent(before)}
        remedy = N_("Lower the minimum, or give points only above it.")
        yield LaboratoryFinding("TK464", "DEGENERATE_MINIMUM", Message(what, values), Message(remedy))


def _references(found: Measures) -> Iterator[LaboratoryFinding]:
    if not found.refers:
        return
    what = N_(
        "bids are measured by other bids: in {share} % of simulated tenders the removal of a losing bid"
        " changes the winner"
    )
    values = {"share": percent(found.flip.share, 2)}
    remedy = N_("Keep it if that is acceptable; `simple-ratio` and `quality-value` need no other bid.")
    yield LaboratoryFinding("TK466", "REFERENCE_FROM_BIDS", Message(what, values), Message(remedy))
