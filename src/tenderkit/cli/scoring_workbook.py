# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A dossier and the names of its bids go in; the workbook for one reviewer comes out."""

from dataclasses import replace
from pathlib import Path

from tenderkit.cli.dress import town_look
from tenderkit.cli.language import translator
from tenderkit.evaluation.score_form import score_form
from tenderkit.model.dossier import Dossier
from tenderkit.model.pseudonyms import Pseudonyms
from tenderkit.model.score_form import Part, ScoreForm
from tenderkit.reading.scored_sheet_file import ScoredFile
from tenderkit.reading.scored_sheet_form import own_form
from tenderkit.rendering.context.plain import Names
from tenderkit.rendering.sheets.scoring import scoring_book
from tenderkit.rendering.sheets.scoring_overview import Head
from tenderkit.rendering.sheets.scoring_words import form_words
from tenderkit.rendering.sheets.writing import render_xlsx
from tenderkit.words import N_, Message, sentence


def form_for(dossier: Dossier, named: Pseudonyms, part: Part, seal: str | None) -> ScoreForm:
    """Return what the workbook of *part* asks, in the language of the dossier."""
    return score_form(dossier, named, part, form_words(translator(dossier.tender.language)), seal)


def form_behind(dossier: Dossier, named: Pseudonyms, file: ScoredFile) -> ScoreForm:
    """Return what *file* should have asked, of the bids that it asks for: one may be out since.

    Its worksheets and declarations are called as it says: another version may have other words for them.

    Raises:
        InputError: its hidden worksheet was changed.
    """
    own = own_form(file)
    rows = {(asked.lot, asked.criterion.id): asked.bids for asked in own.asked}
    return score_form(dossier, named, file.part, own.words, exported=rows)


def scoring_workbook(folder: Path, dossier: Dossier, form: ScoreForm) -> bytes:
    """Return the workbook of *form* in the look of the town."""
    tender = dossier.tender
    speak = translator(tender.language)
    names = Names(tender.language, speak, tender.prices.currency if tender.prices else "EUR")
    facts = {"buyer": tender.buyer.name, "number": tender.id, "version": tender.version}
    said = sentence(Message(N_("{buyer} · {number} · version {version}"), facts), speak)
    person = next((r.name for r in dossier.internal.reviewers if r.id == form.reviewer), "")
    shown = f"{person} ({form.reviewer})" if person else form.reviewer
    look = town_look(folder, dossier, draft=False)
    title = speak(N_("Score sheet"))
    book = scoring_book(form, Head(tender.title, said, shown), names)
    return render_xlsx(book, replace(look, title=f"{title} {form.reviewer}"))
