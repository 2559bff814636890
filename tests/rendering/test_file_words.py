# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""What files of a dossier are called."""

import pytest

from tenderkit.rendering.file_words import file_words
from tenderkit.words import sentence


@pytest.mark.parametrize(
    ("name", "called"),
    [
        ("scores/rev-1/bid-01.yaml", "score sheet of rev-1 for bid-01"),
        ("lots/L1/consensus/bid-02.yaml", "lot L1: agreed points for bid-02"),
        ("bids/bid-03/files/concept/text.pdf", "file concept/text.pdf of bid-03"),
        ("applications/app-01/examination.yaml", "examination of app-01"),
        ("tender.yaml", "particulars of the procedure"),
    ],
)
def test_a_known_file_is_called_by_words(name, called):
    assert sentence(file_words(name), str) == called


def test_a_file_that_nobody_knows_keeps_its_name_whatever_it_contains():
    assert sentence(file_words("notes/{x}.txt"), str) == "notes/{x}.txt"
