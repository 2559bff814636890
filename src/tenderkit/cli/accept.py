# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""``tenderkit accept``."""

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tenderkit.cli.options import (
    dossier_argument,
    json_option,
    lang_option,
    print_json,
    spoken,
    spoken_language,
)
from tenderkit.cli.recorded import record_options
from tenderkit.words import N_

if TYPE_CHECKING:
    from tenderkit.model.tender import Tender
    from tenderkit.outcome.delivery import DeliveryReport

RESULT = "delivery/acceptance.json"
"""Where the result lies for the acceptance protocol."""


@click.command()
@dossier_argument
@click.option(
    "--repository",
    metavar="PATH",
    required=True,
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help=N_("The git repository that was delivered."),
)
@click.option("--checklist", is_flag=True, help=N_("Show every requirement of the Standard for Public Code."))
@click.option(
    "--record", is_flag=True, help=N_("Keep the result in the dossier, for the acceptance protocol.")
)
@json_option
@record_options
@lang_option
@click.pass_context
def accept(
    ctx: click.Context,
    folder: Path,
    repository: Path,
    checklist: bool,
    record: bool,
    as_json: bool,
    by: str | None,
    at: datetime | None,
) -> None:
    """Check a delivered repository against what DOSSIER says of open source.

    What counts is what is committed, the state that HEAD names and the history. Licences, headers,
    components, publiccode.yml, papers, tests, versions, credentials, programs without source. Nothing
    of the repository is executed, and no network is used. Exit 1 on errors and warnings; notes are
    hints. People decide on the acceptance.

    \b
    Example:
      tenderkit accept my-tender --repository ../delivered
    """
    from tenderkit.delivery.examine import delivery_report
    from tenderkit.delivery.repository import delivered
    from tenderkit.reading.dossier import read_dossier
    from tenderkit.reading.lists import read_lists

    if not record and (by or at):
        raise click.UsageError(spoken()(N_("--by and --at belong to --record.")))
    tender = read_dossier(folder).tender
    with delivered(repository) as given:
        report = delivery_report(given, tender.open_source, read_lists())
    if record:
        _keep(folder, tender, report, by, at)
    _show(report, as_json=as_json, checklist=checklist)
    if not report.accepted:
        ctx.exit(1)


def _show(report: "DeliveryReport", *, as_json: bool, checklist: bool) -> None:
    from tenderkit.rendering.accept_json import accept_json
    from tenderkit.rendering.accept_text import accept_text

    if as_json:
        print_json(accept_json(report, spoken_language(), spoken()))
        return
    from tenderkit.reading.characters import FORBIDDEN

    text = accept_text(report, spoken_language(), spoken(), checklist=checklist)
    click.echo(FORBIDDEN.sub("\ufffd", text))


def _keep(
    folder: Path, tender: "Tender", report: "DeliveryReport", by: str | None, at: datetime | None
) -> None:
    """Record the result in the language of the dossier."""
    import json

    from tenderkit.cli.data_file import changed_file
    from tenderkit.cli.language import translator
    from tenderkit.cli.recorded import Change, Kind, recorded, stated
    from tenderkit.model.delivery_files import ACCEPTANCE
    from tenderkit.reading.pending import whole_bytes
    from tenderkit.recording.delivery import said_of_repository
    from tenderkit.rendering.accept_json import accept_json

    statement = stated(by, at, tender.timezone)
    said = accept_json(report, tender.language, translator(tender.language))
    data = {"format": 1, "checked": statement.at.isoformat(), **said}
    text = json.dumps(data, ensure_ascii=False, indent=2) + "\n"
    change = Change(whole_bytes(folder, RESULT), text.encode())
    about = {"event": "acceptance", "commit": report.commit, "counts": said["counts"]}
    checked = said_of_repository(report, statement.at.date(), statement.by)
    line = changed_file(folder, ACCEPTANCE, lambda old: {"items": [], **old, "repository": checked})
    entry = recorded(folder, Kind.EVENT, statement, {RESULT: change, ACCEPTANCE: line}, about)
    words = N_("Recorded in {file}, entry {n} of the journal.")
    click.echo(spoken()(words).format(file=RESULT, n=entry.n), err=True)
