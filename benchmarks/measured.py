# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A command goes in; how long it took, what it computed and held come out, all its processes together."""

import os
import subprocess
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

_EVERY = 0.02
"""Seconds between two looks at the processes."""


@dataclass(frozen=True, slots=True)
class Measure:
    """One run of a command; what the system does not tell is 0."""

    seconds: float
    computed: float
    """Seconds of processor time: says more than the clock where others use the machine."""
    megabytes: float


def measured(command: Sequence[str]) -> Measure:
    """Run *command* to its end."""
    most, computed, started = 0, dict[int, float](), time.perf_counter()
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE) as process:
        while process.poll() is None:
            time.sleep(_EVERY)
            family = list(_family(process.pid))
            most = max(most, sum(map(_kilobytes, family)))
            computed |= {pid: spent for pid in family if (spent := _computed(pid))}
        seconds = time.perf_counter() - started
        said = process.stderr.read().decode() if process.stderr else ""
    if process.returncode:
        raise SystemExit(f"{' '.join(command)}\n{said}")
    return Measure(seconds, sum(computed.values()), most / 1024)


def _family(pid: int) -> Iterator[int]:
    """Yield a process and all that descend from it."""
    yield pid
    try:
        threads = list(Path(f"/proc/{pid}/task").iterdir())
    except OSError:  # gone meanwhile
        return
    for thread in threads:
        for child in _text(thread / "children").split():
            yield from _family(int(child))


def _text(file: Path) -> str:
    """Read what the system says of a process, nothing if the process is gone."""
    try:
        return file.read_text(encoding="utf-8")
    except OSError:
        return ""


def _kilobytes(pid: int) -> int:
    """Return the share of memory of a process; what several share is counted once."""
    lines = _text(Path(f"/proc/{pid}/smaps_rollup")).splitlines()
    return next((int(line.split()[1]) for line in lines if line.startswith("Pss:")), 0)


def _computed(pid: int) -> float:
    """Return how many seconds a process has computed."""
    fields = _text(Path(f"/proc/{pid}/stat")).rpartition(")")[2].split()
    return sum(map(int, fields[11:13])) / os.sysconf("SC_CLK_TCK")
