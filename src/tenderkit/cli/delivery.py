# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""``tenderkit delivery``: the work after the award."""

import click

from tenderkit.cli.delivery_acceptance import accept, acceptance, look
from tenderkit.cli.delivery_add import meeting, milestone, occasion, review
from tenderkit.cli.delivery_change import change, decide, swap, value
from tenderkit.cli.delivery_status import status
from tenderkit.cli.delivery_things import defect, done, handover, report, staff
from tenderkit.cli.groups import SpokenGroup
from tenderkit.cli.options import lang_option


@click.group(cls=SpokenGroup)
@lang_option
def delivery() -> None:
    """Organise the work after the award: milestones, reviews, changes, people, defects, acceptance, handover.

    Everything lies below delivery/ in plain files, is confidential, and lands in the journal.

    \b
    Example:
      tenderkit delivery add milestone my-tender --by "Ann Sample"
      tenderkit delivery status my-tender
    """


@delivery.group(cls=SpokenGroup)
@lang_option
def add() -> None:
    """Record something that happened or that shall be watched.

    \b
    Example:
      tenderkit delivery add review my-tender --goal "First calendar" --accepted R-01 --by "Ann Sample"
    """


for _command in (
    milestone,
    review,
    meeting,
    occasion,
    change,
    swap,
    value,
    staff,
    defect,
    acceptance,
    handover,
):
    add.add_command(_command)
for _command in (status, change, decide, look, accept, done, report):
    delivery.add_command(_command)
