# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A bench goes in; for each criterion the smallest changes of one score that change the award come out."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from fractions import Fraction
from itertools import groupby

from tenderkit.evaluation.award.ratio import THREE_DIGITS
from tenderkit.evaluation.points import ancestors
from tenderkit.evaluation.robustness.again import Bench
from tenderkit.evaluation.robustness.search import first_false
from tenderkit.evaluation.robustness.trials import Trial, trials
from tenderkit.outcome.robustness import Award, ScoreChange

_AGAINST_POINTS = frozenset({"rated-criteria", "weighted-ratio-median", "weighted-ratio-mean"})
"""Methods in which the points of one bid change the figures of others."""
_Edges = tuple[Fraction | None, Fraction | None]
"""The smallest loss and the smallest gain of *L* that change the award."""


def score_changes(bench: Bench) -> tuple[tuple[ScoreChange, ...], tuple[str, ...]]:
    """Return the changes with the smallest step of each criterion, and the criteria that have none."""
    by_criterion: dict[str, list[Trial]] = defaultdict(list)
    for trial in trials(bench.case):
        by_criterion[trial.criterion].append(trial)
    judge = _Judge(bench, by_criterion)
    found = {criterion: _smallest(judge, tried) for criterion, tried in by_criterion.items()}
    changes = tuple(change for each in found.values() for change in each)
    return changes, tuple(criterion for criterion, each in found.items() if not each)


def _smallest(judge: "_Judge", tried: Iterable[Trial]) -> tuple[ScoreChange, ...]:
    for _step, alike in groupby(sorted(tried, key=lambda t: t.step), key=lambda t: t.step):
        changes = tuple(_change(judge, trial) for trial in alike if judge.changes(trial))
        if changes:
            return changes
    return ()


def _change(judge: "_Judge", trial: Trial) -> ScoreChange:
    award = judge.award(trial)
    return ScoreChange(trial.criterion, trial.bid, trial.before, trial.after, award, trial.reviewer)


class _Judge:
    """Decides changes of scores, those alike only once.

    Where only *L* counts, a bid's way up or down changes the award at most once, so that halving
    finds where. With minimum points, a criterion that decides by itself, later stages, or a
    reference that jumps with a rounding or a minimum, every change is decided.
    """

    def __init__(self, bench: Bench, by_criterion: Mapping[str, Sequence[Trial]]) -> None:
        """Find the edges of each bid."""
        self._bench = bench
        self._known: dict[tuple[str, Fraction, str], Award] = {}
        rules, self._catalogue = bench.case.rules, bench.case.catalogue
        groups = set(rules.minimum.groups) if rules.minimum else set()
        self._alone = {
            c.id
            for c in self._catalogue.award()
            if c.min_points is not None
            or c.id == rules.method.decide_by
            or groups & set(ancestors(self._catalogue, c.group))
        }
        self._stages = {c.id: c.stage for c in self._catalogue.award()}
        against = rules.method.name in _AGAINST_POINTS or rules.method.scale == THREE_DIGITS
        jumps = against and bool(rules.minimum or rules.rounding or self._alone)
        self._by_sum = set() if bench.staged or jumps else by_criterion.keys() - self._alone
        self._edges = dict(self._found_edges(by_criterion))

    def changes(self, trial: Trial) -> bool:
        """Tell whether *trial* changes the award."""
        if trial.criterion not in self._by_sum:
            return not self._bench.same(self.award(trial))
        loss, gain = self._edges[trial.bid]
        down, up = loss is not None and trial.gain <= loss, gain is not None and trial.gain >= gain
        return down or up

    def award(self, trial: Trial) -> Award:
        """Return who is first after *trial*."""
        alone = trial.criterion in self._alone
        key = (trial.bid, trial.gain, trial.criterion if alone else self._stages[trial.criterion])
        if key not in self._known:
            self._known[key] = self._bench.with_points(trial.bid, trial.criterion, trial.points)
        return self._known[key]

    def _found_edges(self, by_criterion: Mapping[str, Sequence[Trial]]) -> Iterator[tuple[str, _Edges]]:
        by_bid: dict[str, dict[Fraction, Trial]] = defaultdict(dict)
        for criterion in self._by_sum:
            for trial in by_criterion[criterion]:
                by_bid[trial.bid].setdefault(trial.gain, trial)
        for bid, ways in by_bid.items():
            losses = sorted((gain for gain in ways if gain < 0), reverse=True)
            gains = sorted(gain for gain in ways if gain > 0)
            yield bid, (self._edge(ways, losses), self._edge(ways, gains))

    def _edge(self, ways: Mapping[Fraction, Trial], outward: Sequence[Fraction]) -> Fraction | None:
        number = first_false(len(outward), lambda at: self._bench.same(self.award(ways[outward[at]])))
        return outward[number] if number < len(outward) else None
