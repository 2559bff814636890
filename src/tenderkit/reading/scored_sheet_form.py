# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A scoring workbook goes in; what it asks comes out, as it says itself: a reviewer has no dossier.

Where there is a dossier, what the workbook says of itself is never believed.
"""

import json
from typing import Any

from tenderkit.model.criterion import Criterion, Kind
from tenderkit.model.numbers import amount
from tenderkit.model.score_form import LAYOUT, Asked, FormWords, ScoreForm
from tenderkit.problems import InputError
from tenderkit.reading.scored_sheet_file import TECHNICAL, ScoredFile, no_score_sheet


def own_form(file: ScoredFile) -> ScoreForm:
    """Return the form that *file* was exported as, without the texts that only people read.

    Raises:
        InputError: its hidden worksheet was changed.
    """
    try:
        form = _form(file)
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise InputError([no_score_sheet(file.name)]) from error
    if not {form.words.overview, *(asked.sheet for asked in form.asked)} <= file.sheets.keys():
        raise InputError([no_score_sheet(file.name)])
    return form


def _form(file: ScoredFile) -> ScoreForm:
    facts = file.facts
    if facts["layout"] != str(LAYOUT):
        raise ValueError(facts["layout"])
    asked = tuple(
        _asked(json.loads(said)) for key, said in facts.items() if key.removeprefix("asked ").isdigit()
    )
    declared = {facts[f"declared {meant}"]: meant for meant in ("none", "present")}
    words = FormWords(facts["overview"], TECHNICAL, declared)
    letters = tuple(dict.fromkeys(letter for each in asked for letter in each.bids))
    return ScoreForm(
        file.tender, file.reviewer, file.part, words, letters, asked, facts.get("draw", ""), file.seal
    )


def _asked(said: Any) -> Asked:
    ratings = tuple(map(str, said["ratings"]))
    criterion = Criterion(str(said["id"]), Kind.AWARD, str(said["title"]), ratings=ratings)
    return Asked(
        str(said["sheet"]),
        None if said["lot"] is None else str(said["lot"]),
        criterion,
        tuple(map(str, said["bids"])),
        int(said["first"]),
        {},
        tuple(each for points in said["points"] if (each := amount(str(points)))),
        None if said["top"] is None else int(said["top"]),
        "",
        "",
    )
