# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A key of the dossier that is still to be filled, as whoever fills it looks for it."""

from collections.abc import Iterable

from tenderkit.records import dataclass


@dataclass(frozen=True, slots=True)
class OpenKey:
    """Where a value is missing (offene Angabe).

    Example:
        >>> str(OpenKey("tender.yaml", ("buyer", "address", 0)))
        'buyer.address'
        >>> str(OpenKey("tender.yaml", ("contract", "milestones", 0, "due")))
        'contract.milestones[1].due'
    """

    file: str
    path: tuple[str | int, ...]
    """Keys, ids of entries, and positions from 0 in lists whose entries have no id."""

    def __str__(self) -> str:
        steps = self.path[:-1] if self.path and isinstance(self.path[-1], int) else self.path
        return "".join(f"[{s + 1}]" if isinstance(s, int) else f".{s}" for s in steps).removeprefix(".")

    @property
    def full(self) -> str:
        """The file and the key in it."""
        return f"{self.file}: {self}"


def listed(keys: Iterable[OpenKey]) -> str:
    """Return *keys* by their files, each once.

    Example:
        >>> listed([OpenKey("tender.yaml", ("title",)), OpenKey("tender.yaml", ("dates", "opening"))])
        'tender.yaml: title, dates.opening'
    """
    files: dict[str, list[str]] = {}
    for key in keys:
        named = files.setdefault(key.file, [])
        if str(key) not in named:
            named.append(str(key))
    return "; ".join(f"{file}: {', '.join(named)}" for file, named in files.items())
