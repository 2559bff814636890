# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""What changed between two versions of a dossier, and what follows for the period for bids."""

from enum import StrEnum

from tenderkit.model.law import LawEntry
from tenderkit.model.numbers import Moment
from tenderkit.records import dataclass


class Effect(StrEnum):
    """What a change means for a bid that is being written."""

    ESSENTIAL = "essential"
    """It changes what is offered, how it is priced or how it is judged: bidders need time for it."""
    PERHAPS = "perhaps"
    """A text changed; only people can say whether its meaning did."""
    NONE = "none"
    """It changes no bid."""


class Advice(StrEnum):
    """What follows for the period for bids."""

    EXTEND = "extend"
    """An essential change, and the period stayed as it was or became shorter."""
    EXTENDED = "extended"
    """An essential change, and the period became longer; whether long enough is for people."""
    DECIDE = "decide"
    """Texts changed, and the period did not become longer."""
    NONE = "none"
    """Nothing asks for more time."""


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that was added, removed or changed."""

    file: str
    path: tuple[str, ...]
    """Keys and ids from the top of the file, such as ``requirements``, ``R-01``, ``title``."""
    before: object
    """None where it was added."""
    after: object
    """None where it was removed."""
    effect: Effect

    @property
    def kind(self) -> str:
        """Return ``added``, ``removed`` or ``changed``."""
        return "added" if self.before is None else "removed" if self.after is None else "changed"


@dataclass(frozen=True, slots=True)
class Version:
    """One version of the documents."""

    id: str
    version: int
    deadline: Moment | None
    """Until when bids, or with two stages before the invitation applications, may come."""


@dataclass(frozen=True, slots=True)
class Moved:
    """A list whose entries stand in another order, which is the order of the documents."""

    file: str
    path: tuple[str, ...]
    """Keys and ids from the top of the file to the list."""


@dataclass(frozen=True, slots=True)
class Changes:
    """All that changed from one version to another (Änderungen der Vergabeunterlagen)."""

    old: Version
    new: Version
    changes: tuple[Change, ...]
    advice: Advice
    basis: LawEntry | None
    """What the law data say of longer periods; None where the regime has nothing on it."""
    moved: tuple[Moved, ...] = ()
    templates: tuple[str, ...] = ()
    """Files of the dossier's own templates that were added, removed or changed."""

    @property
    def nothing(self) -> bool:
        """Whether bidders would get the same."""
        return not (self.changes or self.moved or self.templates)

    @property
    def keeps_version(self) -> bool:
        """Whether something changed and the number of the version did not rise."""
        return not self.nothing and self.new.version <= self.old.version
