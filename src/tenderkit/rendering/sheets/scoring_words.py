# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A translator goes in; the words of a scoring workbook that are read back come out."""

from tenderkit.model.score_form import FormWords
from tenderkit.rendering.sheets.lists import TECHNICAL
from tenderkit.words import N_, Translate


def form_words(translate: Translate) -> FormWords:
    """Return the names of worksheets and the two declarations, in the language of the dossier."""
    declared = {translate(N_("none known")): "none", translate(N_("there is one")): "present"}
    return FormWords(translate(N_("Overview")), TECHNICAL, declared)
