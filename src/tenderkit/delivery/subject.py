# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""What every check of a delivery is handed, and how it says what it found."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import PurePosixPath
from typing import Any

from tenderkit.delivery.repository import Repository
from tenderkit.model.tender import OpenSource
from tenderkit.outcome.delivery import DeliveryFinding
from tenderkit.problems import Severity
from tenderkit.records import dataclass
from tenderkit.words import Message

Findings = Iterator[DeliveryFinding]

_HOMES = ("", "docs/", "doc/", ".github/", ".gitlab/", ".forgejo/", ".gitea/")
"""Where people look for papers."""
_NO_PAPER = (".py", ".js", ".ts", ".go", ".rs", ".yml", ".yaml", ".json", ".license")
MANY = 10
"""More findings of one kind are counted, not listed."""


@dataclass(frozen=True, slots=True, eq=False)
class Subject:
    """A delivery, what was agreed on it, and the shipped lists."""

    repository: Repository
    agreed: OpenSource
    lists: Mapping[str, Any]

    @property
    def known(self) -> Mapping[str, Any]:
        """What a delivery is looked through for."""
        known: Mapping[str, Any] = self.lists["delivery"]
        return known

    def papers(self, kind: str) -> list[str]:
        """Return the files whose names say that they are of *kind*; those at the top first."""
        stems = self.known["papers"][kind]
        found = [path for path in self.repository.files if _is_paper(path, stems)]
        return sorted(found, key=lambda path: (path.count("/"), path))

    def matching(self, kind: str) -> list[str]:
        """Return the files whose paths are of *kind*."""
        fits = compiled(self.known["paths"][kind])
        return [path for path in self.repository.files if fits.search(path.lower())]

    def aside(self, path: str) -> bool:
        """Return whether *path* is among tests, samples or what others made."""
        return compiled(self.known["paths"]["aside"]).search(path.lower()) is not None


def finding(
    check: str, severity: Severity, file: str | None, what: str, remedy: str, **values: object
) -> DeliveryFinding:
    """Return a finding; the ids of both messages are marked where they are written, *values* fill both."""
    return DeliveryFinding(check, severity, file, Message(what, values), Message(remedy, values))


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """Return a pattern of the lists."""
    return re.compile(pattern)


def _is_paper(path: str, stems: list[str]) -> bool:
    home, _, name = path.rpartition("/")
    if (f"{home}/" if home else "").lower() not in _HOMES:
        return False
    upper = name.upper()
    return any(
        upper == stem or upper.startswith((f"{stem}.", f"{stem}-", f"{stem}_")) for stem in stems
    ) and (PurePosixPath(name).suffix.lower() not in _NO_PAPER)
