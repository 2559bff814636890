# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the law prescribes for records and letters, by regime; and that templates know every item."""

import re
from pathlib import Path

import pytest

from tenderkit.reading.dossier import read_dossier
from tenderkit.reading.law import read_law
from tenderkit.rendering.context.contents import KINDS, contents_context
from tenderkit.rendering.context.plain import Names
from tenderkit.shipped import TEMPLATES

DOSSIERS = Path(__file__).parents[2] / "dossiers"
LAW = read_law(duties=True)


def of(name: str) -> dict[str, list[str]]:
    found = contents_context(LAW.contents, read_dossier(DOSSIERS / name).tender, Names("de", str, "EUR"))
    return {kind: [item["item"] for item in items] for kind, items in found.items()}


def test_every_item_of_the_law_data_has_a_name():
    assert [each.id for each in LAW.contents if each.item is None] == []


def test_items_come_in_the_order_of_the_law_and_kinds_without_any_are_empty():
    found = of("regime-vgv")

    assert len(found["award_record"]) == 12
    assert found["award_record"][:2] == ["subject", "considered"]
    assert set(of("regime-direct")) == set(KINDS)
    assert of("regime-direct")["award_record"] == []


@pytest.mark.parametrize(
    ("kind", "template"), [("award_record", "vermerkspunkte"), ("statistics", "statistik-datenblatt")]
)
def test_a_template_knows_every_item(kind, template):
    text = (TEMPLATES / "de" / f"{template}.html.j2").read_text("utf-8")
    known = set(re.findall(r"macro (\w+?)(?:_item)?\(", text))

    assert {each.item for each in LAW.contents if each.of == kind} - known == set()
