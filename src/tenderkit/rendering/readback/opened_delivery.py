# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A dossier after the award goes in; what documents of the delivery may print of it comes out."""

from collections import Counter
from collections.abc import Iterator
from fractions import Fraction

from tenderkit.model.contract_change import ChangeSum
from tenderkit.model.delivery_budget import budget
from tenderkit.model.delivery_scope import due_lines
from tenderkit.model.dossier import Dossier
from tenderkit.rendering.context.contract_value import changed_value
from tenderkit.rendering.context.contractor import contractors
from tenderkit.rendering.context.delivery import public_entries
from tenderkit.rendering.results import Results


def delivery_values(dossier: Dossier, results: Results) -> tuple[object, ...]:
    """Return the work itself, who does it, what it costs and what is told of it; nobody else."""
    people = tuple((member.role, member.name, member.unit) for member in dossier.internal.team)
    firms = tuple(
        (bid.bidder.name, bid.bidder.address, bid.bidder.representative, bid.bidder.members)
        for _, bid in contractors(dossier)
    )
    counts = Counter(line.result for line in due_lines(dossier))
    lines = tuple(Fraction(number) for number in (*counts.values(), counts.total()))
    return (
        dossier.delivery,
        people,
        firms,
        public_entries(dossier),
        results.delivered,
        lines,
        tuple(_money(dossier, results)),
    )


def _money(dossier: Dossier, results: Results) -> Iterator[Fraction]:
    """Yield the sums and shares that are computed from what is written."""
    for day in (*(review.on for review in dossier.delivery.reviews), None):
        state = budget(dossier, day)
        yield from (state.spent, state.fixed, state.used, abs(state.changed))
        if state.ceiling:
            yield from (state.ceiling, abs(state.ceiling - state.used), 100 * state.used / state.ceiling)
    if (agreed := changed_value(results.delivered.sums)) is not None:
        yield agreed
    for found in results.delivered.sums:
        yield from _sums(found)


def _sums(found: ChangeSum) -> Iterator[Fraction]:
    for asked in (False, True):
        for total in (found.net(with_asked=asked), found.absolute(with_asked=asked)):
            yield abs(total)
            if found.value is not None and found.value.amount:
                yield 100 * abs(total) / found.value.amount
