# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Takes a step in copies of a dossier, each time killed one line later, until a step gets through.

``python killed.py FOLDER`` makes ``FOLDER/0``, ``FOLDER/1`` … from ``FOLDER/dossier``. The kill is a real one
(SIGKILL) and comes before a line of the modules that write; the last copy is the one that got through.
"""

import os
import shutil
import signal
import sys
from datetime import UTC, datetime
from pathlib import Path
from types import FrameType
from typing import Any

import tenderkit.cli.journal_step  # noqa: F401 - imported before the lines are counted
from tenderkit.cli.recorded import Change, Kind, Statement, recorded

NOW = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)
WRITERS = (
    "recording/lock.py",
    "recording/step.py",
    "recording/target.py",
    "recording/journal.py",
    "cli/journal_step.py",
)
OLD, NEW = b"format: 1\nquestions: []\n", b"format: 1\nquestions: [] # changed\n"
CHANGES = {
    "questions.yaml": Change(OLD, NEW),
    "bids/bid-07/files/offer.txt": Change(None, b"a new file in new folders"),
    "bids/bid-01/files/old.txt": Change(b"goes", None),
}


def begun(folder: Path) -> None:
    (folder / "bids/bid-01/files").mkdir(parents=True)
    (folder / "questions.yaml").write_bytes(OLD)
    (folder / "bids/bid-01/files/old.txt").write_bytes(b"goes")
    recorded(folder, Kind.EVENT, Statement("Erika Muster", NOW, NOW), {})


def step(folder: Path) -> None:
    recorded(folder, Kind.QUESTION, Statement("Max Beispiel", NOW, NOW), CHANGES, {"question": "F-1"})


def killed_before_line(folder: Path, number: int) -> bool:
    """Take the step in a process of its own that dies before the line *number*; return whether it died."""
    child = os.fork()
    if not child:
        left = number

        def count(frame: FrameType, event: str, _argument: object) -> Any:
            nonlocal left
            if not frame.f_code.co_filename.endswith(WRITERS):
                return None
            if event == "line":
                left -= 1
                if left < 0:
                    os.kill(os.getpid(), signal.SIGKILL)
            return count

        sys.settrace(count)
        step(folder)
        sys.settrace(None)
        os._exit(0)
    return os.WIFSIGNALED(os.waitpid(child, 0)[1])


def main(home: Path) -> None:
    begun(home / "dossier")
    number = 0
    while True:
        folder = home / str(number)
        shutil.copytree(home / "dossier", folder)
        if not killed_before_line(folder, number):
            return
        number += 1


if __name__ == "__main__":
    main(Path(sys.argv[1]))
