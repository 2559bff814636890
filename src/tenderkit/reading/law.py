# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The shipped law files go in; one `LawPack` comes out."""

from functools import cache

from tenderkit.model.law import LawEntry, LawPack
from tenderkit.reading.build import build
from tenderkit.reading.yamlfile import load_yaml
from tenderkit.shipped import DATA


@cache
def read_law() -> LawPack:
    """Return all entries of the law data that come with tenderkit; tests hold them against their schema."""
    entries: list[LawEntry] = []
    for path in sorted((DATA / "law").glob("*.yaml")):
        data = load_yaml(path.read_bytes(), path.name).data
        entries += [build(LawEntry, entry) for entry in data["entries"]]
    return LawPack(tuple(entries))
