# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tenderkit.rendering.typography import unbroken

KEPT = {
    "de": "§ 8|§§ 97|Art. 6|Nr. 2|Abs. 1|25 %|z. B.|d. h.|i. V. m.|e. V."
    "|74.000 Euro|3. März|12 Monate|Stufe II",
    "en": "No. 2|Section 3|25 %|30 days|Annex 1|3 March",
}
CASES = [(language, words) for language, all_words in KEPT.items() for words in all_words.split("|")]


@pytest.mark.parametrize(("language", "words"), CASES)
def test_what_belongs_together_is_not_parted(language, words):
    kept = words.replace(" ", "\u00a0")

    assert unbroken(f"Nach {words} gilt", language) == f"Nach {kept} gilt"


@pytest.mark.parametrize(
    "words", ["Abschnitt Vergabe", "im Jahr 2027 prozentual", "der Absatz fehlt", "Los geht"]
)
def test_ordinary_words_may_be_parted(words):
    assert unbroken(words, "de") == words


@given(st.text(), st.sampled_from(["de", "en"]))
def test_only_spaces_change_and_doing_it_twice_changes_nothing(text, language):
    once = unbroken(text, language)

    assert once.split() == text.split()
    assert unbroken(once, language) == once
