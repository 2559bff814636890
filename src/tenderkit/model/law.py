# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Law as dated data: each statement with source, dates and state."""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum

from tenderkit.model.law_rules import Content, Ground, LawState, Limit, Period, Signer, Threshold
from tenderkit.records import dataclass

__all__ = ["Duty", "LawEntry", "LawPack", "LawState", "Need"]


class Need(StrEnum):
    """Whether a procedure needs a document."""

    REQUIRED = "required"
    OPTIONAL = "optional"
    NOT_NEEDED = "not_needed"


@dataclass(frozen=True, slots=True)
class LawEntry:
    """One statement of the law with its source."""

    id: str
    regime: tuple[str, ...]
    cite: Mapping[str, str]
    """Language → how it is cited on paper."""
    text: Mapping[str, str]
    """Language → what it says, in own words."""
    source: str
    valid_from: date
    checked_on: date
    state: LawState
    value: str | int | None = None
    unit: str | None = None
    url: str | None = None
    valid_to: date | None = None


@dataclass(frozen=True, slots=True)
class Duty:
    """Whether procedures of a regime need a document, and why (Dokumentenpflicht)."""

    id: str
    regime: tuple[str, ...]
    document: str
    title: Mapping[str, str]
    """Language → how this regime calls the document on paper."""
    need: Need
    text: Mapping[str, str]
    """Language → why, in own words."""
    source: str
    valid_from: date
    checked_on: date
    state: LawState
    basis: tuple[str, ...] = ()
    """Ids of law entries."""
    procedures: tuple[str, ...] = ()
    """It counts in these only: ``open``, ``restricted-2``; all where nothing is said."""
    condition: str | None = None
    """It counts only where the dossier has this; the names are those of `tenderkit.planning.facts`."""
    valid_to: date | None = None


@dataclass(frozen=True, slots=True)
class LawPack:
    """All entries that are known; several may bear on one id, at different dates."""

    entries: tuple[LawEntry, ...]
    duties: tuple[Duty, ...] = ()
    """In the order in which they are asked: the first that holds counts."""
    thresholds: tuple[Threshold, ...] = ()
    limits: tuple[Limit, ...] = ()
    periods: tuple[Period, ...] = ()
    grounds: tuple[Ground, ...] = ()
    signers: tuple[Signer, ...] = ()
    contents: tuple[Content, ...] = ()
    stale_after_days: int | None = None
    """An entry that nobody has checked for longer is stale; None: nothing is."""

    def entry(self, id_: str) -> LawEntry:
        """Return the entry *id_*.

        Raises:
            KeyError: there is none. In a shipped template that is a bug.
        """
        for entry in self.entries:
            if entry.id == id_:
                return entry
        raise KeyError(id_)
