# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The headings of a table go in; which key of the dossier each column fills comes out.

The words are those of German and English tables, without spaces, signs and what stands in brackets.
"""

import re
from collections.abc import Mapping

from tenderkit.records import dataclass

INTO = ("requirements", "criteria", "prices")

_COMMON = {
    "id": "id nr nummer no number lfdnr lfdno laufendenummer kennung kürzel kennzeichen idnr ref code pos "
    "posnr",
    "title": "titel title bezeichnung kurztitel kurzbezeichnung name überschrift thema kurztext",
    "kind": "art typ kind type",
    "lot": "los lot losnr lotno",
}
_WORDS: Mapping[str, Mapping[str, str]] = {
    "requirements": {
        "id": "anforderungsnr anforderungsnummer anforderungsid reqid reqno requirementid requirementno",
        "title": "",
        "text": "beschreibung description text anforderungstext anforderungsbeschreibung langtext "
        "detailbeschreibung spezifikation details",
        "kind": "anforderungsart anforderungstyp",
        "priority": "priorität prio priority verbindlichkeit modalität mussodersoll musssollkann moscow",
        "must": "muss must m pflicht",
        "should": "soll should s",
        "may": "kann may could k optional",
        "group": "gruppe group kapitel bereich kategorie category themenfeld modul module abschnitt "
        "themenbereich section",
        "as": "als rolle role asa nutzerrolle",
        "want": "möchteich ichmöchte iwant want",
        "so": "damit sothat nutzen",
        "measure": "messgröße measure kennzahl metrik metric",
        "level": "zielwert level schwellenwert target",
        "method": "prüfmethode prüfverfahren messverfahren method",
        "acceptance": "abnahme abnahmeprüfung abnahmekriterium abnahmekriterien abnahmetest "
        "akzeptanzkriterium akzeptanzkriterien "
        "acceptance acceptancecriterion acceptancecriteria acceptancetest",
        "declare": "erklärung zubestätigen bestätigung declare declaration",
        "source": "quelle source herkunft",
    },
    "criteria": {
        "id": "kriteriumnr kriteriennr kriteriennummer criterionid criterionno",
        "title": "kriterium criterion zuschlagskriterium bewertungskriterium awardcriterion unterkriterium",
        "kind": "kriterienart kriterientyp kriteriumsart eab",
        "group": "gruppe group kriteriengruppe hauptgruppe kapitel bereich kategorie category",
        "weight": "gewicht gewichtung weight weighting gewichtungin gewichtin weightin",
        "question": "frage fragestellung question",
        "expectation": "erwartung erwartungshorizont expectation beschreibung description zielerfüllung",
        "evidence": "nachweis nachweise evidence beleg",
        "min_points": "mindestpunkte mindestpunktzahl minpoints minimumpoints",
        "page_limit": "seiten seitenzahl höchstseitenzahl seitenbegrenzung pagelimit pages",
        "covers": "anforderungen anforderung bezug requirements covers bezugaufanforderungen",
        "stage": "stufe stage phase",
    },
    "providers": {
        "id": "",
        "title": "firma unternehmen anbieter dienstleister firmenname company provider firm supplier vendor",
        "source": "quelle source herkunft fundstelle",
        "address": "anschrift adresse address sitz",
        "contact": "ansprechperson ansprechpartner ansprechpartnerin kontakt kontaktperson contact",
        "email": "email mail emailadresse mailadresse",
        "phone": "telefon telefonnummer tel phone telephone",
        "website": "website webseite internetseite homepage internet web url",
        "sme": "kmu sme",
        "competences": "kompetenzen kompetenz schwerpunkte schwerpunkt leistungen competences skills",
        "references": "referenzen referenz references reference",
        "maintains": "pflegt gepflegteprojekte maintainer maintains projects",
        "note": "bemerkung anmerkung notiz note remark",
    },
    "prices": {
        "id": "positionsnr positionsnummer itemno",
        "title": "leistung item",
        "text": "beschreibung description text langtext",
        "kind": "preisart positionsart pricetype",
        "quantity": "menge anzahl quantity qty umfang",
        "unit": "einheit mengeneinheit me unit",
        "counted": "inwertung gewertet wertungsrelevant counted",
    },
}
_EITHER: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "requirements": dict.fromkeys(
        ["anforderung", "anforderungen", "requirement", "requirements", "leistung", "merkmal"],
        ("text", "title"),
    ),
    "criteria": {},
    "providers": {},
    "prices": {"position": ("id", "title")},
}
"""Headings that mean the first of these keys where another column fills the others, else the last."""
_LONGEST = 200
"""Characters of a heading; whatever is longer is none."""
_BRACKETS = re.compile(r"\([^)]*\)|\[[^\]]*\]")
_ANCHOR = re.compile(r"([0-9]+)(?:punkte?|pkt|points?|p)", re.ASCII)


@dataclass(frozen=True, slots=True)
class Headings:
    """What the columns of a row of headings mean."""

    columns: Mapping[int, str]
    """Column → key; points of an anchor as ``anchor 10``."""
    twice: tuple[tuple[int, int], ...] = ()
    """Pairs of columns that mean the same."""


def headings(texts: Mapping[int, str], into: str) -> Headings:
    """Return what *texts* (column → heading) mean in a table of *into*.

    Example:
        >>> headings({1: "Nr.", 2: "Anforderung", 3: "Priorität (M/S/K)"}, "requirements").columns
        {1: 'id', 2: 'title', 3: 'priority'}
    """
    plain = {column: plain_heading(text) for column, text in texts.items()}
    known = {word: key for key, words in _vocabulary(into).items() for word in words}
    sure = {column: key for column, word in plain.items() if (key := known.get(word) or _anchor(word, into))}
    first: dict[str, int] = {}
    twice = []
    for column, key in sure.items():
        if first.setdefault(key, column) != column:
            twice.append((first[key], column))
    for column, word in plain.items():
        keys = () if column in sure else _EITHER[into].get(word, ())
        open_ = [key for key in keys if key not in first]
        if open_:
            others = [key for key in open_[1:] if key not in first]
            first[key := (others or open_)[-1]] = column
            sure[column] = key
    return Headings(dict(sorted(sure.items())), tuple(twice))


def plain_heading(text: str) -> str:
    """Return *text* as headings are compared.

    Example:
        >>> plain_heading("Lfd.-Nr.:"), plain_heading("Gewicht (in %)")
        ('lfdnr', 'gewicht')
    """
    return "".join(sign for sign in _BRACKETS.sub("", text[:_LONGEST]).casefold() if sign.isalnum())


def _vocabulary(into: str) -> dict[str, list[str]]:
    own = _WORDS[into]
    return {
        key: f"{_COMMON.get(key, '')} {own.get(key, '')} {key}".casefold().split()
        for key in dict.fromkeys([*_COMMON, *own])
    }


def _anchor(word: str, into: str) -> str:
    match = _ANCHOR.fullmatch(word) if into == "criteria" else None
    return f"anchor {match[1]}" if match else ""
