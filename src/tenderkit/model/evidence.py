# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""What lies in a dossier when somebody asks whether anything moved (Beweislage)."""

from collections.abc import Mapping
from datetime import datetime

from tenderkit.model.record import JournalEntry
from tenderkit.problems import Problem
from tenderkit.records import dataclass


@dataclass(frozen=True, slots=True)
class FileState:
    """One file as it lies there now."""

    fingerprint: str
    modified: datetime
    """What the file system says; anybody can set it."""


@dataclass(frozen=True, slots=True)
class SealState:
    """One seal as it lies there now."""

    number: int
    code: str
    """Empty where the seal cannot be read."""
    hash: str
    spoilt: tuple[str, ...] = ()
    """Files of the seal that are not what was laid down."""
    moved: tuple[str, ...] = ()
    """Of the last seal: files of the dossier that are no longer as they were sealed."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """All that can be held against the journal."""

    entries: tuple[JournalEntry, ...]
    broken: tuple[Problem, ...]
    """Where the journal is not as it was written."""
    files: Mapping[str, FileState]
    """Files that the journal names, and those that it should name."""
    sent: Mapping[str, str | None]
    """Files that bidders sent, where they are not what ``bid.yaml`` says: their hash, None: not there."""
    people: Mapping[str, str]
    """Id → commitment of each name that was not deleted."""
    seals: tuple[SealState, ...]
    unreadable: tuple[Problem, ...] = ()
    """Why something could not be held against a seal."""
    taking: bool = False
    """Whether copies of what was sent still wait for their place: a command is at it, or was killed."""
