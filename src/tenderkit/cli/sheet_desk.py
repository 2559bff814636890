# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A dossier or a pack goes in; what is needed to make a workbook for one of its reviewers comes out."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import click

from tenderkit.cli.leaked import buyer_hosts, text_leaks
from tenderkit.cli.options import spoken
from tenderkit.cli.pseudonyms import known_reviewer, pseudonyms_for
from tenderkit.cli.recorded import Change, Kind, recorded, stated
from tenderkit.cli.sound import sound_dossier
from tenderkit.model.dossier import Dossier
from tenderkit.model.pseudonyms import Pseudonyms
from tenderkit.model.score_form import Part, ScoreForm
from tenderkit.problems import Problem
from tenderkit.reading.dossier import read_dossier
from tenderkit.reading.pack import is_pack, read_pack, with_names
from tenderkit.reading.seal import latest_seal
from tenderkit.records import dataclass
from tenderkit.words import N_


@dataclass(frozen=True, slots=True)
class SheetDesk:
    """Where a workbook is made from."""

    folder: Path
    dossier: Dossier
    named: Pseudonyms
    seal: str | None
    files: Mapping[str, Change] | None
    """What is to be recorded; None in a pack, which has no journal."""


def sheet_desk(folder: Path, reviewer: str | None, part: Part) -> SheetDesk:
    """Return the desk of *reviewer* in *folder*; a pack knows whose it is.

    Raises:
        InputError: what lies there has faults.
    """
    if is_pack(folder):
        return _of_pack(folder, reviewer, part)
    if reviewer is None:
        raise click.UsageError(spoken()(N_("Say whose sheet it is: --reviewer ID.")))
    dossier, _ = sound_dossier(folder)
    named, files = pseudonyms_for(folder, dossier, known_reviewer(dossier, reviewer))
    seal = latest_seal(folder)
    return SheetDesk(folder, dossier, named, seal.code if seal else None, files)


def record_export(desk: SheetDesk, form: ScoreForm, by: str | None, at: datetime | None) -> None:
    """Record that *form* was handed out: its fingerprint, and names that were drawn for it."""
    if desk.files is not None:
        data = {"reviewer": form.reviewer, "part": form.part.value, "form": form.print()}
        statement = stated(by, at, desk.dossier.tender.timezone)
        recorded(desk.folder, Kind.PACK, statement, desk.files, data)


def leaks_in(desk: SheetDesk, form: ScoreForm) -> list[Problem]:
    """Return where a workbook that is to be filled in blind gives a bidder away."""
    if form.part is not Part.BLIND:
        return []
    bids = {bid.id: bid for bid in desk.dossier.bids}
    found: list[Problem] = []
    known = buyer_hosts(desk.dossier)
    for asked in form.asked:
        for letter, text in asked.shown.items():
            bid = bids[desk.named.bids[letter]]
            place = desk.dossier.places[f"bids/{bid.id}/bid.yaml", "answers", asked.criterion.id]
            found += [replace(each, place=place) for each in text_leaks(bid, {letter: text}, known)]
    return found


def _of_pack(folder: Path, reviewer: str | None, part: Part) -> SheetDesk:
    pack = read_pack(folder)
    if reviewer not in (None, pack.reviewer):
        raise click.BadParameter(spoken()(N_("The pack is of somebody else.")), param_hint="--reviewer")
    dossier = read_dossier(folder)
    if part is not Part.BLIND:
        dossier = with_names(folder, dossier)
    named = Pseudonyms(pack.reviewer, "", {letter: letter for letter in pack.letters}, pack.letters)
    return SheetDesk(folder, dossier, named, pack.seal, None)
