# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""``tenderkit seal``: what it lays down, when there is a new one, and what it says."""

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tenderkit.reading.seal import latest_seal
from tests.conftest import Tenderkit

PAGE = Path(__file__).parents[2] / "docs" / "seal.md"
DOSSIERS = Path(__file__).parents[1] / "dossiers"
LOGO = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><rect width="9" height="9"/></svg>'
AT = ("--by", "Jo Berg", "--at", "2027-03-04T10:00")


@pytest.fixture
def dossier(tmp_path: Path) -> Path:
    """A dossier before its bids."""
    return Path(shutil.copytree(DOSSIERS / "english-uvgo", tmp_path / "dossier"))


@pytest.fixture
def sealed(dossier: Path, tenderkit: Tenderkit) -> Path:
    result = tenderkit("seal", dossier, *AT)
    assert result.exit_code == 0, result.output
    return dossier


def change(file: Path, old: str, new: str) -> None:
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), "utf-8")


def journal(dossier: Path) -> list[dict[str, object]]:
    return [
        json.loads(line) for line in (dossier / "record" / "journal.jsonl").read_text("utf-8").splitlines()
    ]


def code(dossier: Path) -> str:
    seal = latest_seal(dossier)
    assert seal is not None
    return seal.code


def test_sealing_says_code_and_hash_and_notes_them_in_the_journal(dossier, tenderkit):
    result = tenderkit("seal", dossier, *AT)

    seal = latest_seal(dossier)
    assert result.stdout == f"Seal 1: {seal.code}\nSHA-256: {seal.hash}\n"  # type: ignore[union-attr]
    [entry] = journal(dossier)
    assert (entry["kind"], entry["at"], entry["by"]) == ("seal", "2027-03-04T10:00:00+01:00", "person-1")
    assert entry["data"]["seal"] == 1  # type: ignore[index]
    assert entry["data"]["hash"] == seal.hash  # type: ignore[index, union-attr]
    assert set(entry["files"]) == {f"record/seal-1/{part}" for part in (*seal.parts, "seal.json")}  # type: ignore[call-overload, union-attr]


def test_two_copies_of_a_dossier_have_the_same_code_whoever_seals_them_when(dossier, tenderkit, tmp_path):
    other = Path(shutil.copytree(dossier, tmp_path / "other"))
    change(other / "tender.yaml", "format: 1", "# nobody reads comments\nformat: 1")

    tenderkit("seal", dossier, *AT)
    tenderkit("seal", other, "--by", "Kim Voss")

    assert code(dossier) == code(other)


def test_sealing_again_makes_no_new_seal_where_nothing_changed(sealed, tenderkit):
    before = sorted(sealed.rglob("*"))

    result = tenderkit("seal", sealed, *AT)

    assert result.exit_code == 0
    assert result.stdout == f"Nothing changed since seal 1: {code(sealed)}\n"
    assert sorted(sealed.rglob("*")) == before
    assert len(journal(sealed)) == 1


def test_a_changed_date_is_a_new_seal_and_said_in_words(sealed, tenderkit):
    first = code(sealed)
    change(sealed / "tender.yaml", "binding_until: 2027-06-30", "binding_until: 2027-07-15")

    result = tenderkit("seal", sealed, *AT)

    assert result.exit_code == 0, result.output
    assert code(sealed) != first
    assert f"Seal 2: {code(sealed)}" in result.stdout
    assert "now: 2027-07-15" in result.stdout
    assert [entry["data"]["seal"] for entry in journal(sealed)] == [1, 2]  # type: ignore[index]


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("tender.yaml", "title: ", "title: Another "),
        ("requirements.yaml", "text: ", "text: Another "),
        ("criteria.yaml", "title: ", "title: Another "),
    ],
)
def test_every_public_file_counts(sealed, tenderkit, file, old, new):
    change(sealed / file, old, new)

    tenderkit("seal", sealed, *AT)

    assert latest_seal(sealed).number == 2  # type: ignore[union-attr]


def test_what_bidders_never_get_does_not_count(sealed, tenderkit):
    change(sealed / "internal.yaml", "format: 1", "format: 1\nneed: Something else is needed.")
    (sealed / "templates").mkdir()
    (sealed / "templates" / "absageschreiben.docx").write_bytes(b"of a later phase")

    result = tenderkit("seal", sealed, *AT)

    assert result.stdout.startswith("Nothing changed")


@pytest.mark.parametrize("name", ["letterhead.docx", "aufforderung.docx", "en/base.html.j2"])
def test_templates_of_the_town_count_where_bidders_get_what_they_make(sealed, tenderkit, name):
    file = sealed / "templates" / name
    file.parent.mkdir(parents=True)
    file.write_bytes(b"something of the town")

    result = tenderkit("seal", sealed, *AT)

    assert latest_seal(sealed).number == 2, result.output  # type: ignore[union-attr]
    assert f"Changed beside the data: files/templates/{name}" in result.stdout
    assert (sealed / "record" / "seal-2" / "files" / "templates" / name).read_bytes() == file.read_bytes()


