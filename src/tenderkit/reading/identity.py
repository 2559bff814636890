# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""One file of a dossier goes in; ids that are no good, double, or unlike the file's own name come out."""

import re
from collections.abc import Iterator

from tenderkit.problems import Place, Problem
from tenderkit.reading.parsed import YamlFile
from tenderkit.words import N_, Message

_ID = re.compile(r"[A-Za-z][A-Za-z0-9.-]{0,39}", re.ASCII)
_DEVICES = frozenset(
    {"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(10))}
)
_CONTAINERS = frozenset({dict, list})
_SAID = {"scores": {"reviewer": -2, "bid": -1}, "consensus": {"bid": -1}}
"""Keys that repeat the names of folder and file."""
_NO_IDS = {"bids", "applications", "scores", "consensus", "lots", "bid", "application", "examination"}


def identity_problems(file: YamlFile) -> list[Problem]:
    """Return what is wrong with the ids in *file* and in its path."""
    return [*_name_problems(file), *_path_problems(file), *_double(file, file.data, ())]


def _path_problems(file: YamlFile) -> Iterator[Problem]:
    """Hold ``reviewer`` and ``bid`` of a sheet against the names of its folder and file."""
    parts = _parts(file)
    said = next((_SAID[part] for part in parts[:-1] if part in _SAID), {})
    for key, name in ((key, parts[index]) for key, index in said.items()):
        if file.data[key] != name:
            values = {"key": key, "value": file.data[key], "name": name}
            what = Message(N_("`{key}` is {value}, but the file lies where {name} belongs"), values)
            remedy = Message(N_("Move the file, or write `{key}: {name}`."), values)
            yield Problem("TK012", file.place([key]), what, remedy)


def _name_problems(file: YamlFile) -> Iterator[Problem]:
    """Look at the ids that are names of folders and files."""
    for name in _parts(file):
        if name not in _NO_IDS and (bad := _fault(name)):
            yield Problem("TK012", Place(file.name), *bad)


def _parts(file: YamlFile) -> list[str]:
    """Return the names of folders and file, without the ending."""
    *folders, own = file.name.split("/")
    return [*folders, own.removesuffix(".yaml") or own]


def _fault(name: str) -> tuple[Message, Message] | None:
    if not _ID.fullmatch(name):
        return (
            Message(N_("`{name}` is no id"), {"name": name}),
            Message(
                N_("Give a short id that starts with a letter and uses letters, digits, dots and hyphens.")
            ),
        )
    if name.partition(".")[0].lower() in _DEVICES or name.endswith("."):
        return (
            Message(N_("`{name}` cannot be the name of a file on Windows"), {"name": name}),
            Message(N_("Choose another id; ids become file names.")),
        )
    return None


def _double(file: YamlFile, node: object, path: tuple[str | int, ...]) -> Iterator[Problem]:
    """Yield ids in a list that another entry has too, and ids that Windows cannot write."""
    if isinstance(node, dict):
        for key, value in node.items():
            if _holds_more(value):
                yield from _double(file, value, (*path, key))
    elif isinstance(node, list):
        seen: dict[str, str] = {}
        examined = path[-1:] and path[-1] in {"formal", "selection", "exclusion", "price"}
        for index, item in enumerate(node):
            id_ = item.get("id") if isinstance(item, dict) else None
            if isinstance(id_, str):
                at = (*path, index, "id")
                key = f"{id_}/{item.get('lot')}" if examined else id_.casefold()
                if key in seen:
                    values = {"id": id_, "first": seen[key]}
                    same = id_ == values["first"]
                    what = N_("the id {id} stands here twice") if same else _TAKEN
                    remedy = _ONCE if examined else _UNIQUE
                    yield Problem("TK013", file.place(at), Message(what, values), remedy)
                elif bad := _fault(id_) if _ID.fullmatch(id_) and not examined else None:
                    yield Problem("TK012", file.place(at), *bad)
                seen.setdefault(key, id_)
            if _holds_more(item):
                yield from _double(file, item, (*path, index))


def _holds_more(node: object) -> bool:
    """Return whether lists or mappings lie in *node*: most hold texts, and to look is more than to ask."""
    if type(node) is dict:
        return not _CONTAINERS.isdisjoint(map(type, node.values()))
    return type(node) is list and not _CONTAINERS.isdisjoint(map(type, node))


_TAKEN = N_("the id {id} is already taken by {first}")
_UNIQUE = Message(N_("Give each entry its own id; capital and small letters do not tell ids apart."))
_ONCE = Message(N_("Keep one of the two; in each lot an item has one result."))
