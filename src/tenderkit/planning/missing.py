# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A dossier and the keys that a document prints go in; those empty or still to be filled come out."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass

from tenderkit.model.dossier import Dossier
from tenderkit.outcome.open_key import OpenKey
from tenderkit.planning.content import DEADLINE
from tenderkit.planning.facts import criteria

Path = tuple[str | int, ...]

_OWN_FILES = {"internal": "internal.yaml", "providers": "providers.yaml"}
"""Parts of the dossier with keys of their own."""
_FILES = {"requirements": "requirements.yaml", "criteria": "criteria.yaml", **_OWN_FILES}
_TO_FILL = re.compile(r"\s*\[[^\[\]]+\]\s*")
"""A text that still says what is to be written, such as ``[Title]``."""


def missing_keys(dossier: Dossier, keys: tuple[str, ...]) -> tuple[OpenKey, ...]:
    """Return what of *keys* is empty, and every text below them that is still to be filled."""
    found: list[OpenKey] = []
    for key in keys:
        written = _deadline(dossier) if key == DEADLINE else key
        head, _, rest = written.partition(".")
        value, path = _value(dossier, written), tuple((rest if head in _OWN_FILES else written).split("."))
        file = _FILES.get(head, "tender.yaml")
        found += [OpenKey(file, one) for one in ([path] if _empty(value) else _to_fill(value, path))]
    return tuple(dict.fromkeys(found))


def _deadline(dossier: Dossier) -> str:
    return "dates.applications_until" if dossier.tender.procedure.stages > 1 else "dates.bids_until"


def _value(dossier: Dossier, path: str) -> object:
    """Return what stands at *path*: in its own file, else in ``tender.yaml``; None where nothing does."""
    if path == "requirements":
        return dossier.specification.active()
    if path == "criteria":
        return tuple(criteria(dossier))
    if path == "evaluation":
        return tuple(filter(None, map(dossier.rules, dossier.judged)))
    head, _, rest = path.partition(".")
    value: object = getattr(dossier, head) if head in _OWN_FILES else dossier.tender
    for name in (rest if head in _OWN_FILES else path).split("."):
        value = None if value is None else getattr(value, name)
    return value


def _empty(value: object) -> bool:
    return value is None or (isinstance(value, str | tuple | Mapping) and not value)


def _to_fill(value: object, path: Path) -> Iterator[Path]:
    if isinstance(value, str):
        if _TO_FILL.fullmatch(value):
            yield path
    elif isinstance(value, Mapping):
        for key, inside in value.items():
            yield from _to_fill(inside, (*path, str(key)))
    elif isinstance(value, tuple):
        for number, inside in enumerate(value):
            yield from _to_fill(inside, (*path, getattr(inside, "id", number)))
    elif is_dataclass(value):
        for field in fields(value):
            yield from _to_fill(getattr(value, field.name), (*path, field.name.rstrip("_")))
