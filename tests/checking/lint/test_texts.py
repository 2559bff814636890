# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

import re

import pytest

from tenderkit.checking.lint.texts import any_of
from tenderkit.reading.lists import read_lists

LISTED = {
    letters: expression
    for key in ("drafts", "shortcomings", "no_shortcomings")
    for letters, expression in read_lists()["marks"][key].items()
}
DRAFTS = {"todo": r"\bTODO\b", "bitte": r"(?i)\bbitte (ergänzen|prüfen)\b", "?": r"\?{3,}"}


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
    expression = any_of(DRAFTS, "todo, bitte???")
    assert expression is not None
    match = expression.search(text)

    assert (match and match[0]) == found


def test_expressions_whose_letters_are_nowhere_are_left_out():
    assert any_of({}, "anything") is None
    assert any_of(DRAFTS, "todo, was sonst") == re.compile(r"\b(?:(?:TODO\b))")


@pytest.mark.parametrize(
    ("text", "passage"),
    [
        ("am XXXX.", "XXXX"),
        ("Was????", "????"),
        ("der [...] Rest", "[...]"),
        ("der [ ] Rest", "[ ]"),
        ("am ______", "______"),
        ("an <Name der Stelle>.", "<Name der Stelle>"),
        ("Frau N. N. und", "N. N."),
        ("Herr n.n. und", "n.n."),
        ("Das WIRD noch Festgelegt.", "WIRD noch Festgelegt"),
        ("Text to be Filled in here", "to be Filled in here"),
        ("Insert text here.", "Insert text here"),
        ("Das Konzept FEHLT ganz.", "FEHLT"),
        ("Der Ablauf ist nicht Belegt.", "nicht Belegt"),
        ("The plan is not Shown.", "is not Shown"),
        ("It LACKS a plan", "LACKS"),
        ("Es bleibt KEINERLEI Frage", "KEINERLEI Frage"),
        ("None of it", "None of it"),
    ],
)
def test_a_shipped_expression_is_looked_for_where_its_letters_are(text, passage):
    expression = any_of(LISTED, text.casefold())
    match = expression and expression.search(text)

    assert match
    assert match[0] == passage


@pytest.mark.parametrize("letters", LISTED)
def test_the_letters_before_an_expression_are_casefolded(letters):
    assert letters == letters.casefold()


@pytest.mark.parametrize("expression", LISTED.values())
def test_alternatives_of_a_shipped_expression_stand_in_brackets(expression):
    bare = re.sub(r"\\.|\[(?:\\.|[^\]])*\]", "", expression)
    while bare != (inner := re.sub(r"\([^()]*\)", "", bare)):
        bare = inner

    assert "|" not in bare
