# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Each lot is ranked by itself; the limit of lots is applied as published, or left to people by name."""

from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest

from tenderkit.evaluation.evaluate import evaluate
from tenderkit.model.dossier import Judged
from tenderkit.model.internal import Award, Decision, Internal, Reviewer
from tenderkit.model.method import Rounding
from tenderkit.model.numbers import Amount
from tenderkit.model.tender import Lot, LotRules
from tenderkit.outcome.award import Status
from tenderkit.problems import InputError


@pytest.fixture(scope="module")
def in_lots(make):
    """A dossier whose lots go to the most points: lot → bid → points, and the rules for lots."""

    def made(lots, rules=None, *, names=None, **more):
        bids = sorted({bid for points in lots.values() for bid in points})
        offers = tuple(
            replace(
                make.bid(bid, 100, lots=tuple(lot for lot in lots if bid in lots[lot])),
                **(names or {}).get(bid, {}),
            )
            for bid in bids
        )
        plain = make.dossier(offers, rules=make.rules("simple-ratio", tie_break=("draw",)))
        catalogue = plain.judged[0].catalogue
        records = tuple(Lot(lot, lot) for lot in lots)
        judged = tuple(
            Judged(
                catalogue,
                tuple(make.sheet("r1", bid, B1=points) for bid, points in lots[lot.id].items()),
                folder=f"lots/{lot.id}/",
                lot=lot,
            )
            for lot in records
        )
        tender = replace(plain.tender, lots=records, lot_rules=rules)
        return replace(plain, tender=tender, judged=judged, **more)

    return made


HALF = Amount("50", Fraction(50))
BOTH = {"L1": {"bid-01": 9, "bid-02": 5}, "L2": {"bid-01": 8, "bid-02": 3}}
ORDER = LotRules(max_awards=1, limit_by="lot_order")


def winners(outcomes):
    return [outcome.winners for outcome in outcomes]


def said(outcome):
    return [(c.rule, {k: v for k, v in c.message.values.items() if k != "number"}) for c in outcome.cautions]


def test_without_a_limit_one_bid_may_win_all(in_lots):
    outcomes = evaluate(in_lots(BOTH, LotRules(max_bids=2)))

    assert winners(outcomes) == [("bid-01",), ("bid-01",)]
    assert [outcome.cautions for outcome in outcomes] == [(), ()]


def test_without_a_published_way_the_limit_is_left_to_people_by_name(in_lots):
    outcomes = evaluate(in_lots(BOTH, LotRules(max_awards=1)))

    assert winners(outcomes) == [("bid-01",), ("bid-01",)]
    assert [o.status for o in outcomes] == [Status.RANKED, Status.RANKED]
    assert [said(o) for o in outcomes] == [[("TK492", {"bid": "bid-01", "lots": "L1, L2"})]] * 2


def test_nothing_is_said_where_nobody_is_first_too_often(in_lots):
    lots = {**BOTH, "L2": {"bid-01": 3, "bid-02": 8}}

    assert [o.cautions for o in evaluate(in_lots(lots, LotRules(max_awards=1)))] == [(), ()]


def test_who_has_won_as_many_lots_as_allowed_is_passed_over_in_the_next(in_lots):
    first, second = evaluate(in_lots(BOTH, ORDER))

    assert (first.winners, second.winners) == (("bid-01",), ("bid-02",))
    assert [(r.rank, r.bid) for r in second.ranking] == [(1, "bid-01"), (2, "bid-02")]
    assert (second.status, second.decided_by) == (Status.RANKED, "key_figure")
    assert (said(first), said(second)) == ([], [("TK492", {"bid": "bid-01", "lots": "L1"})])


def test_the_limit_counts_lots_and_not_bids(in_lots):
    three = {**BOTH, "L3": BOTH["L2"]}

    outcomes = evaluate(in_lots(three, LotRules(max_awards=2, limit_by="lot_order")))

    assert winners(outcomes) == [("bid-01",), ("bid-01",), ("bid-02",)]


def test_a_lot_for_which_only_full_bidders_bid_goes_to_nobody(in_lots):
    lots = {"L1": BOTH["L1"], "L2": {"bid-01": 8}}

    _, second = evaluate(in_lots(lots, ORDER))

    assert (second.status, second.winners) == (Status.NO_ADMISSIBLE_BID, ())
    assert [r.bid for r in second.ranking] == ["bid-01"]


