# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The shipped law files go in; one `LawPack` comes out."""

from functools import cache

from tenderkit.model.law import LawEntry, LawPack
from tenderkit.problems import raise_if_any
from tenderkit.reading.build import build
from tenderkit.reading.schema import schema_problems
from tenderkit.reading.yamlfile import load_yaml
from tenderkit.shipped import DATA


@cache
def read_law() -> LawPack:
    """Return all entries of the law data that come with tenderkit.

    Raises:
        InputError: a file is not as its schema says.
    """
    entries: list[LawEntry] = []
    for path in sorted((DATA / "law").glob("*.yaml")):
        file = load_yaml(path.read_bytes(), path.name)
        raise_if_any(schema_problems(file, "law"))
        entries += [build(LawEntry, entry) for entry in file.data["entries"]]
    return LawPack(tuple(entries))
