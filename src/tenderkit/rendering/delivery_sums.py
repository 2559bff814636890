# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Sums of changes go in; what a person reads comes out: both sums, the limit, and what it rests on."""

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction

from tenderkit.model.contract_change import ChangeLimit, ChangeSum
from tenderkit.model.tender import Tender
from tenderkit.rendering.grounds import wrapped
from tenderkit.rendering.money import money_text
from tenderkit.rendering.numbers import shown
from tenderkit.words import N_, Message, Translate, sentence


class Say:
    """Says amounts and sentences in one language."""

    def __init__(self, tender: Tender, language: str, translate: Translate) -> None:
        self.currency = tender.prices.currency if tender.prices else "EUR"
        self.language = language
        self.translate = translate

    def __call__(self, words: str, **values: object) -> str:
        """Return the sentence *words*; exact numbers in it are amounts of money."""
        said = {
            key: self.money(value) if isinstance(value, Fraction) else value for key, value in values.items()
        }
        return sentence(Message(words, said), self.translate)

    def money(self, amount: Fraction) -> str:
        """Return *amount* with the currency of the tender."""
        return money_text(amount, self.currency, self.language)


def sums_text(sums: Sequence[ChangeSum], tender: Tender, language: str, translate: Translate) -> str:
    """Return what the changes of each contract come to, against what they may."""
    lines = sum_lines(sums, Say(tender, language, translate))
    return "\n".join(text for line in lines for text in wrapped(line, ""))


def sum_lines(sums: Sequence[ChangeSum], say: Say) -> Iterator[str]:
    """Yield the same line by line, to be laid out by others."""
    for found in sums:
        yield from _block(found, say)


def _block(found: ChangeSum, say: Say) -> Iterator[str]:
    if found.lot is not None:
        yield say(N_("Lot {lot}"), lot=found.lot)
    yield from _value(found, say)
    yield say(N_("Changes agreed: {count}, net {net}"), count=len(found.agreed), net=found.net())
    if found.asked:
        words = N_("Changes asked for: {count}; with them net {net}")
        yield say(words, count=len(found.asked), net=found.net(with_asked=True))
    absolute = found.absolute(with_asked=True)
    if absolute != found.net(with_asked=True):
        words = N_(
            "Without their signs {absolute}: whether less here makes room for more there is disputed, so both"
            " sums are told."
        )
        yield say(words, absolute=absolute)
    if found.elsewhere:
        ids = ", ".join(change.id for change in found.elsewhere)
        yield say(N_("On another ground, not counted here: {changes}"), changes=ids)
    yield from _limit(found, say)


def _value(found: ChangeSum, say: Say) -> Iterator[str]:
    if found.value is None:
        yield say(N_("The value of the contract is not known: no award, and nobody stated it."))
    elif found.value.bid is None:
        yield say(N_("Value of the contract: {value}, as stated"), value=found.value.amount)
    else:
        words = N_("Value of the contract: {value}, the net price of {bid} without options")
        yield say(words, value=found.value.amount, bid=found.value.bid)


def _limit(found: ChangeSum, say: Say) -> Iterator[str]:
    limit = found.limit
    if limit is None:
        if found.value is not None:
            yield say(N_("The law data name no limit for changes here; ask who examines contracts."))
        return
    percent = shown(limit.percent, 0 if limit.percent.denominator == 1 else 2, say.language)
    words = N_("Limit without a new procedure: {percent} percent, that is {limit} ({cite})")
    yield say(words, percent=percent, limit=limit.amount, cite=_cite(limit, say))
    if limit.threshold is not None:
        words = N_("It also has to stay below the threshold of {threshold}.")
        yield say(words, threshold=limit.threshold.value.exact)
    if limit.entry.state == "to-check":
        yield say(N_("This entry of the law data is to be checked: {text}"), text=_own(limit.entry.text, say))
    room = limit.amount - found.net(with_asked=True)
    yield say(N_("Room left: {room}"), room=room) if room >= 0 else say(N_("Over by {over}"), over=-room)
    yield say(N_("Whether the nature of the contract stays is for people to say."))


def _cite(limit: ChangeLimit, say: Say) -> str:
    return _own(limit.entry.cite, say)


def _own(texts: Mapping[str, str], say: Say) -> str:
    return texts.get(say.language) or texts["en"]
