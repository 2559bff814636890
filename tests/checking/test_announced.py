# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

from dataclasses import replace
from datetime import date, time

import pytest

from tenderkit.checking.announced import announced_otherwise
from tenderkit.model.dossier import Dossier
from tenderkit.model.internal import Question
from tenderkit.model.numbers import Moment
from tenderkit.reading.dossier import read_dossier
from tenderkit.shipped import EXAMPLES

ENDS = Moment(date(2027, 5, 25), time(12))


@pytest.fixture(scope="module")
def kulturportal() -> Dossier:
    return read_dossier(EXAMPLES / "kulturportal")


def told(dossier: Dossier, *ends: Moment, answer: str | None = "Ja.") -> list[str]:
    came = Moment(date(2027, 5, 3), time(9))
    asked = tuple(
        Question(f"F-{number}", came, "question", "Mehr Zeit?", answer=answer, new_deadline=end)
        for number, end in enumerate(ends)
    )
    return [
        str(problem.message.values["id"])
        for problem in announced_otherwise(replace(dossier, questions=asked))
    ]


def test_the_latest_answer_counts_and_the_tender_must_not_end_before_it(kulturportal):
    later, latest = Moment(date(2027, 5, 26), time(12)), Moment(date(2027, 5, 27), time(12))

    assert told(kulturportal, latest, later) == ["F-0"]
    assert told(kulturportal, ENDS) == []
    assert told(kulturportal, Moment(ENDS.day, time(11, 59))) == []
    assert told(kulturportal, Moment(ENDS.day, time(12, 1))) == ["F-0"]


def test_what_nobody_has_answered_yet_extends_nothing(kulturportal):
    assert told(kulturportal, Moment(date(2027, 5, 27), time(12)), answer=None) == []


def test_without_a_new_end_there_is_nothing_to_compare(kulturportal):
    assert list(announced_otherwise(kulturportal)) == []
