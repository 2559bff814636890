# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A dossier and what is wanted go in; the run that makes the documents comes out, with its progress bar."""

import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import nullcontext
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tenderkit.canonical import sha256
from tenderkit.checking.announced import announced_otherwise
from tenderkit.cli.choice import (
    available,
    chosen_kinds,
    duties_of,
    filled_kinds,
    in_formats,
    ready_kinds,
)
from tenderkit.cli.dress import town_look
from tenderkit.cli.later_results import Findings, recorded_kinds
from tenderkit.cli.options import spoken
from tenderkit.cli.presses import Order, Presses, presses
from tenderkit.cli.proof import Proof
from tenderkit.cli.stock import Stock
from tenderkit.model.dossier import Dossier
from tenderkit.outcome.open_key import OpenKey, listed
from tenderkit.problems import InputError, Place, Problem, raise_if_any
from tenderkit.recording.rendered import Origin, intact_files, touched_files
from tenderkit.records import dataclass
from tenderkit.rendering.inputs import content_hash, inputs_hash
from tenderkit.rendering.printing import Job, Printed, print_all
from tenderkit.rendering.spots import spot_of
from tenderkit.rendering.wanted import Wanted, wanted_documents
from tenderkit.words import N_, Message, sentence

if TYPE_CHECKING:
    from concurrent.futures import Executor
    from contextlib import AbstractContextManager

    from tenderkit.rendering.look import Look


_TELLS_ALL = "bieterinformation"
"""Tells all bidders of answers and of the period that they extend."""
_WORTH_WORKERS = 2
"""Documents that may have to be printed from which on workers are worth being summoned."""


@dataclass(frozen=True, slots=True)
class Run:
    """Everything that is to be printed for one dossier, and what need not be."""

    folder: Path
    out: Path
    dossier: Dossier
    names: frozenset[str]
    """All files that shall lie in the output folder and that we may write."""
    jobs: tuple[Job, ...]
    origins: Mapping[str, Origin]
    """What the files are made from, whether they are printed or not."""
    current: frozenset[str]
    """Files that would come out as they are."""
    alone: tuple[Problem, ...]
    """For each file that is not ours to replace."""
    stock: Stock
    """What they are made from."""

    def kept(self, printed: Printed) -> dict[str, bytes]:
        """Return the files that may be written.

        Raises:
            InputError: a character, the letterhead or the template cannot be printed.
        """
        raise_if_any(printed.problems)
        if printed.missing is not None:
            raise InputError([_no_glyph(self.dossier, printed)])
        return {name: data for name, data in printed.files.items() if name in self.names}


def printed_runs(runs: Sequence[Run], workers: int) -> Iterator[tuple[Run, Printed]]:
    """Yield one document after the other, with the run it belongs to; the workers serve all runs."""
    jobs = [job for run in runs for job in run.jobs]
    owners = [run for run in runs for _ in run.jobs]
    label = sentence(Message(N_("Documents")), spoken())
    err = sys.stderr
    with (
        click.progressbar(length=len(jobs), label=label, file=err, hidden=not err.isatty()) as bar,
        _executor(min(workers, len(jobs))) as executor,
    ):
        for job, owner, printed in zip(jobs, owners, print_all(jobs, executor), strict=True):
            bar.update(1)
            _say_open(job.page.look.title, printed.open)
            yield owner, printed


def _executor(workers: int) -> "AbstractContextManager[Executor | None]":
    if workers <= 1:
        return nullcontext()
    from tenderkit.rendering.workers import workers as started

    return started(workers)


def no_pdf(reason: str) -> Problem:
    """Return the problem that this machine makes no PDF."""
    what = Message(N_("PDF cannot be made on this machine: {reason}"), {"reason": reason})
    remedy = Message(N_("`tenderkit doctor` says the command that mends it. The other formats were made."))
    return Problem("TK034", Place("PDF"), what, remedy)


