# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Programs go in; how long each takes from start to end comes out, side by side.

Usage: ``python benchmarks/startup.py [ROUNDS]``. The programs take turns in every
round, so that a busy machine slows all of them; the smallest times and their ratio
to ``import click`` are what can be compared between machines. Modules are compiled
before they are measured, as pip does when it installs; they lie in a folder of their own
for it, whatever the environment says. Below stands what each family of rules of the
linter takes of the check of the sample.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from tenderkit.checking.lint.families import RULES
from tenderkit.checking.lint.rule import Subject
from tenderkit.reading.dossier import read_dossier
from tenderkit.reading.law import read_law_of_dates
from tenderkit.reading.lists import read_lists
from tenderkit.rendering.rule_list import FAMILIES, family

PYTHON = sys.executable
TENDERKIT = str(Path(PYTHON).with_name("tenderkit"))
YARDSTICK = 'python -c "import click"'


def programs(sample: Path) -> dict[str, list[str]]:
    """Name the programs that are measured."""
    return {
        'python -c "pass"': [PYTHON, "-c", "pass"],
        YARDSTICK: [PYTHON, "-c", "import click"],
        "tenderkit --help": [TENDERKIT, "--help"],
        "tenderkit check SAMPLE": [TENDERKIT, "check", str(sample)],
    }


def compiling(folder: Path) -> dict[str, str]:
    """Return the environment in which Python keeps compiled modules, in *folder*."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {**kept, "PYTHONPYCACHEPREFIX": str(folder)}


def milliseconds(command: Sequence[str], environment: dict[str, str]) -> float:
    """Run one program and return how long it took."""
    started = time.perf_counter()
    subprocess.run(command, check=True, capture_output=True, env=environment)
    return (time.perf_counter() - started) * 1000


def measured(
    commands: dict[str, list[str]], rounds: int, environment: dict[str, str]
) -> dict[str, list[float]]:
    """Run all programs in turn, *rounds* times, after one round that only warms up and compiles."""
    times: dict[str, list[float]] = {name: [] for name in commands}
    for number in range(rounds + 1):
        for name, command in commands.items():
            spent = milliseconds(command, environment)
            if number:
                times[name].append(spent)
    return times


def table(times: dict[str, list[float]]) -> str:
    """Lay out the times in milliseconds, and the smallest as a multiple of the yardstick."""
    unit = min(times[YARDSTICK])
    lines = [f"{'':28}{'min ms':>9}{'median ms':>11}{'ratio':>8}"]
    lines += [
        f"{name:28}{min(spent):9.1f}{statistics.median(spent):11.1f}{min(spent) / unit:8.2f}"
        for name, spent in times.items()
    ]
    return "\n".join(lines)


def families(sample: Path, rounds: int) -> dict[str, float]:
    """Return the smallest time in milliseconds that each family of rules takes for *sample*."""
    dossier = read_dossier(sample)
    subject = Subject(dossier, read_law_of_dates(), read_lists())
    times: dict[str, list[float]] = {}
    for _ in range(rounds):
        spent: dict[str, float] = {}
        for rule in RULES:
            started = time.perf_counter()
            rule.problems(subject)
            name = family(rule.id)
            spent[name] = spent.get(name, 0.0) + (time.perf_counter() - started) * 1000
        for name, each in spent.items():
            times.setdefault(name, []).append(each)
    return {name: min(each) for name, each in times.items()}


def families_table(times: dict[str, float]) -> str:
    """Lay out what each family takes."""
    counts = {name: sum(family(rule.id) == name for rule in RULES) for name in times}
    lines = [f"{'rules of the linter':28}{'min ms':>9}{'rules':>11}"]
    lines += [f"{name} {FAMILIES[name]:24}{spent:9.1f}{counts[name]:11}" for name, spent in times.items()]
    return "\n".join(lines)


def main() -> None:
    """Make the sample, measure, print."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 15
    with tempfile.TemporaryDirectory() as folder:
        sample = Path(folder) / "sample"
        subprocess.run(
            [TENDERKIT, "new", str(sample), "--example", "kulturportal"], check=True, capture_output=True
        )
        print(table(measured(programs(sample), rounds, compiling(Path(folder) / "compiled"))))
        print()
        print(families_table(families(sample, rounds)))


if __name__ == "__main__":
    main()
