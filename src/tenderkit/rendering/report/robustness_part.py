# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the award depends on goes in; sentences come out: what it means, then finding by finding."""

from collections.abc import Iterable
from typing import Any

from tenderkit.outcome.award import NO_WINNER
from tenderkit.outcome.robustness import Robustness
from tenderkit.rendering.context.robustness import robustness_context, without_votes
from tenderkit.rendering.numbers import with_numbers
from tenderkit.rendering.report.subject import Part
from tenderkit.rendering.robustness_parts import Speech, price_words, score_words, weight_words
from tenderkit.rendering.simulation import opened
from tenderkit.words import N_, Message, sentence


def robustness_part(part: Part) -> dict[str, Any] | None:
    """Return the findings of *part*; None where there are none, or nobody can win."""
    if part.found is None or part.outcome.status in NO_WINNER:
        return None
    found = without_votes(part.found)
    bids = [bid.id for bid in part.subject.dossier.bids]
    said = robustness_context([found], bids, found.lot, part.names) or []
    return {"said": said, "sections": _sections(part, found)}


def _sections(part: Part, found: Robustness) -> list[dict[str, Any]]:
    speech = Speech(part.names.currency, part.names.language)
    bounded = [each for each in found.weights if each.below is not None or each.above is not None]
    title = N_("Weights between which the first rank stays, all others rescaled in proportion:")
    sections = [
        (title, [*(weight_words(each, speech) for each in bounded), *(found.caveats if bounded else ())]),
        (
            N_("Smallest change of one score, criterion by criterion:"),
            [score_words(change, speech) for change in found.scores],
        ),
        (N_("Smallest change of one price:"), [price_words(each, speech) for each in found.prices]),
    ]
    return [
        {"title": part.names.translate(title).rstrip(":"), "said": list(_said(part, messages))}
        for title, messages in sections
        if messages
    ]


def _said(part: Part, messages: Iterable[Message]) -> Iterable[str]:
    """Yield whole sentences; the id of a bid at the beginning stays as it is written."""
    bids = tuple(bid.id for bid in part.subject.dossier.bids)
    for message in messages:
        text = sentence(with_numbers(message, part.names.language), part.names.translate)
        yield f"{text}." if text.startswith(bids) else opened(text)
