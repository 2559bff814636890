# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A dossier goes in; the texts that bidders read come out, each with its path and what it is about."""

import re
from collections.abc import Iterator, Mapping

from tenderkit.model.dossier import Dossier, Path

_NO_PROSE = frozenset({"id", "group", "parent", "kind", "code", "logo", "color", "font", "timezone", "place"})
"""Keys whose value is a name for the program and no text for people; ``place`` is where a chapter goes."""

_MAY_USE_A_CATALOGUE = "criteria.yaml"


def public_texts(dossier: Dossier) -> Iterator[tuple[Path, str]]:
    """Yield every text that the dossier itself says in public; shipped catalogues are left out."""
    for file, data in dossier.public.items():
        texts: list[tuple[Path, str]] = []
        _texts((file,), data, texts)
        written: dict[Path, bool] = {}
        for path, text in texts:
            if file.endswith(_MAY_USE_A_CATALOGUE):
                entry = _entry(path)
                if entry not in written:
                    written[entry] = _is_written(dossier, entry)
                if not written[entry]:
                    continue
            if path[1:]:
                yield path, text


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


def _texts(path: Path, node: object, found: list[tuple[Path, str]]) -> None:
    """Add every text in *node* to *found*: a list that is handed on fills sooner than generators yield."""
    if isinstance(node, str):
        found.append((path, node))
    elif isinstance(node, dict):
        for key, inner in node.items():
            if key not in _NO_PROSE:
                _texts((*path, key), inner, found)
    elif isinstance(node, list):
        for number, inner in enumerate(node):
            named = isinstance(inner, dict) and isinstance(inner.get("id"), str)
            _texts((*path, inner["id"] if named else number), inner, found)


def _entry(path: Path) -> Path:
    """Return the path of the entry that *path* goes through: file, list, id."""
    return path[:3] if len(path) > 3 and isinstance(path[2], str) else path[:2]  # noqa: PLR2004


def _is_written(dossier: Dossier, entry: Path) -> bool:
    """Return whether *entry* stands in the dossier; else a catalogue says it."""
    places = dossier.places
    return len(entry) < 3 or places[entry] != places[entry[:-1]]  # noqa: PLR2004
