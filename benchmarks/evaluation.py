# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A drawn tender goes in; how long an exact ranking and rank acceptability take comes out, beside others.

Usage: ``python benchmarks/evaluation.py [ROUNDS]``. 1000 bids, 300 criteria, 3 reviewers, 100 000 draws of
weights. The others have no call for many weights at once: they are called 50 to 2000 times and the rest is
extrapolated, so this compares their loop with a product of matrices, not their arithmetic with ours. They
live in an environment of their own, build/peers, which is made where it is missing. Of each the smallest
time of all rounds counts, for others may use the machine.
"""

import json
import subprocess
import sys
import tempfile
import time
import venv
from collections.abc import Callable
from fractions import Fraction
from functools import partial
from pathlib import Path

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


def best(work: Callable[[], object], rounds: int) -> float:
    """Return the smallest time of *work*, in seconds."""
    times = []
    for _ in range(rounds):
        begun = time.perf_counter()
        work()
        times.append(time.perf_counter() - begun)
    return min(times)


def exact_ranking(tender: Drawn, rounds: int) -> tuple[float, float]:
    """Return how long it takes to gather and check all votes, and then to rank exactly."""
    dossier = dossier_of(tender)
    (judged,) = dossier.judged
    case = case_of(dossier, judged)
    gathering = best(lambda: case_of(dossier, judged), max(1, rounds // 2))
    return gathering, best(lambda: decided(partial(contest, case), case.rules.rounding), rounds)


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


def peers(tender: Drawn, rounds: int) -> dict[str, dict[str, object]]:
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
    found: dict[str, dict[str, object]] = json.loads(done.stdout.splitlines()[-1])
    return found


def growth(rounds: int) -> list[str]:
    """Return how long acceptability takes for other numbers of bids, criteria and draws."""
    lines = ["", "Growth of rank acceptability", "  bids  criteria    draws  seconds"]
    for bids, criteria, draws in (
        *((bids, 300, 10_000) for bids in (10, 100, 1000)),
        *((1000, criteria, 10_000) for criteria in (10, 100)),
        *((1000, 300, draws) for draws in (1_000, 100_000)),
    ):
        matrix = matrix_of(drawn(bids, criteria))
        seconds = best(partial(acceptability, matrix, WeightModel(draws=draws)), rounds)
        lines.append(f"{bids:6} {criteria:9} {draws:8} {seconds:8.3f}")
    return lines


def report(rounds: int) -> list[str]:
    """Measure, and return what to print."""
    tender = drawn()
    gathering, ranking = exact_ranking(tender, rounds)
    matrix, bare = matrix_of(tender), bare_product(tender, DRAWS)
    ours, product = float("inf"), float("inf")
    for _ in range(rounds):  # they take turns
        ours = min(ours, best(partial(acceptability, matrix, WeightModel(draws=DRAWS)), 1))
        product = min(product, best(bare, 1))
    others = peers(tender, rounds)
    lines = [
        "1000 bids, 300 criteria, 3 reviewers",
        f"  gathering and checking the votes  {gathering * 1000:9.1f} ms",
        f"  ranking them exactly              {ranking * 1000:9.1f} ms  (at most 50)",
        "",
        f"Rank acceptability, {DRAWS} draws of weights, numpy {np.__version__}",
        f"  tenderkit, near ties exact        {ours:9.2f} s",
        f"  bare product of the matrices      {product:9.2f} s   ours takes {ours / product:.2f} times that",
    ]
    for name, each in others.items():
        seconds = float(str(each["seconds"])) * DRAWS
        label = f"{name} {each['version']}"
        times = f"{seconds / ours:.0f} times ours, from {each['calls']} calls"
        lines.append(f"  {label:33} {seconds:9.1f} s   {times}")
    same = {name: each["winners"] == others["numpy"]["winners"] for name, each in others.items()}
    other = ", ".join(name for name, agrees in same.items() if not agrees)
    lines.append(f"  who names other winners, having scaled by what the bids reached: {other or 'nobody'}")
    return [*lines, *growth(max(1, rounds // 2))]


def main() -> None:
    """Measure, print."""
    print("\n".join(report(int(sys.argv[1]) if len(sys.argv) > 1 else 3)))


if __name__ == "__main__":
    main()
