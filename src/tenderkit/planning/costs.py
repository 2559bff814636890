# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A dossier goes in; what its project costs in each of five calendar years comes out, exact.

Development is spread evenly over the months of the contract. Maintenance and options with a term begin
in the month after it; maintenance goes on at the same rate until the five years are over. What has no
term is paid in the first month after the development. Sums up to the end of each year are rounded to the
cent and taken apart again, so the years of a row add up to its total.
"""

from collections.abc import Iterable, Sequence
from datetime import date
from fractions import Fraction

from tenderkit.model.dossier import Dossier
from tenderkit.model.internal import EstimateItem
from tenderkit.model.prices import cents
from tenderkit.model.project import CouncilPaper
from tenderkit.outcome.costs import CostRow, Costs, Grant
from tenderkit.records import dataclass

YEARS = 5
_MONTHS = 12


@dataclass(frozen=True, slots=True)
class _Span:
    """Months, counted from year 0; the last one is not part of it."""

    first: int
    end: int


def five_year_costs(dossier: Dossier) -> Costs | None:
    """Return the costs over five calendar years; None without an estimate or the days of the contract."""
    subject, estimate = dossier.tender.subject, dossier.internal.estimate
    if not (estimate and estimate.items and subject.start and subject.end) or subject.end < subject.start:
        return None
    work = _Span(_month(subject.start), _month(subject.end) + 1)
    years = tuple(range(subject.start.year, subject.start.year + YEARS))
    rows = [row for item in estimate.items for row in _rows(item, work, years)]
    net = _sum("net", rows, years)
    percent = dossier.tender.prices.vat.exact if dossier.tender.prices else Fraction()
    vat = CostRow("vat", "vat", _apart(_running(net.by_year), percent / 100))
    council = dossier.internal.council
    running = _own(council.paper if council else None, years)
    return Costs(
        years=years,
        rows=tuple(rows),
        net=net,
        vat_percent=percent,
        vat=vat,
        running=running,
        total=_sum("total", (net, vat, *running), years),
        grants=tuple(
            Grant(one.programme, one.amount.exact) for one in dossier.internal.funding if one.amount
        ),
        as_of=estimate.as_of,
        development=(_day(work.first), _day(work.end - 1)),
        service_from=_day(work.end),
        undated=any(item.kind in {"option", "extension"} and item.months is None for item in estimate.items),
        continued=any(row.kind == "continued" and row.total for row in rows),
    )


def _rows(item: EstimateItem, work: _Span, years: Sequence[int]) -> Iterable[CostRow]:
    """Yield the costs of *item*, and of maintenance what follows at the same rate."""
    amount, over = item.amount.exact, (years[-1] + 1) * _MONTHS
    if item.kind == "base":
        yield _row(item, item.kind, work, amount, years)
        return
    if item.months is None:
        end = max(over, work.end + 1) if item.kind == "maintenance" else work.end + 1
        yield _row(item, item.kind, _Span(work.end, end), amount, years)
        return
    term = _Span(work.end, work.end + item.months)
    yield _row(item, item.kind, term, amount, years)
    if item.kind == "maintenance" and term.end < over:
        more = amount * (over - term.end) / item.months
        yield _row(item, "continued", _Span(term.end, over), more, years)


def _row(item: EstimateItem, kind: str, span: _Span, amount: Fraction, years: Sequence[int]) -> CostRow:
    """Spread *amount* evenly over the months of *span*; what lies beyond the years does not count."""
    length = span.end - span.first
    ends = [min(max((year + 1) * _MONTHS - span.first, 0), length) for year in years]
    return CostRow(item.title, kind, _apart([amount * months / length for months in ends], Fraction(1)))


def _apart(sums: Sequence[Fraction], factor: Fraction) -> tuple[Fraction, ...]:
    """Return the steps between *sums*, each of them times *factor* and rounded to the cent."""
    rounded = [cents(each * factor) for each in sums]
    return tuple(after - before for before, after in zip([Fraction(), *rounded], rounded, strict=False))


def _running(amounts: Iterable[Fraction]) -> list[Fraction]:
    sums = [Fraction()]
    for amount in amounts:
        sums.append(sums[-1] + amount)
    return sums[1:]


def _sum(kind: str, rows: Iterable[CostRow], years: Sequence[int]) -> CostRow:
    listed = list(rows)
    return CostRow(
        kind, kind, tuple(sum((r.by_year[n] for r in listed), start=Fraction()) for n in range(len(years)))
    )


def _own(paper: CouncilPaper | None, years: Sequence[int]) -> tuple[CostRow, ...]:
    return tuple(
        CostRow(
            cost.title,
            "running",
            tuple(cost.per_year.exact if year >= cost.from_ else Fraction() for year in years),
        )
        for cost in (paper.running_costs if paper else ())
    )


def _month(day: date) -> int:
    return day.year * _MONTHS + day.month - 1


def _day(month: int) -> date:
    return date(month // _MONTHS, month % _MONTHS + 1, 1)
