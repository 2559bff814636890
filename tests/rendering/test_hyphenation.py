# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

import pyphen
import pytest

from tenderkit.rendering.hyphenation import OWN, prepare_hyphenation


@pytest.fixture
def _nothing_prepared():
    pyphen.hdcache.clear()
    prepare_hyphenation.cache_clear()
    yield
    pyphen.hdcache.clear()
    prepare_hyphenation.cache_clear()


@pytest.mark.usefixtures("_nothing_prepared")
@pytest.mark.parametrize("language", ["de", "en"])
def test_every_pattern_is_what_pyphen_makes_of_it(language: str):
    path = pyphen.LANGUAGES[pyphen.language_fallback(language)]
    theirs = pyphen.HyphDict(path).patterns

    prepare_hyphenation(language)

    ours = pyphen.hdcache[path].patterns
    own = OWN.get(language, {})
    assert {letters: ours.get(letters) for letters in theirs if letters not in own} == {
        letters: points for letters, points in theirs.items() if letters not in own
    }
    assert {letters for letters in ours if ours.get(letters) and letters not in theirs} <= own.keys()


@pytest.mark.usefixtures("_nothing_prepared")
@pytest.mark.parametrize("language", ["hu", "xx"])
def test_what_it_cannot_read_is_left_to_pyphen(language: str):
    prepare_hyphenation(language)

    assert pyphen.hdcache == {}


@pytest.mark.usefixtures("_nothing_prepared")
def test_long_german_words_are_parted_as_before():
    before = pyphen.Pyphen(lang="de", cache=False).inserted("Leistungsbeschreibungen")

    prepare_hyphenation("de")

    assert (
        pyphen.Pyphen(lang="de").inserted("Leistungsbeschreibungen")
        == before
        == "Leis-tungs-be-schrei-bun-gen"
    )


@pytest.mark.usefixtures("_nothing_prepared")
@pytest.mark.parametrize(
    "parted",
    [
        "Über-ga-be",
        "Stück-lis-te",
        "Soft-wa-re-stück-lis-ten",
        "Stü-cke",
        "Be-dien-ober-flä-che",
        "Be-nut-zer-ober-flä-che",
        "Feh-ler-be-ar-bei-tung",
        "Auf-trags-ver-ar-bei-tung",
        "Zu-sam-men-ar-beit",
        "Fort-schritts-be-richt",
        "Ar-beits-fort-schritt",
        "Fort-schrei-bung",
        "Ant-wort-schrei-ben",
    ],
)
def test_a_word_that_the_dictionary_breaks_wrongly_is_set_right(parted: str):
    prepare_hyphenation("de")

    assert pyphen.Pyphen(lang="de").inserted(parted.replace("-", "")) == parted
