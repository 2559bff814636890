# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""What publiccode.yml files say goes in; who maintains what comes out, one provider for each firm."""

from collections.abc import Iterable, Iterator
from typing import Any

from tenderkit.model.names import seen_name, unseen_character
from tenderkit.model.providers import Maintained, Provider
from tenderkit.model.tender import Contact

_LONGEST = 200


def maintainers(files: Iterable[tuple[str, Any]]) -> tuple[Provider, ...]:
    """Return the firms that *files* (name, data) name as contractors or where a contact works; no ids yet."""
    found: dict[str, Provider] = {}
    for name, data in files:
        if not isinstance(data, dict) or not isinstance(data.get("maintenance"), dict):
            continue
        legal = data.get("legal")
        licence = _text(legal.get("license")) if isinstance(legal, dict) else ""
        project = Maintained(_text(data.get("name")) or name, _address(data.get("url")), licence or None)
        for firm, site, email in _firms(data["maintenance"]):
            known = found.get(seen_name(firm))
            projects = (*(known.maintains if known else ()), project)
            contact = (known.contact if known else None) or (Contact(email=email) if email else None)
            website = (known.website if known else None) or site
            found[seen_name(firm)] = Provider(
                "",
                known.name if known else firm,
                known.source if known else f"publiccode.yml: {project.name}",
                contact=contact,
                website=website,
                maintains=tuple(dict.fromkeys(projects)),
            )
    return tuple(found.values())


def _firms(maintenance: dict[str, Any]) -> Iterator[tuple[str, str | None, str | None]]:
    """Yield name, website and address of mail."""
    for entry in _entries(maintenance.get("contractors")):
        if name := _text(entry.get("name")):
            yield name, _address(entry.get("website")), _text(entry.get("email")) or None
    for entry in _entries(maintenance.get("contacts")):
        if name := _text(entry.get("affiliation")):
            yield name, None, None


def _entries(value: Any) -> list[dict[str, Any]]:
    return [entry for entry in value if isinstance(entry, dict)] if isinstance(value, list) else []


def _text(value: Any) -> str:
    text = " ".join(value.split()) if isinstance(value, str) else ""
    return "" if len(text) > _LONGEST or unseen_character(text) else text


def _address(value: Any) -> str | None:
    text = _text(value)
    fits = text.startswith(("https://", "http://")) and not set(text) & set(' <>"')
    return text if fits else None
