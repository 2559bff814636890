# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A dossier, its journal and a number go in; a copy comes out as the dossier was before that entry.

What people decided is known as it was: a step that replaces it keeps what was there. What was changed by
hand is not, nor what changed in files for bidders; those have seals.
"""

import os
import shutil
from collections.abc import Sequence
from pathlib import Path

from tenderkit.model.person import Person
from tenderkit.model.record import KEPT, JournalEntry, new_persons
from tenderkit.model.record_places import JOURNAL, NAMES
from tenderkit.recording.journal import entry_line
from tenderkit.recording.names import people_text


def earlier_copy(
    folder: Path, entries: Sequence[JournalEntry], n: int, people: dict[str, Person], target: Path
) -> None:
    """Make *target* a copy of the dossier in *folder* without what entry *n* and all after it brought.

    Args:
        folder: the dossier; it stays as it is.
        entries: its journal.
        n: the number of an entry.
        people: the names in its journal, as far as they are there.
        target: does not exist yet.
    """
    top = str(folder)
    shutil.copytree(
        folder, target, ignore=lambda here, _: ["out"] if here == top else [], copy_function=_linked
    )
    undone = [entry for entry in entries if entry.n >= n]
    for entry in reversed(undone):
        for name in entry.files:
            _undo(target, folder / f"record/old/{entry.n}" / name, name)
    for entry in undone:
        shutil.rmtree(target / f"record/old/{entry.n}", ignore_errors=True)
    kept = b"".join(entry_line(entry) for entry in entries if entry.n < n)
    later = {id_ for entry in undone for id_ in new_persons(entry)}
    _replace(target / JOURNAL, kept)
    if later & people.keys():
        known = {id_: person for id_, person in people.items() if id_ not in later}
        _replace(target / NAMES, people_text(known) if known else b"")


def _undo(target: Path, old: Path, name: str) -> None:
    """Put back what a step replaced; what is not kept and was no decision stays as it is."""
    path = target / name
    if old.is_file():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.unlink(missing_ok=True)
        _linked(str(old), str(path))
    elif name.startswith((*KEPT, "record/seal-", "record/packs/")):
        path.unlink(missing_ok=True)
        for above in path.parents:
            if above == target or not above.is_dir() or any(above.iterdir()):
                break
            above.rmdir()  # a folder of a seal without a seal in it would be a fault


def _replace(path: Path, data: bytes) -> None:
    """Write *data* anew: what lies there may be the same file as in the dossier. No data: take it away."""
    path.unlink(missing_ok=True)
    if data:
        path.write_bytes(data)


def _linked(source: str, target: str) -> str:
    """Let a second name lead to a file, which is never written into; copy it where there is no such thing."""
    try:
        os.link(source, target)
    except OSError:
        shutil.copyfile(source, target)
    return target
