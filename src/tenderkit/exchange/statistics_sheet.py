# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The fields of the statistics go in; a data sheet as text, CSV or JSON comes out."""

import json
from collections.abc import Sequence

from tenderkit.exchange.csv_text import csv_text
from tenderkit.exchange.statistics import Field
from tenderkit.model.law import LawState
from tenderkit.words import N_, Message, Translate, sentence

_OPEN = N_("still open: no file of the dossier says it")
_OPEN_KEY = N_("still open: {key}")
_TO_CHECK = N_("{cite}, to be checked")
_ASKED = N_("{text} ({cite})")
_COLUMNS: tuple[str | None, ...] = ("number", "item", "lot", "label", "value", "key", "cite")


def statistics_text(fields: Sequence[Field], language: str, translate: Translate) -> str:
    """Return the sheet for the eye: what the law asks for, and below it what the dossier says."""
    lines: list[str] = []
    for number, field in enumerate(fields):
        if number == 0 or fields[number - 1].item != field.item:
            text = field.item.text[language].rstrip(".")
            asked = Message(_ASKED, {"text": text, "cite": _cite(field, language, translate)})
            lines += [*([""] if lines else []), sentence(asked, translate)]
        lot = f" [{field.lot}]" if field.lot else ""
        lines.append(f"    {field.label}{lot}: {field.value or _open(field, translate)}")
    return "\n".join(lines) + "\n"


def statistics_csv(fields: Sequence[Field], language: str) -> str:
    """Return one line for each field."""
    lines = [_COLUMNS]
    lines += [
        (str(f.item.number), f.item.item, f.lot, f.label, f.value, f.key, f.item.cite[language])
        for f in fields
    ]
    return csv_text(lines)


def statistics_json(fields: Sequence[Field], language: str) -> str:
    """Return the sheet for machines; null is what somebody has to add."""
    data = [
        {
            "number": field.item.number,
            "item": field.item.item,
            "lot": field.lot,
            "label": field.label,
            "value": field.value,
            "key": field.key,
            "cite": field.item.cite[language],
            "state": field.item.state.value,
        }
        for field in fields
    ]
    return json.dumps({"fields": data}, ensure_ascii=False, indent=2) + "\n"


def _open(field: Field, translate: Translate) -> str:
    words = Message(_OPEN_KEY, {"key": field.key}) if field.key else Message(_OPEN)
    return f"– {sentence(words, translate)}"


def _cite(field: Field, language: str, translate: Translate) -> str:
    cite = field.item.cite[language]
    if field.item.state is not LawState.TO_CHECK:
        return cite
    return sentence(Message(_TO_CHECK, {"cite": cite}), translate)
