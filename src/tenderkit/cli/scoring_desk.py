# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A dossier or a pack goes in; the session of one reviewer comes out, ready to go on."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import click

from tenderkit.cli.options import spoken
from tenderkit.cli.recorded import Kind, Statement, recorded
from tenderkit.cli.scoring_session import Session
from tenderkit.cli.scoring_sheets import Sheets
from tenderkit.model.dossier import Dossier
from tenderkit.model.pseudonyms import Pseudonyms
from tenderkit.outcome.desk import Desk
from tenderkit.problems import InputError, Place, Problem
from tenderkit.reading.lists import read_lists
from tenderkit.reading.pack import is_pack, read_pack, with_names
from tenderkit.words import N_, Message, sentence


@dataclass(frozen=True, slots=True)
class Opened:
    """What a reviewer sits down to."""

    dossier: Dossier
    names: Pseudonyms
    seal: str | None
    pack: bool
    person: str | None
    """Name of the reviewer, where the dossier says it."""


def opened(folder: Path, dossier: Dossier, reviewer: str | None, statement: Statement) -> Opened:
    """Return what *reviewer* sits down to; where the bids have no letters yet, they are drawn and recorded.

    Raises:
        InputError: the pack is damaged, or the letters cannot be recorded.
        click.UsageError: nobody said who scores, or somebody who does not score here.
    """
    if is_pack(folder):
        pack = read_pack(folder)
        if reviewer not in (None, pack.reviewer):
            words = N_("This pack is for {reviewer}.")
            text = sentence(Message(words, {"reviewer": pack.reviewer}), spoken())
            raise click.BadParameter(text, param_hint="--reviewer")
        letters = {letter: letter for letter in pack.letters}
        names = Pseudonyms(pack.reviewer, "", letters, pack.letters)
        return Opened(with_names(folder, dossier), names, pack.seal, pack=True, person=None)
    if reviewer is None:
        raise click.UsageError(spoken()(N_("Say who scores: --reviewer ID.")))
    return _from_dossier(folder, dossier, reviewer, statement)


def _from_dossier(folder: Path, dossier: Dossier, reviewer: str, statement: Statement) -> Opened:
    from tenderkit.cli.pseudonyms import known_reviewer, pseudonyms_for
    from tenderkit.reading.seal import latest_seal

    person = {each.id: each.name for each in dossier.internal.reviewers}.get(
        known_reviewer(dossier, reviewer)
    )
    names, drawn = pseudonyms_for(folder, dossier, reviewer)
    if drawn:
        recorded(
            folder, Kind.PACK, statement, drawn, {"reviewer": reviewer, "bids": sorted(names.bids.values())}
        )
    seal = latest_seal(folder)
    return Opened(dossier, names, seal.code if seal else None, pack=False, person=person)


def session(folder: Path, at: Opened, bids: Sequence[str], *, later: bool, by_bid: bool) -> Session:
    """Return the session at what was opened.

    Args:
        folder: the dossier or pack.
        at: what was opened.
        bids: letters, or in a dossier ids, of the bids to be scored now; all where there are none.
        later: score the presentation instead of the written bid.
        by_bid: begin bid by bid.

    Raises:
        InputError: there is nothing to score, or no scale.
        click.BadParameter: a bid is not known here.
    """
    laid = laid_desk(at.dossier, at.names, at.seal, later=later, prices=not at.pack)
    known = ((judged.folder, sheet) for judged in at.dossier.judged for sheet in judged.sheets)
    sheets = Sheets(folder, laid, known)
    made = Session(at.dossier, laid, sheets, read_lists(), _letters(laid, bids))
    if by_bid and not made.bookmark.by_bid:
        made.turn()
    return made


def laid_desk(
    dossier: Dossier, names: Pseudonyms, seal: str | None, *, later: bool = False, prices: bool = True
) -> Desk:
    """Return the desk of the reviewer of *names*.

    Which bids reach a presentation can be told only where their *prices* are known.

    Raises:
        InputError: there is nothing to score, or no scale.
    """
    from tenderkit.evaluation.desk import desk, reaching

    reached = reaching(dossier) if later and prices else None
    laid = desk(dossier, names, seal=seal, later=later, reached=reached)
    if not laid.cells:
        what = Message(N_("there is nothing to score for {reviewer}"), {"reviewer": laid.reviewer})
        remedy = Message(
            N_("Look whether bids were opened, whether all are out, and what internal.yaml asks for.")
        )
        raise InputError([Problem("TK823", Place("bids"), what, remedy)])
    for (lot, id_), asked in laid.asked.items():
        if not asked.choices:
            what = Message(N_("{id} has neither points nor words that could be given"), {"id": id_})
            remedy = Message(N_("Add a `scale` to the evaluation, or `ratings` to the criterion."))
            raise InputError([Problem("TK824", Place(f"{lot}criteria.yaml"), what, remedy)])
    return laid


def _letters(laid: Desk, bids: Sequence[str]) -> list[str]:
    """Return the letters of *bids*."""
    known = {offer.sheet: letter for letter, offer in laid.offers.items()} | {
        each: each for each in laid.offers
    }
    for bid in bids:
        if bid not in known:
            words = N_("There is no bid {bid} to score here. Known are: {known}.")
            values = {"bid": bid, "known": ", ".join(laid.offers)}
            raise click.BadParameter(sentence(Message(words, values), spoken()), param_hint="BID")
    return [known[bid] for bid in bids]
