# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The names of groups in a table go in, from rows, lines alone and columns; their entries come out."""

import re
from dataclasses import dataclass, field
from typing import Any

from tenderkit.problems import Place

_CODED = re.compile(r"([A-Z]{1,6}[0-9.-]*[0-9]|[A-Z]{1,5})[\s.:)–-]+(?=\S)(.+)", re.DOTALL)
_COUNTED = re.compile(r"([0-9]+(?:\.[0-9]+)*)[.)]?\s+(?=\S)(.+)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a list in a dossier file."""

    data: dict[str, Any]
    place: Place


@dataclass(slots=True)
class Groups:
    """The groups found so far."""

    entries: list[Entry] = field(default_factory=list)
    current: str | None = None
    """The group that the rows below belong to."""
    _numbers: dict[str, str] = field(default_factory=dict)
    """Number or id as the table writes it → id."""

    def named(self, text: str, place: Place) -> str:
        """Return the id of the group that *text* names, such as ``FKT Functions``; a new one if need be."""
        coded, counted = _CODED.fullmatch(text), _COUNTED.fullmatch(text)
        title = coded[2] if coded else counted[2] if counted else text
        for entry in self.entries:
            if {text.casefold(), title.casefold()} & {str(v).casefold() for v in entry.data.values()}:
                return str(entry.data["id"])
        wished = coded[1].rstrip(".-") if coded else f"G-{counted[1]}" if counted else ""
        id_ = self._free(wished)
        if counted:
            self._numbers[counted[1]] = id_
        self.entries.append(Entry({"id": id_, "title": title}, place))
        return id_

    def add(self, number: str, data: dict[str, Any], place: Place) -> None:
        """Add the group of a row, which the table calls *number*."""
        self._numbers[number] = data["id"]
        self.current = data["id"]
        self.entries.append(Entry(data, place))

    def above(self, number: str) -> str | None:
        """Return the group whose number begins *number*, the longest one: that of 1.2 for 1.2.3."""
        fitting = [known for known in self._numbers if number.startswith(f"{known}.")]
        return self._numbers[max(fitting, key=len)] if fitting else None

    def _free(self, wished: str) -> str:
        taken = {str(entry.data["id"]).casefold() for entry in self.entries}
        count = len(self.entries)
        while not wished or wished.casefold() in taken:
            count += 1
            wished = f"G-{count}"
        return wished
