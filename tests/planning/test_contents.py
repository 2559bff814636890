# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

from tenderkit.planning.contents import CONTENTS
from tenderkit.planning.facts import CONDITIONS
from tenderkit.reading.law import read_law
from tenderkit.reading.quick import schema
from tenderkit.rendering.documents import DOCUMENTS


def test_every_document_that_can_be_made_is_planned_in_the_same_phase_and_order():
    assert [(c.id, c.phase) for c in CONTENTS.values()] == [(k.id, k.phase) for k in DOCUMENTS.values()]


def test_conditions_have_the_names_that_the_schema_of_the_law_data_allows():
    named = schema("law.schema.json")["properties"]["duties"]["items"]["properties"]["condition"]["enum"]

    assert sorted(CONDITIONS) == sorted(named)
    assert {c.condition for c in CONTENTS.values() if c.condition} <= set(CONDITIONS)


def test_law_data_speak_of_known_documents_only():
    assert {duty.document for duty in read_law(duties=True).duties} <= set(CONTENTS)
