# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

import pytest

from tenderkit.checking.lint.criteria_words import known_words, texts, words
from tenderkit.model.criterion import Criterion, Kind


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Welche Referenzen hat das Unternehmen?", ["Referenzen"]),
        ("Die Referenzarchitektur ist beschrieben.", []),
        ("Der Jahresumsatz\nund der UMSATZ", ["Jahresumsatz", "UMSATZ"]),
        ("Seit wie vielen Jahren   am Markt?", ["Jahren   am Markt"]),
    ],
)
def test_a_phrase_is_a_whole_word_whatever_its_case_and_line_breaks(text, found):
    assert known_words(text, ["Referenzen", "Umsatz", "Jahresumsatz", "Jahre* am Markt"]) == found


def test_a_letter_that_grows_when_it_is_made_small_moves_nothing():
    assert known_words("İİ Referenzen İ", ["Referenzen"]) == ["Referenzen"]


def test_the_longest_phrase_is_named():
    assert known_words("the best bid of all", ["best", "best bid"]) == ["best bid"]


def test_no_words_find_nothing():
    assert known_words("anything", []) == []


def test_of_a_list_only_the_words_are_left_that_a_criterion_may_say(subject):
    criterion = Criterion("B-01", Kind.AWARD, "Above the average", aspects=("below\n average",))

    assert words(subject(criteria=[criterion]), "others") == ("below average",)


def test_a_language_without_a_list_has_no_words(subject):
    assert words(subject(language="fr"), "company") == ()


def test_anchors_and_aspects_are_texts_one_by_one():
    criterion = Criterion("B-01", Kind.AWARD, "Title", anchors={"0": "none", "10": "all"}, aspects=("first",))

    assert list(texts(criterion, "title", "question", "aspects", "anchors")) == [
        (("title",), "Title"),
        (("aspects", 0), "first"),
        (("anchors", "0"), "none"),
        (("anchors", "10"), "all"),
    ]
