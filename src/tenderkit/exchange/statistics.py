# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The figures of a procedure and the items of the law go in; the fields of the data sheet come out.

What no file of the dossier says has no value, and stays for whoever reports.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from fractions import Fraction

from tenderkit.model.dossier import Dossier
from tenderkit.model.law_rules import Content
from tenderkit.model.numbers import decimal_text
from tenderkit.model.tender import Contact
from tenderkit.outcome.statistics import Statistics
from tenderkit.records import dataclass
from tenderkit.words import N_, Translate

OF = "statistics"


@dataclass(frozen=True, slots=True)
class Field:
    """One field of the sheet."""

    item: Content
    """What the law asks for."""
    label: str
    value: str | None
    lot: str | None = None


@dataclass(frozen=True, slots=True)
class _Subject:
    dossier: Dossier
    found: Statistics
    procedure: str
    translate: Translate

    def yes(self, value: bool | None) -> str | None:  # noqa: FBT001 - a field that may be yes, no or nothing
        """Return yes or no in words; None stays unknown."""
        return None if value is None else self.translate(N_("yes")) if value else self.translate(N_("no"))


_Line = tuple[str, str | None, str | None]


def statistics_items(contents: Iterable[Content], dossier: Dossier) -> tuple[Content, ...]:
    """Return what the law of the regime asks for, in its order, on the day of publication."""
    tender = dossier.tender
    day = tender.dates.published.day if tender.dates.published else None
    found = [
        each for each in contents if each.of == OF and tender.regime in each.regime and _in_force(each, day)
    ]
    return tuple(sorted(found, key=lambda each: each.number))


def fields(
    items: Iterable[Content], dossier: Dossier, found: Statistics, procedure: str, translate: Translate
) -> Iterator[Field]:
    """Yield each field; *procedure* is how the regime calls the procedure."""
    subject = _Subject(dossier, found, procedure, translate)
    for item in items:
        for label, value, lot in _LINES[item.item or ""](subject):
            yield Field(item, translate(label), value or None, lot)


def _in_force(item: Content, day: date | None) -> bool:
    return day is None or (item.valid_from <= day and (item.valid_to is None or day <= item.valid_to))


def _buyer(subject: _Subject) -> Iterator[_Line]:
    buyer = subject.dossier.tender.buyer
    yield N_("Name of the buyer"), buyer.name, None
    yield N_("Type of the buyer"), buyer.legal_form, None
    yield N_("Postal code"), subject.found.postal_code, None
    yield N_("Leitweg-ID"), buyer.leitweg_id, None
    yield N_("Central purchasing body"), None, None


def _contract(subject: _Subject) -> Iterator[_Line]:
    tender = subject.dossier.tender
    yield N_("Number of the contract"), tender.id, None
    yield N_("Title"), tender.title, None
    yield N_("CPV codes"), ", ".join(subject.found.cpv), None


def _value(subject: _Subject) -> Iterator[_Line]:
    for each in subject.found.contracts:
        net = None if each.net is None else decimal_text(each.net)
        yield N_("Net value of the contract"), net, each.lot


def _criteria(subject: _Subject) -> Iterator[_Line]:
    for each in subject.found.weights:
        yield N_("Award method"), each.method, each.lot
        yield N_("Weight of the price in percent"), _percent(each.price), each.lot
        yield N_("Weight of quality in percent"), _percent(each.quality), each.lot


def _procedure(subject: _Subject) -> Iterator[_Line]:
    yield N_("Type of procedure"), subject.procedure, None
    yield N_("Framework agreement"), subject.yes(subject.found.framework), None


def _sustainability(_subject: _Subject) -> Iterator[_Line]:
    yield N_("Sustainability, whether and of which kind"), None, None


def _date(subject: _Subject) -> Iterator[_Line]:
    days = ", ".join(day.isoformat() for day in subject.found.contract_dates)
    yield N_("Day of the contract"), days, None


def _bids(subject: _Subject) -> Iterator[_Line]:
    found = subject.found
    yield N_("Bids received"), str(found.bids), None
    yield (
        N_("of these from small and medium-sized enterprises"),
        _known(found.sme, known=found.sme_known),
        None,
    )
    yield N_("of these from other EU states"), _known(found.other_eu, known=found.country_known), None
    electronic = None if found.electronic is None else str(found.electronic)
    yield N_("of these electronic"), electronic, None


def _contractor(subject: _Subject) -> Iterator[_Line]:
    for each in subject.found.contracts:
        yield N_("Contractor"), each.contractor, each.lot
        yield N_("Small or medium-sized enterprise"), subject.yes(each.sme), each.lot
        yield N_("Country of the contractor"), each.country, each.lot


def _office(subject: _Subject) -> Iterator[_Line]:
    buyer = subject.dossier.tender.buyer
    contact = buyer.contact or Contact()
    yield N_("Reporting office"), buyer.unit or buyer.name, None
    yield N_("Contact person"), contact.name, None
    yield N_("E-mail"), contact.email, None
    yield N_("Telephone"), contact.phone, None


def _percent(share: Fraction | None) -> str | None:
    return None if share is None else decimal_text(share)


def _known(count: int, *, known: bool) -> str | None:
    """Return a count that is sure; where bidders did not say it, it is not."""
    return str(count) if known else None


_LINES: Mapping[str, Callable[[_Subject], Iterator[_Line]]] = {
    "buyer": _buyer,
    "contract": _contract,
    "value": _value,
    "criteria": _criteria,
    "procedure": _procedure,
    "sustainability": _sustainability,
    "date": _date,
    "bids": _bids,
    "contractor": _contractor,
    "office": _office,
}
"""What the law calls an item → the fields that belong to it."""
