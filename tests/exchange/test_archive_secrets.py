# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

import pytest

from tenderkit.exchange.archive_secrets import Secret, Shown, kept_back, told_path
from tenderkit.model.archive import is_vote

SHOWN = Shown(
    frozenset({"tender.yaml", "logo.png", "out/tender/aufforderung.pdf"}),
    frozenset({"out/award/absageschreiben-bid-02.pdf"}),
    "bid-02",
)


@pytest.mark.parametrize(
    "name",
    [
        "tender.yaml",
        "logo.png",
        "templates/letterhead.docx",
        "record/seal-1/seal.json",
        "out/tender/aufforderung.pdf",
        "out/award/absageschreiben-bid-02.pdf",
        "bids/bid-02/price.yaml",
        "bids/bid-02/files/a/b.pdf",
    ],
)
def test_what_a_bidder_had_anyway_is_handed_over(name):
    assert kept_back(name, SHOWN) is None


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("bids/bid-01/bid.yaml", Secret.OTHER_BIDS),
        ("bids/bid-021/bid.yaml", Secret.OTHER_BIDS),
        ("bids/bid-02/examination.yaml", Secret.EXAMINATION),
        ("applications/bid-02/application.yaml", Secret.OTHER_BIDS),
        ("incoming/form.pdf", Secret.OTHER_BIDS),
        ("scores/ann/bid-02.yaml", Secret.VOTES),
        ("lots/L1/scores/ann/bid-02.yaml", Secret.VOTES),
        ("lots/L1/consensus/bid-02.yaml", Secret.CONSENSUS),
        ("consensus/bid-02.yaml", Secret.CONSENSUS),
        ("questions.yaml", Secret.ASKERS),
        ("record/journal.jsonl", Secret.RECORD),
        ("record/names.yaml", Secret.RECORD),
        ("record/old/4/bids/bid-02/price.yaml", Secret.RECORD),
        ("record/old/4/scores/ann/bid-02.yaml", Secret.RECORD),
        ("out/award/absageschreiben-bid-01.pdf", Secret.DOCUMENTS),
        ("out/.written.json", Secret.DOCUMENTS),
        ("internal.yaml", Secret.INTERNAL),
        ("events.yaml", Secret.INTERNAL),
        ("report.html", Secret.INTERNAL),
        ("a file of a later version.yaml", Secret.INTERNAL),
    ],
)
def test_everything_else_is_kept_back_also_what_nobody_thought_of(name, why):
    assert kept_back(name, SHOWN) is why


def test_the_list_of_what_was_left_out_does_not_tell_names():
    names = ["bids/bid-01/files/Firma Muster.pdf", "scores/frau-muster/bid-01.yaml", "Notiz Muster.txt"]

    assert [told_path(name) for name in names] == ["bids/bid-01/", "scores/", "."]


def test_votes_that_were_replaced_are_votes_too():
    assert is_vote("record/old/12/lots/L1/scores/ann/bid-01.yaml")
    assert is_vote("record/old/12/changed-meanwhile/scores/ann/bid-01.yaml")
    assert not is_vote("record/old/12/consensus/bid-01.yaml")
    assert not is_vote("bids/bid-01/files/scores/a.yaml")
