# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""What planning says of a document: whether this procedure needs it, why, and what is missing for it."""

from collections.abc import Mapping
from enum import StrEnum

from tenderkit.model.law import LawEntry, LawState, Need
from tenderkit.outcome.open_key import OpenKey
from tenderkit.records import dataclass
from tenderkit.words import Message


class Use(StrEnum):
    """What happens to a document."""

    KEPT = "kept"
    """Bidders get it and keep it."""
    RETURNED = "returned"
    """Bidders fill it in and send it back."""
    RETURNED_BY_SOME = "returned-by-some"
    """Only those whom it concerns do."""
    PUBLISHED = "published"
    BUYER = "buyer"
    """It stays with the buyer."""


class State(StrEnum):
    """How far a document is made."""

    RENDERED = "rendered"
    DRAFT = "draft"
    STALE = "stale"
    MISSING_DATA = "missing data"
    NOT_RENDERED = "not rendered"
    WAITING = "waiting"
    """What it is about has not happened yet."""


@dataclass(frozen=True, slots=True)
class DocumentDuty:
    """One document of this procedure (Dokumentenpflicht)."""

    id: str
    phase: str
    use: Use
    need: Need
    title: Mapping[str, str]
    """Language → title by the law data; empty where they do not name it."""
    basis: tuple[LawEntry, ...]
    reason: Message | Mapping[str, str]
    """Why; a text of the law data stands there in every language."""
    missing: tuple[OpenKey, ...] = ()
    """What it prints and the dossier does not have yet."""
    record: str | None = None
    """Id of the record of the law data that says so; None where none does."""
    waits: Message | None = None
    """What has to happen before there is anything to say; None where it has happened."""
    state: LawState | None = None
    """Of that record; None also where the house has replaced what it says."""
    early: bool = False
    """Whether a draft of it is of use before that."""

    @property
    def needed(self) -> bool:
        """Whether the procedure has it at all."""
        return self.need is not Need.NOT_NEEDED


@dataclass(frozen=True, slots=True)
class MadeDocument:
    """A document with its state on disk."""

    duty: DocumentDuty
    state: State
    files: tuple[str, ...] = ()
    """Below the folder of the dossier."""
    template: bool = True
    """Whether it can be made in the language of the dossier."""
