# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""What was found about the robustness of an award goes in; whole sentences for paper come out."""

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
        for message in plain_words(replace(own, unaccepted=None), speech)
    ]
    return [f"{text}." if text.startswith(tuple(bids)) else opened(text) for text in texts]
