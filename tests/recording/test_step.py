# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

import os
import shutil
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tenderkit.canonical import sha256
from tenderkit.checking.verification import verified
from tenderkit.cli.recorded import Change, Kind, Statement, recorded
from tenderkit.model.pending import Move, plan_bytes
from tenderkit.model.record_places import JOURNAL, PENDING, PLAN
from tenderkit.problems import InputError
from tenderkit.reading.evidence import evidence
from tenderkit.reading.files import read_files
from tenderkit.reading.journal import read_journal
from tenderkit.reading.pending import whole_bytes
from tenderkit.recording import lock
from tenderkit.recording.step import finish_step, take_step

HERE = Path(__file__).parent
SMALL = HERE.parent / "dossiers" / "small"
NOW = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)
NOBODY = Statement(None, NOW, NOW)
NAMES = ("questions.yaml", "bids/bid-07/files/offer.txt", "bids/bid-01/files/old.txt")
BEFORE = (b"format: 1\nquestions: []\n", None, b"goes")
AFTER = (b"format: 1\nquestions: [] # changed\n", b"a new file in new folders", None)

FULL = """
import resource, signal, sys
from datetime import UTC, datetime
from pathlib import Path
from tenderkit.cli.recorded import Change, Kind, Statement, recorded
from tenderkit.problems import InputError
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (3000, 3000))
now = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)
files = {"a.txt": Change(b"old", b"new"), "b.txt": Change(None, b"x" * 5000)}
try:
    recorded(Path(sys.argv[1]), Kind.EVENT, Statement(None, now, now), files)
except InputError as error:
    print([problem.rule for problem in error.problems])
"""


def contents(folder):
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def refused(folder, files):
    with pytest.raises(InputError) as raised:
        recorded(folder, Kind.EVENT, NOBODY, files)
    return [(problem.rule, problem.place.file) for problem in raised.value.problems]


@pytest.fixture(scope="module")
def killed(tmp_path_factory):
    """Copies of a dossier in which a step was killed, one line of the program later in each."""
    if not hasattr(os, "fork"):
        pytest.skip("programs are not forked here")
    home = tmp_path_factory.mktemp("killed")
    subprocess.run([sys.executable, HERE / "killed.py", home], check=True)
    copies = sorted((path for path in home.iterdir() if path.name.isdigit()), key=lambda path: int(path.name))
    shutil.copytree(next(path for path in copies if (path / PENDING / "1").exists()), home / "interrupted")
    return copies


@pytest.fixture
def interrupted(killed, tmp_path):
    """A dossier with a step that is decided, and of which nothing is in its place yet."""
    return Path(shutil.copytree(killed[0].parent / "interrupted", tmp_path / "dossier"))


def test_a_step_that_is_killed_at_any_moment_happened_wholly_or_not_at_all(killed, monkeypatch):
    monkeypatch.setattr(lock, "_PATIENCE", 0.1)
    seen = []
    for folder in killed:
        read = tuple(whole_bytes(folder, name) for name in NAMES)
        length = len(read_journal(folder))

        recorded(folder, Kind.EVENT, NOBODY, {})
        on_disk = tuple(p.read_bytes() if (p := folder / name).exists() else None for name in NAMES)

        assert (read, length) in ((BEFORE, 1), (AFTER, 2)), folder
        assert on_disk == read, folder
        assert len(read_journal(folder)) == length + 1, folder
        assert verified(evidence(folder)).intact, folder
        assert {p.name for p in (folder / "record").iterdir()} <= {"journal.jsonl", "names.yaml", "old"}, (
            folder
        )
        seen.append(length)

    assert set(seen) == {1, 2}
    assert seen == sorted(seen)
    assert len(seen) > 100


def test_what_somebody_writes_into_an_interrupted_step_is_put_aside_and_not_lost(interrupted):
    folder = interrupted
    (folder / NAMES[1]).parent.mkdir(parents=True, exist_ok=True)
    (folder / NAMES[1]).write_bytes(b"by hand")

    recorded(folder, Kind.EVENT, NOBODY, {})

    assert (folder / NAMES[1]).read_bytes() == AFTER[1]
    assert (folder / "record/old/2/changed-meanwhile" / NAMES[1]).read_bytes() == b"by hand"
    assert verified(evidence(folder)).intact


