# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The rules of evaluation go in; what is wrong with the award method and its parameters comes out."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from tenderkit.model.method import COMMON_PARAMETERS, METHODS, EvaluationRules, Method
from tenderkit.model.numbers import Amount, exact_number
from tenderkit.model.share import share_points
from tenderkit.problems import Place, Problem, Severity
from tenderkit.words import N_, Message

PlaceOf = Callable[[tuple[str | int, ...]], Place]
"""Path below ``evaluation`` → where it stands."""

THREE_DIGITS = "three-digits"
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
_CALC_STEPS = frozenset({"quality", "price_points", "key_figure"})
_PRICE_POINT_METHODS = frozenset({"linear-min", "inverse", "qcbs", "rated-criteria"})


@dataclass(frozen=True, slots=True)
class _Subject:
    """What is checked."""

    rules: EvaluationRules
    place_of: PlaceOf
    for_calc: bool


def method_problems(
    rules: EvaluationRules, place_of: PlaceOf, *, for_calc: bool = False
) -> Iterator[Problem]:
    """Yield what is wrong with *rules*; with *for_calc*, for a plain table without a dossier."""
    subject = _Subject(rules, place_of, for_calc)
    if refusal := _refusal(subject):
        yield refusal
        return
    yield from _parameters(subject)
    yield from _weights(subject)
    yield from _numbers(subject)
    yield from _scale(subject)
    yield from _minimum(subject)
    yield from _rounding(subject)
    yield from _tie_break(subject)
    if rules.reviewers != "agreed" and not for_calc:
        yield _problem(
            subject,
            "TK406",
            ("reviewers",),
            Message(N_("`reviewers: {mode}` is not computed by this version"), {"mode": rules.reviewers}),
            Message(N_("Let the reviewers agree: `reviewers: agreed`.")),
        )


def _problem(  # noqa: PLR0913, PLR0917 - the parts of a problem
    subject: _Subject,
    rule: str,
    path: tuple[str | int, ...],
    what: Message,
    remedy: Message,
    severity: Severity = Severity.ERROR,
) -> Problem:
    return Problem(rule, subject.place_of(path), what, remedy, severity)


def _refusal(subject: _Subject) -> Problem | None:
    name = subject.rules.method.name
    if METHODS[name].available:
        return None
    known = ", ".join(sorted(method for method, facts in METHODS.items() if facts.available))
    what = Message(
        _REFUSED.get(name, N_("the method {name} is not computed by this version")), {"name": name}
    )
    remedy = Message(N_("Computed are: {known}."), {"known": known})
    return _problem(subject, "TK401", ("method", "name"), what, remedy)


def _given(method: Method) -> Iterator[str]:
    """Yield the parameters that are not as they are when nothing is said."""
    plain = Method(method.name)
    for name in Method.__slots__:
        if getattr(method, name) != getattr(plain, name):
            yield name


def _parameters(subject: _Subject) -> Iterator[Problem]:
    method = subject.rules.method
    facts = METHODS[method.name]
    for name in facts.required:
        if getattr(method, name) is None:
            what = Message(N_("`{key}` is missing for {name}"), {"key": name, "name": method.name})
            remedy = Message(N_("Add it under `method`; it is never guessed."))
            yield _problem(subject, "TK402", ("method",), what, remedy)
    allowed = {*facts.required, *facts.optional, *COMMON_PARAMETERS}
    for name in _given(method):
        if name not in allowed:
            what = Message(N_("{name} does not take `{key}`"), {"key": name, "name": method.name})
            taken = ", ".join((*facts.required, *facts.optional)) or Message(N_("none"))
            remedy = Message(
                N_("Remove it. Parameters of {name}: {taken}."), {"name": method.name, "taken": taken}
            )
            yield _problem(subject, "TK403", ("method", name), what, remedy)
    if method.max_points is not None and not subject.for_calc:
        what = Message(N_("`max_points` is for tables only"))
        remedy = Message(N_("Remove it; the maximum follows from the criteria and the scale."))
        yield _problem(subject, "TK403", ("method", "max_points"), what, remedy)
    if subject.rules.scale is None and facts.needs_points and not subject.for_calc:
        what = Message(N_("the scale is missing"))
        remedy = Message(N_("Add the highest points that reviewers can give, such as `scale: {{top: 10}}`."))
        yield _problem(subject, "TK402", (), what, remedy)


def _weight_keys(method: Method) -> tuple[tuple[str, Amount], ...]:
    keys = ("price_weight", "quality_weight", "technical_weight", "financial_weight")
    weights = ((key, getattr(method, key)) for key in keys)
    return tuple((key, weight) for key, weight in weights if weight is not None)


def _weights(subject: _Subject) -> Iterator[Problem]:
    method = subject.rules.method
    weights = _weight_keys(method)
    if len(weights) == 2:  # noqa: PLR2004 - price and quality
        yield from _total_of_weights(subject, weights)
    for key, weight in weights:
        values: dict[str, object] = {"key": key, "name": method.name}
        if weight.exact < 0:
            what = Message(N_("`{key}` is less than 0"), values)
            remedy = Message(N_("Give a weight of 0 or more."))
            yield _problem(subject, "TK407", ("method", key), what, remedy)
        elif weight.exact == 0 and (method.name, key) in _ZERO_STOPS:
            what = Message(N_("`{key}` is 0, and {name} divides by it"), values)
            remedy = Message(N_("Give a weight above 0."))
            yield _problem(subject, "TK407", ("method", key), what, remedy)
        elif weight.exact == 0:
            what = Message(N_("`{key}` is 0 and decides nothing"), values)
            remedy = Message(N_("Take a method without this weight, if that is what you want."))
            yield _problem(subject, "TK405", ("method", key), what, remedy, Severity.WARNING)


