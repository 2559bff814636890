# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A dossier goes in; the form that all providers get alike comes out, as record, workbook and YAML."""

import json
from dataclasses import replace
from pathlib import Path

from tenderkit.cli.language import translator
from tenderkit.model.dossier import Dossier
from tenderkit.model.providers import Provider, QuestionKind
from tenderkit.model.questionnaire import Questionnaire
from tenderkit.reading.providers_questions import sounding_questions
from tenderkit.words import N_, Message, sentence


def form_of(dossier: Dossier, provider: Provider | None = None) -> Questionnaire:
    """Return the form for *provider*, or for anybody."""
    from tenderkit.rendering.sheets.questionnaire import scale_words, sheet_name

    speak = translator(dossier.tender.language)
    questions = sounding_questions(dossier)
    return Questionnaire(dossier.tender.id, sheet_name(speak), scale_words(speak), questions, provider)


def form_workbook(folder: Path, dossier: Dossier, form: Questionnaire) -> bytes:
    """Return the workbook of *form* in the look of the town."""
    from tenderkit.cli.dress import town_look
    from tenderkit.rendering.context.plain import Names
    from tenderkit.rendering.sheets.questionnaire import QuestionnaireHead, questionnaire_book
    from tenderkit.rendering.sheets.writing import render_xlsx

    tender = dossier.tender
    speak = translator(tender.language)
    facts = {"buyer": tender.buyer.name, "number": tender.id, "version": tender.version}
    said = sentence(Message(N_("{buyer} · {number} · version {version}"), facts), speak)
    names = Names(tender.language, speak, tender.prices.currency if tender.prices else "EUR")
    look = replace(town_look(folder, dossier, draft=False), title=speak(N_("Questions to the market")))
    return render_xlsx(questionnaire_book(form, QuestionnaireHead(tender.title, said), names), look)


def form_yaml(dossier: Dossier, form: Questionnaire) -> bytes:
    """Return *form* as a YAML file to fill in; every text is quoted as JSON quotes it."""
    speak = translator(dossier.tender.language)
    name = form.provider.name if form.provider else ""
    lines = [f"# {speak(N_('Questions to the market'))}: {' '.join(dossier.tender.title.split())}"]
    lines += [f"# {speak(_HOW)}", f"procedure: {_quoted(form.tender)}", f"print: {form.print()}"]
    lines += [f"provider: {form.provider.id}"] if form.provider else []
    lines += [f"company: {_quoted(name)}", "answers:"]
    for question in form.questions:
        choice = f" (now | later | no: {' | '.join(form.words.values())})"
        hint = choice if question.kind is QuestionKind.CHOICE else ""
        lines += [f"  # {' '.join(question.text.split())}{hint}", f"  {question.id}:"]
        lines += [f'    {key}: ""' for key in ("answer", "proof", "remark")]
    return "\n".join([*lines, ""]).encode()


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


_HOW = N_("Write between the quotation marks; what stays empty is not answered.")
