# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

from dataclasses import replace
from datetime import date, time
from fractions import Fraction
from pathlib import Path

import pytest

from tenderkit.checking.examining_law import ExaminingLaw
from tenderkit.checking.formal_items import formal_items
from tenderkit.model.bid import Bidder, BidFile
from tenderkit.model.numbers import Amount, Moment
from tenderkit.model.tender import Form, PageLimit, Submission
from tenderkit.outcome.examined import Result
from tenderkit.reading.dossier import read_dossier
from tenderkit.reading.law import read_law

SMALL = read_dossier(Path(__file__).parents[1] / "dossiers" / "small")
BID = SMALL.bids[0]
NOON = Moment(date(2027, 4, 6), time(12))
FORMS = (
    Form("F-06", "Angebotsschreiben mit Erklärungen"),
    Form("F-07", "Preisblatt"),
    Form("F-08", "Konzept mit den Kapiteln 1 bis 14"),
    Form("F-01", "Teilnahmeantrag", stage="application"),
    Form("F-09", "Nachweise, falls zutreffend", required=False),
)


def items(bid=BID, **of_tender):
    tender = replace(SMALL.tender, **of_tender)
    found = formal_items(tender, bid, ExaminingLaw(replace(SMALL, tender=tender), read_law(duties=True)))
    return {item.id: item for item in found}


def received(*moment, until=NOON, status="received"):
    bid = replace(BID, received=Moment(*moment), status=status)
    return items(bid, dates=replace(SMALL.tender.dates, bids_until=until))["Form-1"]


@pytest.mark.parametrize(
    ("moment", "seen", "sure"),
    [
        ((date(2027, 4, 6), time(12)), Result.MET, True),
        ((date(2027, 4, 6), time(12, 1)), Result.NOT_MET, True),
        ((date(2027, 4, 5),), Result.MET, True),
        ((date(2027, 4, 7), time(0)), Result.NOT_MET, True),
        ((date(2027, 4, 6),), Result.OPEN, False),
    ],
)
def test_the_minute_decides_whether_the_period_was_kept(moment, seen, sure):
    item = received(*moment)

    assert (item.seen, item.sure) == (seen, sure)


def test_a_deadline_without_a_time_lasts_to_the_end_of_its_day():
    assert received(date(2027, 4, 6), time(23, 59), until=Moment(date(2027, 4, 6))).seen is Result.MET
    assert received(date(2027, 4, 6), until=Moment(date(2027, 4, 6))).seen is Result.MET


def test_without_a_deadline_nobody_can_see_whether_it_was_kept():
    assert received(date(2027, 4, 6), until=None).seen is Result.OPEN


def test_a_bid_that_the_register_calls_late_did_not_keep_the_period():
    assert received(date(2027, 4, 5), status="late").seen is Result.NOT_MET


def test_the_name_of_who_declares_is_seen_and_proves_nothing():
    named = items(replace(BID, bidder=Bidder("Sample", representative="Kim Sample")))["Form-2"]

    assert (named.seen, named.sure) == (Result.MET, False)
    assert items(replace(BID, bidder=Bidder("Sample")))["Form-2"].seen is Result.OPEN


def documents(*names, price=None):
    bid = replace(BID, files=tuple(BidFile(name) for name in names), price=price)
    return items(bid, submission=Submission(forms=FORMS))["Form-3"]


def test_a_form_is_there_if_a_file_has_its_id_or_a_telling_word_of_its_title():
    whole = documents("F-06.pdf", "preisblatt.xlsx", "Konzept_Endfassung.pdf")

    assert (whole.seen, whole.sure) == (Result.MET, False)
    assert documents("F-06.pdf", "preisblatt.xlsx").seen is Result.OPEN


def test_umlauts_in_the_name_of_a_file_may_be_written_out():
    forms = (Form("F-06", "Erklärung zum Mindestlohn"),)
    bid = replace(BID, files=(BidFile("erklaerung.pdf"),))

    assert items(bid, submission=Submission(forms=forms))["Form-3"].seen is Result.MET


def test_prices_that_were_read_stand_for_the_price_sheet():
    files = ("F-06.pdf", "konzept.pdf")

    assert documents(*files, price=BID.price).seen is Result.MET
    assert documents(*files).seen is Result.OPEN


def test_forms_of_the_application_and_optional_ones_are_not_missed():
    facts = documents("F-06.pdf", "F-07.xlsx", "F-08.pdf").facts

    assert [fact.text.values["id"] for fact in facts] == ["F-06", "F-07", "F-08"]


def paged(**pages):
    bid = replace(BID, files=tuple(BidFile(f"{name}.pdf") for name in pages))
    limits = (PageLimit("Konzept", Amount("25", Fraction(25))),)
    tender = replace(SMALL.tender, submission=Submission(page_limits=limits))
    counts = {f"{name}.pdf": count for name, count in pages.items()}
    found = formal_items(tender, bid, ExaminingLaw(SMALL, read_law(duties=True)), counts)
    return next(item for item in found if item.id == "Form-3")


def test_a_part_with_more_pages_than_allowed_is_seen_and_another_file_is_not_measured_by_it():
    assert paged(konzept=25, referenzen=80).seen is Result.MET
    assert paged(konzept=26).seen is Result.OPEN
    assert any(fact.text.values.get("count") == 26 for fact in paged(konzept=26).facts)


def test_without_files_nothing_can_be_seen_of_the_documents():
    assert documents().seen is Result.OPEN


def test_no_fact_says_that_the_documents_were_left_unchanged():
    item = items()["Form-4"]

    assert (item.seen, item.sure) == (Result.OPEN, False)


def test_a_page_limit_of_the_application_is_none_of_the_bid():
    limits = (
        PageLimit("Teilnahmeantrag ohne Formblätter", Amount("10", Fraction(10))),
        PageLimit("Konzept", Amount("25", Fraction(25))),
    )
    item = items(submission=Submission(forms=FORMS, page_limits=limits))["Form-3"]

    assert [fact.text.values["part"] for fact in item.facts if "part" in fact.text.values] == ["Konzept"]
