# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
from datetime import UTC, datetime

from tenderkit.rendering.dates import stamp


def test_the_date_of_the_dossier_is_midnight_everywhere(monkeypatch):
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)

    assert stamp("2027-01-15") == datetime(2027, 1, 15, tzinfo=UTC)


def test_source_date_epoch_wins(monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "86400")

    assert stamp("2027-01-15") == datetime(1970, 1, 2, tzinfo=UTC)
