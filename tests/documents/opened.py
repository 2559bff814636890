# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A regime goes in; a test dossier with bids that were opened, questions and requests comes out."""

import shutil
from datetime import datetime
from pathlib import Path
from typing import Any

import yaml

from tenderkit.cli.recorded import Kind, recorded, stated

DOSSIERS = Path(__file__).parents[1] / "dossiers"
NAMES = {"bid-01": "Wiesengrund Code eG", "bid-02": "Fuchsbau Software GmbH", "bid-03": "Nebelkamm IT UG"}
"""The last one has a component that is not free; all are invented."""
PRICES = {"bid-01": ("850.00", "9000.00"), "bid-02": ("910.00", "8000.00"), "bid-03": ("800.00", "7000.00")}
ASKERS = ("Kranichfeld Systeme GmbH", "Ada Musterfrau")
LATE = "Spätlese Digital eG"
OPENERS = ("Alex Erfunden", "Bo Gedacht")
_MET = {"result": "met", "by": "Kim Beispiel", "on": "2027-04-22", "reason": "Geprüft, keine Beanstandung."}
_QUESTIONS: list[dict[str, Any]] = [
    {
        "id": "F-01",
        "received": "2027-03-10T10:00",
        "kind": "question",
        "asker": ASKERS[0],
        "public_text": "Sind auch weitere Formate für den Import zugelassen?",
        "answer": "Ja, soweit sie offen dokumentiert sind.",
        "answered": "2027-03-11T09:00",
    },
    {
        "id": "F-02",
        "received": "2027-03-12T10:00",
        "kind": "objection",
        "asker": ASKERS[1],
        "public_text": "Die geforderte Referenz benachteiligt junge Unternehmen.",
        "answer": "Der Rüge wird nicht abgeholfen; auch eigene Vorhaben werden anerkannt.",
        "answered": "2027-03-15T14:00",
        "changes": ["Kriterienkatalog, E-01: eigene Vorhaben werden anerkannt"],
    },
    {
        "id": "F-03",
        "received": "2027-03-16T10:00",
        "kind": "question",
        "asker": ASKERS[0],
        "public_text": "Wann beginnt der Probebetrieb?",
    },
]
COMPLETION = {
    "kind": "completion",
    "sent": "2027-04-22",
    "due": "2027-04-29",
    "text": "Bitte reichen Sie die Bestätigung der Versicherung nach.",
}
CLARIFICATION = {
    "kind": "clarification",
    "sent": "2027-04-23",
    "due": "2027-04-30",
    "text": "Bitte erläutern Sie den Aufwand der Position P-01.",
}
REQUESTS = {"bid-02": [COMPLETION], "bid-03": [CLARIFICATION]}


def opened(regime: str, into: Path, *, recording: bool = True) -> Path:
    """Return a dossier under *regime* with three bids in time and a late one, opened by two people."""
    folder = Path(shutil.copytree(DOSSIERS / "regime-vgv", into / f"opened-{regime}"))
    change(folder / "tender.yaml", regime=regime)
    if regime == "direct":
        tender = yaml.safe_load((folder / "tender.yaml").read_text("utf-8"))
        change(folder / "tender.yaml", procedure={**tender["procedure"], "type": "direct"})
    write(folder / "questions.yaml", {"format": 1, "questions": _QUESTIONS})
    change(folder / "internal.yaml", openers=[{"name": OPENERS[0], "unit": "Vergabestelle"}])
    for bid in NAMES:
        _bid(folder / "bids" / bid, bid)
    late = {"bidder": {"name": LATE}, "received": "2027-04-20T12:01", "status": "late"}
    write(folder / "bids/bid-04/bid.yaml", {"format": 1, **late})
    if recording:
        record(folder, Kind.BIDS_OPENED)
    return folder


def record(folder: Path, kind: Kind, at: str = "2027-04-20T13:05", **data: object) -> None:
    """Put an entry of *kind* with *data* into the journal; two people were there."""
    statement = stated(OPENERS[0], datetime.fromisoformat(at), "Europe/Berlin")
    recorded(folder, kind, statement, {}, data, [OPENERS[1]])


def _bid(folder: Path, bid: str) -> None:
    bidder = {"name": NAMES[bid], "address": "Gedachter Weg 1, 00012 Musterstadt"}
    files = [{"path": "angebot.pdf", "sha256": "5e" * 32, "size": 123456}]
    handed_in = {"received": "2027-04-19T10:00", "status": "received", "declarations": {"R-01": True}}
    write(folder / "bid.yaml", {"format": 1, "bidder": bidder, **handed_in, "files": files})
    positions = dict(zip(("P-01", "P-02"), PRICES[bid], strict=True))
    write(folder / "price.yaml", {"format": 1, "positions": positions})
    out = {"result": "not_met", "reason": "Ein Bestandteil ist proprietär."} if bid == "bid-03" else {}
    names = {"formal": "Form-1 Form-2 Form-3 Form-4", "selection": "E-01", "exclusion": "A-01"}
    parts = {part: [{"id": id_, **_MET} for id_ in ids.split()] for part, ids in names.items()}
    parts["exclusion"] = [{**parts["exclusion"][0], **out}]
    parts["price"] = [{"id": id_, **_MET} for id_ in ("Preis-1", "Preis-2")]
    asked = {"requests": REQUESTS[bid]} if bid in REQUESTS else {}
    write(folder / "examination.yaml", {"format": 1, **parts, **asked})


def change(file: Path, **values: object) -> None:
    """Put *values* at the top of a file."""
    write(file, {**yaml.safe_load(file.read_text("utf-8")), **values})


def write(file: Path, data: dict[str, Any]) -> None:
    """Write *data* as YAML."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(yaml.safe_dump(data, allow_unicode=True, sort_keys=False), "utf-8")
