# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A text that cannot be printed goes in; its first place in the public files of a dossier comes out."""

from collections.abc import Iterator

from tenderkit.model.dossier import Dossier
from tenderkit.problems import Place


def spot_of(dossier: Dossier, text: str) -> Place:
    """Return where *text* stands, inside longer ones too."""
    for name, data in dossier.public.items():
        for path in _paths(data, text, ()):
            return dossier.places[(name, *path)]
    return Place("tender.yaml")


def _paths(node: object, text: str, path: tuple[str | int, ...]) -> Iterator[tuple[str | int, ...]]:
    if isinstance(node, str) and text in node:
        yield path
    elif isinstance(node, dict):
        for key, value in node.items():
            yield from _paths(value, text, (*path, key))
    elif isinstance(node, list):
        for index, value in enumerate(node):
            yield from _paths(value, text, (*path, index))
