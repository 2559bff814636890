# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

from dataclasses import replace
from datetime import date

import pytest

from tenderkit.checking.lint.providers_asked import RULES
from tenderkit.model.internal import Search
from tenderkit.model.law import LawPack
from tenderkit.model.providers import Approach, Asked, Provider, Providers, Selected, Sounding, Talk
from tenderkit.model.tender import OpenSource, Procedure
from tenderkit.reading.law import read_law
from tests.checking.lint.conftest import said, subject_of

DAY = date(2027, 2, 1)
WHY = Selected("two projects", "Ann Sample", DAY)


def asked(procedure: str = "T-1", kind: Approach = Approach.INVITATION, year: int = 2027) -> Asked:
    return Asked(procedure, date(year, 2, 1), kind)


def found(*providers: Provider, sounding: Sounding | None = None, law: LawPack | None = None, **tender):
    subject = subject_of(**tender)
    dossier = replace(subject.dossier, providers=Providers(providers, sounding))
    return said(RULES, replace(subject, dossier=dossier, law=law or subject.law))


def test_what_one_firm_learnt_in_a_talk_is_found_unless_all_are_told_the_same_words():
    learnt = Talk(DAY, "aster", "Ann", "said", told=("Five  weeks for bids.", "It is a museum."))

    def told(*texts: str):
        return found(sounding=Sounding(talks=(learnt,), told=texts))

    assert told("five weeks for bids.") == [("TK983", "1")]
    assert told("Five weeks for bids.", "It is a museum.") == []
    assert told() == [("TK983", "talks")]


def test_a_talk_in_which_nobody_learnt_anything_still_is_told():
    assert found(sounding=Sounding(talks=(Talk(DAY, "aster", "Ann", "said"),))) == [("TK983", "talks")]


@pytest.mark.parametrize(("count", "expected"), [(0, [("TK984", "sent")]), (1, [("TK984", "sent")]), (2, [])])
def test_a_sounding_that_reached_fewer_than_two_firms_is_found(count, expected):
    here = (asked(kind=Approach.SOUNDING),)
    firms = [Provider(f"p{number}", f"Firm {number}", "x", asked=here) for number in range(count)]

    assert found(*firms, sounding=Sounding(sent=DAY)) == expected


def test_who_was_asked_in_another_procedure_was_not_asked_in_this_one():
    before = (asked("T-0", Approach.SOUNDING),)
    firms = [Provider(id_, f"Firm {id_}", "x", asked=before) for id_ in ("a", "b")]

    assert found(*firms, sounding=Sounding(sent=DAY)) == [("TK984", "sent")]


def test_who_is_asked_for_a_bid_without_a_reason_or_with_two_is_found():
    bare = Provider("bare", "Bare", "x", asked=(asked(),))
    both = Provider("both", "Both", "x", invited=WHY, not_invited=WHY)
    sounded = Provider("sounded", "Sounded", "x", asked=(asked(kind=Approach.SOUNDING),))

    assert found(bare, both, sounded) == [("TK985", "bare"), ("TK985", "both")]


def test_the_same_firm_once_more_is_found_while_another_never_had_its_turn():
    often = Provider("often", "Often", "x", asked=(asked("T-0", year=2026),), invited=WHY)
    never = Provider("never", "Never", "x")
    refused = replace(never, not_invited=WHY)

    assert found(often, never) == [("TK986", "invited")]
    assert found(often, refused) == []


def test_fewer_firms_than_the_law_data_name_are_found_where_there_is_no_call():
    law = read_law(duties=True)
    one = Provider("one", "One", "x", invited=WHY)

    def invited(kind: str, *firms: Provider):
        return found(*firms, law=law, procedure=Procedure(kind, 1))

    assert invited("restricted", one) == [("TK987", "invited")]
    assert invited("open", one) == []
    assert invited("restricted", *(replace(one, id=id_, name=id_) for id_ in ("a", "b", "c"))) == []


def test_software_that_is_made_before_anybody_looked_for_some_is_found():
    subject = subject_of(open_source=OpenSource(licence="EUPL-1.2"))
    internal = replace(subject.dossier.internal, need="A calendar")

    def nothing_searched(*searches: Search):
        changed = replace(internal, reuse_search=searches)
        return said(RULES, replace(subject, dossier=replace(subject.dossier, internal=changed)))

    assert nothing_searched() == [("TK989", "need")]
    assert nothing_searched(Search("Two catalogues", DAY, "Nothing fits.")) == []
