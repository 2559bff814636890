# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A dossier and what is wanted go in; the run that makes the documents comes out, with its progress bar."""

import difflib
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import click

from tenderkit.cli.language import translator
from tenderkit.cli.options import spoken
from tenderkit.evaluation.example import worked_example
from tenderkit.model.dossier import Dossier
from tenderkit.problems import InputError, Place, Problem, raise_if_any
from tenderkit.reading.law import read_law
from tenderkit.rendering.context import Results
from tenderkit.rendering.documents import DOCUMENTS, DocumentKind, Wanted, wanted_documents
from tenderkit.rendering.markup import Press, house_look
from tenderkit.rendering.printing import Job, Printed, print_all
from tenderkit.shipped import TEMPLATES
from tenderkit.words import N_, Message, sentence


def chosen_kinds(names: tuple[str, ...], phase: str, language: str) -> list[DocumentKind]:
    """Return the kinds called *names*, or all of *phase* that have a template in *language*.

    Raises:
        click.UsageError: there is no such document.
        InputError: it is not there in *language*.
    """
    for name in names:
        if name not in DOCUMENTS:
            near = difflib.get_close_matches(name, DOCUMENTS, 1) or list(DOCUMENTS)
            words = Message(
                N_("There is no document {name}. Known: {known}."), {"name": name, "known": ", ".join(near)}
            )
            raise click.UsageError(sentence(words, spoken()))
    if names:
        raise_if_any([_no_template(name) for name in names if not _has_template(DOCUMENTS[name], language)])
        return [DOCUMENTS[name] for name in dict.fromkeys(names)]
    kinds = [kind for kind in DOCUMENTS.values() if phase in (kind.phase, "all")]
    if left_out := [kind.id for kind in kinds if not _has_template(kind, language)]:
        words = Message(N_("Not in the language of the dossier: {names}"), {"names": ", ".join(left_out)})
        click.echo(sentence(words, spoken()), err=True)
    return [kind for kind in kinds if _has_template(kind, language)]


def _no_template(name: str) -> Problem:
    what = Message(N_("this document does not exist in the language of the dossier"))
    return Problem("TK035", Place(name), what, Message(N_("Ask for others, or render without names.")))


def _has_template(kind: DocumentKind, language: str) -> bool:
    return (TEMPLATES / language / f"{kind.id}.html.j2").is_file()


@dataclass(frozen=True, slots=True)
class Run:
    """Everything that is to be printed."""

    jobs: tuple[Job, ...]
    dossier: Dossier

    @property
    def names(self) -> list[str]:
        """The files that will lie in the output folder."""
        return [f"{job.page.name}.{ending}" for job in self.jobs for ending in job.formats]

    def printed(self, workers: int) -> Iterator[Printed]:
        """Yield one document after the other.

        Raises:
            InputError: a character cannot be printed.
        """
        label = sentence(Message(N_("Documents")), spoken())
        err = sys.stderr
        with click.progressbar(length=len(self.jobs), label=label, file=err, hidden=not err.isatty()) as bar:
            for printed in print_all(self.jobs, workers):
                bar.update(1)
                if printed.missing is not None:
                    raise InputError([_no_glyph(self.dossier, printed)])
                yield printed


def no_pdf(reason: str) -> Problem:
    """Return the problem that this machine makes no PDF."""
    what = Message(N_("PDF cannot be made on this machine: {reason}"), {"reason": reason})
    remedy = Message(N_("`tenderkit doctor` says the command that mends it. The other formats were made."))
    return Problem("TK034", Place("PDF"), what, remedy)


def pressed(
    folder: Path, dossier: Dossier, kinds: list[DocumentKind], formats: tuple[str, ...], *, draft: bool
) -> Run:
    """Return the run for *kinds*: all markup is made before anything is printed.

    Raises:
        InputError: a document lacks something.
    """
    speak = translator(dossier.tender.language)
    look = house_look(dossier, draft=draft, translate=speak)
    press = Press(dossier, read_law(), look, (folder / "templates", TEMPLATES), speak, draft)
    letterhead = folder / "templates" / "letterhead.docx"
    town = letterhead.read_bytes() if letterhead.is_file() else None
    jobs = [
        Job(press.page(wanted, _results(dossier, wanted)), formats or wanted.kind.formats, town)
        for wanted in wanted_documents(dossier, kinds)
    ]
    return Run(tuple(jobs), dossier)


def _results(dossier: Dossier, wanted: Wanted) -> Results:
    rules = dossier.rules(wanted.judged)
    return Results(worked_example(wanted.judged.catalogue, rules) if rules else None)


def _no_glyph(dossier: Dossier, printed: Printed) -> Problem:
    assert printed.missing is not None
    character, text = printed.missing
    values = {"character": character, "code": f"U+{ord(character):04X}", "text": text}
    what = Message(
        N_("the character {character} ({code}) in '{text}' is not in the font of the documents"), values
    )
    remedy = Message(N_("Write it in another way."))
    return Problem("TK033", _place_of(dossier, character), what, remedy)


def _place_of(dossier: Dossier, character: str) -> Place:
    """Return the first place of *character* in the public files."""
    for name, data in dossier.public.items():
        for path in _paths(data, character, ()):
            return dossier.places[(name, *path)]
    return Place("tender.yaml")


def _paths(node: object, character: str, path: tuple[str | int, ...]) -> Iterator[tuple[str | int, ...]]:
    if isinstance(node, str) and character in node:
        yield path
    elif isinstance(node, dict):
        for key, value in node.items():
            yield from _paths(value, character, (*path, key))
    elif isinstance(node, list):
        for index, value in enumerate(node):
            yield from _paths(value, character, (*path, index))
