# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Workers: that they print, and that none is left behind when somebody does not want to wait."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tenderkit.canonical import sha256
from tenderkit.problems import InputError
from tenderkit.rendering.markup import Page
from tenderkit.rendering.printing import Job, print_all
from tenderkit.rendering.workers import workers

needs_proc = pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="looks for processes in /proc")


def sessions() -> list[int]:
    """The session of every process that runs."""
    found = []
    for file in Path("/proc").glob("[0-9]*/stat"):
        try:
            state, *numbers = file.read_text().rpartition(")")[2].split()
        except OSError:
            continue
        if state != "Z":
            found.append(int(numbers[2]))
    return found


def came_true(condition: Callable[[], bool], seconds: float = 60) -> bool:
    end = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > end:
            return False
        time.sleep(0.05)
    return True


def test_an_executor_of_workers_does_what_it_is_asked():
    with workers(2) as executor:
        assert sorted(executor.map(abs, [-2, -1])) == [1, 2]


def test_a_worker_that_ends_before_it_is_done_is_named_instead_of_a_traceback(look):
    page = Page("x/y", "<p>1</p>", look(), {}, form=False, template="x")

    with workers(1) as executor:
        executor.submit(os._exit, 3)
        with pytest.raises(InputError) as caught:
            list(print_all([Job(page, ("html",))], executor))

    assert [problem.rule for problem in caught.value.problems] == ["TK049"]


def test_workers_work_where_the_folder_for_temporary_files_has_a_long_name(kulturportal, tmp_path):
    far = tmp_path / ("far" * 30)
    far.mkdir()
    command = [sys.executable, "-m", "tenderkit", "render", str(kulturportal), "-f", "html", "--workers", "2"]

    done = subprocess.run(command, env={**os.environ, "TMPDIR": str(far)}, capture_output=True, check=False)

    assert done.returncode == 0
    assert b"Traceback" not in done.stderr


@pytest.fixture
def run(kulturportal: Path, tmp_path: Path) -> Iterator[subprocess.Popen[bytes]]:
    """A run with two workers that has written its first files, as a terminal would start it."""
    (tmp_path / "scratch").mkdir()
    command = [sys.executable, "-m", "tenderkit", "render", str(kulturportal), "--workers", "2"]
    environment = {**os.environ, "TMPDIR": str(tmp_path / "scratch")}
    with subprocess.Popen(
        command, start_new_session=True, stderr=subprocess.PIPE, env=environment
    ) as process:
        assert came_true((kulturportal / "out" / ".written.json").exists)
        yield process


@needs_proc
@pytest.mark.usefixtures("needs_pango")
def test_ctrl_c_leaves_no_half_file_and_no_worker(
    run: subprocess.Popen[bytes], kulturportal: Path, tmp_path: Path
):
    os.killpg(run.pid, signal.SIGINT)

    said = run.communicate(timeout=60)[1].decode()

    assert run.returncode == 1
    assert "Traceback" not in said
    assert came_true(lambda: run.pid not in sessions())
    out = kulturportal / "out"
    written = {path.relative_to(out).as_posix() for path in out.rglob("*") if path.is_file()}
    noted = json.loads((out / ".written.json").read_text("utf-8"))["files"]
    assert written - {".written.json"} == set(noted)
    assert {name: sha256((out / name).read_bytes()) for name in noted} == noted
    assert came_true(lambda: not list((tmp_path / "scratch").iterdir()), 5)


@needs_proc
@pytest.mark.usefixtures("needs_pango")
def test_workers_end_with_the_process_that_wants_the_documents(run: subprocess.Popen[bytes]):
    run.kill()

    run.wait(timeout=60)

    assert came_true(lambda: run.pid not in sessions())
