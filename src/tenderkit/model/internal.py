# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is never published: ``internal.yaml``, ``award.yaml``, ``questions.yaml``."""

from datetime import date

from tenderkit.model.draw import Draw
from tenderkit.model.numbers import Amount, Moment
from tenderkit.model.project import CouncilPaper, Profile, Responsibility
from tenderkit.records import dataclass


@dataclass(frozen=True, slots=True)
class Search:
    """A search for software that exists already (Nachnutzungsprüfung)."""

    where: str
    on: date
    decision: str
    found: str | None = None


@dataclass(frozen=True, slots=True)
class EstimateItem:
    """A part of the estimated value, net (Auftragswert)."""

    id: str
    title: str
    amount: Amount
    kind: str = "base"
    lot: str | None = None
    source: str | None = None
    months: int | None = None
    """How many months of service the amount pays for, from the end of the development on."""


@dataclass(frozen=True, slots=True)
class Estimate:
    """The estimated value of the contract (Schätzung des Auftragswerts)."""

    as_of: date
    items: tuple[EstimateItem, ...]


@dataclass(frozen=True, slots=True)
class Budget:
    """The money there is (Haushaltsmittel)."""

    amount: Amount | None = None
    line: str | None = None
    text: str | None = None


@dataclass(frozen=True, slots=True)
class Funding:
    """A grant and its conditions (Zuwendung)."""

    programme: str
    share: str | None = None
    amount: Amount | None = None
    """What is granted, as far as it is known."""
    conditions: tuple[str, ...] = ()
    retention_until: date | None = None


@dataclass(frozen=True, slots=True)
class Reasons:
    """Why the buyer decided so (Begründungen)."""

    procedure: str | None = None
    lots: str | None = None
    open_source: str | None = None
    evidence: str | None = None


@dataclass(frozen=True, slots=True)
class Reviewer:
    """Who scores what; all award criteria where nothing is said (Prüferin, Prüfer)."""

    id: str
    name: str
    unit: str | None = None
    role: str | None = None
    criteria: tuple[str, ...] = ()
    """Ids of criteria or of their groups."""


@dataclass(frozen=True, slots=True)
class Person:
    """A person of the buyer."""

    name: str
    unit: str | None = None
    role: str | None = None
    email: str | None = None
    phone: str | None = None


@dataclass(frozen=True, slots=True)
class TeamRole:
    """A role in the project team; without a name it is still missing."""

    role: str
    name: str | None = None
    unit: str | None = None
    text: str | None = None
    fills: tuple[str, ...] = ()
    """Which roles of the table of responsibilities it is; none: as far as its name tells."""


@dataclass(frozen=True, slots=True)
class Council:
    """The political decision (Gremienbeschluss)."""

    body: str | None = None
    on: date | None = None
    decision: str | None = None
    paper: CouncilPaper | None = None


@dataclass(frozen=True, slots=True)
class PublicationEntry:
    """What is said when, and where."""

    when: str
    what: str
    channel: str | None = None
    phase: str | None = None
    """before | during | standstill | awarded | delivered; None: an entry that only people read."""
    says: tuple[str, ...] = ()
    """What it tells, by the names of the shipped list: subject, winner, price …"""
    audience: str = "public"
    """public | closed: a circle that is bound to secrecy."""
    ground: str | None = None
    """Why it may be said, where it may not be without: consent, a rule, a decision."""


@dataclass(frozen=True, slots=True)
class Approval:
    """Who approved what (Freigabe)."""

    what: str
    by: str
    on: date


@dataclass(frozen=True, slots=True)
class AcceptedFinding:
    """A finding of the linter that somebody accepts, with a reason."""

    rule: str
    reason: str
    by: str
    on: date
    at: str | None = None


@dataclass(frozen=True, slots=True)
class LawOverride:
    """An entry of the law data that the house replaces, with a reason."""

    id: str
    reason: str
    by: str
    on: date
    value: str | int | None = None
    text: str | None = None


@dataclass(frozen=True, slots=True)
class Internal:
    """The confidential side of the dossier."""

    need: str | None = None
    reuse_search: tuple[Search, ...] = ()
    estimate: Estimate | None = None
    budget: Budget | None = None
    funding: tuple[Funding, ...] = ()
    reasons: Reasons = Reasons()
    reviewers: tuple[Reviewer, ...] = ()
    openers: tuple[Person, ...] = ()
    team: tuple[TeamRole, ...] = ()
    raci: tuple[Responsibility, ...] = ()
    council: Council | None = None
    profile: Profile | None = None
    publication_plan: tuple[PublicationEntry, ...] = ()
    approvals: tuple[Approval, ...] = ()
    accepted_findings: tuple[AcceptedFinding, ...] = ()
    law_overrides: tuple[LawOverride, ...] = ()


_ENDS = frozenset({"award", "no_award", "cancellation"})
"""Decisions with which a lot is settled."""


@dataclass(frozen=True, slots=True)
class Decision:
    """A decision taken by people (Zuschlagsentscheidung, Losentscheid, Aufhebung)."""

    kind: str
    reason: str
    by: str
    on: date
    lot: str | None = None
    bid: str | None = None
    deviates: str | None = None
    ground: str | None = None
    """Id of the entry of the law data on whose ground a procedure is cancelled."""
    comparison: str | None = None
    """The comparison of the bids in writing, where the method lets people decide; for the file alone."""
    moved: str | None = None
    """Why it was decided although something is not as it was sealed."""
    corrects: str | None = None
    """Why it takes the place of the decision before."""
    with_: tuple[str, ...] = ()
    """Who else decided; of a draw the witnesses stand with the draw."""

    @property
    def people(self) -> tuple[str, ...]:
        """Who decided, each once."""
        return tuple(dict.fromkeys((self.by, *self.with_)))


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter that went out."""

    document: str
    sent: date
    bid: str | None = None
    by: str | None = None
    lot: str | None = None
    """None: of the whole, or of all lots."""


@dataclass(frozen=True, slots=True)
class Award:
    """Decisions and letters at the end of the procedure (Zuschlag)."""

    decisions: tuple[Decision, ...] = ()
    letters: tuple[Letter, ...] = ()
    draws: tuple[Draw, ...] = ()

    def settled(self, lot: str | None) -> Decision | None:
        """Return the decision that ends the procedure for *lot*; the last one counts, and no draw."""
        found = self.ends(lot)
        return found[-1] if found else None

    def ends(self, lot: str | None) -> tuple[Decision, ...]:
        """Return all decisions that end the procedure for *lot*, also those that a later one replaces."""
        return tuple(each for each in self.decisions if each.kind in _ENDS and each.lot in (None, lot))

    def drawn(self, lot: str | None) -> str | None:
        """Return the bid on which the lot fell in *lot*; the last decision counts, and it may void a draw."""
        found = [each.bid for each in self.decisions if each.kind == "draw" and each.lot in (None, lot)]
        return found[-1] if found else None


@dataclass(frozen=True, slots=True)
class Question:
    """A question or objection of a bidder, and its answer to all (Bieterfrage, Rüge)."""

    id: str
    received: Moment
    kind: str
    public_text: str
    asker: str | None = None
    answer: str | None = None
    answered: Moment | None = None
    changes: tuple[str, ...] = ()
    new_deadline: Moment | None = None
