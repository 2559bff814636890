# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The documents of phases bids, evaluate and award: what becomes of each, and what it comes after."""

from tenderkit.model.law import Need
from tenderkit.outcome.duty import Use
from tenderkit.planning.content import Contents

_KEPT, _BUYER, _PUBLISHED = Use.KEPT, Use.BUYER, Use.PUBLISHED
_OPTIONAL, _NOT_NEEDED = Need.OPTIONAL, Need.NOT_NEEDED
_KEYS = ("title", "buyer")


def _bids(id_: str, use: Use, after: str, need: Need = _OPTIONAL, condition: str | None = None) -> Contents:
    return Contents(id_, "bids", use, _KEYS, need, condition, after)


def _evaluate(id_: str, use: Use, after: str, condition: str | None = None) -> Contents:
    return Contents(id_, "evaluate", use, _KEYS, _OPTIONAL, condition, after)


def _award(id_: str, use: Use, after: str, need: Need = _OPTIONAL, condition: str | None = None) -> Contents:
    return Contents(id_, "award", use, _KEYS, need, condition, after, early=id_ == "vergabevermerk")


LATER_CONTENTS = (
    _bids("bieterinformation", _KEPT, "answer", condition="questions"),
    _bids("ruegeantwort", _KEPT, "answered_objection", condition="objections"),
    _bids("niederschrift-oeffnung", _BUYER, "bids_opened"),
    _bids("pruefvermerk-formal", _BUYER, "formal"),
    _bids("pruefvermerk-eignung", _BUYER, "selection"),
    _bids("pruefvermerk-preis", _BUYER, "price", condition="prices"),
    _bids("nachforderung", _KEPT, "completion", condition="completions"),
    _bids("aufklaerung-preis", _KEPT, "clarification", condition="clarifications"),
    _evaluate("interessenkonflikt-erklaerung", _BUYER, "reviewers"),
    _evaluate("bewertungsbogen", _BUYER, "sheets", "award_criteria"),
    _evaluate("konsensprotokoll", _BUYER, "sheets", "consensus"),
    _evaluate("wertungsbericht", _BUYER, "sheets", "award_criteria"),
    _award("vergabevermerk", _BUYER, "decision"),
    _award("vorabinformation", _KEPT, "award", _NOT_NEEDED),
    _award("zuschlagsschreiben", _KEPT, "award"),
    _award("absageschreiben", _KEPT, "decision"),
    _award("bewertung-je-bieter", _KEPT, "award", condition="award_criteria"),
    _award("aufhebung", _BUYER, "cancelled", condition="cancelled"),
    _award("exante-expost-bekanntmachung", _PUBLISHED, "award", _NOT_NEEDED),
    _award("statistik-datenblatt", _BUYER, "award", _NOT_NEEDED),
    _award("pressemitteilung", _PUBLISHED, "award"),
    _award("aktenverzeichnis", _BUYER, "any"),
)
