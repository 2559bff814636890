# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""What was found about the robustness of an award goes in; the text of ``robustness`` comes out."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, groupby

from tenderkit.outcome.robustness import OtherFormula, ReviewerOut, Robustness
from tenderkit.outcome.simulation import Acceptability
from tenderkit.rendering.agreement import agreement_lines
from tenderkit.rendering.grounds import wrapped
from tenderkit.rendering.numbers import with_numbers
from tenderkit.rendering.robustness_parts import Speech, first_rank, price_words, score_words, weight_words
from tenderkit.rendering.robustness_words import heading, plain_words
from tenderkit.rendering.simulation import opened
from tenderkit.words import N_, Message, Translate, sentence

_Section = tuple[str, Iterable[Message]]


def robustness_text(found: Sequence[Robustness], currency: str, language: str, translate: Translate) -> str:
    """Return what a person reads of *found*: plain words first, the numbers after."""
    speech = Speech(currency, language)
    return "\n\n".join("\n".join(_lines(each, speech, translate)) for each in found)


def _lines(found: Robustness, speech: Speech, translate: Translate) -> Iterator[str]:
    def said(message: Message) -> str:
        return _opened(message, speech, translate)

    yield from wrapped(sentence(heading(found), translate), "")
    yield from wrapped(said(Message(N_("nothing here changes the award"))), "")
    yield ""
    for message in plain_words(found, speech):
        yield from wrapped(said(message), "  ")
    for title, messages in _sections(found, speech):
        lines = [line for message in messages for line in wrapped(said(message), "  ")]
        if lines:
            yield from ("", *wrapped(translate(title), ""), *lines)
    if found.agreement is not None and found.agreement.units:
        yield from ("", *agreement_lines(found.agreement, speech.language, translate))


def _opened(message: Message, speech: Speech, translate: Translate) -> str:
    """Return a whole sentence; an id at its beginning stays as it is written."""
    text = sentence(with_numbers(message, speech.language), translate)
    first: object = message
    while isinstance(first, Message) and first.id.startswith("{"):
        first = first.values.get(first.id[1:].partition("}")[0])
    return f"{text}." if isinstance(first, str) else opened(text)


def _sections(found: Robustness, speech: Speech) -> Iterator[_Section]:
    title = N_("Weights between which the first rank stays, all others rescaled in proportion:")
    yield title, chain(_weights(found, speech), found.caveats)
    yield N_("Smallest change of one score, criterion by criterion:"), _scores(found, speech)
    yield N_("Smallest change of one price:"), (price_words(each, speech) for each in found.prices)
    yield N_("Without the votes of one reviewer:"), map(_reviewer, found.reviewers)
    removed = (
        Message(N_("without {bid}: {first}"), {"bid": each.bid, "first": first_rank(each.award)})
        for each in found.removals
    )
    yield N_("Without one losing bid:"), removed
    yield N_("Other published formulas, for comparison only:"), map(_formula, found.methods)
    title = N_("How often each bid is first under other weights, with the 95 % interval:")
    shares = (m for each in found.acceptability for m in _shares(each, speech))
    yield title, shares


def _weights(found: Robustness, speech: Speech) -> Iterator[Message]:
    """Yield the intervals that end somewhere, and all others together."""
    free = [each for each in found.weights if each.below is None and each.above is None]
    yield from (weight_words(each, speech) for each in found.weights if each not in free)
    for words, kinds in (
        (
            N_("whatever the weight of these criteria and groups, the award stays: {names}"),
            {"criterion", "group"},
        ),
        (N_("whatever the weight of the price, the award stays"), {"price"}),
    ):
        if names := [each.id for each in free if each.kind in kinds]:
            yield Message(words, {"names": ", ".join(names)})


def _scores(found: Robustness, speech: Speech) -> Iterator[Message]:
    for _criterion, alike in groupby(found.scores, key=lambda change: change.criterion):
        first, *more = alike
        change = score_words(first, speech)
        words = N_("{change} (and {count} more as small)")
        yield Message(words, {"change": change, "count": len(more)}) if more else change
    if found.unmoved and found.scores:
        words = N_("no single score changes the award in {criteria}")
        yield Message(words, {"criteria": ", ".join(found.unmoved)})


def _reviewer(each: ReviewerOut) -> Message:
    values: dict[str, object] = {"reviewer": each.reviewer, "why": each.why}
    if each.award is None:
        return Message(N_("{reviewer}: no result; {why}"), values)
    values["first"] = first_rank(each.award)
    if each.mean_of_rest is None:
        return Message(N_("{reviewer}: {first}"), values)
    values["mean"] = first_rank(each.mean_of_rest)
    return Message(N_("{reviewer}: {first}; by the mean of the other votes {mean}"), values)


def _formula(each: OtherFormula) -> Message:
    parameters = ", ".join(f"{name} {value}" for name, value in each.parameters)
    values = {"method": each.method, "parameters": parameters, "first": first_rank(each.award)}
    words = N_("{method} ({parameters}): {first}") if parameters else N_("{method}: {first}")
    return Message(words, values)


def _shares(each: Acceptability, speech: Speech) -> Iterator[Message]:
    words = N_("all conceivable weights, {draws} draws, seed {seed}, {library}: {shares}")
    if each.around_percent is not None:
        words = N_("published weights ± {around} %, {draws} draws, seed {seed}, {library}: {shares}")
    shares = (
        f"{bid.bid} {speech.percent(bid.first)} % ({speech.percent(bid.low)}–{speech.percent(bid.high)})"
        for bid in each.bids
    )
    around = "" if each.around_percent is None else speech.number(each.around_percent)
    values: dict[str, object] = {
        "draws": speech.count(each.draws),
        "seed": each.seed,
        "library": each.library,
    }
    yield Message(words, {**values, "around": around, "shares": "; ".join(shares)})
