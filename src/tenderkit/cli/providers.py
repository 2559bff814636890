# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""``tenderkit providers``: who could do the work, what they were asked, who is invited and why."""

from pathlib import Path

import click

from tenderkit.cli.groups import SpokenGroup
from tenderkit.cli.options import (
    dossier_argument,
    json_option,
    lang_option,
    print_json,
    spoken,
    spoken_language,
)
from tenderkit.cli.providers_add import add
from tenderkit.cli.providers_answers import answers
from tenderkit.cli.providers_invite import invite
from tenderkit.cli.providers_questionnaire import questionnaire
from tenderkit.cli.providers_talks import call, conclude, talk


class _Providers(SpokenGroup):
    """Shows the list where a dossier stands in the place of a command."""

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args and self.get_command(ctx, args[0]) is None and Path(args[0]).is_dir():
            args = ["list", *args]
        return super().resolve_command(ctx, args)


@click.group(cls=_Providers)
@lang_option
def providers() -> None:
    """Keep the list of firms that could do the work, ask them all the same, and say who is invited and why.

    All of it stands in providers.yaml, which is confidential; the journal has neither names nor ids of firms.
    With a dossier in the place of a command it shows the list.

    \b
    Example:
      tenderkit providers my-tender
      tenderkit providers add my-tender --from firms.xlsx --by "Ann Sample"
      tenderkit providers questionnaire my-tender --sent --by "Ann Sample"
    """


@providers.command("list")
@dossier_argument
@json_option
@lang_option
def list_(folder: Path, as_json: bool) -> None:
    """Show the list of DOSSIER: who was asked last when, and in which procedures for a bid.

    \b
    Example:
      tenderkit providers list my-tender --json
    """
    from tenderkit.checking.providers_turns import turns
    from tenderkit.reading.dossier import read_dossier
    from tenderkit.rendering.providers_json import turns_json
    from tenderkit.rendering.providers_text import turns_text

    dossier = read_dossier(folder)
    found = turns(dossier.providers, dossier.tender.id)
    if as_json:
        print_json(turns_json(found))
    else:
        click.echo(turns_text(found, spoken_language(), spoken()))


@providers.command("match")
@dossier_argument
@click.argument("ids", metavar="[PROVIDER]…", nargs=-1)
@json_option
@lang_option
def match(folder: Path, ids: tuple[str, ...], as_json: bool) -> None:
    """Lay what is known of each provider beside what DOSSIER wants.

    Facts alone: a competence, a reference or an answer, and the requirement, selection criterion or term of
    open source that it speaks to. There is no score, and the order is that of the ids.

    \b
    Example:
      tenderkit providers match my-tender
    """
    from tenderkit.checking.providers_match import matched
    from tenderkit.cli.providers_step import providers_named
    from tenderkit.reading.dossier import read_dossier
    from tenderkit.reading.providers_questions import sounding_questions
    from tenderkit.rendering.providers_json import matched_json
    from tenderkit.rendering.providers_match_text import matched_text

    dossier = read_dossier(folder)
    wanted = {provider.id for provider in providers_named(dossier, ids)}
    found = [
        m for m in matched(dossier, sounding_questions(dossier)) if not wanted or m.provider.id in wanted
    ]
    if as_json:
        print_json(matched_json(found))
    else:
        click.echo(matched_text(found, spoken()))


for command in (add, questionnaire, answers, invite, talk, call, conclude):
    providers.add_command(command)
