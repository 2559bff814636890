# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A contest and its weights go in; ways on which one weight grows from nothing to everything come out."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from fractions import Fraction

from tenderkit.evaluation.award.contest import Contest
from tenderkit.evaluation.case import Case, scores_of
from tenderkit.evaluation.points import inside, point_values
from tenderkit.model.criterion import absolute_weights
from tenderkit.model.method import Method
from tenderkit.model.numbers import Amount, decimal_text
from tenderkit.model.share import share_points
from tenderkit.outcome.award import Ground, Stage
from tenderkit.records import dataclass


@dataclass(frozen=True, slots=True)
class Line:
    """A number that changes with one weight."""

    at_nothing: Fraction
    at_everything: Fraction

    def at(self, share: Fraction) -> Fraction:
        """Return the number at *share* of the whole weight."""
        return self.at_nothing + share * (self.at_everything - self.at_nothing)

    def minus(self, other: "Line") -> "Line":
        """Return the difference."""
        return Line(self.at_nothing - other.at_nothing, self.at_everything - other.at_everything)

    def times(self, factor: Fraction) -> "Line":
        """Return a multiple."""
        return Line(self.at_nothing * factor, self.at_everything * factor)

    @property
    def zero(self) -> Fraction | None:
        """Where it is 0; None where that is nowhere or everywhere."""
        rise = self.at_everything - self.at_nothing
        return -self.at_nothing / rise if rise else None


@dataclass(frozen=True, slots=True)
class Path:
    """One weight on its way from 0 to 1, the part of all weights."""

    kind: str
    id: str
    title: str
    start: Fraction
    """As published."""
    whole: Fraction
    """What 1 is in the numbers of the tender."""
    contest: Callable[[Fraction], Contest]
    points: Mapping[str, Line]
    """*L* of each bid."""
    limits: tuple[Line, ...] = ()
    """Below 0 a bid misses a minimum."""
    ends: tuple[Fraction, Fraction] = (Fraction(0), Fraction(1))


def criterion_paths(case: Case, base: Contest) -> Iterator[Path]:
    """Yield the way of each weighted award criterion, and of each group of several."""
    if case.rules.scale is None or any(entry.points is None for entry in base.entries):
        return
    weights, award = absolute_weights(case.catalogue), case.catalogue.award()
    whole = sum((weights[c.id] for c in award if c.id in weights), start=Fraction())
    if not whole or any(c.id not in weights for c in award):
        return
    for criterion in award:
        yield _path(case, base, ("criterion", criterion.id, criterion.title), {criterion.id})
    for group in case.catalogue.groups:
        members = {c.id for c in inside(case.catalogue, group.id)}
        if any(weights[id_] for id_ in members) and len(members) > 1:
            yield _path(case, base, ("group", group.id, group.title), members)


def price_path(case: Case, base: Contest) -> Path | None:
    """Return the way of the price weight against that of quality, where the method has both."""
    method = case.rules.method
    keys = ("financial_weight", "technical_weight")
    if method.name != "qcbs":
        keys = ("price_weight", "quality_weight")
    price, quality = getattr(method, keys[0]), getattr(method, keys[1])
    if price is None or quality is None:
        return None
    whole = price.exact + quality.exact

    def at(share: Fraction) -> Contest:
        weights = {keys[0]: _amount(share * whole), keys[1]: _amount((1 - share) * whole)}
        return replace(base, rules=replace(base.rules, method=_with(method, weights)))

    points = {e.bid: Line(e.points, e.points) for e in base.entries if e.points is not None}
    divided = method.name in {"value-index", "surcharge"}  # by the price weight
    ends = (Fraction(1, 10_000) if divided else Fraction(), Fraction(1))
    return Path("price", keys[0], "", price.exact / whole, whole, at, points, ends=ends)


def _with(method: Method, weights: Mapping[str, Amount]) -> Method:
    return replace(method, **weights)  # type: ignore[arg-type]


def _amount(number: Fraction) -> Amount:
    return Amount(decimal_text(number), number)


def _path(case: Case, base: Contest, named: tuple[str, str, str], members: set[str]) -> Path:
    """Return the way of *members* together; inside them, and among all others, proportions stay."""
    assert case.rules.scale is not None
    top = Fraction(case.rules.scale.top)
    weights, worth = absolute_weights(case.catalogue), point_values(case.catalogue, top)
    ids = [c.id for c in case.catalogue.award()]
    whole = sum((weights[id_] for id_ in ids), start=Fraction())
    share = sum((weights[id_] for id_ in ids if id_ in members), start=Fraction()) / whole
    unit = Fraction(1) if case.catalogue.unit == "percent" else 1 / top
    factors = {id_: _factor(worth[id_], share, whole * unit, inside=id_ in members) for id_ in ids}
    scores = {entry.bid: _points(case, entry.bid) for entry in base.entries}
    points = {bid: _sum(factors, given, ids) for bid, given in scores.items()}
    limits: list[tuple[str, Line]] = []
    minimum = case.rules.minimum
    if minimum is not None and minimum.total is not None:
        least = share_points(minimum.total, base.max_points) or Fraction()
        limits += [(bid, line.minus(Line(least, least))) for bid, line in points.items()]
    groups: list[tuple[str, Line]] = []
    for group, written in ({} if minimum is None else minimum.groups).items():
        within = [c.id for c in inside(case.catalogue, group)]
        full = _sum(factors, dict.fromkeys(within, top), within)
        least_line = _least(written, full)
        groups += [(bid, _sum(factors, given, within).minus(least_line)) for bid, given in scores.items()]
    own = {bid: tuple(g for g in base.shortfalls.get(bid, ()) if g.criterion in ids) for bid in scores}

    def at(where: Fraction) -> Contest:
        entries = (replace(entry, points=points[entry.bid].at(where)) for entry in base.entries)
        short = {bid for bid, line in groups if line.at(where) < 0}
        missed = {bid: (*own[bid], *((_GROUP,) if bid in short else ())) for bid in own}
        return replace(base, entries=tuple(entries), shortfalls=missed)

    lines = (line for _bid, line in (*limits, *groups))
    return Path(*named, share, whole, at, points, tuple(lines))


_GROUP = Ground(Stage.MINIMUM, "", None)


def _least(written: str, full: Line) -> Line:
    """Return what a group must reach; a share of its maximum changes with that."""
    nothing, everything = (
        share_points(written, at) or Fraction() for at in (full.at_nothing, full.at_everything)
    )
    return Line(nothing, everything)


def _factor(worth: Fraction, share: Fraction, whole: Fraction, *, inside: bool) -> Line:
    """Return what one point of a criterion is worth, on the way of a weight that has *share* today."""
    if inside:
        return Line(Fraction(), worth / share if share else whole)
    return Line(worth / (1 - share) if share != 1 else Fraction(), Fraction())


def _points(case: Case, bid: str) -> dict[str, Fraction]:
    return {id_: p for id_, p in scores_of(case, bid, ()).items() if isinstance(p, Fraction)}


def _sum(factors: Mapping[str, Line], given: Mapping[str, Fraction], ids: list[str]) -> Line:
    return Line(
        sum((factors[id_].at_nothing * given[id_] for id_ in ids), start=Fraction()),
        sum((factors[id_].at_everything * given[id_] for id_ in ids), start=Fraction()),
    )
