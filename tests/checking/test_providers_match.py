# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

from dataclasses import replace
from typing import Any

import pytest

from tenderkit.checking.providers_match import demands, matched, says
from tenderkit.model.criterion import Criterion, Kind
from tenderkit.model.providers import (
    Maintained,
    PastWork,
    Provider,
    Providers,
    QuestionKind,
    SoundingAnswer,
    SoundingQuestion,
)
from tenderkit.model.requirement import Requirement
from tenderkit.model.tender import OpenSource
from tenderkit.outcome.providers import Fact
from tests.checking.lint.conftest import subject_of

IMPORT = Requirement("R-01", "Import", "functional", text="Dates come from iCalendar files twice a day.")
CODE = Criterion("E-01", Kind.SELECTION, "References", question="Which of your repositories can we read?")
ASKED = (SoundingQuestion("Q-04", "Free licence?", QuestionKind.CHOICE, about="licence"),)


def dossier(*providers: Provider):
    found = subject_of(
        IMPORT, criteria=[CODE], open_source=OpenSource(licence="EUPL-1.2", repository="public")
    ).dossier
    return replace(found, providers=Providers(providers))


def facts(**provider: Any) -> list[tuple[str, Fact, str, str]]:
    (found,) = matched(dossier(Provider("aster", "Aster", "x", **provider)), ASKED)
    return [(match.demand.id, match.fact, match.what, match.detail) for match in found.matches]


def test_a_competence_speaks_to_the_requirement_that_uses_the_word():
    assert facts(competences=("iCalendar", "Maps")) == [("R-01", Fact.COMPETENCE, "iCalendar", "")]


def test_a_reference_speaks_by_its_repository_and_its_licence():
    work = PastWork("Zoo", repository="https://code.example/zoo", licence="MIT")

    assert facts(references=(work,)) == [
        ("licence", Fact.OTHER_LICENCE, "Zoo", "MIT"),
        ("repository", Fact.REPOSITORY, "Zoo", "https://code.example/zoo"),
        ("E-01", Fact.REPOSITORY, "Zoo", "https://code.example/zoo"),
    ]


def test_a_project_that_is_maintained_speaks_by_its_licence_too():
    assert facts(maintains=(Maintained("zoo", None, "EUPL-1.2"),)) == [
        ("licence", Fact.LICENCE, "zoo", "EUPL-1.2")
    ]


def test_an_answer_speaks_to_the_term_that_its_question_is_about():
    assert facts(answers={"Q-04": SoundingAnswer("later")}) == [("licence", Fact.ANSWER, "Q-04", "later")]


def test_what_nothing_speaks_to_is_unknown_and_no_fault():
    (found,) = matched(dossier(Provider("aster", "Aster", "x")), ASKED)

    assert found.unknown == tuple(demands(dossier()))


def test_firms_come_in_the_order_of_their_ids_whoever_has_more_to_show():
    rich = Provider("zinnia", "Zinnia", "x", competences=("iCalendar",))
    found = matched(dossier(rich, Provider("aster", "Aster", "x")), ASKED)

    assert [each.provider.id for each in found] == ["aster", "zinnia"]


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("Importe aus Kalendern", "Import", True),
        ("Der Export", "port", False),
        ("ASP.NET", ".NET", False),
        ("Mit .NET", ".NET", True),
        ("C++ und Python", "C++", True),
        ("Alles", " ", False),
        ("a.b", "axb", False),
        ("open  source", "Open Source", True),
    ],
)
def test_a_word_is_found_whole_with_an_ending_at_most(text, words, expected):
    assert says(text, words) is expected
