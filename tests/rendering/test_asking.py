# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

import pytest
from jinja2 import Environment

from tenderkit.rendering.asking import asked_for, watched

BIDS = [
    {"id": "b1", "status": "late", "bidder": {"name": "Wiese", "sme": True}, "price": {"total": "5"}},
    {"id": "b2", "status": "received", "bidder": {"name": "Fuchs", "sme": False}, "price": None},
]
CONTEXT = {
    "tender": {"id": "T-1", "title": "Portal"},
    "lots": [1, 2],
    "buyer": {"name": "Stadt"},
    "bids": BIDS,
    "award": {"decision": {"by": "Jo"}, "letters": []},
}


@pytest.mark.parametrize(
    ("template", "part"),
    [
        ("{{ tender.id }}", {"tender": {"id": "T-1"}}),
        ("{{ tender['id'] }}", {"tender": {"id": "T-1"}}),
        ("{{ tender.get('title') }}", {"tender": {"title": "Portal"}}),
        ("{% macro m(t) %}{{ t.title }}{% endmacro %}{{ m(tender) }}", {"tender": {"title": "Portal"}}),
        ("{% for key in tender %}{{ key }}{% endfor %}", {"tender": CONTEXT["tender"]}),
        ("{% for value in tender.values() %}{{ value }}{% endfor %}", {"tender": CONTEXT["tender"]}),
        ("{% for pair in tender.items() %}{{ pair }}{% endfor %}", {"tender": CONTEXT["tender"]}),
        ("{{ tender.keys() | list }}", {"tender": CONTEXT["tender"]}),
        ("{{ lots | first }}", {"lots": [1, 2]}),
        ("{% if tender.nothing %}x{% endif %}", {"tender": {}}),
        ("{% if tender %}x{% endif %}", {"tender": True}),
        (
            "{% for bid in bids %}{{ bid.bidder.name }}{% endfor %}",
            {"bids": [{"bidder": {"name": "Wiese"}}, {"bidder": {"name": "Fuchs"}}]},
        ),
        ("{{ bids | map(attribute='id') | sort | join }}", {"bids": [{"id": "b1"}, {"id": "b2"}]}),
        (
            "{% for bid in bids | selectattr('status', 'equalto', 'late') %}{{ bid.id }}{% endfor %}",
            {"bids": [{"status": "late", "id": "b1"}, {"status": "received"}]},
        ),
        ("{% for bid in bids if bid.price %}x{% endfor %}", {"bids": [{"price": True}, {"price": None}]}),
        ("{{ bids | length }}", {"bids": [True, True]}),
        ("{{ bids[1].id }}", {"bids": [True, {"id": "b2"}]}),
        ("{{ award.decision }}", {"award": {"decision": {"by": "Jo"}}}),
        (
            "{% if award.decision == tender %}x{% endif %}",
            {"award": {"decision": {"by": "Jo"}}, "tender": CONTEXT["tender"]},
        ),
        ("{% if award.letters %}x{% endif %}", {"award": {"letters": []}}),
    ],
)
def test_the_part_that_a_template_asks_for_is_known(template: str, part: dict[str, object]):
    given = watched(CONTEXT)
    Environment(autoescape=True).from_string(template).render(given)

    assert asked_for(CONTEXT, given, set(part)) == part


def test_a_name_that_is_no_part_of_the_context_is_left_out():
    assert asked_for(CONTEXT, watched(CONTEXT), {"loop"}) == {}
