# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A dossier and the law data go in; the entries that rule the examination of its bids come out."""

from fractions import Fraction

from tenderkit.model.dossier import Dossier
from tenderkit.model.law import LawEntry, LawPack
from tenderkit.model.numbers import amount
from tenderkit.records import dataclass

_TOPICS = {
    "form": ("bgb.text-form",),
    "documents": ("{regime}.completion",),
    "unchanged": ("uvgo.42-changed", "vgv.57-changed"),
    "scored": ("{regime}.completion-scored",),
    "prices": ("{regime}.completion-prices",),
    "low": ("{regime}.price",),
}
"""What is looked at → the entries that may speak of it; those of another regime fall away."""
_NEXT = ("{regime}.price", "practice.price-next")
_ESTIMATE = ("practice.price-estimate",)
_LOOK = ("practice.price-look",)


@dataclass(frozen=True, slots=True)
class Threshold:
    """From how many percent on something raises a question, and which entry says so."""

    percent: Fraction
    rule: LawEntry


class ExaminingLaw:
    """The law data as far as it speaks of the examination of these bids."""

    def __init__(self, dossier: Dossier, law: LawPack) -> None:
        """Keep the entries that are known, and what the house puts in their place."""
        self._regime = dossier.tender.regime
        self._entries = {entry.id: entry for entry in law.entries}
        self._own = {each.id: each.value for each in dossier.internal.law_overrides if each.value is not None}

    def on(self, topic: str) -> tuple[LawEntry, ...]:
        """Return what this regime says on *topic*; nothing where it says nothing, or there is no regime."""
        return tuple(e for e in self._found(_TOPICS[topic]) if self._regime in e.regime)

    def next_bid(self) -> Threshold | None:
        """Return how far below the next bid a price raises a question: by law, else by practice.

        None where the law data hold no number, as in a seal that is older than the entry.
        """
        return self._threshold(_NEXT)

    def estimate(self) -> Threshold | None:
        """Return how far below the estimate a price raises a question."""
        return self._threshold(_ESTIMATE)

    def look(self) -> Threshold | None:
        """Return how far below the next bid a price begins to be worth a look."""
        return self._threshold(_LOOK)

    def _found(self, ids: tuple[str, ...]) -> list[LawEntry]:
        named = [id_.format(regime=self._regime) for id_ in ids]
        return [self._entries[id_] for id_ in named if id_ in self._entries]

    def _threshold(self, ids: tuple[str, ...]) -> Threshold | None:
        rule = next((entry for entry in self._found(ids) if entry.value is not None), None)
        if rule is None:
            return None
        own = amount(self._own.get(rule.id, rule.value)) or amount(rule.value)
        assert own is not None
        return Threshold(own.exact, rule)
