# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Gaps of documents before the procedure lead to ``providers.yaml``, also where others know the name too."""

import pytest

from tenderkit.rendering.find_gaps import find_key
from tenderkit.rendering.gaps import Files, open_key


@pytest.mark.parametrize(
    ("path", "full"),
    [
        (("sounding", "due"), "providers.yaml: sounding.due"),
        (("letter", "sent"), "providers.yaml: sounding.sent"),
        (("questions",), "providers.yaml: sounding.questions"),
        (("provider", "address"), "providers.yaml: providers.fuchs.address"),
        (("providers", "fuchs", "contact"), "providers.yaml: providers.fuchs.contact"),
    ],
)
def test_a_gap_names_the_key_of_the_list(path, full):
    assert find_key(path, "fuchs").full == full


def test_the_day_of_a_letter_stands_in_another_file_than_that_of_a_later_letter():
    assert open_key(("letter", "sent"), Files(phase="find")).file == "providers.yaml"
    assert open_key(("letter", "sent"), Files(phase="award")).file == "award.yaml"
