# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""What of the law can be computed with: thresholds, limits, periods, grounds, signers, contents."""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum

from tenderkit.model.numbers import Amount
from tenderkit.records import dataclass


class LawState(StrEnum):
    """How far an entry has been verified."""

    VERIFIED = "verified"
    TO_CHECK = "to-check"


class Bound(StrEnum):
    """What a limit means."""

    UP_TO = "up_to"
    BELOW = "below"
    BELOW_THRESHOLD = "below_threshold"
    """Below the EU threshold in force."""
    BY_LAW = "by_law"
    """No number by law; the municipality may set one."""
    UNKNOWN = "unknown"
    """Nobody has looked it up."""
    ABOVE = "above"
    FROM = "from"


class Case(StrEnum):
    """When a period counts; what no dossier says is only named as a way to a shorter one."""

    ELECTRONIC = "electronic"
    NOT_ELECTRONIC = "not_electronic"
    URGENT = "urgent"
    PRIOR_NOTICE = "prior_notice"
    AGREED = "agreed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Stated:
    """What every entry of the law data has: where it comes from, when it counts, who says so."""

    id: str
    regime: tuple[str, ...] = ()
    cite: Mapping[str, str]
    """Language → how it is cited on paper."""
    text: Mapping[str, str]
    """Language → what it says, in own words."""
    source: str
    valid_from: date
    checked_on: date
    state: LawState
    url: str | None = None
    valid_to: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Threshold(Stated):
    """From which net value on the rules of the EU apply (Schwellenwert)."""

    buyer: str
    contract: str
    value: Amount


@dataclass(frozen=True, slots=True, kw_only=True)
class Limit(Stated):
    """Up to which net value something is allowed, or from which on it is a duty (Wertgrenze)."""

    about: str
    bound: Bound
    land: str | None = None
    procedures: tuple[str, ...] = ()
    value: Amount | None = None
    only: Mapping[str, str] | None = None
    """Language → for whom alone it counts; then it carries nothing by itself."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Period(Stated):
    """How much time lies between two events (Frist)."""

    about: str
    start: str
    bound: str
    """``at_least`` or ``at_most``."""
    nature: str
    """``law`` binds; ``practice`` is a value for planning."""
    land: str | None = None
    procedures: tuple[str, ...] = ()
    case: Case | None = None
    end: str | None = None
    """None: the end of the period is itself the date."""
    value: int | None = None
    """None: the law names no number."""
    unit: str = "days"
    full_days: bool = False
    """The last day belongs to the period to its end."""
    rolls: bool = False
    """It does not end on a Saturday, a Sunday or a holiday, but with the next working day."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground(Stated):
    """On which ground, other than a value, a procedure may be used (Zulassungstatbestand)."""

    procedures: tuple[str, ...]
    free: bool = False
    """The procedure is open without any ground."""
    by_value: bool = False
    """It is the value limit itself, so no other ground beside it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Signer(Stated):
    """Who signs a document, and in which form (Unterschrift, Textform)."""

    text: Mapping[str, str] | None = None  # type: ignore[assignment]
    document: str
    form: str
    role: Mapping[str, str]
    by_law: bool
    """Otherwise it is a proposal."""
    house: bool = False
    """The house says so in its place."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Content(Stated):
    """One item that a record, a statistic or a letter must say."""

    of: str
    number: int
    item: str | None = None
    """What it is about, by the name under which documents know it."""
