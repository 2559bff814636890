# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The sample dossier goes in; how long its tender phase takes comes out, beside other ways to make it.

Usage: ``python benchmarks/dossier.py [ROUNDS]``. The ways take turns in every round, so that a busy machine
slows all of them; a ratio is the median of those of the rounds, a time the smallest. Where others use the
machine, what the processors computed says more than the clock. LibreOffice may warm up once.
"""

import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from statistics import median

from measured import Measure, measured
from pypdfium2 import PdfDocument

BENCHMARKS = Path(__file__).parent
PYTHON = sys.executable
TENDERKIT = [str(Path(PYTHON).with_name("tenderkit")), "render"]
BOTH = ["-f", "docx", "-f", "pdf"]
SIZES = (1, 2, 4, 8)
WORKERS = "2"


def pages(folder: Path) -> int:
    """Count the pages of all PDF files in *folder*."""
    return sum(len(PdfDocument(file)) for file in folder.rglob("*.pdf"))


def sample(folder: Path, times: int = 1) -> Path:
    """Make the sample dossier in *folder*, with its requirements repeated."""
    subprocess.run(
        [TENDERKIT[0], "new", str(folder), "--example", "kulturportal"], check=True, capture_output=True
    )
    file = folder / "requirements.yaml"
    before, key, block = file.read_text(encoding="utf-8").partition("\nrequirements:\n")
    copies = [re.sub(r"\bR-(\d)", rf"R{number}-\1", block) for number in range(2, times + 1)]
    file.write_text("".join((before, key, block, *copies)), encoding="utf-8")
    return folder


@dataclass(frozen=True, slots=True)
class Way:
    """One way to make the documents, and what is done before each time."""

    name: str
    command: list[str]
    aim: str = ""
    before: Callable[[], None] = lambda: None


def ways(dossier: Path, work: Path) -> list[Way]:
    """Name the ways to make all documents, the one to compare them with first."""
    given = [*TENDERKIT, str(dossier), *BOTH]
    words = sorted(map(str, (work / "ready").rglob("*.docx")))
    plain = [PYTHON, str(BENCHMARKS / "plain.py"), *words, str(work / "plain"), str(work / "profile")]
    untuned = [PYTHON, str(BENCHMARKS / "untuned.py"), str(dossier), str(work / "loose")]
    again = [*given, "--out", str(work / "ready"), "--workers", WORKERS]
    numbers = count()
    return [
        Way(
            "tenderkit, 2 workers",
            [*given, "--force", "--out", str(work / "two"), "--workers", WORKERS],
        ),
        Way("tenderkit, 1 worker", [*given, "--force", "--out", str(work / "one"), "--workers", "1"]),
        Way("(a) docxtpl and LibreOffice", plain, "aim: at least 1.00"),
        Way("(b) one process, untuned", untuned, "aim: at least 2.50"),
        Way("nothing changed", again, "aim: at most 0.10"),
        Way(
            "one requirement changed",
            again,
            "aim: less than 0.50",
            lambda: change_one_requirement(dossier, next(numbers)),
        ),
    ]


def change_one_requirement(dossier: Path, number: int) -> None:
    """Write another figure into the text of one requirement."""
    file = dossier / "requirements.yaml"
    text = file.read_text(encoding="utf-8")
    file.write_text(
        re.sub(r"nach Datum( \d+)? geordnet", f"nach Datum {number} geordnet", text), encoding="utf-8"
    )


def compared(all_ways: Sequence[Way], rounds: int) -> list[list[Measure]]:
    """Let all ways take turns; return what each of them took in each round."""
    taken: list[list[Measure]] = [[] for _ in all_ways]
    for _ in range(rounds):
        for way, measures in zip(all_ways, taken, strict=True):
            way.before()
            measures.append(measured(way.command))
    return taken


def row(way: Way, measures: Sequence[Measure], unit: Sequence[Measure]) -> str:
    """Lay out one line of the table."""
    pairs = list(zip(measures, unit, strict=True))
    seconds, computed = min(m.seconds for m in measures), min(m.computed for m in measures)
    clock = f"{seconds:8.2f} s{median(m.seconds / u.seconds for m, u in pairs):8.2f}"
    work = f"{computed:9.2f} s{median(m.computed / u.computed for m, u in pairs):8.2f}"
    return f"{way.name:30}{clock}{work}{max(m.megabytes for m in measures):9.0f} MB  {way.aim}"


def growth(work: Path, rounds: int) -> list[str]:
    """Render dossiers with more and more requirements."""
    lines = []
    for times in SIZES:
        dossier, out = sample(work / f"times-{times}", times), work / f"out-{times}"
        command = [*TENDERKIT, str(dossier), *BOTH, "--force", "--out", str(out), "--workers", WORKERS]
        best = min((measured(command) for _ in range(rounds)), key=lambda result: result.seconds)
        count = pages(out)
        spent = f"{best.seconds:8.2f} s{best.computed:8.2f} s computed"
        each = 1000 * best.computed / count
        lines.append(f"{times} x requirements{count:8} pages{spent}{each:8.0f} ms each page")
    return lines


def report(work: Path, rounds: int) -> Sequence[str]:
    """Measure everything and lay it out."""
    dossier, ready = sample(work / "dossier"), work / "ready"
    measured([*TENDERKIT, str(dossier), *BOTH, "--out", str(ready), "--workers", WORKERS])
    all_ways = ways(dossier, work)
    measured(all_ways[2].command)  # LibreOffice makes its profile
    taken = compared(all_ways, rounds)
    number, files = pages(ready), len(list(ready.rglob("*.pdf")))
    fast, slow = (1000 * min(m.computed for m in measures) / number for measures in taken[:2])
    return [
        f"{files} documents, {number} pages, DOCX and PDF; {rounds} rounds",
        f"{'':30}{'clock':>10}{'ratio':>8}{'computed':>11}{'ratio':>8}{'memory':>12}",
        *(row(way, measures, taken[0]) for way, measures in zip(all_ways, taken, strict=True)),
        f"each page {fast:.0f} ms computed by two workers, {slow:.0f} ms by one",
        *growth(work, max(1, rounds // 2)),
    ]


def main() -> None:
    """Measure, print."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 3
    if shutil.which("soffice") is None:
        sys.exit("LibreOffice is not installed; as root: tools/system-packages tests")
    with tempfile.TemporaryDirectory() as folder:
        print("\n".join(report(Path(folder), rounds)))


if __name__ == "__main__":
    main()
