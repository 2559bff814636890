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
from collections.abc import Callable, Sequence
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
    """Weighted sum scaled from worst to best, without its default checks, which take five times as long."""
    return _pymcdm(points, rows, import_module("pymcdm.normalizations").minmax_normalization)


def pymcdm_unscaled(points: Array, rows: Array) -> list[Sums]:
    """Weighted sum on the published scale: its scaling is replaced by a function that does nothing."""
    return _pymcdm(points, rows, lambda column, **_: column)


def _pymcdm(points: Array, rows: Array, scaling: Callable[..., Array]) -> list[Sums]:
    wsm = import_module("pymcdm.methods").WSM(normalization_function=scaling)
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


PEERS: dict[str, tuple[str, Callable[[Array, Array], list[Sums]], int]] = {
    "numpy": ("numpy", numpy_loop, 2000),
    "scikit-criteria": ("scikit-criteria", scikit_criteria, 100),
    "pyDecision": ("pyDecision", pydecision, 50),
    "pymcdm": ("pymcdm", pymcdm, 50),
    "pymcdm without scaling": ("pymcdm", pymcdm_unscaled, 50),
}
"""Name → distribution, how it is called, and how many calls are enough to extrapolate from."""


def measured(calls: Sequence[Sums], rounds: int) -> tuple[float, float, list[int]]:
    """Return the smallest mean time of one call, what it computed, and who wins in each; in seconds."""
    clock, computed, winners = float("inf"), float("inf"), list[int]()
    for _ in range(rounds):
        begun, spent = time.perf_counter(), time.process_time()
        winners = [int(call().argmax()) for call in calls]
        clock = min(clock, (time.perf_counter() - begun) / len(calls))
        computed = min(computed, (time.process_time() - spent) / len(calls))
    return clock, computed, winners


def main() -> None:
    """Measure every peer on the same data, print JSON."""
    data, rounds = np.load(Path(sys.argv[1])), int(sys.argv[2])
    points, weights = data["points"].astype(float), data["weights"].astype(float)
    found = {}
    for name, (distribution, make, enough) in PEERS.items():
        calls = make(points, weights[:enough])
        seconds, computed, winners = measured(calls, rounds)
        found[name] = {
            "version": version(distribution),
            "seconds": seconds,
            "computed": computed,
            "calls": len(calls),
            "winners": winners[:50],
        }
    print(json.dumps(found))


if __name__ == "__main__":
    main()
