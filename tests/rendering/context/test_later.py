# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a document cannot be handed it cannot print."""

from collections.abc import Iterator
from typing import Any

import pytest

from tenderkit.canonical import canonical_json
from tenderkit.cli.language import translator
from tenderkit.cli.later_results import Findings
from tenderkit.model.dossier import Dossier
from tenderkit.reading.dossier import read_dossier
from tenderkit.rendering.context.later import later_context
from tenderkit.rendering.context.plain import Names
from tenderkit.rendering.documents import DOCUMENTS
from tenderkit.rendering.wanted import wanted_documents
from tenderkit.shipped import EXAMPLES

FOLDER = EXAMPLES / "kulturportal"
NAMES = Names("de", translator("de"), "EUR")


@pytest.fixture(scope="module")
def kulturportal() -> Dossier:
    return read_dossier(FOLDER)


def contexts(dossier: Dossier, document: str) -> Iterator[tuple[str, dict[str, Any], str]]:
    findings = Findings(FOLDER, dossier, ())
    for wanted in wanted_documents(dossier, [DOCUMENTS[document]]):
        context = later_context(dossier, wanted, findings.results(wanted), NAMES)
        yield wanted.about.id if wanted.about else "", context, canonical_json(context).decode()


@pytest.mark.parametrize("document", ["aufklaerung-preis", "bewertung-je-bieter"])
def test_a_letter_is_handed_its_own_bid_and_no_word_or_figure_of_another(kulturportal, document):
    found = list(contexts(kulturportal, document))

    assert found
    for own, context, text in found:
        assert "bids" not in context
        assert "record" not in context
        assert "outcomes" not in context
        for other in kulturportal.bids:
            if other.id != own:
                assert other.id not in text
                assert other.bidder.name not in text
                assert not [answer for answer in other.staff if answer.name in text]


def test_a_letter_is_not_told_who_examined_the_bid(kulturportal):
    for _, context, text in contexts(kulturportal, "aufklaerung-preis"):
        assert context["bid"]["examination"]["formal"]
        assert "Sascha Dettmer" not in text
        assert "Luca Engelke" not in text


def test_everybody_is_handed_neither_bids_nor_askers(kulturportal):
    ((_, context, text),) = contexts(kulturportal, "bieterinformation")

    assert {"questions", "award", "changes", "letter", "contents"} == set(context)
    assert not [bid for bid in kulturportal.bids if bid.bidder.name in text]


def test_the_file_of_the_buyer_is_handed_all_bids_and_the_ranking(kulturportal):
    ((_, context, text),) = contexts(kulturportal, "pruefvermerk-preis")

    assert [bid["id"] for bid in context["bids"]] == [bid.id for bid in kulturportal.bids]
    assert context["outcome"]["winners"][0]["bid"] == "bid-04"
    assert all(bid.bidder.name in text for bid in kulturportal.bids)


def test_documents_of_earlier_phases_are_handed_nothing_of_it(kulturportal):
    for document in ("leistungsbeschreibung", "verfahrenswahl"):
        ((_, context, _),) = contexts(kulturportal, document)
        assert context == {}