def _total_of_weights(subject: _Subject, weights: Sequence[tuple[str, Amount]]) -> Iterator[Problem]:
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
        values = {"keys": " + ".join(key for key, _ in weights), "total": total, "wanted": wanted}
        what = Message(N_("{keys} make {total}, not {wanted}"), values)
        remedy = Message(N_("Correct the weights; for another total than 100 add `unit: points`."))
        yield _problem(subject, "TK404", ("method", weights[0][0]), what, remedy)


def _numbers(subject: _Subject) -> Iterator[Problem]:
    """Yield numbers with which the formula makes no sense."""
    method = subject.rules.method
    if method.zero_at is not None and method.zero_at.exact <= 1:
        what = Message(N_("`zero_at` is {value}, not above 1"), {"value": method.zero_at.written})
        remedy = Message(
            N_("Give the multiple of the lowest price that gets no points, such as `zero_at: 2`.")
        )
        yield _problem(subject, "TK407", ("method", "zero_at"), what, remedy)
    if method.max_points is not None and method.max_points.exact <= 0:
        what = Message(N_("`max_points` is {value}, not above 0"), {"value": method.max_points.written})
        yield _problem(
            subject, "TK407", ("method", "max_points"), what, Message(N_("Give the highest points possible."))
        )
    if method.scale is not None and method.scale != THREE_DIGITS:
        factor = exact_number(method.scale)
        if factor is None or factor <= 0:
            what = Message(N_("the scale of the ratio is '{value}'"), {"value": method.scale})
            remedy = Message(N_("Give a factor above 0, or `three-digits`."))
            yield _problem(subject, "TK407", ("method", "scale"), what, remedy)


def _scale(subject: _Subject) -> Iterator[Problem]:
    scale = subject.rules.scale
    if scale is None:
        return
    for number, points in enumerate(scale.allowed):
        if not 0 <= points.exact <= scale.top:
            values = {"points": points.written, "top": scale.top}
            what = Message(N_("{points} points are not between 0 and the top of {top}"), values)
            remedy = Message(N_("List only points that reviewers can give."))
            yield _problem(subject, "TK407", ("scale", "allowed", number), what, remedy)


def _minimum(subject: _Subject) -> Iterator[Problem]:
    minimum = subject.rules.minimum
    if minimum is None:
        return
    if minimum.groups and subject.for_calc:
        what = Message(N_("a table has no groups of criteria, so `minimum.groups` cannot be kept"))
        remedy = Message(N_("Remove it, and mark the bids that miss it in the column `excluded`."))
        yield _problem(subject, "TK408", ("minimum", "groups"), what, remedy)
    written = {("minimum", "total"): minimum.total} | {
        ("minimum", "groups", group): share for group, share in minimum.groups.items()
    }
    for path, share in written.items():
        if share is not None:
            yield from _share(subject, path, share)


def _share(subject: _Subject, path: tuple[str, ...], written: str) -> Iterator[Problem]:
    points = share_points(written, _HUNDRED)
    if points is None or points < 0:
        what = Message(N_("the minimum '{value}' is neither points nor a percentage"), {"value": written})
    elif written.rstrip().endswith("%") and points > _HUNDRED:
        what = Message(N_("the minimum of {value} is more than all points"), {"value": written})
    else:
        return
    remedy = Message(N_('Give points, or a percentage of the maximum such as `"50 %"`.'))
    yield _problem(subject, "TK407", path, what, remedy)


def _rounding(subject: _Subject) -> Iterator[Problem]:
    seen: set[str] = set()
    for number, rounding in enumerate(subject.rules.rounding):
        values: dict[str, object] = {"step": rounding.step, "name": subject.rules.method.name}
        path = ("rounding", number, "step")
        if rounding.step in seen:
            what = Message(N_("the step {step} is rounded twice"), values)
            yield _problem(subject, "TK408", path, what, Message(N_("Keep one of the two.")))
        elif subject.for_calc and rounding.step not in _CALC_STEPS:
            what = Message(N_("a table has no step {step}"), values)
            remedy = Message(N_("Round quality, price_points or key_figure here, or rank a whole dossier."))
            yield _problem(subject, "TK408", path, what, remedy)
        elif rounding.step == "reviewer_mean" and subject.rules.reviewers == "agreed":
            what = Message(N_("agreed points have no mean to be rounded"), values)
            yield _problem(subject, "TK408", path, what, Message(N_("Remove the step reviewer_mean.")))
        elif rounding.step == "price_points" and subject.rules.method.name not in _PRICE_POINT_METHODS:
            what = Message(N_("{name} gives no price points to be rounded"), values)
            remedy = Message(N_("Remove the step price_points."))
            yield _problem(subject, "TK408", path, what, remedy, Severity.WARNING)
        seen.add(rounding.step)


def _tie_break(subject: _Subject) -> Iterator[Problem]:
    order = subject.rules.tie_break
    if "draw" in order[:-1]:
        what = Message(N_("after a draw nothing is left to decide"))
        remedy = Message(N_("Put `draw` last, or remove what stands after it."))
        yield _problem(subject, "TK409", ("tie_break",), what, remedy, Severity.WARNING)
