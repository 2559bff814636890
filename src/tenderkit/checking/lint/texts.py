# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A dossier goes in; the texts that bidders read come out, each with its path and what it is about."""

import re
from collections.abc import Iterable, Mapping

from tenderkit.model.dossier import Dossier, Path

_NO_PROSE = frozenset({"id", "group", "parent", "kind", "code", "logo", "color", "font", "timezone", "place"})
"""Keys whose value is a name for the program and no text for people; ``place`` is where a chapter goes."""

_MAY_USE_A_CATALOGUE = "criteria.yaml"
_OF_AN_ENTRY = 3
"""Steps of the path to an entry: file, list, id."""
_NESTED = (dict, list)


def public_texts(dossier: Dossier) -> list[tuple[Path, str]]:
    """Return every text that the dossier itself says in public; shipped catalogues are left out."""
    found: list[tuple[Path, str]] = []
    for file, data in dossier.public.items():
        _gather((file,), data, found, dossier)
    return found


def any_of(expressions: Mapping[str, str], said: str) -> re.Pattern[str] | None:
    r"""Return what finds any of *expressions*, or None where *said* tells that none of them finds anything.

    To compile an expression takes longer than to search a dossier for plain letters, and few are needed.

    Args:
        expressions: regular ones whose alternatives stand in brackets. Each may begin with ``(?i)``, which
            counts for it alone. Before each stands what is in every passage that it finds, casefolded.
            Those that begin with ``\b`` share it: to look for the edge of a word once at each character and
            not for each of them takes a quarter of the time.
        said: all that is going to be searched, casefolded.
    """
    at_edges: list[str] = []
    others: list[str] = []
    for letters, expression in expressions.items():
        if letters in said:
            bare = expression.removeprefix("(?i)")
            flag = "" if bare == expression else "i"
            inner = bare.removeprefix(r"\b")
            (others if bare == inner else at_edges).append(f"(?{flag}:{inner})")
    edges = [rf"\b(?:{'|'.join(at_edges)})"] if at_edges else []
    return re.compile("|".join((*edges, *others))) if at_edges or others else None


def about(path: Path) -> str:
    """Return the id nearest to the end of *path*, or its last key: ``R-01`` of a text of R-01."""
    return next((str(step) for step in reversed(path[1:]) if _is_id(step)), str(path[-1]))


def _is_id(step: str | int) -> bool:
    return isinstance(step, str) and (step[:1].isupper() or any(sign.isdigit() for sign in step))


def _gather(path: Path, node: object, found: list[tuple[Path, str]], dossier: Dossier) -> None:
    """Add every text in *node* to *found*: a list that is handed on fills sooner than generators yield."""
    if len(path) == _OF_AN_ENTRY and not _is_written(dossier, path):
        return
    for step, inner in _steps(node):
        if isinstance(inner, str):
            found.append(((*path, step), inner))
        elif isinstance(inner, _NESTED):
            _gather((*path, step), inner, found, dossier)


def _steps(node: object) -> Iterable[tuple[str | int, object]]:
    """Return what is in *node*, each with its key, its id or else its number."""
    if isinstance(node, dict):
        return [(key, inner) for key, inner in node.items() if key not in _NO_PROSE]
    if isinstance(node, list):
        return [(_name(number, inner), inner) for number, inner in enumerate(node)]
    return ()


def _name(number: int, node: object) -> str | int:
    id_ = node.get("id") if isinstance(node, dict) else None
    return id_ if isinstance(id_, str) else number


def _is_written(dossier: Dossier, entry: Path) -> bool:
    """Return whether the dossier says *entry* itself: of file, list and id; else a catalogue says it."""
    if not str(entry[0]).endswith(_MAY_USE_A_CATALOGUE) or not isinstance(entry[-1], str):
        return True
    return dossier.places[entry] != dossier.places[entry[:-1]]
