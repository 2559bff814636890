# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A dossier and the desk of a reviewer go in; the bytes of the pack come out, the same for the same."""

import io
import re
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from tenderkit.cli.language import translator
from tenderkit.cli.leaked import buyer_hosts, file_leaks, text_leaks
from tenderkit.exchange.pack import envelope_data, pack_data
from tenderkit.model.bid import Bid
from tenderkit.model.dossier import Dossier
from tenderkit.model.pack import ENVELOPE
from tenderkit.outcome.desk import Desk, Offer
from tenderkit.problems import Problem
from tenderkit.reading.bid_files import forms_left, handed_files, money
from tenderkit.reading.lists import read_lists
from tenderkit.recording.yaml_text import yaml_lines
from tenderkit.rendering.pack_readme import README, readme
from tenderkit.shipped import SCHEMAS

_LONG_AGO = (1980, 1, 1, 0, 0, 0)
"""The time of everything in the envelope."""


@dataclass(frozen=True, slots=True)
class Packed:
    """A pack before it is written."""

    files: Mapping[str, bytes]
    """Name below the pack → content."""
    noticed: tuple[Problem, ...]
    """Files of bids that are not in it, and what in it gives a bidder away."""


def packed(folder: Path, dossier: Dossier, desk: Desk, draw: str) -> Packed:
    """Return the pack of *desk* with the mark of its *draw*; *folder* is the dossier."""
    translate = translator(desk.language)
    names = envelope_data(desk)
    files = {name: _yaml(data) for name, data in pack_data(dossier, desk, draw, translate).items()}
    files[translate(README)] = readme(desk, translate, envelope=bool(names))
    if names:
        files[ENVELOPE] = _zipped({name: _yaml(data) for name, data in names.items()})
    noticed: list[Problem] = []
    forms: list[str] = []
    for offer in desk.offers.values():
        handed = handed_files(folder, offer.bid, money(read_lists()["prices"]["files"]))
        neutral = {name: _neutral(offer.bid, name, n) for n, name in enumerate(handed.files, 1)}
        files |= {f"bids/{offer.letter}/files/{neutral[name]}": data for name, data in handed.files.items()}
        noticed += [*handed.behind, *_leaks(dossier, desk, offer, handed.files)]
        forms += handed.forms
    schemas = {f".schemas/{path.name}": path.read_bytes() for path in sorted(SCHEMAS.glob("*.schema.json"))}
    return Packed({**files, **schemas}, (*noticed, *forms_left(forms)))


def _leaks(dossier: Dossier, desk: Desk, offer: Offer, files: Mapping[str, bytes]) -> list[Problem]:
    """Return what in the pack gives the bidder away; files are called as in the dossier, for the office."""
    asked = {criterion for (_, criterion), each in desk.asked.items() if each.criterion.blind}
    home = f"bids/{offer.bid.id}"
    texts = {
        f"{home}/bid.yaml: {id_}": str(answer.value)
        for id_, answer in offer.bid.answers.items()
        if id_ in asked
    }
    named = {f"{home}/files/{name}": data for name, data in files.items()}
    known = buyer_hosts(dossier)
    return [*text_leaks(offer.bid, texts, known), *file_leaks(offer.bid, named, known)]


def names_bidder(bid: Bid, name: str) -> bool:
    """Tell whether the name of a file says who bids."""
    return bool(text_leaks(bid, {name: re.sub(r"[_+.\-/]+", " ", name)}))


def holds_prices(name: str) -> bool:
    """Tell whether a file holds prices, by its name."""
    return money(read_lists()["prices"]["files"]).search(name) is not None


def _neutral(bid: Bid, name: str, number: int) -> str:
    """Return how a file is called in the pack: as it was, unless its name says who bids, or hides a sign."""
    suffix = "".join(sign for sign in Path(name).suffix.lower() if sign.isprintable())
    return f"{number:02}{suffix}" if names_bidder(bid, name) or not name.isprintable() else name


def _yaml(data: Mapping[str, object]) -> bytes:
    return "\n".join([*yaml_lines(data), ""]).encode()


def _zipped(files: Mapping[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in sorted(files.items()):
            entry = zipfile.ZipInfo(name, _LONG_AGO)
            entry.compress_type, entry.external_attr, entry.create_system = (
                zipfile.ZIP_DEFLATED,
                0o644 << 16,
                3,
            )
            archive.writestr(entry, data)
    return buffer.getvalue()
