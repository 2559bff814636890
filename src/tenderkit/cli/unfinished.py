# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A dossier goes in; a step in it that was interrupted is finished."""

from pathlib import Path

from tenderkit.cli.stated_time import clock
from tenderkit.model.record import PENDING
from tenderkit.recording.lock import locked
from tenderkit.recording.step import finish_step


def finish(folder: Path) -> bool:
    """Finish the interrupted step of the dossier in *folder*; return whether there was one.

    Raises:
        InputError: somebody else is recording, or a file cannot be moved to its place.
    """
    if not (folder / PENDING).exists():
        return False
    with locked(folder / "record", None, clock()):
        return finish_step(folder)
