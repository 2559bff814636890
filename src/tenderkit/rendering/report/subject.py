# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a report is about, and how it speaks: handed in by the command, read by every part of the report."""

from dataclasses import dataclass
from typing import Literal

from tenderkit.model.dossier import Dossier, Judged
from tenderkit.outcome.award import Outcome
from tenderkit.outcome.derivation import Derivation
from tenderkit.outcome.robustness import Robustness
from tenderkit.outcome.scoring import Scoring
from tenderkit.outcome.verified import Verified
from tenderkit.rendering.context.plain import Names

Reader = Literal["file", "council"]


@dataclass(frozen=True, slots=True)
class Subject:
    """All that a report says."""

    dossier: Dossier
    outcomes: tuple[Outcome, ...]
    scorings: tuple[Scoring, ...]
    robustness: tuple[Robustness, ...]
    derivations: tuple[Derivation, ...]
    verified: Verified
    names: Names
    """Language, currency and words, those of the dossier."""
    reader: Reader = "file"
    """The council gets no unit prices, and so no derivation."""
    named: bool = False
    """Whether names of bidders stand beside the ids."""

    def part(self, judged: Judged, outcome: Outcome) -> "Part":
        """Return what belongs to one lot, or to the whole."""
        scoring = next((s for s in self.scorings if s.lot == outcome.lot), None)
        found = next((r for r in self.robustness if r.lot == outcome.lot), None)
        return Part(self, judged, outcome, scoring, found)

    def bidder(self, bid: str) -> str:
        """Return the name of the bidder of *bid*."""
        return next(each.bidder.name for each in self.dossier.bids if each.id == bid)


@dataclass(frozen=True, slots=True)
class Part:
    """What is said of one lot, or of the whole."""

    subject: Subject
    judged: Judged
    outcome: Outcome
    scoring: Scoring | None
    found: Robustness | None

    @property
    def names(self) -> Names:
        """How it speaks."""
        return self.subject.names

    @property
    def bids(self) -> tuple[str, ...]:
        """Bids that have points: the ranked ones first, best first, then those that fell out later."""
        if self.scoring is None:
            return ()
        have = [each.bid for each in self.scoring.bids if each.scores]
        ranked = [each.bid for each in self.outcome.ranking if each.bid in have]
        return (*ranked, *(bid for bid in have if bid not in ranked))

    @property
    def excluded(self) -> frozenset[str]:
        """Bids that are out."""
        return frozenset(each.bid for each in self.outcome.excluded)
