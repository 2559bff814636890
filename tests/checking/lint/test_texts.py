# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

import re

import pytest

from tenderkit.checking.lint.texts import any_of
from tenderkit.reading.lists import read_lists

LISTED = [
    expression
    for key in ("drafts", "shortcomings", "no_shortcomings")
    for expression in read_lists()["marks"][key]
]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("TODO: Text", "TODO"),
        ("todo: Text", None),
        ("mehrTODO", None),
        ("Bitte ERGÄNZEN", "Bitte ERGÄNZEN"),
        ("wie lange???", "???"),
        ("wie lange?", None),
    ],
)
def test_each_expression_keeps_its_edges_and_its_capitals(text, found):
    match = any_of([r"\bTODO\b", r"(?i)\bbitte (ergänzen|prüfen)\b", r"\?{3,}"]).search(text)

    assert (match and match[0]) == found


def test_no_expressions_find_nothing():
    assert any_of([]).search("anything") is None


@pytest.mark.parametrize("expression", LISTED)
def test_alternatives_of_a_shipped_expression_stand_in_brackets(expression):
    bare = re.sub(r"\\.|\[(?:\\.|[^\]])*\]", "", expression)
    while bare != (inner := re.sub(r"\([^()]*\)", "", bare)):
        bare = inner

    assert "|" not in bare