def test_those_behind_a_full_bidder_may_tie(in_lots):
    lots = {"L1": BOTH["L1"], "L2": {"bid-01": 8, "bid-02": 3, "bid-03": 3}}

    _, second = evaluate(in_lots(lots, ORDER))

    assert (second.status, second.winners) == (Status.TIE, ("bid-02", "bid-03"))


def test_a_draw_among_those_behind_a_full_bidder_counts(in_lots):
    lots = {"L1": BOTH["L1"], "L2": {"bid-01": 8, "bid-02": 3, "bid-03": 3}}
    fell = Decision("draw", "The lot fell.", "A. Prüferin", date(2027, 3, 20), bid="bid-03", lot="L2")

    _, second = evaluate(in_lots(lots, ORDER, award=Award((fell,))))

    assert (second.status, second.winners, second.decided_by) == (Status.RANKED, ("bid-03",), "draw")


def test_a_full_bidder_among_equals_leaves_the_lot_to_the_others(in_lots):
    lots = {"L1": BOTH["L1"], "L2": {"bid-01": 8, "bid-02": 8}}

    _, second = evaluate(in_lots(lots, ORDER))

    assert (second.status, second.winners) == (Status.RANKED, ("bid-02",))
    assert said(second) == [("TK492", {"bid": "bid-01", "lots": "L1"})]


def test_after_a_tie_the_limit_waits_until_that_lot_is_decided(in_lots):
    lots = {"L1": {"bid-01": 9, "bid-02": 9}, "L2": {"bid-01": 8, "bid-02": 3}}

    first, second = evaluate(in_lots(lots, ORDER))

    assert first.status is Status.TIE
    assert second.winners == ("bid-01",)
    assert said(second) == [("TK492", {"lots": "L1"})]


def test_a_variant_counts_for_the_bidder_who_handed_it_in(in_lots, make):
    lots = {"L1": {"bid-01": 9, "bid-02": 5}, "L2": {"bid-02": 3, "bid-03": 8}}
    same = {"bid-03": {"bidder": make.bid("bid-01").bidder, "variant_of": "bid-01"}}

    assert winners(evaluate(in_lots(lots, ORDER, names=same))) == [("bid-01",), ("bid-02",)]


def test_a_bid_counts_only_in_the_lots_that_it_names(in_lots):
    lots = {"L1": {"bid-01": 5}, "L2": {"bid-02": 3}}

    assert [[r.bid for r in o.ranking] for o in evaluate(in_lots(lots))] == [["bid-01"], ["bid-02"]]


def test_a_bid_that_names_no_lot_is_for_all(in_lots):
    dossier = in_lots(BOTH)
    nameless = replace(dossier, bids=tuple(replace(bid, lots=()) for bid in dossier.bids))

    assert evaluate(nameless) == evaluate(dossier)


def test_an_examination_item_that_names_a_lot_excludes_from_that_lot_only(in_lots, make):
    dossier = in_lots(BOTH)
    examination = make.examination(exclusion={"A1": "not_met"})
    item = replace(examination.exclusion[0], lot="L2")
    first, second = dossier.bids
    examined = replace(first, examination=replace(examination, exclusion=(item,)))

    outcomes = evaluate(replace(dossier, bids=(examined, second)))

    assert winners(outcomes) == [("bid-01",), ("bid-02",)]
    assert [[e.bid for e in o.excluded] for o in outcomes] == [[], ["bid-01"]]


def test_a_lot_without_bids_stands_beside_one_that_is_won(in_lots):
    lots = {"L1": BOTH["L1"], "L2": {}}

    first, second = evaluate(in_lots(lots, ORDER))

    assert (first.winners, second.status) == (("bid-01",), Status.NO_BIDS)


def test_a_rounding_that_decides_behind_a_full_bidder_is_said_with_both_awards(make):
    bids = (make.bid("bid-01", 100), make.bid("bid-02", "120.40"), make.bid("bid-03", "120.20"))
    rounding = (Rounding("key_figure", 0),)
    plain = make.dossier(bids, rules=make.rules("lowest-price", rounding=rounding))
    lots = (Lot("L1", "L1"), Lot("L2", "L2"))
    judged = tuple(Judged(plain.judged[0].catalogue, folder=f"lots/{lot.id}/", lot=lot) for lot in lots)

    first, second = evaluate(
        replace(plain, tender=replace(plain.tender, lots=lots, lot_rules=ORDER), judged=judged)
    )

    assert second.winners == ("bid-02", "bid-03")
    assert [rule for rule, _ in said(first)] == []
    assert dict(said(second))["TK490"] == {"rounded": "bid-02, bid-03", "exact": "bid-03"}


