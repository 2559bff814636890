# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Derivations go in; how each number of each bid came about comes out, line by line, under three heads."""

from collections.abc import Sequence
from typing import Any

from tenderkit.outcome.derivation import Derivation, Step
from tenderkit.rendering.derivation import paper_steps, step_text
from tenderkit.rendering.report.ranking_part import bid_name
from tenderkit.rendering.report.subject import Part
from tenderkit.words import N_

_LAST_OF_PRICE = frozenset({"price"})
_LAST_OF_POINTS = frozenset({"points", "rating"})


def derivation_part(part: Part) -> list[dict[str, Any]]:
    """Return the derivation of every bid of *part*, in the order of the ranking."""
    order = {ranked.bid: number for number, ranked in enumerate(part.outcome.ranking)}
    own = [d for d in part.subject.derivations if d.lot == part.outcome.lot and d.steps]
    own.sort(key=lambda d: (order.get(d.bid, len(order)), d.bid))
    return [{"bid": bid_name(part, d.bid), "blocks": _blocks(part, d)} for d in own]


def _blocks(part: Part, derivation: Derivation) -> list[dict[str, Any]]:
    steps = paper_steps(derivation)
    prices = _end(steps, _LAST_OF_PRICE)
    points = max(prices, _end(steps, _LAST_OF_POINTS))
    say = part.names.translate
    blocks = (
        (say(N_("Price")), steps[:prices]),
        (say(N_("Points")), steps[prices:points]),
        (say(N_("Ranking")), steps[points:]),
    )
    return [
        {"title": title, "steps": [_text(part, step, derivation) for step in own]}
        for title, own in blocks
        if own
    ]


def _end(steps: Sequence[Step], last: frozenset[str]) -> int:
    return max((number + 1 for number, step in enumerate(steps) if step.formula in last), default=0)


def _text(part: Part, step: Step, derivation: Derivation) -> str:
    return step_text(step, part.names.language, part.names.translate, derivation.key_figures)
