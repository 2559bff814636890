# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the journal of a dossier holds (Protokoll): who recorded what, when, and hashes of files."""

from collections.abc import Mapping
from datetime import datetime
from enum import StrEnum

from tenderkit.records import dataclass

KEPT = (
    "bids/",
    "scores/",
    "consensus/",
    "applications/",
    "lots/",
    "award.yaml",
    "questions.yaml",
    "events.yaml",
    "delivery/",
    "providers.yaml",
)
"""What people decided: the file before is kept when a step replaces it."""
FIRST = "0" * 64
"""What the first entry of a journal names as the hash before it."""


class Kind(StrEnum):
    """What an entry of the journal is about."""

    SEAL = "seal"
    RENDERED = "rendered"
    BID_ADDED = "bid_added"
    BIDS_OPENED = "bids_opened"
    BID_EXAMINED = "bid_examined"
    REQUEST = "request"
    QUESTION = "question"
    ANSWER = "answer"
    PACK = "pack"
    SHEET_PROMISED = "sheet_promised"
    SHEET = "sheet"
    CONSENSUS = "consensus"
    DECISION = "decision"
    DRAW = "draw"
    LETTER = "letter"
    EXPORT = "export"
    EVENT = "event"
    DELIVERY = "delivery"
    APPLICATION = "application"
    APPLICATIONS_OPENED = "applications_opened"
    APPLICATION_EXAMINED = "application_examined"
    SELECTION = "selection"
    INVITATION = "invitation"
    PROVIDER = "provider"


@dataclass(frozen=True, slots=True)
class Statement:
    """Who says that something happened, and when; nothing proves it."""

    by: str | None
    at: datetime
    """As stated, in the time zone of the dossier."""
    clock: datetime
    """What the machine's clock said, UTC."""


@dataclass(frozen=True, slots=True)
class Change:
    """One file before and after a step."""

    old: bytes | None
    """None: it must not be there yet."""
    new: bytes | None
    """None: it is taken away."""


@dataclass(frozen=True, slots=True)
class JournalEntry:
    """One line of the journal."""

    n: int
    """From 1, without a gap."""
    prev: str
    """The hash of the entry before; `FIRST` in the first."""
    at: datetime
    clock: datetime
    by: str | None
    """The id of a person, whose name stands elsewhere."""
    kind: Kind
    data: Mapping[str, object]
    """Ids, hashes, kinds and numbers; no names and no texts."""
    files: Mapping[str, str | None]
    """Each file that the step wrote, and its fingerprint; None: taken away."""
    hash: str = ""
    """Of all the rest."""


def found(entry: JournalEntry) -> Mapping[str, str | None]:
    """Return the fingerprints of files that the step found in a state which no entry had recorded."""
    listed = entry.data.get("found")
    return listed if isinstance(listed, dict) else {}


def new_persons(entry: JournalEntry) -> Mapping[str, str]:
    """Return the commitments of the persons whom the entry names first, by their ids."""
    listed = entry.data.get("person")
    return listed if isinstance(listed, dict) else {}


def printed(entry: JournalEntry) -> Mapping[str, str]:
    """Return the hashes of the documents that were made, by where they lie in the dossier."""
    listed = entry.data.get("documents") if entry.kind is Kind.RENDERED else None
    return {f"out/{name}": hash_ for name, hash_ in listed.items()} if isinstance(listed, dict) else {}
