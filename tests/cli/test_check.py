# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

import json
import re
import shutil
from pathlib import Path

import pytest

from tenderkit.reading.rules import rule_ids

BASE = Path(__file__).parents[1] / "rules" / "base"


@pytest.fixture
def small(tmp_path):
    return Path(shutil.copytree(BASE, tmp_path / "small"))


@pytest.fixture
def with_warning(small):
    (small / "notes.yaml").write_text("a: 1\n")
    return small


@pytest.fixture
def with_error(with_warning):
    text = (with_warning / "criteria.yaml").read_text()
    (with_warning / "criteria.yaml").write_text(text.replace("weight: 40", "weight: 30"))
    return with_warning


def test_a_sound_dossier_is_summed_up_in_a_line(tenderkit):
    result = tenderkit("check", BASE)

    assert result.stdout == "LIB-2027-02: no problems. Requirements: 2, criteria: 4, bids: 2.\n"


def test_warnings_alone_exit_0_but_not_when_strict(tenderkit, with_warning):
    assert tenderkit("check", with_warning).exit_code == 0
    assert tenderkit("check", with_warning, "--strict").exit_code == 1


def test_an_error_exits_1(tenderkit, with_error):
    result = tenderkit("check", with_error)

    assert result.exit_code == 1
    assert result.stdout.splitlines()[-1] == "errors: 1, warnings: 1"
    assert result.stderr == ""


@pytest.mark.parametrize("option", [("--format", "json"), ("--json",)])
def test_machines_get_every_problem_with_its_place_and_remedy(tenderkit, with_error, option):
    result = tenderkit("check", with_error, *option)
    said = json.loads(result.stdout)

    assert result.exit_code == 1
    assert said["counts"] == {"error": 1, "warning": 1, "info": 0}
    assert said["problems"][0] == {
        "file": "criteria.yaml",
        "line": 19,
        "column": 13,
        "rule": "TK301",
        "severity": "error",
        "message": "the weights of the top level add up to 90, not to 100",
        "remedy": "Together they must make exactly 100: B-01, B-02. Nothing is scaled silently.",
    }


def test_machines_get_an_empty_list_of_a_sound_dossier(tenderkit):
    said = json.loads(tenderkit("check", BASE, "--json").stdout)

    assert said == {"problems": [], "counts": {"error": 0, "warning": 0, "info": 0}}


def test_messages_for_machines_follow_the_language_too(tenderkit, with_error):
    said = json.loads(tenderkit("check", with_error, "--json", language="de").stdout)

    assert said["problems"][0]["message"] == "die Gewichte der obersten Ebene ergeben zusammen 90, nicht 100"


def test_a_folder_that_is_not_there_is_misuse(tenderkit, tmp_path):
    assert tenderkit("check", tmp_path / "nowhere").exit_code == 2


def test_a_file_is_no_folder(tenderkit):
    assert tenderkit("check", BASE / "tender.yaml").exit_code == 2


def test_checking_changes_nothing(tenderkit, with_error):
    before = {path: path.read_bytes() for path in with_error.rglob("*") if path.is_file()}

    tenderkit("check", with_error)

    assert {path: path.read_bytes() for path in with_error.rglob("*") if path.is_file()} == before


def test_only_selected_rules_are_shown_and_count(tenderkit, with_error):
    result = tenderkit("check", with_error, "--select", "TK2,TK302")

    assert result.exit_code == 0
    assert "TK301" not in result.stdout


def test_a_single_rule_can_be_selected_out_of_an_ignored_family(tenderkit, with_error):
    assert tenderkit("check", with_error, "--ignore", "TK3").exit_code == 0
    assert tenderkit("check", with_error, "--ignore", "TK3", "--select", "TK301").exit_code == 1


def test_faults_of_the_files_are_shown_whatever_is_selected(tenderkit, small):
    (small / "tender.yaml").write_text("format: 1\n")

    result = tenderkit("check", small, "--select", "TK3", "--ignore", "TK0")

    assert result.exit_code == 1
    assert "[TK006]" in result.stdout


@pytest.mark.parametrize("option", ["--select", "--ignore"])
def test_a_word_that_begins_no_rule_is_misuse(tenderkit, option):
    result = tenderkit("check", BASE, option, "TK3,vague")

    assert result.exit_code == 2
    assert "VAGUE" in result.stderr


@pytest.fixture
def early(small):
    """A dossier in which one bid came before the publication, which is a finding of the linter."""
    path = small / "bids" / "bid-01" / "bid.yaml"
    path.write_text(path.read_text().replace("2027-05-03", "2027-03-03"))
    return small


def accept(dossier, at):
    entry = f"{{rule: TK801, at: {at}, reason: The bidder was asked., by: Eve Form, on: 2027-05-06}}"
    with (dossier / "internal.yaml").open("a") as file:
        file.write(f"accepted_findings:\n  - {entry}\n")


def test_an_accepted_finding_is_counted_by_its_rule_and_no_warning_any_more(tenderkit, early):
    accept(early, "bid-01")

    result = tenderkit("check", early, "--strict")

    assert result.exit_code == 0
    assert result.stdout.splitlines()[1:] == [
        "accepted: 1; --verbose shows where, by whom and why",
        "  TK801: 1",
    ]


