# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A dossier goes in; its results come out as the files that an archive holds, or why there are none."""

import json
from pathlib import Path

from tenderkit.cli.language import translator
from tenderkit.cli.sound import sound_dossier
from tenderkit.evaluation.evaluate import evaluate
from tenderkit.exchange.evaluation_input import evaluation_input
from tenderkit.model.archive import EVALUATION, RANKING
from tenderkit.problems import InputError, Problem
from tenderkit.records import dataclass
from tenderkit.rendering.ranking import ranking_json


@dataclass(frozen=True, slots=True)
class Found:
    """What judging makes of a dossier."""

    files: dict[str, bytes]
    """Name in an archive → content; none where the bids cannot be judged."""
    problems: tuple[Problem, ...] = ()
    """Why they cannot."""


def results(folder: Path) -> Found:
    """Return the ranking of the dossier in *folder* as ``rank --json`` prints it, and what decides it."""
    try:
        dossier, _ = sound_dossier(folder)
        outcomes = evaluate(dossier)
        decisive = evaluation_input(dossier, outcomes)
    except InputError as error:
        return Found({}, error.problems)
    language = dossier.tender.language
    ranking = ranking_json(outcomes, language, translator(language))
    text = json.dumps(ranking, ensure_ascii=False, indent=2) + "\n"
    return Found({EVALUATION: decisive, RANKING: text.encode()})
