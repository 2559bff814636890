# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The name of an award method goes in; what its published rules call the figures of a bid comes out."""

from tenderkit.records import dataclass
from tenderkit.words import N_


@dataclass(frozen=True, slots=True)
class FigureWords:
    """What the figures of a bid are called, in English as messages are."""

    figure: str
    """The figure by which the bids are ranked."""
    first: str
    """The verdict, where this figure decides."""
    quality: str = N_("Performance points")
    """What the bid got for its quality."""
    repeats: bool = False
    """Whether the figure is the price or the points themselves, which stand in a row anyway."""


_RATIO = FigureWords(N_("Key figure"), N_("First is {bid}, by the key figure."))
_TOTAL = FigureWords(
    N_("Total points"), N_("First is {bid}, by the total points."), quality=N_("Quality points")
)
_PRICE = FigureWords(N_("Evaluated price"), N_("First is {bid}, by the evaluated price."), repeats=True)
_POINTS = FigureWords(
    N_("Performance points"), N_("First is {bid}, by the performance points."), repeats=True
)
_OF_METHODS = {
    "linear-min": _TOTAL,
    "inverse": _TOTAL,
    "lowest-price": _PRICE,
    "least-cost": _PRICE,
    "fixed-budget": _POINTS,
}


def figure_words(method: str) -> FigureWords:
    """Return the words of *method*: sums of points, prices and points by name, all else is a key figure."""
    return _OF_METHODS.get(method, _RATIO)
