# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The title of a field goes in; its name comes out, as far as something is taken over from it.

Some word processors keep the titles of the fields and lose their names, as LibreOffice before 7.5 did.
"""

import re

_TITLES = {
    "Firma und Rechtsform": "firma",
    "Company and legal form": "firma",
    "Anschrift": "anschrift",
    "Address": "anschrift",
    "Ansprechperson": "ansprechperson",
    "Contact person": "ansprechperson",
    "Kleines oder mittleres Unternehmen": "kmu",
    "Small or medium-sized enterprise": "kmu",
    "Von der Umsatzsteuer befreit": "umsatzsteuerfrei",
    "Exempt from VAT": "umsatzsteuerfrei",
    "Bietergemeinschaft": "gemeinschaft",
    "Consortium": "gemeinschaft",
    "Weitere Mitglieder der Bietergemeinschaft": "mitglieder",
    "Other members of the consortium": "mitglieder",
    "Teile der Leistung, Unternehmen und Anteile": "teile",
    "Parts, companies and shares": "teile",
    "Nachlass ohne Bedingungen (Prozent oder Betrag)": "nachlass",
    "Unconditional discount (percent or amount)": "nachlass",
    "Nachlass ohne Bedingungen in Prozent der Summe": "nachlass-prozent",
    "Unconditional discount in percent of the sum": "nachlass-prozent",
    "oder Nachlass ohne Bedingungen als Betrag": "nachlass-betrag",
    "or unconditional discount as an amount": "nachlass-betrag",
    "Angebotssumme nach Nachlass": "netto",
    "Total price after discount": "netto",
    "Total after discount": "netto",
    "Angebotssumme netto nach Nachlass": "netto",
    "Total price after discount, without VAT": "netto",
    "Total without VAT after discount": "netto",
    "Angebotssumme brutto": "brutto",
    "Total price with VAT": "brutto",
    "Total with VAT": "brutto",
    "Mitglied, das die Gemeinschaft vertritt": "vertretung-firma",
    "Nummer dieser Referenz": "referenz-nummer",
    "Bezeichnung des Auftrags": "auftrag",
    "Auftraggeber": "auftraggeber",
    "Ansprechperson dort, Telefon, E-Mail": "ansprechperson",
    "Zeitraum der Leistung": "zeitraum",
    "Alleiniger Auftragnehmer": "rolle-allein",
    "Mitglied einer Gemeinschaft": "rolle-mitglied",
    "Unterauftragnehmer": "rolle-unterauftrag",
    "Adresse des Repositorys": "repository",
    "Lizenz (SPDX-Kennung)": "lizenz",
}
_PRICED = re.compile(r" \((?:Wertungspreis|evaluated price)\)$")
_ID = r"([A-Za-z][A-Za-z0-9.-]{0,39})"
_SHAPES = (
    (re.compile(rf"{_ID} (?:Ja|[Yy]es)"), r"\1-ja"),
    (re.compile(rf"{_ID} (?:Nein|[Nn]o)"), r"\1-nein"),
    (re.compile(rf"{_ID}: (?:Einzelpreis|unit price)"), r"preis-\1"),
    (re.compile(r"Weiterer Teil ([1-9]): Umfang"), r"umfang-teil-\1"),
    (re.compile(r"Weiterer Teil ([1-9]): Unternehmen"), r"unternehmen-teil-\1"),
    (re.compile(r"Weiterer Teil ([1-9])"), r"teil-\1"),
    (re.compile(rf"{_ID}: Umfang"), r"umfang-\1"),
    (re.compile(rf"{_ID}: Unternehmen"), r"unternehmen-\1"),
    (re.compile(rf"{_ID}: Kapazität"), r"kapazitaet-\1"),
    (re.compile(r"Mitglied ([1-9]): Firma, Rechtsform und Anschrift"), r"mitglied-\1-firma"),
    (re.compile(r"Auftragswert netto in .+"), "wert"),
    (re.compile(rf"(?:Angebot für Los|Bid for lot) {_ID}"), r"los-\1"),
)


def name_of_title(title: str) -> str | None:
    """Return the name of the field with *title*; None where nothing is taken over from it.

    Example:
        >>> name_of_title("A-01 Ja"), name_of_title("P-01: Einzelpreis"), name_of_title("Telefon")
        ('A-01-ja', 'preis-P-01', None)
    """
    plain = _PRICED.sub("", title)
    if plain in _TITLES:
        return _TITLES[plain]
    for pattern, name in _SHAPES:
        if match := pattern.fullmatch(plain):
            return match.expand(name)
    return None
