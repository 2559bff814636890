# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""What bidders hand in and what people find in it (Angebot, Teilnahmeantrag, Prüfung)."""

from collections.abc import Mapping
from dataclasses import field
from datetime import date

from tenderkit.model.numbers import Amount, Moment
from tenderkit.records import dataclass


@dataclass(frozen=True, slots=True)
class Bidder:
    """Who offers (Bieter)."""

    name: str
    address: str | None = None
    members: tuple[str, ...] = ()
    representative: str | None = None
    sme: bool | None = None
    country: str | None = None
    vat_exempt: bool = False
    subcontractors: tuple[str, ...] = ()
    capacities: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Answer:
    """What a bidder answered to a criterion, and where it stands in the bid."""

    value: str | int | bool
    place: str | None = None


@dataclass(frozen=True, slots=True)
class Staff:
    """A person who is offered for the work."""

    name: str
    role: str
    years: int | None = None
    text: str | None = None


@dataclass(frozen=True, slots=True)
class Reference:
    """Work done before (Referenz)."""

    client: str
    title: str
    period: str | None = None
    value: Amount | None = None
    role: str | None = None
    repository: str | None = None
    licence: str | None = None
    contact: str | None = None


@dataclass(frozen=True, slots=True)
class BidFile:
    """A file that the bidder sent; its path below ``files/``."""

    path: str
    sha256: str | None = None
    size: int | None = None
    original: str | None = None
    """Its name as sent, where it is kept under another one."""


@dataclass(frozen=True, slots=True)
class Discount:
    """An unconditional discount (Nachlass ohne Bedingung): percent, or a net amount."""

    percent: Amount | None = None
    amount: Amount | None = None
    lot: str | None = None


@dataclass(frozen=True, slots=True)
class PriceSheet:
    """The price sheet as the bidder filled it in (Preisblatt)."""

    positions: Mapping[str, Amount]
    """Position id → net unit price."""
    discount: Discount | None = None
    stated_total: Amount | None = None
    """Only compared, never used."""


@dataclass(frozen=True, slots=True)
class ExaminationItem:
    """One thing that was examined: ``met``, ``not_met`` or ``open``."""

    id: str
    result: str
    by: str
    on: date
    title: str | None = None
    reason: str | None = None
    lot: str | None = None


@dataclass(frozen=True, slots=True)
class Request:
    """A request for completion or clarification (Nachforderung, Aufklärung)."""

    kind: str
    sent: date
    due: date | None = None
    text: str | None = None
    answer: str | None = None
    result: str | None = None
    about: str | None = None
    """``price`` or ``other``; None: not said, then it follows from the prices."""


@dataclass(frozen=True, slots=True)
class RegisterQuery:
    """A query of the competition register before the award (Abfrage des Wettbewerbsregisters)."""

    on: date
    result: str
    """``no_entry`` or ``entry``."""
    by: str
    of: str | None = None
    """Whom it is about, such as a member of a consortium; None: the bidder."""
    reason: str | None = None
    """What was decided on an entry, and why."""


@dataclass(frozen=True, slots=True)
class Examination:
    """The four parts of the examination (formale Prüfung, Eignung, Ausschlusskriterien, Preisprüfung)."""

    formal: tuple[ExaminationItem, ...] = ()
    selection: tuple[ExaminationItem, ...] = ()
    exclusion: tuple[ExaminationItem, ...] = ()
    price: tuple[ExaminationItem, ...] = ()
    requests: tuple[Request, ...] = ()
    competition_register: tuple[RegisterQuery, ...] = ()


@dataclass(frozen=True, slots=True)
class Bid:
    """One offer (Angebot). Its neutral id is the name of its folder."""

    id: str
    bidder: Bidder
    received: Moment
    status: str
    lots: tuple[str, ...] = ()
    round: int = 1
    replaces: str | None = None
    variant_of: str | None = None
    declarations: Mapping[str, bool] = field(default_factory=dict)
    answers: Mapping[str, Answer] = field(default_factory=dict)
    staff: tuple[Staff, ...] = ()
    references: tuple[Reference, ...] = ()
    files: tuple[BidFile, ...] = ()
    note: str | None = None
    price: PriceSheet | None = None
    examination: Examination | None = None


@dataclass(frozen=True, slots=True)
class SelectionPoints:
    """Points of an applicant for a scored selection criterion."""

    points: Amount
    reason: str
    by: str
    on: date


@dataclass(frozen=True, slots=True)
class Application:
    """One application to take part in a two-stage procedure (Teilnahmeantrag)."""

    id: str
    bidder: Bidder
    received: Moment
    status: str
    lots: tuple[str, ...] = ()
    declarations: Mapping[str, bool] = field(default_factory=dict)
    answers: Mapping[str, Answer] = field(default_factory=dict)
    staff: tuple[Staff, ...] = ()
    references: tuple[Reference, ...] = ()
    files: tuple[BidFile, ...] = ()
    note: str | None = None
    points: Mapping[str, SelectionPoints] = field(default_factory=dict)
    invited: bool | None = None
    bid: str | None = None
    examination: Examination | None = None