def test_a_logo_counts(sealed, tenderkit):
    (sealed / "look").mkdir()
    (sealed / "look" / "logo.svg").write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><rect width="9" height="9"/></svg>',
        "utf-8",
    )
    with (sealed / "tender.yaml").open("a", encoding="utf-8") as file:
        file.write("look: {logo: ./look/logo.svg}\n")

    result = tenderkit("seal", sealed, *AT)

    assert result.exit_code == 0, result.output
    assert "files/look/logo.svg" in latest_seal(sealed).parts  # type: ignore[union-attr]


def test_a_link_out_of_the_dossier_is_not_sealed(sealed, tenderkit, tmp_path):
    (tmp_path / "secret").write_text("secret", "utf-8")
    (sealed / "templates").mkdir()
    try:
        (sealed / "templates" / "letterhead.docx").symlink_to(tmp_path / "secret")
    except OSError:
        pytest.skip("no links here")

    result = tenderkit("seal", sealed, *AT)

    assert result.exit_code == 1
    assert "templates/letterhead.docx: this file leads out of the dossier" in result.stderr
    assert latest_seal(sealed).number == 1  # type: ignore[union-attr]


def test_a_dossier_with_errors_is_not_sealed(dossier, tenderkit):
    change(dossier / "tender.yaml", "language: en", "language: en\nunknown: 1")

    result = tenderkit("seal", dossier, *AT)

    assert result.exit_code == 1
    assert not (dossier / "record").exists()


def test_a_text_that_is_still_to_be_written_is_not_sealed(dossier, tenderkit):
    change(dossier / "tender.yaml", "summary: ", "summary: '[to be written]' #")

    result = tenderkit("seal", dossier, *AT)

    assert result.exit_code == 1
    assert "[TK011]" in result.stderr
    assert not (dossier / "record").exists()


def test_sealing_after_bids_arrived_works_and_says_what_it_does_not_prove(tmp_path, tenderkit):
    dossier = Path(shutil.copytree(DOSSIERS / "small", tmp_path / "dossier"))

    result = tenderkit("seal", dossier, *AT)

    assert result.exit_code == 0
    assert "of the time before, this seal proves nothing" in result.stderr
    assert journal(dossier)[0]["data"]["bids"] == 2  # type: ignore[index]


def test_before_bids_nothing_is_said_of_them(dossier, tenderkit):
    result = tenderkit("seal", dossier, *AT)

    assert "proves nothing" not in result.output
    assert journal(dossier)[0]["data"]["bids"] == 0  # type: ignore[index]


def test_no_name_stands_in_what_is_sealed_or_in_the_journal(sealed):
    record = sealed / "record"
    names = [path for path in record.rglob("*") if path.is_file() and b"Jo Berg" in path.read_bytes()]

    assert names == [record / "names.yaml"]


def test_each_lot_has_its_criteria_in_the_seal(tmp_path, tenderkit):
    dossier = Path(shutil.copytree(DOSSIERS / "two-lots", tmp_path / "dossier"))
    tenderkit("seal", dossier, *AT)

    assert {"data/lots/L1/criteria.json", "data/lots/L2/criteria.json"} <= latest_seal(dossier).parts.keys()  # type: ignore[union-attr]
    change(dossier / "lots" / "L2" / "criteria.yaml", "title: ", "title: Another ")
    tenderkit("seal", dossier, *AT)

    assert latest_seal(dossier).number == 2  # type: ignore[union-attr]


def test_a_seal_that_was_changed_stops_the_next_one(sealed, tenderkit):
    (sealed / "record" / "seal-1" / "seal.json").write_text("{}", "utf-8")

    result = tenderkit("seal", sealed, *AT)

    assert result.exit_code == 1
    assert "[TK914]" in result.stderr


def recomputed(dossier: Path) -> "subprocess.CompletedProcess[str]":
    """Run the lines on the page about seals, without tenderkit."""
    [lines] = re.findall(r"```python\n(.*?)```", PAGE.read_text("utf-8"), re.DOTALL)
    command = [sys.executable, "-I", "-S", "-c", lines, str(dossier / "record" / "seal-1")]
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)


def test_a_dozen_lines_of_python_compute_the_code_again(sealed):
    done = recomputed(sealed)

    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.split() == [code(sealed), latest_seal(sealed).hash]  # type: ignore[union-attr]


def test_a_dozen_lines_of_python_find_a_changed_part(sealed):
    with (sealed / "record" / "seal-1" / "templates" / "en" / "base.html.j2").open("ab") as file:
        file.write(b" ")

    done = recomputed(sealed)

    assert done.returncode == 1
    assert code(sealed) not in done.stdout
