# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a context calls a gap is told as the dossier calls it."""

from pathlib import Path

import pytest

from tenderkit.outcome.open_key import OpenKey
from tenderkit.reading.dossier import read_dossier
from tenderkit.rendering.gaps import Files, open_key, place_of

SMALL = Path(__file__).parents[1] / "dossiers" / "small"


@pytest.mark.parametrize(
    ("path", "key"),
    [
        (("buyer", "address", 0), "tender.yaml: buyer.address"),
        (("buyer", "contact", "email"), "tender.yaml: buyer.contact.email"),
        (("dates", "bids_until", "text"), "tender.yaml: dates.bids_until"),
        (("document", "date"), "tender.yaml: dates.published"),
        (("document", "law_pack"), "tender.yaml: regime"),
        (("legal", "notice"), "tender.yaml: regime"),
        (("procedure", "cite"), "tender.yaml: procedure.type"),
        (("contract", "milestones", 1, "due", "text"), "tender.yaml: contract.milestones[2].due"),
        (("notice", "parts", "buyer", "buyer.unit", "said", 0), "tender.yaml: buyer.unit"),
        (("notice", "lots", "L1", "terms", "subject.place", "said", 0), "tender.yaml: subject.place"),
        (("internal", "reasons", "lots"), "internal.yaml: reasons.lots"),
        (("internal", "team", 0, "name"), "internal.yaml: team[1].name"),
        (("plan", "value"), "internal.yaml: estimate.items"),
        (("lot", "title"), "tender.yaml: lots.L1.title"),
        (
            ("requirements", "groups", "FUN", "requirements", "R-1", "text"),
            "requirements.yaml: requirements.R-1.text",
        ),
        (("requirements", "groups", "FUN", "text"), "requirements.yaml: groups.FUN.text"),
        (("requirements", "sections_before", 0, "text"), "requirements.yaml: sections[1].text"),
        (("criteria", "scored", "B1", "anchors", 0, "text"), "lots/L1/criteria.yaml: criteria.B1.anchors"),
        (("criteria", "groups", "B", "criteria", "B1", "absolute"), "lots/L1/criteria.yaml: criteria.B1"),
    ],
)
def test_a_gap_is_told_by_file_and_key(path, key):
    assert open_key(path, Files(criteria="lots/L1/criteria.yaml", lot="L1")).full == key


def test_the_place_of_a_key_is_near_it_or_the_file_alone():
    dossier = read_dossier(SMALL)

    near = place_of(dossier, OpenKey("tender.yaml", ("buyer", "unit")))
    nowhere = place_of(dossier, OpenKey("tender.yaml", ("look", "logo")))

    assert (near.line, near.excerpt) == (12, "  name: Town of Sampleford")
    assert (nowhere.file, nowhere.line) == ("tender.yaml", None)
