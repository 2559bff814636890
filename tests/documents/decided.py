# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A regime and a decision go in; a test dossier with invented bids, points and that decision comes out."""

import shutil
from pathlib import Path
from typing import Any

import yaml

DOSSIERS = Path(__file__).parents[1] / "dossiers"
NAMES = {"bid-01": "Wiesengrund Code eG", "bid-02": "Fuchsbau Software GmbH", "bid-03": "Nebelkamm IT UG"}
"""The winner, a bid that loses, and one that is excluded; all invented."""
POINTS = {"bid-01": {"B-01": 9, "B-02": 8}, "bid-02": {"B-01": 7, "B-02": 8}}
PRICES = {"bid-01": ("850.00", "9000.00"), "bid-02": ("910.00", "8000.00"), "bid-03": ("800.00", "7000.00")}
REASON = "Das Konzept ist am weitesten ausgearbeitet und zeigt den Betrieb durch Dritte."
"""Why the winner wins: as it may stand in record and letters."""
_MET = {"result": "met", "by": "Kim Beispiel", "on": "2027-04-22", "reason": "Nachweis liegt vor."}
_DECLARED = {"declared": "none", "on": "2027-04-21"}
_INTERNAL = {
    "reasons": {
        "procedure": "Das Verfahren steht ohne weiteren Grund offen.",
        "lots": "Die Teile lassen sich nicht trennen.",
        "evidence": "Eigenerklärungen genügen.",
        "open_source": "Andere Städte sollen nachnutzen.",
    },
    "reviewers": [{"id": "pruef-1", "name": "Kim Beispiel"}, {"id": "pruef-2", "name": "Lou Muster"}],
}


def decided(
    into: Path, decision: dict[str, Any] | None, letters: dict[str, str] | None = None, regime: str = "vgv"
) -> Path:
    """Return the test dossier for *regime*, with three bids and, where one is given, a *decision*.

    *letters* says which went out to all, and on which day.
    """
    folder = Path(shutil.copytree(DOSSIERS / "regime-vgv", into / f"decided-{regime}"))
    tender = (folder / "tender.yaml").read_text("utf-8").replace("regime: vgv", f"regime: {regime}")
    if regime == "vola_sn":
        tender = tender.replace("land: NI", "land: SN")
    (folder / "tender.yaml").write_text(tender, "utf-8")
    written = yaml.safe_load((folder / "internal.yaml").read_text("utf-8"))
    items = [{"id": "S-1", "title": "Entwicklung", "amount": "400000.00" if regime == "vgv" else "40000.00"}]
    estimate = {"as_of": "2027-01-11", "items": items}
    _write(folder / "internal.yaml", {**written, **_INTERNAL, "estimate": estimate})
    for bid in NAMES:
        _bid(folder / "bids" / bid, bid)
    for bid, points in POINTS.items():
        for number, reviewer in enumerate(("pruef-1", "pruef-2")):
            _write(folder / "scores" / reviewer / f"{bid}.yaml", _sheet(reviewer, bid, points, number))
    if decision:
        sent = [{"document": letter, "sent": day} for letter, day in (letters or {}).items()]
        told = {"by": "Amtsleitung", "on": "2027-05-31", "reason": REASON, **decision}
        _write(folder / "award.yaml", {"format": 1, "decisions": [told], "letters": sent})
    return folder


def _bid(folder: Path, bid: str) -> None:
    bidder = {
        "name": NAMES[bid],
        "address": "Gedachter Weg 1\n00012 Musterstadt",
        "sme": True,
        "country": "DE",
    }
    handed_in = {"received": "2027-04-19T10:00", "status": "received", "declarations": {"R-01": True}}
    _write(folder / "bid.yaml", {"format": 1, "bidder": bidder, **handed_in})
    positions = dict(zip(("P-01", "P-02"), PRICES[bid], strict=True))
    _write(folder / "price.yaml", {"format": 1, "positions": positions})
    out = {"result": "not_met", "reason": "Ein Bestandteil ist proprietär."} if bid == "bid-03" else {}
    parts = {"selection": [{"id": "E-01", **_MET}], "exclusion": [{"id": "A-01", **_MET, **out}]}
    formal = [{"id": "F-01", "title": "Frist gewahrt", **_MET}]
    price = [{"id": "P-1", "title": "Angemessener Preis", **_MET}]
    _write(folder / "examination.yaml", {"format": 1, "formal": formal, **parts, "price": price})


def _sheet(reviewer: str, bid: str, points: dict[str, int], number: int) -> dict[str, Any]:
    words = ("Sorgfältig ausgearbeitet", "Nachvollziehbar dargestellt")[number]
    scores = {
        id_: {
            "points": given,
            "reason": f"{words}: {id_} von {bid} im Kapitel {given}.",
            "place": f"S. {given}",
        }
        for id_, given in points.items()
    }
    head = {"format": 1, "reviewer": reviewer, "bid": bid, "conflict": _DECLARED, "complete": True}
    return {**head, "scores": scores}


def _write(file: Path, data: dict[str, Any]) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    text = yaml.safe_dump(data, allow_unicode=True, sort_keys=False)
    file.write_text(text, "utf-8")
