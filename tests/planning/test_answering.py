# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

from dataclasses import replace
from datetime import date, time

import pytest

from tenderkit.model.internal import Question
from tenderkit.model.numbers import Moment
from tenderkit.model.tender import Dates
from tenderkit.planning.answering import answer_problems, asked, asked_questions, unknown_question
from tenderkit.problems import Severity
from tenderkit.reading.law import read_law

LAW = read_law(duties=True)
NOON = time(12)
END = Moment(date(2027, 5, 25), NOON)
QUESTION = Question("Q-01", Moment(date(2027, 5, 3), time(9)), "question", "May we?")
OBJECTION = replace(QUESTION, kind="objection")


@pytest.fixture
def dossier(make):
    def made(regime="vgv", kind="open-1", **dates):
        found = make("NI", regime, kind, "300000")
        days = {"published": Moment(date(2027, 4, 1)), "bids_until": END, **dates}
        return replace(found, tender=replace(found.tender, dates=Dates(**days)))

    return made


def answered(on, question=QUESTION, **more):
    return replace(question, answer="Yes.", answered=Moment(on, NOON), **more)


def test_the_last_day_for_answers_lies_the_period_of_the_law_before_the_end(dossier):
    known = asked(dossier(), LAW, QUESTION)

    assert known.basis is not None
    assert (known.answer_by, known.basis.id) == (date(2027, 5, 19), "vgv.period.answers")


@pytest.mark.parametrize(("own", "expected"), [(10, date(2027, 5, 10)), (21, date(2027, 5, 19))])
def test_the_earlier_of_law_and_tender_counts(dossier, own, expected):
    known = asked(dossier(answers_until=Moment(date(2027, 5, own))), LAW, QUESTION)

    assert known.answer_by == expected


def test_where_the_law_names_no_number_and_the_tender_no_day_there_is_none(dossier):
    assert asked(dossier("uvgo"), LAW, QUESTION).answer_by is None
    assert asked(dossier(bids_until=None), LAW, QUESTION).answer_by is None


def test_a_question_after_the_time_for_questions_says_so(dossier):
    until = Moment(date(2027, 5, 3), time(8))

    assert asked(dossier(questions_until=until), LAW, QUESTION).asked_until == until
    assert asked(dossier(questions_until=QUESTION.received), LAW, QUESTION).asked_until is None


def test_an_objection_is_bound_by_the_period_and_not_by_the_time_for_questions(dossier):
    whole = dossier(questions_until=Moment(date(2027, 5, 1)))

    assert asked(whole, LAW, OBJECTION).asked_until is None
    assert asked(whole, LAW, replace(OBJECTION, received=Moment(date(2027, 5, 26)))).asked_until == END


def test_a_question_on_the_application_has_the_period_of_the_application(dossier):
    end = Moment(date(2027, 5, 10))
    first = asked(dossier(kind="restricted-2", applications_until=end), LAW, QUESTION)
    later = asked(dossier(kind="restricted-2", applications_until=Moment(date(2027, 5, 2))), LAW, QUESTION)

    assert (first.deadline_of, first.deadline, first.answer_by) == ("applications_until", end, None)
    assert (later.deadline_of, later.answer_by) == ("bids_until", date(2027, 5, 19))


def rules(dossier, known, after):
    return [(p.rule, p.severity) for p in answer_problems(dossier, asked(dossier, LAW, known), after)]


def test_an_answer_in_time_brings_no_problem_and_a_late_one_a_warning(dossier):
    whole = replace(dossier(), questions=(QUESTION,))

    assert rules(whole, QUESTION, answered(date(2027, 5, 19))) == []
    assert rules(whole, QUESTION, answered(date(2027, 5, 20))) == [("TK189", Severity.WARNING)]


def test_a_longer_period_makes_a_late_answer_good(dossier):
    whole = replace(dossier(), questions=(QUESTION,))
    longer = answered(date(2027, 5, 20), new_deadline=Moment(date(2027, 6, 1), NOON))

    assert rules(whole, QUESTION, longer) == []


@pytest.mark.parametrize("new", [END, Moment(date(2027, 5, 25), time(11)), Moment(date(2027, 5, 24))])
def test_a_new_deadline_extends_the_period(dossier, new):
    whole = replace(dossier(), questions=(QUESTION,))

    assert rules(whole, QUESTION, answered(date(2027, 5, 10), new_deadline=new)) == [
        ("TK190", Severity.ERROR)
    ]


def test_an_answer_that_all_have_is_not_given_again(dossier):
    done = answered(date(2027, 5, 10))

    assert rules(replace(dossier(), questions=(done,)), done, done) == [("TK188", Severity.ERROR)]


def test_a_refused_objection_starts_the_clock_of_a_review(dossier):
    refused = answered(date(2027, 5, 10), OBJECTION)

    assert asked(dossier(), LAW, refused).review_until == date(2027, 5, 25)
    assert asked(dossier(), LAW, replace(refused, changes=("Minimum lowered",))).review_until is None
    assert asked(dossier(), LAW, answered(date(2027, 5, 10))).review_until is None


def test_below_the_threshold_no_review_has_a_clock_and_an_objection_is_answered_all_the_same(dossier):
    known = asked(dossier("uvgo"), LAW, answered(date(2027, 5, 10), OBJECTION))

    assert known.review_until is None
    assert [rule.id for rule in known.rules] == ["practice.objection-answer"]


def test_without_a_regime_no_law_is_named(dossier):
    known = asked(dossier("none"), LAW, OBJECTION)

    assert (known.rules, known.answer_by) == ((), None)


def test_questions_come_in_the_order_of_the_register(dossier):
    whole = replace(dossier(), questions=(QUESTION, replace(OBJECTION, id="Q-02")))

    assert [known.question.id for known in asked_questions(whole, LAW)] == ["Q-01", "Q-02"]
    assert unknown_question(whole, "Q-03").rule == "TK187"
