# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A folder goes in; what people need to decide on its bids comes out: dossier, outcomes, seal, journal."""

import json
from collections.abc import Sequence
from dataclasses import replace
from functools import cached_property
from pathlib import Path

import click

from tenderkit.canonical import canonical_json, sha256
from tenderkit.checking.deciding import ended
from tenderkit.cli.options import spoken
from tenderkit.cli.sound import sound_dossier
from tenderkit.evaluation.evaluate import evaluate
from tenderkit.exchange.evaluation_input import evaluation_input
from tenderkit.model.dossier import Judged
from tenderkit.model.internal import Decision
from tenderkit.model.law import LawPack
from tenderkit.model.law_rules import Period
from tenderkit.model.record import JournalEntry, Kind
from tenderkit.model.seal import Sealing
from tenderkit.outcome.award import Outcome
from tenderkit.planning.standstill import standstill
from tenderkit.problems import InputError, Place, Problem
from tenderkit.reading.journal import read_journal
from tenderkit.reading.law import read_law
from tenderkit.reading.sealing import sealing_of
from tenderkit.words import N_, Message, sentence


class Desk:
    """A dossier on the day of its decision."""

    def __init__(self, folder: Path) -> None:
        """Read the dossier in *folder*.

        Raises:
            InputError: it has errors.
        """
        self.folder = folder
        self.dossier, _ = sound_dossier(folder)

    @cached_property
    def law(self) -> LawPack:
        """All law data."""
        return read_law(duties=True)

    @cached_property
    def entries(self) -> tuple[JournalEntry, ...]:
        """The journal."""
        return read_journal(self.folder)

    @cached_property
    def sealing(self) -> Sealing | None:
        """The seal in force, and what moved since."""
        return sealing_of(self.folder, self.dossier)

    @cached_property
    def periods(self) -> tuple[Period, ...]:
        """How long a contract waits for the information of bidders."""
        return standstill(self.dossier, self.law)

    def lots(self, lot: str | None) -> tuple[Judged, ...]:
        """Return the *lot*, or all that are judged.

        Raises:
            click.BadParameter: there is no such lot.
        """
        known = [judged.lot.id for judged in self.dossier.judged if judged.lot]
        if lot is None:
            return self.dossier.judged
        if lot not in known:
            words = N_("There is no {name}. Known here are: {known}.")
            text = sentence(Message(words, {"name": lot, "known": ", ".join(known) or "–"}), spoken())
            raise click.BadParameter(text, param_hint="--lot")
        return tuple(judged for judged in self.dossier.judged if judged.lot and judged.lot.id == lot)

    def one_lot(self, lot: str | None) -> Judged:
        """Return the *lot* that is decided on; the whole where there are no lots.

        Raises:
            click.UsageError: there are lots, and none is named.
        """
        judged = self.lots(lot)
        if len(judged) > 1:
            names = ", ".join(each.lot.id for each in judged if each.lot)
            words = Message(N_("Which lot is meant? Add --lot with one of: {lots}."), {"lots": names})
            raise click.UsageError(sentence(words, spoken()))
        return judged[0]

    def outcome(self, judged: Judged) -> Outcome:
        """Return what the published rules make of the bids for *judged*, whatever was decided on it.

        Raises:
            InputError: sheets, agreed points or examinations are missing or open.
        """
        lot = judged.lot.id if judged.lot else None
        rules, award = self.dossier.tender.lot_rules, self.dossier.award
        kept = tuple(d for d in award.decisions if d.kind == "draw" or d.lot not in (None, lot))
        undecided = replace(self.dossier, award=replace(award, decisions=kept))
        if rules is None or rules.max_awards is None:
            undecided = replace(undecided, judged=(judged,))
        return next(outcome for outcome in evaluate(undecided) if outcome.lot == lot)

    def found(self, judged: Judged) -> tuple[Outcome | None, Sequence[Problem]]:
        """Return the outcome of *judged*, or why there is none yet."""
        try:
            return self.outcome(judged), ()
        except InputError as error:
            return None, error.problems

    def decided(self, judged: Judged) -> Decision | None:
        """Return the decision with which *judged* ended."""
        return ended(self.dossier, judged.lot.id if judged.lot else None)

    def state(self, judged: Judged, outcome: Outcome) -> str:
        """Return the hash of all that decides on *judged*, its outcome too."""
        written = evaluation_input(replace(self.dossier, judged=(judged,)), (outcome,))
        return sha256(canonical_json(json.loads(written)["judged"]))

    def changed_since(self, judged: Judged) -> list[Problem]:
        """Return that points, prices or examinations are not those on which people decided."""
        lot, decision = judged.lot.id if judged.lot else None, self.decided(judged)
        about = [e for e in self.entries if e.kind is Kind.DECISION and e.data.get("lot") in (None, lot)]
        if decision is None or decision.kind != "award" or not about:
            return []
        outcome, _ = self.found(judged)
        if outcome is not None and about[-1].data.get("evaluation") == self.state(judged, outcome):
            return []
        values: dict[str, object] = {"on": decision.on.isoformat(), "n": about[-1].n}
        what = N_("points, prices or examinations are no longer those of the decision of {on} (entry {n})")
        remedy = N_(
            "Look what changed with `tenderkit verify`; put it back, or decide again with `--corrects`."
        )
        place = self.dossier.places["award.yaml", "decisions", self.dossier.award.decisions.index(decision)]
        return [Problem("TK926", place, Message(what, values), Message(remedy))]

    def moved(self) -> list[Problem]:
        """Return that something is not as it was sealed."""
        sealing = self.sealing
        if sealing is None or sealing.unmoved:
            return []
        names = (*sealing.moved, *sealing.spoilt)
        values: dict[str, object] = {
            "number": sealing.seal.number,
            "code": sealing.seal.code,
            "files": ", ".join(names),
        }
        what = N_("not as it was sealed in seal {number} ({code}): {files}")
        remedy = N_(
            "Put back what was sealed, or say with `--moved` why the award can rest on it all the same."
        )
        return [Problem("TK923", Place(names[0]), Message(what, values), Message(remedy))]
