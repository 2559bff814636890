# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the bids are called for one reviewer, and in which order they lie there (Pseudonyme)."""

from collections.abc import Container, Mapping

from tenderkit.canonical import canonical_json, sha256
from tenderkit.records import dataclass


@dataclass(frozen=True, slots=True)
class Pseudonyms:
    """The neutral names of the bids on all that one reviewer sees: pack, terminal, sheet."""

    reviewer: str
    seed: str
    """Hexadecimal; it was drawn once, and names and order follow from it. A pack must not have it."""
    bids: Mapping[str, str]
    """``A`` → id of the bid."""
    order: tuple[str, ...]
    """Letters in the order in which the reviewer reads."""

    def letter(self, bid: str) -> str:
        """Return what the bid with the id *bid* is called.

        Raises:
            KeyError: it was given no name yet.
        """
        for letter, id_ in self.bids.items():
            if id_ == bid:
                return letter
        raise KeyError(bid)

    @property
    def mark(self) -> str:
        """Return what tells this draw from any other, and gives neither seed nor bids away."""
        return sha256(canonical_json(["draw", self.seed, self.reviewer]))[:16] if self.seed else ""

    def reading(self, bids: Container[str]) -> tuple[str, ...]:
        """Return those of *bids* that have a name, in the order in which the reviewer reads."""
        return tuple(self.bids[letter] for letter in self.order if self.bids[letter] in bids)