def test_a_dossier_is_read_as_if_the_interrupted_step_had_ended(interrupted):
    (interrupted / "tender.yaml").write_bytes((SMALL / "tender.yaml").read_bytes())

    found = read_files(interrupted)

    assert found.files["questions.yaml"].data == {"format": 1, "questions": []}
    assert "# changed" in found.files["questions.yaml"].lines[1]
    assert "# changed" not in (interrupted / "questions.yaml").read_text()
    assert found.offers == ("bids/bid-07",)


def test_files_land_in_folders_that_are_made_for_them(tmp_path):
    recorded(tmp_path, Kind.EVENT, NOBODY, {"bids/bid-01/bid.yaml": Change(None, b"format: 1\n")})

    assert (tmp_path / "bids/bid-01/bid.yaml").read_bytes() == b"format: 1\n"


def test_what_people_decided_is_kept_when_it_is_replaced_or_taken_away(tmp_path):
    recorded(
        tmp_path, Kind.EVENT, NOBODY, {"award.yaml": Change(None, b"a: 1\n"), "x.txt": Change(None, b"x")}
    )
    recorded(
        tmp_path,
        Kind.EVENT,
        NOBODY,
        {"award.yaml": Change(b"a: 1\n", b"a: 2\n"), "x.txt": Change(b"x", b"y")},
    )
    recorded(tmp_path, Kind.EVENT, NOBODY, {"award.yaml": Change(b"a: 2\n", None)})

    kept = {name: data for name, data in contents(tmp_path).items() if name.startswith("record/old")}

    assert kept == {"record/old/2/award.yaml": b"a: 1\n", "record/old/3/award.yaml": b"a: 2\n"}
    assert not (tmp_path / "award.yaml").exists()


@pytest.mark.parametrize("there", [None, b"changed by somebody else"])
def test_a_file_that_changed_in_the_meantime_stops_the_whole_step(tmp_path, there):
    (tmp_path / "b.txt").write_bytes(b"b")
    if there is not None:
        (tmp_path / "a.txt").write_bytes(there)
    before = contents(tmp_path)

    found = refused(tmp_path, {"a.txt": Change(b"old", b"new"), "b.txt": Change(b"b", b"c")})

    assert found == [("TK073", "a.txt")]
    assert contents(tmp_path) == before


def test_a_file_that_must_not_be_there_yet_is_not_overwritten(tmp_path):
    (tmp_path / "a.txt").write_bytes(b"")

    assert refused(tmp_path, {"a.txt": Change(None, b"new")}) == [("TK073", "a.txt")]
    assert (tmp_path / "a.txt").read_bytes() == b""


def test_a_file_that_may_only_be_read_stops_the_whole_step(tmp_path):
    (tmp_path / "a.txt").write_bytes(b"a")
    (tmp_path / "b.txt").write_bytes(b"b")
    (tmp_path / "a.txt").chmod(0o444)

    found = refused(tmp_path, {"b.txt": Change(b"b", b"c"), "a.txt": Change(b"a", b"c")})

    assert found == [("TK021", "a.txt")]
    assert (tmp_path / "b.txt").read_bytes() == b"b"
    assert not (tmp_path / JOURNAL).exists()


def test_a_folder_that_may_only_be_read_stops_the_whole_step(tmp_path):
    (tmp_path / "bids").mkdir()
    (tmp_path / "bids").chmod(0o555)

    found = refused(tmp_path, {"bids/bid-01/bid.yaml": Change(None, b"c")})
    (tmp_path / "bids").chmod(0o755)

    assert found == [("TK021", "bids/bid-01/bid.yaml")]
    assert list((tmp_path / "bids").iterdir()) == []


def test_a_full_disk_leaves_everything_as_it_was(tmp_path):
    pytest.importorskip("resource")
    (tmp_path / "a.txt").write_bytes(b"old")

    done = subprocess.run([sys.executable, "-c", FULL, tmp_path], capture_output=True, text=True, check=True)

    assert done.stdout == "['TK021']\n"
    assert contents(tmp_path) == {"a.txt": b"old"}


