# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""What people decide bears a name: whoever forgets it is asked for it, by every command in the same words."""

import pytest

ASKED = "Who decides this? Add --by NAME."


@pytest.mark.parametrize(
    "command",
    [
        ("award", "{}", "--no-award", "--reason", "x"),
        ("applications", "select", "{}", "--decide", "--reason", "x"),
        ("applications", "invite", "{}"),
        ("applications", "inform", "{}"),
        ("applications", "examine", "{}", "app-01", "--set", "E-01=met"),
        ("bids", "examine", "{}", "bid-01", "--set", "A-01=met"),
        ("event", "withdraw", "{}", "bid-01", "--reason", "x"),
    ],
    ids=lambda command: " ".join(command[:2]).replace(" {}", ""),
)
def test_a_decision_without_a_name_is_refused_and_recorded_nowhere(tenderkit, kulturportal, command):
    journal = kulturportal / "record" / "journal.jsonl"
    before = journal.read_bytes() if journal.exists() else None

    result = tenderkit(*(word.format(kulturportal) for word in command))

    assert result.exit_code == 2
    assert ASKED in result.output
    assert (journal.read_bytes() if journal.exists() else None) == before
