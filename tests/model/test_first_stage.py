# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The first stage of a dossier is what applicants are told of and examined by, and nothing of the second."""

import pytest

from tenderkit.model.first_stage import first_stage
from tenderkit.reading.dossier import read_dossier


@pytest.fixture(scope="module")
def whole(pristine_kulturportal):
    return read_dossier(pristine_kulturportal)


def test_applications_stand_in_the_place_of_bids(whole):
    first = first_stage(whole)

    assert [bid.id for bid in first.bids] == [each.id for each in whole.applications]
    assert first.bids[0].answers == whole.applications[0].answers
    assert first.applications == ()


def test_the_period_is_that_of_the_applications_and_messages_name_its_line(whole):
    first = first_stage(whole)

    assert first.tender.dates.bids_until == whole.tender.dates.applications_until
    place = first.places["tender.yaml", "dates", "bids_until"]
    assert place == whole.places["tender.yaml", "dates", "applications_until"]


def test_nothing_is_asked_that_belongs_to_the_bid(whole):
    first = first_stage(whole)

    assert first.tender.prices is None
    assert first.specification.active() == ()
    assert {c.id for c in first.judged[0].catalogue.criteria} == {"E-01", "E-02", "E-04", "E-05", "E-06"}
    asked = {form.id for form in first.tender.submission.forms if form.stage == "bid"}
    assert asked == {"F-01", "F-02", "F-03", "F-04", "F-05", "F-12"}


def test_a_place_in_a_bid_is_one_in_the_application(whole):
    place = first_stage(whole).places["bids/app-02/bid.yaml", "bidder", "name"]

    assert place == whole.places["applications/app-02/application.yaml", "bidder", "name"]
