# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Facts of an examination go in; how a language says them comes out, with the law that rules them."""

from collections.abc import Iterable
from fractions import Fraction

from tenderkit.model.law import LawEntry
from tenderkit.model.numbers import Moment
from tenderkit.outcome.award import Stage
from tenderkit.outcome.examined import Fact, Item, Money, Result
from tenderkit.records import dataclass
from tenderkit.rendering.calendar import moment_text
from tenderkit.rendering.grounds import STAGES
from tenderkit.rendering.money import money_text
from tenderkit.rendering.numbers import shown
from tenderkit.words import N_, Message, Translate, sentence

RESULTS = {Result.MET: N_("met"), Result.NOT_MET: N_("not met"), Result.OPEN: N_("open")}
STATUSES = {
    "received": N_("received in time"),
    "late": N_("came in late"),
    "withdrawn": N_("withdrawn"),
    "replaced": N_("replaced"),
}
REGISTER = {"no_entry": N_("no entry"), "entry": N_("an entry")}
"""What the competition register said."""
REQUESTS = {"completion": N_("completion"), "clarification": N_("clarification")}


@dataclass(frozen=True, slots=True)
class Speech:
    """A language, and the currency of the tender."""

    language: str
    translate: Translate
    currency: str = "EUR"

    def say(self, words: str, **values: object) -> str:
        """Return a message with values of all kinds."""
        return self.of(Message(words, values))

    def of(self, message: Message | str) -> str:
        """Return *message* in this language; a text of a person stays as it is."""
        if isinstance(message, str):
            return message
        values = {name: self._value(value) for name, value in message.values.items()}
        return sentence(Message(message.id, values), self.translate)

    def _value(self, value: object) -> object:
        if isinstance(value, Money):
            return money_text(value.amount, self.currency, self.language)
        if isinstance(value, Fraction):
            return percent_text(value, self.language)
        if isinstance(value, Moment):
            return moment_text(value, self.language)
        return self.of(value) if isinstance(value, Message) else value

    def fact(self, fact: Fact) -> str:
        """Return *fact* and how the law that rules it is cited."""
        text = self.of(fact.text)
        return f"{text} ({self.cites(fact.law)})" if fact.law else text

    def cites(self, entries: Iterable[LawEntry]) -> str:
        """Return how *entries* are cited, and which of them nobody has verified."""
        return "; ".join(self._cited(entry) for entry in entries)

    def _cited(self, entry: LawEntry) -> str:
        cite = entry.cite[self.language]
        return self.say(N_("{cite}, to be checked"), cite=cite) if entry.state.value == "to-check" else cite

    def part(self, part: Stage) -> str:
        """Return the name of one part of the examination."""
        return self.translate(STAGES[part])

    def result(self, item: Item) -> str:
        """Return how *item* stands."""
        return self.translate(RESULTS[item.state])


def percent_text(percent: Fraction, language: str) -> str:
    """Return *percent* with one digit after the point where it has one, cut off and never rounded up.

    Example:
        >>> percent_text(Fraction("19.96"), "de"), percent_text(Fraction(20), "en")
        ('19,9', '20')
    """
    tenths = int(percent * 10)
    return shown(Fraction(tenths, 10), 1 if tenths % 10 else 0, language)
