# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A dossier of any state, regime, procedure and value, made from a sample."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from tenderkit.model.dossier import Dossier
from tenderkit.model.internal import Estimate, EstimateItem, LawOverride, Reasons
from tenderkit.model.numbers import Amount, Moment
from tenderkit.model.tender import Dates
from tenderkit.outcome.plan import Plan
from tenderkit.planning.plan import plan
from tenderkit.reading.dossier import read_dossier
from tenderkit.reading.law import read_law

SAMPLE = Path(__file__).parents[1] / "dossiers" / "regime-vgv"
Making = Callable[..., Dossier]
Planning = Callable[..., Plan]


def item(id_: str, written: str, kind: str = "base", lot: str | None = None) -> EstimateItem:
    return EstimateItem(id_, id_, Amount(written, Fraction(written)), kind, lot)


@pytest.fixture(scope="session")
def sample() -> Dossier:
    return read_dossier(SAMPLE)


@pytest.fixture
def make(sample: Dossier) -> Making:
    def made(  # noqa: PLR0913 - all that a procedure depends on
        land: str | None,
        regime: str,
        kind: str,
        *amounts: str | EstimateItem,
        published: str = "2026-12-01",
        bound_by: str = "public_buyer",
        electronic: bool = True,
        ground: str | None = None,
        reason: str | None = None,
        overrides: tuple[LawOverride, ...] = (),
        **dates: str,
    ) -> Dossier:
        type_, _, stages = kind.rpartition("-")
        items = tuple(item(f"S-{n}", a) if isinstance(a, str) else a for n, a in enumerate(amounts))
        days: dict[str, Any] = {key: Moment(date.fromisoformat(day)) for key, day in dates.items()}
        procedure = replace(
            sample.tender.procedure, type=type_, stages=int(stages), electronic=electronic, ground=ground
        )
        tender = replace(
            sample.tender,
            land=land,
            regime=regime,
            procedure=procedure,
            buyer=replace(sample.tender.buyer, bound_by=bound_by),
            contract=replace(sample.tender.contract, options=()),
            prices=None,
            dates=replace(Dates(published=Moment(date.fromisoformat(published))), **days),
        )
        internal = replace(
            sample.internal,
            estimate=Estimate(date(2026, 11, 23), items),
            reasons=Reasons(procedure=reason),
            law_overrides=overrides,
        )
        return replace(sample, tender=tender, internal=internal)

    return made


@pytest.fixture
def planned(make: Making) -> Planning:
    def made(*arguments, **more) -> Plan:
        dossier = make(*arguments, **more)
        assert dossier.internal.estimate
        return plan(dossier, dossier.internal.estimate, read_law(duties=True))

    return made
