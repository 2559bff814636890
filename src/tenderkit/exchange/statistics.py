# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The figures of a procedure and the items of the law go in; the fields of the data sheet come out.

What no file of the dossier says has no value, and stays for whoever reports.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date

from tenderkit.model.dossier import Dossier
from tenderkit.model.law_rules import Content
from tenderkit.model.numbers import decimal_text
from tenderkit.model.tender import Contact
from tenderkit.outcome.statistics import Statistics
from tenderkit.records import dataclass
from tenderkit.words import N_, Translate

OF = "statistics"
_TENDER, _BIDS = "tender.yaml", "bids/*/bid.yaml"


@dataclass(frozen=True, slots=True)
class Field:
    """One field of the sheet."""

    item: Content
    """What the law asks for."""
    label: str
    value: str | None
    lot: str | None = None
    key: str | None = None
    """File and key that would say it; None where no file of a dossier does."""


@dataclass(frozen=True, slots=True)
class Reported:
    """What is reported, and in which words."""

    dossier: Dossier
    found: Statistics
    procedure: str
    """How the regime calls the procedure."""
    methods: Mapping[str, str]
    """Names of award methods → their titles, to be translated."""
    translate: Translate
    """Into the language of the dossier."""

    def yes(self, value: bool | None) -> str | None:  # noqa: FBT001 - a field that may be yes, no or nothing
        """Return yes or no in words; None stays unknown."""
        return None if value is None else self.translate(N_("yes")) if value else self.translate(N_("no"))


@dataclass(frozen=True, slots=True)
class _Line:
    label: str
    value: str | None = None
    key: str | None = None
    lot: str | None = None


def statistics_items(contents: Iterable[Content], dossier: Dossier) -> tuple[Content, ...]:
    """Return what the law of the regime asks for, in its order, on the day of publication."""
    tender = dossier.tender
    day = tender.dates.published.day if tender.dates.published else None
    found = [
        each for each in contents if each.of == OF and tender.regime in each.regime and _in_force(each, day)
    ]
    return tuple(sorted(found, key=lambda each: each.number))


def fields(items: Iterable[Content], subject: Reported) -> Iterator[Field]:
    """Yield each field of *items*, which are what the law asks for."""
    for item in items:
        for line in _LINES[item.item or ""](subject):
            yield Field(item, subject.translate(line.label), line.value or None, line.lot, line.key)


def _in_force(item: Content, day: date | None) -> bool:
    return day is None or (item.valid_from <= day and (item.valid_to is None or day <= item.valid_to))


def _buyer(subject: Reported) -> Iterator[_Line]:
    buyer = subject.dossier.tender.buyer
    yield _Line(N_("Name of the buyer"), buyer.name, f"{_TENDER}: buyer.name")
    yield _Line(N_("Type of the buyer"), buyer.legal_form, f"{_TENDER}: buyer.legal_form")
    yield _Line(N_("Postal code"), subject.found.postal_code, f"{_TENDER}: buyer.address")
    yield _Line(N_("Leitweg-ID"), buyer.leitweg_id, f"{_TENDER}: buyer.leitweg_id")
    yield _Line(N_("Central purchasing body"))


def _contract(subject: Reported) -> Iterator[_Line]:
    tender = subject.dossier.tender
    yield _Line(N_("Number of the contract"), tender.id, f"{_TENDER}: id")
    yield _Line(N_("Title"), tender.title, f"{_TENDER}: title")
    yield _Line(N_("CPV codes"), ", ".join(subject.found.cpv), f"{_TENDER}: subject.cpv")


def _value(subject: Reported) -> Iterator[_Line]:
    for each in subject.found.contracts:
        net = None if each.net is None else decimal_text(each.net)
        yield _Line(N_("Net value of the contract"), net, f"bids/{each.bid}/price.yaml: positions", each.lot)


def _criteria(subject: Reported) -> Iterator[_Line]:
    """Yield the weights; where the method has none, the field stays empty for good."""
    key = f"{_TENDER}: evaluation"
    for each in subject.found.weights:
        method = subject.methods.get(each.method or "", each.method)
        yield _Line(N_("Award method"), method and subject.translate(method), key, each.lot)
        if each.price is not None and each.quality is not None:
            yield _Line(N_("Weight of the price in percent"), decimal_text(each.price), key, each.lot)
            yield _Line(N_("Weight of quality in percent"), decimal_text(each.quality), key, each.lot)


def _procedure(subject: Reported) -> Iterator[_Line]:
    framework = subject.yes(subject.found.framework)
    yield _Line(N_("Type of procedure"), subject.procedure, f"{_TENDER}: procedure.type")
    yield _Line(N_("Framework agreement"), framework, f"{_TENDER}: contract.form")


def _sustainability(_subject: Reported) -> Iterator[_Line]:
    yield _Line(N_("Sustainability, whether and of which kind"))


def _date(subject: Reported) -> Iterator[_Line]:
    days = ", ".join(day.isoformat() for day in subject.found.contract_dates)
    yield _Line(N_("Day of the contract"), days, "award.yaml: letters")


def _bids(subject: Reported) -> Iterator[_Line]:
    found = subject.found
    sme, abroad = _known(found.sme, known=found.sme_known), _known(found.other_eu, known=found.country_known)
    electronic = None if found.electronic is None else str(found.electronic)
    yield _Line(N_("Bids received"), str(found.bids), "bids/")
    yield _Line(N_("of these from small and medium-sized enterprises"), sme, f"{_BIDS}: bidder.sme")
    yield _Line(N_("of these from other EU states"), abroad, f"{_BIDS}: bidder.country")
    yield _Line(N_("of these electronic"), electronic, f"{_TENDER}: procedure.electronic")


def _contractor(subject: Reported) -> Iterator[_Line]:
    for each in subject.found.contracts:
        file, sme = f"bids/{each.bid}/bid.yaml", subject.yes(each.sme)
        yield _Line(N_("Contractor"), each.contractor, f"{file}: bidder.name", each.lot)
        yield _Line(N_("Small or medium-sized enterprise"), sme, f"{file}: bidder.sme", each.lot)
        yield _Line(N_("Country of the contractor"), each.country, f"{file}: bidder.country", each.lot)


def _office(subject: Reported) -> Iterator[_Line]:
    buyer = subject.dossier.tender.buyer
    contact = buyer.contact or Contact()
    yield _Line(N_("Reporting office"), buyer.unit or buyer.name, f"{_TENDER}: buyer.unit")
    yield _Line(N_("Contact person"), contact.name, f"{_TENDER}: buyer.contact.name")
    yield _Line(N_("E-mail"), contact.email, f"{_TENDER}: buyer.contact.email")
    yield _Line(N_("Telephone"), contact.phone, f"{_TENDER}: buyer.contact.phone")


def _known(count: int, *, known: bool) -> str | None:
    """Return a count that is sure; where bidders did not say it, it is not."""
    return str(count) if known else None


_LINES: Mapping[str, Callable[[Reported], Iterator[_Line]]] = {
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
