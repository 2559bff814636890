# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A dossier folder goes in; what its report is about comes out, and the report as a web page or as PDF."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from tenderkit.cli.dress import town_look
from tenderkit.cli.language import translator
from tenderkit.cli.options import spoken
from tenderkit.cli.sound import sound_dossier
from tenderkit.cli.unfinished import finish
from tenderkit.problems import Place, Problem, raise_if_any
from tenderkit.rendering.context.plain import Names
from tenderkit.rendering.report.subject import Reader, Subject
from tenderkit.words import N_, Message

if TYPE_CHECKING:
    from tenderkit.model.dossier import Dossier
    from tenderkit.outcome.derivation import Derivation


def subject_of(folder: Path, reader: Reader, *, named: bool) -> Subject:
    """Return what the report of the dossier in *folder* says.

    Raises:
        InputError: the dossier has errors, or its bids cannot be ranked yet.
    """
    from tenderkit.checking.verification import verified
    from tenderkit.evaluation.evaluate import evaluate
    from tenderkit.evaluation.robustness.robustness import robustness_of
    from tenderkit.evaluation.scoring import scorings
    from tenderkit.reading.evidence import evidence

    if finish(folder):
        click.echo(spoken()(N_("A step that had been interrupted is finished now.")), err=True)
    dossier, _ = sound_dossier(folder)
    tender = dossier.tender
    currency = tender.prices.currency if tender.prices else "EUR"
    return Subject(
        dossier,
        evaluate(dossier),
        scorings(dossier),
        robustness_of(
            dossier, lambda _bench: Message("")
        ),  # nothing drawn at random: the same bytes anywhere
        _derivations(dossier) if reader == "file" else (),
        verified(evidence(folder)),
        Names(tender.language, translator(tender.language), currency),
        reader,
        named,
    )


def _derivations(dossier: "Dossier") -> "tuple[Derivation, ...]":
    from tenderkit.evaluation.derivation import derivations

    return tuple(derivation for bid in dossier.bids for derivation in derivations(dossier, bid.id))


def web_page_of(folder: Path, subject: Subject) -> bytes:
    """Return the report as a web page."""
    from tenderkit.rendering.report.web_page import web_page

    return web_page(subject, town_look(folder, subject.dossier, draft=False))


def pdf_of(folder: Path, subject: Subject) -> bytes:
    """Return the report as PDF.

    Raises:
        InputError: this machine makes no PDF, or a text cannot be printed.
    """
    from tenderkit.cli.press import no_pdf
    from tenderkit.rendering.printing import Job, printed
    from tenderkit.rendering.report.paper_page import paper_page

    done = printed(Job(paper_page(subject, town_look(folder, subject.dossier, draft=False)), ("pdf",)))
    problems = list(done.problems)
    if done.missing is not None:
        problems.append(_missing(*done.missing))
    if done.no_pdf is not None:
        problems.append(no_pdf(done.no_pdf))
    raise_if_any(problems)
    return done.files[f"{done.page}.pdf"]


def _missing(character: str, text: str) -> Problem:
    words = N_("the character {character} ({code}) in '{text}' is not in the font of the documents")
    values = {"character": character, "code": f"U+{ord(character):04X}", "text": text}
    return Problem(
        "TK033", Place("report.pdf"), Message(words, values), Message(N_("Write it in another way."))
    )
