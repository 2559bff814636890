# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""TK486 to TK489, money in the award method: parameters, options and the estimate go in; misfits come out."""

from collections.abc import Iterator
from fractions import Fraction

from tenderkit.checking.lint.award_formula import each_rules
from tenderkit.checking.lint.rule import Flaw, Rule, Subject
from tenderkit.model.dossier import Judged
from tenderkit.model.method import EvaluationRules
from tenderkit.model.numbers import decimal_text
from tenderkit.problems import Severity
from tenderkit.words import N_, Message

_LITTLE, _MUCH = Fraction(5, 100), Fraction(1)
_LOW, _HIGH = Fraction(2, 3), Fraction(3, 2)


def _estimate(subject: Subject, judged: Judged, rules: EvaluationRules) -> Fraction | None:
    """Return the estimate for *judged* as prices are evaluated; None without one."""
    estimate, prices = subject.dossier.internal.estimate, subject.dossier.tender.prices
    if estimate is None or prices is None:
        return None
    lot = judged.lot.id if judged.lot else None
    net = sum(
        (item.amount.exact for item in estimate.items if lot is None or item.lot in (None, lot)),
        start=Fraction(),
    )
    return net * (1 + prices.vat.exact / 100 if rules.price.basis == "gross" else 1) or None


def _most_points(judged: Judged, rules: EvaluationRules) -> Fraction | None:
    award = judged.catalogue.award()
    if rules.scale is None or not award or any(c.weight is None for c in award):
        return None
    if judged.catalogue.unit == "percent":
        return Fraction(100 * rules.scale.top)
    return sum((c.weight.exact for c in award if c.weight), start=Fraction())


def worth_of_quality(subject: Subject) -> Iterator[Flaw]:
    """Yield values of a point by which all quality together is worth next to nothing, or too much."""
    for judged, rules, path in each_rules(subject):
        value, most = rules.method.value_per_point, _most_points(judged, rules)
        estimate = _estimate(subject, judged, rules)
        if rules.method.name != "quality-value" or value is None or most is None or estimate is None:
            continue
        share = value.exact * most / estimate
        if not _LITTLE <= share <= _MUCH:
            values = {"share": decimal_text(Fraction(round(share * 1000), 10))}
            what = Message(N_("all points together are worth {share} % of the estimate"), values)
            remedy = Message(
                N_("Divide what the best bid may cost more than one without points by the highest points.")
            )
            yield Flaw("value_per_point", subject.place(*path, "method", "value_per_point"), what, remedy)


def far_reference(subject: Subject) -> Iterator[Flaw]:
    """Yield fixed references so far from what is expected that weights count otherwise than published."""
    for judged, rules, path in each_rules(subject):
        method = rules.method
        estimate, most = _estimate(subject, judged, rules), _most_points(judged, rules)
        if (
            method.reference_price
            and estimate
            and not _LOW <= method.reference_price.exact / estimate <= _HIGH
        ):
            share = decimal_text(Fraction(round(method.reference_price.exact / estimate * 1000), 10))
            what = Message(
                N_(
                    "`reference_price` is {share} % of the estimate, so the price does not count as published"
                ),
                {"share": share},
            )
            remedy = Message(
                N_("Take the estimate, as prices are evaluated: with tax where `basis` is gross.")
            )
            yield Flaw("reference_price", subject.place(*path, "method", "reference_price"), what, remedy)
        if method.reference_quality and most and method.reference_quality.exact > most:
            values = {"most": decimal_text(most)}
            what = Message(
                N_("`reference_quality` is above {most}, the most points that a bid can have"), values
            )
            remedy = Message(N_("Take the points of a good bid, below {most}."), values)
            yield Flaw("reference_quality", subject.place(*path, "method", "reference_quality"), what, remedy)


def options_in_no_price(subject: Subject) -> Iterator[Flaw]:
    """Yield price sheets whose options are never counted, so that their prices meet no competition."""
    prices = subject.dossier.tender.prices
    options = [position for position in prices.positions if position.kind == "option"] if prices else []
    if not options:
        return
    for _, rules, path in each_rules(subject):
        if rules.price.options != "counted" or not any(position.counted for position in options):
            values = {"ids": ", ".join(position.id for position in options)}
            what = Message(
                N_("no option enters the evaluated price, so nothing limits what they cost: {ids}"), values
            )
            remedy = Message(N_("Count the options that are likely to be ordered, with `options: counted`."))
            at = ("price", "options") if rules.price.options != "counted" else ("price",)
            yield Flaw("options", subject.place(*path, *at), what, remedy)


def silent_on_discount(subject: Subject) -> Iterator[Flaw]:
    """Yield rules that do not say whether a discount for quick payment counts."""
    if subject.dossier.tender.regime in {"none", "direct"}:
        return
    for _, rules, path in each_rules(subject):
        if rules.price.cash_discount is None:
            what = Message(N_("nothing says whether a discount for quick payment (Skonto) counts"))
            remedy = Message(N_("Add `cash_discount: ignored` under `price`."))
            yield Flaw("cash_discount", subject.place(*path, "price"), what, remedy)


RULES = (
    Rule("TK486", Severity.WARNING, worth_of_quality),
    Rule("TK487", Severity.WARNING, far_reference),
    Rule("TK488", Severity.WARNING, options_in_no_price),
    Rule("TK489", Severity.INFO, silent_on_discount),
)
