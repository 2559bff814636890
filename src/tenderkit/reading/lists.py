# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The shipped word lists go in; their data by the name of the file come out."""

from collections.abc import Mapping
from functools import cache
from typing import Any

from tenderkit.reading.shipped_data import shipped_data
from tenderkit.shipped import DATA


@cache
def read_lists() -> Mapping[str, Any]:
    """Return the data of every file in ``data/lists``: ``wording.de.yaml`` as ``wording.de``."""
    return {
        path.name.removesuffix(".yaml"): shipped_data(path)
        for path in sorted((DATA / "lists").glob("*.yaml"))
    }
