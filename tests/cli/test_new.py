# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

import re
import shlex

import pytest

EXAMPLE = re.compile(r"^(\s*)# (\s*(?:- \S|[a-z_]+:(?: |$)|[A-Z]\d\.\d: |[A-Z]-\d\d:).*)$")
"""A line of a comment that is meant to be used when the sign before it is taken away."""


@pytest.mark.parametrize("language", ["de", "en"])
def test_the_empty_dossier_has_warnings_and_no_errors(tenderkit, tmp_path, language):
    made = tenderkit("new", tmp_path / "mine", language=language)
    checked = tenderkit("check", tmp_path / "mine", "--format", "json")

    assert made.exit_code == checked.exit_code == 0
    assert '"error": 0' in checked.stdout
    assert set(re.findall(r'"rule": "(\w+)"', checked.stdout)) == {"TK011", "TK989"}


@pytest.mark.parametrize("language", ["de", "en"])
def test_every_example_in_a_comment_of_the_empty_dossier_can_be_used(tenderkit, tmp_path, language):
    tenderkit("new", tmp_path / "mine", language=language)
    used = 0
    for path in (tmp_path / "mine").glob("*.yaml"):
        lines = path.read_text(encoding="utf-8").splitlines()
        for number, line in enumerate(lines):
            if number and (match := EXAMPLE.match(line)):
                lines[number], used = match[1] + match[2], used + 1
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")

    checked = tenderkit("check", tmp_path / "mine", "--format", "json")

    assert used > 40
    assert '"error": 0' in checked.stdout, checked.stdout


@pytest.mark.parametrize(
    ("language", "title"), [("de", "Titel der Ausschreibung"), ("en", "Title of the tender")]
)
def test_the_empty_dossier_speaks_the_language_of_the_messages(tenderkit, tmp_path, language, title):
    tenderkit("new", tmp_path / "mine", language=language)

    assert title in (tmp_path / "mine" / "tender.yaml").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", ["kulturportal", "case-management"])
def test_a_sample_has_no_problems(tenderkit, tmp_path, name):
    assert tenderkit("new", tmp_path / "mine", "--example", name).exit_code == 0
    assert tenderkit("check", tmp_path / "mine", "--strict").exit_code == 0


@pytest.mark.parametrize("until", ["tender", "bids", "scores", "consensus"])
def test_a_sample_has_no_problems_at_any_stage(tenderkit, tmp_path, until):
    tenderkit("new", tmp_path / "mine", "--example", "kulturportal", "--until", until)

    assert tenderkit("check", tmp_path / "mine", "--strict").exit_code == 0


def test_an_unknown_sample_is_misuse_and_names_those_there_are(tenderkit, tmp_path):
    result = tenderkit("new", tmp_path / "mine", "--example", "none-such")

    assert result.exit_code == 2
    assert "case-management, kulturportal" in result.stderr
    assert not (tmp_path / "mine").exists()


def test_a_folder_with_something_in_it_is_left_alone(tenderkit, tmp_path):
    (tmp_path / "note.txt").write_text("mine")

    result = tenderkit("new", tmp_path)

    assert result.exit_code == 1
    assert "TK020" in result.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["note.txt"]


def test_the_next_step_is_said(tenderkit, tmp_path):
    result = tenderkit("new", tmp_path / "mine")

    assert f"tenderkit check {tmp_path / 'mine'}" in result.stdout


def test_a_file_is_no_folder_to_begin_in(tenderkit, tmp_path):
    (tmp_path / "taken").write_text("mine")

    result = tenderkit("new", tmp_path / "taken")

    assert result.exit_code == 2
    assert (tmp_path / "taken").read_text() == "mine"


def test_the_next_command_can_be_pasted_though_the_folder_has_a_blank(tenderkit, tmp_path):
    result = tenderkit("new", tmp_path / "my tender")

    assert shlex.split(result.stdout)[-1] == str(tmp_path / "my tender")
