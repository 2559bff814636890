# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The files of a dossier go in; the index of the file as templates print it comes out, part by part."""

from collections.abc import Iterable
from itertools import groupby
from typing import Any

from tenderkit.outcome.conclusion import FiledFile
from tenderkit.rendering.calendar import day_text
from tenderkit.rendering.context.plain import Names

PARTS = (
    "tender",
    "applications",
    "bids",
    "scores",
    "consensus",
    "lots",
    "delivery",
    "record",
    "templates",
    "other",
)
"""Folders of the dossier in the order of a procedure; what lies at its top is the first part."""
_BLOCK = 16


def file_index_context(files: Iterable[FiledFile], names: Names) -> list[dict[str, Any]]:
    """Return the files by part, each part in the order of the paths."""
    listed = sorted(files, key=lambda each: (PARTS.index(_part(each)), each.path))
    return [
        {"part": part, "files": [_file(each, names) for each in inside]}
        for part, inside in groupby(listed, key=_part)
    ]


def _part(file: FiledFile) -> str:
    head, _, rest = file.path.partition("/")
    if not rest:
        return PARTS[0]
    return head if head in PARTS else PARTS[-1]


def _file(file: FiledFile, names: Names) -> dict[str, Any]:
    """Return a file, its hash in blocks between which a line can break."""
    blocks = [file.sha256[at : at + _BLOCK] for at in range(0, len(file.sha256), _BLOCK)]
    return {
        "path": file.path,
        "sha256": blocks,
        "size": names.number(file.size),
        "entry": None if file.entry is None else str(file.entry),
        "sealed": file.sealed,
        "recorded": day_text(file.recorded, names.language) if file.recorded else None,
    }
