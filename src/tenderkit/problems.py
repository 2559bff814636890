# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is wrong with the input, where, and how to mend it.

A room that finds fault collects every :class:`Problem` it can see; reading raises
them together as one :class:`InputError`. Only the command line prints them.
"""

import errno
from collections.abc import Sequence
from enum import StrEnum

from tenderkit.records import dataclass
from tenderkit.words import N_, Message

_SYSTEM = {
    errno.EACCES: N_("permission denied"),
    errno.EPERM: N_("permission denied"),
    errno.ENOENT: N_("there is no such file or folder"),
    errno.ENOTDIR: N_("a part of the path is no folder"),
    errno.EISDIR: N_("it is a folder"),
    errno.ENOSPC: N_("the disk is full"),
    errno.EROFS: N_("the disk can only be read"),
    errno.ENAMETOOLONG: N_("the name is too long"),
}


class Severity(StrEnum):
    """How much a problem weighs."""

    ERROR = "error"
    """The dossier cannot be used like this."""
    WARNING = "warning"
    """It can, but somebody should look."""
    INFO = "info"
    """Good to know."""


@dataclass(frozen=True, slots=True)
class Place:
    """A spot in an input file. Lines and columns count from 1."""

    file: str
    line: int | None = None
    column: int | None = None
    excerpt: str = ""
    """The source line as it stands in the file, to be shown with a caret."""

    def __str__(self) -> str:
        """Return ``FILE:LINE:COLUMN``, which editors can jump to."""
        known = (part for part in (self.line, self.column) if part is not None)
        return ":".join((self.file, *map(str, known)))


class Key(str):
    """The last step of a path whose key is meant, not what stands behind or below it."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Problem:
    """One fault: its rule, where it is, what it is, and how to mend it."""

    rule: str
    """``TK0nn`` for files and schema, then one hundred for each family of rules."""
    place: Place
    message: Message
    remedy: Message
    severity: Severity = Severity.ERROR
    about: str = ""
    """The id of what a rule of the linter speaks of, or its key: by it the finding can be accepted."""


class InputError(Exception):
    """The input has faults; all that could be seen at once are listed."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        """Keep *problems* in the order in which a person meets them in the files."""
        super().__init__(f"{len(problems)} problems in the input")
        self.problems = tuple(problems)


def system_words(error: OSError) -> Message | str:
    """Return what the operating system complains of in our words, or in its own where we have none."""
    known = _SYSTEM.get(error.errno or 0)
    return Message(known) if known else (error.strerror or str(error))


def raise_if_any(problems: Sequence[Problem]) -> None:
    """Raise :class:`InputError` with *problems* if there is at least one."""
    if problems:
        raise InputError(problems)
