# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A rule and an id go in; the place in the user's files where it is best mended comes out."""

from tenderkit.model.dossier import Dossier, Judged, Path
from tenderkit.problems import Place


def criteria_file(judged: Judged) -> str:
    """Return the name of the file in which the criteria of *judged* are written."""
    return f"{judged.folder}criteria.yaml"


def rules_path(judged: Judged) -> Path:
    """Return where the evaluation rules of *judged* stand."""
    if judged.lot is not None and judged.lot.evaluation is not None:
        return ("tender.yaml", "lots", judged.lot.id, "evaluation")
    return ("tender.yaml", "evaluation")


def criterion_place(dossier: Dossier, judged: Judged, id_: str, *keys: str | int) -> Place:
    """Return where criterion or group *id_* is written or changed, or where its catalogue is named."""
    files = dict.fromkeys((criteria_file(judged), "criteria.yaml"))
    for file in files:
        for head in (("criteria",), ("groups",), ("use", "changes")):
            if _stands(dossier, (file, *head, id_)):
                return dossier.places[(file, *head, id_, *keys)]
    used = next((file for file in files if _stands(dossier, (file, "use"))), criteria_file(judged))
    return dossier.places[(used, "use")]


def _stands(dossier: Dossier, path: Path) -> bool:
    """Return whether *path* is written; what is not written has the place of what is around it."""
    return dossier.places[path] != dossier.places[path[:-1]]
