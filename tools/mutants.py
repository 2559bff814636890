# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The project goes in; how many small faults in evaluation its tests notice comes out (mutation testing).

mutmut plants one fault after another in ``src/tenderkit/evaluation``, in a copy below ``build``,
and runs the tests that reach it; ``[tool.mutmut]`` in pyproject.toml says how. Exit 1 if less
than 90 percent are noticed, or if one that is not noticed has no reason in
``tests/evaluation/survivors.txt``. It takes an hour and more. ``python tools/mutants.py award points``
tries these rooms and modules only; with ``--again`` only what was not noticed before, or has changed.
"""

import argparse
import os
import shutil
import subprocess
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

TOP = Path(__file__).resolve().parents[1]
COPY = TOP / "build" / "mutants"
COPIED = ("src", "tests", "templates", "schemas", "examples", "tools", "benchmarks", "verify_award.py")
SURVIVORS = TOP / "tests" / "evaluation" / "survivors.txt"
ROOM = "tenderkit.evaluation."
BY_TYPES, UNTRIED = "caught by type check", "not checked"
NOTICED = (BY_TYPES, "killed", "timeout")
LEAST_PERCENT = 90


@dataclass(frozen=True, slots=True)
class Change:
    """What a mutant is, in words that stay when lines and mutants get other numbers."""

    file: str
    """Below ``evaluation``."""
    function: str
    removed: tuple[str, ...]
    added: tuple[str, ...]

    def __str__(self) -> str:
        """Return the change as it is written in the file of survivors."""
        lines = (*(f"- {line}" for line in self.removed), *(f"+ {line}" for line in self.added))
        return "\n".join((f"{self.file} {self.function}", *(f"  {line}" for line in lines)))


def explained(lines: Iterable[str]) -> dict[Change, str]:
    """Return the reasons in *lines*: a file and function, changes, and why no test can notice them."""
    reasons: dict[Change, str] = {}
    file = function = ""
    removed: list[str] = []
    added: list[str] = []
    open_changes: list[Change] = []

    def close() -> None:
        if removed or added:
            open_changes.append(Change(file, function, tuple(removed), tuple(added)))
        removed.clear()
        added.clear()

    for line in lines:
        text = line.strip()
        if not text or text.startswith("#"):
            continue
        if line[0] != " ":
            file, _, function = text.partition(" ")
        elif text.startswith("- "):
            if added:
                close()
            removed.append(text[2:])
        elif text.startswith("+ "):
            added.append(text[2:])
        else:
            close()
            reasons |= dict.fromkeys(open_changes, text)
            open_changes.clear()
    return reasons


def change_of(mutant: str, shown: str) -> Change:
    """Return what *mutant* changes, from the difference that mutmut shows."""
    module, _, name = mutant.removeprefix(ROOM).rpartition(".")
    lines = [line for line in shown.splitlines() if line[:3] not in {"---", "+++"}]
    removed, added = (tuple(line[1:].strip() for line in lines if line[:1] == sign) for sign in "-+")
    function = name.rpartition("__mutmut_")[0].removeprefix("x_")
    return Change(f"{module.replace('.', '/')}.py", function, removed, added)


def renew_copy() -> None:
    """Bring the copy up to date; what has not changed keeps its time, so that mutmut need not do it again."""
    for name in (*COPIED, "pyproject.toml"):
        for source in sorted(files_of(TOP / name)):
            target = COPY / source.relative_to(TOP)
            if not target.exists() or target.read_bytes() != source.read_bytes():
                target.parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(source, target)
                if source.suffix != ".py":  # mutmut copies data only where there are none
                    (COPY / "mutants" / source.relative_to(TOP)).unlink(missing_ok=True)
        for target in list(files_of(COPY / name)):
            if not (TOP / target.relative_to(COPY)).exists():
                target.unlink()


def files_of(path: Path) -> Iterator[Path]:
    """Yield *path*, or the files below it, without what Python remembers."""
    below = path.rglob("*") if path.is_dir() else [path] if path.exists() else []
    return (file for file in below if file.is_file() and "__pycache__" not in file.parts)


def mutmut(*arguments: str, quiet: bool = False) -> str:
    """Run mutmut in the copy, with the mypy that stands beside it; return what it prints if *quiet*."""
    tools, source = Path(sys.executable).parent, COPY / "mutants" / "src"
    source.mkdir(parents=True, exist_ok=True)  # Python forgets a folder that is not there when it starts
    environment = os.environ | {
        "PATH": f"{tools}{os.pathsep}{os.environ['PATH']}",
        "PYTHONPATH": str(source),  # for the tests that start Python
    }
    done = subprocess.run(
        [tools / "mutmut", *arguments],
        cwd=COPY,
        env=environment,
        check=True,
        text=True,
        stdout=subprocess.PIPE if quiet else None,
    )
    return done.stdout or ""


def verdicts(rooms: Iterable[str]) -> dict[str, str]:
    """Return each mutant of *rooms* with what became of it."""
    found = (
        line.strip().rpartition(": ") for line in mutmut("results", "--all", "1", quiet=True).splitlines()
    )
    wanted = tuple(f"{ROOM}{room.replace('/', '.')}." for room in rooms)
    inside = {name: verdict for name, _, verdict in found if name.startswith(ROOM)}
    return {name: verdict for name, verdict in inside.items() if not wanted or name.startswith(wanted)}


def table(found: Mapping[str, str], survivors: Mapping[str, Change], reasons: Mapping[Change, str]) -> str:
    """Return a line for each module, and one for all."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for name, verdict in found.items():
        module = name.removeprefix(ROOM).rpartition(".")[0].replace(".", "/")
        said = survivors[name] in reasons if name in survivors else None
        kind = {None: "types" if verdict == BY_TYPES else "tests", True: "explained", False: "open"}[said]
        for row in (module, "all"):
            counts[row].update((kind, "mutants"))
    heads = ("mutants", "types", "tests", "explained", "open")
    rows = [("", *heads), *((row, *(str(counts[row][head]) for head in heads)) for row in counts)]
    rows.append(rows.pop(next(i for i, row in enumerate(rows) if row[0] == "all")))
    return "\n".join(f"{row[0]:30}" + "".join(f"{cell:>11}" for cell in row[1:]) for row in rows)


