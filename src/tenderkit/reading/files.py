# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A folder goes in; its dossier files come out, parsed and held against their schemas."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import field
from functools import cache
from pathlib import Path
from types import MappingProxyType

from tenderkit.problems import InputError, Place, Problem, Severity
from tenderkit.reading.identity import identity_problems
from tenderkit.reading.parsed import YamlFile
from tenderkit.reading.pending import pending_files, undisturbed
from tenderkit.reading.remarks import cut_off
from tenderkit.reading.schema import schema_problems
from tenderkit.reading.walk import file_bytes, walked
from tenderkit.reading.yamlfile import load_yaml
from tenderkit.records import dataclass
from tenderkit.words import N_, Message

SCHEMA_OF: Mapping[str, str] = {
    "tender.yaml": "tender",
    "requirements.yaml": "requirements",
    "criteria.yaml": "criteria",
    "internal.yaml": "internal",
    "questions.yaml": "questions",
    "award.yaml": "award",
    "events.yaml": "events",
    "providers.yaml": "providers",
    "applications/selection.yaml": "selection",
    "applications/*/application.yaml": "application",
    "applications/*/examination.yaml": "examination",
    "bids/*/bid.yaml": "bid",
    "bids/*/price.yaml": "price",
    "bids/*/examination.yaml": "examination",
    "scores/*/*.yaml": "scores",
    "consensus/*.yaml": "consensus",
    "lots/*/criteria.yaml": "criteria",
    "lots/*/scores/*/*.yaml": "scores",
    "lots/*/consensus/*.yaml": "consensus",
    "delivery/milestones.yaml": "milestones",
    "delivery/reviews.yaml": "reviews",
    "delivery/changes.yaml": "changes",
    "delivery/acceptance.yaml": "acceptance",
    "delivery/defects.yaml": "defects",
    "delivery/handover.yaml": "handover",
    "delivery/staff.yaml": "staff",
}
"""Which files make up a dossier, and the schema of each."""

PLACEHOLDER = "TK011"
"""The rule of a text that is still to be filled."""
STRAY = "TK010"
"""The rule of a file that nobody reads."""
_CONTAINERS = frozenset({dict, list})
_PLACEHOLDER = re.compile(r"\s*\[[^\[\]]+\]\s*")


@dataclass(frozen=True, slots=True)
class DossierFiles:
    """The files of a dossier by name, and what was noticed on the way."""

    files: Mapping[str, YamlFile]
    warnings: tuple[Problem, ...] = field(default=())
    offers: tuple[str, ...] = field(default=())
    """Folders of bids and applications with anything in them."""

    def matching(self, pattern: str) -> Iterator[YamlFile]:
        """Yield the files whose name follows *pattern*, in the order of their names."""
        return (file for name, file in self.files.items() if matches(name, pattern))


def matches(name: str, pattern: str) -> bool:
    """Return whether *name* follows *pattern*, part by part.

    Example:
        >>> matches("bids/bid-01/bid.yaml", "bids/*/bid.yaml"), matches("bids/bid.yaml", "bids/*/bid.yaml")
        (True, False)
    """
    parts, wanted = name.split("/"), _parts(pattern)
    return len(parts) == len(wanted) and all(map(_fits, parts, wanted))


@cache
def _parts(pattern: str) -> list[tuple[str, str, str]]:
    """Return each part of *pattern* as what stands before its ``*``, the star, and what stands after it."""
    return [part.partition("*") for part in pattern.split("/")]


def _fits(part: str, wanted: tuple[str, str, str]) -> bool:
    head, star, tail = wanted
    if not star:
        return part == head
    return len(part) >= len(head) + len(tail) and part.startswith(head) and part.endswith(tail)


def read_files(folder: Path, instead: Mapping[str, Path] = MappingProxyType({})) -> DossierFiles:
    """Read every file of the dossier in *folder*, none of them in the middle of a step.

    *instead* are files that are read from elsewhere, by their names in the dossier.

    Raises:
        InputError: with every fault of every file, file by file.
    """
    return undisturbed(folder, lambda: _read_files(folder, {**pending_files(folder), **instead}))


