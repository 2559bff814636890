# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The shipped law files go in; one `LawPack` comes out."""

from collections.abc import Iterator
from functools import cache
from typing import Any

from tenderkit.model.law import Duty, LawEntry, LawPack
from tenderkit.reading.build import build
from tenderkit.reading.yamlfile import load_yaml
from tenderkit.shipped import DATA


@cache
def read_law(*, duties: bool = False) -> LawPack:
    """Return all entries of the law data that come with tenderkit; tests hold them against their schema.

    Args:
        duties: read also which documents the regimes ask for; most commands do without.
    """
    entries = tuple(build(LawEntry, entry) for entry in _records("law", "entries"))
    if not duties:
        return LawPack(entries)
    return LawPack(entries, tuple(build(Duty, duty) for duty in _records("law/documents", "duties")))


def _records(folder: str, key: str) -> Iterator[Any]:
    for path in sorted((DATA / folder).glob("*.yaml")):
        yield from load_yaml(path.read_bytes(), path.name).data[key]
