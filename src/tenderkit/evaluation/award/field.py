# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""What every award method gets, and what it gives: entries and their figures."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from fractions import Fraction

from tenderkit.evaluation.rounding import Rounder
from tenderkit.model.method import Method
from tenderkit.outcome.derivation import Step


@dataclass(frozen=True, slots=True)
class Entry:
    """One admissible bid: its performance points *L* and its price *P*."""

    bid: str
    points: Fraction | None
    price: Fraction


@dataclass(frozen=True, slots=True)
class Field:
    """All admissible bids and the method: no other bid may touch a reference."""

    method: Method
    entries: tuple[Entry, ...]
    """At least one."""
    max_points: Fraction
    """*L_max*."""
    rounded: Rounder


@dataclass(frozen=True, slots=True)
class Figures:
    """What a method makes of one entry, prescribed roundings applied."""

    bid: str
    quality: Fraction | None
    price_points: Fraction | None = None
    key_figure: Fraction | None = None


@dataclass(frozen=True, slots=True)
class AwardMethod:
    """One method: its figures in the order of the entries, and how each came about."""

    figures: Callable[[Field], tuple[Figures, ...]]
    steps: Callable[[Field, Entry, Figures], tuple[Step, ...]]
    lowest_wins: bool = False
    people_decide: bool = False


def points_of(entry: Entry) -> Fraction:
    """Return *L* for a method that needs it; evaluation has refused bids without."""
    assert entry.points is not None
    return entry.points


def figure_step(field: Field, at: str, formula: str, values: Mapping[str, object], exact: Fraction) -> Step:
    """Return the step that gives *exact*, and what the prescribed rounding at the step *at* makes of it."""
    rounded = field.rounded(at, exact)
    return Step(formula, values, exact, None if rounded == exact else rounded)


def rounded_points_steps(field: Field, entry: Entry) -> tuple[Step, ...]:
    """Return the step in which *L* itself is rounded; none where it stays as it is."""
    step = figure_step(field, "quality", "quality_points", {}, points_of(entry))
    return () if step.rounded is None else (step,)


def quality_in_points(field: Field, entry: Entry) -> Fraction | None:
    """Return *L* with the rounding of the step ``quality``; None where there are no points."""
    return None if entry.points is None else field.rounded("quality", entry.points)
