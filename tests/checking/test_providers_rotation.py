# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

from datetime import date

from tenderkit.checking.providers_rotation import always_the_same
from tenderkit.checking.providers_turns import turns
from tenderkit.model.providers import Approach, Asked, Provider, Providers, Selected

INVITED = Selected("a reason", "Ann Sample", date(2027, 2, 1))


def asked(procedure: str, year: int, kind: Approach = Approach.INVITATION) -> Asked:
    return Asked(procedure, date(year, 1, 1), kind)


def test_who_was_invited_in_the_last_two_procedures_is_invited_once_more():
    often = Provider("often", "Often", "x", asked=(asked("P-1", 2025), asked("P-2", 2026)), invited=INVITED)
    once = Provider("once", "Once", "x", asked=(asked("P-2", 2026),), invited=INVITED)
    never = Provider("never", "Never", "x", asked=(asked("P-2", 2026, Approach.SOUNDING),))

    again, others = always_the_same(Providers((often, once, never)), "P-3")

    assert ([p.id for p in again], [p.id for p in others]) == (["often"], ["never"])


def test_nobody_is_always_invited_where_there_was_no_procedure_before():
    first = Provider("first", "First", "x", asked=(asked("P-3", 2027),), invited=INVITED)

    assert always_the_same(Providers((first, Provider("b", "B", "x"))), "P-3")[0] == ()


def test_turns_name_the_latest_procedure_first_and_leave_out_this_one():
    provider = Provider("a", "A", "x", asked=(asked("P-1", 2025), asked("P-2", 2026), asked("P-3", 2027)))

    found = turns(Providers((provider,)), "P-3")[0]

    assert (found.invited_in, found.last_asked) == (("P-2", "P-1"), date(2027, 1, 1))
