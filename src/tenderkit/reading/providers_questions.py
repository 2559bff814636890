# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A dossier goes in; the questions that it puts to the market come out: its own, or the shipped twenty."""

from tenderkit.model.dossier import Dossier
from tenderkit.model.providers import SoundingQuestion
from tenderkit.reading.build import build
from tenderkit.reading.lists import read_lists


def sounding_questions(dossier: Dossier) -> tuple[SoundingQuestion, ...]:
    """Return what all providers are asked alike, in the order in which it is asked."""
    sounding = dossier.providers.sounding
    if sounding is not None and sounding.questions:
        return sounding.questions
    shipped = read_lists()[f"questionnaire.{dossier.tender.language}"]["questions"]
    return tuple(build(SoundingQuestion, question) for question in shipped)
