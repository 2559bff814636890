# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A dossier goes in; a step in it that was interrupted is finished."""

from pathlib import Path

from tenderkit.cli.stated_time import clock
from tenderkit.model.record_places import PENDING
from tenderkit.problems import InputError
from tenderkit.recording.lock import locked
from tenderkit.recording.step import finish_step
from tenderkit.words import N_, Message

_NOTHING_WRITTEN = "TK021"


def settle(folder: Path) -> Message | None:
    """Finish the interrupted step of the dossier in *folder*, and say so, or why it cannot be finished.

    Where nothing can be written, whoever reads sees the step whole all the same.

    Raises:
        InputError: somebody else is recording, or a file cannot be moved to its place.
    """
    try:
        return Message(N_("A step that had been interrupted is finished now.")) if finish(folder) else None
    except InputError as error:
        if error.problems[0].rule != _NOTHING_WRITTEN:
            raise
        values = {"reason": error.problems[0].message.values["reason"]}
    return Message(
        N_(
            "A step was interrupted here, and nothing can be written to finish it ({reason}). "
            "It is read as if it were finished; in a copy that can be written to, verify finishes it."
        ),
        values,
    )


def finish(folder: Path) -> bool:
    """Finish the interrupted step of the dossier in *folder*; return whether there was one.

    Raises:
        InputError: somebody else is recording, or a file cannot be moved to its place.
    """
    if not (folder / PENDING).exists():
        return False
    with locked(folder / "record", None, clock()):
        return finish_step(folder)
