# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A dossier goes in; the texts that bidders read come out, each with its path and what it is about."""

import re
from collections.abc import Iterable, Iterator

from tenderkit.model.dossier import Dossier, Path

_NO_PROSE = frozenset({"id", "group", "parent", "kind", "code", "logo", "color", "font", "timezone", "place"})
"""Keys whose value is a name for the program and no text for people; ``place`` is where a chapter goes."""

_MAY_USE_A_CATALOGUE = "criteria.yaml"


def public_texts(dossier: Dossier) -> Iterator[tuple[Path, str]]:
    """Yield every text that the dossier itself says in public; shipped catalogues are left out."""
    for file, data in dossier.public.items():
        for path, text in _texts((file,), data):
            if path[1:] and (not file.endswith(_MAY_USE_A_CATALOGUE) or _is_written(dossier, path)):
                yield path, text


def any_of(expressions: Iterable[str]) -> re.Pattern[str]:
    """Return what finds any of *expressions*; each may begin with ``(?i)``, which counts for it alone."""
    parts = [f"(?i:{e[4:]})" if e.startswith("(?i)") else f"(?:{e})" for e in expressions]
    return re.compile("|".join(parts) or r"(?!)")


def about(path: Path) -> str:
    """Return the id nearest to the end of *path*, or its last key: ``R-01`` of a text of R-01."""
    return next((str(step) for step in reversed(path[1:]) if _is_id(step)), str(path[-1]))


def _is_id(step: str | int) -> bool:
    return isinstance(step, str) and (step[:1].isupper() or any(sign.isdigit() for sign in step))


def _texts(path: Path, node: object) -> Iterator[tuple[Path, str]]:
    if isinstance(node, dict):
        for key, inner in node.items():
            if key not in _NO_PROSE:
                yield from _texts((*path, key), inner)
    elif isinstance(node, list):
        for number, inner in enumerate(node):
            named = isinstance(inner, dict) and isinstance(inner.get("id"), str)
            yield from _texts((*path, inner["id"] if named else number), inner)
    elif isinstance(node, str):
        yield path, node


def _is_written(dossier: Dossier, path: Path) -> bool:
    """Return whether the entry that *path* goes through stands in the dossier; else a catalogue says it."""
    entry = path[:3] if len(path) > 3 and isinstance(path[2], str) else path[:2]  # noqa: PLR2004 - file, list, entry
    places = dossier.places
    return len(entry) < 3 or places[entry] != places[entry[:-1]]  # noqa: PLR2004
