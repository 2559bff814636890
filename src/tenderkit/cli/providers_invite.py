# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""``tenderkit providers invite``: who is asked for a bid or a price, and why; who is not, and why."""

from datetime import datetime
from pathlib import Path

import click

from tenderkit.cli.options import dossier_argument, lang_option, spoken
from tenderkit.cli.providers_step import Step, providers_named
from tenderkit.cli.recorded import record_options
from tenderkit.words import N_

_ABOUT = frozenset({"TK986", "TK987"})
"""The rules of who is invited: rotation, and how many."""


@click.command()
@dossier_argument
@click.argument("ids", metavar="PROVIDER…", nargs=-1, required=True)
@click.option("--reason", metavar="TEXT", required=True, help=N_("Why; it stays in the file."))
@click.option("--not", "declined", is_flag=True, help=N_("Record why they are not invited."))
@record_options
@lang_option
def invite(
    folder: Path, ids: tuple[str, ...], reason: str, declined: bool, by: str | None, at: datetime | None
) -> None:
    """Record that each PROVIDER is asked for a bid in DOSSIER, with the reason; with --not, that it is not.

    For procedures without a public call, and for direct awards. Says at once where the same firm has its turn
    again while others never had one, and where fewer are invited than the law data name.

    \b
    Example:
      tenderkit providers invite my-tender aster birch --reason "Two such projects" --by "Ann Sample"
      tenderkit providers invite my-tender cedar --not --reason "No staff until autumn" --by "Ann Sample"
    """
    from tenderkit.model.providers import Approach, Asked, Selected
    from tenderkit.recording.providers import with_asked, with_selected

    if not reason.strip():
        raise click.BadParameter(spoken()(N_("Say why in words.")), param_hint="--reason")
    step = Step.begun(folder, by, at)
    tender = step.dossier.tender
    chosen = [provider.id for provider in providers_named(step.dossier, ids)]
    selected = Selected(" ".join(reason.split()), step.by, step.on)
    kind = Approach.DIRECT if tender.procedure.type == "direct" else Approach.INVITATION
    asked = Asked(tender.id, step.on, kind)
    if declined:
        step.record(
            "not_invited", len(chosen), lambda data: with_selected(data, chosen, selected, invited=False)
        )
    else:
        step.record(
            "invited",
            len(chosen),
            lambda data: with_asked(with_selected(data, chosen, selected, invited=True), chosen, asked),
        )
    _warn(folder)


def _warn(folder: Path) -> None:
    """Say on stderr what the linter finds about who is invited."""
    from tenderkit.checking.lint.providers_asked import RULES
    from tenderkit.checking.lint.rule import Subject
    from tenderkit.cli.bids_shown import warn
    from tenderkit.reading.dossier import read_dossier
    from tenderkit.reading.law import read_law
    from tenderkit.reading.lists import read_lists

    subject = Subject(read_dossier(folder), read_law(), read_lists())
    warn([problem for rule in RULES if rule.id in _ABOUT for problem in rule.problems(subject)])
