# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

from dataclasses import replace

import pytest

from tenderkit.checking.lint.criteria_texts import RULES
from tenderkit.model.criterion import Criterion, Kind
from tenderkit.model.method import EvaluationRules, Method, Scale

LINEAR = EvaluationRules(Method("linear-min"), Scale(10))
FULL = Criterion(
    "B-01",
    Kind.AWARD,
    "Solution",
    question="How is a room booked?",
    expectation="Every step is shown.",
    evidence="Concept, chapter 1",
)


def rules_found(find, subject):
    return [rule for rule, _ in find(RULES, subject)]


def test_a_whole_criterion_is_fine(subject, find):
    assert find(RULES, subject(criteria=[FULL], evaluation=LINEAR)) == []


@pytest.mark.parametrize(
    ("language", "question", "found"),
    [
        ("de", "Welchen Umsatz hatte das Unternehmen?", [("TK305", "Umsatz")]),
        ("de", "Welche Referenzprojekte hat die benannte Projektleitung geleitet?", []),
        ("de", "Wie sichern Sie die Erfahrung aus dem Probebetrieb?", []),
        ("en", "How many years in business?", [("TK305", "years in business")]),
        ("en", "What track record of the bidder do the named people share?", []),
    ],
)
def test_what_is_about_the_firm_is_no_matter_of_the_award(language, question, found, subject, find):
    made = subject(criteria=[replace(FULL, question=question)], evaluation=LINEAR, language=language)

    assert find(RULES, made) == found


def test_a_dossier_without_a_law_may_judge_experience(subject, find):
    made = subject(criteria=[replace(FULL, question="Which turnover?")], evaluation=LINEAR, regime="none")

    assert find(RULES, made) == []


def test_the_firm_may_be_asked_about_in_selection(subject, find):
    selection = replace(FULL, id="E-01", kind=Kind.SELECTION, question="Which turnover do you have?")

    assert find(RULES, subject(criteria=[selection], evaluation=LINEAR)) == []


@pytest.mark.parametrize(
    ("kind", "more", "rules"),
    [
        (Kind.AWARD, {"evidence": None}, ["TK311"]),
        (Kind.AWARD, {"evidence": None, "stage": "presentation"}, []),
        (Kind.SELECTION, {"evidence": None}, ["TK311"]),
        (Kind.EXCLUSION, {"evidence": None}, []),
        (Kind.AWARD, {"expectation": None}, ["TK312"]),
        (Kind.AWARD, {"expectation": None, "aspects": ("steps",)}, []),
        (Kind.EXCLUSION, {"question": None, "expectation": None}, ["TK313"]),
        (Kind.EXCLUSION, {"question": None}, []),
        (Kind.EXCLUSION, {"question": "We use a reasonable license."}, ["TK314"]),
        (Kind.AWARD, {"question": "Is it reasonable?"}, []),
    ],
)
def test_each_kind_of_criterion_needs_its_texts(kind, more, rules, subject, find):
    made = subject(criteria=[replace(FULL, kind=kind, **more)], evaluation=LINEAR)

    assert rules_found(find, made) == rules


def test_a_decision_of_the_commission_on_adequacy_is_no_judgement(subject, find):
    question = "Die Daten bleiben in einem Land mit Angemessenheitsbeschluss."
    made = subject(criteria=[replace(FULL, kind=Kind.EXCLUSION, question=question)], language="de")

    assert find(RULES, made) == []


@pytest.mark.parametrize(("group", "fine"), [("G1", False), ("G2", True)])
def test_the_same_title_may_stand_in_another_group(group, fine, subject, find):
    first = replace(FULL, group="G1")
    second = replace(FULL, id="B-02", group=group, question="Who books?", expectation="Readers book.")

    found = find(RULES, subject(criteria=[first, second], evaluation=LINEAR))

    assert found == ([] if fine else [("TK315", "title")])


def test_two_criteria_with_one_question_are_told_once(subject, find):
    twin = replace(FULL, id="B-02", title="Second", question="How is a ROOM booked?")

    assert find(RULES, subject(criteria=[FULL, twin], evaluation=LINEAR)) == [("TK315", "question")]
