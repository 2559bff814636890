# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A dossier goes in; the persons of its journal come out, as far as their names have not been deleted."""

from pathlib import Path

from tenderkit.model.person import Person
from tenderkit.model.record_places import NAMES
from tenderkit.problems import InputError, Place, Problem, raise_if_any
from tenderkit.reading.pending import whole_bytes
from tenderkit.reading.yamlfile import load_yaml
from tenderkit.words import N_, Message


def read_people(folder: Path) -> dict[str, Person]:
    """Return id → person of the dossier in *folder*.

    Raises:
        InputError: the file of names cannot be read.
    """
    data = whole_bytes(folder, NAMES)
    if data is None:
        return {}
    file = load_yaml(data, NAMES)
    listed = file.data.get("people") if isinstance(file.data, dict) else file.data
    if listed is None:
        return {}
    if not isinstance(listed, dict):
        raise InputError([_no_person(file.place(["people"]))])
    people = {id_: _person(entry) for id_, entry in listed.items()}
    raise_if_any(
        [_no_person(file.place(["people", id_])) for id_, person in people.items() if person is None]
    )
    return {id_: person for id_, person in people.items() if person is not None}


def _person(entry: object) -> Person | None:
    match entry:
        case {"name": str(name), "salt": str(salt), **rest} if not rest:
            return Person(name, salt)
    return None


def _no_person(place: Place) -> Problem:
    what = Message(N_("this is no person with a name and a salt"))
    remedy = Message(N_("Take it from a backup, or delete the whole entry: names may be deleted."))
    return Problem("TK074", place, what, remedy)
