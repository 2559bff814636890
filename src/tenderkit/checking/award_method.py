# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The rules of evaluation go in; what is wrong with the award method and its parameters comes out."""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from tenderkit.checking.award_numbers import number_problems, step_problems
from tenderkit.checking.award_parameters import parameter_problems
from tenderkit.checking.award_rules import PlaceOf, RulesSubject, rules_problem
from tenderkit.model.method import COMMON_PARAMETERS, METHODS, WEIGHTS, EvaluationRules, Method
from tenderkit.model.numbers import Amount, decimal_text
from tenderkit.problems import Problem, Severity
from tenderkit.words import N_, Message

_HUNDRED = Fraction(100)
_REFUSED = {
    "linear-span": N_(
        "linear-span is refused: the dearest bid gets no price points, however close it is to the others "
        "(OLG Düsseldorf, 22 January 2014, VII-Verg 26/13, and 29 May 2024)"
    ),
    "median-proximity": N_(
        "median-proximity is refused: points for being close to the median of the bids reward no better bid "
        "(VK Bund, 6 November 2023, VK 1-77/23; it does not settle ratio methods with a median)"
    ),
}
_ZERO_STOPS = frozenset({("value-index", "price_weight"), ("surcharge", "price_weight")})
"""Weights that are divided by."""


def method_problems(
    rules: EvaluationRules, place_of: PlaceOf, *, for_calc: bool = False
) -> Iterator[Problem]:
    """Yield what is wrong with *rules*; with *for_calc*, for a plain table without a dossier."""
    subject = RulesSubject(rules, place_of, for_calc)
    if refusal := _refusal(subject):
        yield refusal
        return
    yield from _parameters(subject)
    yield from _weights(subject)
    yield from parameter_problems(subject)
    yield from number_problems(subject)
    yield from step_problems(subject)


def _refusal(subject: RulesSubject) -> Problem | None:
    name = subject.rules.method.name
    if METHODS[name].available:
        return None
    known = ", ".join(sorted(method for method, facts in METHODS.items() if facts.available))
    what = Message(_REFUSED[name])
    remedy = Message(N_("Computed are: {known}."), {"known": known})
    return rules_problem(subject, "TK401", ("method", "name"), what, remedy)


def _given(method: Method) -> Iterator[str]:
    """Yield the parameters that are not as they are when nothing is said."""
    plain = Method(method.name)
    for name in Method.__slots__:
        if getattr(method, name) != getattr(plain, name):
            yield name


def _parameters(subject: RulesSubject) -> Iterator[Problem]:
    method = subject.rules.method
    facts = METHODS[method.name]
    for name in facts.required:
        if getattr(method, name) is None:
            what = Message(N_("`{key}` is missing for {name}"), {"key": name, "name": method.name})
            remedy = Message(N_("Add it under `method`; it is never guessed."))
            yield rules_problem(subject, "TK402", ("method",), what, remedy)
    allowed = {*facts.required, *facts.optional, *COMMON_PARAMETERS}
    for name in _given(method):
        if name not in allowed:
            what = Message(N_("{name} does not take `{key}`"), {"key": name, "name": method.name})
            taken = ", ".join((*facts.required, *facts.optional)) or Message(N_("none"))
            remedy = Message(
                N_("Remove it. Parameters of {name}: {taken}."), {"name": method.name, "taken": taken}
            )
            yield rules_problem(subject, "TK403", ("method", name), what, remedy)
    if method.max_points is not None and not subject.for_calc:
        what = Message(N_("`max_points` is for tables only"))
        remedy = Message(N_("Remove it; the maximum follows from the criteria and the scale."))
        yield rules_problem(subject, "TK403", ("method", "max_points"), what, remedy)
    if subject.rules.scale is None and facts.needs_points and not subject.for_calc:
        what = Message(N_("the scale is missing"))
        remedy = Message(N_("Add the highest points that reviewers can give, such as `scale: {{top: 10}}`."))
        yield rules_problem(subject, "TK402", (), what, remedy)


def _weight_keys(method: Method) -> tuple[tuple[str, Amount], ...]:
    weights = ((key, getattr(method, key)) for key in WEIGHTS)
    return tuple((key, weight) for key, weight in weights if weight is not None)


def _weights(subject: RulesSubject) -> Iterator[Problem]:
    method = subject.rules.method
    weights = _weight_keys(method)
    if len(weights) == 2:  # noqa: PLR2004 - price and quality
        yield from _total_of_weights(subject, weights)
    for key, weight in weights:
        values: dict[str, object] = {"key": key, "name": method.name}
        if weight.exact < 0:
            what = Message(N_("`{key}` is less than 0"), values)
            remedy = Message(N_("Give a weight of 0 or more."))
            yield rules_problem(subject, "TK407", ("method", key), what, remedy)
        elif weight.exact == 0 and (method.name, key) in _ZERO_STOPS:
            what = Message(N_("`{key}` is 0, and {name} divides by it"), values)
            remedy = Message(N_("Give a weight above 0."))
            yield rules_problem(subject, "TK407", ("method", key), what, remedy)
        elif weight.exact == 0:
            what = Message(N_("`{key}` is 0 and decides nothing"), values)
            remedy = Message(N_("Take a method without this weight, if that is what you want."))
            yield rules_problem(subject, "TK405", ("method", key), what, remedy, Severity.WARNING)


def _total_of_weights(subject: RulesSubject, weights: Sequence[tuple[str, Amount]]) -> Iterator[Problem]:
    method = subject.rules.method
    total = sum((weight.exact for _, weight in weights), start=Fraction())
    ones = method.name == "qcbs" or method.name.startswith("weighted-ratio")
    if method.unit == "points":
        fine, wanted = total > 0, Message(N_("more than 0"))
    elif ones:
        fine, wanted = total in (1, _HUNDRED), Message(N_("1 or 100"))
    else:
        fine, wanted = total == _HUNDRED, Message("100")
    if not fine:
        values = {
            "keys": " + ".join(key for key, _ in weights),
            "total": decimal_text(total),
            "wanted": wanted,
        }
        what = Message(N_("{keys} make {total}, not {wanted}"), values)
        remedy = Message(N_("Correct the weights; for another total than 100 add `unit: points`."))
        yield rules_problem(subject, "TK404", ("method", weights[0][0]), what, remedy)
