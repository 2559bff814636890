# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The name of a shipped word list goes in; its data come out."""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from tenderkit.reading.shipped_data import shipped_data
from tenderkit.shipped import DATA

_FOLDER = DATA / "lists"


class Lists(Mapping[str, Any]):
    """The data of each file in ``data/lists``, ``wording.de.yaml`` as ``wording.de``.

    A file is read when it is first asked for: a check needs half of them.
    """

    def __init__(self) -> None:
        self._read: dict[str, Any] = {}

    def __getitem__(self, name: str) -> Any:
        if name not in self._read:
            try:
                self._read[name] = shipped_data(_FOLDER / f"{name}.yaml")
            except FileNotFoundError:
                raise KeyError(name) from None
        return self._read[name]

    def __iter__(self) -> Iterator[str]:
        return (path.name.removesuffix(".yaml") for path in sorted(_FOLDER.glob("*.yaml")))

    def __len__(self) -> int:
        return sum(1 for _ in self)


@cache
def read_lists() -> Mapping[str, Any]:
    """Return the shipped word lists; most commands need a few of them."""
    return Lists()
