# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""What an archive of a dossier holds (Archiv): files with their hashes, what was left out, versions."""

from collections.abc import Mapping
from dataclasses import field
from enum import StrEnum

from tenderkit.records import dataclass

FORMAT = "tenderkit-archive/1"
MANIFEST = "MANIFEST.json"
SUMS = "SHA256SUMS"
HOME = "dossier/"
"""Where the dossier lies in an archive."""
VOTES = "votes/"
"""Where the votes of the reviewers lie, apart from it."""
RENAMED = "renamed/"
"""Where files lie whose own names not every system can keep."""
EVALUATION = "evaluation-input.json"
RANKING = "ranking.json"
VERIFIER = "verify_award.py"
JOURNAL_CHECK = "verify_journal.py"
READMES = {"de": "LIESMICH.txt", "en": "README.txt"}
NOTE = "out/.written.json"
"""The only hidden file of a dossier that an archive holds."""


class Audience(StrEnum):
    """Who gets an archive."""

    AUDITOR = "auditor"
    """Everything, the votes in a folder of their own."""
    INSPECTION = "inspection"
    """What may be shown to a bidder."""


class Access(StrEnum):
    """Who may see a file."""

    PUBLIC = "public"
    """Everybody who may bid got it, or could have got it."""
    SECRET = "secret"  # noqa: S105 - no password


@dataclass(frozen=True, slots=True)
class ArchivedFile:
    """One file of an archive."""

    path: str
    """In the archive, with ``/``; every system can keep it."""
    sha256: str
    size: int
    access: Access
    name: str | None = None
    """Where it lay in the dossier, unless the path says so."""


@dataclass(frozen=True, slots=True)
class LeftOut:
    """What lies in the dossier, but not in the archive."""

    path: str
    """A file, or a folder with a ``/`` at its end; the names of secret files are not told."""
    files: int
    reason: str
    """In the language of the dossier."""
    law: tuple[str, ...] = ()
    """How the law data cite what the reason stands on."""


@dataclass(frozen=True, slots=True)
class Manifest:
    """What an archive says of itself."""

    audience: Audience
    tender: str
    version: str
    """Of the tender documents."""
    language: str
    files: tuple[ArchivedFile, ...]
    """In the order of their paths."""
    left_out: tuple[LeftOut, ...] = ()
    bidder: str | None = None
    """The bid whose own files were kept for an inspection."""
    head: str | None = None
    """Hash of the last entry of the journal; None where nothing was recorded."""
    seal: str | None = None
    """Code of the seal in force."""
    versions: Mapping[str, str] = field(default_factory=dict)
    """Program, library or font → version or hash, where the archive was made."""

    def named(self, path: str) -> ArchivedFile | None:
        """Return the file that lies at *path* in the archive."""
        return next((file for file in self.files if file.path == path), None)


def home_of(name: str) -> str:
    """Return where the file *name* of a dossier lies in an archive.

    Example:
        >>> home_of("bids/bid-01/bid.yaml"), home_of("lots/L1/scores/ann/bid-01.yaml")
        ('dossier/bids/bid-01/bid.yaml', 'votes/lots/L1/scores/ann/bid-01.yaml')
    """
    return f"{VOTES if is_vote(name) else HOME}{name}"


def is_vote(name: str) -> bool:
    """Return whether the file *name* of a dossier is a vote, or one that was replaced."""
    parts = name.split("/")
    if parts[:2] == ["record", "old"]:
        parts = parts[3:]
        parts = parts[1:] if parts[:1] == ["changed-meanwhile"] else parts
    parts = parts[2:] if parts[:1] == ["lots"] else parts
    return len(parts) > 1 and parts[0] == "scores"
