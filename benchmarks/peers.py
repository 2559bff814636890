# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A file of points and weights goes in; how long others take for one weighted sum comes out, as JSON.

Usage: ``build/peers/bin/python benchmarks/peers.py POINTS.npz ROUNDS``. ``benchmarks/evaluation.py`` calls it
in an environment of its own, so that tenderkit never depends on any of them. What each of them can prepare
for a row of weights is prepared before the clock runs.
"""

import json
import sys
import time
from collections.abc import Callable, Iterable
from functools import partial
from importlib import import_module
from importlib.metadata import version
from pathlib import Path

import numpy as np

Array = np.ndarray
Sums = Callable[[], Array]
"""A call that gives the value of each bid under one row of weights."""


def numpy_loop(points: Array, rows: Array) -> list[Sums]:
    """One product of a matrix and a vector for each draw."""
    return [partial(np.dot, points, weights) for weights in rows]


def pymcdm(points: Array, rows: Array) -> list[Sums]:
    """Weighted sum on the published scale, without its default checks, which take five times as long."""
    wsm = import_module("pymcdm.methods").WSM(normalization_function=lambda column, **_: column)
    kinds = np.ones(points.shape[1])
    return [partial(wsm, points, weights, kinds, validation=False) for weights in rows]


def scikit_criteria(points: Array, rows: Array) -> list[Sums]:
    """Weighted sum of decision matrices that are there already."""
    skc = import_module("skcriteria")
    model = import_module("skcriteria.agg.simple").WeightedSumModel()

    def sums(matrix: object) -> Array:
        return np.asarray(model.evaluate(matrix).e_.score)

    objectives = [max] * points.shape[1]
    return [partial(sums, skc.mkdm(points, objectives, weights=weights)) for weights in rows]


def pydecision(points: Array, rows: Array) -> list[Sums]:
    """Simple additive weighting, without its print and its picture."""
    saw = import_module("pyDecision.algorithm").saw_method
    kinds = ["max"] * points.shape[1]

    def sums(weights: Array) -> Array:
        return np.asarray(saw(points, kinds, weights, graph=False, verbose=False)[:, 1])

    return [partial(sums, weights) for weights in rows]


PEERS: dict[str, tuple[Callable[[Array, Array], list[Sums]], int]] = {
    "numpy": (numpy_loop, 2000),
    "scikit-criteria": (scikit_criteria, 100),
    "pyDecision": (pydecision, 50),
    "pymcdm": (pymcdm, 50),
}
"""Distribution → how it is called, and how many calls are enough to extrapolate from."""


def measured(calls: Iterable[Sums], rounds: int) -> tuple[float, list[int]]:
    """Return the smallest mean time of one call, in seconds, and who wins in each."""
    calls, best, winners = list(calls), float("inf"), list[int]()
    for _ in range(rounds):
        begun = time.perf_counter()
        winners = [int(call().argmax()) for call in calls]
        best = min(best, (time.perf_counter() - begun) / len(calls))
    return best, winners


def main() -> None:
    """Measure every peer on the same data, print JSON."""
    data, rounds = np.load(Path(sys.argv[1])), int(sys.argv[2])
    points, weights = data["points"].astype(float), data["weights"].astype(float)
    found = {}
    for name, (make, enough) in PEERS.items():
        calls = make(points, weights[:enough])
        seconds, winners = measured(calls, rounds)
        found[name] = {
            "version": version(name),
            "seconds": seconds,
            "calls": len(calls),
            "winners": winners[:50],
        }
    print(json.dumps(found))


if __name__ == "__main__":
    main()
