# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

from typing import TYPE_CHECKING

import pytest

from tenderkit.problems import Place
from tenderkit.reading.imported_values import WORDS, id_of, truth, word
from tenderkit.reading.quick import schema
from tenderkit.reading.spreadsheet import SheetCell, Stored

if TYPE_CHECKING:
    from tenderkit.problems import Problem


def cell(text):
    return SheetCell(text, Stored.TEXT, Place("t.csv:A1"))


@pytest.mark.parametrize(
    ("written", "prefix", "id_"),
    [
        ("1", "R-", "R-01"),
        ("12.", "R-", "R-12"),
        ("1.2", "R-", "R-1.2"),
        ("1", "B", "B1"),
        (" FKT-3 ", "R-", "FKT-3"),
        ("R 7", "R-", "R7"),
    ],
)
def test_a_number_becomes_an_id_and_an_id_stays_one(written, prefix, id_):
    assert id_of(cell(written), prefix, []) == id_


@pytest.mark.parametrize("written", ["R_1", "Ä-1", "1a", "x" * 41])
def test_what_can_be_no_name_of_a_file_is_refused(written):
    problems: list[Problem] = []

    assert id_of(cell(written), "R-", problems) is None
    assert [problem.rule for problem in problems] == ["TK066"]


@pytest.mark.parametrize(
    ("kind", "file", "key"),
    [
        ("requirements kind", "requirements", "kind"),
        ("priority", "requirements", "priority"),
        ("criteria kind", "criteria", "kind"),
        ("stage", "criteria", "stage"),
    ],
)
def test_the_words_are_for_all_values_of_the_schema(kind, file, key):
    entry = schema(f"{file}.schema.json")["properties"][file]["items"]["properties"]

    assert list(WORDS[kind]) == entry[key]["enum"]


@pytest.mark.parametrize("kind", list(WORDS))
def test_no_word_stands_for_two_values(kind):
    words = [word for words in WORDS[kind].values() for word in words.split()]

    assert len(words) == len(set(words))


def test_words_are_known_in_any_case_and_with_signs():
    assert word(cell("MUSS-Anforderung"), "priority", []) == "must"
    assert word(cell("nicht-funktional"), "requirements kind", []) == "quality"


def test_a_cross_says_yes_and_a_dash_no():
    assert [truth(cell(text), []) for text in ("x", "Ja", "-", "Nein")] == [True, True, False, False]
