# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

import pytest

from tenderkit.reading.yamlfile import load_yaml

FILE = load_yaml(
    b"one: The reply comes in due time.\n"
    b"two: >-\n"
    b"  Bookings are sent in\n"
    b"  due time to the reader.\n"
    b"three: 'In due time, as one says.'\n",
    "a.yaml",
)


@pytest.mark.parametrize(
    ("key", "passage", "spot"),
    [
        ("one", "in due time", (1, 22)),
        ("two", "due time", (4, 3)),
        ("two", "in due time", (3, 21)),
        ("three", "as one", (5, 22)),
    ],
)
def test_a_passage_of_a_text_is_found_however_its_lines_are_broken(key, passage, spot):
    place = FILE.place([key, passage])

    assert (place.line, place.column) == spot


def test_a_passage_that_is_not_there_has_the_place_of_the_text():
    assert FILE.place(["three", "never said"]) == FILE.place(["three"])
    assert FILE.place(["three", " "]) == FILE.place(["three"])
