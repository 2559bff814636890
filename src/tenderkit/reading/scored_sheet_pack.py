# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A pack that comes back goes in; the sheets in it come out. Nothing else in it is believed or even read."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from tenderkit.model.score import ScoreSheet
from tenderkit.problems import InputError, Place, Problem, raise_if_any
from tenderkit.reading.build import build
from tenderkit.reading.identity import identity_problems
from tenderkit.reading.schema import schema_problems
from tenderkit.reading.walk import file_bytes
from tenderkit.reading.yamlfile import load_yaml
from tenderkit.words import N_, Message

if TYPE_CHECKING:
    from tenderkit.reading.build import Faults


def pack_sheets(folder: Path, reviewer: str) -> dict[tuple[str | None, str], ScoreSheet]:
    """Return the sheets of *reviewer* in the pack *folder*: lot (None: there are none) and letter → sheet.

    Raises:
        InputError: there are none, or one has faults.
    """
    sheets: dict[tuple[str | None, str], ScoreSheet] = {}
    problems: list[Problem] = []
    for lot, name in _names(folder, reviewer):
        try:
            sheet = _sheet(folder, name)
        except InputError as error:
            problems += error.problems
        else:
            sheets[lot, sheet.bid] = sheet
    raise_if_any(problems)
    if not sheets:
        what = Message(N_("there is no sheet of {reviewer} in the pack"), {"reviewer": reviewer})
        remedy = Message(N_("Ask for the pack as it is after `tenderkit score`."))
        raise InputError([Problem("TK840", Place(folder.name), what, remedy)])
    return sheets


def _names(folder: Path, reviewer: str) -> Iterator[tuple[str | None, str]]:
    lots = folder / "lots"
    listed = sorted(each.name for each in lots.iterdir()) if lots.is_dir() else []
    for lot, head in [(None, ""), *((name, f"lots/{name}/") for name in listed)]:
        place = folder / head / "scores" / reviewer
        for path in sorted(place.glob("*.yaml")):
            yield lot, path.relative_to(folder).as_posix()


def _sheet(folder: Path, name: str) -> ScoreSheet:
    path = folder / name
    if not path.resolve().is_relative_to(folder.resolve()):
        what = Message(N_("this is a link that leads out of the pack"))
        raise InputError([Problem("TK840", Place(name), what, Message(N_("Ask for the file itself.")))])
    file = load_yaml(file_bytes(path, name), name)
    raise_if_any(schema_problems(file, "scores") or identity_problems(file))
    faults: Faults = []
    sheet = build(ScoreSheet, file.data, faults)
    raise_if_any([Problem("TK004", file.place(at), what, remedy) for at, what, remedy in faults])
    return sheet