def test_a_rounding_that_only_decides_for_a_full_bidder_is_not_said(make):
    bids = (make.bid("bid-01", "100.40"), make.bid("bid-02", "100.20"), make.bid("bid-03", 120))
    rules = make.rules("lowest-price", rounding=(Rounding("key_figure", 0),))
    plain = make.dossier(bids, rules=replace(rules, tie_break=("draw",)))
    lots = (Lot("L1", "L1"), Lot("L2", "L2"))
    exactly = replace(lots[0], evaluation=make.rules("lowest-price"))
    catalogue = plain.judged[0].catalogue
    judged = tuple(Judged(catalogue, folder=f"lots/{lot.id}/", lot=lot) for lot in (exactly, lots[1]))

    first, second = evaluate(
        replace(plain, tender=replace(plain.tender, lots=lots, lot_rules=ORDER), judged=judged)
    )

    assert (first.winners, second.winners) == (("bid-02",), ("bid-01",))
    assert [rule for rule, _ in said(second)] == ["TK492"]


def test_a_lot_that_goes_to_nobody_says_who_was_passed_over_and_decides_nothing(in_lots):
    lots = {"L1": BOTH["L1"], "L2": {"bid-01": 8}}

    _, second = evaluate(in_lots(lots, ORDER))

    assert second.decided_by == "none"
    assert said(second) == [("TK492", {"bid": "bid-01", "lots": "L1"})]


def test_all_lots_that_a_bidder_has_won_are_named(in_lots):
    three = {**BOTH, "L3": BOTH["L2"]}

    *_, third = evaluate(in_lots(three, LotRules(max_awards=2, limit_by="lot_order")))

    assert said(third) == [("TK492", {"bid": "bid-01", "lots": "L1, L2"})]


def test_all_lots_that_must_be_decided_first_are_named(in_lots):
    tie = {"bid-01": 9, "bid-02": 9}

    *_, third = evaluate(in_lots({"L1": tie, "L2": tie, "L3": BOTH["L2"]}, ORDER))

    assert said(third) == [("TK492", {"lots": "L1, L2"})]


def test_a_full_bidder_that_is_not_first_changes_nothing(in_lots):
    dossier = in_lots({"L1": {"bid-01": 10, "bid-02": 1}, "L2": {"bid-01": 8, "bid-02": 4}}, ORDER)
    rules = replace(dossier.tender.evaluation, tie_break=("lowest_price",))
    full, other = dossier.bids
    cheap = (full, replace(other, price=replace(other.price, positions={"P1": HALF})))
    tender = replace(dossier.tender, evaluation=rules)

    _, outcome = evaluate(replace(dossier, tender=tender, bids=cheap))

    assert (outcome.winners, outcome.decided_by, said(outcome)) == (("bid-02",), "lowest_price", [])


def test_the_faults_of_all_lots_are_reported_at_once(in_lots):
    dossier = in_lots(BOTH)
    unscored = tuple(replace(judged, sheets=judged.sheets[:1]) for judged in dossier.judged)
    reviewers = Internal(reviewers=(Reviewer("r1", "One"),))

    with pytest.raises(InputError) as raised:
        evaluate(replace(dossier, judged=unscored, internal=reviewers))

    assert [problem.place.file for problem in raised.value.problems] == [
        "lots/L1/scores/r1/bid-02.yaml",
        "lots/L2/scores/r1/bid-02.yaml",
    ]


def test_the_wrong_draws_of_all_lots_are_reported_at_once(in_lots):
    fell = tuple(
        Decision("draw", "The lot fell.", "A. Prüferin", date(2027, 3, 20), bid="bid-02", lot=lot)
        for lot in BOTH
    )

    with pytest.raises(InputError) as raised:
        evaluate(in_lots(BOTH, award=Award(fell)))

    assert [problem.rule for problem in raised.value.problems] == ["TK440", "TK440"]


@pytest.mark.parametrize("status", ["received", "late"])
def test_a_lot_that_nobody_can_win_is_known_by_its_name(in_lots, status):
    dossier = in_lots({"L1": {}, "L2": {"bid-01": 8}})
    bids = tuple(replace(bid, status=status) for bid in dossier.bids)

    assert [outcome.lot for outcome in evaluate(replace(dossier, bids=bids))] == ["L1", "L2"]
