# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a table says and a file of the dossier go in; what has to be added to the file comes out.

Nothing that stands in the file is changed: an entry that says the same is left, one that says something else
is a fault of the table. Only an entry that is still to be filled gives way.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from tenderkit.problems import Problem, raise_if_any
from tenderkit.reading.imported_entries import Read
from tenderkit.reading.imported_groups import Entry
from tenderkit.reading.parsed import YamlFile
from tenderkit.words import N_, Message

OTHERWISE = "TK068"
"""The rule of an entry that the dossier has already, with other words."""
LISTS: Mapping[str, tuple[str, tuple[str, ...]]] = {
    "requirements": ("requirements.yaml", ("requirements",)),
    "criteria": ("criteria.yaml", ("criteria",)),
    "prices": ("tender.yaml", ("prices", "positions")),
}
"""What a table fills → the file, and where the list stands in it."""
_BLANK = re.compile(r"\s*\[[^\[\]]+\]\s*")
_NUMBER = re.compile(r"(.*?)([0-9]+)")


@dataclass(slots=True)
class Additions:
    """What is to be added to one file."""

    groups: list[dict[str, Any]] = field(default_factory=list)
    entries: list[dict[str, Any]] = field(default_factory=list)
    unchanged: int = 0
    """Entries that the file has already, with the same words."""
    filled: list[int] = field(default_factory=list)
    """Places in the list of entries that were still to be filled and give way."""


def additions(read: Read, into: str, file: YamlFile, shipped: Iterable[str] = ()) -> Additions:
    """Return what of *read* the dossier does not have yet.

    Args:
        read: the table.
        into: ``requirements``, ``criteria`` or ``prices``.
        file: the file as it is.
        shipped: ids that a shipped catalogue takes.

    Raises:
        InputError: entries that the dossier has already, with other words.
    """
    merger = _Merger(file, LISTS[into][1], {id_.casefold() for id_ in shipped})
    renamed = {entry.data["id"]: merger.group(entry) for entry in read.groups}
    for entry in read.entries:
        data = dict(entry.data)
        for key in ("group", "parent"):
            if key in data:
                data[key] = renamed.get(data[key], data[key])
        merger.entry(Entry(data, entry.place), numbered=read.numbered)
    for group in merger.made.groups:
        if "parent" in group:
            group["parent"] = renamed.get(group["parent"], group["parent"])
    raise_if_any(merger.problems)
    return merger.made


class _Merger:
    def __init__(self, file: YamlFile, path: tuple[str, ...], shipped: set[str]) -> None:
        self.file, self.path, self.shipped = file, path, shipped
        self.made = Additions()
        self.problems: list[Problem] = []
        found: Any = file.data
        for step in path:
            found = (found or {}).get(step)
        self.known: list[dict[str, Any]] = list(found or ())
        self.groups: list[dict[str, Any]] = list((file.data or {}).get("groups") or ())

    def group(self, entry: Entry) -> str:
        """Return the id of the group in the dossier; a new one where no group has its title."""
        data = entry.data
        for group in (*self.groups, *self.made.groups):
            if group["title"].casefold() == data["title"].casefold():
                return str(group["id"])
        taken = {str(group["id"]).casefold() for group in (*self.groups, *self.made.groups)}
        id_ = _free(data["id"], taken | self.shipped)
        self.made.groups.append({**data, "id": id_})
        return id_

    def entry(self, entry: Entry, *, numbered: bool) -> None:
        """Add one entry; *numbered* where its id is only its place in the table."""
        data = entry.data
        if numbered:
            if any(_says(known, {**data, "id": known["id"]}) for known in self.known):
                self.made.unchanged += 1
                return
            ids = {
                str(known["id"]).casefold() for known in (*self.known, *self.made.entries) if not _open(known)
            }
            data["id"] = _free(data["id"], ids | self.shipped)
        if str(data["id"]).casefold() in self.shipped:
            self._complain(entry, Message(_SHIPPED, {"id": data["id"]}), Message(_CHANGE))
            return
        for index, known in enumerate(self.known):
            if str(known["id"]).casefold() == str(data["id"]).casefold():
                self._meet(entry, index, known)
                return
        self.made.entries.append(data)

    def _meet(self, entry: Entry, index: int, known: dict[str, Any]) -> None:
        if _open(known):
            self.made.filled.append(index)
            self.made.entries.append(entry.data)
        elif _says(known, entry.data):
            self.made.unchanged += 1
        else:
            keys = [key for key in entry.data if not _says(known, {key: entry.data[key]})]
            place = self.file.place([*self.path, index, "id"])
            values = {"id": entry.data["id"], "place": place, "keys": ", ".join(keys)}
            self._complain(entry, Message(_OTHER, values), Message(_DECIDE, values))

    def _complain(self, entry: Entry, what: Message, remedy: Message) -> None:
        self.problems.append(Problem(OTHERWISE, entry.place, what, remedy))


def _open(known: Mapping[str, Any]) -> bool:
    """Return whether an entry is still to be filled."""
    return bool(_BLANK.fullmatch(str(known.get("title", ""))))


def _says(known: Mapping[str, Any], data: Mapping[str, Any]) -> bool:
    """Return whether *known* holds all that *data* says."""
    return all(key in known and _plain(known[key]) == _plain(value) for key, value in data.items())


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_plain(item) for item in value]
    return " ".join(str(value).split())


def _free(id_: str, taken: set[str]) -> str:
    """Return *id_*, counted on until nobody has it.

    Example:
        >>> _free("R-01", {"r-01", "r-02"}), _free("FKT", set())
        ('R-03', 'FKT')
    """
    while id_.casefold() in taken:
        match = _NUMBER.fullmatch(id_)
        stem, number = (match[1], match[2]) if match else (f"{id_}-", "1")
        id_ = f"{stem}{int(number) + 1:0{len(number)}}"
    return id_


_OTHER = N_("{id} stands in {place} already, and says something else: {keys}")
_DECIDE = N_("Change one of the two; nothing in the dossier is overwritten.")
_SHIPPED = N_("{id} is an entry of the shipped catalogue that criteria.yaml uses")
_CHANGE = N_(
    "Change it under `use: changes:`, take it out under `use: leave_out:`, or choose another id;"
    " take out `use` where the table holds all criteria."
)
