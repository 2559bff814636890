# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""What judging made of a dossier, as far as its documents print it; not the dossier itself."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from tenderkit.model.contract_change import ChangeSum
from tenderkit.model.law_rules import Content, Signer
from tenderkit.model.project_guide import ProjectGuide
from tenderkit.model.providers import SoundingQuestion
from tenderkit.model.record import JournalEntry
from tenderkit.outcome.award import Outcome
from tenderkit.outcome.changes import Changes
from tenderkit.outcome.conclusion import Conclusion
from tenderkit.outcome.costs import Costs
from tenderkit.outcome.derivation import Derivation
from tenderkit.outcome.duty import DocumentDuty
from tenderkit.outcome.examined import ExaminedBid
from tenderkit.outcome.example import WorkedExample
from tenderkit.outcome.notice import Notice
from tenderkit.outcome.plan import Plan
from tenderkit.outcome.selection import Standing
from tenderkit.outcome.statistics import Statistics


@dataclass(frozen=True, slots=True)
class Record:
    """What the journal says, and the names behind it."""

    entries: tuple[JournalEntry, ...] = ()
    people: Mapping[str, str] = field(default_factory=dict)
    """Id → name, as far as it has not been deleted."""
    seal: str | None = None
    """The code of the seal in force; None where nothing is sealed."""


@dataclass(frozen=True, slots=True)
class Delivered:
    """What documents of the delivery print beside the dossier itself."""

    sums: tuple[ChangeSum, ...] = ()
    """What the changes of each contract come to."""
    repository: Mapping[str, Any] | None = None
    """What the check of the delivered repository kept; None where none was kept."""
    publiccode: str | None = None
    """The description of the software for others; None where it cannot be made."""
    handover: Mapping[str, Any] = field(default_factory=dict)
    """The shipped list of what passes to the buyer."""


@dataclass(frozen=True, slots=True)
class Results:
    """What judging made of the dossier, as far as documents print it."""

    example: WorkedExample | None = None
    documents: tuple[DocumentDuty, ...] = ()
    """Those that this procedure has and that exist in its language."""
    plan: Plan | None = None
    """For confidential documents alone; None too where there is no estimate to plan from."""
    signers: tuple[Signer, ...] = ()
    """Who signs which document, in all regimes."""
    outcomes: tuple[Outcome, ...] = ()
    """One for each lot, or one for the whole; none before the bids can be ranked."""
    derivations: tuple[Derivation, ...] = ()
    """Of the bids that the document speaks of."""
    record: Record = Record()
    contents: tuple[Content, ...] = ()
    """What records and letters must say, in all regimes."""
    changes: Changes | None = None
    """From the sealed version before to the one in force; None where there are not two."""
    examined: tuple[ExaminedBid, ...] = ()
    """Every bid with what must be looked at in it."""
    conclusion: Conclusion = field(default_factory=Conclusion)
    """Points, periods and files, as far as the document prints them."""
    applicants: tuple[ExaminedBid, ...] = ()
    """Every application with what must be looked at in it, for the documents that speak of them."""
    standing: Standing | None = None
    """Where the selection among them stands."""
    guide: ProjectGuide | None = None
    """What is known of project teams and publicity; for documents that print it."""
    costs: Costs | None = None
    """What the project costs over five years; None where it cannot be said."""
    delivered: Delivered = field(default_factory=Delivered)
    """For documents of the delivery alone."""
    questions: tuple[SoundingQuestion, ...] = ()
    """What all providers are asked alike, for documents of phase find."""
    notice: Notice | None = None
    """For the contract notice alone; None too in a regime without one."""
    statistics: Statistics | None = None
    """For the data sheet of the statistics alone."""
