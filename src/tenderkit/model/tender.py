# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The call for bids: ``tender.yaml``, what bidders may see (Ausschreibung)."""

from datetime import date

from tenderkit.model.method import EvaluationRules
from tenderkit.model.numbers import Amount, Moment
from tenderkit.model.software import Software
from tenderkit.records import dataclass


@dataclass(frozen=True, slots=True)
class Section:
    """A chapter in plain text: paragraphs, and lists of lines that begin with ``-``."""

    id: str
    title: str
    text: str
    place: str = "before"


@dataclass(frozen=True, slots=True)
class Contact:
    """Who answers for the buyer (Ansprechstelle)."""

    name: str | None = None
    email: str | None = None
    phone: str | None = None


@dataclass(frozen=True, slots=True)
class Buyer:
    """Who commissions (Auftraggeber, Vergabestelle)."""

    name: str
    address: str
    unit: str | None = None
    contact: Contact | None = None
    leitweg_id: str | None = None
    nuts: str | None = None
    legal_form: str | None = None
    bound_by: str = "public_buyer"


@dataclass(frozen=True, slots=True)
class Invited:
    """How many applicants are invited to bid, and how they are chosen."""

    min: int | None = None
    max: int | None = None
    text: str | None = None
    rank_by: tuple[str, ...] = ()
    """Selection criteria by whose points more than ``max`` are told apart, one after the other."""
    highest: Amount | None = None
    """No applicant has more points in one of them."""
    tie_break: str | None = None
    """``draw`` where lots decide between those that are equal."""


@dataclass(frozen=True, slots=True)
class Procedure:
    """The kind of procedure (Verfahrensart)."""

    type: str
    stages: int
    invite: Invited | None = None
    negotiation: bool | None = None
    """None where nothing is said; then no document speaks of it. So too the next ones."""
    electronic: bool | None = None
    platform_url: str | None = None
    variants: bool | None = None
    ground: str | None = None
    review_body: str | None = None
    """Who reviews the procedure where the regime has such a body (Vergabekammer)."""


@dataclass(frozen=True, slots=True)
class Subject:
    """What is bought, in codes and dates (Auftragsgegenstand)."""

    cpv: tuple[str, ...] = ()
    nuts: str | None = None
    place: str | None = None
    start: date | None = None
    end: date | None = None


@dataclass(frozen=True, slots=True)
class Lot:
    """A part that can be awarded alone (Los)."""

    id: str
    title: str
    cpv: tuple[str, ...] = ()
    evaluation: EvaluationRules | None = None


@dataclass(frozen=True, slots=True)
class LotRules:
    """How many lots one bidder may bid for and win (Loslimitierung)."""

    max_bids: int | None = None
    max_awards: int | None = None
    limit_by: str | None = None
    """``lot_order``: who has won as many lots as allowed is passed over; None: people apply the limit."""


@dataclass(frozen=True, slots=True)
class Dates:
    """The dates of the procedure, local to the time zone of the tender (Termine und Fristen)."""

    published: Moment | None = None
    application_questions_until: Moment | None = None
    invited: Moment | None = None
    """With two stages: when those who are chosen are invited to bid."""
    questions_until: Moment | None = None
    answers_until: Moment | None = None
    applications_until: Moment | None = None
    bids_until: Moment | None = None
    opening: Moment | None = None
    binding_until: Moment | None = None
    award_planned: Moment | None = None
    binding_period: str | None = None
    """Where the bids bind for a time and not until a day."""


@dataclass(frozen=True, slots=True)
class OpenSource:
    """Under which terms the software is free (Open-Source-Bedingungen)."""

    licence: str | None = None
    docs_licence: str | None = None
    repository: str | None = None
    publication: str | None = None
    contributions: str | None = None
    sbom: str | None = None
    upstream: str | None = None
    reuse: str | None = None
    third_party: str | None = None
    accounts: str | None = None
    software: Software | None = None
    """How directories of public code describe the software."""


@dataclass(frozen=True, slots=True)
class Ceiling:
    """The most that is paid in one period or for one purpose (Obergrenze)."""

    id: str
    title: str
    amount: Amount


