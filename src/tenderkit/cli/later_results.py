# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A dossier goes in; what its documents print of plan, ranking, derivations and journal comes out."""

from dataclasses import replace
from functools import cached_property
from pathlib import Path

from tenderkit.cli.announced_results import REPORTED, with_reported
from tenderkit.cli.applications_results import with_applicants
from tenderkit.cli.concluded import Conclusions
from tenderkit.cli.planned import with_plan, with_project, with_questions
from tenderkit.evaluation.example import worked_example
from tenderkit.model.dossier import Dossier, Judged
from tenderkit.outcome.award import Outcome
from tenderkit.outcome.changes import Changes
from tenderkit.outcome.derivation import Derivation
from tenderkit.outcome.duty import DocumentDuty
from tenderkit.outcome.examined import ExaminedBid
from tenderkit.outcome.example import WorkedExample
from tenderkit.problems import InputError, Problem
from tenderkit.rendering.context.delivery import DELIVER
from tenderkit.rendering.context.later import LATER
from tenderkit.rendering.context.project import ON_PROJECT
from tenderkit.rendering.context.providers import FIND
from tenderkit.rendering.results import Delivered, Record, Results
from tenderkit.rendering.stages_documents import REFUSAL, STAGES
from tenderkit.rendering.wanted import Wanted


class Findings:
    """What judging makes of one dossier, made when a document first asks for it."""

    def __init__(self, folder: Path, dossier: Dossier, documents: tuple[DocumentDuty, ...]) -> None:
        """Keep what it is made of."""
        self._folder, self._dossier, self._documents = folder, dossier, documents
        self._conclusions = Conclusions(folder, dossier)
        self._examples: dict[str, WorkedExample | None] = {}

    def results(self, wanted: Wanted) -> Results:
        """Return what *wanted* prints; before the bids can be ranked without a ranking."""
        example = self._example(wanted.judged)
        results = Results(example, self._documents)
        if wanted.kind.confidential:
            results = replace(results, plan=self._planned.plan, signers=self._planned.signers)
        if wanted.kind.id in ON_PROJECT:
            results = with_project(results, self._dossier)
        if wanted.kind.phase == FIND:
            results = with_questions(results, self._dossier)
        if wanted.kind.phase == STAGES and (wanted.kind.confidential or wanted.kind.id == REFUSAL):
            results = with_applicants(results, self._folder, self._dossier)
        if wanted.kind.phase == DELIVER:
            results = replace(results, delivered=self._delivered)
        if wanted.kind.id in REPORTED:
            results = with_reported(results, self._folder, self._dossier, wanted.kind.id)
        return self._later(results, wanted) if wanted.kind.phase in LATER else results

    def _example(self, judged: Judged) -> WorkedExample | None:
        """Return the example that all documents of one catalogue print."""
        if judged.folder not in self._examples:
            rules = self._dossier.rules(judged)
            self._examples[judged.folder] = worked_example(judged.catalogue, rules) if rules else None
        return self._examples[judged.folder]

    @cached_property
    def _planned(self) -> Results:
        return with_plan(Results(), self._dossier)

    @cached_property
    def _delivered(self) -> Delivered:
        from tenderkit.cli.delivered_results import delivered_results

        return delivered_results(self._folder, self._dossier)

    @cached_property
    def unranked(self) -> tuple[Problem, ...]:
        """Why the bids cannot be ranked; none where they can."""
        return self._judged[1]

    @property
    def _outcomes(self) -> tuple[Outcome, ...]:
        return self._judged[0]

    @cached_property
    def _judged(self) -> tuple[tuple[Outcome, ...], tuple[Problem, ...]]:
        from tenderkit.evaluation.evaluate import evaluate

        try:
            return evaluate(self._dossier), ()
        except InputError as error:
            return (), tuple(error.problems)

    def _later(self, results: Results, wanted: Wanted) -> Results:
        from tenderkit.planning.overrides import signers_of_house
        from tenderkit.reading.law import read_law

        law = read_law(duties=True)
        return replace(
            results,
            signers=signers_of_house(self._dossier, law.signers),
            contents=law.contents,
            outcomes=self._outcomes,
            derivations=self._derivations if wanted.kind.confidential else (),
            record=self._record,
            examined=self._examined,
            changes=self._changes,
            conclusion=self._conclusions.of(wanted, self._record.entries),
        )

    @cached_property
    def _derivations(self) -> tuple[Derivation, ...]:
        from tenderkit.evaluation.derivation import derivations

        bids = () if self.unranked else self._dossier.bids
        return tuple(derivation for bid in bids for derivation in derivations(self._dossier, bid.id))

    @cached_property
    def _examined(self) -> tuple[ExaminedBid, ...]:
        from tenderkit.checking.examining import examined_bids
        from tenderkit.reading.law import read_law

        return examined_bids(self._dossier, read_law(duties=True))

    @cached_property
    def _changes(self) -> Changes | None:
        """Return what the seal in force changed of the one before."""
        from tenderkit.checking.changes import changes
        from tenderkit.reading.law import read_law
        from tenderkit.reading.seal import latest_seal, read_seal
        from tenderkit.reading.sealing import sealed_dossier

        seal = latest_seal(self._folder)
        if seal is None or seal.number == 1:
            return None
        before = read_seal(self._folder, seal.number - 1)
        old, new = (sealed_dossier(self._folder, each) for each in (before, seal))
        return changes(old, new, read_law())

    @cached_property
    def _record(self) -> Record:
        from tenderkit.reading.journal import read_journal
        from tenderkit.reading.people import read_people
        from tenderkit.reading.seal import latest_seal

        people = {id_: person.name for id_, person in read_people(self._folder).items()}
        seal = latest_seal(self._folder)
        return Record(read_journal(self._folder), people, seal.code if seal else None)


def recorded_kinds(folder: Path) -> frozenset[str]:
    """Return the kinds of steps that the journal of *folder* holds; none where there is no journal.

    Raises:
        InputError: the journal is not as it was written.
    """
    from tenderkit.model.record_places import JOURNAL
    from tenderkit.reading.journal import read_journal

    if not (folder / JOURNAL).exists():
        return frozenset()
    return frozenset(entry.kind.value for entry in read_journal(folder))
