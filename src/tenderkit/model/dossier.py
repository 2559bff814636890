# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""All files of one procedure, read whole (Vergabeakte)."""

from collections.abc import Mapping
from dataclasses import field

from tenderkit.model.bid import Application, Bid
from tenderkit.model.criterion import Catalogue
from tenderkit.model.delivery import Delivery
from tenderkit.model.event import Event
from tenderkit.model.internal import Award, Internal, Question, Reviewer
from tenderkit.model.method import EvaluationRules
from tenderkit.model.providers import Providers
from tenderkit.model.requirement import Specification
from tenderkit.model.score import Consensus, ScoreSheet
from tenderkit.model.selection import Selection
from tenderkit.model.tender import Lot, Tender
from tenderkit.problems import Place
from tenderkit.records import dataclass

Path = tuple[str | int, ...]
"""File, then keys, positions or ids: ``("criteria.yaml", "criteria", "B1.1", "weight")``."""


@dataclass(frozen=True, slots=True)
class Judged:
    """What is judged as one: the whole tender, or one lot of it."""

    catalogue: Catalogue
    sheets: tuple[ScoreSheet, ...] = ()
    consensus: tuple[Consensus, ...] = ()
    folder: str = ""
    """``""`` or ``lots/LOT/``: where its files lie in the dossier."""
    lot: Lot | None = None


@dataclass(frozen=True, slots=True)
class Dossier:
    """All that is known of one tender (Vergabeakte)."""

    tender: Tender
    specification: Specification
    judged: tuple[Judged, ...]
    """One for each lot; one for the whole where there are no lots."""
    internal: Internal = field(default_factory=Internal)
    applications: tuple[Application, ...] = ()
    bids: tuple[Bid, ...] = ()
    award: Award = field(default_factory=Award)
    questions: tuple[Question, ...] = ()
    events: tuple[Event, ...] = ()
    providers: Providers = field(default_factory=Providers)
    selection: Selection = field(default_factory=Selection)
    """Who of the applicants is invited."""
    delivery: Delivery = field(default_factory=Delivery)
    gone: tuple[Reviewer, ...] = ()
    """Reviewers whose sheets do not count any more; neither they nor the sheets stand elsewhere in here."""
    places: Mapping[Path, Place] = field(default_factory=dict)
    """Where each thing stands in its file; an unknown path gives the nearest known spot."""
    public: Mapping[str, object] = field(default_factory=dict)
    """The public files as written, for documents and for hashes of what they print."""

    def rules(self, judged: Judged) -> EvaluationRules | None:
        """Return the rules of *judged*: those of its lot, else those of the tender."""
        own = judged.lot.evaluation if judged.lot else None
        return own or self.tender.evaluation

    def bids_for(self, judged: Judged) -> tuple[Bid, ...]:
        """Return the bids for *judged* in the order of their ids; a bid that names no lot is for all."""
        lot = judged.lot
        return tuple(b for b in self.bids if lot is None or not b.lots or lot.id in b.lots)
