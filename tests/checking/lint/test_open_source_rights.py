# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

import pytest

from tenderkit.checking.lint.open_source_rights import RULES
from tenderkit.model.requirement import Requirement
from tenderkit.model.tender import Contract, OpenSource, Section

OPEN = OpenSource("EUPL-1.2")


@pytest.mark.parametrize(
    ("text", "language", "rule"),
    [
        ("Der Auftraggeber erhält ausschließliche Nutzungsrechte.", "de", "TK604"),
        ("Der Auftraggeber erhält keine ausschließlichen Nutzungsrechte.", "de", None),
        ("Er erhält nicht ausschließliche Rechte.", "de", None),
        ("The Town receives sole rights.", "en", "TK604"),
        ("The rights are non-exclusive.", "en", None),
        ("Contributors sign a CLA.", "en", "TK605"),
        ("Nobody has to sign, there is no CLA.", "en", None),
        ("Die Rechte entstehen nach vollständiger Zahlung.", "de", "TK614"),
        ("Gezahlt wird nach der Abnahme. Die Rechte entstehen mit der Ablage.", "de", None),
        ("Die Rechnung wird nach vollständiger Zahlung abgelegt.", "de", None),
    ],
)
def test_clauses_may_not_take_back_what_the_licence_gives(text, language, rule, subject, find):
    contract = Contract(terms=(Section("rights", "Rights", text),))

    found = find(RULES, subject(open_source=OPEN, contract=contract, language=language))

    assert [id_ for id_, _at in found] == ([rule] if rule else [])


def test_a_requirement_may_not_either(subject, find):
    demand = Requirement("R-01", "T", "constraint", text="The Town needs the exclusive rights.")

    assert find(RULES, subject(demand, open_source=OPEN)) == [("TK604", "exclusive rights")]


def test_without_open_source_exclusive_rights_are_the_buyers_business(subject, find):
    contract = Contract(terms=(Section("rights", "Rights", "The Town receives the exclusive rights."),))

    assert find(RULES, subject(contract=contract)) == []
