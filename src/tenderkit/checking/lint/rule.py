# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a rule of the linter is: it gets a subject and yields flaws, which its id and weight make findings.

Every rule has a page, ``data/rules/ID.yaml``, whose examples are run as tests.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any

from tenderkit.checking.lint.texts import public_texts
from tenderkit.model.dossier import Dossier
from tenderkit.model.law import LawPack
from tenderkit.problems import Place, Problem, Severity
from tenderkit.records import dataclass as record
from tenderkit.words import Message

if TYPE_CHECKING:
    from tenderkit.model.dossier import Path
    from tenderkit.outcome.award import Outcome


@dataclass(frozen=True, eq=False, repr=False)
class Subject:
    """What rules look at. All ids in it name something: broken references are reported before.

    Two subjects are never equal, so that what is gathered of one can be kept for the next rule.
    """

    dossier: Dossier
    law: LawPack
    lists: Mapping[str, Any] = field(default_factory=dict)
    """Word lists that come with tenderkit, by the name of their file in ``data/lists``."""
    outcomes: "tuple[Outcome, ...]" = ()
    """What the published rules make of the bids, once people have decided; empty where it cannot be said."""

    @cached_property
    def public_texts(self) -> "tuple[tuple[Path, str], ...]":
        """Every text that the dossier itself says in public, with its path; shipped catalogues apart."""
        return tuple(public_texts(self.dossier))

    @cached_property
    def said_in_public(self) -> str:
        """All `public_texts` as one, casefolded: what is not in it need not be looked for text by text."""
        return "\n".join(text for _, text in self.public_texts).casefold()

    def place(self, *path: str | int) -> Place:
        """Return where *path* stands: file, then keys and ids, then perhaps a passage of the text there."""
        return self.dossier.places[path]


@record(frozen=True, slots=True)
class Flaw:
    """What a rule has found in one place."""

    about: str
    """The id of the thing, or the key where it has none: by it a finding can be accepted."""
    place: Place
    message: Message
    remedy: Message


@record(frozen=True, slots=True)
class Rule:
    """One rule of the linter."""

    id: str
    severity: Severity
    find: Callable[[Subject], Iterable[Flaw]]
    acceptable: bool = True
    """Whether somebody may accept its findings with a reason."""

    def problems(self, subject: Subject) -> list[Problem]:
        """Return what this rule finds in *subject*."""
        return [
            Problem(self.id, flaw.place, flaw.message, flaw.remedy, self.severity, flaw.about)
            for flaw in self.find(subject)
        ]