def _read_files(folder: Path, pending: Mapping[str, Path | None]) -> DossierFiles:
    found = walked(folder, pending)
    order = list(SCHEMA_OF)
    names = sorted(found.names, key=lambda n: (order.index(n) if n in order else len(order), n))
    if "tender.yaml" not in names:
        raise InputError([*found.problems, _no_dossier(folder, names)])
    files: dict[str, YamlFile] = {}
    problems = found.problems
    for name in names:
        schema = next((s for pattern, s in SCHEMA_OF.items() if matches(name, pattern)), None)
        if schema is None:
            continue
        try:
            files[name] = load_yaml(file_bytes(pending.get(name) or folder / name, name), name)
        except InputError as error:
            problems.extend(error.problems)
        else:
            problems.extend(schema_problems(files[name], schema) or identity_problems(files[name]))
    if problems:
        raise InputError(problems)
    return DossierFiles(
        files,
        (
            *_strays(name for name in names if name not in files),
            *_placeholders(files.values()),
            *cut_off(files.values()),
        ),
        tuple(found.offers),
    )


def _no_dossier(folder: Path, names: list[str]) -> Problem:
    place = Place(folder.name or str(folder))
    if not any(folder.iterdir()):
        what = Message(N_("the folder is empty"))
    elif names:
        what = Message(N_("`tender.yaml` is missing; without it the folder is no dossier"))
        return Problem("TK001", place, what, _near_tender(names))
    else:
        what = Message(N_("the folder is no dossier: no file of one is in it"))
    return Problem("TK001", place, what, Message(N_("Begin one with `tenderkit new FOLDER`.")))


def _near_tender(names: list[str]) -> Message:
    import difflib

    if near := difflib.get_close_matches("tender.yaml", [name.lower() for name in names], 1, 0.8):
        found = next(name for name in names if name.lower() == near[0])
        return Message(N_("Rename `{name}` to `tender.yaml`."), {"name": found})
    return Message(N_("Add it, or name the folder that holds it."))


def _strays(names: Iterable[str]) -> Iterator[Problem]:
    for name in names:
        inside = "/files/" in name
        if not inside and not any(matches(name, known) for known in SCHEMA_OF):
            yield Problem(
                STRAY,
                Place(name),
                Message(N_("this file has no place in a dossier and is not read")),
                _better_name(name),
                Severity.WARNING,
            )


def _better_name(name: str) -> Message:
    folder, _, own = name.rpartition("/")
    import difflib

    known = [pattern.rpartition("/")[2] for pattern in SCHEMA_OF if pattern.count("/") == name.count("/")]
    if near := difflib.get_close_matches(own, [name for name in known if "*" not in name], 1):
        return Message(N_("Did you mean `{near}`?"), {"near": f"{folder}/{near[0]}".lstrip("/")})
    return Message(N_("Check its name, or keep it elsewhere."))


def _placeholders(files: Iterable[YamlFile]) -> Iterator[Problem]:
    """Yield the texts that still say what is to be written, such as ``[Title]``."""
    for file in files:
        for path in _filled(file.data, ()):
            yield Problem(
                PLACEHOLDER,
                file.place(path),
                Message(N_("still to be filled")),
                Message(N_("Replace the text in square brackets.")),
                Severity.WARNING,
            )


def _filled(node: object, path: tuple[str | int, ...]) -> Iterator[tuple[str | int, ...]]:
    inner = node.items() if isinstance(node, dict) else enumerate(node) if isinstance(node, list) else ()
    for key, value in inner:
        if isinstance(value, str):
            if "[" in value and _PLACEHOLDER.fullmatch(value):
                yield (*path, key)
        elif type(value) in _CONTAINERS:
            yield from _filled(value, (*path, key))
