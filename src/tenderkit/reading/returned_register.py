# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A dossier goes in; its bids come out with the state of their files, and what of them was opened."""

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from tenderkit.model.bid import Bid
from tenderkit.model.dossier import Dossier
from tenderkit.model.intake import BIDS, Intake
from tenderkit.model.record import JournalEntry
from tenderkit.outcome.register import KeptFile, Opening, Register
from tenderkit.reading.returned_hash import hashed


def register(
    folder: Path, dossier: Dossier, entries: Sequence[JournalEntry], intake: Intake = BIDS
) -> Register:
    """Return the bids of *dossier* in *folder*; *entries* are those of its journal."""
    openings = tuple(_openings(entries, intake))
    opened = {bid for opening in openings for bid in opening.bids}
    opened |= {
        str(e.data[intake.name]) for e in entries if e.kind is intake.added and e.data.get("opened") is True
    }
    files = [file for bid in dossier.bids for file in kept_files(folder, bid, intake)]
    return Register(dossier.bids, tuple(files), openings, frozenset(opened), intake.name)


def kept_files(folder: Path, bid: Bid, intake: Intake = BIDS) -> Iterator[KeptFile]:
    """Yield each file that *bid* names, and each that lies beside them without being named."""
    root, at = folder / intake.folder / bid.id / "files", intake.folder
    for file in bid.files:
        state = _state(root / file.path, file.sha256)
        yield KeptFile(bid.id, file.path, file.sha256, file.size, state, at)
    named = {file.path for file in bid.files}
    for path in sorted(_below(root)):
        if path not in named:
            yield KeptFile(bid.id, path, None, None, "added", at)


def _openings(entries: Sequence[JournalEntry], intake: Intake) -> Iterator[Opening]:
    for entry in entries:
        if entry.kind is intake.opened:
            bids = entry.data.get(intake.folder)
            yield Opening(entry.n, entry.at, tuple(bids) if isinstance(bids, dict) else ())


def _state(path: Path, sha256: str | None) -> str:
    try:
        found, _ = hashed(path)
    except OSError:
        return "missing"
    return "as_received" if sha256 in (None, found) else "changed"


def _below(root: Path) -> Iterator[str]:
    for here, folders, names in os.walk(root):
        linked = [name for name in folders if Path(here, name).is_symlink()]
        yield from (Path(here, name).relative_to(root).as_posix() for name in (*names, *linked))
