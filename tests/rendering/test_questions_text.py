# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

from datetime import date

from tenderkit.cli.language import translator
from tenderkit.model.internal import Question
from tenderkit.model.numbers import Moment
from tenderkit.outcome.asked import AskedQuestion
from tenderkit.rendering.examination_words import Speech
from tenderkit.rendering.questions_text import questions_json, questions_text

ENGLISH = Speech("en", translator("en"))
OPEN = Question("Q-01", Moment(date(2027, 5, 3)), "question", "May we?", "Sample Ltd")
DONE = Question(
    "Q-02", Moment(date(2027, 5, 3)), "question", "And?", "Sample Ltd", "Yes.", Moment(date(2027, 5, 20))
)


def test_who_asked_is_never_shown():
    known = [AskedQuestion(OPEN, "bids_until"), AskedQuestion(DONE, "bids_until")]

    assert "Sample" not in questions_text(known, ENGLISH)
    assert "Sample" not in str(questions_json(known))


def test_what_waits_is_named_last():
    text = questions_text([AskedQuestion(OPEN, "bids_until"), AskedQuestion(DONE, "bids_until")], ENGLISH)

    assert text.endswith("Not answered yet: Q-01")
    assert questions_text([AskedQuestion(DONE, "bids_until")], ENGLISH).endswith("All are answered.")
    assert questions_text([], ENGLISH) == "There are no questions."


def test_an_answer_after_the_last_day_says_so():
    late = AskedQuestion(DONE, "bids_until", answer_by=date(2027, 5, 19))

    assert "Answered after the last day for answers, 19 May 2027" in questions_text([late], ENGLISH)
    assert "'late': True" in str(questions_json([late]))
