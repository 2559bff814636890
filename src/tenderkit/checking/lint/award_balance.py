# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""TK480 to TK483 and TK485, balance: award methods go in; those that decide by one side alone come out."""

from collections.abc import Iterator
from fractions import Fraction

from tenderkit.checking.lint.award_formula import each_rules
from tenderkit.checking.lint.rule import Flaw, Rule, Subject
from tenderkit.model.method import Method
from tenderkit.model.numbers import decimal_text
from tenderkit.problems import Severity
from tenderkit.words import N_, Message

_ALIBI = Fraction(90, 100)
_WIDEST_BAND = 10


def price_share(method: Method) -> Fraction | None:
    """Return which part of all weight the price has; None where the method names none."""
    price = method.price_weight or method.financial_weight
    quality = method.quality_weight or method.technical_weight
    total = price.exact + quality.exact if price and quality else Fraction()
    return price.exact / total if price and total > 0 else None


def _weight_key(method: Method) -> str:
    return "price_weight" if method.price_weight else "financial_weight"


def quality_as_alibi(subject: Subject) -> Iterator[Flaw]:
    """Yield prices that weigh so much that the award criteria are there for show."""
    for judged, rules, path in each_rules(subject):
        share = price_share(rules.method)
        if share is not None and _ALIBI <= share < 1 and judged.catalogue.award() and _german(subject):
            what = Message(
                N_("the price has {share} % of the weight, so the award criteria decide next to nothing"),
                _percent(share),
            )
            remedy = Message(
                N_("Give quality more weight, or take `lowest-price` and ask for quality as requirements.")
            )
            yield Flaw(
                "price_weight", subject.place(*path, "method", _weight_key(rules.method)), what, remedy
            )


def price_as_alibi(subject: Subject) -> Iterator[Flaw]:
    """Yield prices that weigh so little that they are there for show."""
    for _, rules, path in each_rules(subject):
        share = price_share(rules.method)
        if share is not None and 0 < share <= 1 - _ALIBI and _german(subject):
            what = Message(
                N_("the price has {share} % of the weight, so it decides next to nothing"), _percent(share)
            )
            remedy = Message(N_("Give it more weight, or name the price yourself with `fixed-budget`."))
            yield Flaw(
                "price_weight", subject.place(*path, "method", _weight_key(rules.method)), what, remedy
            )


def _percent(share: Fraction) -> dict[str, object]:
    return {"share": decimal_text(Fraction(round(share * 1000), 10))}


def _german(subject: Subject) -> bool:
    return subject.dossier.tender.regime != "none"


def points_for_nothing(subject: Subject) -> Iterator[Flaw]:
    """Yield award criteria where the price alone decides."""
    for judged, rules, path in each_rules(subject):
        award = judged.catalogue.award()
        if (
            rules.method.name == "lowest-price"
            and award
            and not rules.minimum
            and "highest_quality" not in rules.tie_break
        ):
            values = {"ids": ", ".join(criterion.id for criterion in award)}
            what = Message(
                N_("the lowest price decides alone, and yet there are award criteria: {ids}"), values
            )
            remedy = Message(
                N_("Remove them, make them exclusion criteria, or take a method that counts points.")
            )
            yield Flaw("method", subject.place(*path, "method", "name"), what, remedy)


def odd_band(subject: Subject) -> Iterator[Flaw]:
    """Yield bands of the extended ratio that nothing or nearly everything falls into."""
    for _, rules, path in each_rules(subject):
        band = rules.method.band_percent
        if rules.method.name != "extended-ratio" or band is None or 0 < band.exact <= _WIDEST_BAND:
            continue
        values = {"band": band.written, "most": _WIDEST_BAND}
        what = (
            N_("the band is {band} % wide, and guides name {most} % as the most")
            if band.exact
            else N_("the band has no width, so the deciding criterion decides only between equal bids")
        )
        remedy = N_("Choose from 1 to {most} %; a bid on the edge of the band lies inside.")
        yield Flaw(
            "band_percent",
            subject.place(*path, "method", "band_percent"),
            Message(what, values),
            Message(remedy, values),
        )


def people_decide(subject: Subject) -> Iterator[Flaw]:
    """Yield methods without a formula where the law wants to know beforehand how bids are compared."""
    for _, rules, path in each_rules(subject):
        if rules.method.name == "trade-off" and _german(subject):
            what = Message(N_("with `trade-off` nobody can compute the award from what was published"))
            remedy = Message(N_("Take a method with a formula, such as `linear-min` or `simple-ratio`."))
            yield Flaw("method", subject.place(*path, "method", "name"), what, remedy)


RULES = (
    Rule("TK480", Severity.WARNING, quality_as_alibi),
    Rule("TK481", Severity.WARNING, price_as_alibi),
    Rule("TK482", Severity.WARNING, points_for_nothing),
    Rule("TK483", Severity.WARNING, odd_band),
    Rule("TK485", Severity.WARNING, people_decide),
)
