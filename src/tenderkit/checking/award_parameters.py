# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The rules of evaluation go in; parameters of the method with which its formula makes no sense come out."""

from collections.abc import Callable, Iterator
from fractions import Fraction

from tenderkit.checking.award_rules import RulesSubject, rules_problem
from tenderkit.model.method import METHODS
from tenderkit.model.numbers import exact_number
from tenderkit.problems import Problem, Severity
from tenderkit.words import N_, Message

THREE_DIGITS = "three-digits"
HIGHEST_POWER = 100
HIGHEST_ROOT = 1000
"""So high may the powers of a value index be: more says nothing, and takes long to compare exactly."""
_HUNDRED = 100
_ABOVE_ZERO = N_("Give a number above 0.")
_BOUNDS: tuple[tuple[str, Callable[[Fraction], bool], str, str], ...] = (
    (
        "zero_at",
        lambda number: number > 1,
        N_("`zero_at` is {value}, not above 1"),
        N_("Give the multiple of the lowest price that gets no points, such as `zero_at: 2`."),
    ),
    (
        "max_points",
        lambda number: number > 0,
        N_("`max_points` is {value}, not above 0"),
        N_("Give the highest points possible."),
    ),
    (
        "power",
        lambda number: number.denominator == 1 and 1 <= number <= HIGHEST_POWER,
        N_("`power` is {value}, no whole number from 1 to 100"),
        N_('Leave it out, or give `power: "2"` for the quadratic form.'),
    ),
    (
        "band_percent",
        lambda number: 0 <= number <= _HUNDRED,
        N_("`band_percent` is {value}, not between 0 and 100"),
        N_("Give how far below the best key figure the band reaches, such as `band_percent: 5`."),
    ),
    ("budget", lambda number: number > 0, N_("`budget` is {value}, not above 0"), _ABOVE_ZERO),
    (
        "value_per_point",
        lambda number: number > 0,
        N_("`value_per_point` is {value}, not above 0"),
        _ABOVE_ZERO,
    ),
    (
        "reference_quality",
        lambda number: number > 0,
        N_("`reference_quality` is {value}, not above 0"),
        _ABOVE_ZERO,
    ),
    (
        "reference_price",
        lambda number: number > 0,
        N_("`reference_price` is {value}, not above 0"),
        _ABOVE_ZERO,
    ),
    (
        "maximum_value",
        lambda number: 0 < number < 1,
        N_("`maximum_value` is {value}, not between 0 and 1"),
        N_('Give the sum of the highest values as a part of 1, such as `maximum_value: "0.3"`.'),
    ),
)
"""Parameter, what it has to be, what is wrong otherwise, remedy."""


def parameter_problems(subject: RulesSubject) -> Iterator[Problem]:
    """Yield what is wrong with the parameters of the method, each by itself or together."""
    method = subject.rules.method
    for key, fits, what, remedy in _BOUNDS:
        number = getattr(method, key)
        if number is not None and not fits(number.exact):
            message = Message(what, {"value": number.written})
            yield rules_problem(subject, "TK407", ("method", key), message, Message(remedy))
    yield from _factor(subject)
    yield from _risk(subject)
    yield from _root(subject)
    yield from _of_a_table(subject)


def _factor(subject: RulesSubject) -> Iterator[Problem]:
    scale = subject.rules.method.scale
    if scale is None or scale == THREE_DIGITS:
        return
    factor = exact_number(scale)
    if factor is None or factor <= 0:
        what = Message(N_("the scale of the ratio is '{value}', no factor above 0"), {"value": scale})
        remedy = Message(N_("Give a factor above 0, or `three-digits`."))
        yield rules_problem(subject, "TK407", ("method", "scale"), what, remedy)


def _risk(subject: RulesSubject) -> Iterator[Problem]:
    """Yield that a losing bid can change the winner, unless or although somebody accepts that."""
    method = subject.rules.method
    if not METHODS[method.name].risky:
        return
    values = {"name": method.name}
    if (method.accept_risk or "").strip():
        what = N_("{name} takes its references from the bids, so a losing bid can change the winner")
        remedy = N_("Take weighted-ratio-reference, whose references stand in the tender.")
        path = ("method", "accept_risk")
        yield rules_problem(subject, "TK494", path, Message(what, values), Message(remedy), Severity.WARNING)
        return
    what = N_("{name} is refused: its references come from the bids, so a losing bid can change the winner")
    remedy = N_(
        "Take weighted-ratio-reference, whose references stand in the tender; "
        "or say under `method` as `accept_risk` why the risk is accepted."
    )
    yield rules_problem(subject, "TK417", ("method", "name"), Message(what, values), Message(remedy))


def _root(subject: RulesSubject) -> Iterator[Problem]:
    """Yield that the powers of a value index are too high to be compared exactly."""
    method = subject.rules.method
    if method.name != "value-index" or method.quality_weight is None or method.price_weight is None:
        return
    if method.price_weight.exact <= 0:
        return  # is reported by itself
    power = method.quality_weight.exact / method.price_weight.exact
    if max(power.numerator, power.denominator) > HIGHEST_ROOT:
        values = {"power": str(power), "most": HIGHEST_ROOT}
        what = Message(N_("the power of the points is {power}, with a number above {most}"), values)
        remedy = Message(
            N_('Give the weights with one digit after the point at most, or as fractions such as "100/3".')
        )
        yield rules_problem(subject, "TK416", ("method", "quality_weight"), what, remedy)


def _of_a_table(subject: RulesSubject) -> Iterator[Problem]:
    """Yield what needs criteria, which a table does not have."""
    decide_by = subject.rules.method.decide_by
    if subject.for_calc and decide_by not in {None, "highest_quality", "lowest_price"}:
        what = Message(N_("a table has no criteria, so {id} cannot decide"), {"id": decide_by})
        remedy = Message(N_("Give highest_quality or lowest_price, or rank a whole dossier."))
        yield rules_problem(subject, "TK415", ("method", "decide_by"), what, remedy)
