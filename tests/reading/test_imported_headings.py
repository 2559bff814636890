# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

import pytest

from tenderkit.reading.imported_headings import _WORDS, headings, plain_heading


@pytest.mark.parametrize("into", list(_WORDS))
def test_no_word_means_two_keys(into):
    seen: dict[str, str] = {}
    for key in _WORDS[into]:
        for word in _WORDS[into][key].split():
            assert seen.setdefault(word, key) == key, word


@pytest.mark.parametrize("into", list(_WORDS))
def test_words_stand_there_as_headings_are_compared(into):
    assert all(
        plain_heading(word) == word.casefold() for text in _WORDS[into].values() for word in text.split()
    )


def test_a_requirement_is_the_text_beside_a_title_and_the_title_alone():
    assert headings({1: "Nr", 2: "Titel", 3: "Anforderung"}, "requirements").columns[3] == "text"
    assert headings({1: "Nr", 2: "Anforderung", 3: "Beschreibung"}, "requirements").columns[2] == "title"


@pytest.mark.parametrize("word", ["Abnahme", "Abnahmekriterien", "Akzeptanzkriterium"])
def test_the_column_of_an_acceptance_test_may_have_the_short_word_of_the_trade(word):
    assert headings({1: "Nr", 2: "Anforderung", 3: word}, "requirements").columns[3] == "acceptance"


def test_columns_that_mean_the_same_are_paired():
    assert headings({1: "ID", 2: "Nr.", 3: "Titel"}, "prices").twice == ((1, 2),)


def test_points_in_a_heading_are_an_anchor_of_criteria_alone():
    assert headings({1: "7 Punkte"}, "criteria").columns == {1: "anchor 7"}
    assert headings({1: "7 Punkte"}, "prices").columns == {}
