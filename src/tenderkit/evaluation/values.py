# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Value functions and what bids answered go in; points for measured criteria come out (Wertfunktion).

A function knows nothing of other bids, so no bid can move the points of another one.
"""

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction

from tenderkit.evaluation.places import place_of
from tenderkit.model.bid import Bid
from tenderkit.model.criterion import Catalogue, Criterion, ValueFunction
from tenderkit.model.dossier import Dossier, Judged
from tenderkit.model.measured import measured_value
from tenderkit.outcome.derivation import Step
from tenderkit.problems import Problem
from tenderkit.records import dataclass
from tenderkit.words import N_, Message

_Anchor = tuple[Fraction, Fraction]
"""Value and points."""


@dataclass(frozen=True, slots=True)
class Measured:
    """What a bid measures, and the points that its value function gives."""

    value: Fraction
    points: Fraction


def value_points(function: ValueFunction, value: Fraction) -> Fraction:
    """Return the points for *value*, exact.

    ``linear``, ``piecewise``: ``p0 + (x − x0) × (p1 − p0) / (x1 − x0)`` between the two
    neighbouring anchors. ``steps``: the points of an anchor count from its value on, up to
    the next one. Below the first value the points of the first count, above the last those
    of the last; so the range is that of the points in the function.

    Example:
        >>> from tenderkit.model.criterion import ValuePoint
        >>> from tenderkit.model.numbers import Amount
        >>> hours = [Amount(str(n), Fraction(n)) for n in (4, 8, 10, 0)]
        >>> anchors = (ValuePoint(hours[0], hours[2]), ValuePoint(hours[1], hours[3]))
        >>> [str(value_points(ValueFunction("linear", anchors), Fraction(x))) for x in ("2", "5", "8.5")]
        ['10', '15/2', '0']
        >>> [str(value_points(ValueFunction("steps", anchors), Fraction(x))) for x in ("7.9", "8")]
        ['10', '0']
    """
    low, high = _around(function, value)
    if function.kind == "steps" or low == high:
        return low[1]
    return low[1] + (value - low[0]) * (high[1] - low[1]) / (high[0] - low[0])


def _around(function: ValueFunction, value: Fraction) -> tuple[_Anchor, _Anchor]:
    """Return the anchors on both sides of *value*; the same one twice at and beyond the ends."""
    anchors = sorted((point.value.exact, point.points.exact) for point in function.points)
    low = max((a for a in anchors if a[0] <= value), default=anchors[0])
    high = min((a for a in anchors if a[0] > value), default=anchors[-1])
    return (low, low) if value <= anchors[0][0] else (low, high)


def measured_points(
    dossier: Dossier, judged: Judged, bids: Sequence[Bid]
) -> tuple[dict[str, dict[str, Measured]], tuple[Problem, ...]]:
    """Return what each bid measures and gets for each criterion with a value function."""
    found: dict[str, dict[str, Measured]] = {}
    problems: list[Problem] = []
    for bid in bids:
        for criterion, function in _functions(judged.catalogue.award()):
            value = measured_value(bid, criterion.id)
            if value is None:
                problems.append(_no_value(dossier, bid, criterion))
            else:
                points = value_points(function, value)
                found.setdefault(bid.id, {})[criterion.id] = Measured(value, points)
    return found, tuple(problems)


def value_steps(catalogue: Catalogue, criterion: str, measured: Mapping[str, Measured]) -> Iterator[Step]:
    """Yield how the points of *criterion* came about, if they are measured."""
    for each, function in _functions(catalogue.award()):
        if each.id == criterion and criterion in measured:
            yield _step(each, function, measured[criterion])


def _step(criterion: Criterion, function: ValueFunction, measured: Measured) -> Step:
    (low, low_points), (high, high_points) = _around(function, measured.value)
    values: dict[str, object] = {
        "criterion": criterion.id,
        "title": criterion.title,
        "value": measured.value,
        "unit": f" {function.unit}" if function.unit else "",
    }
    if function.kind == "steps":
        lowest = measured.value < low
        return Step(
            "value_lowest_step" if lowest else "value_steps", {**values, "start": low}, measured.points
        )
    if low == high:
        return Step("value_at_end", {**values, "end": low}, measured.points)
    between = {"low": low, "low_points": low_points, "high": high, "high_points": high_points}
    return Step("value_linear", values | between, measured.points)


def _functions(criteria: Sequence[Criterion]) -> Iterator[tuple[Criterion, ValueFunction]]:
    for criterion in criteria:
        if criterion.value_function is not None:
            yield criterion, criterion.value_function


def _no_value(dossier: Dossier, bid: Bid, criterion: Criterion) -> Problem:
    values = {"bid": bid.id, "criterion": criterion.id}
    return Problem(
        "TK443",
        place_of(dossier, f"bids/{bid.id}/bid.yaml", "answers", criterion.id),
        Message(N_("{bid} gives no value for {criterion}, so it has no points"), values),
        Message(
            N_("Enter it under `answers`; where it is missing in the bid, request it or exclude the bid.")
        ),
    )
