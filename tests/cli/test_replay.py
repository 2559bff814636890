# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Archives that were made here, changed and unchanged, are made again."""

import json
import shutil
import zipfile
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
import yaml

from tenderkit.cli.recorded import Kind, change_of, recorded, stated
from tests.archives import members, other_byte, packed, relisted
from tests.conftest import Tenderkit
from tests.documents.decided import decided

SENT = {"vorabinformation": "2027-06-01", "zuschlagsschreiben": "2027-06-14", "absageschreiben": "2027-06-14"}
ONE = ("-f", "html", "--workers", "1")


@pytest.fixture(scope="module")
def played(tenderkit: Tenderkit, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A sealed dossier whose documents were made before a step that changes what some of them say."""
    folder = decided(tmp_path_factory.mktemp("played"), {"kind": "award", "bid": "bid-01"}, SENT)
    (folder / "bids/bid-01/files").mkdir()
    (folder / "bids/bid-01/files/Übersicht.pdf").write_bytes(b"%PDF-1.7 invented")
    assert tenderkit("seal", folder, "--by", "Kim Beispiel", "--at", "2027-02-26T10:00").exit_code == 0
    for phase in ("tender", "evaluate", "award"):
        result = tenderkit("render", folder, "--phase", phase, *ONE, "--by", "Jo Neu")
        assert result.exit_code == 0, result.output
    statement = stated("Nova Spät", datetime.fromisoformat("2027-07-02T10:00"), "Europe/Berlin")
    award = yaml.safe_load((folder / "award.yaml").read_text("utf-8"))
    award["decisions"][0]["reason"] = "Eine andere Begründung, nach der Korrektur."
    recorded(folder, Kind.DECISION, statement, {"award.yaml": change_of(folder, "award.yaml", award)})
    return folder


@pytest.fixture(scope="module")
def archive(tenderkit: Tenderkit, played: Path) -> Path:
    out = played.parent / "whole.zip"
    result = tenderkit("export", "archive", played, "--out", out)
    assert result.exit_code == 0, result.output
    return out


@pytest.fixture
def small(tenderkit: Tenderkit, tmp_path: Path) -> Path:
    """The archive of a dossier without journal, with one document."""
    folder = Path(shutil.copytree(Path(__file__).parents[1] / "dossiers" / "small", tmp_path / "small"))
    assert tenderkit("render", folder, "aufforderung", *ONE).exit_code == 0
    assert tenderkit("export", "archive", folder, "--out", tmp_path / "small.zip").exit_code == 0
    return tmp_path / "small.zip"


def answer(tenderkit: Tenderkit, archive: Path, code: int, *more: object) -> dict[str, Any]:
    result = tenderkit("replay", archive, "--json", *more)
    assert result.exit_code == code, result.output
    found: dict[str, Any] = json.loads(result.stdout)
    assert found["agrees"] == (code == 0)
    return found


def test_documents_that_print_how_far_the_journal_was_come_out_byte_by_byte(tenderkit, archive):
    found = answer(tenderkit, archive, 0)

    assert {"out/award/vergabevermerk.html", "out/award/aktenverzeichnis.html"} <= set(
        found["documents"]["same"]
    )
    assert found["documents"]["differ"] == found["documents"]["not_made"] == []
    assert len(found["documents"]["same"]) > 30
    assert found["numbers"] == {"compared": ["ranking.json", "evaluation-input.json"], "differ": []}
    assert found["verify"]["intact"]


@pytest.mark.parametrize(
    "path",
    [
        "MANIFEST.json",
        "SHA256SUMS",
        "LIESMICH.txt",
        "README.txt",
        "evaluation-input.json",
        "ranking.json",
        "verify_award.py",
        "verify_journal.py",
        "dossier/tender.yaml",
        "dossier/internal.yaml",
        "dossier/award.yaml",
        "dossier/bids/bid-01/bid.yaml",
        "dossier/bids/bid-01/price.yaml",
        "dossier/bids/bid-01/examination.yaml",
        "dossier/bids/bid-01/files/Übersicht.pdf",
        "votes/scores/pruef-1/bid-01.yaml",
        "dossier/record/journal.jsonl",
        "dossier/record/names.yaml",
        "dossier/record/seal-1/seal.json",
        "dossier/record/seal-1/law.json",
        "dossier/record/old/5/award.yaml",
        "dossier/out/.written.json",
        "dossier/out/tender/aufforderung.html",
        "dossier/out/award/absageschreiben-bid-02.html",
    ],
)
def test_one_changed_byte_of_any_file_is_named(tenderkit, archive, tmp_path, path):
    held = members(archive)
    forged = packed(held | {path: other_byte(held[path])}, tmp_path / "forged.zip")

    result = tenderkit("replay", forged)

    assert result.exit_code == 1
    assert f"{path}: " in result.output


@pytest.mark.parametrize("path", ["MANIFEST.json", "SHA256SUMS", "dossier/tender.yaml", "ranking.json"])
def test_a_byte_that_changed_on_the_disk_is_named_although_the_zip_is_damaged_by_it(
    tenderkit, archive, tmp_path, path
):
    data = archive.read_bytes()
    with zipfile.ZipFile(archive) as opened:
        at = data.index(opened.read(path), opened.getinfo(path).header_offset) + 10
    forged = tmp_path / "forged.zip"
    forged.write_bytes(data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :])

    result = tenderkit("replay", forged)

    assert result.exit_code == 1
    assert f"{path}: " in result.output


def test_a_file_that_is_missing_or_was_put_in_is_named(tenderkit, small, tmp_path):
    held = members(small)
    del held["dossier/bids/bid-02/price.yaml"]

    found = answer(tenderkit, packed(held | {"dossier/note.txt": b"new"}, tmp_path / "forged.zip"), 1)

    assert found["files"] == [
        {"file": "dossier/bids/bid-02/price.yaml", "how": "missing"},
        {"file": "dossier/note.txt", "how": "added"},
    ]


def test_a_result_that_was_changed_with_both_lists_differs_number_by_number(tenderkit, small, tmp_path):
    held = members(small)
    ranking = json.loads(held["ranking.json"])
    before = ranking["ranking"][0]["price"]
    ranking["ranking"][0] |= {"price": "1.00"}
    bid = ranking["ranking"][0]["bid"]
    forged = relisted(held | {"ranking.json": json.dumps(ranking).encode()})

    found = answer(tenderkit, packed(forged, tmp_path / "forged.zip"), 1)

    assert found["files"] == []
    assert found["numbers"]["differ"] == [
        {"file": "ranking.json", "at": f"ranking[{bid}].price", "stored": "1.00", "computed": before}
    ]


def test_a_price_that_was_changed_with_both_lists_changes_what_is_computed(tenderkit, small, tmp_path):
    held = members(small)
    path = "dossier/bids/bid-01/price.yaml"
    amount = next(line for line in held[path].splitlines() if b"P-01" in line).split(b'"')[1]
    forged = relisted(held | {path: held[path].replace(amount, b"1.00")})

    found = answer(tenderkit, packed(forged, tmp_path / "forged.zip"), 1)

    assert {"ranking.json", "evaluation-input.json"} == {each["file"] for each in found["numbers"]["differ"]}


@pytest.mark.parametrize("script", ["verify_award.py", "verify_journal.py"])
def test_a_script_that_was_changed_with_both_lists_is_named_and_never_run(
    tenderkit, archive, tmp_path, script
):
    trap = tmp_path / "trap"
    held = members(archive) | {script: f"open({str(trap)!r}, 'w')".encode()}

    found = answer(tenderkit, packed(relisted(held), tmp_path / "forged.zip"), 1)

    assert found["documents"]["differ"] == [script]
    assert not trap.exists()


def test_a_document_that_differs_under_the_same_versions_does_not_agree(tenderkit, small, tmp_path):
    name = "dossier/out/tender/aufforderung.html"
    held = members(small)

    found = answer(
        tenderkit, packed(relisted(held | {name: held[name] + b"<!-- -->"}), tmp_path / "forged.zip"), 1
    )

    assert found["documents"]["differ"] == ["out/tender/aufforderung.html"]
    assert found["versions"] == []


def test_a_document_that_differs_under_other_versions_is_a_notice_that_names_them(tenderkit, small, tmp_path):
    name = "dossier/out/tender/aufforderung.html"
    held = members(small)
    versions = json.loads(held["MANIFEST.json"])["versions"] | {"weasyprint": "61.2"}
    old = packed(relisted(held | {name: held[name] + b" "}, versions=versions), tmp_path / "old.zip")

    found = answer(tenderkit, old, 0)
    said = tenderkit("replay", old).stdout

    assert found["documents"]["differ"] == ["out/tender/aufforderung.html"]
    assert [each["what"] for each in found["versions"]] == ["weasyprint"]
    assert "weasyprint: then 61.2, here " in said
    assert "out/tender/aufforderung.html: comes out otherwise" in said


def test_a_head_that_somebody_kept_is_looked_for(tenderkit, archive, played):
    head = json.loads((played / "record/journal.jsonl").read_text("utf-8").splitlines()[2])["hash"]

    assert answer(tenderkit, archive, 0, "--head", head)["verify"]["journal"]["unknown_heads"] == []
    assert answer(tenderkit, archive, 1, "--head", "0" * 64)["verify"]["journal"]["unknown_heads"] == [
        "0" * 64
    ]


def test_what_bidders_got_under_an_earlier_seal_is_made_from_that_seal(tenderkit, tmp_path):
    folder = Path(shutil.copytree(Path(__file__).parents[1] / "dossiers" / "small", tmp_path / "small"))
    tender, criteria = folder / "tender.yaml", folder / "criteria.yaml"
    assert tenderkit("seal", folder).exit_code == 0
    assert tenderkit("render", folder, "aufforderung", "kriterienkatalog", *ONE).exit_code == 0
    tender.write_text(tender.read_text("utf-8").replace("\nversion: 1", "\nversion: 2"), "utf-8")
    criteria.write_text(criteria.read_text("utf-8").replace("title: ", "title: New ", 1), "utf-8")
    assert tenderkit("seal", folder).exit_code == 0
    assert tenderkit("render", folder, "aufforderung", *ONE).exit_code == 0
    assert tenderkit("export", "archive", folder, "--out", tmp_path / "a.zip").exit_code == 0

    found = answer(tenderkit, tmp_path / "a.zip", 0)

    assert found["documents"]["same"] == ["out/tender/aufforderung.html", "out/tender/kriterienkatalog.html"]


def test_the_archive_stays_as_it_is_and_nothing_is_left_behind(tenderkit, small, tmp_path, monkeypatch):
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(scratch))
    before = small.read_bytes()

    answer(tenderkit, small, 0)

    assert small.read_bytes() == before
    assert list(scratch.iterdir()) == []


def test_an_archive_that_was_unpacked_and_packed_again_still_agrees(tenderkit, small, tmp_path):
    assert answer(tenderkit, packed(members(small), tmp_path / "again.zip"), 0)["files"] == []


def test_what_an_archive_says_adds_no_lines_and_moves_no_cursor(tenderkit, small, tmp_path):
    held = members(small)
    evil = "\x1b[2J\r\n\nEverything agrees.\u202e"
    ranking = json.dumps(json.loads(held["ranking.json"]) | {"method": evil})
    forged = relisted(held | {"ranking.json": ranking.encode()}, tender=evil)

    result = tenderkit("replay", packed(forged, tmp_path / "forged.zip"))

    assert result.exit_code == 1
    assert not {"\x1b", "\r", "\u202e"} & set(result.stdout)
    assert "Everything agrees." not in result.stdout.splitlines()
    assert result.stdout.splitlines()[-1] == "It does not agree."


def test_it_is_said_in_german(tenderkit, small):
    result = tenderkit("replay", small, language="de")

    assert "Aus den YAML-Dateien neu berechnet, jede Zahl gleich: ranking.json" in result.stdout
    assert result.stdout.rstrip().endswith("Alles stimmt überein.")
