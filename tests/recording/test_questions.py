# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

from dataclasses import replace
from datetime import date, time

from tenderkit.model.internal import Question
from tenderkit.model.numbers import Moment
from tenderkit.recording.questions import with_answered, with_question

QUESTION = Question("Q-02", Moment(date(2027, 5, 3), time(9)), "question", "May we?", "Sample Ltd")


def test_a_question_is_written_behind_the_others():
    data = with_question({"format": 1, "questions": [{"id": "Q-01"}]}, QUESTION)

    assert data["questions"] == [
        {"id": "Q-01"},
        {
            "id": "Q-02",
            "received": "2027-05-03T09:00",
            "asker": "Sample Ltd",
            "kind": "question",
            "public_text": "May we?",
        },
    ]


def test_an_answer_leaves_the_question_as_it_is():
    data = with_question({}, QUESTION)
    answered = replace(
        QUESTION,
        public_text="Another text",
        answer="Yes.",
        answered=Moment(date(2027, 5, 4), time(10)),
        changes=("R-01",),
        new_deadline=Moment(date(2027, 6, 1)),
    )

    (entry,) = with_answered(data, answered)["questions"]

    assert entry == {
        **data["questions"][0],
        "answer": "Yes.",
        "answered": "2027-05-04T10:00",
        "changes": ["R-01"],
        "new_deadline": "2027-06-01",
    }
