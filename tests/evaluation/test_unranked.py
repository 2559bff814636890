# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from tenderkit.evaluation.unranked import unranked_awards
from tenderkit.model.internal import Award, Decision
from tenderkit.reading.dossier import read_dossier
from tenderkit.words import sentence

DOSSIERS = Path(__file__).parents[1] / "dossiers"
SMALL = read_dossier(DOSSIERS / "small")
LOTS = read_dossier(DOSSIERS / "two-lots")


def decided(dossier, kind, lot=None, bid="bid-01"):
    decision = Decision(kind, "By the published rules.", "Eve", date(2027, 6, 1), bid=bid, lot=lot)
    return replace(dossier, award=Award((decision,)))


def unscored(dossier, lot=None):
    """The dossier as long as nobody has scored for *lot*."""
    judged = (replace(j, sheets=()) if (j.lot.id if j.lot else None) == lot else j for j in dossier.judged)
    return replace(dossier, judged=tuple(judged))


def told(dossier):
    return [(problem.about, str(problem.severity)) for problem in unranked_awards(dossier)]


def test_an_award_needs_a_ranking_that_can_be_computed():
    assert told(decided(SMALL, "award")) == []
    assert told(decided(unscored(SMALL), "award")) == [("bid-01", "warning")]


@pytest.mark.parametrize("kind", ["no_award", "cancellation", "draw"])
def test_other_decisions_need_no_ranking(kind):
    assert told(decided(unscored(SMALL), kind)) == []


def test_gaps_are_normal_as_long_as_nothing_is_decided():
    assert told(unscored(SMALL)) == []


def test_a_lot_may_be_awarded_while_another_one_is_still_being_scored():
    scoring = unscored(LOTS, "L2")

    assert told(decided(scoring, "award", "L1")) == []
    assert told(decided(scoring, "award", "L2", "bid-03")) == [("bid-03", "warning")]


def test_the_first_gap_is_named_and_all_are_counted():
    (problem,) = unranked_awards(decided(unscored(SMALL), "award"))

    assert problem.place.file == "award.yaml"
    assert problem.message.values["count"] == 1
    assert sentence(problem.message, str).startswith(
        "nobody can recompute the award to bid-01: ann has not scored"
    )
