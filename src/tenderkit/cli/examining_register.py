# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the competition register said of a bidder goes in; it is recorded in the examination of the bid."""

import click

from tenderkit.cli.examining import AllBids, record_register_query
from tenderkit.cli.options import spoken
from tenderkit.cli.recorded import Statement
from tenderkit.model.bid import RegisterQuery
from tenderkit.outcome.examined import ExaminedBid
from tenderkit.reading.stated_name import stated_name
from tenderkit.words import N_


def take_query(
    whole: AllBids, bid: ExaminedBid, said: tuple[str, str | None, str | None], statement: Statement
) -> None:
    """Record a query (result, whom it is about, what was decided on an entry).

    Raises:
        InputError: it cannot be recorded.
        click.UsageError: there is an entry, and nobody says what was decided on it.
    """
    result, of, reason = said
    text = (reason or "").strip() or None
    if result == "entry" and text is None:
        raise click.UsageError(spoken()(N_("What was decided on the entry, and why? Add --reason.")))
    assert statement.by is not None
    query = RegisterQuery(statement.at.date(), result, statement.by, stated_name(of), text)
    record_register_query(whole, bid.bid, query, statement)
