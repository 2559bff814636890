# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""What must stand in a letter and in a note about bids, or it is not written."""

from datetime import date
from functools import cache

import pytest

from tenderkit.model.dossier import Dossier
from tenderkit.reading.dossier import read_dossier
from tenderkit.rendering.documents import DOCUMENTS
from tenderkit.rendering.readback.expected import Expected, expected
from tenderkit.rendering.readback.sources import Known
from tenderkit.rendering.wanted import wanted_documents
from tenderkit.shipped import EXAMPLES

NOTHING = Known(frozenset(), frozenset(), frozenset(), frozenset(), ())


@cache
def kulturportal() -> Dossier:
    return read_dossier(EXAMPLES / "kulturportal")


def said(document: str, bid: str = "", *, own: bool = False) -> Expected:
    found = wanted_documents(kulturportal(), [DOCUMENTS[document]])
    wanted = next(each for each in found if not bid or (each.bid and each.bid.id == bid))
    return expected(kulturportal(), wanted, NOTHING, own=own)


def test_a_letter_names_its_bidder_and_the_day_until_which_to_answer():
    letter = said("aufklaerung-preis", "bid-03")

    assert ("bids/bid-03/bid.yaml: bidder.name", "Kranich & Kiesel Softwarebeispiele GmbH") in letter.names
    assert letter.days == (("requests.due", date(2027, 6, 3)),)


@pytest.mark.parametrize("document", ["niederschrift-oeffnung", "pruefvermerk-formal", "pruefvermerk-preis"])
def test_a_note_names_every_bid_with_its_bidder(document):
    bids = {bid.id: bid.bidder.name for bid in kulturportal().bids}

    assert {entry.id: entry.title for entry in said(document).entries} == bids


def test_a_template_of_the_town_may_leave_out_names_but_no_bid():
    own = said("niederschrift-oeffnung", own=True)

    assert own.names == ()
    assert len(own.entries) == len(kulturportal().bids)


def test_a_document_of_the_tender_waits_for_no_answer():
    assert said("leistungsbeschreibung").days == ()
