# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

from dataclasses import replace
from fractions import Fraction

import pytest

from tenderkit.checking.lint.open_source_project import RULES
from tenderkit.model.criterion import Criterion, Kind
from tenderkit.model.internal import Internal, Reasons
from tenderkit.model.numbers import Amount
from tenderkit.model.requirement import AcceptanceTest, Requirement
from tenderkit.model.tender import Contract, ContractOption, OpenSource, Position, Prices

SOUND = OpenSource(
    licence="EUPL-1.2",
    repository="A public repository of the Town.",
    publication="With every version.",
    contributions="Reviewed by the maintainers.",
    sbom="In SPDX, with every version.",
)
ONE = Amount("1", Fraction(1))
DEVELOPMENT = Prices("EUR", ONE, (Position("P-01", "Development", "rate", ONE, "days"),))
MAINTAINED = Contract(options=(ContractOption("O-1", "Maintenance"),))


def rules(subject, find, terms=SOUND, *, reason="Reuse by others.", requirements=(), **more):
    made = subject(
        *requirements, **{"open_source": terms, "prices": DEVELOPMENT, "contract": MAINTAINED, **more}
    )
    internal = Internal(reasons=Reasons(open_source=reason))
    whole = replace(made, dossier=replace(made.dossier, internal=internal))
    return [rule for rule, _at in find(RULES, whole)]


def test_a_tender_that_thinks_of_everything_has_no_finding(subject, find):
    assert rules(subject, find) == []


def test_a_tender_that_says_nothing_of_open_source_is_left_alone(subject, find):
    assert rules(subject, find, OpenSource(), reason=None) == []


@pytest.mark.parametrize(
    ("change", "rule"),
    [
        ({"sbom": None}, "TK606"),
        ({"repository": None}, "TK607"),
        ({"repository": "The repository of the contractor."}, "TK607"),
        ({"repository": "A public repository."}, "TK607"),
        ({"publication": None}, "TK608"),
        ({"publication": "It is published."}, "TK608"),
        ({"publication": "After the end of the project."}, "TK608"),
        ({"contributions": None}, "TK610"),
    ],
)
def test_what_the_project_needs_is_missed(change, rule, subject, find):
    assert rules(subject, find, replace(SOUND, **change)) == [rule]


@pytest.mark.parametrize("publication", ["Sofort.", "Unverzüglich nach der Abnahme.", "Immediately."])
def test_at_once_is_a_time(publication, subject, find):
    assert rules(subject, find, replace(SOUND, publication=publication)) == []


def test_a_requirement_may_ask_for_the_list_of_components(subject, find):
    test = AcceptanceTest("T", "The SBOM is complete.")
    asked = Requirement("R-01", "Components", "deliverable", acceptance=(test,))

    assert rules(subject, find, replace(SOUND, sbom=None), requirements=[asked]) == []


def test_accounts_may_say_whose_the_repository_is(subject, find):
    terms = replace(SOUND, repository="A public repository.", accounts="All accounts belong to Sampleford.")

    assert rules(subject, find, terms) == []


def test_maintenance_is_an_option_or_a_price(subject, find):
    priced = Prices("EUR", ONE, (Position("P-02", "Support", "yearly", ONE, "year"),))

    assert rules(subject, find, contract=Contract()) == ["TK609"]
    assert rules(subject, find, contract=Contract(), prices=priced) == []


def test_open_source_only_needs_a_reason_where_a_law_asks_for_one(subject, find):
    assert rules(subject, find, reason=None) == ["TK611"]
    assert rules(subject, find, reason=None, regime="none") == []


@pytest.mark.parametrize(
    ("criterion", "told"),
    [
        (Criterion("B-1", Kind.AWARD, "Stars on GitHub"), True),
        (Criterion("B-1", Kind.AWARD, "T", anchors={"10": "A number of commits above 1,000."}), True),
        (Criterion("E-1", Kind.SELECTION, "Number of downloads", mode="scored"), True),
        (Criterion("E-1", Kind.SELECTION, "Number of downloads"), False),
        (
            Criterion(
                "B-1", Kind.AWARD, "T", evidence="Links to accepted contributions (commits), 10 at most"
            ),
            False,
        ),
        (Criterion("B-1", Kind.AWARD, "T", expectation="Not the number of commits counts."), False),
    ],
)
def test_popularity_is_no_criterion(criterion, told, subject, find):
    assert rules(subject, find, criteria=[criterion]) == (["TK612"] if told else [])
