# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Words of a command line go in; one that is blank is refused, for it would count as not given."""

from collections.abc import Sequence
from itertools import pairwise

import click

from tenderkit.words import N_, Message, Translate, sentence


def refuse_blank(words: Sequence[str], translate: Translate) -> None:
    """Refuse *words* one of which is the empty text, as a variable without a value leaves it behind.

    Raises:
        click.UsageError: there is one; the option before it is named.
    """
    for before, word in pairwise(("", *words)):
        option, equals, value = word.partition("=")
        if word and not (option.startswith("--") and equals and not value):
            continue
        name = option if word else before
        if name.startswith("-"):
            what = Message(N_("{option} got an empty text; give a value, or leave it out."), {"option": name})
        else:
            what = Message(N_("An argument is empty; give a value, or leave it out."))
        raise click.UsageError(sentence(what, translate))
