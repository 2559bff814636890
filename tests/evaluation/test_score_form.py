# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

from pathlib import Path

import pytest

from tenderkit.evaluation.pseudonyms import bids_to_score, named_bids
from tenderkit.evaluation.score_form import bids_due, score_form
from tenderkit.model.bid import Answer, Staff
from tenderkit.model.internal import Reviewer
from tenderkit.model.score_form import FormWords, Part
from tenderkit.reading.dossier import read_dossier

DOSSIERS = Path(__file__).parents[1] / "dossiers"
WORDS = FormWords("Overview", "tenderkit", {"none known": "none", "there is one": "present"})


ONE = (Reviewer("r1", "One"),)


def form_of(dossier, reviewer="r1", part=Part.BLIND, words=WORDS):
    return score_form(dossier, named_bids(reviewer, "5eed", bids_to_score(dossier)), part, words)


@pytest.fixture
def panel(make):
    def dossier(*criteria, reviewers=ONE, bids=None, **more):
        made = bids or (make.bid("bid-01"), make.bid("bid-02"))
        return make.dossier(made, criteria=criteria, reviewers=reviewers, **more)

    return dossier


def test_each_part_asks_for_its_own_criteria(make, panel):
    dossier = panel(
        make.criterion("B1", 50),
        make.criterion("B2", 30, blind=False),
        make.criterion("B3", 20, stage="presentation"),
    )
    asked = {part: [each.criterion.id for each in form_of(dossier, part=part).asked] for part in Part}
    assert asked == {Part.BLIND: ["B1"], Part.NAMED: ["B2"], Part.PRESENTATION: ["B3"]}


def test_a_reviewer_is_asked_for_nothing_that_others_score(make, panel):
    both = (Reviewer("r1", "One", criteria=("B1",)), Reviewer("r2", "Two"))
    dossier = panel(make.criterion("B1", 50), make.criterion("B2", 50), reviewers=both)
    assert [each.criterion.id for each in form_of(dossier, "r1").asked] == ["B1"]
    assert [each.criterion.id for each in form_of(dossier, "r2").asked] == ["B1", "B2"]


def test_whoever_scores_is_asked_for_all_where_nobody_is_listed(make, panel):
    dossier = panel(make.criterion("B1", 50), reviewers=())
    assert [each.criterion.id for each in form_of(dossier, "anyone").asked] == ["B1"]


def test_a_bid_that_is_out_is_not_asked_for(make, panel):
    out = make.bid("bid-02", examination=make.examination(exclusion={"A-01": "not_met"}))
    dossier = panel(make.criterion("B1"), bids=(make.bid("bid-01"), out, make.bid("bid-03", status="late")))
    assert bids_due(dossier, dossier.judged[0]) == ("bid-01",)
    assert form_of(dossier).bids == ("A",)


def test_names_are_shown_in_the_parts_that_need_them_and_in_no_other(make, panel):
    bid = make.bid("bid-01", staff=(Staff("Ulli Brandes", "Lead"),), answers={"B1": Answer("yes, p. 3")})
    dossier = panel(make.criterion("B1", 50), make.criterion("B2", 50, blind=False), bids=(bid,))
    (blind,), (named,) = (form_of(dossier, part=part).asked for part in (Part.BLIND, Part.NAMED))
    assert blind.shown == {"A": "yes, p. 3"}
    assert named.shown == {"A": "Firma bid-01\nUlli Brandes · Lead"}


def test_a_long_scale_has_no_list_of_points(make, panel):
    short, long_ = (panel(make.criterion("B1"), rules=make.rules(top=top)) for top in (20, 21))
    assert len(form_of(short).asked[0].points) == 21
    assert form_of(long_).asked[0].points == ()
    assert form_of(long_).asked[0].top == 21


def test_worksheets_have_names_that_a_workbook_can_tell_apart(make, panel):
    ids = [*(f"B{'x' * 35}{n}" for n in range(10)), "Overview", "TENDERKIT"]
    dossier = panel(*(make.criterion(id_, 1) for id_ in ids))
    names = [asked.sheet for asked in form_of(dossier).asked]
    taken = {*(name.casefold() for name in names), "overview", "tenderkit"}
    assert len(taken) == len(ids) + 2
    assert all(len(name) <= 31 for name in names)


def test_each_lot_asks_for_its_own_criteria_and_bids():
    dossier = read_dossier(DOSSIERS / "two-lots")
    form = form_of(dossier, "rev-1")
    assert {asked.lot for asked in form.asked} == {"L1", "L2"}
    assert all(asked.sheet.startswith(f"{asked.lot} ") for asked in form.asked)
