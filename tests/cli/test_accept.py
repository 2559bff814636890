# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
import json
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.delivery.repositories import CLEAN, GIT, changed, git, grown, made, source

SMALL = Path(__file__).parents[1] / "dossiers" / "small"
KEYS = {"check", "severity", "file", "message", "remedy"}


@pytest.fixture
def dossier(tmp_path):
    """A small tender that asks for the EUPL."""
    folder = Path(shutil.copytree(SMALL, tmp_path / "dossier"))
    with (folder / "tender.yaml").open("a", encoding="utf-8") as stream:
        stream.write("open_source: {licence: EUPL-1.2}\n")
    return folder


@pytest.fixture
def clean(tmp_path):
    return made(tmp_path / "delivered", grown(CLEAN))


def test_a_clean_delivery_passes_without_a_finding(tenderkit, dossier, clean):
    result = tenderkit("accept", dossier, "--repository", clean, "--json")

    assert result.exit_code == 0, result.output
    said = json.loads(result.stdout)
    assert said["findings"] == []
    assert said["counts"] == {"error": 0, "warning": 0, "info": 0}


@pytest.mark.parametrize("language", ["en", "de"])
def test_a_finding_has_its_file_and_its_remedy_and_fails(tenderkit, dossier, tmp_path, language):
    repository = made(
        tmp_path / "delivered", grown(changed({"SECURITY.md": None, "package.json": '{"license": "MIT"}'}))
    )

    result = tenderkit("accept", dossier, "--repository", repository, "--json", language=language)

    said = json.loads(result.stdout)
    assert result.exit_code == 1
    assert [(each["check"], each["file"]) for each in said["findings"]] == [
        ("license", "package.json"),
        ("security", "SECURITY.md"),
    ]
    assert all(set(each) == KEYS and each["message"] and each["remedy"] for each in said["findings"])
    assert said["counts"]["error"] == 2


def test_a_warning_fails_and_a_hint_does_not(tenderkit, dossier, tmp_path):
    warned = made(tmp_path / "warned", [CLEAN])
    hinted = made(tmp_path / "hinted", grown(changed({"UPSTREAM.md": None})))

    assert tenderkit("accept", dossier, "--repository", warned).exit_code == 1
    assert tenderkit("accept", dossier, "--repository", hinted).exit_code == 0


def test_the_text_names_check_place_and_remedy_in_the_language_of_the_user(tenderkit, dossier, tmp_path):
    repository = made(tmp_path / "delivered", grown(changed({"README.md": None})))

    english = tenderkit("accept", dossier, "--repository", repository).stdout
    german = tenderkit("accept", dossier, "--repository", repository, language="de").stdout

    assert "README.md: error: README is missing" in english
    assert "[readme]\n  Add README.md" in english
    assert "README.md: Fehler: README fehlt" in german
    assert english.endswith("errors: 1\n")


def test_the_checklist_has_every_requirement_of_the_standard(tenderkit, dossier, clean):
    result = tenderkit("accept", dossier, "--repository", clean, "--checklist", language="de")

    assert sum(line.startswith("  [") for line in result.stdout.splitlines()) == 111
    assert "  [zu prüfen] Alle können Änderungen vorschlagen. (muss)" in result.stdout


def test_nothing_is_written_unless_it_shall_be_recorded(tenderkit, dossier, clean):
    before = sorted(dossier.rglob("*"))

    tenderkit("accept", dossier, "--repository", clean)

    assert sorted(dossier.rglob("*")) == before


def test_a_recorded_result_lies_in_the_dossier_and_in_its_journal(tenderkit, dossier, tmp_path):
    repository = made(tmp_path / "delivered", grown(changed({"README.md": None})))

    options = ("--record", "--by", "Erika Muster", "--at", "2027-09-01T10:00")
    result = tenderkit("accept", dossier, "--repository", repository, *options)

    kept = json.loads((dossier / "delivery" / "acceptance.json").read_text(encoding="utf-8"))
    assert result.exit_code == 1
    assert kept["checked"] == "2027-09-01T10:00:00+02:00"
    assert [each["check"] for each in kept["findings"]] == ["readme"]
    assert tenderkit("verify", dossier).exit_code == 0
    assert tenderkit("check", dossier, "--select", "TK0").exit_code == 0


def test_who_and_when_without_recording_is_misuse(tenderkit, dossier, clean):
    assert tenderkit("accept", dossier, "--repository", clean, "--by", "Erika").exit_code == 2


def test_a_folder_that_is_no_repository_is_a_problem_and_no_answer(tenderkit, dossier, tmp_path):
    result = tenderkit("accept", dossier, "--repository", tmp_path, "--json")

    assert result.exit_code == 1
    assert result.stdout == ""
    assert "[TK960]" in result.stderr


def test_names_with_hidden_characters_are_told_and_not_printed_as_they_are(tenderkit, dossier, tmp_path):
    quoted = r'"src/a\342\200\256yp\033[2J.py"'
    repository = made(tmp_path / "delivered", grown({**CLEAN, quoted: source()}))

    result = tenderkit("accept", dossier, "--repository", repository)

    assert result.exit_code == 1
    assert "src/a\ufffdyp\ufffd[2J.py: warning: not every system" in result.stdout


def test_the_name_of_a_delivered_file_writes_no_line_of_its_own(tenderkit, dossier, tmp_path):
    name = "a\nNothing found.\x1b[2J.py"
    assert GIT is not None
    repository = made(tmp_path / "delivered", grown(CLEAN))
    blob = subprocess.run(
        [GIT, "-C", repository, "hash-object", "-w", "--stdin"],
        input=b"x = 1\n",
        capture_output=True,
        check=True,
    ).stdout.strip()
    tree = b"100644 blob " + blob + b"\t" + name.encode() + b"\0"
    made_tree = subprocess.run(
        [GIT, "-C", repository, "mktree", "-z"], input=tree, capture_output=True, check=True
    ).stdout.strip()
    who = ("-c", "user.name=A", "-c", "user.email=a@example.org")
    commit = subprocess.run(
        [GIT, "-C", repository, *who, "commit-tree", made_tree, "-m", "x"], capture_output=True, check=True
    ).stdout.strip()
    git(repository, "update-ref", "HEAD", commit.decode())

    result = tenderkit("accept", dossier, "--repository", repository)

    assert result.exit_code == 1
    assert "Nothing found." in result.output
    assert not any(line.startswith("Nothing found.") for line in result.output.splitlines())
    assert "\x1b" not in result.output
