# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""``internal.yaml`` and the signers of the law go in; both as confidential documents print them come out."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from tenderkit.model.internal import Internal
from tenderkit.model.law_rules import Signer
from tenderkit.rendering.calendar import day_text
from tenderkit.rendering.context.legal import seen
from tenderkit.rendering.context.plain import Names, plain


def internal_context(internal: Internal, names: Names) -> dict[str, Any]:
    """Return the confidential side; days of the plan of publication in words, where they are days."""
    whole: dict[str, Any] = plain(internal, names)
    for entry in whole["publication_plan"]:
        entry["when"] = spoken(entry["when"], names)
    return whole


def signers_context(signers: Iterable[Signer], regime: str, names: Names) -> dict[str, Any]:
    """Return who signs by the name of what is signed, as far as *regime* has a record of it."""
    return {
        signer.document: {
            "role": signer.role[names.language],
            "form": signer.form,
            "by_law": signer.by_law,
            "house": signer.house,
            "cite": signer.cite[names.language],
            "state": signer.state.value,
            **seen(signer, names.language),
        }
        for signer in signers
        if regime in signer.regime
    }


def spoken(when: str, names: Names) -> str:
    """Return *when* in words where it is a day, else as it is written."""
    try:
        return day_text(date.fromisoformat(when), names.language)
    except ValueError:
        return when
