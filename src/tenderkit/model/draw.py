# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A draw between equal bids goes in; the bid on which the lot falls comes out (Losentscheid).

``docs/draw.md`` writes down how, so that anybody can do it again with nothing but SHA-256.
"""

from collections.abc import Sequence
from datetime import date

from tenderkit.canonical import sha256
from tenderkit.records import dataclass

FEWEST_OUTCOMES = 10**6
"""Of fewer, somebody could try all and announce the draw until it suits."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Draw:
    """A draw: announced before there are numbers, decided by numbers from outside."""

    bids: tuple[str, ...]
    """Those that are equal, in the order of their ids."""
    source: str
    """Where the numbers come from, on which day and in which order."""
    count: int
    """How many numbers there will be."""
    highest: int
    """The highest that any of them can be."""
    announced: date
    by: str
    witnesses: tuple[str, ...]
    lot: str | None = None
    head: str | None = None
    """The hash of the entry of the journal with which it was announced; None until numbers are there."""
    numbers: tuple[int, ...] = ()
    drawn: date | None = None

    @property
    def outcomes(self) -> int:
        """Return how many rows of numbers there can be, at most."""
        return int(self.highest**self.count)

    @property
    def fits(self) -> bool:
        """Return whether the numbers are such as were announced."""
        return len(self.numbers) == self.count and all(0 <= n <= self.highest for n in self.numbers)


def draw_text(head: str, numbers: Sequence[int], bid: str) -> str:
    """Return the text whose hash is the lot of *bid*.

    Example:
        >>> draw_text("00ff", (3, 12), "bid-02")
        '00ff 3 12 bid-02'
    """
    return " ".join([head, *map(str, numbers), bid])


def drawn_lots(head: str, numbers: Sequence[int], bids: Sequence[str]) -> tuple[tuple[str, str], ...]:
    """Return the lot of each bid with its id, the smallest first: it wins.

    Example:
        >>> [(lot[:8], bid) for lot, bid in drawn_lots("00ff", (3, 12), ("bid-01", "bid-02"))]
        [('ed58fd49', 'bid-02'), ('f9368668', 'bid-01')]
    """
    return tuple(sorted((sha256(draw_text(head, numbers, bid).encode()), bid) for bid in bids))


def drawn_bid(draw: Draw) -> str | None:
    """Return the bid on which the lot falls; None as long as there are no numbers."""
    if draw.head is None or not draw.numbers:
        return None
    return drawn_lots(draw.head, draw.numbers, draw.bids)[0][1]
