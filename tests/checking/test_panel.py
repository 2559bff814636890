# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from tenderkit.checking.panel import criteria_of
from tenderkit.checking.scores import score_problems
from tenderkit.model.criterion import ValueFunction
from tenderkit.model.internal import Reviewer
from tenderkit.model.numbers import amount
from tenderkit.model.score import Consensus, Score
from tenderkit.reading.dossier import read_dossier

DOSSIERS = Path(__file__).parents[1] / "dossiers"
SMALL = read_dossier(DOSSIERS / "small")
ENTRY = Consensus("bid-01", ("ann",), date(2027, 4, 12), {"B-01": Score("r", amount("7"))})


def under(mode, *, reviewers=(), entries=(), **criterion):
    """Return the rules of what is found in the small dossier under another mode."""
    rules, judged = SMALL.tender.evaluation, SMALL.judged[0]
    assert rules is not None
    criteria = tuple(
        replace(c, **criterion) if criterion and c.id == "B-01" else c for c in judged.catalogue.criteria
    )
    judged = replace(judged, catalogue=replace(judged.catalogue, criteria=criteria), consensus=entries)
    dossier = replace(
        SMALL,
        tender=replace(SMALL.tender, evaluation=replace(rules, reviewers=mode)),
        internal=replace(SMALL.internal, reviewers=reviewers),
        judged=(judged,),
    )
    return [(problem.rule, problem.place.file) for problem in score_problems(dossier)]


def people(number, **more):
    return tuple(Reviewer(f"r{i}", f"R {i}", **more) for i in range(number))


@pytest.mark.parametrize("mode", ["mean", "median", "trimmed-mean"])
def test_where_votes_count_an_entry_of_the_panel_has_no_place(mode):
    assert under(mode, entries=(ENTRY,)) == [("TK424", "consensus/bid-01.yaml")]
    assert under("agreed", entries=(ENTRY,)) == []


def test_a_trimmed_mean_needs_five_people_for_each_criterion():
    everybody = people(5, criteria=("B-01", "B-02"))

    assert under("trimmed-mean", reviewers=everybody) == []
    assert under("trimmed-mean", reviewers=everybody[1:]) == [("TK425", "tender.yaml")] * 2
    assert under("mean", reviewers=everybody[1:]) == []


def test_only_who_must_score_a_criterion_is_counted_for_it():
    some = (*people(4), Reviewer("r9", "R 9", criteria=("B-01",)))

    assert under("trimmed-mean", reviewers=some) == [("TK425", "tender.yaml")]


def test_before_anybody_is_named_nobody_is_missed():
    assert under("trimmed-mean") == []


def test_ratings_in_words_have_no_mean():
    assert under("mean", ratings=("good", "bad")) == [("TK426", "criteria.yaml")]
    assert under("agreed", ratings=("good", "bad")) == []


def test_nobody_scores_what_is_measured():
    judged = SMALL.judged[0]
    measured = replace(judged.catalogue.criteria[1], value_function=ValueFunction("linear", ()))
    criteria = (measured, *judged.catalogue.criteria[2:])

    assert criteria_of(None, replace(judged, catalogue=replace(judged.catalogue, criteria=criteria))) == [
        "B-02"
    ]


@pytest.mark.parametrize(
    ("wanted", "due"),
    [
        ((), ["B1.1", "B1.2", "B2.1", "B2.2"]),
        (("B2",), ["B2.1", "B2.2"]),
        (("B1.2", "B2"), ["B1.2", "B2.1", "B2.2"]),
        (("B3",), []),
    ],
)
def test_a_reviewer_scores_the_criteria_or_groups_that_are_named(wanted, due):
    judged = read_dossier(DOSSIERS / "two-lots").judged[0]

    assert criteria_of(Reviewer("r", "R", criteria=wanted), judged) == due