def pressed(order: Order, dossier: Dossier) -> Run:
    """Return the run for *order*: all markup is made before anything is printed.

    What lies there already and was made from the same is not made again.

    Raises:
        InputError: a document lacks something.
    """
    language = dossier.tender.language
    stock = Stock(order.folder, dossier)
    duties = duties_of(dossier, recorded_kinds(order.folder), stock)
    kinds = in_formats(
        chosen_kinds(order.documents, order.phase, duties, language),
        order.formats,
        named=bool(order.documents),
    )
    findings = Findings(order.folder, dossier, available(duties, language))
    kinds = ready_kinds(kinds, duties, findings, draft=order.draft, named=bool(order.documents))
    if not order.draft:
        kinds = filled_kinds(kinds, duties, dossier, named=bool(order.documents))
        if any(kind.id == _TELLS_ALL for kind in kinds):
            raise_if_any(list(announced_otherwise(dossier)))
    look = town_look(order.folder, dossier, draft=order.draft)
    inputs = inputs_of(order, stock, look)
    every = list(wanted_documents(dossier, kinds))
    names = [name for wanted in every for name in order.names(wanted)]
    alone = () if order.force else tuple(touched_files(order.out, names))
    ours = frozenset(names) - {str(Path(p.place.file).relative_to(order.out)) for p in alone}
    intact = {} if order.force else intact_files(order.out, names)
    current = {} if order.draft else intact  # a draft says each time what is open
    origins = {name: origin for name, origin in current.items() if origin.inputs == inputs}
    changed = [wanted for wanted in every if (ours & set(order.names(wanted))) - origins.keys()]
    if min(len(changed), order.workers) >= _WORTH_WORKERS:
        from tenderkit.rendering.workers import summon

        summon()
    jobs = []
    shared = presses(order, dossier, look, stock) if changed else None
    for job in jobs_for(order, shared, changed, findings, stock) if shared else ():
        made_from = {
            name: Origin(inputs, content_hash(job, ending), order.draft)
            for ending in job.formats
            if (name := f"{job.page.name}.{ending}") in ours
        }
        origins.update(made_from)
        if any(name not in intact or intact[name].content != o.content for name, o in made_from.items()):
            jobs.append(job)
    printed = {f"{job.page.name}.{ending}" for job in jobs for ending in job.formats}
    return Run(order.folder, order.out, dossier, ours, tuple(jobs), origins, ours - printed, alone, stock)


def jobs_for(
    order: Order,
    presses: Presses,
    all_wanted: Sequence[Wanted],
    findings: Findings,
    stock: Stock,
    *,
    proved: bool = True,
) -> Iterator[Job]:
    """Yield what is to be printed for *all_wanted*, which print *findings* and are made from *stock*.

    Only what is really printed need be *proved* when it is read back.

    Raises:
        InputError: a document lacks something; said of all of them at the end.
    """
    letterhead = order.folder / "templates" / "letterhead.docx"
    town = letterhead.read_bytes() if letterhead.is_file() else None
    sealed = presses.for_bidders
    proof = Proof(sealed.dossier, sealed.folders, stock.known_law) if proved and not order.draft else None
    problems: list[Problem] = []
    for wanted in all_wanted:
        try:
            results = findings.results(wanted)
            page = presses.of(wanted.kind).page(wanted, results)
        except InputError as error:
            problems += [problem for problem in error.problems if problem not in problems]
        else:
            _say_open(page.look.title, page.open)
            expected = proof.expected(wanted, results) if proof else None
            yield Job(page, wanted.kind.in_formats(order.formats), town, expected)
    raise_if_any(problems)


def inputs_of(order: Order, stock: Stock, look: "Look") -> str:
    """Return the hash of all that the documents can depend on, what is sealed and a named Word file too."""
    inputs = inputs_hash(order.folder, look, draft=order.draft)
    if (sealed := stock.state) is not None:
        inputs = sha256((inputs + sealed).encode())[:32]
    return inputs if order.template is None else sha256(inputs.encode() + order.template.read_bytes())[:32]


def _say_open(title: str, keys: Sequence[OpenKey]) -> None:
    """Say on stderr what a draft still lacks."""
    if keys:
        values = {"document": title, "keys": listed(keys)}
        click.echo(sentence(Message(N_("{document}, still open: {keys}"), values), spoken()), err=True)


def _no_glyph(dossier: Dossier, printed: Printed) -> Problem:
    assert printed.missing is not None
    character, text = printed.missing
    values = {"character": character, "code": f"U+{ord(character):04X}", "text": text}
    what = Message(
        N_("the character {character} ({code}) in '{text}' is not in the font of the documents"), values
    )
    remedy = Message(N_("Write it in another way."))
    return Problem("TK033", spot_of(dossier, character), what, remedy)
