# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Where a reviewer stopped, what is half written, what can be taken back: kept in a small file, read again.

The file is no record of the procedure. Without it, or with one that cannot be read, scoring begins at the
first open place; no score is lost.
"""

import json
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any

from tenderkit.outcome.desk import Cell
from tenderkit.recording.atomic import write_atomically

_NAME = ".bookmark.json"
_LONGEST_PAST = 200


@dataclass(frozen=True, slots=True)
class Draft:
    """What is written for a cell and not yet decided."""

    choice: str = ""
    reason: str = ""
    place: str = ""


@dataclass(frozen=True, slots=True)
class Step:
    """One decision: the cell, and what the sheet said there before."""

    cell: Cell
    before: Draft


@dataclass(frozen=True, slots=True)
class Bookmark:
    """Where a reviewer stopped (Lesezeichen)."""

    at: Cell | None = None
    by_bid: bool = False
    revealed: bool = False
    """Whether the names have been shown; what was judged blind stays as it is from then on."""
    drafts: dict[Cell, Draft] = field(default_factory=dict)
    skipped: tuple[Cell, ...] = ()
    past: tuple[Step, ...] = ()
    """Decisions that can be taken back, the last one at the end."""

    def with_draft(self, cell: Cell, draft: Draft | None) -> "Bookmark":
        """Return this with *draft* for *cell*, or with none."""
        others = {each: kept for each, kept in self.drafts.items() if each != cell}
        return replace(self, drafts=others if draft is None else {**others, cell: draft})

    def with_step(self, step: Step) -> "Bookmark":
        """Return this with one more decision to be taken back."""
        return replace(self, past=(*self.past, step)[-_LONGEST_PAST:])


def bookmark_path(folder: Path, reviewer: str) -> Path:
    """Return where the bookmark of *reviewer* lies."""
    return folder / "scores" / reviewer / _NAME


def read_bookmark(folder: Path, reviewer: str) -> Bookmark:
    """Return the bookmark of *reviewer*; an empty one where there is none that can be read."""
    try:
        data = json.loads(bookmark_path(folder, reviewer).read_text(encoding="utf-8"))
        return Bookmark(
            _cell(data["at"]) if data["at"] else None,
            data["by_bid"] is True,
            data["revealed"] is True,
            {_cell(each["cell"]): _draft(each) for each in data["drafts"]},
            tuple(_cell(each) for each in data["skipped"]),
            tuple(Step(_cell(each["cell"]), _draft(each)) for each in data["past"]),
        )
    except (OSError, ValueError, KeyError, TypeError):
        return Bookmark()


def keep_bookmark(folder: Path, reviewer: str, bookmark: Bookmark) -> None:
    """Write *bookmark* beside the sheets of *reviewer*.

    Raises:
        InputError: it cannot be written.
    """
    data = {
        "format": 1,
        "at": _plain(bookmark.at) if bookmark.at else None,
        "by_bid": bookmark.by_bid,
        "revealed": bookmark.revealed,
        "drafts": [{"cell": _plain(cell), **asdict(draft)} for cell, draft in bookmark.drafts.items()],
        "skipped": [_plain(cell) for cell in bookmark.skipped],
        "past": [{"cell": _plain(step.cell), **asdict(step.before)} for step in bookmark.past],
    }
    text = json.dumps(data, ensure_ascii=False, indent=1)
    write_atomically(bookmark_path(folder, reviewer), f"{text}\n".encode())


def _plain(cell: Cell) -> list[str]:
    return [cell.folder, cell.criterion, cell.letter]


def _cell(data: Any) -> Cell:  # noqa: ANN401 - what stands in the file
    folder, criterion, letter = map(str, data)
    return Cell(folder, criterion, letter)


def _draft(data: dict[str, Any]) -> Draft:
    return Draft(str(data["choice"]), str(data["reason"]), str(data["place"]))
