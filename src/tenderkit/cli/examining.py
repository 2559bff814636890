# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Decisions of people on a bid go in; they land in its examination and in the journal, step by step."""

from collections.abc import Sequence
from pathlib import Path

import click

from tenderkit.checking.closed_bids import closed_bids
from tenderkit.checking.examining import examined_bids
from tenderkit.cli.data_file import changed_file
from tenderkit.cli.language import translator
from tenderkit.cli.options import spoken, spoken_language
from tenderkit.cli.recorded import Kind, Statement, recorded
from tenderkit.model.bid import ExaminationItem, RegisterQuery, Request
from tenderkit.model.dossier import Dossier
from tenderkit.model.first_stage import first_stage
from tenderkit.model.intake import APPLICATIONS, BIDS, Intake
from tenderkit.outcome.award import Stage
from tenderkit.outcome.examined import ExaminedBid, Item, Result
from tenderkit.reading.bid_pages import page_counts
from tenderkit.reading.dossier import read_dossier
from tenderkit.reading.journal import read_journal
from tenderkit.reading.law import read_law
from tenderkit.recording.examination import with_answer, with_items, with_register_query, with_request
from tenderkit.records import dataclass
from tenderkit.rendering.calendar import day_text
from tenderkit.rendering.examination_words import RESULTS, Speech
from tenderkit.words import N_, Message, sentence

_FILE = "examination.yaml"


@dataclass(frozen=True, slots=True)
class Said:
    """What a person decided on one item."""

    item: Item
    result: Result
    reason: str | None


@dataclass(frozen=True, slots=True)
class AllBids:
    """A dossier with its bids, looked at now."""

    folder: Path
    dossier: Dossier
    bids: tuple[ExaminedBid, ...]
    intake: Intake = BIDS

    def speech(self, language: str | None = None) -> Speech:
        """Return how the user is spoken to, or the words of *language*."""
        prices = self.dossier.tender.prices
        translate = translator(language) if language else spoken()
        return Speech(language or spoken_language(), translate, prices.currency if prices else "EUR")

    def bid(self, id_: str) -> ExaminedBid:
        """Return the bid *id_*.

        Raises:
            click.BadParameter: there is none.
        """
        known = [bid.bid for bid in self.bids]
        if id_ not in known:
            words = self.intake.words(
                N_("There is no bid {id}. Known here are: {known}."),
                N_("There is no application {id}. Known here are: {known}."),
            )
            text = sentence(Message(words, {"id": id_, "known": ", ".join(known) or "–"}), spoken())
            raise click.BadParameter(text, param_hint=self.intake.name.upper())
        return self.bids[known.index(id_)]


def all_bids(folder: Path, counted: str | None = None, intake: Intake = BIDS) -> AllBids:
    """Return the bids of the dossier in *folder* with all that must be looked at in them.

    Args:
        folder: the dossier.
        counted: the bid of which the pages are counted, which takes time; None: of none.
        intake: what is examined, bids or applications.

    Raises:
        InputError: the files have faults.
    """
    dossier, closed = read_dossier(folder), closed_bids(read_journal(folder), intake)
    if intake is APPLICATIONS:
        dossier = first_stage(dossier)
    pages = {
        bid.id: page_counts(folder, bid, intake)
        for bid in dossier.bids
        if bid.id == counted and bid.id not in closed
    }
    return AllBids(folder, dossier, examined_bids(dossier, read_law(duties=True), closed, pages), intake)


def record_items(whole: AllBids, bid: str, said: Sequence[Said], statement: Statement) -> None:
    """Record what a person decided on items of *bid*, and tell it."""
    name = whole.intake.file(bid, _FILE)
    entries = [(each.item.part.value, _entry(whole, each, statement)) for each in said]
    change = changed_file(whole.folder, name, lambda data: with_items(data, entries))
    items = [{"id": e.item.id, "lot": e.item.lot, "result": e.result.value} for e in said]
    made = recorded(
        whole.folder,
        whole.intake.examined,
        statement,
        {name: change},
        {whole.intake.name: bid, "items": items},
    )
    for result in dict.fromkeys(each.result for each in said):
        ids = dict.fromkeys(each.item.id for each in said if each.result is result)
        values = {"bid": bid, "items": ", ".join(ids), "result": spoken()(RESULTS[result])}
        _tell(N_("{bid}, entry {n}, {result}: {items}"), n=made.n, **values)


def record_request(whole: AllBids, bid: str, request: Request, statement: Statement) -> None:
    """Record a request to the bidder, and tell which letter says it."""
    name = whole.intake.file(bid, _FILE)
    number = len(whole.bid(bid).requests) + 1
    change = changed_file(whole.folder, name, lambda data: with_request(data, request))
    due = request.due.isoformat() if request.due else None
    about = {whole.intake.name: bid, "number": number, "kind": request.kind, "due": due}
    made = recorded(whole.folder, Kind.REQUEST, statement, {name: change}, about)
    words = N_("{bid}, request {number}: the answer is due on {due}; recorded as entry {n}")
    shown = day_text(request.due, spoken_language()) if request.due else None
    _tell(words, bid=bid, number=number, due=shown, n=made.n)


def record_answer(
    whole: AllBids, bid: str, number: int, said: tuple[str | None, str | None], statement: Statement
) -> None:
    """Record answer and result of request *number*, as far as they are *said*."""
    name = whole.intake.file(bid, _FILE)
    change = changed_file(whole.folder, name, lambda data: with_answer(data, number, *said))
    kinds = [kind for kind, text in zip(("answer", "result"), said, strict=True) if text is not None]
    about = {whole.intake.name: bid, "number": number, "said": kinds}
    made = recorded(whole.folder, Kind.REQUEST, statement, {name: change}, about)
    _tell(N_("{bid}, request {number}: recorded as entry {n}"), bid=bid, number=number, n=made.n)


def record_register_query(whole: AllBids, bid: str, query: RegisterQuery, statement: Statement) -> None:
    """Record a query of the competition register, and tell it; the journal says neither result nor name."""
    name = whole.intake.file(bid, _FILE)
    number = len(whole.bid(bid).register) + 1
    change = changed_file(whole.folder, name, lambda data: with_register_query(data, query))
    about = {whole.intake.name: bid, "register_query": number}
    made = recorded(whole.folder, whole.intake.examined, statement, {name: change}, about)
    _tell(
        N_("{bid}, query {number} of the competition register: recorded as entry {n}"),
        bid=bid,
        number=number,
        n=made.n,
    )


def facts_taken_over(whole: AllBids, bid: ExaminedBid) -> list[Said]:
    """Return the items whose facts leave no doubt that they are met, the facts as the reason."""
    speech = whole.speech(whole.dossier.tender.language)
    return [
        Said(item, Result.MET, _reason(item, speech))
        for item in bid.waits
        if item.sure and item.seen is Result.MET
    ]


def _reason(item: Item, speech: Speech) -> str:
    text = "; ".join(speech.of(fact.text) for fact in item.facts)
    return f"{text[:1].upper()}{text[1:]}."


def _entry(whole: AllBids, said: Said, statement: Statement) -> ExaminationItem:
    item = said.item
    named = item.part in {Stage.FORMAL, Stage.PRICE}
    title = whole.speech(whole.dossier.tender.language).of(item.title) if named else None
    on, by = statement.at.date(), statement.by or ""
    return ExaminationItem(item.id, said.result.value, by, on, title, said.reason or None, item.lot)


def _tell(words: str, **values: object) -> None:
    click.echo(sentence(Message(words, values), spoken()))
