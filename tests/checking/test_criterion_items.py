# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from tenderkit.checking.criterion_items import criterion_items
from tenderkit.model.bid import Answer, Application, Bidder, Examination, ExaminationItem
from tenderkit.model.criterion import Criterion, Kind
from tenderkit.model.numbers import Moment
from tenderkit.outcome.examined import Result
from tenderkit.reading.dossier import read_dossier

SMALL = read_dossier(Path(__file__).parents[1] / "dossiers" / "small")
BID = replace(SMALL.bids[0], declarations={}, answers={})
E_01 = Criterion("E-01", Kind.SELECTION, "Able", stage="application")


def items(bid=BID, dossier=SMALL):
    return {item.id: item for item in criterion_items(dossier, dossier.judged[0], bid)}


@pytest.mark.parametrize(
    ("value", "seen"),
    [("True", Result.MET), ("False", Result.NOT_MET), ("perhaps", Result.OPEN), (True, Result.MET)],
)
def test_a_yes_proposes_met_and_a_no_not_met_but_neither_decides(value, seen):
    item = items(replace(BID, answers={"A-01": Answer(value)}))["A-01"]

    assert (item.seen, item.sure, item.state) == (seen, False, Result.OPEN)


def test_what_the_bid_does_not_say_is_open():
    assert items()["A-01"].seen is Result.OPEN


def test_a_no_to_a_declared_must_needs_nobody_to_decide_it():
    yes, no = (items(replace(BID, declarations={"R-01": said}))["R-01"] for said in (True, False))

    assert (yes.state, no.state) == (Result.MET, Result.NOT_MET)
    assert items()["R-01"].state is Result.OPEN


def test_a_requirement_that_is_no_must_is_no_item():
    wish = replace(SMALL.specification.requirements[0], priority="should")
    dossier = replace(SMALL, specification=replace(SMALL.specification, requirements=(wish,)))

    assert "R-01" not in items(dossier=dossier)


def two_stages(found):
    judged = replace(SMALL.judged[0], catalogue=replace(SMALL.judged[0].catalogue, criteria=(E_01,)))
    examination = Examination(selection=(ExaminationItem("E-01", found, "Ann", date(2027, 3, 1)),))
    applied = Application(
        "app-01", Bidder(BID.bidder.name), Moment(date(2027, 2, 1)), "received", examination=examination
    )
    procedure = replace(SMALL.tender.procedure, stages=2)
    tender = replace(SMALL.tender, procedure=procedure)
    return replace(SMALL, tender=tender, judged=(judged,), applications=(applied,))


@pytest.mark.parametrize(
    ("found", "seen", "sure"),
    [("met", Result.MET, True), ("not_met", Result.NOT_MET, False), ("open", Result.OPEN, False)],
)
def test_with_two_stages_suitability_is_what_was_found_in_the_application(found, seen, sure):
    item = items(dossier=two_stages(found))["E-01"]

    assert (item.seen, item.sure) == (seen, sure)


def test_with_one_stage_a_criterion_of_applications_is_no_item():
    dossier = two_stages("met")
    one = replace(dossier.tender, procedure=replace(dossier.tender.procedure, stages=1))

    assert "E-01" not in items(dossier=replace(dossier, tender=one))
