# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""What each document may say of confidential files, so that reading it back finds the rest."""

from dataclasses import replace
from datetime import date
from fractions import Fraction
from functools import cache
from pathlib import Path

from tenderkit.cli.later_results import Findings
from tenderkit.cli.proof import Proof
from tenderkit.model.dossier import Dossier
from tenderkit.model.internal import Award, Decision
from tenderkit.reading.dossier import read_dossier
from tenderkit.rendering.documents import DOCUMENTS
from tenderkit.rendering.readback.finished import squeezed
from tenderkit.rendering.readback.sources import Known
from tenderkit.rendering.wanted import wanted_documents
from tenderkit.shipped import EXAMPLES, TEMPLATES

FOLDER = EXAMPLES / "kulturportal"
REASON = "Das Angebot ist das wirtschaftlichste, 7.777,77 Euro vor dem nächsten."
PRICE_OF = {"bid-03": Fraction("186968.04"), "bid-04": Fraction("218184.94")}


@cache
def decided() -> Dossier:
    decision = Decision("award", REASON, "Leitung", date(2027, 6, 21), None, "bid-04")
    return replace(read_dossier(FOLDER), award=Award((decision,)))


def known_to(document: str, about: str = "") -> Known:
    dossier = decided()
    findings = Findings(FOLDER, dossier, ())
    wanted = next(
        each
        for each in wanted_documents(dossier, [DOCUMENTS[document]])
        if (each.about.id if each.about else "") == about
    )
    return Proof(dossier, (Path("nothing"), TEMPLATES)).expected(wanted, findings.results(wanted)).known


def names(known: Known) -> set[str]:
    return {bid.id for bid in decided().bids if squeezed(bid.bidder.name) in known.secrets}


def test_a_letter_may_name_its_bidder_and_the_winner_and_prints_no_price_but_its_own():
    known = known_to("absageschreiben", "bid-03")

    assert names(known) == {"bid-01", "bid-02", "bid-05"}
    assert PRICE_OF["bid-03"] in known.numbers
    assert PRICE_OF["bid-04"] not in known.numbers


def test_before_a_decision_a_letter_names_nobody_else():
    known = known_to("aufklaerung-preis", "bid-03")

    assert PRICE_OF["bid-04"] not in known.numbers
    assert {"bid-01", "bid-02", "bid-05"} <= names(known)


def test_the_reason_of_a_decision_may_be_printed_but_no_amount_in_it():
    known = known_to("absageschreiben", "bid-03")

    assert squeezed(REASON) not in known.secrets
    assert Fraction("7777.77") not in known.numbers


def test_a_note_for_the_file_may_say_everything():
    known = known_to("pruefvermerk-preis")

    assert names(known) == set()
    assert set(PRICE_OF.values()) <= known.numbers
    assert known.secrets == ()


def test_what_is_published_names_the_winner_alone_and_no_price():
    known = known_to("pressemitteilung")

    assert names(known) == {"bid-01", "bid-02", "bid-03", "bid-05"}
    assert not set(PRICE_OF.values()) & known.numbers


def test_documents_of_the_tender_learn_nothing_of_it():
    known = known_to("aufforderung")

    assert names(known) == {bid.id for bid in decided().bids}
