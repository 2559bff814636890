# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""What people decided goes in; what the report says of it comes out: who, why, when, and each draw."""

from collections.abc import Iterator
from typing import Any

from tenderkit.model.internal import Decision
from tenderkit.rendering.award_text import decided, decision_facts
from tenderkit.rendering.calendar import day_text
from tenderkit.rendering.examination_words import Speech
from tenderkit.rendering.report.ranking_part import bid_name
from tenderkit.rendering.report.subject import Part
from tenderkit.rendering.wanted import settled
from tenderkit.words import N_


def decision_part(part: Part) -> dict[str, Any] | None:
    """Return the decision that counts and what led to it; None as long as nobody decided or drew."""
    speech = Speech(part.names.language, part.names.translate)
    decision = settled(part.subject.dossier, part.judged)
    draws = [*_drawn(part, speech), *_waiting(part, speech)]
    if decision is None and not draws:
        return None
    undecided = part.names.translate(N_("Nothing is decided yet."))
    return {
        "verdict": undecided if decision is None else decided(decision, _named(part, decision), speech),
        "facts": [] if decision is None else list(_facts(part, decision, speech)),
        "draws": draws,
    }


def _named(part: Part, decision: Decision) -> str | None:
    return None if decision.bid is None else bid_name(part, decision.bid)


def _facts(part: Part, decision: Decision, speech: Speech) -> Iterator[str]:
    """Yield who decided and why; the comparison of the bids is for the file alone."""
    yield from decision_facts(decision, speech)
    if decision.comparison and part.subject.reader == "file":
        yield speech.say(N_("Comparison in writing: {text}"), text=decision.comparison)


def _drawn(part: Part, speech: Speech) -> Iterator[str]:
    """Yield each draw, also one that counts no more."""
    for each in part.subject.dossier.award.decisions:
        if each.kind != "draw" or each.lot not in (None, part.outcome.lot):
            continue
        words = N_("Draw on {on}, held by {by}: the lot fell on {bid}. {reason}")
        if each.bid is None:
            words = N_("The draw counts no more, as {by} noted on {on}. {reason}")
        on = day_text(each.on, speech.language)
        yield speech.say(words, on=on, by=each.by, bid=_named(part, each), reason=each.reason)


def _waiting(part: Part, speech: Speech) -> Iterator[str]:
    for draw in part.subject.dossier.award.draws:
        if not draw.numbers and draw.lot == part.outcome.lot:
            words = N_("A draw between {bids} was announced on {on}; its numbers are not there yet.")
            on = day_text(draw.announced, speech.language)
            yield speech.say(words, bids=", ".join(bid_name(part, bid) for bid in draw.bids), on=on)
