# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Exclusions go in; lines that say why a bid is out come out."""

from collections.abc import Iterator
from textwrap import wrap

from tenderkit.outcome.award import Exclusion, Ground, Stage
from tenderkit.rendering.numbers import with_numbers
from tenderkit.words import N_, Translate, sentence

WIDTH = 80
"""Columns of a terminal."""
STAGES = {
    Stage.FORMAL: N_("formal examination"),
    Stage.SELECTION: N_("suitability of the bidder"),
    Stage.EXCLUSION: N_("exclusion criteria"),
    Stage.PRICE: N_("examination of the price"),
    Stage.MINIMUM: N_("minimum points"),
    Stage.BUDGET: N_("budget"),
}


def spoken_reason(ground: Ground, language: str, translate: Translate) -> str:
    """Return the reason of *ground*: as a person wrote it, or what the rule says."""
    if isinstance(ground.reason, str):
        return ground.reason
    return sentence(with_numbers(ground.reason, language), translate)


def exclusion_lines(exclusion: Exclusion, language: str, translate: Translate) -> Iterator[str]:
    """Yield the bid, and each ground with its stage."""
    yield f"  {exclusion.bid}"
    for ground in exclusion.grounds:
        what = f"{ground.criterion}: " if ground.criterion else ""
        reason = spoken_reason(ground, language, translate)
        yield from wrapped(f"{translate(STAGES[ground.stage])}: {what}{reason}", "    ")


def wrapped(text: str, indent: str) -> list[str]:
    """Return *text* in lines of `WIDTH` columns."""
    return wrap(text, WIDTH, initial_indent=indent, subsequent_indent=f"{indent}  ") or [""]
