# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

from dataclasses import replace
from datetime import date, time
from pathlib import Path

import pytest

from tenderkit.model.bid import Examination, Request
from tenderkit.model.dossier import Dossier
from tenderkit.model.internal import Award, Decision, Internal, Question, Reviewer
from tenderkit.model.numbers import Moment
from tenderkit.reading.dossier import read_dossier
from tenderkit.rendering.documents import DOCUMENTS
from tenderkit.rendering.wanted import settled, wanted_documents
from tenderkit.shipped import EXAMPLES

DAY = date(2027, 6, 1)


@pytest.fixture(scope="module")
def kulturportal() -> Dossier:
    return read_dossier(EXAMPLES / "kulturportal")


@pytest.fixture(scope="module")
def two_lots() -> Dossier:
    return read_dossier(Path(__file__).parents[1] / "dossiers" / "two-lots")


def names(dossier: Dossier, document: str) -> list[str]:
    return [wanted.name("pdf") for wanted in wanted_documents(dossier, [DOCUMENTS[document]])]


def ending(dossier: Dossier, *decisions: Decision) -> Dossier:
    return replace(dossier, award=Award(decisions))


def award(bid: str, lot: str | None = None) -> Decision:
    return Decision("award", "Bestes Angebot.", "Leitung", DAY, lot, bid)


def test_a_document_for_each_reviewer_bears_the_id_of_the_reviewer(kulturportal):
    assert names(kulturportal, "bewertungsbogen") == [
        f"evaluate/bewertungsbogen-rev-{number}.pdf" for number in (1, 2, 3)
    ]


def test_who_has_handed_in_no_sheet_has_none_to_print(kulturportal):
    fourth = Reviewer("rev-4", "Uli Ohnebogen")
    reviewers = (*kulturportal.internal.reviewers, fourth)
    dossier = replace(kulturportal, internal=replace(kulturportal.internal, reviewers=reviewers))

    assert not any("rev-4" in name for name in names(dossier, "bewertungsbogen"))
    assert "evaluate/interessenkonflikt-erklaerung-rev-4.pdf" in names(
        dossier, "interessenkonflikt-erklaerung"
    )


def test_a_letter_goes_to_whom_something_was_asked_of_and_to_nobody_else(kulturportal):
    first, *others = kulturportal.bids
    asked = Examination(requests=(Request("completion", DAY),))
    dossier = replace(kulturportal, bids=(replace(first, examination=asked), *others))

    assert names(dossier, "nachforderung") == [f"bids/nachforderung-{first.id}.pdf"]


def test_before_a_decision_there_is_neither_a_winner_nor_a_loser(kulturportal):
    assert names(kulturportal, "zuschlagsschreiben") == []
    assert names(kulturportal, "absageschreiben") == []


def test_each_bid_gets_one_of_two_letters_and_who_withdrew_gets_none(kulturportal):
    gone = tuple(replace(b, status="withdrawn") if b.id == "bid-05" else b for b in kulturportal.bids)
    dossier = ending(replace(kulturportal, bids=gone), award("bid-04"))

    assert names(dossier, "zuschlagsschreiben") == ["award/zuschlagsschreiben-bid-04.pdf"]
    assert names(dossier, "absageschreiben") == [f"award/absageschreiben-bid-0{n}.pdf" for n in (1, 2, 3)]


def test_where_nobody_gets_the_contract_all_are_told(kulturportal):
    cancelled = Decision("cancellation", "Mittel fehlen.", "Leitung", DAY)
    dossier = ending(kulturportal, cancelled)

    assert names(dossier, "zuschlagsschreiben") == []
    assert len(names(dossier, "absageschreiben")) == len(kulturportal.bids)


def test_lots_are_decided_apart(two_lots):
    dossier = ending(two_lots, award("bid-01", "L1"))
    first, second = dossier.judged

    assert names(dossier, "zuschlagsschreiben") == ["award/L1/zuschlagsschreiben-bid-01.pdf"]
    assert names(dossier, "absageschreiben") == ["award/L1/absageschreiben-bid-02.pdf"]
    assert settled(dossier, first) is not None
    assert settled(dossier, second) is None


def test_a_draw_settles_nothing_and_the_last_decision_counts(kulturportal):
    draw = Decision("draw", "Los gezogen.", "Leitung", DAY, None, "bid-01")
    corrected = ending(kulturportal, award("bid-01"), award("bid-04"))

    assert settled(ending(kulturportal, draw), kulturportal.judged[0]) is None
    decision = settled(corrected, kulturportal.judged[0])
    assert decision is not None
    assert decision.bid == "bid-04"


def test_only_answered_objections_have_an_answer_to_print(kulturportal):
    came = Moment(date(2027, 5, 3), time(9))
    asked = (
        Question("F-01", came, "question", "Wann?", answer="Morgen."),
        Question("F-02", came, "objection", "So nicht."),
        Question("F-03", came, "objection", "So auch nicht.", answer="Doch."),
    )
    dossier = replace(kulturportal, questions=asked)

    assert names(dossier, "ruegeantwort") == ["bids/ruegeantwort-F-03.pdf"]


def test_a_dossier_without_reviewers_has_no_declarations(kulturportal):
    assert names(replace(kulturportal, internal=Internal()), "interessenkonflikt-erklaerung") == []
