# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""An option with an empty text is refused; it does not count as not given."""

import pytest


@pytest.mark.parametrize(
    ("given", "named"),
    [
        (("delivery", "add", "milestone", "{}", "M2", "--amount", ""), "--amount"),
        (("delivery", "add", "review", "{}", "--goal", "Calendar", "--spent="), "--spent"),
        (("export", "archive", "{}", "--for", "inspection", "--bidder", ""), "--bidder"),
        (("delivery", "add", "milestone", "{}", "", "--title", "T"), "An argument"),
        (("bids", "add", "{}", "", "--by", "Ann"), "An argument"),
    ],
)
def test_an_empty_text_is_misuse_and_the_option_is_named(tenderkit, kulturportal, given, named):
    before = sorted(kulturportal.rglob("*"))

    result = tenderkit(*(word.format(kulturportal) for word in given))

    assert result.exit_code == 2
    assert named in result.output
    assert "give a value, or leave it out" in result.output
    assert sorted(kulturportal.rglob("*")) == before


def test_a_text_may_end_with_an_equals_sign(tenderkit, kulturportal):
    result = tenderkit("event", "note", kulturportal, "--reason", "1 + 1 =", "--by", "Ann")

    assert result.exit_code == 0, result.output