def judged(found: Mapping[str, str], *, whole: bool) -> int:
    """Print what was found; return the exit code."""
    reasons = explained(SURVIVORS.read_text(encoding="utf-8").splitlines())
    alive = [name for name, verdict in found.items() if verdict not in NOTICED]
    survivors = {name: change_of(name, mutmut("show", name, quiet=True)) for name in alive}
    print(table(found, survivors, reasons))
    unexplained = {change: found[name] for name, change in survivors.items() if change not in reasons}
    for change, verdict in unexplained.items():
        print(f"\nnot explained ({verdict}):\n{change}")
    idle = set(reasons) - set(survivors.values()) if whole else set()
    for change in idle:
        print(f"\nexplained, but noticed or gone:\n{change}")
    tried = [verdict for verdict in found.values() if verdict != BY_TYPES]
    by_tests = 100 * (len(tried) - len(alive)) / (len(tried) or 1)
    noticed = 100 * (len(found) - len(alive)) / (len(found) or 1)
    print(f"\nnoticed: {noticed:.1f} % of all, {by_tests:.1f} % of those that types let through")
    print(f"The last number must be {LEAST_PERCENT} or more.")
    return 1 if by_tests < LEAST_PERCENT or unexplained or idle else 0


def main() -> int:
    """Try the mutants and judge the tests by them."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("rooms", nargs="*", help="such as award or award/contest; all without any")
    parser.add_argument(
        "--again", action="store_true", help="try only what was not noticed before, or has changed"
    )
    parser.add_argument("--report", action="store_true", help="try nothing, judge what was found before")
    parser.add_argument("--jobs", default="1", help="how many at a time")
    given = parser.parse_args()
    if not given.again and not given.report and not given.rooms:
        shutil.rmtree(COPY, ignore_errors=True)
    if not given.report:
        renew_copy()
        (COPY / "mutants" / "mutmut-stats.json").unlink(
            missing_ok=True
        )  # which test reaches what may have changed
        patterns = [f"{ROOM}{room.replace('/', '.')}.*" for room in given.rooms]
        if not given.again:
            mutmut("run", "--max-children", given.jobs, *patterns)
        for done in (False, True) if given.again else ():  # what was not noticed, then what has changed since
            known = verdicts(given.rooms)
            names = [
                name for name in known if known[name] == UNTRIED or (not done and known[name] not in NOTICED)
            ]
            if names:
                mutmut("run", "--max-children", given.jobs, *names)
    return judged(verdicts(given.rooms), whole=not given.rooms)


if __name__ == "__main__":
    sys.exit(main())
