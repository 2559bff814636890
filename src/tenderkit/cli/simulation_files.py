# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Simulations go in; the files that show them come out: a page, and its charts as pictures."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from tenderkit.cli.dress import town_look
from tenderkit.cli.options import spoken, spoken_language
from tenderkit.problems import InputError, Place, Problem, raise_if_any
from tenderkit.rendering.charts import Chart, drawn
from tenderkit.rendering.printing import Job, printed
from tenderkit.rendering.simulation_charts import simulation_charts
from tenderkit.rendering.simulation_page import Speech, simulation_page
from tenderkit.words import N_, Message

if TYPE_CHECKING:
    from tenderkit.model.dossier import Dossier
    from tenderkit.outcome.simulation import Simulation
    from tenderkit.rendering.look import Look

_PICTURES = ("svg", "png")


def simulation_files(
    folder: Path, dossier: "Dossier", found: "Sequence[Simulation]", ending: str | None
) -> dict[str, bytes]:
    """Return name → bytes: one file where *ending* says which, else the page and every chart.

    Raises:
        InputError: this machine makes no PDF, or a text cannot be printed.
    """
    look = town_look(folder, dossier, draft=False)
    charts = [c for each in found for c in simulation_charts(each, spoken_language(), spoken())]
    if ending in {".svg", ".png"}:
        return dict(_pictures([("simulation", charts)], look, (ending[1:],)))
    formats = ("html", "pdf") if ending is None else (ending[1:],)
    files = _page(dossier, found, look, formats)
    if ending is None:
        files |= dict(_pictures([(chart.name, [chart]) for chart in charts], look, _PICTURES))
    return files


def _pictures(
    named: Sequence[tuple[str, Sequence[Chart]]], look: "Look", kinds: Sequence[str]
) -> Iterator[tuple[str, bytes]]:
    for name, charts in named:
        if not charts:
            what = Message(N_("there is nothing to simulate, so there is no chart"))
            remedy = Message(N_("Leave out --out, and read why."))
            raise InputError([Problem("TK471", Place(name), what, remedy)])
        for kind in kinds:
            yield f"{name}.{kind}", drawn(charts, "svg" if kind == "svg" else "png", look.accent)


def _page(
    dossier: "Dossier", found: "Sequence[Simulation]", look: "Look", formats: tuple[str, ...]
) -> dict[str, bytes]:
    from tenderkit.cli.press import no_pdf

    currency = dossier.tender.prices.currency if dossier.tender.prices else "EUR"
    done = printed(Job(simulation_page(found, look, Speech(spoken_language(), currency, spoken())), formats))
    problems = list(done.problems)
    if done.missing is not None:
        character, text = done.missing
        words = N_("the character {character} ({code}) in '{text}' is not in the font of the documents")
        values = {"character": character, "code": f"U+{ord(character):04X}", "text": text}
        remedy = Message(N_("Write it in another way."))
        problems.append(Problem("TK033", Place(f"{done.page}.pdf"), Message(words, values), remedy))
    if done.no_pdf is not None:
        problems.append(no_pdf(done.no_pdf))
    raise_if_any(problems)
    return done.files
