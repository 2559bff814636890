# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The sample dossier goes in; how long its tender phase takes comes out, beside other ways to make it.

Usage: ``python benchmarks/dossier.py [ROUNDS]``. The ways take turns in every round, so that a busy machine
slows all of them; of each the smallest time counts. Where others use the machine, what the processors
computed says more than the clock. LibreOffice may warm up once.
"""

import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

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


def ways(dossier: Path, work: Path) -> dict[str, list[str]]:
    """Name the ways to make all documents, and the commands."""
    forced = [*TENDERKIT, str(dossier), *BOTH, "--force"]
    words = sorted(map(str, (work / "ready").rglob("*.docx")))
    return {
        "tenderkit, 2 workers": [*forced, "--out", str(work / "two"), "--workers", WORKERS],
        "tenderkit, 1 worker": [*forced, "--out", str(work / "one"), "--workers", "1"],
        "(a) docxtpl and LibreOffice": [
            *(PYTHON, str(BENCHMARKS / "plain.py"), *words, str(work / "plain"), str(work / "profile"))
        ],
        "(b) one process, untuned": [
            PYTHON,
            str(BENCHMARKS / "untuned.py"),
            str(dossier),
            str(work / "loose"),
        ],
    }


def change_one_requirement(dossier: Path, number: int) -> None:
    """Write another figure into the text of one requirement."""
    file = dossier / "requirements.yaml"
    text = file.read_text(encoding="utf-8")
    file.write_text(
        re.sub(r"nach Datum( \d+)? geordnet", f"nach Datum {number} geordnet", text), encoding="utf-8"
    )


def again(dossier: Path, out: Path, before: Callable[[int], None], rounds: int) -> Measure:
    """Render into a folder that is already full, *before* each time doing something; take the best."""
    results = []
    for number in range(rounds):
        before(number)
        results.append(measured([*TENDERKIT, str(dossier), *BOTH, "--out", str(out), "--workers", WORKERS]))
    return min(results, key=lambda result: result.seconds)


def compared(commands: dict[str, list[str]], rounds: int) -> dict[str, Measure]:
    """Run all ways in turn and take the best time of each."""
    results = [{name: measured(command) for name, command in commands.items()} for _ in range(rounds)]
    return {name: min((result[name] for result in results), key=lambda m: m.seconds) for name in commands}


def row(name: str, result: Measure, unit: Measure, aim: str = "") -> str:
    """Lay out one line of the table."""
    ratio = result.seconds / unit.seconds
    work = f"{result.computed:9.2f} s{result.computed / unit.computed:8.2f}"
    return f"{name:30}{result.seconds:8.2f} s{ratio:8.2f}{work}{result.megabytes:9.0f} MB  {aim}"


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
    measured(all_ways["(a) docxtpl and LibreOffice"])  # makes its profile
    best = compared(all_ways, rounds)
    fast, slow, plain, loose = best.values()
    unchanged = again(dossier, ready, lambda _: None, rounds)
    changed = again(dossier, ready, lambda number: change_one_requirement(dossier, number), rounds)
    count, files = pages(ready), len(list(ready.rglob("*.pdf")))
    return [
        f"{files} documents, {count} pages, DOCX and PDF; best of {rounds}",
        f"{'':30}{'clock':>10}{'ratio':>8}{'computed':>11}{'ratio':>8}{'memory':>12}",
        *(row(name, result, fast) for name, result in list(best.items())[:2]),
        row("(a) docxtpl and LibreOffice", plain, fast, "aim: at least 1.00"),
        row("(b) one process, untuned", loose, fast, "aim: at least 2.50"),
        row("nothing changed", unchanged, fast, "aim: at most 0.10"),
        row("one requirement changed", changed, fast, "aim: less than 0.50"),
        f"each page {1000 * fast.seconds / count:.0f} ms, by one worker {1000 * slow.seconds / count:.0f} ms",
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
