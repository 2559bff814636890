# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The entries of the files below ``delivery/``, but for acceptance (Zusammenarbeit). Confidential."""

from datetime import date
from enum import StrEnum

from tenderkit.model.numbers import Amount
from tenderkit.model.requirement import AcceptanceTest
from tenderkit.records import dataclass


class ChangeKind(StrEnum):
    """How the contract changes."""

    SWAP = "swap"
    """Requirements against others of the same effort; the price stays (Tausch)."""
    CHANGE = "change"
    """Something becomes otherwise, with or without another price (Änderung)."""
    EXTENSION = "extension"
    """Something comes in addition (Erweiterung)."""


class Verdict(StrEnum):
    """What was decided on a change."""

    AGREED = "agreed"
    REFUSED = "refused"


class MeetingKind(StrEnum):
    """What a meeting was for."""

    KICKOFF = "kickoff"
    STEERING = "steering"
    REGULAR = "regular"


class HandoverKind(StrEnum):
    """What passes into the hands of the buyer."""

    ACCOUNT = "account"
    DOMAIN = "domain"
    PACKAGE = "package"
    SECRET = "secret"  # noqa: S105 - a kind of thing
    KEY = "key"
    BACKLOG = "backlog"
    MARK = "mark"
    DOCUMENT = "document"


@dataclass(frozen=True, slots=True)
class DeliveryMilestone:
    """A milestone as it is watched: planned, and done or not (Meilenstein)."""

    id: str
    title: str
    planned: date
    done: date | None = None
    requirements: tuple[str, ...] = ()
    amount: Amount | None = None
    """Net, due when it is done."""
    by: str | None = None
    """Who says that it is done."""


@dataclass(frozen=True, slots=True)
class FinalReport:
    """What people write at the end, in plain text (Abschlussbericht)."""

    planned: str | None = None
    delivered: str | None = None
    learnt: str | None = None


@dataclass(frozen=True, slots=True)
class Rejected:
    """A requirement that was shown and not accepted."""

    requirement: str
    reason: str


@dataclass(frozen=True, slots=True)
class Task:
    """What somebody does until a day."""

    what: str
    who: str
    due: date | None = None
    done: date | None = None


@dataclass(frozen=True, slots=True)
class SprintReview:
    """What was shown at the end of a sprint, and what the buyer said (Sprint-Review)."""

    id: str
    on: date
    goal: str
    by: str
    shown: tuple[str, ...] = ()
    """Ids of requirements; so too in `accepted`."""
    accepted: tuple[str, ...] = ()
    rejected: tuple[Rejected, ...] = ()
    spent: Amount | None = None
    """Net, since the review before."""
    points: Amount | None = None
    """Effort of what was finished, in the unit of the team."""
    risks: tuple[str, ...] = ()
    tasks: tuple[Task, ...] = ()
    present: tuple[str, ...] = ()
    remark: str | None = None


@dataclass(frozen=True, slots=True)
class Meeting:
    """A meeting with minutes, the first of which is the kick-off (Besprechung, Auftakt)."""

    id: str
    on: date
    kind: MeetingKind
    title: str
    by: str
    present: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    decisions: tuple[str, ...] = ()
    tasks: tuple[Task, ...] = ()


@dataclass(frozen=True, slots=True)
class Occasion:
    """Who speaks with whom about what, how often and where (Kommunikationsplan)."""

    id: str
    title: str
    rhythm: str
    who: tuple[str, ...] = ()
    channel: str | None = None
    result: str | None = None


@dataclass(frozen=True, slots=True)
class Dropped:
    """A requirement that is not delivered any more, and the effort that it would have cost."""

    requirement: str
    effort: Amount | None = None
    """Person days, as in `Added`."""


@dataclass(frozen=True, slots=True)
class Added:
    """A requirement that comes in; its id is a new one, or that of a requirement that is widened."""

    requirement: str
    title: str | None = None
    effort: Amount | None = None
    acceptance: tuple[AcceptanceTest, ...] = ()


@dataclass(frozen=True, slots=True)
class Nature:
    """A person's statement whether the nature of the contract stays what it was (Gesamtcharakter)."""

    same: bool
    reason: str
    by: str


@dataclass(frozen=True, slots=True)
class ChangeDecision:
    """What was decided on a change, and by whom."""

    verdict: Verdict
    on: date
    by: str
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class ContractChange:
    """A change of the contract that somebody asks for (Änderungsverlangen)."""

    id: str
    on: date
    kind: ChangeKind
    title: str
    reason: str
    amount: Amount
    """Net, with its sign: 0 where the price stays."""
    by: str
    lot: str | None = None
    removes: tuple[Dropped, ...] = ()
    adds: tuple[Added, ...] = ()
    ground: str | None = None
    """Id of the law entry on which it rests; None: the limit for small changes."""
    nature: Nature | None = None
    decided: ChangeDecision | None = None

    @property
    def is_swap(self) -> bool:
        """Whether requirements take the place of others of the same effort."""
        return self.kind is ChangeKind.SWAP


@dataclass(frozen=True, slots=True)
class ContractValue:
    """The value of the contract when it was concluded, where it is not the price of the awarded bid."""

    amount: Amount
    """Net."""
    reason: str
    by: str
    on: date
    lot: str | None = None


@dataclass(frozen=True, slots=True)
class Defect:
    """Something that is not as it was agreed (Mangel)."""

    id: str
    on: date
    class_: int
    """1 prevents the acceptance, 2 hinders use, 3 is slight."""
    title: str
    by: str
    requirement: str | None = None
    due: date | None = None
    fixed: date | None = None
    remark: str | None = None


@dataclass(frozen=True, slots=True)
class HandoverItem:
    """One thing that passes to the buyer (Punkt der Übergabe)."""

    id: str
    kind: HandoverKind
    title: str
    from_: str | None = None
    to: str | None = None
    done: date | None = None
    by: str | None = None
    remark: str | None = None


@dataclass(frozen=True, slots=True)
class StaffChange:
    """A person named in the bid is replaced (Wechsel von Schlüsselpersonal)."""

    id: str
    on: date
    out: str
    in_: str
    criterion: str
    """The award criterion by which the person was judged."""
    anchor_before: Amount
    """The points of the awarded bid for that criterion."""
    anchor_after: Amount
    """The points that the new person would get by the same anchors."""
    reason: str
    by: str
