# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A dossier goes in; what its publiccode.yml says comes out, and which keys are missing or do not fit.

What the tender says already is taken from there and written nowhere twice: licence, summary, functions.
"""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from tenderkit.model.delivery_scope import due_functions
from tenderkit.model.dossier import Dossier
from tenderkit.model.software import Contractor, Maintenance, Software, SoftwareContact
from tenderkit.records import dataclass

VERSION = "0"
"""Always means the newest version of the standard."""
_TO_FILL = re.compile(r"\s*\[[^\[\]]+\]\s*")
"""A text that still says what is to be written, such as ``[Title]``."""


@dataclass(frozen=True, slots=True)
class Release:
    """What changes with each release, and is better said then than in a sealed file."""

    url: str | None = None
    version: str | None = None
    on: date | None = None
    status: str | None = None


def publiccode(dossier: Dossier, release: Release) -> dict[str, Any]:
    """Return the keys of the standard in its order; without those that nobody has said."""
    tender = dossier.tender
    software = tender.open_source.software or Software()
    data: dict[str, Any] = {
        "publiccodeYmlVersion": VERSION,
        "name": software.name,
        "url": release.url or software.url,
        "landingURL": software.landing_url,
        "softwareVersion": release.version,
        "releaseDate": release.on.isoformat() if release.on else None,
        "platforms": list(software.platforms),
        "categories": list(software.categories),
        "developmentStatus": release.status or software.status or development_status(dossier),
        "softwareType": software.kind,
        "description": {tender.language: _description(dossier, software)},
        "legal": {"license": software.licence or tender.open_source.licence},
        "maintenance": _maintenance(dossier, software.maintenance),
        "localisation": {
            "localisationReady": software.localised,
            "availableLanguages": list(software.languages),
        },
    }
    return dict(_said(data))


def development_status(dossier: Dossier) -> str:
    """Return what the dossier says: a concept before the award, stable after the final acceptance."""
    ends = [dossier.award.settled(judged.lot.id if judged.lot else None) for judged in dossier.judged]
    if not any(end and end.kind == "award" for end in ends):
        return "concept"
    acceptance = dossier.delivery.acceptance
    return "stable" if acceptance is not None and acceptance.final is not None else "development"


def _description(dossier: Dossier, software: Software) -> dict[str, Any]:
    functions = due_functions(dossier)
    musts = [each.title for each in functions if each.priority in {"must", None}]
    return {
        "shortDescription": software.short,
        "longDescription": software.description or dossier.tender.summary,
        "features": list(software.features) or musts or [each.title for each in functions],
    }


def _maintenance(dossier: Dossier, kept: Maintenance | None) -> dict[str, Any]:
    if kept is None:
        return {}
    contacts = [_contact(each) for each in kept.contacts]
    buyer = dossier.tender.buyer
    if not contacts and kept.kind == "internal" and buyer.contact and buyer.contact.name:
        own = SoftwareContact(buyer.contact.name, buyer.contact.email, buyer.contact.phone, buyer.name)
        contacts = [_contact(own)]
    return {
        "type": kept.kind,
        "contractors": [_contractor(each) for each in kept.contractors],
        "contacts": contacts,
    }


def _contact(contact: SoftwareContact) -> dict[str, Any]:
    return {
        "name": contact.name,
        "email": contact.email,
        "phone": contact.phone,
        "affiliation": contact.affiliation,
    }


def _contractor(contractor: Contractor) -> dict[str, Any]:
    return {
        "name": contractor.name,
        "until": contractor.until.isoformat(),
        "email": contractor.email,
        "website": contractor.website,
    }


def _said(data: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    """Yield what is said; what is still to be filled is not, nor a group without anything in it."""
    for key, value in data.items():
        if isinstance(value, Mapping):
            value = dict(_said(value))  # noqa: PLW2901 - the same value without its gaps
        elif isinstance(value, list):
            value = [dict(_said(each)) if isinstance(each, Mapping) else each for each in value]  # noqa: PLW2901
        if value not in (None, "", [], {}) and not _to_fill(value):
            yield key, value


def _to_fill(value: object) -> bool:
    return isinstance(value, str) and _TO_FILL.fullmatch(value) is not None


def publiccode_text(data: Mapping[str, Any]) -> str:
    """Return *data* as the text of the file."""
    import yaml  # noqa: PLC0415 - only this export needs it

    text: str = yaml.safe_dump(dict(data), sort_keys=False, allow_unicode=True, width=100)
    return text
