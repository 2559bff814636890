# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from tenderkit.checking.examining import examined_bids
from tenderkit.cli.language import translator
from tenderkit.model.bid import Examination, ExaminationItem, Request
from tenderkit.reading.dossier import read_dossier
from tenderkit.reading.law import read_law
from tenderkit.rendering.examination_text import bid_text, bids_text
from tenderkit.rendering.examination_words import Speech

TOP = Path(__file__).parents[2]
SMALL = read_dossier(TOP / "tests" / "dossiers" / "small")
SAMPLE = read_dossier(TOP / "examples" / "kulturportal")
LAW = read_law(duties=True)
ENGLISH = Speech("en", translator("en"))


def bid(*items, requests=(), **more):
    found = Examination(formal=items, requests=requests)
    first = replace(SMALL.bids[0], examination=found, **more)
    return examined_bids(replace(SMALL, bids=(first, *SMALL.bids[1:])), LAW)[0]


def item(result, reason=None):
    return ExaminationItem("Form-1", result, "Ann", date(2027, 4, 7), reason=reason)


@pytest.mark.parametrize("language", ["de", "en"])
def test_no_line_is_wider_than_a_terminal(language):
    speech = Speech(language, translator(language))
    bids = tuple(replace(each, examination=None) for each in SAMPLE.bids)
    examined = examined_bids(replace(SAMPLE, bids=bids), LAW)
    text = "\n".join([bids_text(examined, speech), *(bid_text(each, speech) for each in examined)])

    assert max(map(len, text.splitlines())) <= 80


def test_a_fact_is_shown_as_a_proposal_until_somebody_decides():
    assert "Form-1 · Period kept: open; by the facts met, beyond doubt" in bid_text(bid(), ENGLISH)
    assert "Form-1 · Period kept: met\n    Ann, 7 April 2027: Seen" in bid_text(
        bid(item("met", "Seen")), ENGLISH
    )


def test_a_decision_against_facts_without_doubt_is_shown_with_them():
    text = bid_text(bid(item("not_met", "too late")), ENGLISH)

    assert "The facts say otherwise: look at it again." in text
    assert "the period ended" in text


def test_the_table_says_what_stands_in_the_way_of_each_bid():
    out, late = bid(item("not_met", "x")), bid(status="late")

    assert "out: Form-1" in bids_text([out], ENGLISH)
    assert "came in late" in bids_text([late], ENGLISH)
    assert bids_text([], ENGLISH) == "There are no bids."


def test_a_request_without_answer_is_named_with_its_day():
    asked = bid(requests=(Request("completion", date(2027, 4, 7), date(2027, 4, 13), "Please."),))
    text = " ".join(bids_text([asked], ENGLISH).split())

    assert "request 1 of 7 April 2027 (completion, due 13 April 2027) waits for its answer" in text
    assert "There is no answer yet." in bid_text(asked, ENGLISH)


def test_declarations_that_are_a_yes_take_one_line():
    assert "Requirements declared with a yes, 1: R-01" in bid_text(bid(), ENGLISH)
