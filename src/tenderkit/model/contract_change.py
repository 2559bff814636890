# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A dossier and the law data go in; what changes of the contract come to, and what they may, come out. Exact.

Both sums are told, for it is disputed whether less here makes room for more there: the net sum, in which they
are set off, and the sum of all amounts without their signs.
"""

from collections.abc import Iterable
from datetime import date
from fractions import Fraction

from tenderkit.model.delivery_entries import ContractChange, Verdict
from tenderkit.model.dossier import Dossier
from tenderkit.model.law import LawEntry, LawPack
from tenderkit.model.law_rules import Threshold
from tenderkit.model.method import PriceRules
from tenderkit.model.numbers import amount
from tenderkit.model.prices import evaluated_price
from tenderkit.records import dataclass

_LIMIT = "contract-change"
_BELOW = "contract-change-threshold"
"""The entry of a regime that also wants a change to stay below the threshold of the EU."""
_BUYERS, _CONTRACTS = ("sub_central", "any"), ("supplies_services", "any")
_WITHOUT_OPTIONS = PriceRules("net", "listed")


@dataclass(frozen=True, slots=True)
class OriginalValue:
    """The value of a contract when it was concluded, net (ursprünglicher Auftragswert)."""

    amount: Fraction
    bid: str | None
    """The awarded bid whose price without options it is; None: a person stated it."""


@dataclass(frozen=True, slots=True)
class ChangeLimit:
    """Up to which sum a contract may change without a new procedure."""

    entry: LawEntry
    percent: Fraction
    """Of the original value."""
    amount: Fraction
    threshold: Threshold | None = None
    """Where the law wants it below the threshold too, the one in force."""

    def broken_by(self, total: Fraction) -> bool:
        """Return whether *total* is more than the limit allows."""
        return total > self.amount or (self.threshold is not None and total >= self.threshold.value.exact)


@dataclass(frozen=True, slots=True)
class ChangeSum:
    """What the changes of one contract come to (Summe der Änderungen)."""

    lot: str | None
    value: OriginalValue | None
    """None: nothing is awarded yet, and nobody stated it."""
    limit: ChangeLimit | None
    """None: the value is not known, or the law data name no limit for this regime."""
    agreed: tuple[ContractChange, ...]
    """Those that count against the limit; so too in the next."""
    asked: tuple[ContractChange, ...]
    """Not decided yet."""
    elsewhere: tuple[ContractChange, ...]
    """Agreed or asked for, on another ground than the limit."""

    def net(self, *, with_asked: bool = False) -> Fraction:
        """Return the sum in which less is set off against more."""
        return sum((c.amount.exact for c in self._counted(with_asked=with_asked)), start=Fraction())

    def absolute(self, *, with_asked: bool = False) -> Fraction:
        """Return the sum of all amounts without their signs."""
        return sum((abs(c.amount.exact) for c in self._counted(with_asked=with_asked)), start=Fraction())

    def _counted(self, *, with_asked: bool) -> Iterable[ContractChange]:
        return (*self.agreed, *(self.asked if with_asked else ()))


def change_sums(dossier: Dossier, law: LawPack) -> tuple[ChangeSum, ...]:
    """Return the sum of the changes of each contract: one for each lot; changes without a lot come apart.

    What was refused does not count.
    """
    lots = [lot.id for lot in dossier.tender.lots]
    unsaid = [None] if not lots or any(change.lot is None for change in dossier.delivery.changes) else []
    return tuple(_sum(dossier, law, lot) for lot in (*unsaid, *lots))


def original_value(dossier: Dossier, lot: str | None) -> OriginalValue | None:
    """Return what somebody stated last, else the net price of the awarded bid without its options.

    Without *lot* in a tender with lots there is no one value.
    """
    stated = [value for value in dossier.delivery.values if value.lot == lot]
    if stated:
        return OriginalValue(stated[-1].amount.exact, None)
    bid = awarded_bid(dossier, lot)
    prices = dossier.tender.prices
    found = next((each for each in dossier.bids if each.id == bid), None)
    if (lot is None and dossier.tender.lots) or found is None or found.price is None or prices is None:
        return None
    net = evaluated_price(prices, _WITHOUT_OPTIONS, found, found.price, lot).net
    return OriginalValue(net, found.id)


def awarded_bid(dossier: Dossier, lot: str | None) -> str | None:
    """Return the bid that was awarded the contract; the last decision counts."""
    decided = [d for d in dossier.award.decisions if d.kind in {"award", "no_award", "cancellation"}]
    of_lot = [decision for decision in decided if decision.lot in (None, lot)]
    return of_lot[-1].bid if of_lot and of_lot[-1].kind == "award" else None


def _sum(dossier: Dossier, law: LawPack, lot: str | None) -> ChangeSum:
    standing = [
        change
        for change in dossier.delivery.changes
        if change.lot == lot and (change.decided is None or change.decided.verdict is Verdict.AGREED)
    ]
    small = [change for change in standing if _rests_on_limit(dossier, change)]
    value = original_value(dossier, lot)
    days = [change.on for change in standing]
    limit = _limit(dossier, law, value.amount, max(days)) if value and days else None
    if value and not days:
        limit = _limit(dossier, law, value.amount, None)
    return ChangeSum(
        lot,
        value,
        limit,
        tuple(change for change in small if change.decided is not None),
        tuple(change for change in small if change.decided is None),
        tuple(change for change in standing if change not in small),
    )


def _rests_on_limit(dossier: Dossier, change: ContractChange) -> bool:
    return change.ground in (None, f"{dossier.tender.regime}.{_LIMIT}")


def _limit(dossier: Dossier, law: LawPack, value: Fraction, day: date | None) -> ChangeLimit | None:
    """Return the limit on *day*, that of the last change; without one the newest."""
    entry = _newest(law.entries, f"{dossier.tender.regime}.{_LIMIT}", day)
    if entry is None:
        return None
    own = {o.id: o.value for o in dossier.internal.law_overrides if o.value is not None}
    percent = amount(own.get(entry.id, entry.value))
    if percent is None:
        return None
    below = _newest(law.entries, f"{dossier.tender.regime}.{_BELOW}", day)
    threshold = _threshold(law.thresholds, day) if below else None
    return ChangeLimit(entry, percent.exact, value * percent.exact / 100, threshold)


def _newest(entries: Iterable[LawEntry], id_: str, day: date | None) -> LawEntry | None:
    found = [entry for entry in entries if entry.id == id_ and _counts(entry, day)]
    return max(found, key=lambda entry: entry.valid_from, default=None)


def _threshold(thresholds: Iterable[Threshold], day: date | None) -> Threshold | None:
    known = [t for t in thresholds if t.buyer in _BUYERS and t.contract in _CONTRACTS]
    counting = [t for t in known if _counts(t, day)] or known
    return max(counting, key=lambda t: t.valid_from, default=None)


def _counts(record: LawEntry | Threshold, day: date | None) -> bool:
    if day is None:
        return True
    return record.valid_from <= day and (record.valid_to is None or day <= record.valid_to)
