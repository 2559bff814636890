# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

from dataclasses import replace

from tenderkit.evaluation.robustness.reviewers import mean_of_all, reviewers_out
from tenderkit.outcome.robustness import Award


def voted(make, votes, mode, consensus=()):
    """Return a dossier of two bids; *votes*: reviewer → points of both."""
    bids = (make.bid("bid-0"), make.bid("bid-1"))
    sheets = tuple(
        make.sheet(who, f"bid-{n}", B1=points) for who, both in votes.items() for n, points in enumerate(both)
    )
    rules = replace(make.rules("simple-ratio"), reviewers=mode)
    return make.dossier(bids, sheets, rules=rules, consensus=tuple(consensus))


def test_without_a_reviewer_the_mean_of_the_others_counts(make, bench):
    dossier = voted(make, {"ann": (9, 2), "ben": (6, 7), "eva": (6, 7)}, "mean")

    found = {each.reviewer: each.award for each in reviewers_out(bench(dossier))}

    assert found == {"ann": Award(("bid-1",)), "ben": Award(("bid-0",)), "eva": Award(("bid-0",))}


def test_what_was_agreed_stands_and_the_mean_of_the_others_is_shown_beside_it(make, bench):
    agreed = [make.consensus("bid-0", B1=8), make.consensus("bid-1", B1=6)]
    dossier = voted(make, {"ann": (9, 2), "ben": (6, 7), "eva": (6, 7)}, "agreed", agreed)

    (ann, ben, _) = reviewers_out(bench(dossier))

    assert (ann.award, ann.mean_of_rest) == (Award(("bid-0",)), Award(("bid-1",)))
    assert (ben.award, ben.mean_of_rest) == (Award(("bid-0",)), Award(("bid-0",)))
    assert mean_of_all(bench(dossier)) == Award(("bid-0",))


def test_a_single_reviewer_leaves_nothing_behind(make, bench):
    for mode in ("agreed", "mean"):
        (only,) = reviewers_out(bench(voted(make, {"ann": (9, 2)}, mode)))

        assert only.award is None
        assert only.why is not None


def test_four_of_five_votes_are_trimmed_like_five(make, bench):
    votes = {"a": (9, 8), "b": (9, 8), "c": (7, 8), "d": (7, 8), "e": (0, 8)}
    dossier = voted(make, votes, "trimmed-mean")

    found = {each.reviewer: each.award for each in reviewers_out(bench(dossier))}

    assert found["e"] == Award(("bid-0", "bid-1"))  # of 7, 7, 9, 9 the middle ones: 8
    assert found["a"] == Award(("bid-1",))


def test_where_votes_are_combined_there_is_no_other_mean(make, bench):
    assert mean_of_all(bench(voted(make, {"ann": (9, 2)}, "mean"))) is None
