# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

import shutil
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from tenderkit.checking.references import reference_problems
from tenderkit.model.criterion import CriterionGroup
from tenderkit.model.internal import Award, Decision, Reviewer
from tenderkit.model.law import LawPack
from tenderkit.reading.dossier import read_dossier
from tenderkit.reading.law import read_law

DOSSIERS = Path(__file__).parents[1] / "dossiers"
SMALL = read_dossier(DOSSIERS / "small")
LOTS = read_dossier(DOSSIERS / "two-lots")


def rules(dossier, law=None):
    return [(p.rule, p.message.values.get("id")) for p in reference_problems(dossier, law or read_law())]


def changed(**fields):
    """The small dossier with its first bid changed."""
    return replace(SMALL, bids=(replace(SMALL.bids[0], **fields), *SMALL.bids[1:]))


@pytest.mark.parametrize("dossier", [SMALL, LOTS], ids=["small", "two-lots"])
def test_a_sound_dossier_names_only_what_there_is(dossier):
    assert rules(dossier) == []


def test_a_requirement_that_a_criterion_covers_must_be_there():
    specification = replace(SMALL.specification, requirements=())

    found = rules(replace(SMALL, specification=specification))

    assert ("TK103", "R-01") in found


@pytest.mark.parametrize(("field", "value"), [("replaces", "bid-77"), ("variant_of", "bid-77")])
def test_a_bid_refers_to_bids_that_are_there(field, value):
    assert rules(changed(**{field: value})) == [("TK106", "bid-77")]


def test_a_bid_names_lots_of_the_tender():
    assert rules(changed(lots=("L1",))) == [("TK110", "L1")]


def test_a_bidder_declares_requirements_or_forms():
    assert rules(changed(declarations={"R-01": True, "F-9": True})) == [("TK103", "F-9")]


def test_reviewers_are_held_against_the_list_only_where_there_is_one():
    somebody = replace(SMALL, internal=replace(SMALL.internal, reviewers=(Reviewer("zoe", "Zoe"),)))
    nobody = replace(SMALL, internal=replace(SMALL.internal, reviewers=()))

    assert rules(somebody) == [("TK107", "ann"), ("TK107", "ann")]
    assert rules(nobody) == []


def test_an_award_goes_to_a_bid_that_is_there():
    decision = Decision("award", "best", "Ann", date(2027, 5, 3), bid="bid-09", lot="L1")

    assert rules(replace(SMALL, award=Award((decision,)))) == [("TK106", "bid-09"), ("TK110", "L1")]


def test_law_is_cited_by_an_id_of_the_law_data():
    judged = SMALL.judged[0]
    criteria = tuple(replace(c, law=("uvgo.regime",)) for c in judged.catalogue.criteria[:1])
    dossier = replace(
        SMALL, judged=(replace(judged, catalogue=replace(judged.catalogue, criteria=criteria), sheets=()),)
    )

    assert rules(dossier) == []
    assert rules(dossier, LawPack(())) == [("TK104", "uvgo.regime")]


@pytest.mark.parametrize(
    ("parents", "circles"),
    [({"A": "B", "B": None}, []), ({"A": "A"}, ["A"]), ({"A": "B", "B": "C", "C": "A"}, ["A", "B", "C"])],
)
def test_groups_that_lie_in_each_other_are_found(parents, circles):
    judged = LOTS.judged[1]
    groups = (*judged.catalogue.groups, *(CriterionGroup(g, g, parent) for g, parent in parents.items()))
    dossier = replace(LOTS, judged=(replace(judged, catalogue=replace(judged.catalogue, groups=groups)),))

    assert [id_ for rule, id_ in rules(dossier) if rule == "TK102"] == circles


def test_an_unknown_criterion_is_shown_at_its_key_and_not_at_the_points_below(tmp_path):
    dossier = Path(shutil.copytree(DOSSIERS / "small", tmp_path / "dossier"))
    sheet = dossier / "scores" / "ann" / "bid-01.yaml"
    sheet.write_text(
        "format: 1\nreviewer: ann\nbid: bid-01\nscores:\n  B-77:\n    points: 4\n    reason: Shown.\n",
        "utf-8",
    )

    (problem,) = reference_problems(read_dossier(dossier), read_law())

    assert str(problem.place) == "scores/ann/bid-01.yaml:5:3"
    assert problem.place.excerpt == "  B-77:"
