# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""What holding a dossier against its journal and its seals gives (Nachprüfung)."""

from datetime import datetime
from enum import StrEnum

from tenderkit.model.dated_back import JUDGING, dated_back
from tenderkit.model.evidence import SealState
from tenderkit.model.record import JournalEntry, Kind
from tenderkit.problems import Problem
from tenderkit.records import dataclass


class How(StrEnum):
    """In which way a file is not as it should be."""

    CHANGED = "changed"
    MISSING = "missing"
    BACK = "back"
    """It was taken away by a step, and is there."""
    UNRECORDED = "unrecorded"
    """No entry names it: it was written by hand, or the journal was cut."""
    UNSEALED = "unsealed"
    """It is no longer as it was sealed."""
    OTHER_NAME = "other_name"
    """The names of persons: the journal knows this one by another hash."""


@dataclass(frozen=True, slots=True)
class Moved:
    """One file that is not as it should be."""

    file: str
    how: How
    since: JournalEntry | None = None
    """The last entry that recorded it otherwise; None: there is none."""
    modified: datetime | None = None
    """When it was written, as the file system says."""
    part: str = ""
    """What of it, where it is not the whole file."""


@dataclass(frozen=True, slots=True)
class TakenOver:
    """A file that was changed without a record before a step went on from it."""

    file: str
    entry: JournalEntry


@dataclass(frozen=True, slots=True)
class Verified:
    """What moved, and what the journal still proves."""

    entries: tuple[JournalEntry, ...]
    broken: tuple[Problem, ...]
    unknown_heads: tuple[str, ...]
    """Heads that somebody noted and no entry has: the journal was cut or written anew."""
    moved: tuple[Moved, ...]
    seals: tuple[tuple[SealState, JournalEntry | None], ...]
    """Each seal with the entry that laid it down."""
    late: bool
    """Whether bids or applications were there before the first seal."""
    taken_over: tuple[TakenOver, ...]
    clock_back: tuple[JournalEntry, ...]
    """Entries for which the machine's clock said less than for the one before."""
    deleted_names: tuple[str, ...]
    unrecorded: tuple[str, ...]
    """Files that no step records; they prove nothing."""
    unreadable: tuple[Problem, ...]
    taking: bool = False
    """Whether copies of what was sent still wait for their place."""

    @property
    def whole(self) -> bool:
        """Return whether the chain of the journal holds, as far as can be known."""
        return not self.broken and not self.unknown_heads

    @property
    def incomplete(self) -> tuple[str, ...]:
        """Return the folders of bids and applications of which files are missing that were taken in."""
        missing = (each.file.split("/") for each in self.moved if each.how is How.MISSING)
        heads = ("/".join(parts[:2]) for parts in missing if parts[2:3] == ["files"])
        return tuple(dict.fromkeys(heads))

    @property
    def after_decision(self) -> tuple[JournalEntry, ...]:
        """Return what was judged after the last decision; none where nothing is decided."""
        decided = max((entry.n for entry in self.entries if entry.kind is Kind.DECISION), default=None)
        if decided is None:
            return ()
        return tuple(entry for entry in self.entries if entry.n > decided and entry.kind in JUDGING)

    @property
    def dated_back(self) -> tuple[JournalEntry, ...]:
        """Return what is said to have happened on a day before that of an earlier entry."""
        return dated_back(self.entries)

    @property
    def sealed(self) -> bool:
        """Return whether there is a seal."""
        return bool(self.seals)

    @property
    def intact(self) -> bool:
        """Return whether nothing moved."""
        return self.whole and not self.moved and not self.unreadable
