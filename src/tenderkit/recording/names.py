# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Names of persons go in; ids for the journal come out, and commitments that say nothing without the name."""

import re
import secrets
from collections.abc import Iterable, Mapping
from unicodedata import normalize

from tenderkit.model.person import Person, commitment
from tenderkit.recording.yaml_text import yaml_lines


def numbered(
    names: Iterable[str], known: Mapping[str, Person], used: Iterable[str]
) -> tuple[dict[str, str], dict[str, Person]]:
    """Return the id of each of *names*, and the persons that are new.

    Args:
        names: as they were stated.
        known: id → person, as far as names have not been deleted.
        used: ids that the journal has seen, those of deleted names too.
    """
    ids = {person.name: id_ for id_, person in known.items()}
    number = max(
        (int(found[1]) for id_ in (*known, *used) if (found := re.fullmatch(r"person-(\d+)", id_))), default=0
    )
    fresh: dict[str, Person] = {}
    for name in dict.fromkeys(normalize("NFC", name) for name in names):
        if name not in ids:
            number += 1
            ids[name] = f"person-{number}"
            fresh[ids[name]] = Person(name, secrets.token_hex(16))
    return {name: ids[normalize("NFC", name)] for name in names}, fresh


def commitments(persons: Mapping[str, Person]) -> dict[str, str]:
    """Return what the journal says of new *persons*."""
    return {id_: commitment(person) for id_, person in persons.items()}


def people_text(persons: Mapping[str, Person]) -> bytes:
    """Return the file of names."""
    listed = {id_: {"name": person.name, "salt": person.salt} for id_, person in persons.items()}
    return "\n".join([*_ABOUT, *yaml_lines({"people": listed}), ""]).encode()


_ABOUT = (
    "# Who is person-1, person-2 … in the journal. An entry may be deleted; the journal still holds.",
    "# Wer im Protokoll person-1, person-2 … ist. Ein Eintrag darf gelöscht werden; das Protokoll hält.",
)
