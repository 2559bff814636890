# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A dossier folder goes in; its seals come out, recomputed, and what no longer fits them."""

from pathlib import Path

from tenderkit.model.seal import SEAL_FILE
from tenderkit.outcome.sealed import SealState
from tenderkit.problems import InputError
from tenderkit.reading.dossier import read_dossier
from tenderkit.reading.seal import read_seal, seal_numbers
from tenderkit.reading.sealing import moved_files, spoilt_parts


def seal_problems(folder: Path) -> SealState | None:
    """Return what holding the dossier in *folder* against its seals finds; None while nothing is sealed."""
    numbers = seal_numbers(folder)
    if not numbers:
        return None
    seals, spoilt = [], []
    for number in numbers:
        try:
            seals.append(read_seal(folder, number))
        except InputError:
            spoilt.append(f"record/seal-{number}/{SEAL_FILE}")
        else:
            spoilt += spoilt_parts(folder, seals[-1])
    if not seals or seals[-1].number != numbers[-1]:
        return SealState(tuple(seals), tuple(spoilt))
    try:
        moved = moved_files(folder, read_dossier(folder), seals[-1])
    except InputError as error:
        return SealState(tuple(seals), tuple(spoilt), unread=tuple(error.problems))
    return SealState(tuple(seals), tuple(spoilt), moved)
