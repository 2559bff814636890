# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A bench goes in; who would be first by other published formulas comes out, for comparison only."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from fractions import Fraction

from tenderkit.evaluation.award.contest import Contest
from tenderkit.evaluation.robustness.again import Bench, award_of
from tenderkit.model.method import EvaluationRules, Method
from tenderkit.model.numbers import Amount, decimal_text
from tenderkit.outcome.robustness import Award, OtherFormula

HIGHEST_QUALITY = "highest-quality"
"""The most points whatever the price, which is `fixed-budget` without a limit."""
_HALF = Fraction(50)


def other_formulas(bench: Bench) -> tuple[OtherFormula, ...]:
    """Return who would be first by formulas with usual parameters, and weights of the tender if it has some.

    The same bids, minimum points and tie-breaks; no prescribed roundings.
    """
    if not bench.winners:
        return ()
    own = bench.case.rules.method
    counted = all(entry.points is not None for entry in bench.contest.entries)
    found = []
    for name, method, parameters in _formulas(bench.case.rules):
        if (counted or name == "lowest-price") and not _is_own(own, name, parameters):
            made = replace(bench.contest, rules=replace(bench.contest.rules, method=method))
            found.append(OtherFormula(name, tuple(parameters.items()), _award(made)))
    return tuple(found)


def _award(made: Contest) -> Award:
    return award_of(lambda _roundings: made, ())


def _formulas(rules: EvaluationRules) -> Iterator[tuple[str, Method, Mapping[str, str]]]:
    """Yield each formula with its parameters as they would stand in a tender."""
    price, quality = (decimal_text(weight) for weight in _weights(rules.method))
    weights = {"price_weight": price, "quality_weight": quality}
    yield HIGHEST_QUALITY, Method("fixed-budget"), {}
    for name, parameters in (
        ("lowest-price", {}),
        ("simple-ratio", {}),
        ("extended-ratio", {"band_percent": "10", "decide_by": "highest_quality"}),
        ("linear-min", {**weights, "zero_at": "2"}),
        ("inverse", weights),
    ):
        yield name, _method(name, parameters), parameters


def _method(name: str, parameters: Mapping[str, str]) -> Method:
    made = {
        key: text if key == "decide_by" else Amount(text, Fraction(text)) for key, text in parameters.items()
    }
    return Method(name, **made)  # type: ignore[arg-type]


def _weights(method: Method) -> tuple[Fraction, Fraction]:
    """Return the weights of price and quality as percent; half and half where the method has none."""
    price, quality = method.price_weight, method.quality_weight
    if method.name == "qcbs":
        price, quality = method.financial_weight, method.technical_weight
    if price is None or quality is None:
        return _HALF, _HALF
    share = 100 * price.exact / (price.exact + quality.exact)
    return share, 100 - share


def _is_own(own: Method, name: str, parameters: Mapping[str, str]) -> bool:
    """Tell whether the tender has chosen this very formula."""
    if name == HIGHEST_QUALITY:
        return own.name == "fixed-budget"
    squared = own.power is not None and own.power.exact != 1
    if own.name != name or squared or not own.clamp:
        return False
    return all(str(_plain(getattr(own, key))) == str(text) for key, text in parameters.items())


def _plain(value: object) -> object:
    return decimal_text(value.exact) if isinstance(value, Amount) else value
