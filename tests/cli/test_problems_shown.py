# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

import json

from tenderkit.cli.problems_shown import counts_text, problem_text, problems_json
from tenderkit.problems import Place, Problem, Severity
from tenderkit.words import Message


def problem(excerpt="", line=None, column=None, severity=Severity.ERROR):
    place = Place("criteria.yaml", line, column, excerpt)
    return Problem("TK004", place, Message("weight is 'viel'"), Message("Give a number."), severity)


def test_the_line_of_the_user_stands_below_with_a_caret():
    assert problem_text(problem("    weight: viel", 12, 13), str).splitlines() == [
        "criteria.yaml:12:13: weight is 'viel' [TK004]",
        "  12 |     weight: viel",
        "     |             ^",
        "  Give a number.",
    ]


def test_without_a_line_there_is_no_excerpt():
    assert problem_text(problem(), str) == "criteria.yaml: weight is 'viel' [TK004]\n  Give a number."


def test_a_very_long_line_is_cut_around_the_fault():
    _, shown, caret, _ = problem_text(problem("x" * 400 + "!" + "y" * 400, 1, 401), str).splitlines()

    assert len(shown) < 130
    assert shown[caret.index("^")] == "!"


def test_a_tab_does_not_move_the_caret():
    _, shown, caret, _ = problem_text(problem("\tweight: viel", 1, 10), str).splitlines()

    assert shown[caret.index("^")] == "v"


def test_a_character_that_nobody_sees_never_reaches_the_terminal():
    shown = problem_text(problem("name: Nord\u202eWind\x1b[2J", 1, 11), str)

    assert "\u202e" not in shown
    assert "\x1b" not in shown


def test_what_weighs_less_than_an_error_says_so():
    assert ": warning: " in problem_text(problem(severity=Severity.WARNING), str)
    assert ": note: " in problem_text(problem(severity=Severity.INFO), str)


def test_errors_are_counted_even_when_there_are_none():
    assert counts_text([problem(severity=Severity.WARNING)], str) == "errors: 0, warnings: 1"


def test_a_machine_gets_null_where_nobody_knows_the_line():
    said = json.loads(json.dumps(problems_json([problem()], str)))

    assert (said["problems"][0]["line"], said["problems"][0]["column"]) == (None, None)
