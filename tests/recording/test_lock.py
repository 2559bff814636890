# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

import json
import os
import subprocess
import sys
from datetime import UTC, datetime

import pytest

from tenderkit.problems import InputError
from tenderkit.recording import lock
from tenderkit.recording.lock import LOCK, locked

NOW = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)

HOLD = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from tenderkit.recording.lock import locked
with locked(Path(sys.argv[1]), "Erika Muster", datetime(2026, 11, 23, 8, 0, tzinfo=UTC)):
    print("held", flush=True)
    sys.stdin.readline()
"""

COUNT = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from tenderkit.recording import lock
from tenderkit.recording.lock import locked
lock._PATIENCE = 60.0  # however busy the machine is
folder = Path(sys.argv[1])
for _ in range(50):
    with locked(folder, None, datetime.now(UTC)):
        number = int((folder / "number").read_text())
        (folder / "number").write_text(str(number + 1))
"""


@pytest.fixture
def soon(monkeypatch):
    """Nobody waits long here."""
    monkeypatch.setattr(lock, "_PATIENCE", 0.2)


def holder(folder):
    process = subprocess.Popen(
        [sys.executable, "-c", HOLD, folder], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "held\n"
    return process


def let_go(process):
    process.communicate("\n")


def refused(folder):
    with pytest.raises(InputError) as raised, locked(folder, "Max", NOW):
        pass
    (problem,) = raised.value.problems
    return problem


def test_a_lock_is_gone_when_it_is_let_go(tmp_path):
    with locked(tmp_path, "Max", NOW):
        assert (tmp_path / LOCK).exists()

    assert list(tmp_path.iterdir()) == []


@pytest.mark.usefixtures("soon")
def test_whoever_comes_second_is_told_who_writes_and_since_when(tmp_path):
    first = holder(tmp_path)

    problem = refused(tmp_path)
    let_go(first)

    assert problem.rule == "TK070"
    assert problem.message.values["by"] == "Erika Muster"
    assert problem.message.values["since"] == "2026-11-23 08:00 UTC"
    assert problem.remedy.values["files"] == f"{tmp_path.name}/{LOCK}"


def test_whoever_waits_gets_the_lock_when_the_first_lets_go(tmp_path):
    first = holder(tmp_path)
    let_go(first)

    with locked(tmp_path, "Max", NOW):
        pass


def test_the_lock_of_a_killed_program_is_cleared_away(tmp_path):
    first = holder(tmp_path)
    first.kill()
    first.communicate()
    assert (tmp_path / LOCK).exists()

    with locked(tmp_path, "Max", NOW):
        pass

    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("machine", ["another machine", ""])
@pytest.mark.usefixtures("soon")
def test_a_lock_of_another_machine_is_never_cleared_away(tmp_path, machine):
    left = {
        "by": "Erika",
        "since": "2026-11-23 08:00 UTC",
        "host": "desk",
        "machine": machine,
        "pid": 2**22 + 1,
    }
    (tmp_path / LOCK).write_text(json.dumps(left))

    assert refused(tmp_path).rule == "TK070"
    assert json.loads((tmp_path / LOCK).read_text()) == left


@pytest.mark.usefixtures("soon")
def test_an_empty_lock_is_left_by_a_program_that_was_killed_and_is_cleared_away(tmp_path):
    (tmp_path / LOCK).write_bytes(b"")

    with locked(tmp_path, "Max", NOW):
        pass


@pytest.mark.parametrize("text", ["no json", "[]", "{}", '{"pid": "x"}'])
@pytest.mark.usefixtures("soon")
def test_a_lock_that_says_nothing_is_respected(tmp_path, text):
    (tmp_path / LOCK).write_text(text)

    assert refused(tmp_path).message.values == {"by": "?", "since": "?", "host": "?"}


def test_four_programs_at_once_never_write_at_the_same_time(tmp_path):
    (tmp_path / "number").write_text("0")
    command = [sys.executable, "-c", COUNT, tmp_path]

    programs = [subprocess.Popen(command, env={**os.environ, "PYTHONPATH": ""}) for _ in range(4)]

    assert [program.wait() for program in programs] == [0, 0, 0, 0]
    assert (tmp_path / "number").read_text() == "200"
    assert not (tmp_path / LOCK).exists()


def test_a_folder_that_cannot_be_made_is_a_problem_and_no_crash(tmp_path):
    (tmp_path / "file").write_bytes(b"")

    assert refused(tmp_path / "file").rule == "TK021"
