# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""What making an archive again gives (Nachvollzug): files, journal, numbers, documents, versions."""

from enum import StrEnum

from tenderkit.model.archive import Manifest
from tenderkit.outcome.verified import Verified
from tenderkit.problems import Problem
from tenderkit.records import dataclass


class Fault(StrEnum):
    """In which way a file of an archive is not what the archive says."""

    CHANGED = "changed"
    MISSING = "missing"
    ADDED = "added"
    """The archive does not name it."""
    MISLISTED = "mislisted"
    """It is a list, and says of a file what neither the file nor the other list says."""


@dataclass(frozen=True, slots=True)
class FileFault:
    """One file of an archive that is not what it should be."""

    path: str
    fault: Fault


@dataclass(frozen=True, slots=True)
class Difference:
    """One value that comes out otherwise than it was stored."""

    file: str
    at: str
    """Where in the file, such as ``ranking[bid-02].rank``."""
    stored: str
    computed: str


@dataclass(frozen=True, slots=True)
class Rebuilt:
    """What became of the documents."""

    same: tuple[str, ...] = ()
    """Files that come out byte by byte."""
    other: tuple[str, ...] = ()
    """Files that come out otherwise; scripts that are not those of this version, too."""
    unmade: tuple[tuple[str, Problem | None], ...] = ()
    """Files that cannot be made from the archive, and why."""


@dataclass(frozen=True, slots=True)
class OtherVersion:
    """A program, library or font that is another one here."""

    what: str
    then: str | None
    """None: it was not there."""
    now: str | None


@dataclass(frozen=True, slots=True)
class Replayed:
    """What making an archive again gives."""

    manifest: Manifest
    faults: tuple[FileFault, ...]
    verified: Verified
    compared: tuple[str, ...]
    """The files with numbers that were computed again."""
    differences: tuple[Difference, ...]
    documents: Rebuilt
    versions: tuple[OtherVersion, ...]
    problems: tuple[Problem, ...] = ()
    """Why the dossier cannot be judged, so that its numbers were not computed again."""

    @property
    def agrees(self) -> bool:
        """Return whether all is as the archive says, as far as it can be under the versions here."""
        bytes_ = not self.documents.other or bool(self.versions)
        sound = self.verified.intact and not self.faults and not self.problems
        return sound and not self.differences and bytes_
