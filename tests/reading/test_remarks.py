# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which remarks look like text that somebody lost."""

import pytest

from tenderkit.reading.remarks import cut_off
from tenderkit.reading.yamlfile import load_yaml


def spots(text):
    file = load_yaml(text.encode(), "tender.yaml")
    return [(problem.place.line, problem.place.column) for problem in cut_off([file])]


@pytest.mark.parametrize(
    ("text", "spot"),
    [
        ("title: Lot #1 stalls\n", (1, 12)),
        ("a: b\nlist:\n  - red #1\n", (3, 9)),
        ("colour: #336699\n", (1, 9)),
        ("a: [b, c] #d\n", (1, 11)),
        ("a: {b: c #d\n  }\n", (1, 10)),
    ],
)
def test_what_begins_like_a_number_sign_behind_a_value_is_told(text, spot):
    assert spots(text) == [spot]


@pytest.mark.parametrize(
    "text",
    [
        "title: Lot 1 # the first\n",
        "#1 is the first lot\ntitle: Lot\n",
        "  #1 is the first lot\ntitle: Lot\n",
        'title: "Lot #1 stalls"\n',
        "title: 'Lot #1'\n",
        'a: [b, "c #1"]\n',
        "text: >-\n  Lot #1 has\n  stalls.\n",
        "text: |\n  Lot #1\n",
        'url: "https://example.org/a#b"\n',
        "url: https://example.org/a#b\n",
    ],
)
def test_remarks_with_a_space_and_signs_inside_texts_are_left_alone(text):
    assert spots(text) == []
