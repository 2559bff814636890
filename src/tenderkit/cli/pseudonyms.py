# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A dossier and a reviewer go in; what its bids are called comes out, and the file that is to be recorded."""

import re
import secrets
from pathlib import Path

import click

from tenderkit.cli.options import spoken
from tenderkit.cli.recorded import Change, change_of
from tenderkit.evaluation.promises import reviewers_due
from tenderkit.evaluation.pseudonyms import bids_to_score, named_bids
from tenderkit.model.dossier import Dossier
from tenderkit.model.pseudonyms import Pseudonyms
from tenderkit.reading.pseudonyms import pseudonyms_file, read_pseudonyms
from tenderkit.words import N_, Message, sentence

_SEED_BYTES = 16
_ID = re.compile(r"[A-Za-z][A-Za-z0-9.-]{0,39}", re.ASCII)


def pseudonyms_for(folder: Path, dossier: Dossier, reviewer: str) -> tuple[Pseudonyms, dict[str, Change]]:
    """Return what the bids are called for *reviewer*, and the file to record where something was drawn.

    Drawn are names for all bids that nothing excludes so far; names that were drawn before stay.

    Raises:
        InputError: the file with the names cannot be read.
    """
    known = read_pseudonyms(folder, reviewer)
    seed = known.seed if known else secrets.token_hex(_SEED_BYTES)
    named = named_bids(reviewer, seed, bids_to_score(dossier), known)
    if named == known:
        return named, {}
    data = {
        "reviewer": reviewer,
        "seed": named.seed,
        "pseudonyms": dict(named.bids),
        "order": list(named.order),
    }
    name = pseudonyms_file(reviewer)
    return named, {name: change_of(folder, name, data)}


def known_reviewer(dossier: Dossier, reviewer: str) -> str:
    """Return *reviewer* if the dossier knows the id, or lists nobody; else say whom it knows.

    Raises:
        click.BadParameter: it does not.
    """
    known = reviewers_due(dossier)
    listed = [each.id for each in dossier.internal.reviewers]
    if reviewer in known or (not listed and _ID.fullmatch(reviewer)):
        return reviewer
    words = N_("Nobody who is to score is called {reviewer}. Known here are: {known}.")
    text = sentence(Message(words, {"reviewer": reviewer, "known": ", ".join(known) or "–"}), spoken())
    raise click.BadParameter(text, param_hint="--reviewer")
