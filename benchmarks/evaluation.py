# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A drawn tender goes in; how long an exact ranking and rank acceptability take comes out, beside others.

Usage: ``python benchmarks/evaluation.py [ROUNDS]``. 1000 bids, 300 criteria, 3 reviewers, 100 000 draws of
weights. The others have no call for many weights at once: they are called 50 to 2000 times and the rest is
extrapolated, so this compares their loop with a product of matrices, not their arithmetic with ours. They
live in an environment of their own, build/peers, which is made where it is missing. Of each the smallest
time of all rounds counts; where others use the machine, what the processors computed says more.
"""

import json
import subprocess
import sys
import tempfile
import time
import venv
from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
from drawn_tender import Drawn, dossier_of, drawn

from tenderkit.evaluation.award.contest import decided
from tenderkit.evaluation.case import contest
from tenderkit.evaluation.gathering import case_of
from tenderkit.evaluation.laboratory.acceptability import acceptability
from tenderkit.evaluation.laboratory.contenders import PointsMatrix
from tenderkit.evaluation.laboratory.weights import CHUNK, WeightModel, drawn_weights

TOP = Path(__file__).resolve().parents[1]
ENVIRONMENT = TOP / "build" / "peers"
PEERS = ("pymcdm", "scikit-criteria", "pyDecision")
DRAWS = 100_000


@dataclass(frozen=True, slots=True)
class Took:
    """Seconds."""

    clock: float
    computed: float
    """Of all processors together."""

    def least(self, other: "Took") -> "Took":
        """Return the smaller of both times."""
        return Took(min(self.clock, other.clock), min(self.computed, other.computed))


def took(work: Callable[[], object], rounds: int = 1) -> Took:
    """Return the smallest times of *work*."""
    least = Took(float("inf"), float("inf"))
    for _ in range(rounds):
        clock, computed = time.perf_counter(), time.process_time()
        work()
        least = least.least(Took(time.perf_counter() - clock, time.process_time() - computed))
    return least


def exact_ranking(tender: Drawn, rounds: int) -> tuple[Took, Took]:
    """Return how long it takes to gather and check all votes, and then to rank exactly."""
    dossier = dossier_of(tender)
    (judged,) = dossier.judged
    case = case_of(dossier, judged)
    gathering = took(lambda: case_of(dossier, judged), max(1, rounds // 2))
    return gathering, took(lambda: decided(partial(contest, case), case.rules.rounding), rounds)


def matrix_of(tender: Drawn) -> PointsMatrix:
    """Return the mean points of all bids as parts of the scale."""
    reviewers = tender.votes.shape[2]
    known = {total: Fraction(total, 10 * reviewers) for total in range(10 * reviewers + 1)}
    points = {
        f"bid-{n}": [known[total] for total in row] for n, row in enumerate(tender.votes.sum(axis=2).tolist())
    }
    return PointsMatrix(points, [Fraction(int(weight)) for weight in tender.weights])


def bare_product(tender: Drawn, draws: int) -> Callable[[], None]:
    """Return the bare product of drawn weights and points, in the same parts: the least there is to do."""
    points = np.ascontiguousarray(tender.votes.mean(axis=2).T, dtype=np.float32)
    weights = next(drawn_weights([Fraction(1)] * len(points), WeightModel(draws=CHUNK)))

    def work() -> None:
        for begun in range(0, draws, CHUNK):
            weights[: draws - begun] @ points

    return work


def peers(tender: Drawn, rounds: int) -> dict[str, dict[str, Any]]:
    """Return what the others took, measured in their own environment on the same points and weights."""
    python = ENVIRONMENT / ("Scripts" if sys.platform == "win32" else "bin") / "python"
    if not python.exists():
        print(f"Installing {', '.join(PEERS)} into {ENVIRONMENT.relative_to(TOP)}", file=sys.stderr)
        venv.create(ENVIRONMENT, with_pip=True)
        subprocess.run([python, "-m", "pip", "install", "--quiet", *PEERS], check=True)
    alike = [Fraction(1)] * tender.votes.shape[1]
    weights = next(drawn_weights(alike, WeightModel(draws=CHUNK)))
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "points.npz"
        np.savez(file, points=tender.votes.mean(axis=2) / 10, weights=weights)
        command: list[str | Path] = [python, TOP / "benchmarks" / "peers.py", file, str(rounds)]
        done = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True)
    found: dict[str, dict[str, Any]] = json.loads(done.stdout.splitlines()[-1])
    return found


def growth(rounds: int) -> list[str]:
    """Return how long acceptability takes for other numbers of bids, criteria and draws."""
    lines = ["", "Growth of rank acceptability", "  bids  criteria    draws  seconds  computed"]
    for bids, criteria, draws in (
        *((bids, 300, 10_000) for bids in (10, 100, 1000)),
        *((1000, criteria, 10_000) for criteria in (10, 100)),
        *((1000, 300, draws) for draws in (1_000, 100_000)),
    ):
        matrix = matrix_of(drawn(bids, criteria))
        least = took(partial(acceptability, matrix, WeightModel(draws=draws)), rounds)
        lines.append(f"{bids:6} {criteria:9} {draws:8} {least.clock:8.3f} {least.computed:9.3f}")
    return lines


def line(name: str, least: Took, ours: Took, more: str = "") -> str:
    """Return one line: seconds, what was computed, and how many times as long as ours."""
    times = f"{least.clock / ours.clock:8.2f} {least.computed / ours.computed:9.2f}"
    return f"  {name:28} {least.clock:9.3f} {least.computed:9.3f} {times}  {more}"


def milliseconds(least: Took) -> str:
    """Return both times in thousandths of a second."""
    return f"{least.clock * 1000:9.1f} {least.computed * 1000:9.1f}"


def report(rounds: int) -> list[str]:
    """Measure, and return what to print."""
    tender = drawn()
    gathering, ranking = exact_ranking(tender, rounds)
    matrix, bare = matrix_of(tender), bare_product(tender, DRAWS)
    ours, product = took(partial(acceptability, matrix, WeightModel(draws=DRAWS))), took(bare)
    for _ in range(rounds):  # they take turns
        ours = ours.least(took(partial(acceptability, matrix, WeightModel(draws=DRAWS))))
        product = product.least(took(bare))
    others = peers(tender, rounds)
    lines = [
        "1000 bids, 300 criteria, 3 reviewers              ms  computed",
        f"  gathering and checking the votes     {milliseconds(gathering)}",
        f"  ranking them exactly, at most 50     {milliseconds(ranking)}",
        "",
        f"Rank acceptability, {DRAWS} draws    s  computed   times ours: clock, computed",
        line("tenderkit, near ties exact", ours, ours),
        line("bare product of the matrices", product, ours),
    ]
    for name, each in others.items():
        least = Took(each["seconds"] * DRAWS, each["computed"] * DRAWS)
        more = f"{each['version']}, from {each['calls']} calls"
        lines.append(line(name, least, ours, more))
    same = {name: each["winners"] == others["numpy"]["winners"] for name, each in others.items()}
    other = ", ".join(name for name, agrees in same.items() if not agrees)
    lines.append(f"  who names other winners, having scaled by what the bids reached: {other or 'nobody'}")
    return [*lines, *growth(max(1, rounds // 2))]


def main() -> None:
    """Measure, print."""
    print("\n".join(report(int(sys.argv[1]) if len(sys.argv) > 1 else 3)))


if __name__ == "__main__":
    main()
