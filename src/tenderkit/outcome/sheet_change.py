# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""What taking in a reviewer's sheets would change of what is recorded."""

from tenderkit.model.score import Score, ScoreSheet
from tenderkit.records import dataclass


@dataclass(frozen=True, slots=True)
class ScoreChange:
    """One score that is not as it was recorded."""

    criterion: str
    old: Score | None
    new: Score | None


@dataclass(frozen=True, slots=True)
class TakenSheet:
    """One sheet for one bid, joined with what is recorded already."""

    folder: str
    """``""`` or ``lots/LOT/``."""
    letter: str
    """What the bid is called for the reviewer."""
    sheet: ScoreSheet
    changes: tuple[ScoreChange, ...]
    open: tuple[str, ...] = ()
    """Criteria of the written bid that the reviewer must score and has not."""
    is_new: bool = False
    """Whether anything but its scores, such as the declaration, differs too, or nothing was recorded."""

    @property
    def file(self) -> str:
        """Return where it stands in the dossier."""
        return f"{self.folder}scores/{self.sheet.reviewer}/{self.sheet.bid}.yaml"
