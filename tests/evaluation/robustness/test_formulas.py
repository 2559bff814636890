# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

from tenderkit.evaluation.robustness.formulas import other_formulas


def priced(make, bids, **rules):
    made = tuple(make.bid(f"bid-{n}", price) for n, (_points, price) in enumerate(bids))
    sheets = tuple(make.sheet("r1", f"bid-{n}", B1=points) for n, (points, _price) in enumerate(bids))
    return make.dossier(made, sheets, rules=make.rules(**rules))


def test_other_formulas_say_who_would_win_and_leave_out_the_own_one(make, bench):
    dossier = priced(make, [(9, "110000"), (10, "200000"), (5, "100000")])

    found = {each.method: each.award.winners for each in other_formulas(bench(dossier))}

    assert found == {
        "highest-quality": ("bid-1",),
        "lowest-price": ("bid-2",),
        "simple-ratio": ("bid-0",),
        "extended-ratio": ("bid-0",),
        "inverse": ("bid-0",),
    }


def test_the_weights_are_those_of_the_tender(make, bench):
    dossier = priced(
        make, [(9, "110000"), (5, "100000")], name="qcbs", technical_weight="0.7", financial_weight="0.3"
    )

    weighted = [dict(each.parameters) for each in other_formulas(bench(dossier)) if each.method == "inverse"]

    assert weighted == [{"price_weight": "30", "quality_weight": "70"}]


def test_the_own_formula_with_other_parameters_is_another_formula(make, bench):
    dossier = priced(make, [(9, "110000"), (5, "100000")], zero_at="1.5")

    assert "linear-min" in {each.method for each in other_formulas(bench(dossier))}


def test_without_points_only_the_price_can_be_compared(make, bench):
    dossier = make.dossier((make.bid("bid-0"), make.bid("bid-1")), rules=make.rules("lowest-price"))

    assert other_formulas(bench(dossier)) == ()
