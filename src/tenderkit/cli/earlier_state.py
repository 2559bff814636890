# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A dossier and an entry of its journal go in; a copy comes out as the dossier was before that entry."""

from collections.abc import Sequence
from pathlib import Path

from tenderkit.canonical import canonical_json
from tenderkit.model.record import JournalEntry
from tenderkit.model.seal import OWN, Seal, data_part
from tenderkit.reading.dossier import read_dossier
from tenderkit.reading.people import read_people
from tenderkit.reading.seal import latest_seal, sealed_bytes, sealed_data
from tenderkit.reading.sealing import moved_files
from tenderkit.recording.earlier import earlier_copy


def earlier_state(folder: Path, entries: Sequence[JournalEntry], entry: JournalEntry, target: Path) -> None:
    """Make *target* a copy of the dossier in *folder* as it was before *entry*.

    Where the entry says that the dossier was as sealed, what bidders got comes from that seal.

    Raises:
        InputError: what is left of it cannot be read.
    """
    earlier_copy(folder, entries, entry.n, read_people(folder), target)
    seal = latest_seal(target)
    if seal is None or entry.data.get("seal") != seal.number:
        return
    for name in moved_files(target, read_dossier(target), seal):
        path = target / name
        path.unlink(missing_ok=True)  # it may be the same file as in the dossier
        if (data := _sealed(target, name, seal)) is not None:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)


def _sealed(folder: Path, name: str, seal: Seal) -> bytes | None:
    """Return the file *name* as *seal* has it; None where it has none. JSON is YAML too."""
    if f"{OWN}{name}" in seal.parts:
        return sealed_bytes(folder, seal, f"{OWN}{name}")
    part = data_part(name)
    if part not in seal.parts:
        return None
    data = sealed_data(folder, seal, part)
    return canonical_json({"format": 1, **{key: value for key, value in data.items() if value is not None}})
