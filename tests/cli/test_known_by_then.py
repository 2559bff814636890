# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""What cannot have happened before the opening is refused by every command that records it."""

import shutil

import pytest

EARLY = ("--by", "Ann Sample", "--at", "2027-01-17T10:00")
REASON = ("--reason", "Erstes Angebot nach den bekannt gemachten Regeln.")
SAID = {
    "examine": ("bids", "examine", "{}", "bid-01", "--set", "A-01=met"),
    "register": ("bids", "examine", "{}", "bid-04", "--register", "no_entry"),
    "score": ("score", "{}", "--reviewer", "rev-1", "--plain"),
    "agree": ("consensus", "{}", "bid-01", "--set", "B1.2=7", "--present", "rev-1,rev-2,rev-3", *REASON),
    "award": ("award", "{}", "--bid", "bid-04", "--no-documents", *REASON),
    "no-award": ("award", "{}", "--no-award", "--no-documents", *REASON),
}


@pytest.mark.parametrize("said", SAID.values(), ids=SAID)
def test_judging_before_the_opening_is_refused_and_records_nothing(tenderkit, kulturportal, said):
    shutil.rmtree(kulturportal / "record", ignore_errors=True)

    result = tenderkit(*(word.format(kulturportal) for word in said), *EARLY)

    assert result.exit_code == 1, result.output
    assert "--at: at 2027-01-17T10:00 nobody could know bid-0" in result.stderr
    assert not [e for e in journal(kulturportal) if '"kind":"pack"' not in e]


def test_a_procedure_may_be_cancelled_before_anything_is_opened(tenderkit, kulturportal):
    words = ("--cancel", "--ground", "uvgo.cancellation.2", "--no-documents", *REASON)

    result = tenderkit("award", kulturportal, *words, *EARLY)

    assert "TK940" not in result.output


def journal(folder):
    file = folder / "record" / "journal.jsonl"
    return file.read_text("utf-8").splitlines() if file.exists() else []
