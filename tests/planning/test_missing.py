# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Keys that a document prints and the dossier does not have."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from tenderkit.model.dossier import Dossier
from tenderkit.model.providers import Providers, Sounding
from tenderkit.planning.content import DEADLINE
from tenderkit.planning.missing import missing_keys
from tenderkit.reading.dossier import read_dossier

DOSSIERS = Path(__file__).parents[1] / "dossiers"


@pytest.fixture(scope="module")
def complete() -> Dossier:
    return read_dossier(DOSSIERS / "regime-vgv")


def missing(dossier: Dossier, keys: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(key.full for key in missing_keys(dossier, keys))


def with_tender(dossier: Dossier, **changes) -> Dossier:
    return replace(dossier, tender=replace(dossier.tender, **changes))


def test_a_complete_dossier_lacks_nothing(complete):
    keys = ("title", "buyer", "subject.cpv", "prices", "evaluation", "requirements", "criteria", DEADLINE)

    assert missing_keys(complete, keys) == ()


def test_an_empty_key_is_named_as_it_stands_in_the_file(complete):
    assert missing(with_tender(complete, prices=None), ("prices",)) == ("tender.yaml: prices",)


def test_a_key_of_the_list_of_providers_is_named_with_its_own_file(complete):
    asked = replace(complete, providers=Providers(sounding=Sounding(sent=date(2027, 1, 11))))

    assert missing(complete, ("providers.sounding.sent",)) == ("providers.yaml: sounding.sent",)
    assert missing(asked, ("providers.sounding.sent",)) == ()
    assert missing(asked, ("providers.sounding.due",)) == ("providers.yaml: sounding.due",)


def test_the_deadline_is_that_of_the_stage_that_comes_first(complete):
    dates = replace(complete.tender.dates, bids_until=None)
    two = replace(complete.tender.procedure, type="restricted", stages=2)

    assert missing(with_tender(complete, dates=dates), (DEADLINE,)) == ("tender.yaml: dates.bids_until",)
    assert missing(with_tender(complete, procedure=two), (DEADLINE,)) == (
        "tender.yaml: dates.applications_until",
    )


def test_a_text_in_square_brackets_is_still_to_be_filled(complete):
    buyer = replace(complete.tender.buyer, address="[Anschrift]")

    assert missing(with_tender(complete, buyer=buyer, title="[Titel]"), ("title", "buyer")) == (
        "tender.yaml: title",
        "tender.yaml: buyer.address",
    )


def test_a_placeholder_inside_a_list_is_named_by_its_id(complete):
    prices = complete.tender.prices
    assert prices is not None
    first = replace(prices.positions[0], title="[Position]")
    changed = replace(prices, positions=(first, *prices.positions[1:]))

    found = missing(with_tender(complete, prices=changed), ("prices",))

    assert found == ("tender.yaml: prices.positions.P-01.title",)


def test_what_the_confidential_side_lacks_is_named_in_its_own_file(complete):
    keys = ("internal.need", "internal.estimate.items", "internal.reasons.procedure")

    assert missing(complete, keys) == (
        "internal.yaml: need",
        "internal.yaml: estimate.items",
        "internal.yaml: reasons.procedure",
    )
