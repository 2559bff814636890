# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""What was found about the robustness of an award goes in; whole sentences for paper come out.

Votes of single reviewers stay out: they lie apart from the award record, and what would name one is left to
``tenderkit robustness``.
"""

from collections.abc import Sequence
from dataclasses import replace

from tenderkit.outcome.robustness import Robustness
from tenderkit.rendering.context.plain import Names
from tenderkit.rendering.numbers import with_numbers
from tenderkit.rendering.robustness_parts import Speech
from tenderkit.rendering.robustness_words import plain_words
from tenderkit.rendering.simulation import opened
from tenderkit.words import sentence


def robustness_context(
    found: Sequence[Robustness], bids: Sequence[str], lot: str | None, names: Names
) -> list[str] | None:
    """Return the findings on *lot*, None where there are none; an id of *bids* stays as it is written.

    Nothing that was drawn at random stands on paper, nor that it does not.
    """
    speech = Speech(names.currency, names.language)
    own = next((each for each in found if each.lot == lot), None)
    if own is None:
        return None
    texts = [
        sentence(with_numbers(message, names.language), names.translate)
        for message in plain_words(without_votes(own), speech)
    ]
    return [f"{text}." if text.startswith(tuple(bids)) else opened(text) for text in texts]


def without_votes(found: Robustness) -> Robustness:
    """Return *found* without what tells the vote of one reviewer, and without what was drawn at random."""
    found = replace(found, reviewers=(), mean_of_all=None, agreement=None, acceptability=(), unaccepted=None)
    if any(change.reviewer is not None for change in found.scores):
        return replace(found, scores=(), unmoved=())
    return found
