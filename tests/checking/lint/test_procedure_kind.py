# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

from dataclasses import replace
from datetime import date

import pytest

from tenderkit.checking.lint.procedure_kind import RULES
from tenderkit.model.criterion import Criterion, Kind
from tenderkit.model.numbers import Moment
from tenderkit.model.tender import Dates, Invited, Procedure, Submission
from tenderkit.reading.law import read_law

LATER = Moment(date(2027, 4, 13))
TWO = Procedure("restricted", 2)


@pytest.mark.parametrize(
    ("regime", "kind", "stages", "known"),
    [
        ("uvgo", "open", 1, True),
        ("uvgo", "open", 2, False),
        ("uvgo", "restricted", 1, True),
        ("uvgo", "restricted", 2, True),
        ("uvgo", "direct", 1, True),
        ("uvgo", "dialogue", 1, False),
        ("vgv", "restricted", 1, False),
        ("vgv", "dialogue", 2, True),
        ("vgv", "direct", 1, False),
        ("gonrw75a", "quotes", 1, True),
        ("none", "quotes", 1, True),
    ],
)
def test_the_law_data_say_which_procedures_there_are(  # noqa: PLR0913, PLR0917 - a case and two fixtures
    regime, kind, stages, known, subject, find
):
    """Where they name none, every procedure is allowed."""
    made = subject(regime=regime, procedure=Procedure(kind, stages))

    assert find(RULES[:1], replace(made, law=read_law())) == ([] if known else [("TK513", "type")])


@pytest.mark.parametrize(
    ("procedure", "dates", "found"),
    [
        (Procedure("open", 1), Dates(applications_until=LATER), ["applications_until"]),
        (Procedure("open", 1), Dates(invited=LATER), ["invited"]),
        (Procedure("open", 1), Dates(bids_until=LATER), []),
        (TWO, Dates(bids_until=LATER), ["dates"]),
        (TWO, Dates(applications_until=LATER), []),
        (TWO, Dates(), []),
    ],
)
def test_dates_fit_the_number_of_stages(procedure, dates, found, subject, find):
    """Before there are any dates at all, none is missed."""
    told = find(RULES, subject(procedure=procedure, dates=dates))

    assert told == [("TK514", key) for key in found]


@pytest.mark.parametrize(
    ("kind", "negotiation", "regime", "fine"),
    [
        ("open", True, "uvgo", False),
        ("restricted", True, "vgv", False),
        ("negotiated", True, "uvgo", True),
        ("open", None, "uvgo", True),
        ("open", True, "none", True),
    ],
)
def test_negotiation_needs_a_procedure_that_knows_it(  # noqa: PLR0913, PLR0917 - a case and two fixtures
    kind, negotiation, regime, fine, subject, find
):
    told = find(RULES, subject(procedure=Procedure(kind, 1, negotiation=negotiation), regime=regime))

    assert told == ([] if fine else [("TK515", "negotiation")])


@pytest.mark.parametrize(
    ("procedure", "rules"),
    [
        (replace(TWO, invite=Invited(3, 5, "By lot.")), []),
        (replace(TWO, invite=Invited(5, 3, "By lot.")), ["TK516"]),
        (replace(TWO, invite=Invited(3)), []),
        (Procedure("restricted", 1, Invited(3)), []),
        (Procedure("restricted", 1, Invited(3, 5)), ["TK516"]),
        (replace(TWO, invite=Invited(3, 5)), ["TK517"]),
    ],
)
def test_who_is_invited_is_settled_beforehand(procedure, rules, subject, find):
    assert [rule for rule, _ in find(RULES, subject(procedure=procedure))] == rules


def test_points_of_selection_settle_who_is_invited(subject, find):
    criteria = [Criterion("E-01", Kind.SELECTION, "Title", mode="scored")]

    assert find(RULES, subject(criteria=criteria, procedure=replace(TWO, invite=Invited(3, 5)))) == []


@pytest.mark.parametrize(
    ("url", "channel", "fine"),
    [(None, None, False), ("https://x.example", None, True), (None, "by e-mail", True)],
)
def test_electronic_bids_have_somewhere_to_go(url, channel, fine, subject, find):
    procedure = Procedure("open", 1, electronic=True, platform_url=url)

    dates = Dates(bids_until=LATER)

    told = find(RULES, subject(procedure=procedure, submission=Submission(channel), dates=dates))

    assert told == ([] if fine else [("TK518", "electronic")])
    assert find(RULES, subject(procedure=procedure)) == []
