# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Published rules and criteria go in; all that the model needs of them comes out."""

from collections.abc import Iterator, Mapping
from fractions import Fraction

from tenderkit.evaluation.points import ancestors, max_points
from tenderkit.model.criterion import Catalogue, Criterion, absolute_weights
from tenderkit.model.method import EvaluationRules
from tenderkit.model.share import share_points
from tenderkit.records import dataclass

_AVERAGED = ("mean", "trimmed-mean")
"""Modes that make points between those that reviewers may give."""


@dataclass(frozen=True, slots=True)
class Subject:
    """What is simulated: the tender, or one lot of it."""

    rules: EvaluationRules
    criteria: tuple[Criterion, ...]
    """Award criteria; none where quality counts as a whole."""
    shares: tuple[Fraction, ...]
    """Of each criterion, part of all quality points."""
    steps: tuple[Fraction, ...]
    """The points that may be given, lowest first; none where any number may come out."""
    floors: tuple[Fraction, ...]
    """The least points that pass, criterion by criterion."""
    group_floors: tuple[tuple[tuple[int, ...], Fraction], ...]
    """Positions of the criteria of a group, and the part of all points that they must reach."""
    total_floor: Fraction
    """The least part of all points that passes."""
    top: int
    max_points: Fraction
    base_price: Fraction | None = None

    @property
    def has_floor(self) -> bool:
        """Whether there is any minimum."""
        return bool(any(self.floors) or self.group_floors or self.total_floor)


def subject(catalogue: Catalogue, rules: EvaluationRules, base_price: Fraction | None = None) -> Subject:
    """Return what is simulated of *rules*; without criteria quality is drawn as a whole."""
    scale = rules.scale
    top = Fraction(10 if scale is None else scale.top)
    weights = absolute_weights(catalogue)
    criteria = tuple(c for c in catalogue.award() if weights.get(c.id))
    most = max_points(catalogue, top) if criteria else 100 * top
    whole = sum((weights[c.id] for c in criteria), start=Fraction())
    steps: tuple[Fraction, ...] = ()
    if criteria and scale is not None and rules.reviewers not in _AVERAGED:
        steps = tuple(sorted(step.exact for step in scale.allowed)) or _whole_points(scale.top)
    return Subject(
        rules,
        criteria,
        tuple(weights[c.id] / whole for c in criteria) or (Fraction(1),),
        steps,
        tuple(c.min_points.exact if c.min_points else Fraction() for c in criteria) or (Fraction(),),
        tuple(_group_floors(catalogue, rules, criteria, {c.id: weights[c.id] / whole for c in criteria})),
        _part(rules.minimum.total if rules.minimum else None, most),
        int(top),
        most,
        base_price,
    )


def _whole_points(top: int) -> tuple[Fraction, ...]:
    return tuple(Fraction(point) for point in range(top + 1))


def _group_floors(
    catalogue: Catalogue,
    rules: EvaluationRules,
    criteria: tuple[Criterion, ...],
    shares: Mapping[str, Fraction],
) -> Iterator[tuple[tuple[int, ...], Fraction]]:
    for group, written in ({} if rules.minimum is None else rules.minimum.groups).items():
        members = tuple(n for n, c in enumerate(criteria) if group in ancestors(catalogue, c.group))
        most = sum((shares[criteria[n].id] for n in members), start=Fraction())
        yield members, most * _part(written, Fraction(1))


def _part(written: str | None, most: Fraction) -> Fraction:
    """Return a minimum as part of *most*; 0 where there is none."""
    points = None if written is None else share_points(written, most)
    return Fraction() if points is None else points / most
