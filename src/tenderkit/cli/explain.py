# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""``tenderkit explain``."""

import click

from tenderkit.cli.options import lang_option, spoken, spoken_language
from tenderkit.words import N_, Message, sentence


@click.command()
@click.argument("rule", required=False)
@lang_option
def explain(rule: str | None) -> None:
    """Explain RULE: what it wants and why, bad and good, and how to accept a finding.

    Without RULE: all rules by family; with a family such as TK8: its rules.

    \b
    Example:
      tenderkit explain TK301
    """
    from tenderkit.reading.rules import read_rule, rule_ids

    id_ = (rule or "").strip().upper()
    if id_ not in rule_ids():
        click.echo(_listed(id_), nl=False)
        return
    from tenderkit.reading.law import read_law
    from tenderkit.rendering.rule_page import rule_text

    click.echo(rule_text(read_rule(id_), read_law(duties=True), spoken_language(), spoken()), nl=False)


def _listed(beginning: str) -> str:
    """Return the list of the rules that begin so.

    Raises:
        click.BadParameter: none does; the near ones are named.
    """
    from tenderkit.reading.rules import read_rule, rule_ids
    from tenderkit.rendering.rule_list import rule_list

    pages = [read_rule(id_) for id_ in rule_ids() if id_.startswith(beginning)]
    if not pages:
        raise click.BadParameter(_unknown(beginning, rule_ids()), param_hint="RULE")
    return rule_list(pages, spoken_language(), spoken())


def _unknown(rule: str, known: tuple[str, ...]) -> str:
    from difflib import get_close_matches

    family = [id_ for id_ in known if id_[:3] == rule[:3]]
    near = get_close_matches(rule, family or known, 4, 0.7)
    words = N_("There is no rule {rule}. `tenderkit explain` lists all rules.")
    if near:
        words = N_("There is no rule {rule}. Near it are: {near}.")
    return sentence(Message(words, {"rule": rule, "near": ", ".join(sorted(near))}), spoken())
