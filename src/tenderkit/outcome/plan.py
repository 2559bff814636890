# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""What planning says of a procedure: its value, kind, documents and dates, and the law that they rest on."""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from fractions import Fraction
from typing import TYPE_CHECKING

from tenderkit.model.internal import EstimateItem, LawOverride
from tenderkit.model.law import LawEntry
from tenderkit.model.law_rules import Ground, Limit, Period, Stated, Threshold
from tenderkit.model.numbers import Moment
from tenderkit.problems import Problem
from tenderkit.records import dataclass

if TYPE_CHECKING:
    from tenderkit.outcome.duty import DocumentDuty


class Carried(StrEnum):
    """What carries a procedure."""

    CHOICE = "choice"
    """It is open to every buyer."""
    VALUE = "value"
    """The value is within every limit that is known."""
    GROUND = "ground"
    """The buyer names a ground and a reason."""
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class EstimatedValue:
    """The estimated value, net, with everything that may come (Auftragswert)."""

    net: Fraction
    as_of: date
    items: tuple[EstimateItem, ...]
    kinds: Mapping[str, Fraction]
    """base, option, extension, maintenance → sum of these items."""
    lots: Mapping[str, Fraction]


@dataclass(frozen=True, slots=True)
class ProcedureChoice:
    """Whether one kind of procedure may be used, and why (Verfahrensart)."""

    kind: str
    """Type and number of stages: ``negotiated-1``."""
    carried: Carried
    chosen: bool
    name: LawEntry | None
    """How the regime calls it; None where it has no word for it."""
    within: tuple[Limit, ...] = ()
    """The limits that the value keeps."""
    beyond: tuple[Limit, ...] = ()
    """The limits that it does not keep."""
    unknown: tuple[Limit, ...] = ()
    """Limits that nobody has looked up."""
    only: tuple[Limit, ...] = ()
    """Limits for some buyers alone."""
    grounds: tuple[Ground, ...] = ()
    """Grounds that carry it, or could."""
    companies: LawEntry | None = None
    """How many have to be asked where nobody is called publicly."""

    @property
    def allowed(self) -> bool:
        """Whether something carries it."""
        return self.carried is not Carried.NOTHING


@dataclass(frozen=True, slots=True)
class PlannedDate:
    """One event of the procedure (Termin)."""

    event: str
    written: Moment | None = None
    """As the dossier says it."""
    earliest: date | None = None
    latest: date | None = None
    basis: tuple[Stated, ...] = ()
    """The periods, and other entries, that make it so."""
    shorter: tuple[Period, ...] = ()
    """Periods for cases that a dossier does not state, such as urgency."""
    days_off: bool = False
    """Whether the written day is a Saturday, a Sunday or a public holiday."""

    @property
    def on(self) -> date | None:
        """The day to plan with."""
        return self.written.day if self.written else self.earliest or self.latest

    @property
    def too_early(self) -> bool:
        """Whether the written day is before the earliest."""
        return bool(self.written and self.earliest and self.written.day < self.earliest)

    @property
    def too_late(self) -> bool:
        """Whether the written day is after the latest."""
        return bool(self.written and self.latest and self.written.day > self.latest)


@dataclass(frozen=True, slots=True)
class Kept:
    """How long one rule asks for the files to be kept (Aufbewahrung)."""

    until: date | None
    """None: no number is known, or no day from which it runs."""
    rule: Period | None = None
    programme: str | None = None
    """The grant that asks for it."""


@dataclass(frozen=True, slots=True)
class Plan:
    """The procedure as far as it can be computed (Verfahrensplan)."""

    day: date
    """The day whose law counts: that of publication, else that of the estimate."""
    value: EstimatedValue
    regime: str
    """Whose procedures are named; at or above the threshold that of the EU."""
    threshold: Threshold | None
    reached: bool
    """Whether the value reaches the threshold."""
    choices: tuple[ProcedureChoice, ...]
    overridden: Mapping[str, LawOverride]
    documents: "tuple[DocumentDuty, ...]" = ()
    dates: tuple[PlannedDate, ...] = ()
    published: bool = True
    """Whether the call is published, rather than sent to chosen companies."""
    kept: tuple[Kept, ...] = ()
    notices: tuple[Limit, ...] = ()
    """Duties that the value brings: statistics, register, notices."""
    sources: tuple[Stated | LawEntry, ...] = ()
    stale: frozenset[str] = frozenset()
    problems: tuple[Problem, ...] = ()
