# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""TK462 to TK469, the formula: award methods go in; what can be seen of them without a simulation comes out.

``tenderkit simulate`` finds under the same ids what needs draws. The thresholds are proposals, not law.
"""

from collections.abc import Iterator
from fractions import Fraction

from tenderkit.checking.lint.rule import Flaw, Rule, Subject
from tenderkit.checking.spots import rules_path
from tenderkit.model.dossier import Judged, Path
from tenderkit.model.method import EvaluationRules, Method
from tenderkit.model.numbers import decimal_text
from tenderkit.problems import Severity
from tenderkit.words import N_, Message

_STEEP = Fraction(3, 2)
_COARSE = Fraction(1, 100)
_ONE_PERCENT = Fraction(1, 100)
_A_TENTH = Fraction(1, 10)
_IN_HUNDREDS = Fraction(100)
"""The least that a key figure is with ``three-digits``."""
_BY_OTHERS = {
    "extended-ratio": N_("the best key figure sets the band, even if that bid loses"),
    "rated-criteria": N_("the lowest price and the highest points of the bids are both references"),
}


def each_rules(subject: Subject) -> Iterator[tuple[Judged, EvaluationRules, Path]]:
    """Yield what is judged with its rules and where they stand."""
    for judged in subject.dossier.judged:
        if (rules := subject.dossier.rules(judged)) is not None:
            yield judged, rules, rules_path(judged)


def clamp_cliff(subject: Subject) -> Iterator[Flaw]:
    """Yield price points that end so early that dearer bids lose nothing more."""
    for _, rules, path in each_rules(subject):
        method = rules.method
        if (
            method.name == "linear-min"
            and method.clamp
            and method.zero_at
            and 1 < method.zero_at.exact < _STEEP
        ):
            values = {"zero_at": method.zero_at.written}
            what = Message(
                N_("price points end at {zero_at} times the lowest price: a bid beyond loses nothing more"),
                values,
            )
            remedy = Message(N_("Choose a higher `zero_at`, such as 2, and look at `tenderkit simulate`."))
            yield Flaw("zero_at", subject.place(*path, "method", "zero_at"), what, remedy)


def coarse_rounding(subject: Subject) -> Iterator[Flaw]:
    """Yield prescribed roundings whose step is one percent of the whole or more."""
    for judged, rules, path in each_rules(subject):
        for number, rounding in enumerate(rules.rounding):
            step, whole = Fraction(1, 10**rounding.digits), _whole(judged, rules, rounding.step)
            if whole and step / whole >= _COARSE:
                values = {"step": rounding.step, "digits": rounding.digits, "whole": decimal_text(whole)}
                what = Message(
                    N_(
                        "rounded to {digits} decimals, one step is 1 % of {whole} or more:"
                        " rounding `{step}` can decide"
                    ),
                    values,
                )
                remedy = Message(N_("Do not round before the ranking, or prescribe more digits."))
                yield Flaw(rounding.step, subject.place(*path, "rounding", number), what, remedy)


def _whole(judged: Judged, rules: EvaluationRules, step: str) -> Fraction | None:
    """Return what a step of rounding is measured by; None where only a simulation can tell."""
    method, top = rules.method, rules.scale.top if rules.scale else None
    if step == "reviewer_mean":
        return None if top is None else Fraction(top)
    if method.name in {"linear-min", "inverse"} and step in {"quality", "price_points", "key_figure"}:
        weights = (method.price_weight, method.quality_weight)
        return sum((weight.exact for weight in weights if weight), start=Fraction())
    if step in {"quality", "criterion_points"} and top is not None:
        award = judged.catalogue.award()
        points = sum((c.weight.exact for c in award if c.weight), start=Fraction())
        return Fraction(100 * top) if judged.catalogue.unit == "percent" else points
    return _IN_HUNDREDS if step == "key_figure" and method.scale == "three-digits" else None


def measured_by_others(subject: Subject) -> Iterator[Flaw]:
    """Yield methods by which a losing bid can change the winner more often than by the lowest price alone."""
    for _, rules, path in each_rules(subject):
        if why := _BY_OTHERS.get(rules.method.name):
            what = Message(N_("a losing bid can change the winner: {why}"), {"why": Message(why)})
            remedy = Message(
                N_("`tenderkit simulate` says how often; `simple-ratio` and `quality-value` avoid it.")
            )
            yield Flaw("method", subject.place(*path, "method", "name"), what, remedy)


def all_or_nothing(subject: Subject) -> Iterator[Flaw]:
    """Yield formulas by which one percent of the price is worth a tenth of the scale and more."""
    for _, rules, path in each_rules(subject):
        points = _points_for_one_percent(rules)
        if points is not None and rules.scale is not None and points >= rules.scale.top * _A_TENTH:
            values = {"points": decimal_text(Fraction(round(points * 100), 100)), "top": rules.scale.top}
            what = Message(
                N_("a bid that is 1 % dearer must be {points} of {top} points better to draw level"),
                values,
            )
            remedy = Message(N_("Let price points fall more slowly, or give the price less weight."))
            yield Flaw("method", subject.place(*path, "method", "price_weight"), what, remedy)


def _points_for_one_percent(rules: EvaluationRules) -> Fraction | None:
    """Return how many points on the scale a bid must be better that is 1 % dearer than the cheapest."""
    method = rules.method
    if rules.scale is None or method.price_weight is None or method.quality_weight is None:
        return None
    if method.quality_weight.exact <= 0 or (fall := _fall(method)) is None:
        return None
    return rules.scale.top * method.price_weight.exact * fall / method.quality_weight.exact


def _fall(method: Method) -> Fraction | None:
    """Return which part of all price points a bid loses that is 1 % dearer."""
    if method.name == "linear-min" and method.zero_at is not None and method.zero_at.exact > 1:
        fall = _ONE_PERCENT / (method.zero_at.exact - 1)
        return min(fall, Fraction(1)) if method.clamp else fall
    if method.name == "inverse" and method.power is None:
        return 1 - 1 / (1 + _ONE_PERCENT)
    return None


def no_tie_rule(subject: Subject) -> Iterator[Flaw]:
    """Yield rules that do not say who is first when two bids are equal."""
    for _, rules, path in each_rules(subject):
        alone = subject.dossier.tender.procedure.type == "direct" or rules.method.name == "trade-off"
        if not rules.tie_break and not alone:
            what = Message(N_("the rules do not say who is first when two bids are equal"))
            remedy = Message(
                N_("Add `tie_break`, ending with a draw, such as `[highest_quality, lowest_price, draw]`.")
            )
            yield Flaw("tie_break", subject.place(*path), what, remedy)


def odd_points(subject: Subject) -> Iterator[Flaw]:
    """Yield allowed points that all bids share, for nobody can have fewer, and those that stand twice."""
    for _, rules, path in each_rules(subject):
        allowed = [points.exact for points in rules.scale.allowed] if rules.scale else []
        for number, points in enumerate(allowed):
            values: dict[str, object] = {
                "points": decimal_text(points),
                "top": rules.scale and rules.scale.top,
            }
            if points in allowed[:number]:
                what = N_("{points} points are allowed twice")
                remedy = N_("Look whether another number is meant, or remove one of the two.")
            elif points == min(allowed) > 0:
                what = N_("nobody can get fewer than {points} of {top} points, not even for nothing at all")
                remedy = N_(
                    "Allow 0 for a bid that shows nothing; what all have, only makes the price weigh more."
                )
            else:
                continue
            place = subject.place(*path, "scale", "allowed", number)
            yield Flaw("scale", place, Message(what, values), Message(remedy))


RULES = (
    Rule("TK462", Severity.WARNING, clamp_cliff),
    Rule("TK465", Severity.WARNING, coarse_rounding),
    Rule("TK466", Severity.INFO, measured_by_others),
    Rule("TK467", Severity.WARNING, all_or_nothing),
    Rule("TK468", Severity.WARNING, no_tie_rule),
    Rule("TK469", Severity.WARNING, odd_points),
)
