# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A bid with its files goes in; its record with what the forms say comes out, and what they do not say."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from tenderkit.cli.bids_known import KnownBids
from tenderkit.model.bid import Bid
from tenderkit.model.intake import BIDS, Intake
from tenderkit.model.names import seen_name
from tenderkit.planning.opening import moment_text
from tenderkit.problems import Place, Problem, Severity
from tenderkit.reading.returned_bid import returned_bid
from tenderkit.reading.seal import latest_seal
from tenderkit.reading.walk import file_bytes
from tenderkit.reading.yamlfile import load_yaml
from tenderkit.records import dataclass
from tenderkit.words import N_, Message

_KEYS = (
    "format",
    "bidder",
    "lots",
    "received",
    "status",
    "round",
    "replaces",
    "variant_of",
    "declarations",
    "answers",
    "staff",
    "references",
    "files",
    "note",
    "points",
    "invited",
    "bid",
)


@dataclass(frozen=True, slots=True)
class ReadForms:
    """What becomes of the records of one bid."""

    bid: Mapping[str, Any]
    """The data of ``bid.yaml``."""
    price: Mapping[str, Any] | None
    """The data of ``price.yaml``; None where nothing is to be written."""
    forms: tuple[str, ...]
    problems: tuple[Problem, ...]


def read_forms(folder: Path, bid: Bid, data: Mapping[str, Any], known: KnownBids, root: Path) -> ReadForms:
    """Return *data* of ``bid.yaml`` with what the forms of *bid* say; what somebody wrote down stays.

    Args:
        folder: the dossier.
        bid: the bid as it is recorded.
        data: the same as written.
        known: the tender, and what its bids are.
        root: where its files lie.
    """
    seal = latest_seal(folder)
    found = returned_bid(root, bid, known.dossier, seal.code if seal else None, known.intake)
    merged = {**data, **{key: _joined(data.get(key), value, key) for key, value in found.bid.items()}}
    ordered = {key: merged[key] for key in _KEYS if key in merged}
    price = found.price if bid.price is None and known.intake is BIDS else None
    return ReadForms(ordered, price, found.forms, (*found.problems, *_other_name(bid, ordered, known.intake)))


def recorded_data(folder: Path, name: str) -> dict[str, Any]:
    """Return what the file *name* of the dossier says, as written."""
    data: dict[str, Any] = load_yaml(file_bytes(folder / name, name), name).data
    return data


def written(bid: Bid) -> dict[str, Any]:
    """Return the data of ``bid.yaml`` before anybody looks into the bid."""
    files = [{"path": f.path, "sha256": f.sha256, "size": f.size, "original": f.original} for f in bid.files]
    return {
        "bidder": {"name": bid.bidder.name},
        "received": moment_text(bid.received),
        "status": bid.status,
        **({"round": bid.round} if bid.round > 1 else {}),
        **({"replaces": bid.replaces} if bid.replaces else {}),
        **({"variant_of": bid.variant_of} if bid.variant_of else {}),
        "files": [{key: value for key, value in file.items() if value is not None} for file in files],
    }


def _other_name(bid: Bid, data: Mapping[str, Any], intake: Intake) -> Iterator[Problem]:
    """Yield that the letter names another bidder than the one under whom the bid was registered."""
    known, name = bid.bidder.name, data["bidder"]["name"]
    if seen_name(known) != seen_name(name):
        what = Message(
            N_("registered was {known}; the bid letter names {name}"), {"known": known, "name": name}
        )
        remedy = Message(N_("The name in the letter counts. Look whether the files lie in the right bid."))
        yield Problem("TK170", Place(intake.file(bid.id)), what, remedy, Severity.INFO)


def _joined(known: Any, read: Any, key: str) -> Any:  # noqa: ANN401 - parts of a file
    """Return both; the bidder's own name stands for the one under which the bid was registered."""
    if isinstance(known, dict) and isinstance(read, dict):
        names = {"name": read["name"]} if key == "bidder" and "name" in read else {}
        return {**read, **known, **names}
    return known or read
