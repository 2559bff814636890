# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""What LibreOffice computes in a price sheet against the evaluated price, to the cent."""

from dataclasses import replace
from datetime import date
from fractions import Fraction
from typing import Any

from tenderkit.model.bid import Bid, Bidder, Discount, PriceSheet
from tenderkit.model.dossier import Dossier
from tenderkit.model.method import PriceRules
from tenderkit.model.numbers import Amount, Moment, decimal_text
from tenderkit.model.prices import cents, evaluated_price
from tenderkit.model.tender import Position, Prices
from tenderkit.rendering.sheets.book import Row, Sheet
from tenderkit.rendering.sheets.price_form import AMOUNT, COUNTED, PRICE, REMARK, TITLE, PriceForm
from tenderkit.rendering.sheets.price_sheet import price_book
from tenderkit.rendering.sheets.price_totals import names_of_totals, total_row
from tenderkit.rendering.sheets.writing import render_xlsx
from tests.rendering.sheets.conftest import LOOK, NAMES, Recalculated, book_of, opened

WORDS = Sheet("Explanation", (20.0,), (Row(),))


def amount(text: str) -> Amount:
    return Amount(text, Fraction(text))


def bid(prices: dict[str, Amount], discount: Discount | None = None, *, exempt: bool = False) -> Bid:
    sheet = PriceSheet(prices, discount)
    received = Moment(date(2027, 5, 25))
    return Bid("bid-01", Bidder("Invented Ltd", vat_exempt=exempt), received, "received", price=sheet)


def halves() -> tuple[tuple[Position, ...], dict[str, Amount]]:
    """Positions whose exact amounts end in half a cent, where binary numbers go astray, or never end."""
    pairs = [
        (quantity, Fraction(step * 7 + 1, 2000) + 3 * step)
        for quantity in ("0.5", "1", "1.5", "2.5", "3", "7", "0.35", "92", "1/3", "1001")
        for step in range(200)
    ]
    exact = [
        (quantity, price)
        for quantity, price in pairs
        if (Fraction(quantity) * price * 1000) % 10 == 5 or quantity == "1/3"
    ]
    positions = tuple(
        Position(f"P{n}", f"Position {n}", "fixed", amount(quantity), "day", counted=n % 5 > 0)
        for n, (quantity, _) in enumerate(exact)
    )
    return positions, {f"P{n}": amount(decimal_text(price)) for n, (_, price) in enumerate(exact)}


def read(form: PriceForm, workbook: Any) -> dict[str, Any]:
    sheet = workbook.worksheets[0]
    rows = {name: sheet.cell(total_row(form, name) + 1, AMOUNT + 1).value for name in names_of_totals(form)}
    rows["remark"] = sheet.cell(REMARK + 1, TITLE + 1).value
    rows["lines"] = [sheet.cell(row + 1, AMOUNT + 1).value for row in range(form.first, form.last + 1)]
    return rows


def test_every_line_and_total_is_that_of_the_evaluation(recalculated: Recalculated):
    positions, prices = halves()
    assert len(positions) > 100
    rules = {"gross": PriceRules(), "net": PriceRules("net"), "listed": PriceRules(options="listed")}
    kinds = [replace(p, kind="option") if n % 3 == 0 else p for n, p in enumerate(positions)]
    vat = {"19": Prices("EUR", amount("19"), tuple(kinds)), "8.1": Prices("CHF", amount("8.1"), tuple(kinds))}
    bids = {
        "plain": bid(prices),
        "percent": bid(prices, Discount(percent=amount("2.5"))),
        "amount": bid(prices, Discount(amount=amount("1234.56"))),
        "exempt": bid(prices, exempt=True),
    }
    forms = {
        f"{by}-{rate}-{name}".replace(".", "_"): PriceForm(
            vat[rate], vat[rate].positions, rules[by], NAMES, "Price sheet", "Kulturportal", "", None, one
        )
        for by in rules
        for rate in vat
        for name, one in bids.items()
    }

    values = recalculated({name: render_xlsx(price_book(f, WORDS, {}), LOOK) for name, f in forms.items()})

    for name, form in forms.items():
        assert form.bid is not None
        assert form.bid.price is not None
        exact = evaluated_price(form.prices, form.rules, form.bid, form.bid.price)
        there = read(form, values[name])
        assert there["lines"] == [float(line.amount) for line in exact.lines], name
        sums = {"sum": exact.lines_net, "discount": exact.discount, "net": exact.net, "total": exact.total}
        if "vat" in there:
            sums["vat"] = exact.vat
        assert {key: cents(Fraction(f"{there[key]:.6f}")) for key in sums} == sums, name
        assert not there["remark"]


def test_the_sample_bids_cost_in_the_sheet_what_they_cost_in_the_program(
    sample: Dossier, recalculated: Recalculated
):
    prices, rules = sample.tender.prices, sample.rules(sample.judged[0])
    assert prices is not None
    assert rules is not None
    forms = {
        one.id: PriceForm(prices, prices.positions, rules.price, NAMES, "Price sheet", "", "", None, one)
        for one in sample.bids
    }

    values = recalculated({id_: render_xlsx(price_book(f, WORDS, {}), LOOK) for id_, f in forms.items()})

    for one in sample.bids:
        assert one.price is not None
        exact = evaluated_price(prices, rules.price, one, one.price)
        assert cents(Fraction(str(read(forms[one.id], values[one.id])["total"]))) == exact.total


def test_a_missing_price_leaves_the_total_empty_and_is_named(sample: Dossier, recalculated: Recalculated):
    prices = sample.tender.prices
    assert prices is not None
    given = bid({p.id: amount("100") for p in prices.positions[1:]})
    form = PriceForm(prices, prices.positions, PriceRules(), NAMES, "Price sheet", "", "", None, given)

    there = read(form, recalculated({"gap": render_xlsx(price_book(form, WORDS, {}), LOOK)})["gap"])

    assert there["lines"][0] in (None, "")
    assert {there[name] or "" for name in ("sum", "net", "vat", "total")} == {""}
    assert there["remark"] == "Prices are still missing: 1"


def test_the_sheet_says_which_positions_count(sample: Dossier):
    sheet = opened(render_xlsx(*book_of(sample, "preisblatt"))).worksheets[0]
    counted = [row[COUNTED].value for row in sheet.iter_rows() if str(row[0].value).startswith("P-")]

    assert counted == ["ja"] * 8 + ["nein"]


def test_an_empty_sheet_waits_for_every_price(sample: Dossier):
    sheet = opened(render_xlsx(*book_of(sample, "preisblatt"))).worksheets[0]
    positions = [row for row in sheet.iter_rows() if str(row[0].value).startswith("P-")]

    assert all(row[PRICE].value is None and not row[PRICE].protection.locked for row in positions)
