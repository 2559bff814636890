# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A person whom the journal calls by an id; the name stands elsewhere and can be deleted."""

from tenderkit.canonical import canonical_json, sha256
from tenderkit.records import dataclass


@dataclass(frozen=True, slots=True)
class Person:
    """Who stated something."""

    name: str
    salt: str
    """Chance, 32 hexadecimal digits: without it nobody can guess the name from its hash."""


def commitment(person: Person) -> str:
    """Return the hash that stands in the journal for *person*."""
    return sha256(canonical_json({"name": person.name, "salt": person.salt}))
