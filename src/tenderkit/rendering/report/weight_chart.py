# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Intervals of weights go in; a chart comes out: where the first rank stays, and what was published."""

from collections.abc import Iterator, Sequence

from tenderkit.outcome.robustness import WeightInterval
from tenderkit.rendering.report.letters import fitted
from tenderkit.rendering.report.scene import WIDTH, Box, Label, Line, Scene, Shape
from tenderkit.rendering.report.subject import Part
from tenderkit.rendering.robustness_parts import Speech, weight_words
from tenderkit.words import N_, Message, sentence

_ROW, _THICK = 21.0, 11.0
_NAMES, _NUMBERS = 92.0, 128.0


def weight_chart(part: Part) -> Scene | None:
    """Return the chart of *part*; None where every weight may be anything."""
    intervals = _bounded(part)
    if not intervals:
        return None
    speech = Speech(part.names.currency, part.names.language)
    shapes = [shape for n, each in enumerate(intervals) for shape in _row(part, each, speech, n * _ROW)]
    listed = "; ".join(sentence(weight_words(each, speech), part.names.translate) for each in intervals)
    words = N_("For each weight the band within which the first rank stays. {weights}.")
    lot = f"{part.outcome.lot}-" if part.outcome.lot else ""
    return Scene(
        f"{lot}weights",
        part.names.translate(N_("Weights within which the first rank stays")),
        sentence(Message(words, {"weights": listed}), part.names.translate),
        len(intervals) * _ROW,
        tuple(shapes),
    )


def _bounded(part: Part) -> Sequence[WeightInterval]:
    weights = part.found.weights if part.found else ()
    return [each for each in weights if each.below is not None or each.above is not None]


def _row(part: Part, each: WeightInterval, speech: Speech, y: float) -> Iterator[Shape]:
    room = WIDTH - _NAMES - _NUMBERS
    low, high, weight = (_NAMES + room * float(n / each.whole) for n in (each.low, each.high, each.weight))
    name = part.names.translate(N_("Price")) if each.kind == "price" else each.id
    bold = each.kind != "criterion"
    ends = f"{speech.number(each.low)} – {speech.weight(each.high, each.whole)}"
    yield Label("ink", 0, y + 12, fitted(name, _NAMES - 8, 13, bold=bold), bold=bold)
    yield Box("track", _NAMES, y + 2, room, _THICK)
    yield Box("bar", low, y + 2, max(high - low, 1.0), _THICK)
    yield Line("mark", ((weight, y - 1), (weight, y + _THICK + 5)))
    yield Label("ink", WIDTH, y + 12, ends, "end", size=12)
