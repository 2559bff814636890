# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is due after all agreed changes, with its tests."""

from dataclasses import replace
from datetime import date
from fractions import Fraction
from pathlib import Path

import pytest

from tenderkit.model.delivery import Acceptance, AcceptanceLine, Delivery, FinalAcceptance
from tenderkit.model.delivery_entries import (
    Added,
    ChangeDecision,
    ChangeKind,
    ContractChange,
    Dropped,
    Verdict,
)
from tenderkit.model.delivery_scope import (
    accepted_requirements,
    due_functions,
    due_lines,
    due_requirements,
    known_requirements,
    known_tests,
)
from tenderkit.model.numbers import Amount
from tenderkit.model.requirement import AcceptanceTest
from tenderkit.reading.dossier import read_dossier

DAY = date(2027, 9, 1)


@pytest.fixture(scope="module")
def small():
    return read_dossier(Path(__file__).parents[1] / "dossiers" / "small")


def changed(dossier, *, verdict, removes=(), adds=(), acceptance=()):
    decided = ChangeDecision(verdict, DAY, "Ann Sample")
    one = ContractChange(
        *("C-01", DAY, ChangeKind.SWAP, "…", "…", Amount("0", Fraction(0)), "Ann Sample"),
        removes=removes,
        adds=adds,
        decided=decided,
    )
    final = FinalAcceptance(DAY, "Ann Sample") if acceptance else None
    return replace(dossier, delivery=Delivery(changes=(one,), acceptance=Acceptance(acceptance, (), final)))


SWAP = {
    "removes": (Dropped("R-01"),),
    "adds": (Added("R-99", "List for print"),),
}


def test_what_was_agreed_to_go_goes_and_what_comes_has_a_test(small):
    due = due_requirements(changed(small, verdict=Verdict.AGREED, **SWAP))

    assert [each.id for each in due] == ["R-99"]
    assert [(test.id, test.text) for test in due[0].tests] == [("R-99", "List for print")]
    assert due[0].change == "C-01"


def test_what_was_refused_changes_nothing(small):
    refused = changed(small, verdict=Verdict.REFUSED, **SWAP)

    assert due_requirements(refused) == due_requirements(small)
    assert known_requirements(refused) == {"R-01", "R-99"}


def test_a_requirement_that_is_widened_keeps_its_tests(small):
    wider = Added("R-01", acceptance=(AcceptanceTest("T-02", "Two rooms at once."),))

    (due,) = due_requirements(changed(small, verdict=Verdict.AGREED, adds=(wider,)))

    assert [test.id for test in due.tests] == ["T-01", "T-02"]
    assert due.title == "Book a room"


def test_a_requirement_is_accepted_only_once_all_its_tests_are_met(small):
    wider = Added("R-01", acceptance=(AcceptanceTest("T-02", "Two rooms at once."),))
    seen = AcceptanceLine("R-01", "T-01", "met", "Ann Sample", DAY)
    half = changed(small, verdict=Verdict.AGREED, adds=(wider,), acceptance=(seen,))
    whole = replace(seen, test="T-02")
    done = changed(small, verdict=Verdict.AGREED, adds=(wider,), acceptance=(seen, whole))

    assert [line.result for line in due_lines(half)] == ["met", "open"]
    assert accepted_requirements(half) == frozenset()
    assert accepted_requirements(done) == {"R-01"}
    assert [len(due_functions(each)) for each in (small, half, done)] == [1, 0, 1]


def test_tests_of_changes_are_known_beside_those_of_the_specification(small):
    wider = Added("R-01", acceptance=(AcceptanceTest("T-02", "Two rooms at once."),))
    known = known_tests(changed(small, verdict=Verdict.AGREED, adds=(wider, *SWAP["adds"])))

    assert known == {"R-01": ("T-01", "T-02"), "R-99": ("R-99",)}
