# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

import pytest

from tenderkit.rendering.gaps import Files, open_key


@pytest.mark.parametrize(
    ("path", "full"),
    [
        (("bid", "bidder", "address"), "bids/bid-07/bid.yaml: bidder.address"),
        (("bid", "asks", "completion", "2", "due"), "bids/bid-07/examination.yaml: requests[2].due"),
        (("bid", "requests", "2", "result"), "bids/bid-07/examination.yaml: requests[2].result"),
        (("bid", "price", "total"), "bids/bid-07/price.yaml: total"),
        (("bids", "bid-02", "examination", "formal"), "bids/bid-02/examination.yaml: formal"),
        (("question", "answer"), "questions.yaml: questions.bid-07.answer"),
        (("questions", "F-01", "answered"), "questions.yaml: questions.F-01.answered"),
        (("award", "decision"), "award.yaml: decision"),
        (("record", "opening"), "record/journal.jsonl: opening"),
        (("reviewer", "unit"), "internal.yaml: reviewers.bid-07.unit"),
    ],
)
def test_a_gap_names_the_file_and_the_key_that_fill_it(path, full):
    assert open_key(path, Files(about="bid-07")).full == full
