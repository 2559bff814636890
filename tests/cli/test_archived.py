# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""What lies in the archives of a dossier, for an auditor and for a bidder who inspects the file."""

import json
import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import Any
from unicodedata import normalize
from urllib.parse import unquote

import pytest

from tests.archives import members
from tests.conftest import Tenderkit
from tests.documents.decided import NAMES, PRICES, REASON, decided

SENT = {"vorabinformation": "2027-06-01", "zuschlagsschreiben": "2027-06-14", "absageschreiben": "2027-06-14"}
SMALL = Path(__file__).parents[1] / "dossiers" / "small"


@pytest.fixture(scope="module")
def recorded(tenderkit: Tenderkit, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A sealed dossier with a decision, bid files and all documents."""
    folder = decided(tmp_path_factory.mktemp("recorded"), {"kind": "award", "bid": "bid-01"}, SENT)
    for bid, name in NAMES.items():
        (folder / f"bids/{bid}/files").mkdir()
        (folder / f"bids/{bid}/files/{name}.txt").write_text(f"Angebot von {name}", "utf-8")
    (folder / ".gitignore").write_text("out\n", "utf-8")
    assert tenderkit("seal", folder, "--by", "Kim Beispiel", "--at", "2027-02-26T10:00").exit_code == 0
    for phase in ("tender", "bids", "evaluate", "award"):
        result = tenderkit("render", folder, "--phase", phase, "-f", "html", "--workers", "1")
        assert result.exit_code == 0, result.output
    return folder


@pytest.fixture
def small(tmp_path: Path) -> Path:
    return Path(shutil.copytree(SMALL, tmp_path / "small"))


def archived(tenderkit: Tenderkit, folder: Path, out: Path, *more: object) -> dict[str, bytes]:
    result = tenderkit("export", "archive", folder, "--out", out, *more)
    assert result.exit_code == 0, result.output
    return members(out)


def manifest(files: dict[str, bytes]) -> dict[str, Any]:
    data: dict[str, Any] = json.loads(files["MANIFEST.json"])
    return data


def test_the_same_dossier_gives_the_same_bytes_wherever_it_lies(tenderkit, recorded, tmp_path):
    archived(tenderkit, recorded, tmp_path / "a.zip")
    moved = Path(shutil.copytree(recorded, tmp_path / "elsewhere"))
    for path in moved.rglob("*"):
        os.utime(path, (1, 1))
    archived(tenderkit, moved, tmp_path / "b.zip")

    assert (tmp_path / "a.zip").read_bytes() == (tmp_path / "b.zip").read_bytes()
    with zipfile.ZipFile(tmp_path / "a.zip") as opened:
        assert {info.date_time for info in opened.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_an_auditor_gets_every_file_with_the_votes_apart(tenderkit, recorded, tmp_path):
    files = archived(tenderkit, recorded, tmp_path / "a.zip")

    lying = {p.relative_to(recorded).as_posix(): p for p in recorded.rglob("*") if p.is_file()}
    del lying[".gitignore"]
    for name, path in lying.items():
        home = "votes" if name.startswith("scores/") else "dossier"
        assert files[f"{home}/{name}"] == path.read_bytes()
    assert not [path for path in files if path.startswith("dossier/scores")]
    assert manifest(files)["left_out"] == [
        {
            "path": ".gitignore",
            "files": 1,
            "reason": "versteckte Dateien von Programmen gehören nicht zur Akte",
        }
    ]


def test_the_manifest_says_what_is_public(tenderkit, recorded, tmp_path):
    files = archived(tenderkit, recorded, tmp_path / "a.zip")

    public = {file["path"] for file in manifest(files)["files"] if file["access"] == "public"}
    assert {"dossier/tender.yaml", "dossier/criteria.yaml", "dossier/out/tender/aufforderung.html"} <= public
    secret = {"dossier/internal.yaml", "dossier/bids/bid-01/price.yaml", "dossier/record/names.yaml"}
    assert not public & (secret | {"dossier/out/award/vergabevermerk.html", "ranking.json"})
    assert not [path for path in public if path.startswith("votes/")]


def test_an_auditor_checks_it_without_tenderkit_as_the_first_page_says(tenderkit, recorded, tmp_path):
    files = archived(tenderkit, recorded, tmp_path / "a.zip")
    with zipfile.ZipFile(tmp_path / "a.zip") as opened:
        opened.extractall(tmp_path / "a")
    head = json.loads((recorded / "record/journal.jsonl").read_text("utf-8").splitlines()[-1])["hash"]
    python = [sys.executable, "-I"]
    said = files["README.txt"].decode()

    for command, line in (
        (["sha256sum", "-c", "SHA256SUMS"], "sha256sum -c SHA256SUMS"),
        (
            [*python, "verify_award.py", "evaluation-input.json"],
            "python3 verify_award.py evaluation-input.json",
        ),
        (
            [*python, "verify_journal.py", "dossier/record/journal.jsonl", head],
            "python3 verify_journal.py dossier/record/journal.jsonl",
        ),
    ):
        assert f"\n     {line}\n" in said
        done = subprocess.run(command, cwd=tmp_path / "a", capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stdout + done.stderr
    assert head in done.stdout
    assert head in said


def test_the_script_for_the_journal_finds_a_cut_and_a_change(tenderkit, recorded, tmp_path):
    files = archived(tenderkit, recorded, tmp_path / "a.zip")
    script, journal = tmp_path / "verify_journal.py", tmp_path / "journal.jsonl"
    script.write_bytes(files["verify_journal.py"])
    lines = files["dossier/record/journal.jsonl"].splitlines(keepends=True)
    head = json.loads(lines[-1])["hash"]

    codes = []
    for kept, noted in (
        (lines[:-1], [head]),
        (lines[1:], []),
        ([lines[0].replace(b"2027", b"2028"), *lines[1:]], []),
    ):
        journal.write_bytes(b"".join(kept))
        command = [sys.executable, "-I", script, journal, *noted]
        codes.append(subprocess.run(command, capture_output=True, check=False).returncode)

    assert codes == [1, 1, 1]


def test_who_inspects_gets_nothing_of_others_and_nothing_that_names_people(tenderkit, recorded, tmp_path):
    files = archived(tenderkit, recorded, tmp_path / "i.zip", "--for", "inspection", "--bidder", "bid-02")

    everything = b"\n".join([*files.values(), *(name.encode() for name in files)]).decode("utf-8", "replace")
    others = [NAMES["bid-03"], *PRICES["bid-01"], *PRICES["bid-03"], "Kim Beispiel", "Lou Muster", "pruef-1"]
    assert [secret for secret in others if secret in everything] == []
    assert files[f"dossier/bids/bid-02/files/{NAMES['bid-02']}.txt"]
    assert {"dossier/bids/bid-02/price.yaml", "dossier/out/award/absageschreiben-bid-02.html"} <= set(files)
    beside = {"ranking.json", "evaluation-input.json", "dossier/bids/bid-02/examination.yaml"}
    assert not beside & set(files)
    assert not [name for name in files if name.startswith(("votes/", "dossier/record/journal"))]


def test_without_a_bid_who_inspects_gets_what_all_bidders_got(tenderkit, recorded, tmp_path):
    files = archived(tenderkit, recorded, tmp_path / "i.zip", "--for", "inspection")

    everything = b"\n".join(files.values()).decode("utf-8", "replace")
    assert not [name for name in (*NAMES.values(), REASON) if name in everything]
    assert {"dossier/tender.yaml", "dossier/out/tender/leistungsbeschreibung.html"} <= set(files)
    assert not [name for name in files if name.startswith(("dossier/bids/", "dossier/out/award/"))]


def test_what_was_left_out_is_listed_with_reason_law_and_number_but_without_names(
    tenderkit, recorded, tmp_path
):
    files = archived(tenderkit, recorded, tmp_path / "i.zip", "--for", "inspection", "--bidder", "bid-02")

    left = {each["path"]: each for each in manifest(files)["left_out"]}
    assert left["bids/bid-01/"]["files"] == 4
    assert left["bids/bid-01/"]["law"] == ["§ 5 VgV, zu prüfen", "§ 165 GWB, zu prüfen"]
    assert {"scores/", "internal.yaml", "award.yaml", "record/", "out/evaluate/", "ranking.json", "."} <= set(
        left
    )
    kept = [path for path in files if path.startswith("dossier/")]
    results = sum(path in left for path in ("ranking.json", "evaluation-input.json"))
    everything = sum(1 for path in recorded.rglob("*") if path.is_file())
    assert len(kept) + sum(each["files"] for each in left.values()) - results == everything
    assert "bids/bid-01/ (4): Angebote und Teilnahmeanträge anderer" in files["LIESMICH.txt"].decode()


@pytest.mark.parametrize("audience", ["auditor", "inspection"])
def test_packs_of_reviewers_stay_out_and_are_listed(tenderkit, tmp_path, audience):
    folder = Path(shutil.copytree(SMALL.parent / "three-reviewers", tmp_path / "dossier"))
    assert tenderkit("pack", folder, "--reviewer", "anna").exit_code == 0
    (folder / "out/packs/anna/scores").mkdir(exist_ok=True)
    (folder / "out/packs/anna/scores/A.yaml").write_text("a note on the way", "utf-8")

    files = archived(tenderkit, folder, tmp_path / "a.zip", "--for", audience)

    assert not [path for path in files if "packs/anna/" in path]
    left = {each["path"]: each for each in manifest(files)["left_out"]}
    assert [path for path in left if "packs" in path] == ["out/packs/"]
    assert "Arbeitskopien" in left["out/packs/"]["reason"]
    assert tenderkit("replay", tmp_path / "a.zip").exit_code == 0


def test_a_draft_is_not_shown(tenderkit, small, tmp_path):
    tenderkit("render", small, "aufforderung", "-f", "html", "--draft", "--workers", "1")

    files = archived(tenderkit, small, tmp_path / "i.zip", "--for", "inspection")

    assert (small / "out/tender/aufforderung.html").is_file()
    assert not [name for name in files if "aufforderung" in name]


def test_an_archive_for_inspection_is_replayed_as_far_as_it_goes(tenderkit, recorded, tmp_path):
    archived(tenderkit, recorded, tmp_path / "i.zip", "--for", "inspection", "--bidder", "bid-02")

    result = tenderkit("replay", tmp_path / "i.zip", "--json")

    assert result.exit_code == 0, result.output
    found = json.loads(result.stdout)
    assert "out/tender/leistungsbeschreibung.html" in found["documents"]["same"]
    assert found["numbers"] == {"compared": [], "differ": []}
    assert found["verify"]["sealed"]


@pytest.mark.parametrize("changed", ["dossier/record/seal-1/law.json", "dossier/tender.yaml"])
def test_a_forged_archive_for_inspection_is_found_by_its_seal(tenderkit, recorded, tmp_path, changed):
    from tests.archives import packed, relisted

    files = archived(tenderkit, recorded, tmp_path / "i.zip", "--for", "inspection")
    forged = relisted(
        files | {changed: files[changed].replace(b"2027", b"2028", 1).replace(b"VgV", b"VgW", 1)}
    )

    result = tenderkit("replay", packed(forged, tmp_path / "f.zip"))

    assert result.exit_code == 1
    assert f"{changed.removeprefix('dossier/')}: no longer as it was sealed" in result.stdout


def test_names_that_not_every_system_can_keep_are_kept_under_others_and_come_back(tenderkit, small, tmp_path):
    home = small / "bids/bid-01/files"
    home.mkdir(exist_ok=True)
    hard = [
        "con.pdf",
        "a:b.txt",
        "Angebot.PDF",
        "angebot.pdf",
        normalize("NFD", "Größe.txt"),
        "x" * 150,
        "ends.",
    ]
    for name in hard:
        (home / name).write_text(f"content of {name}", "utf-8")

    files = archived(tenderkit, small, tmp_path / "a.zip")

    listed = {file["path"]: unquote(file.get("name", "")) for file in manifest(files)["files"]}
    assert all(len(path) <= 180 and not path.endswith(".") and ":" not in path for path in listed)
    assert len({path.casefold() for path in files}) == len(files)
    assert listed["dossier/bids/bid-01/files/Größe.txt"] == normalize("NFD", "bids/bid-01/files/Größe.txt")
    renamed = {name: path for path, name in listed.items() if path.startswith("renamed/")}
    assert files[renamed["bids/bid-01/files/con.pdf"]] == b"content of con.pdf"
    assert tenderkit("replay", tmp_path / "a.zip").exit_code == 0


def test_documents_that_are_out_of_date_are_said(tenderkit, small, tmp_path):
    tenderkit("render", small, "aufforderung", "-f", "html", "--workers", "1")
    fresh = tenderkit("export", "archive", small, "--out", tmp_path / "a.zip")
    tender = small / "tender.yaml"
    tender.write_text(tender.read_text("utf-8").replace("\ntitle: ", "\ntitle: New "), "utf-8")

    stale = tenderkit("export", "archive", small, "--out", tmp_path / "a.zip")

    assert "older" not in fresh.stderr
    assert "they come out otherwise when made again: out/tender/aufforderung.html" in stale.stderr
    assert tenderkit("replay", tmp_path / "a.zip").exit_code == 1


def test_a_report_that_is_out_of_date_is_said(tenderkit, small, tmp_path):
    tenderkit("report", small)
    fresh = tenderkit("export", "archive", small, "--out", tmp_path / "a.zip")
    sheet = small / "scores/ann/bid-01.yaml"
    sheet.write_text(sheet.read_text("utf-8").replace("reason: ", "reason: Now ", 1), "utf-8")

    stale = tenderkit("export", "archive", small, "--out", tmp_path / "b.zip")

    assert "older" not in fresh.stderr
    assert "out/report.html" in stale.stderr
    assert tenderkit("replay", tmp_path / "a.zip").exit_code == 0
    assert tenderkit("replay", tmp_path / "b.zip").exit_code == 1


def test_a_link_is_refused_and_nothing_is_written(tenderkit, small, tmp_path):
    (small / "bids/bid-01/secret.txt").symlink_to("/etc/hostname")

    result = tenderkit("export", "archive", small, "--out", tmp_path / "a.zip")

    assert result.exit_code == 1
    assert "bids/bid-01/secret.txt: this is a link or a device" in result.stderr
    assert not (tmp_path / "a.zip").exists()


def test_bids_that_cannot_be_judged_are_archived_without_results(tenderkit, small, tmp_path):
    (small / "bids/bid-01/price.yaml").unlink()

    result = tenderkit("export", "archive", small, "--out", tmp_path / "a.zip")

    assert result.exit_code == 0
    assert "the archive holds no ranking" in result.stderr
    assert "verify_award" not in members(tmp_path / "a.zip")["README.txt"].decode()
    assert tenderkit("replay", tmp_path / "a.zip").exit_code == 0


def test_the_journal_notes_an_archive_where_somebody_states_it(tenderkit, recorded, tmp_path):
    from tenderkit.canonical import sha256

    folder = Path(shutil.copytree(recorded, tmp_path / "dossier"))
    before = (folder / "record/journal.jsonl").read_bytes()
    archived(tenderkit, folder, tmp_path / "a.zip")
    unstated = (folder / "record/journal.jsonl").read_bytes()

    told = ("--for", "inspection", "--bidder", "bid-02", "--by", "Kim Beispiel", "--at", "2027-07-05T09:00")
    archived(tenderkit, folder, tmp_path / "b.zip", *told)

    entry = json.loads((folder / "record/journal.jsonl").read_bytes().splitlines()[-1])
    assert unstated == before
    assert (entry["kind"], entry["by"], entry["at"][:10]) == ("export", "person-1", "2027-07-05")
    hash_ = sha256((tmp_path / "b.zip").read_bytes())
    assert entry["data"] == {"for": "inspection", "bid": "bid-02", "sha256": hash_}
    assert tenderkit("verify", folder).exit_code == 0


def test_where_no_file_is_named_the_archive_is_printed(tenderkit, small, tmp_path):
    printed = tenderkit("export", "archive", small)
    archived(tenderkit, small, tmp_path / "a.zip")

    assert printed.stdout_bytes == (tmp_path / "a.zip").read_bytes()


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--bidder", "bid-01"], "--for inspection"),
        (["--for", "inspection", "--bidder", "bid-99"], "bid-01, bid-02"),
    ],
)
def test_misuse_is_said(tenderkit, small, tmp_path, words, said):
    result = tenderkit("export", "archive", small, "--out", tmp_path / "a.zip", *words)

    assert result.exit_code == 2
    assert said in result.stderr


def test_an_archive_cannot_lie_in_what_it_holds(tenderkit, small):
    assert tenderkit("export", "archive", small, "--out", small / "out/a.zip").exit_code == 2
