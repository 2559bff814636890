# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

from tenderkit.problems import Place, Problem, Severity
from tenderkit.rendering.workflow_commands import workflow_commands
from tenderkit.words import Message


def line(place, message="wrong", severity=Severity.ERROR):
    return workflow_commands([Problem("TK301", place, Message(message), Message("mend"), severity)], str)


def test_a_problem_is_one_line_whatever_its_text():
    assert line(Place("a.yaml", 4, 7), "100 %\nwrong") == (
        "::error file=a.yaml,line=4,col=7,title=TK301::100 %25%0Awrong%0Amend\n"
    )


def test_a_note_is_a_notice_and_a_file_without_a_line_has_none():
    assert line(Place("a.yaml"), severity=Severity.INFO) == "::notice file=a.yaml,title=TK301::wrong%0Amend\n"


def test_commas_and_colons_in_a_name_end_no_value():
    assert line(Place("a,b:c.yaml")).startswith("::error file=a%2Cb%3Ac.yaml,title=")
