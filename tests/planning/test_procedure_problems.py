# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the remedy of a refused procedure cites, it cites with its state."""

from tenderkit.outcome.plan import Plan
from tenderkit.problems import Problem
from tenderkit.words import sentence


def problem(made: Plan, rule: str) -> Problem:
    return next(each for each in made.problems if each.rule == rule)


def test_grounds_that_nobody_has_verified_are_told_from_the_others(planned):
    remedy = problem(planned("NI", "uvgo", "negotiated-1", "114000"), "TK532").remedy

    known, _, unsure = sentence(remedy, str).partition("still to be checked: ")
    assert "§ 8 Abs. 4 Nr. 5 UVgO" in known
    assert "Nr. 6 UVgO" not in known
    assert "§ 8 Abs. 4 Nr. 16 UVgO" in unsure


def test_a_limit_that_nobody_has_verified_is_named_as_such_where_it_refuses(planned):
    verified = problem(planned("NI", "uvgo", "direct-1", "60000"), "TK533").message
    unsure = problem(planned("BB", "uvgo", "direct-1", "160000"), "TK533").message

    assert sentence(verified, str).endswith("20000 (ni.limit.direct)")
    assert sentence(unsure, str).endswith("100000 (bb.limit.direct), to be checked")
