# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The matrix goes in; a picture of it for paper comes out: numbers, on a darker ground where higher."""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any, cast

from tenderkit.rendering.report.letters import fitted
from tenderkit.rendering.report.scene import Box, Label, Scene, Shape
from tenderkit.rendering.report.subject import Part
from tenderkit.words import N_

if TYPE_CHECKING:
    from tenderkit.rendering.report.scene import Role

_ROW, _HEAD, _LEAST = 20.0, 24.0, 58.0
"""Pixels of a row and of the head; the least width of a column."""
_NAMES, _WHOLE = 250.0, 540.0


def matrix_chart(part: Part, matrix: Mapping[str, Any] | None) -> Scene | None:
    """Return the picture of *matrix*; None where no number has a share of the scale."""
    if matrix is None or not any(c["share"] for row in matrix["rows"] for c in row["cells"]):
        return None
    bids = [bid["id"] for bid in matrix["bids"]]
    width = max(_WHOLE, _NAMES + _LEAST * len(bids))
    column = (width - _NAMES) / len(bids)
    shapes: list[Shape] = []
    for number, bid in enumerate(bids):
        name = fitted(bid, column - 4, 12, bold=True)
        shapes.append(Label("ink", _NAMES + column * (number + 0.5), 15, name, "middle", bold=True, size=12))
    rows = [row for row in matrix["rows"] if not row["total"]]
    for number, row in enumerate(rows):
        shapes += _row(row, len(bids), column, _HEAD + _ROW * number)
    lot = f"{part.outcome.lot}-" if part.outcome.lot else ""
    say = part.names.translate
    alt = say(N_("The numbers of the matrix on a ground that is the darker the more points there are."))
    return Scene(f"{lot}matrix", say(N_("Matrix")), alt, _HEAD + _ROW * len(rows) + 4, tuple(shapes), width)


def _row(row: Mapping[str, Any], bids: int, column: float, y: float) -> Iterator[Shape]:
    group = row["group"]
    name, *cells = row["cells"]
    yield Label("ink", 0, y + 14, fitted(name["text"], _NAMES - 10, 12, bold=group), bold=group, size=12)
    for number, cell in enumerate(cells[-bids:]):
        x = _NAMES + column * number
        if cell["heat"] is not None:
            yield Box(cast("Role", f"heat{cell['heat']}"), x + 1, y + 1, column - 2, _ROW - 2)
        text = fitted(cell["text"], column - 6, 12, bold=group)
        yield Label("ink", x + column / 2, y + 14, text, "middle", bold=group, size=12)
