# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A dossier and one of its documents go in; the workbook of that document comes out, if it has one."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from tenderkit.model.bid import Bid
from tenderkit.model.dossier import Dossier, Judged
from tenderkit.model.method import PriceRules
from tenderkit.model.prices import positions_of
from tenderkit.model.providers import QuestionKind, SoundingQuestion
from tenderkit.model.questionnaire import Questionnaire
from tenderkit.rendering.context import Context
from tenderkit.rendering.context.plain import Names
from tenderkit.rendering.sheets.book import Book, Sheet
from tenderkit.rendering.sheets.explanation import explanation_sheet
from tenderkit.rendering.sheets.matrix import matrix_book
from tenderkit.rendering.sheets.plan import FilledBid, Titles, matrix_plan
from tenderkit.rendering.sheets.price_form import PriceForm
from tenderkit.rendering.sheets.price_sheet import price_book
from tenderkit.rendering.sheets.questionnaire import (
    QuestionnaireHead,
    questionnaire_book,
    scale_words,
    sheet_name,
)
from tenderkit.words import N_, Message, sentence

MATRIX, PRICES, QUESTIONS = "bewertungsmatrix", "preisblatt", "markterkundung-fragebogen"
EXPLANATION = {MATRIX: "erlaeuterung-matrix", PRICES: "erlaeuterung-preise"}
"""Document → the template that explains its workbook in words, where one does."""


@dataclass(frozen=True, slots=True)
class Source:
    """What the workbook of one document is made from."""

    dossier: Dossier
    judged: Judged
    names: Names
    context: Context
    """That of the document."""
    explanation: str
    """Its explanation in words, as HTML; empty where it has none."""


def matrix_workbook(source: Source, filled: tuple[FilledBid, ...] = ()) -> Book | None:
    """Return the evaluation matrix; None where nothing is said of the evaluation."""
    tender, judged, names = source.dossier.tender, source.judged, source.names
    rules = source.dossier.rules(judged)
    if rules is None:
        return None
    offer = N_("Quote {number}") if tender.procedure.type == "quotes" else N_("Bid {number}")
    title = source.context["document"]["title"]
    titles = Titles(title, _lead(source), _facts(source), names.translate(offer))
    plan = matrix_plan(judged.catalogue, rules, names, titles, filled)
    return matrix_book(plan, _explanation(source), technical_facts(source.context))


def price_workbook(source: Source, bid: Bid | None = None) -> Book | None:
    """Return the price sheet, filled in with what *bid* says; None where there are no prices."""
    prices, rules = source.dossier.tender.prices, source.dossier.rules(source.judged)
    if prices is None:
        return None
    lot = source.judged.lot
    form = PriceForm(
        prices,
        tuple(positions_of(prices, lot.id if lot else None)),
        rules.price if rules else PriceRules(),
        source.names,
        source.context["document"]["title"],
        _lead(source),
        _facts(source),
        lot.id if lot else None,
        bid,
    )
    return price_book(form, _explanation(source), technical_facts(source.context))


def questions_workbook(source: Source) -> Book:
    """Return the questions to the market, to be answered by anybody."""
    said = source.names.translate
    asked = tuple(
        SoundingQuestion(q["id"], q["text"], QuestionKind(q["kind"]), q["title"] or None)
        for q in source.context["questions"]
    )
    form = Questionnaire(source.dossier.tender.id, sheet_name(said), scale_words(said), asked)
    return questionnaire_book(form, QuestionnaireHead(_lead(source), _facts(source)), source.names)


def has_workbook(document: str, dossier: Dossier, judged: Judged) -> bool:
    """Tell whether *document* has a workbook, and the dossier what it computes with."""
    said = {MATRIX: dossier.rules(judged), PRICES: dossier.tender.prices, QUESTIONS: True}
    return said.get(document) is not None


WORKBOOKS: Mapping[str, Callable[[Source], Book | None]] = {
    MATRIX: matrix_workbook,
    PRICES: price_workbook,
    QUESTIONS: questions_workbook,
}


def technical_facts(context: Context) -> Mapping[str, str]:
    """Return what the hidden sheet says of the file: which document, made of which data by which program."""
    document = context["document"]
    facts = {
        "document": document["id"],
        "number": document["number"],
        "version": document["version"],
        "lot": context["lot"]["id"] if context["lot"] else "",
        "program": document["program"],
        "law": document["law_pack"] or "",
        "seal": document.get("seal") or "",
        "data": document["slice"],
        "draft": "yes" if document["draft"] else "no",
    }
    return {key: value for key, value in facts.items() if value}


def _explanation(source: Source) -> Sheet:
    return explanation_sheet(source.names.translate(N_("Explanation")), source.explanation)


def _lead(source: Source) -> str:
    title, lot = source.dossier.tender.title, source.judged.lot
    if lot is None:
        return title
    values = {"title": title, "lot": lot.id, "subject": lot.title}
    return sentence(Message(N_("{title}, lot {lot}: {subject}"), values), source.names.translate)


def _facts(source: Source) -> str:
    tender = source.dossier.tender
    values = {"buyer": tender.buyer.name, "number": tender.id, "version": tender.version}
    return sentence(Message(N_("{buyer} · {number} · version {version}"), values), source.names.translate)
