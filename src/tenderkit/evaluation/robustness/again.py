# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A case, changed in one respect, goes in; who would be first comes out.

Every change is decided by the same lines as the award itself.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from fractions import Fraction
from functools import cached_property, partial

from tenderkit.evaluation.award.contest import Contest, Decided, decided
from tenderkit.evaluation.case import Case, contest
from tenderkit.evaluation.stages import admitted, has_later_stage
from tenderkit.model.method import Rounding
from tenderkit.outcome.award import Stage
from tenderkit.outcome.robustness import Award
from tenderkit.problems import InputError

ContestUnder = Callable[[tuple[Rounding, ...]], Contest]
NOT_COMPUTABLE = Award(computable=False)


def award_of(contest_under: ContestUnder, roundings: tuple[Rounding, ...]) -> Award:
    """Return who is first under *roundings*."""
    try:
        return Award(decided(contest_under, roundings).outcome.winners)
    except InputError:
        return NOT_COMPUTABLE


def award_again(case: Case) -> Award:
    """Return who is first in *case*; who reaches a later stage is decided again, too."""
    if has_later_stage(case.catalogue):
        try:
            again = _admitted_again(case)
        except InputError:
            return NOT_COMPUTABLE
        out = {exclusion.bid for exclusion in again.excluded}
        awaited = tuple(e.bid for e in case.excluded if e.bid not in out)
        if awaited:
            return Award(awaited=awaited)
        case = again
    return award_of(partial(contest, case), case.rules.rounding)


def _admitted_again(case: Case) -> Case:
    """Return *case* with those excluded who miss the later stage now, and who failed the examination."""
    examined = tuple(e for e in case.excluded if e.grounds[0].stage is not Stage.MINIMUM)
    found = admitted(replace(case, excluded=examined, first=None))
    return replace(case, excluded=found.excluded, first=found.first)


class Bench:
    """One case and its award, against which changes are held."""

    def __init__(self, case: Case) -> None:
        """Decide *case* as it is."""
        self.case = case
        self.staged = has_later_stage(case.catalogue)
        self.roundings = case.rules.rounding
        self._contests = {under: contest(case, under) for under in {(), self.roundings}}
        self.award = award_of(self._under, self.roundings)
        self.winners = frozenset(self.award.winners)

    @cached_property
    def exact(self) -> Decided:
        """The decision without prescribed roundings.

        Raises:
            InputError: the formula has no number without them.
        """
        return decided(self._under, ())

    @property
    def contest(self) -> Contest:
        """The contest without prescribed roundings."""
        return self._contests[()]

    def same(self, award: Award) -> bool:
        """Tell whether *award* is the one of the case."""
        return award.computable and not award.awaited and frozenset(award.winners) == self.winners

    def with_price(self, bid: str, price: Fraction) -> Award:
        """Return who is first if *bid* costs *price*."""
        if self.staged:
            made = replace(self.case.prices[bid], total=price)
            return award_again(replace(self.case, prices={**self.case.prices, bid: made}))

        def under(roundings: tuple[Rounding, ...]) -> Contest:
            before = self._contests[roundings]
            entries = (replace(e, price=price) if e.bid == bid else e for e in before.entries)
            return replace(before, entries=tuple(entries))

        return award_of(under, self.roundings)

    def with_points(self, bid: str, criterion: str, points: Fraction) -> Award:
        """Return who is first if *bid* gets *points* for *criterion*."""
        agreed = self.case.agreed
        return award_again(replace(self.case, agreed={**agreed, bid: {**agreed[bid], criterion: points}}))

    def with_agreed(self, agreed: Mapping[str, Mapping[str, Fraction | str]]) -> Award:
        """Return who is first with other points for everybody."""
        return award_again(replace(self.case, agreed=agreed))

    def without(self, bid: str) -> Award:
        """Return who is first if *bid* had never been handed in."""
        prices = {each: price for each, price in self.case.prices.items() if each != bid}
        return award_again(replace(self.case, prices=prices))

    def _under(self, roundings: tuple[Rounding, ...]) -> Contest:
        return self._contests[roundings]
