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

    Without RULE: all rules by family.

    \b
    Example:
      tenderkit explain TK301
    """
    from tenderkit.reading.rules import read_rule, read_rules, rule_ids

    if rule is None:
        from tenderkit.rendering.rule_list import rule_list

        click.echo(rule_list(read_rules(), spoken_language(), spoken()), nl=False)
        return
    id_ = rule.strip().upper()
    if id_ not in rule_ids():
        raise click.BadParameter(_unknown(rule, rule_ids()), param_hint="RULE")
    from tenderkit.reading.law import read_law
    from tenderkit.rendering.rule_page import rule_text

    click.echo(rule_text(read_rule(id_), read_law(), spoken_language(), spoken()), nl=False)


def _unknown(rule: str, known: tuple[str, ...]) -> str:
    from difflib import get_close_matches

    near = get_close_matches(rule.strip().upper(), known, 4, 0.7)
    words = N_("There is no rule {rule}. `tenderkit explain` lists all rules.")
    if near:
        words = N_("There is no rule {rule}. Near it are: {near}.")
    return sentence(Message(words, {"rule": rule, "near": ", ".join(sorted(near))}), spoken())
