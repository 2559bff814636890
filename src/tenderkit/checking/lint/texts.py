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
        written: dict[Path, bool] = {}
        for path, text in _texts((file,), data):
            entry = _entry(path)
            if file.endswith(_MAY_USE_A_CATALOGUE) and entry not in written:
                written[entry] = _is_written(dossier, entry)
            if path[1:] and written.get(entry, True):
                yield path, text


def any_of(expressions: Iterable[str]) -> re.Pattern[str]:
    r"""Return what finds any of *expressions*, regular ones whose alternatives stand in brackets.

    Each may begin with ``(?i)``, which counts for it alone. Those that begin with ``\b`` share it: to look
    for the edge of a word once at each character and not for each of them takes a quarter of the time.
    """
    at_edges: list[str] = []
    others: list[str] = []
    for expression in expressions:
        bare = expression.removeprefix("(?i)")
        flag = "" if bare == expression else "i"
        inner = bare.removeprefix(r"\b")
        (others if bare == inner else at_edges).append(f"(?{flag}:{inner})")
    edges = [rf"\b(?:{'|'.join(at_edges)})"] if at_edges else []
    return re.compile("|".join((*edges, *others)) or r"(?!)")


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


def _entry(path: Path) -> Path:
    """Return the path of the entry that *path* goes through: file, list, id."""
    return path[:3] if len(path) > 3 and isinstance(path[2], str) else path[:2]  # noqa: PLR2004


def _is_written(dossier: Dossier, entry: Path) -> bool:
    """Return whether *entry* stands in the dossier; else a catalogue says it."""
    places = dossier.places
    return len(entry) < 3 or places[entry] != places[entry[:-1]]  # noqa: PLR2004
