# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

from dataclasses import replace
from datetime import date, time

from tenderkit.checking.lint.asked import RULES
from tenderkit.model.internal import Question
from tenderkit.model.numbers import Moment
from tenderkit.model.providers import Provider, Providers, Sounding
from tests.checking.lint.conftest import said, subject_of

NAMED = [rule for rule in RULES if rule.id == "TK909"]
LISTED = (Provider("birch", "Birch Sample Ltd", "x"),)
WHEN = Moment(date(2027, 5, 3), time(9))


def found(answer: str = "Eleven.", told: tuple[str, ...] = (), asker: str = "Aster Sample Ltd"):
    subject = subject_of()
    question = Question("Q-01", WHEN, "question", "How many rooms?", asker, answer=answer)
    providers = Providers(LISTED, Sounding(told=told))
    dossier = replace(subject.dossier, questions=(question,), providers=providers)
    return said(NAMED, replace(subject, dossier=dossier))


def test_an_answer_that_names_a_firm_on_the_list_is_found_whatever_the_letters():
    assert found("As BIRCH SAMPLE says, eleven.") == [("TK909", "Birch Sample".upper())]


def test_what_all_are_told_of_the_market_may_not_name_a_firm_either():
    assert found(told=("Four weeks are short.", "Birch Sample wants five.")) == [("TK909", "Birch Sample")]


def test_who_asked_and_stands_on_the_list_is_found_once():
    assert found("Yes, Birch Sample.", asker="Birch Sample Ltd") == [("TK909", "Birch Sample")]


def test_a_word_of_a_name_alone_names_nobody():
    assert found("A sample of birch wood.", told=("Samples are welcome.",)) == []
