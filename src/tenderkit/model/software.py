# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The software as directories of public code describe it: ``open_source.software`` in ``tender.yaml``."""

from datetime import date

from tenderkit.records import dataclass


@dataclass(frozen=True, slots=True)
class SoftwareContact:
    """A person or office that answers for the software (Ansprechstelle)."""

    name: str
    email: str | None = None
    phone: str | None = None
    affiliation: str | None = None


@dataclass(frozen=True, slots=True)
class Contractor:
    """Who maintains the software for money, and until when (Auftragnehmer der Pflege)."""

    name: str
    until: date
    email: str | None = None
    website: str | None = None


@dataclass(frozen=True, slots=True)
class Maintenance:
    """Who keeps the software alive (Pflege)."""

    kind: str
    """``internal``, ``contract``, ``community`` or ``none``."""
    contacts: tuple[SoftwareContact, ...] = ()
    contractors: tuple[Contractor, ...] = ()


@dataclass(frozen=True, slots=True)
class Software:
    """What ``publiccode.yml`` says beside the terms of the tender (Steckbrief der Software)."""

    name: str | None = None
    url: str | None = None
    """Address of the repository."""
    landing_url: str | None = None
    kind: str | None = None
    """``standalone/web``, ``library``, …"""
    status: str | None = None
    """``concept``, ``development``, …; None: what the state of the dossier says."""
    licence: str | None = None
    """SPDX expression, where the tender says it in words."""
    platforms: tuple[str, ...] = ()
    categories: tuple[str, ...] = ()
    short: str | None = None
    description: str | None = None
    """The summary of the tender where nothing is said."""
    features: tuple[str, ...] = ()
    """The functions that must be delivered where nothing is said."""
    languages: tuple[str, ...] = ()
    localised: bool | None = None
    """Whether it can be translated without changing the code."""
    maintenance: Maintenance | None = None