@dataclass(frozen=True, slots=True)
class Milestone:
    """A result with a date (Meilenstein)."""

    id: str
    title: str
    due: Moment | None = None
    payment: str | None = None


@dataclass(frozen=True, slots=True)
class ContractOption:
    """A right of the buyer to order more (Option)."""

    id: str
    title: str
    text: str | None = None


@dataclass(frozen=True, slots=True)
class SignedOff:
    """Who examined the annexes of the contract in law, and when (Freigabe)."""

    by: str
    on: date


@dataclass(frozen=True, slots=True)
class Contract:
    """The contract to be concluded (Vertrag)."""

    form: str | None = None
    evb_it: str | None = None
    term: str | None = None
    ceiling: Amount | None = None
    ceilings: tuple[Ceiling, ...] = ()
    milestones: tuple[Milestone, ...] = ()
    options: tuple[ContractOption, ...] = ()
    payment: str | None = None
    terms: tuple[Section, ...] = ()
    signed_off: SignedOff | None = None
    """Until then the annexes of the contract are drafts."""


@dataclass(frozen=True, slots=True)
class Form:
    """A form or document that is handed in (Formular, Anlage)."""

    id: str
    title: str
    stage: str = "bid"
    required: bool = True
    text: str | None = None


@dataclass(frozen=True, slots=True)
class PageLimit:
    """How long a part of the bid may be (Seitenbegrenzung)."""

    part: str
    pages: Amount


@dataclass(frozen=True, slots=True)
class Submission:
    """How bids are handed in (Abgabe der Angebote)."""

    channel: str | None = None
    forms: tuple[Form, ...] = ()
    page_limits: tuple[PageLimit, ...] = ()
    instructions: tuple[Section, ...] = ()


@dataclass(frozen=True, slots=True)
class Position:
    """One line of the price sheet (Preisposition)."""

    id: str
    title: str
    kind: str
    """``fixed``, ``rate``, ``option`` or ``yearly``."""
    quantity: Amount
    unit: str
    text: str | None = None
    counted: bool = True
    """Whether an option enters the evaluated price."""
    lot: str | None = None


@dataclass(frozen=True, slots=True)
class Prices:
    """The price sheet that bidders fill in (Preisblatt)."""

    currency: str
    vat: Amount
    """Percent."""
    positions: tuple[Position, ...]
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Presentation:
    """What is asked in a presentation or interview, the same for all."""

    text: str | None = None
    tasks: tuple[str, ...] = ()
    questions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class LookKeys:
    """The look of the house on documents (Erscheinungsbild)."""

    logo: str | None = None
    color: str | None = None
    font: str | None = None


@dataclass(frozen=True, slots=True)
class Tender:
    """The buyer's call for bids (Ausschreibung, Vergabeverfahren)."""

    id: str
    version: int
    language: str
    title: str
    buyer: Buyer
    regime: str
    procedure: Procedure
    timezone: str = "Europe/Berlin"
    summary: str | None = None
    note: str | None = None
    land: str | None = None
    subject: Subject = Subject()
    lots: tuple[Lot, ...] = ()
    lot_rules: LotRules | None = None
    dates: Dates = Dates()
    open_source: OpenSource = OpenSource()
    contract: Contract = Contract()
    submission: Submission = Submission()
    prices: Prices | None = None
    evaluation: EvaluationRules | None = None
    presentation: Presentation | None = None
    look: LookKeys = LookKeys()


def open_call(procedure: Procedure) -> bool:
    """Return whether everybody is called to bid or to apply, rather than companies that the buyer chose."""
    return procedure.type == "open" or procedure.stages > 1


def published_to_all(tender: Tender) -> bool:
    """Return whether the tender is published, rather than sent to chosen companies with an invitation.

    A request for quotes goes to chosen companies by the law data; where no law is followed, nobody says so.
    """
    procedure = tender.procedure
    return open_call(procedure) or (procedure.type == "quotes" and tender.regime == "none")
