# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""``tenderkit law list|show|stale``."""

import difflib
from datetime import UTC, date, datetime

import click

from tenderkit.cli.groups import SpokenGroup
from tenderkit.cli.options import json_option, lang_option, print_json, spoken, spoken_language
from tenderkit.words import N_, Message, sentence

_REGIMES = click.Choice(["uvgo", "vgv", "vola_sn", "gonrw75a", "direct"])
_DAY = click.DateTime(["%Y-%m-%d"])


@click.group(cls=SpokenGroup)
@lang_option
def law() -> None:
    """Show the law data: what tenderkit takes for law, from where, and since when.

    Every record has a source, the day on which somebody checked it, and a state.
    Nothing in here is legal advice. A town puts its own numbers in the place of a
    record with law_overrides in internal.yaml.

    \b
    Example:
      tenderkit law list --land NI
      tenderkit law show ni.limit.negotiated
      tenderkit law stale
    """


@law.command("list")
@click.option("--regime", type=_REGIMES, help=N_("Only records of this regime."))
@click.option("--land", metavar="LAND", help=N_("Only records of this state, such as NI."))
@click.option("--to-check", is_flag=True, help=N_("Only records that nobody has verified."))
@json_option
@lang_option
def list_(regime: str | None, land: str | None, to_check: bool, as_json: bool) -> None:
    """List the records of the law data.

    \b
    Example:
      tenderkit law list --regime uvgo --to-check
    """
    from tenderkit.reading.law import read_law
    from tenderkit.rendering.law import law_json, law_list, records_of

    found = [
        record
        for record in records_of(read_law(duties=True))
        if (regime is None or regime in record.regime)
        and (land is None or getattr(record, "land", None) == land.upper())
        and (not to_check or record.state.value == "to-check")
    ]
    if as_json:
        print_json({"records": [law_json(record, spoken_language()) for record in found]})
    elif found:
        click.echo(law_list(found, spoken_language(), spoken()))


@law.command()
@click.argument("record_id", metavar="ID")
@json_option
@lang_option
def show(record_id: str, as_json: bool) -> None:
    """Show all that the record ID says.

    \b
    Example:
      tenderkit law show eu.threshold.2026.sub-central
    """
    from tenderkit.reading.law import read_law
    from tenderkit.rendering.law import law_json, law_record, records_of

    known = {record.id: record for record in records_of(read_law(duties=True))}
    if record_id not in known:
        near = ", ".join(difflib.get_close_matches(record_id, known, 3))
        words = Message(N_("There is no record {id}. `tenderkit law list` shows all."), {"id": record_id})
        if near:
            words = Message(N_("There is no record {id}. Near: {near}."), {"id": record_id, "near": near})
        raise click.UsageError(sentence(words, spoken()))
    record = known[record_id]
    if as_json:
        print_json(law_json(record, spoken_language()))
    else:
        click.echo(law_record(record, spoken_language(), spoken()))


@law.command()
@click.option("--on", "day", type=_DAY, metavar="DATE", help=N_("On this day; today where nothing is said."))
@json_option
@lang_option
def stale(day: datetime | None, as_json: bool) -> None:
    """List the records that nobody has checked for long, the oldest first.

    \b
    Example:
      tenderkit law stale --on 2027-03-01
    """
    from tenderkit.planning.force import in_force
    from tenderkit.planning.plan import is_stale
    from tenderkit.reading.law import read_law
    from tenderkit.rendering.law import law_json, law_stale, records_of

    data, on = read_law(duties=True), day.date() if day else _today()
    found = sorted(
        (record for record in records_of(data) if in_force(record, on) and is_stale(record, data, on)),
        key=lambda record: (record.checked_on, record.id),
    )
    if as_json:
        listed = [law_json(record, spoken_language()) for record in found]
        print_json({"on": on.isoformat(), "stale_after_days": data.stale_after_days, "records": listed})
    else:
        click.echo(law_stale(found, data.stale_after_days, on, spoken_language(), spoken()))


def _today() -> date:
    return datetime.now(UTC).date()