@pytest.mark.parametrize("linked", ["bids", "bids/bid-01", "bids/bid-01/bid.yaml"])
def test_nothing_is_written_through_a_link(tmp_path, linked):
    folder, outside = tmp_path / "dossier", tmp_path / "outside"
    (folder / linked).parent.mkdir(parents=True)
    outside.mkdir()
    (folder / linked).symlink_to(outside)

    assert refused(folder, {"bids/bid-01/bid.yaml": Change(None, b"c")}) == [("TK072", linked)]
    assert list(outside.iterdir()) == []


@pytest.mark.parametrize(
    "name", ["../a.txt", "/a.txt", "bids/../../a.txt", "bids//a.txt", "bids\\a.txt", "./a"]
)
def test_a_name_that_leads_elsewhere_is_a_bug(tmp_path, name):
    with pytest.raises(ValueError, match="a"):
        recorded(tmp_path, Kind.EVENT, NOBODY, {name: Change(None, b"c")})

    assert contents(tmp_path) == {}


def test_a_folder_in_the_place_of_a_file_is_a_problem_and_no_crash(tmp_path):
    (tmp_path / "a.txt").mkdir()

    assert refused(tmp_path, {"a.txt": Change(None, b"c")}) == [("TK021", "a.txt")]


def test_a_file_keeps_its_permissions(tmp_path):
    (tmp_path / "a.txt").write_bytes(b"a")
    (tmp_path / "a.txt").chmod(0o664)

    recorded(tmp_path, Kind.EVENT, NOBODY, {"a.txt": Change(b"a", b"b")})

    assert (tmp_path / "a.txt").stat().st_mode & 0o777 == 0o664


def test_there_is_nothing_to_finish_where_nothing_was_interrupted(tmp_path):
    take_step(tmp_path, {"a.txt": Change(None, b"a")}, "record/old/1")

    assert finish_step(tmp_path) is False


def planned(folder, moves, staged=b"new"):
    (folder / PENDING).mkdir(parents=True)
    (folder / PENDING / "0").write_bytes(staged)
    (folder / PENDING / PLAN).write_bytes(moves if isinstance(moves, bytes) else plan_bytes(moves))


HOSTILE = {
    "a name above the dossier": [Move("../outside.txt", None, sha256(b"new"), "kept")],
    "a name from the root": [Move("/outside.txt", None, sha256(b"new"), "kept")],
    "a place above the dossier for what is put aside": [Move("a.txt", None, sha256(b"new"), "../kept")],
    "no plan": b"",
    "half a plan": plan_bytes([Move("a.txt", None, None, "kept")])[:-4],
    "another plan": b'{"moves": [{"name": "a.txt"}]}',
    "other bytes than were planned": [Move("a.txt", None, sha256(b"other"), "kept")],
}


@pytest.mark.parametrize("moves", HOSTILE.values(), ids=HOSTILE.keys())
def test_a_step_that_came_with_a_dossier_from_elsewhere_leads_nowhere(tmp_path, moves):
    folder = tmp_path / "dossier"
    planned(folder, moves)
    before = contents(tmp_path)

    assert refused(folder, {}) == [("TK078", PENDING)]
    assert contents(tmp_path) == before


def test_a_step_that_came_with_a_dossier_does_not_write_through_links(tmp_path):
    folder, outside = tmp_path / "dossier", tmp_path / "outside"
    outside.mkdir()
    planned(folder, [Move("bids/a.txt", None, sha256(b"new"), "kept")])
    (folder / "bids").symlink_to(outside)

    assert refused(folder, {}) == [("TK072", "bids")]
    assert list(outside.iterdir()) == []


@pytest.mark.parametrize("linked", ["record", PENDING])
def test_the_record_itself_is_no_link(tmp_path, linked):
    folder, outside = tmp_path / "dossier", tmp_path / "outside"
    planned(outside, [Move("a.txt", None, sha256(b"new"), "kept")])
    (folder / linked).parent.mkdir(parents=True)
    (folder / linked).symlink_to(outside / linked)

    assert refused(folder, {}) == [("TK072", linked)]
    assert not (folder / "a.txt").exists()
