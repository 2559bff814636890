# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""What lies before one reviewer: criteria, bids under their letters, and every cell where points are due."""

from collections.abc import Mapping
from fractions import Fraction

from tenderkit.model.bid import Bid
from tenderkit.model.criterion import Criterion
from tenderkit.model.requirement import Requirement
from tenderkit.records import dataclass


@dataclass(frozen=True, slots=True)
class Choice:
    """What may be given: points, or a word."""

    written: str
    """As it stands in the sheet, such as ``7``."""
    meaning: str = ""
    """What the anchor says; empty where there is none."""
    exact: Fraction | None = None
    """The points; None for a word."""


@dataclass(frozen=True, slots=True)
class Asked:
    """One criterion as a reviewer meets it."""

    criterion: Criterion
    choices: tuple[Choice, ...]
    """Best first."""
    group: str | None = None
    weight: Fraction | None = None
    """In percent of the whole, or in points."""
    unit: str = "percent"
    covers: tuple[Requirement, ...] = ()


@dataclass(frozen=True, slots=True)
class Cell:
    """Where one decision is due: one criterion, one bid."""

    folder: str
    """``""`` or ``lots/LOT/``."""
    criterion: str
    letter: str


@dataclass(frozen=True, slots=True)
class Offer:
    """A bid under its letter. Whose it is counts only for criteria that are not blind."""

    letter: str
    sheet: str
    """What its score sheet is called: the id of the bid, or in a pack the letter."""
    bid: Bid


@dataclass(frozen=True, slots=True)
class Desk:
    """Everything that one reviewer has to score (Arbeitsplatz der Bewertung)."""

    reviewer: str
    title: str
    language: str
    seal: str | None
    lots: Mapping[str, str]
    """Folder → title of the lot; empty where there are none."""
    asked: Mapping[tuple[str, str], Asked]
    """Folder and criterion."""
    offers: Mapping[str, Offer]
    """By letter, in the order in which the reviewer reads."""
    cells: tuple[Cell, ...]
    """One criterion across the bids, then the next; what is not blind comes last."""

    def at(self, cell: Cell) -> Asked:
        """Return the criterion of *cell*."""
        return self.asked[cell.folder, cell.criterion]

    def is_blind(self, cell: Cell) -> bool:
        """Tell whether *cell* is judged without knowing whose bid it is."""
        return self.at(cell).criterion.blind

    def sheet(self, cell: Cell) -> tuple[str, str]:
        """Return the folder and the name of the sheet that *cell* is written to."""
        return cell.folder, self.offers[cell.letter].sheet

    def by_bid(self) -> tuple[Cell, ...]:
        """Return the cells bid after bid; what is not blind comes last all the same."""
        turns = {letter: turn for turn, letter in enumerate(self.offers)}
        parts = {folder: turn for turn, folder in enumerate(dict.fromkeys(c.folder for c in self.cells))}
        return tuple(
            sorted(self.cells, key=lambda c: (not self.is_blind(c), parts[c.folder], turns[c.letter]))
        )
