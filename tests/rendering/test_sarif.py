# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

from datetime import date

import pytest

from tenderkit.model.internal import AcceptedFinding
from tenderkit.outcome.finding import Accepted, Findings
from tenderkit.problems import Place, Problem, Severity
from tenderkit.reading.rules import read_rules
from tenderkit.rendering.sarif import sarif_log
from tenderkit.words import Message

PAGES = read_rules()


def problem(rule="TK301", file="criteria.yaml", line=4, severity=Severity.ERROR):
    return Problem(rule, Place(file, line, 7 if line else None), Message("wrong"), Message("mend"), severity)


def run(*problems, accepted=()):
    (only,) = sarif_log(Findings(problems, accepted), PAGES, "de", str, "1.2.3")["runs"]
    return only


def test_every_rule_is_there_with_its_help_whether_it_fired_or_not():
    rules = run()["tool"]["driver"]["rules"]

    assert [rule["id"] for rule in rules] == [page.id for page in PAGES]
    assert all(rule["help"]["text"] and rule["shortDescription"]["text"] for rule in rules)


def test_a_result_points_to_its_rule_and_its_place():
    driver, (result,) = run(problem())["tool"]["driver"], run(problem())["results"]

    assert driver["rules"][result["ruleIndex"]]["id"] == result["ruleId"] == "TK301"
    assert result["locations"][0]["physicalLocation"] == {
        "artifactLocation": {"uri": "criteria.yaml", "uriBaseId": "DOSSIER"},
        "region": {"startLine": 4, "startColumn": 7},
    }
    assert result["message"]["text"] == "wrong\nmend"


@pytest.mark.parametrize(
    ("severity", "level"),
    [(Severity.ERROR, "error"), (Severity.WARNING, "warning"), (Severity.INFO, "note")],
)
def test_a_note_is_called_what_the_format_calls_it(severity, level):
    assert run(problem(severity=severity))["results"][0]["level"] == level


def test_a_file_without_a_line_has_no_region_and_its_name_is_a_web_address():
    (location,) = run(problem(file="bids/bid-01/my notes.yaml", line=None))["results"][0]["locations"]

    assert location["physicalLocation"] == {
        "artifactLocation": {"uri": "bids/bid-01/my%20notes.yaml", "uriBaseId": "DOSSIER"}
    }


def test_what_somebody_accepts_is_suppressed_with_the_reason():
    entry = AcceptedFinding("TK301", "Asked.", "Eve Form", date(2027, 5, 6))

    (result,) = run(accepted=(Accepted(problem(), entry),))["results"]

    assert result["suppressions"] == [
        {"kind": "external", "status": "accepted", "justification": "Asked. (Eve Form, 2027-05-06)"}
    ]
