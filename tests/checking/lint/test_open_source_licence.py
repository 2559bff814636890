# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

import pytest

from tenderkit.checking.lint.open_source_licence import RULES
from tenderkit.model.criterion import Criterion, Kind
from tenderkit.model.tender import OpenSource


def rules(licence, subject, find, *questions, **more):
    criteria = [Criterion(f"A-{n}", Kind.EXCLUSION, "T", question=q) for n, q in enumerate(questions)]
    terms = OpenSource(licence, repository="Ours.", **more)
    return [rule for rule, _at in find(RULES, subject(open_source=terms, criteria=criteria))]


@pytest.mark.parametrize(
    ("licence", "expected"),
    [
        ("EUPL-1.2", []),
        ("MPL-2.0 OR EUPL-1.2", []),
        (None, ["TK601"]),
        ("a free licence", ["TK601"]),
        ("BUSL-1.1", ["TK602"]),
        ("LicenseRef-Town", ["TK602"]),
        ("BUSL-1.1 OR EUPL-1.2", []),
        ("BUSL-1.1 AND EUPL-1.2", ["TK602"]),
        ("GPL-3.0", ["TK603"]),
        ("GPL-2.0-only WITH Classpath-exception-2.0", []),
        ("EUPL-1.1", ["TK603"]),
    ],
)
def test_the_licence_has_to_be_known_open_and_of_today(licence, expected, subject, find):
    assert rules(licence, subject, find) == expected


def test_a_tender_that_says_nothing_of_open_source_is_left_alone(subject, find):
    assert find(RULES, subject()) == []


@pytest.mark.parametrize(
    ("licence", "third_party", "told"),
    [
        ("EUPL-1.2", "Components under GPL-3.0-only, for example.", True),
        ("EUPL-1.2", "Components under LGPL-3.0-only or MIT.", False),
        ("GPL-2.0-only", "Components under Apache-2.0.", True),
        ("GPL-3.0-or-later", "Components under Apache-2.0.", False),
        ("MIT OR GPL-3.0-only", "Components under GPL-3.0-only.", False),
    ],
)
def test_a_component_that_does_not_fit_is_hinted_at(licence, third_party, told, subject, find):
    assert rules(licence, subject, find, third_party=third_party) == (["TK613"] if told else [])


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("We place the code under the AGPL-3.0-only.", True),
        ("We place the code under the EUPL-1.2.", False),
        ("We write the documents under CC-BY-4.0.", False),
        ("The licence of the tender documents; where none is named, the AGPL-3.0-only.", False),
        ("We hand over a list in SPDX.", False),
        ("We use no components under the AGPL-3.0-only.", False),
    ],
)
def test_criteria_may_not_demand_another_licence(question, told, subject, find):
    found = rules("EUPL-1.2", subject, find, question, docs_licence="CC-BY-4.0")

    assert found == (["TK615"] if told else [])
