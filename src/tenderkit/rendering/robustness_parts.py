# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""One finding about the robustness of an award goes in; a sentence, or a part of one, comes out."""

from dataclasses import dataclass, replace
from fractions import Fraction

from tenderkit.outcome.robustness import Award, PriceChange, ScoreChange, WeightInterval
from tenderkit.rendering.money import money_text
from tenderkit.rendering.numbers import CENT, ending, plain, shown, telling
from tenderkit.words import N_, Message

_HUNDRED = 100
_DIGITS = 4
"""Of a weight or a percentage whose digits never end, at most."""


@dataclass(frozen=True, slots=True)
class Speech:
    """How numbers are written."""

    currency: str
    language: str

    def money(self, amount: Fraction) -> str:
        """Return an amount with its currency."""
        return money_text(amount, self.currency, self.language)

    def number(self, number: Fraction) -> str:
        """Return a number with all its digits, or with two to four where there are more."""
        digits = ending(number)
        if digits is None or digits > _DIGITS:
            return shown(number, min(telling([number]), _DIGITS), self.language)
        return plain(number, self.language)

    def count(self, number: int) -> str:
        """Return a whole number."""
        return shown(Fraction(number), 0, self.language)

    def weight(self, number: Fraction, whole: Fraction) -> str:
        """Return a weight, with the percent sign where all weights make 100."""
        return f"{self.number(number)} %" if whole == _HUNDRED else self.number(number)

    def percent(self, share: float | Fraction) -> str:
        """Return a part of 1 in percent, with one digit."""
        return shown(Fraction(share) * 100, 1, self.language)


def first_rank(award: Award) -> Message:
    """Return who would be first, as a part of a sentence."""
    if not award.computable:
        return Message(N_("the formula has no result"))
    if award.awaited:
        words = N_("open, because nobody has scored {bids} in the next stage yet")
        return Message(words, {"bids": ", ".join(award.awaited)})
    if not award.winners:
        return Message(N_("no bid is first"))
    if len(award.winners) > 1:
        return Message(N_("a tie of {bids}"), {"bids": ", ".join(award.winners)})
    return Message(N_("{bid} is first"), {"bid": award.winners[0]})


def weight_name(each: WeightInterval) -> Message:
    """Return whose weight it is."""
    if each.kind == "price":
        return Message(N_("the price"))
    words = N_("group {id}") if each.kind == "group" else N_("criterion {id}")
    return Message(words, {"id": each.id})


def weight_words(each: WeightInterval, speech: Speech) -> Message:
    """Return the interval of one weight, and who is first beyond it."""
    low, high = (speech.weight(end, each.whole) for end in (each.low, each.high))
    values: dict[str, object] = {"name": weight_name(each), "low": low, "high": high}
    values["weight"] = speech.weight(each.weight, each.whole)
    below, above = (None if award is None else first_rank(award) for award in (each.below, each.above))
    stays = Message(N_("{name} ({weight}): from {low} to {high}"), values)
    if below is not None:
        words = N_("{interval}; at {low}: {below}") if each.low == 0 else N_("{interval}; below: {below}")
        stays = Message(words, {"interval": stays, "low": low, "below": below})
    if above is not None:
        at_end = each.high == each.whole
        words = N_("{interval}; at {high}: {above}") if at_end else N_("{interval}; above: {above}")
        stays = Message(words, {"interval": stays, "high": high, "above": above})
    if not each.exact:
        return Message(N_("{interval} (searched, to four digits)"), {"interval": stays})
    return stays


def score_words(change: ScoreChange, speech: Speech) -> Message:
    """Return one change of a score, and who is first then."""
    what = N_("{bid}, {criterion}: {after} instead of {before} points; then {first}")
    if change.reviewer is not None:
        what = N_("{bid}, {criterion}, vote of {reviewer}: {after} instead of {before} points; then {first}")
    values = {
        "bid": change.bid,
        "criterion": change.criterion,
        "reviewer": change.reviewer,
        "before": speech.number(change.before),
        "after": speech.number(change.after),
        "first": first_rank(change.award),
    }
    return Message(what, values)


def price_words(change: PriceChange, speech: Speech) -> Message:
    """Return one change of a price, and who is first then."""
    down = change.direction == "down"
    if change.searched:
        words = N_("{change} (searched in steps)")
        return Message(words, {"change": price_words(replace(change, searched=False), speech)})
    if change.after is None or change.award is None:
        what = N_("{bid}: no lower price changes the award")
        return Message(what if down else N_("{bid}: no higher price changes the award"), {"bid": change.bid})
    what = N_("{bid} cheaper by {change}: {after}; then {first}")
    if not down:
        what = N_("{bid} dearer by {change}: {after}; then {first}")
    values: dict[str, object] = {
        "bid": change.bid,
        "change": _difference(change.price, change.after, speech),
        "after": speech.money(change.after),
        "first": first_rank(change.award),
    }
    if change.by_reference:
        words = N_("{change}, because others are measured by this price")
        return Message(words, {"change": Message(what, values)})
    return Message(what, values)


def _difference(before: Fraction, after: Fraction, speech: Speech) -> str:
    step = abs(after - before)
    if not before:
        return speech.money(step)
    share = 100 * step / before
    digits = min(telling([share], CENT, 10), _DIGITS)
    return f"{speech.money(step)} ({shown(share, digits, speech.language)} %)"