def test_who_asks_reads_each_accepted_finding_with_its_reason(tenderkit, early):
    accept(early, "bid-01")

    shown = tenderkit("check", early, "--verbose").stdout.splitlines()
    said = json.loads(tenderkit("check", early, "--json").stdout)

    assert shown[1:] == [
        "accepted: 1",
        "  bids/bid-01/bid.yaml:7:11: [TK801] The bidder was asked. (Eve Form, 2027-05-06)",
    ]
    assert [(each["rule"], each["reason"], each["by"]) for each in said["accepted"]] == [
        ("TK801", "The bidder was asked.", "Eve Form")
    ]
    assert said["problems"] == []


def test_what_is_accepted_of_another_bid_silences_nothing_and_is_named(tenderkit, early):
    accept(early, "bid-02")

    said = json.loads(tenderkit("check", early, "--json").stdout)

    assert [problem["rule"] for problem in said["problems"]] == ["TK801", "TK108"]


@pytest.mark.parametrize("format_", ["github", "sarif"])
def test_a_platform_is_told_where_a_file_lies_below_the_working_folder(
    tenderkit, with_error, monkeypatch, format_
):
    monkeypatch.chdir(with_error.parent)

    said = tenderkit("check", with_error.name, "--format", format_).stdout

    assert f"{with_error.name}/" in said


def test_forges_get_a_line_for_each_problem(tenderkit, with_error):
    lines = tenderkit("check", with_error, "--format", "github").stdout.splitlines()

    assert lines[0].startswith("::error file=criteria.yaml,line=")
    assert "title=TK301::the weights" in lines[0]
    assert lines[1].startswith("::warning file=notes.yaml")


def test_the_log_for_scanners_names_every_rule_and_every_finding(tenderkit, early):
    log = json.loads(tenderkit("check", early, "--format", "sarif").stdout)
    (run,) = log["runs"]

    assert [rule["id"] for rule in run["tool"]["driver"]["rules"]] == list(rule_ids())
    assert [result["ruleId"] for result in run["results"]] == ["TK801"]


@pytest.fixture
def fresh(tenderkit, tmp_path):
    folder = tmp_path / "fresh"
    assert tenderkit("new", folder).exit_code == 0
    return folder


def test_many_blanks_are_counted_by_their_files_with_the_place_to_begin(tenderkit, fresh):
    shown = tenderkit("check", fresh).stdout
    blanks = [
        p for p in json.loads(tenderkit("check", fresh, "--json").stdout)["problems"] if p["rule"] == "TK011"
    ]

    assert len(blanks) > 30
    assert f"texts still to be filled: {len(blanks)} [TK011]" in shown
    for file in {blank["file"] for blank in blanks}:
        of_file = [blank for blank in blanks if blank["file"] == file]
        assert f"  {file}: {len(of_file)}" in shown.splitlines()
        assert f"{file}:{of_file[0]['line']}:{of_file[0]['column']}  " in shown
    assert '  title: "[Title of the tender]"' in shown
    assert "Begin with tender.yaml:20:8" in shown
    assert shown.count("Replace the text in square brackets.") == 0
    assert len(shown.splitlines()) < 35
    assert shown.splitlines()[-1] == f"errors: 0, warnings: {len(blanks)}, notes: 1"


def test_faults_are_shown_in_full_before_the_blanks(tenderkit, fresh):
    text = (fresh / "tender.yaml").read_text("utf-8")
    (fresh / "tender.yaml").write_text(re.sub("price_weight: .*", "price_weight: 10", text, count=1), "utf-8")

    result = tenderkit("check", fresh)

    assert result.exit_code == 1
    assert re.search(r"^tender\.yaml:\d+:\d+: .* \[TK404\]$", result.stdout.splitlines()[0])
    assert " | " in result.stdout.splitlines()[1]
    assert result.stdout.index("[TK989]") < result.stdout.index("[TK011]")


def test_each_blank_is_shown_where_somebody_asks_for_it(tenderkit, fresh):
    shown = tenderkit("check", fresh, "--verbose").stdout

    assert shown.count("Replace the text in square brackets.") > 30
    assert "texts still to be filled" not in shown


def test_three_blanks_are_shown_like_every_other_finding(tenderkit, small):
    text = (small / "tender.yaml").read_text("utf-8")
    (small / "tender.yaml").write_text(re.sub("title: .*", 'title: "[Title]"', text, count=1), "utf-8")

    shown = tenderkit("check", small, "--select", "TK0").stdout

    assert shown.count("[TK011]") == shown.count("Replace the text in square brackets.") == 1


def test_a_line_of_a_blank_that_is_too_long_says_that_it_goes_on(tenderkit, fresh):
    text = (fresh / "tender.yaml").read_text("utf-8")
    (fresh / "tender.yaml").write_text(text.replace("[Title of the tender]", f"[{'long ' * 40}]"), "utf-8")

    lines = tenderkit("check", fresh).stdout.splitlines()

    (line,) = (line for line in lines if "tender.yaml:20:8  " in line)
    assert line.endswith(" …")
    assert len(line) <= 80


def test_what_cannot_be_made_for_blanks_says_so_as_briefly(tenderkit, fresh):
    result = tenderkit("render", fresh)

    assert result.exit_code == 1
    assert "texts still to be filled: " in result.stderr
    assert len(result.stderr.splitlines()) < 25
