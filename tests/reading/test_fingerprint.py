# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

import pytest

from tenderkit.reading.fingerprint import fingerprint

NAME = "bids/bid-01/price.yaml"
TEXT = 'format: 1\npositions: {P-01: "1.50", P-02: "2"}\n'


def known(text, name=NAME):
    return fingerprint(name, text.encode())


@pytest.mark.parametrize(
    "alike",
    [
        "# why\n" + TEXT,
        TEXT.replace("\n", "\r\n"),
        "\ufeff" + TEXT,
        'positions:\n  P-02: "2" # two\n  P-01: "1.50"\nformat: 1\n',
        TEXT.replace('"1.50"', "1.50"),
    ],
)
def test_comments_layout_order_and_quotes_around_decimals_do_not_count(alike):
    assert known(alike) == known(TEXT)


@pytest.mark.parametrize(
    "other",
    [
        TEXT.replace("1.50", "1.5"),
        TEXT.replace('"2"', "2"),
        TEXT.replace("P-02", "P-03"),
        TEXT + "discount: null\n",
        TEXT.replace("format: 1", "format: true"),
    ],
)
def test_every_word_and_every_digit_counts(other):
    assert known(other) != known(TEXT)


def test_letters_in_two_unicode_forms_are_the_same():
    assert known("a: J\u00f6rg\n") == known("a: Jo\u0308rg\n")


@pytest.mark.parametrize("name", ["bids/bid-01/files/price.yaml", "record/packs/rev-1.yaml", "out/a.pdf"])
def test_of_other_files_every_byte_counts(name):
    assert known(TEXT, name) != known(TEXT + "\n", name)


def test_a_dossier_file_that_cannot_be_read_is_known_by_its_bytes():
    assert known("a: [") != known("a: [ ")
