# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""What every award method gets, and what it gives: entries and their figures."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import field as of_record
from fractions import Fraction

from tenderkit.evaluation.award.levels import Level
from tenderkit.evaluation.rounding import Rounder
from tenderkit.model.method import Method
from tenderkit.model.root import Number
from tenderkit.outcome.derivation import Step
from tenderkit.records import dataclass
from tenderkit.words import Message

Factors = Mapping[str, Fraction | str]
"""Criterion id → points, or the rating in words."""


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
    factors: Mapping[str, Factors] = of_record(default_factory=dict)
    """Bid → what it got for each criterion, for methods that look at a single one."""


@dataclass(frozen=True, slots=True)
class Figures:
    """What a method makes of one entry, prescribed roundings applied."""

    bid: str
    quality: Fraction | None
    price_points: Fraction | None = None
    key_figure: Number | None = None


@dataclass(frozen=True, slots=True)
class Fault:
    """Why a formula cannot be computed for these bids."""

    bid: str
    """The bid to look at first."""
    message: Message
    remedy: Message


def _none(_field: Field) -> Iterator[Fault]:
    """Yield nothing: the formula can be computed for any bids that evaluation lets in."""
    return iter(())


@dataclass(frozen=True, slots=True)
class AwardMethod:
    """One method: its figures in the order of the entries, and how each came about."""

    figures: Callable[[Field], tuple[Figures, ...]]
    steps: Callable[[Field, Entry, Figures], tuple[Step, ...]]
    lowest_wins: bool = False
    people_decide: bool = False
    faults: Callable[[Field], Iterator[Fault]] = _none
    """To be asked before the figures."""
    levels: Callable[[Field, tuple[Figures, ...]], tuple[Level, ...]] | None = None
    """What tells bids apart where it is not the key figure alone."""


def points_of(entry: Entry) -> Fraction:
    """Return *L* for a method that needs it; evaluation has refused bids without."""
    assert entry.points is not None
    return entry.points


def quality_of(field: Field, entry: Entry) -> Fraction:
    """Return *L* with the rounding of the step ``quality``, for a method that needs it."""
    return field.rounded("quality", points_of(entry))


def quality_in_points(field: Field, entry: Entry) -> Fraction | None:
    """Return *L* with the rounding of the step ``quality``; None where there are no points."""
    return None if entry.points is None else quality_of(field, entry)
