# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The law data: complete, dated, in both languages, and with a word on every topic that documents ask for."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tenderkit.model.law import Duty, LawEntry
from tenderkit.reading.law import read_law
from tenderkit.reading.quick import accepts, schema
from tenderkit.reading.yamlfile import load_yaml
from tenderkit.shipped import DATA, TEMPLATES

FILES = sorted((DATA / "law").rglob("*.yaml"))
REGIMES = ("uvgo", "vgv", "vola_sn", "gonrw75a", "direct")
ASKED = re.compile(r'\b(?:legal|basis|rule)\("([a-z0-9.-]+)"\)')


def data_of(path: Path):
    return load_yaml(path.read_bytes(), path.name).data


def records() -> tuple[LawEntry | Duty, ...]:
    law = read_law(duties=True)
    return (*law.entries, *law.duties)


def topics() -> Iterator[str]:
    for template in TEMPLATES.rglob("*.j2"):
        yield from ASKED.findall(template.read_text("utf-8"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(DATA).as_posix())
def test_every_file_follows_its_schema(path: Path):
    assert accepts("law.schema.json", data_of(path))


def test_every_entry_and_duty_has_an_id_of_its_own():
    ids = [record.id for record in records()]

    assert len(ids) == len(set(ids))


def test_every_entry_and_duty_says_in_both_languages_what_it_says():
    law = read_law(duties=True)

    assert [e.id for e in law.entries if not set(e.cite) == set(e.text) == {"de", "en"}] == []
    assert [d.id for d in law.duties if not set(d.title) == set(d.text) == {"de", "en"}] == []


def test_no_entry_ends_before_it_begins():
    wrong = [r.id for r in records() if r.valid_to is not None and r.valid_to < r.valid_from]

    assert wrong == []


def test_every_duty_names_entries_that_are_there_and_its_own_regime_in_its_id():
    law = read_law(duties=True)
    known = {entry.id for entry in law.entries}

    assert [d.id for d in law.duties if not set(d.basis) <= known] == []
    assert [d.id for d in law.duties if d.regime != (d.id.partition(".document.")[0],)] == []


def test_duties_name_procedures_that_a_dossier_can_have():
    named = schema("tender.schema.json")["properties"]["procedure"]["properties"]["type"]["enum"]
    known = {name for kind in named for name in (kind, f"{kind}-1", f"{kind}-2")}

    assert {p for duty in read_law(duties=True).duties for p in duty.procedures} <= known


@pytest.mark.parametrize("regime", REGIMES)
def test_every_topic_of_a_template_has_an_entry_in_each_regime_or_a_reason_why_not(regime: str):
    known = {entry.id for entry in read_law().entries if regime in entry.regime}
    gaps = {gap["topic"]: gap["reason"] for gap in data_of(DATA / "law" / f"{regime}.yaml").get("gaps", ())}

    unanswered = sorted({topic for topic in topics() if f"{regime}.{topic}" not in known} - gaps.keys())

    assert unanswered == []
    assert [topic for topic in gaps if f"{regime}.{topic}" in known] == []
