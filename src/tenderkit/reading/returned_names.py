# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The names of the fields of a form go in; which form it is, and its fields by one set of names, come out.

The templates give the names, German and English; here each has its one German name. A full stop
in an id may have become a hyphen, for it parts names in a PDF.
"""

from collections.abc import Iterable, Mapping
from enum import StrEnum

from tenderkit.problems import Place, Problem
from tenderkit.reading.returned_form import ReturnedForm, Value, field_problem
from tenderkit.records import dataclass
from tenderkit.words import Message


class FormKind(StrEnum):
    """Which form it is, by the id of its template."""

    LETTER = "angebotsschreiben"
    PRICES = "preisblatt"
    CONSORTIUM = "bietergemeinschaft"
    REFERENCE = "referenzblatt"
    OTHERS = "unterauftraege-eignungsleihe"
    APPLICATION = "teilnahmeantrag"
    SUITABILITY = "eigenerklaerung-eignung"
    UNKNOWN = "unknown"
    """A form of which nothing is taken over."""


_WORDS = {
    "address": "anschrift",
    "alone": "allein",
    "company": "firma",
    "consortium": "gemeinschaft",
    "contact": "ansprechperson",
    "date": "datum",
    "discount": "nachlass",
    "discount-amount": "nachlass-betrag",
    "discount-percent": "nachlass-prozent",
    "gross": "brutto",
    "members": "mitglieder",
    "net": "netto",
    "parts": "teile",
    "signatory": "erklaerende-person",
    "sme": "kmu",
    "sum": "summe",
    "subcontracts": "unterauftraege",
    "telephone": "telefon",
    "total": "summe",
    "vat": "umsatzsteuer",
    "vat-exempt": "umsatzsteuerfrei",
    "vat-id": "ustid",
}
"""English → German, whole names."""
_BEGINNINGS = {
    "enclosure-": "anlage-",
    "evidence-": "nachweis-",
    "exclusion-": "ausschluss-",
    "lot-": "los-",
    "price-": "preis-",
    "requirement-": "anforderung-",
    "selection-": "eignung-",
    "total-": "gesamt-",
    "value-": "wert-",
}
_ENDS = {"-yes": "-ja", "-no": "-nein"}
_SIGNS = (  # a form is the first of these that has such a field
    (FormKind.CONSORTIUM, "mitglied-1-firma"),
    (FormKind.REFERENCE, "referenz-nummer"),
    (FormKind.OTHERS, "unternehmen-teil-1"),
    (FormKind.APPLICATION, "bewerbung"),
    (FormKind.SUITABILITY, "rolle-kapazitaeten"),
    (FormKind.LETTER, "gemeinschaft"),
    (FormKind.LETTER, "mitglieder"),
    (FormKind.PRICES, "preis-"),
)


@dataclass(frozen=True, slots=True)
class NamedForm:
    """A form whose fields have one name each in all languages."""

    form: ReturnedForm
    kind: FormKind
    fields: Mapping[str, Value]
    """Filled in, by their one name."""
    own: Mapping[str, str]
    """One name → the name in the file, of every field."""

    def place(self, name: str) -> Place:
        """Return where a field stands."""
        return self.form.place(self.own.get(name, name))

    def problem(self, name: str, what: Message) -> Problem:
        """Return the problem that a person must read a field."""
        return field_problem(self.form, self.own.get(name, name), what)

    @property
    def file(self) -> str:
        """The path of the file below ``files/``."""
        return self.form.file.partition("/files/")[2] or self.form.file

    def text(self, name: str) -> str:
        """Return the text of a field; empty where there is none."""
        value = self.fields.get(name, "")
        return value if isinstance(value, str) else ""

    def ticked(self, name: str) -> bool:
        """Tell whether a box is ticked."""
        return self.fields.get(name) is True

    def of(self, beginning: str, ids: Iterable[str], end: str = "") -> dict[str, str]:
        """Return for each of *ids* that the form has a field of the name of that field.

        A field known by its title alone has a name that ends alike, without *beginning*.
        """
        found: dict[str, str] = {}
        for id_ in ids:
            for written in (id_, id_.replace(".", "-")):
                names = (f"{beginning}{written}{end}", *([f"{written}{end}"] if end else []))
                if name := next((name for name in names if name in self.own), None):
                    found.setdefault(id_, name)
        return found


def named_form(form: ReturnedForm) -> NamedForm:
    """Return *form* with what it is and its fields by their one name."""
    own = {one_name(name): name for name in sorted(form.names)}
    kind = next(
        (
            kind
            for kind, sign in _SIGNS
            if any(n == sign or (sign[-1] == "-" and n.startswith(sign)) for n in own)
        ),
        FormKind.UNKNOWN,
    )
    return NamedForm(form, kind, {one_name(name): value for name, value in form.fields.items()}, own)


def one_name(name: str) -> str:
    """Return the one name of a field, the German one.

    Example:
        >>> one_name("exclusion-A1.1-yes"), one_name("preis-P-01"), one_name("gross")
        ('ausschluss-A1.1-ja', 'preis-P-01', 'brutto')
    """
    if name in _WORDS:
        return _WORDS[name]
    for english, german in _BEGINNINGS.items():
        if name.startswith(english):
            name = german + name.removeprefix(english)
    for english, german in _ENDS.items():
        if name.endswith(english) and name.startswith(("ausschluss-", "eignung-", "anforderung-")):
            name = name.removesuffix(english) + german
    return name
