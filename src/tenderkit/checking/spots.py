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


def criterion_place(dossier: Dossier, judged: Judged, id_: str, *keys: str) -> Place:
    """Return where criterion or group *id_* is written or changed, or where its catalogue is named."""
    file = criteria_file(judged)
    for head in (("criteria",), ("groups",), ("use", "changes")):
        around, spot = dossier.places[(file, *head)], dossier.places[(file, *head, id_)]
        if spot != around and spot != dossier.places[(file,)]:
            return dossier.places[(file, *head, id_, *keys)]
    return dossier.places[(file, "use")]
