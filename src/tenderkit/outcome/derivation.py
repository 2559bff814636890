# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""How each number of one bid came about: steps without words, for rendering to put into a language."""

from collections.abc import Mapping
from fractions import Fraction

from tenderkit.model.root import Number
from tenderkit.outcome.award import Caution, Exclusion
from tenderkit.records import dataclass


@dataclass(frozen=True, slots=True)
class Step:
    """One line of a computation."""

    formula: str
    """Which formula it is, such as ``price_line``; rendering knows its words."""
    values: Mapping[str, object]
    """What stands in the formula: exact numbers as fractions, and bids with their numbers as pairs."""
    result: Number | None = None
    """Exact, before any rounding."""
    rounded: Fraction | None = None
    """What goes on, where a rounding changes it: to the cent, or as the tender prescribes."""


@dataclass(frozen=True, slots=True)
class Derivation:
    """All steps for one bid, in the order in which a person would write them down (Herleitung)."""

    bid: str
    method: str
    steps: tuple[Step, ...]
    """As far as the bid came."""
    exclusion: Exclusion | None = None
    lot: str | None = None
    cautions: tuple[Caution, ...] = ()
    """What is to be said of the whole ranking, such as a rounding that decides or a bidder passed over."""
    key_figures: tuple[Number, ...] = ()
    """Of all ranked bids: the one of this bid is shown with as many digits as tell it from the others."""
