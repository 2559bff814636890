# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""What came in, and what of it was opened (Angebotsregister)."""

from datetime import datetime

from tenderkit.model.bid import Bid
from tenderkit.records import dataclass


@dataclass(frozen=True, slots=True)
class KeptFile:
    """One file of a bid, held against what was taken in."""

    bid: str
    path: str
    sha256: str | None
    size: int | None
    state: str
    """``as_received``, ``changed``, ``missing``, or ``added`` where the bid does not name it."""
    folder: str = "bids"
    """Of the dossier, in which its bid, or application, is kept."""

    @property
    def name(self) -> str:
        """Where it lies in the dossier."""
        return f"{self.folder}/{self.bid}/files/{self.path}"


@dataclass(frozen=True, slots=True)
class Opening:
    """An opening as the journal has it (Öffnung)."""

    n: int
    """Entry of the journal."""
    at: datetime
    bids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Register:
    """All bids, or applications, of a dossier in the order of their ids."""

    bids: tuple[Bid, ...]
    files: tuple[KeptFile, ...]
    openings: tuple[Opening, ...]
    opened: frozenset[str]
    """Ids of the bids whose content was read; empty while nothing was opened."""
    name: str = "bid"
    """What one of them is called: bid, or application."""

    def moved(self, bids: frozenset[str]) -> tuple[KeptFile, ...]:
        """Return the files of *bids* that are not as they were received."""
        return tuple(f for f in self.files if f.bid in bids and f.state != "as_received")
