# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

import pytest

from tenderkit.checking.lint.wording_phrases import Passage, among, asserted, found, has, sentences


def texts(listed, text):
    return [passage.text for passage in found(listed, text)]


@pytest.mark.parametrize("word", ["modern", "Moderne", "modernem", "modernen", "moderner", "modernes"])
def test_a_tilde_stands_for_every_ending_of_an_adjective(word):
    assert texts("modern~", f"Die Suche ist {word} gebaut.") == [word]


@pytest.mark.parametrize("word", ["Modernisierung", "unmodern", "modernste"])
def test_a_tilde_stands_for_no_other_word(word):
    assert texts("modern~", word) == []


@pytest.mark.parametrize("written", ["state of the art", "State-of-the-art", "state  of\nthe art"])
def test_capitals_hyphens_and_line_breaks_do_not_count(written):
    assert texts("state of the art", f"A {written} search.") == [written]


def test_the_longest_phrase_is_found_once():
    assert texts("best\nbest practice\nbest practices", "By best practices.") == ["best practices"]


def test_a_passage_says_where_it_begins():
    assert list(found("100 %", "Zu 100 % erfüllt")) == [Passage(3, "100 %")]


def test_an_empty_list_finds_nothing():
    assert not has("", "anything")


@pytest.mark.parametrize("text", ["not always", "is not, always", "nicht immer"])
def test_what_is_denied_shortly_before_is_not_asserted(text):
    assert list(asserted("always\nimmer", "not\nnicht", text)) == []


@pytest.mark.parametrize(
    "text", ["Do not ask. It is always so.", "not one of the two small rooms is always free"]
)
def test_a_denial_far_off_or_in_another_sentence_denies_nothing(text):
    assert [passage.text for passage in asserted("always", "not", text)] == ["always"]


def test_a_sentence_ends_where_a_capital_follows():
    assert sentences("Rund 2.5 Sek. genügen. Mehr nicht.") == ("Rund 2.5 Sek. genügen.", "Mehr nicht.")


def test_of_a_list_the_phrases_are_left_whose_words_are_all_said():
    said = {"the", "modernen", "art", "of", "state"}

    assert among("modern~\nState of the art\nart nouveau\n100 %", said) == "modernen\nstate of the art"
    assert among("state-of-the-art\nart nouveau", "the state of this art") == "state of the art"
