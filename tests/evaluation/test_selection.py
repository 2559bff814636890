# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Only the published rule says which of the suitable applicants are invited."""

from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest

from tenderkit.evaluation.selection import standing
from tenderkit.model.bid import Application, Bidder, ExaminationItem, SelectionPoints
from tenderkit.model.draw import Draw
from tenderkit.model.numbers import Amount, Moment
from tenderkit.model.selection import Selection
from tenderkit.model.tender import Invited
from tenderkit.outcome.award import Stage
from tenderkit.outcome.examined import ExaminedBid, Item
from tenderkit.outcome.selection import Way

DAY = date(2027, 4, 12)


def points(*given: int) -> dict[str, SelectionPoints]:
    return {
        f"E-0{n}": SelectionPoints(Amount(str(number), Fraction(number)), "Counted", "Ann Sample", DAY)
        for n, number in enumerate(given, 1)
    }


def item(result: str) -> Item:
    return Item(
        Stage.SELECTION, "E-01", "Reference", decided=ExaminationItem("E-01", result, "Ann Sample", DAY)
    )


@pytest.fixture
def found(make):
    """Where it stands with these applicants: letter → result and points; a number more: the status."""

    def made(rule: Invited, draws: tuple[Draw, ...] = (), **applicants: tuple[str, tuple[int, ...]]):
        dossier = make.dossier((), ())
        procedure = replace(dossier.tender.procedure, stages=2, invite=rule)
        applications = tuple(
            Application(id_, Bidder(id_), Moment(DAY), "received", points=points(*given))
            for id_, (_, given) in applicants.items()
        )
        whole = replace(
            dossier,
            tender=replace(dossier.tender, procedure=procedure),
            applications=applications,
            selection=Selection(draws=draws),
        )
        examined = [ExaminedBid(id_, "received", (item(result),)) for id_, (result, _) in applicants.items()]
        return standing(whole, examined)

    return made


def test_while_one_is_not_examined_nobody_is_chosen(found):
    told = found(Invited(max=1), a=("met", ()), b=("open", ()))

    assert (told.way, told.chosen, told.unexamined) == (Way.WAITING, (), ("b",))


def test_who_is_not_suitable_is_never_chosen(found):
    told = found(Invited(min=1, max=2), a=("met", ()), b=("not_met", ()))

    assert (told.way, told.chosen) == (Way.ALL, ("a",))


def test_without_a_highest_number_all_suitable_are_chosen(found):
    assert found(Invited(), a=("met", ()), b=("met", ())).chosen == ("a", "b")


def test_fewer_than_announced_are_a_case_for_people(found):
    assert found(Invited(min=3), a=("met", ()), b=("met", ())).way is Way.TOO_FEW


def test_nobody_suitable_is_said(found):
    assert found(Invited(min=1), a=("not_met", ())).way is Way.NOBODY


def test_a_text_alone_leaves_the_choice_to_people(found):
    told = found(Invited(max=1, text="The better one."), a=("met", ()), b=("met", ()))

    assert (told.way, told.chosen) == (Way.PEOPLE, ())


def test_a_number_that_is_missing_is_never_counted_as_nothing(found):
    told = found(Invited(max=1, rank_by=("E-01",)), a=("met", (0,)), b=("met", ()))

    assert (told.way, told.missing) == (Way.WAITING, (("b", "E-01"),))


def test_points_of_who_is_not_suitable_are_not_asked_for(found):
    rule = Invited(max=1, rank_by=("E-01",))

    told = found(rule, a=("met", (1,)), b=("met", (2,)), c=("not_met", ()))

    assert (told.way, told.chosen) == (Way.RANKED, ("b",))


def test_the_second_criterion_counts_only_where_the_first_is_equal(found):
    rule = Invited(max=2, rank_by=("E-01", "E-02"))

    told = found(rule, a=("met", (3, 0)), b=("met", (2, 1)), c=("met", (2, 9)))

    assert told.chosen == ("a", "c")
    assert [(each.id, each.rank) for each in told.applicants] == [("a", 1), ("c", 2), ("b", 3)]


def test_equal_ones_that_all_have_a_place_need_no_draw(found):
    told = found(Invited(max=2, rank_by=("E-01",)), a=("met", (5,)), b=("met", (5,)), c=("met", (1,)))

    assert (told.way, told.chosen) == (Way.RANKED, ("a", "b"))


@pytest.mark.parametrize(("tie_break", "way"), [("draw", Way.TIE), (None, Way.PEOPLE)])
def test_only_a_draw_that_was_published_decides_between_equal_ones(found, tie_break, way):
    rule = Invited(max=2, rank_by=("E-01",), tie_break=tie_break)

    told = found(rule, a=("met", (5,)), b=("met", (1,)), c=("met", (1,)))

    assert (told.way, told.tied, told.seats) == (way, ("b", "c"), 1)


def test_a_draw_between_others_decides_nothing(found):
    rule = Invited(max=2, rank_by=("E-01",), tie_break="draw")
    draw = Draw(
        bids=("a", "b"),
        source="Dice",
        count=2,
        highest=6,
        announced=DAY,
        by="Ann Sample",
        witnesses=("Eve Form",),
        head="0" * 64,
        numbers=(1, 2),
        drawn=DAY,
    )
    three = {"a": ("met", (5,)), "b": ("met", (1,)), "c": ("met", (1,))}

    assert found(rule, (draw,), **three).way is Way.TIE
    held = found(rule, (replace(draw, bids=("b", "c")),), **three)
    assert held.way is Way.DRAWN
    assert held.chosen in {("a", "b"), ("a", "c")}
