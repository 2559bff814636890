# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The entries of a table and a dossier go in; the file with them added comes out, held against its schema."""

import difflib
from copy import deepcopy
from pathlib import Path
from typing import Any

from tenderkit.problems import InputError, Place, Problem, raise_if_any
from tenderkit.reading.catalogue import expanded, sealed_catalogues
from tenderkit.reading.identity import identity_problems
from tenderkit.reading.imported_entries import Read
from tenderkit.reading.imported_merge import LISTS, Additions, additions
from tenderkit.reading.parsed import YamlFile
from tenderkit.reading.schema import schema_problems
from tenderkit.reading.walk import file_bytes
from tenderkit.reading.yamlfile import load_yaml
from tenderkit.recording.yaml_edit import NoPlaceError, with_entries, without_entry
from tenderkit.records import dataclass
from tenderkit.words import N_, Message

_NO_PLACE = "TK069"
_BEGIN = "# yaml-language-server: $schema=.schemas/{schema}.schema.json\nformat: 1\n"


@dataclass(frozen=True, slots=True)
class ChangedFile:
    """One file of a dossier before and after."""

    name: str
    old: str
    new: str
    added: Additions

    def difference(self) -> str:
        """Return what changes as the lines that version control shows."""
        before, after = (text.splitlines(keepends=True) for text in (self.old, self.new))
        lines = difflib.unified_diff(before, after, self.name, self.name)
        return "".join(line if line.endswith("\n") else f"{line}\n" for line in lines)


def changed_file(folder: Path, into: str, read: Read) -> ChangedFile:
    """Return the file of the dossier in *folder* that *read* fills, with what it adds.

    Raises:
        InputError: the file has faults, entries contradict it, or nothing can be added to it.
    """
    name, path = LISTS[into]
    language = _sound(folder, "tender.yaml", "tender").data["language"]
    schema = name.removesuffix(".yaml")
    if (folder / name).is_file():
        file, old = _sound(folder, name, schema), file_bytes(folder / name, name).decode("utf-8")
    else:
        file, old = YamlFile(name, {"format": 1}, ()), _BEGIN.format(schema=schema)
    added = additions(read, into, file, _shipped_ids(folder, file, into, language))
    new = _written(file, old, path, added)
    again = load_yaml(new.encode("utf-8"), name)
    if again.data != _expected(file.data, path, added):
        raise InputError([_no_place(file, path)])
    raise_if_any([*schema_problems(again, schema), *identity_problems(again)])
    return ChangedFile(name, old, new, added)


def _sound(folder: Path, name: str, schema: str) -> YamlFile:
    file = load_yaml(file_bytes(folder / name, name), name)
    raise_if_any(schema_problems(file, schema))
    return file


def _shipped_ids(folder: Path, file: YamlFile, into: str, language: str) -> list[str]:
    if into != "criteria" or "use" not in file.data:
        return []
    own = {entry["id"] for key in ("groups", "criteria") for entry in file.data.get(key) or ()}
    listed = expanded(file, language, sealed_catalogues(folder))
    known = [entry["id"] for key in ("groups", "criteria") for entry in listed[key]]
    return [id_ for id_ in known if id_ not in own]


def _written(file: YamlFile, text: str, path: tuple[str, ...], added: Additions) -> str:
    if not added.entries:
        return text
    try:
        if added.groups:
            text = with_entries(text, ["groups"], added.groups)
        if added.entries:
            text = with_entries(text, path, added.entries)
        for index in sorted(added.filled, reverse=True):
            text = without_entry(text, [*path, index])
    except NoPlaceError as error:
        raise InputError([_no_place(file, path)]) from error
    return text


def _expected(data: Any, path: tuple[str, ...], added: Additions) -> Any:  # noqa: ANN401 - a parsed file
    expected = deepcopy(data)
    if not added.entries:
        return expected
    if added.groups:
        expected["groups"] = [*(expected.get("groups") or ()), *added.groups]
    if added.entries:
        *above, key = path
        parent = expected
        for step in above:
            parent = parent[step]
        kept = [entry for index, entry in enumerate(parent.get(key) or ()) if index not in added.filled]
        parent[key] = [*kept, *added.entries]
    return expected


def _no_place(file: YamlFile, path: tuple[str, ...]) -> Problem:
    values = {"key": ".".join(path), "above": path[0]}
    if len(path) > 1 and path[0] not in file.data:
        what = Message(N_("there is no `{above}` yet that `{key}` could stand in"), values)
        remedy = Message(N_("Write `{above}:` first, as `tenderkit new` does."), values)
        return Problem(_NO_PLACE, Place(file.name), what, remedy)
    place = file.place(path) if file.lines else Place(file.name)
    what = Message(N_("nothing can be added to `{key}` as it is written here"), values)
    remedy = Message(N_("Write each entry on a line of its own that begins with `- `, then import again."))
    return Problem(_NO_PLACE, place, what, remedy)
