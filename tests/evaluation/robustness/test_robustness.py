# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

from dataclasses import replace
from datetime import date
from fractions import Fraction

from tenderkit.evaluation.robustness.robustness import robustness_of
from tenderkit.model.bid import Bidder
from tenderkit.model.dossier import Judged
from tenderkit.model.internal import Award as DecisionsOfPeople
from tenderkit.model.internal import Decision
from tenderkit.model.method import Rounding
from tenderkit.model.tender import Lot, LotRules
from tenderkit.outcome.award import Status
from tenderkit.outcome.robustness import Award
from tenderkit.words import Message


def nothing_accepted(_bench):
    return Message("left out")


def judged(make, bids, **rules):
    made = tuple(make.bid(f"bid-{n}", price) for n, (_points, price) in enumerate(bids))
    sheets = tuple(make.sheet("r1", f"bid-{n}", B1=points) for n, (points, _price) in enumerate(bids))
    return make.dossier(made, sheets, rules=make.rules(**rules))


def found(dossier):
    (only,) = robustness_of(dossier, nothing_accepted)
    return only


def test_that_the_rounding_decides_is_said_first(make):
    dossier = judged(
        make,
        [("7.04", "100000"), ("7.01", "99999")],
        rounding=(Rounding("quality", 0),),
        tie_break=("lowest_price",),
    )

    made = found(dossier)

    assert made.award == Award(("bid-1",))
    assert made.notes[0].id.startswith("the prescribed rounding decides")
    assert made.notes[0].values == {"rounded": "bid-1", "exact": "bid-0"}
    assert [caveat.id for caveat in made.caveats] == ["computed without the prescribed rounding"]


def test_a_winner_that_another_bid_beats_all_round_is_said_first(make):
    # the price above the double of the lowest counts no more, so both have 0 points for it and tie
    dossier = judged(make, [(10, "300000"), (10, "250000"), (1, "100000")], tie_break=("draw",))

    made = found(dossier)

    assert made.award == Award(("bid-0", "bid-1"))
    assert made.notes[0].values == {"bid": "bid-0", "others": "bid-1"}


def test_a_tie_is_examined_as_a_tie(make):
    made = found(judged(make, [(8, "100000"), (8, "100000")]))

    assert (made.status, made.award) == (Status.TIE, Award(("bid-0", "bid-1")))
    assert any("share the first rank" in note.id for note in made.notes)
    assert {change.step for change in made.scores} == {1}


def test_a_single_bid_wins_whatever_its_numbers(make):
    made = found(judged(make, [(8, "100000")]))

    assert any("only one admissible bid" in note.id for note in made.notes)
    assert (made.scores, made.removals) == ((), ())
    assert [change.after for change in made.prices] == [None]
    assert {(each.low, each.high) for each in made.weights} == {(0, 100)}


def test_without_an_admissible_bid_there_is_nothing_to_examine(make):
    dossier = judged(make, [(8, "300000")], name="fixed-budget", budget="200000")

    made = found(dossier)

    assert (made.status, made.award) == (Status.NO_ADMISSIBLE_BID, Award())
    assert made.nothing is not None
    assert (made.weights, made.prices, made.methods) == ((), (), ())


def test_where_people_decide_only_the_data_are_examined(make):
    made = found(judged(make, [(8, "100000"), (7, "110000")], name="trade-off"))

    assert made.status is Status.HUMAN_DECISION
    assert made.nothing is not None
    assert [(each.bid, each.by) for each in made.dominance] == [("bid-1", ("bid-0",))]
    assert made.agreement is not None


def test_what_cannot_be_accepted_says_why(make):
    made = found(judged(make, [(8, "100000"), (7, "110000")]))

    assert (made.acceptability, made.unaccepted) == ((), Message("left out"))


def test_each_lot_is_examined_before_the_limit_of_lots(make):
    plain = judged(make, [(8, "100000"), (7, "110000")])
    (whole,) = plain.judged
    lots = (Lot("L1", "one"), Lot("L2", "two"))
    rules = LotRules(max_awards=1, limit_by="lot_order")
    tender = replace(plain.tender, lots=lots, lot_rules=rules)
    parts = tuple(Judged(whole.catalogue, whole.sheets, folder=f"lots/{lot.id}/", lot=lot) for lot in lots)
    bids = tuple(replace(bid, bidder=Bidder(f"Firma {bid.id}")) for bid in plain.bids)

    one, two = robustness_of(replace(plain, tender=tender, judged=parts, bids=bids), nothing_accepted)

    assert (one.lot, one.notes) == ("L1", ())
    assert two.award == Award(("bid-0",))
    assert two.notes[0].values == {"limited": "bid-1"}


def test_an_award_by_lot_hangs_on_every_number(make):
    plain = judged(make, [(8, "100000"), (8, "100000")], tie_break=("draw",))
    lot = Decision("draw", "lots", "somebody", date(2027, 3, 15), bid="bid-1")

    made = found(replace(plain, award=DecisionsOfPeople((lot,))))

    assert (made.status, made.award) == (Status.RANKED, Award(("bid-1",)))
    assert {(change.bid, change.after) for change in made.prices} == {
        ("bid-0", Fraction("99999.99")),
        ("bid-1", Fraction("100000.01")),
    }
    assert {change.step for change in made.scores} == {1}
