# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""``tenderkit pack``."""

from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tenderkit.cli.options import dossier_argument, lang_option, spoken
from tenderkit.cli.recorded import Kind, record_options, recorded, stated
from tenderkit.words import N_, Message, sentence

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tenderkit.model.dossier import Dossier
    from tenderkit.outcome.desk import Desk
    from tenderkit.problems import Problem


@click.command()
@dossier_argument
@click.option(
    "--reviewer", metavar="ID", required=True, help=N_("Whose pack, as internal.yaml calls the person.")
)
@click.option(
    "--out",
    metavar="DIR",
    type=click.Path(file_okay=False, path_type=Path),
    help=N_("Folder of the pack; else out/packs/ID in the dossier."),
)
@record_options
@lang_option
def pack(folder: Path, reviewer: str, out: Path | None, by: str | None, at: datetime | None) -> None:
    """Give one reviewer a folder to score in: no prices, no names, no other sheets.

    In it are the published criteria and requirements, and all bids that nothing excludes so far, under
    letters in an order drawn for this reviewer. What cannot be judged without names lies in an envelope,
    which `score` opens last. Files that hold prices stay out and are named, as is whatever gives a name
    away. Called again, it makes the same pack; scores in it are left alone.

    \b
    Example:
      tenderkit pack my-tender --reviewer rev-1
      tenderkit pack my-tender --reviewer rev-1 --out D:/rev-1
    """
    from tenderkit.canonical import canonical_json, sha256
    from tenderkit.cli.packed import packed
    from tenderkit.cli.problems_shown import problems_text
    from tenderkit.cli.pseudonyms import known_reviewer, pseudonyms_for
    from tenderkit.cli.scoring_desk import laid_desk
    from tenderkit.problems import raise_if_any
    from tenderkit.reading.dossier import read_dossier
    from tenderkit.reading.seal import latest_seal
    from tenderkit.recording.rendered import touched_files, write_rendered

    dossier = read_dossier(folder)
    statement = stated(by, at, dossier.tender.timezone)
    names, drawn = pseudonyms_for(folder, dossier, known_reviewer(dossier, reviewer))
    seal = latest_seal(folder)
    desk = laid_desk(dossier, names, seal.code if seal else None)
    made = packed(folder, dossier, desk, names.mark)
    target = out or folder / "out" / "packs" / reviewer
    raise_if_any(touched_files(target, list(made.files)))
    hash_ = sha256(canonical_json({name: sha256(data) for name, data in made.files.items()}))
    if drawn or not _is_recorded(folder, reviewer, hash_):
        data: Mapping[str, object] = {
            "reviewer": reviewer,
            "bids": sorted(offer.bid.id for offer in desk.offers.values()),
            "pack": hash_,
            **({"seal": seal.number} if seal else {}),
        }
        recorded(folder, Kind.PACK, statement, drawn, data)
    write_rendered(target, made.files)
    _clear(target, made.files)
    _say(desk, target)
    if problems := [*_still_open(desk, dossier), *made.noticed]:
        click.echo(problems_text(problems, spoken()), err=True)


def _clear(target: Path, files: "Mapping[str, bytes]") -> None:
    """Take out of the folder of bids what an earlier pack held and this one does not."""
    from tenderkit.problems import InputError, Place, Problem, system_words

    root = target / "bids"
    try:
        for path in sorted(root.rglob("*"), reverse=True):
            if path.is_dir() and not path.is_symlink():
                if not any(path.iterdir()):
                    path.rmdir()
            elif path.relative_to(target).as_posix() not in files:
                path.unlink()
    except OSError as error:
        what = Message(N_("this cannot be written: {reason}"), {"reason": system_words(error)})
        remedy = Message(N_("Check the folder and its permissions."))
        raise InputError([Problem("TK021", Place(str(root)), what, remedy)]) from error


def _is_recorded(folder: Path, reviewer: str, hash_: str) -> bool:
    """Tell whether this very pack is what the journal last says of *reviewer*."""
    from tenderkit.reading.journal import read_journal

    last = [
        entry.data.get("pack")
        for entry in read_journal(folder)
        if entry.kind is Kind.PACK and entry.data.get("reviewer") == reviewer
    ]
    return last[-1:] == [hash_]


def _still_open(desk: "Desk", dossier: "Dossier") -> list["Problem"]:
    """Return what is not finished in the examination of the bids in the pack; it does not keep them out."""
    from tenderkit.evaluation.examination import gaps
    from tenderkit.problems import Severity

    here = {offer.bid.id for offer in desk.offers.values()}
    return [
        replace(problem, severity=Severity.WARNING)
        for judged in dossier.judged
        for bid in dossier.bids_for(judged)
        if bid.id in here
        for problem in gaps(dossier, judged, bid)
    ]


def _say(desk: "Desk", target: Path) -> None:
    values = {
        "folder": target,
        "reviewer": desk.reviewer,
        "bids": len(desk.offers),
        "criteria": len(desk.asked),
        "cells": len(desk.cells),
    }
    words = N_(
        "The pack for {reviewer} lies in {folder}: {bids} bids, {criteria} criteria, {cells} scores to give."
    )
    click.echo(sentence(Message(words, values), spoken()))
