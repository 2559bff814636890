# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""What was found about the robustness of an award goes in; what it means in plain words comes out."""

from collections.abc import Iterator
from fractions import Fraction

from tenderkit.outcome.robustness import Award, Robustness, WeightInterval
from tenderkit.rendering.robustness_parts import Speech, first_rank, price_words, score_words, weight_name
from tenderkit.words import N_, Message

INFORMATION = N_("information, no criterion")


def heading(found: Robustness) -> Message:
    """Return what was examined, and that it is no criterion."""
    words = N_("How robust the award is: lot {lot}, method {method} ({information})")
    if found.lot is None:
        words = N_("How robust the award is: method {method} ({information})")
    return Message(words, {"lot": found.lot, "method": found.method, "information": Message(INFORMATION)})


def plain_words(found: Robustness, speech: Speech) -> Iterator[Message]:
    """Yield what the numbers mean, the most important first."""
    yield from found.notes
    if found.nothing is not None:
        yield found.nothing
    else:
        yield Message(N_("by the published rules: {first}"), {"first": first_rank(found.award)})
        yield from _of_weights(found, speech)
        yield from _of_scores(found, speech)
        yield from _of_prices(found, speech)
        yield from _of_reviewers(found)
        yield from _of_removals(found)
        yield from _of_methods(found)
        yield from _of_acceptability(found, speech)
    for pair in found.dominance:
        if pair.bid not in found.award.winners:
            what = N_("{bid} is nowhere better and somewhere worse than {others}")
            yield Message(what, {"bid": pair.bid, "others": ", ".join(pair.by)})


def _of_weights(found: Robustness, speech: Speech) -> Iterator[Message]:
    bounded = [each for each in found.weights if each.below is not None or each.above is not None]
    if not found.weights:
        yield Message(N_("no weight can be changed that decides anything"))
    elif not bounded:
        yield Message(N_("no single weight changes the award, whatever it is"))
    else:
        nearest = min(bounded, key=_room)
        what = N_(
            "of all weights that of {name} is nearest to a change: it is {weight}; "
            "from {low} to {high} the first rank stays"
        )
        if _room(nearest) == 0:
            what = N_(
                "the weight of {name} stands at an edge: it is {weight}; "
                "from {low} to {high} the first rank stays"
            )
        values = {
            "name": weight_name(nearest),
            "weight": speech.weight(nearest.weight, nearest.whole),
            "low": speech.weight(nearest.low, nearest.whole),
            "high": speech.weight(nearest.high, nearest.whole),
        }
        yield Message(what, values)


def _room(each: WeightInterval) -> Fraction:
    """Return how far the weight is from the nearest change of the award, as part of all weights."""
    ends = [
        abs(end - each.weight)
        for end, award in ((each.low, each.below), (each.high, each.above))
        if award is not None
    ]
    return min(ends) / each.whole


def _of_scores(found: Robustness, speech: Speech) -> Iterator[Message]:
    if not found.scores:
        if found.unmoved:
            yield Message(N_("no change of a single score changes the award"))
        return
    smallest = min(found.scores, key=lambda change: change.step)
    alike = sum(change.step == smallest.step for change in found.scores)
    yield Message(
        N_("the smallest change of one score that changes the award: {change}"),
        {"change": score_words(smallest, speech)},
    )
    if alike > 1:
        words = N_("changes of one score as small that do so, this one included: {count}")
        yield Message(words, {"count": alike})


def _of_prices(found: Robustness, speech: Speech) -> Iterator[Message]:
    changing = [each for each in found.prices if each.after is not None]
    if not changing:
        yield Message(N_("no change of a single price changes the award"))
        return
    smallest = min(changing, key=lambda each: abs((each.after or each.price) - each.price))
    yield Message(
        N_("the smallest change of one price that changes the award: {change}"),
        {"change": price_words(smallest, speech)},
    )


def differs(award: Award | None, found: Robustness) -> bool:
    """Tell whether *award* is there and not the one that was found."""
    return award is not None and (
        set(award.winners) != set(found.award.winners) or bool(award.awaited) or not award.computable
    )


def _of_reviewers(found: Robustness) -> Iterator[Message]:
    if not found.reviewers:
        return
    if found.mean_of_all is not None:
        yield Message(N_("what the panel agreed on stands, whoever is left out"))
        moved = [each for each in found.reviewers if differs(each.mean_of_rest, found)]
        words = N_("if the mean of the votes counted instead: {first}")
        yield Message(words, {"first": first_rank(found.mean_of_all)})
        if moved and not differs(found.mean_of_all, found):
            words = N_("that mean would give another award without the votes of {reviewers}")
            yield Message(words, {"reviewers": ", ".join(each.reviewer for each in moved)})
        return
    if any(differs(each.award, found) for each in found.reviewers):
        for each in found.reviewers:
            if each.award is not None and differs(each.award, found):
                words = N_("without the votes of {reviewer}: {first}")
                yield Message(words, {"reviewer": each.reviewer, "first": first_rank(each.award)})
    elif all(each.award is not None for each in found.reviewers):
        yield Message(N_("without any one of the reviewers the award stays the same"))


def _of_removals(found: Robustness) -> Iterator[Message]:
    if not found.removals:
        return
    changing = [each for each in found.removals if each.changes]
    if not changing:
        yield Message(N_("the removal of no losing bid changes the award"))
    for each in changing:
        words = N_("without the losing bid {bid}: {first}")
        yield Message(words, {"bid": each.bid, "first": first_rank(each.award)})


def _of_methods(found: Robustness) -> Iterator[Message]:
    if found.methods:
        same = sum(not differs(each.award, found) for each in found.methods)
        words = N_("other published formulas that give the same award: {same} of {count}")
        yield Message(words, {"same": same, "count": len(found.methods)})


def _of_acceptability(found: Robustness, speech: Speech) -> Iterator[Message]:
    if found.unaccepted is not None:
        yield found.unaccepted
    for each in found.acceptability:
        words = N_("over all conceivable weights: {shares}")
        if each.around_percent is not None:
            words = N_("over all weights up to {around} % above or below the published ones: {shares}")
        best = sorted(each.bids, key=lambda bid: (-bid.first, bid.bid))
        shares = ", ".join(f"{bid.bid} {speech.percent(bid.first)} %" for bid in best if bid.first)
        around = "" if each.around_percent is None else speech.number(each.around_percent)
        yield Message(words, {"around": around, "shares": shares})
