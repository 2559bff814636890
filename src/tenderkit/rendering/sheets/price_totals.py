# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A price form goes in; the rows below the positions come out: discount, net, VAT and *P*.

Each line, the discount and the VAT are rounded half-up to the cent, as the evaluation does.
"""

from collections.abc import Iterator

from tenderkit.rendering.sheets.areas import area_name, cell_name, decimals, fixed_area, quoted
from tenderkit.rendering.sheets.book import Cell, Choice, Formula, Row, Style, Value
from tenderkit.rendering.sheets.price_form import AMOUNT, COUNTED, PRICE, TITLE, PriceForm
from tenderkit.words import N_

MONEY = decimals(2)
_PERCENT = '0.00##" %"'


def names_of_totals(form: PriceForm) -> tuple[str, ...]:
    """Return the names of the rows below the positions, in their order."""
    gross = form.rules.basis == "gross"
    return (
        "sum",
        "percent",
        "amount",
        "discount",
        "net",
        *(("exempt", "vat") if gross else ()),
        "total",
    )


def total_row(form: PriceForm, name: str) -> int:
    """Return where a row below the positions stands."""
    return form.last + 1 + names_of_totals(form).index(name)


def total_rows(form: PriceForm) -> Iterator[Row]:
    """Yield sum, discount, net, VAT and evaluated price."""
    given = form.discount
    percent = given.percent.exact if given and given.percent else None
    amount = given.amount.exact if given and given.amount else None
    currency = form.names.currency
    yield _total(form, N_("Sum of the counted positions"), _sum(form))
    yield _entry(form.said(N_("Unconditional discount in percent")), percent, _PERCENT)
    yield _entry(
        form.said(N_("or unconditional discount as net amount in {currency}"), currency=currency), amount
    )
    yield _computed(form, N_("Discount"), _if_complete(form, _discount(form)))
    yield _total(form, N_("Net"), _if_complete(form, f"{_at(form, 'sum')}-{_at(form, 'discount')}"))
    if form.rules.basis == "gross":
        exempt = form.said(N_("yes")) if form.bid and form.bid.bidder.vat_exempt else None
        words = form.said(N_("Exempt from VAT: “yes” only if no VAT is due on the bid"))
        yield _entry(words, exempt, style=Style.INPUT_CENTER)
        vat = form.names.number(form.prices.vat.written)
        yield _computed(form, N_("Plus {vat} % VAT"), _if_complete(form, _vat(form)), vat=vat)
        whole = f"{_at(form, 'net')}+{_at(form, 'vat')}"
        yield _total(form, N_("Evaluated price P, with VAT, in {currency}"), _if_complete(form, whole))
    else:
        whole = _at(form, "net")
        yield _total(form, N_("Evaluated price P, net, in {currency}"), _if_complete(form, whole))


def remark_row(form: PriceForm) -> Row:
    """Return the row that says what is still missing; it stands above the positions."""
    return Row({TITLE: Cell(Formula(_remark(form), _missing_now(form)), Style.NOTE, span=6)})


def total_choices(form: PriceForm) -> Iterator[Choice]:
    """Yield what may be entered below the positions."""
    discount = form.said(N_("Discount"))
    percent, amount = (cell_name(total_row(form, name), AMOUNT) for name in ("percent", "amount"))
    yield Choice(
        percent,
        f'IF(ISNUMBER({percent}),AND({percent}>=0,{percent}<=100,{amount}=""),FALSE)',
        discount,
        form.said(N_("Enter percent from 0 to 100, such as 2 for 2 %, or the amount in the next row.")),
        listed=False,
    )
    yield Choice(
        amount,
        f'IF(ISNUMBER({amount}),AND({amount}>=0,ROUND({amount},2)={amount},{percent}=""),FALSE)',
        discount,
        form.said(N_("Enter an amount to the cent, or percent in the row above.")),
        listed=False,
    )
    if form.rules.basis == "gross":
        area = cell_name(total_row(form, "exempt"), AMOUNT)
        words = form.said(N_("Leave it empty if VAT is due."))
        yield Choice(area, "tk_yes", form.said(N_("VAT")), words)


def _at(form: PriceForm, name: str) -> str:
    return cell_name(total_row(form, name), AMOUNT)


def _prices(form: PriceForm) -> str:
    return fixed_area((form.first, PRICE), (form.last, PRICE))


def _if_complete(form: PriceForm, formula: str) -> str:
    """Return *formula*, empty while a price is missing: a blank is never 0."""
    return f'IF(COUNT({_prices(form)})<{len(form.positions)},"",{formula})'


def _sum(form: PriceForm) -> str:
    amounts, counted = (area_name((form.first, c), (form.last, c)) for c in (AMOUNT, COUNTED))
    return _if_complete(form, f"SUMIF({counted},{quoted(form.said(N_('yes')))},{amounts})")


def _discount(form: PriceForm) -> str:
    percent, amount = _at(form, "percent"), _at(form, "amount")
    return f'IF({percent}<>"",ROUND({_at(form, "sum")}*{percent}/100,2),ROUND(N({amount}),2))'


def _vat(form: PriceForm) -> str:
    rate = form.prices.vat.exact
    taxed = f"ROUND({_at(form, 'net')}*{rate.numerator}/{100 * rate.denominator},2)"
    return f'IF({_at(form, "exempt")}="",{taxed},0)'


def _remark(form: PriceForm) -> str:
    """Return the formula that says what is still missing, or that the discount is said twice."""
    missing = f"{len(form.positions)}-COUNT({_prices(form)})"
    still = quoted(form.said(N_("Prices are still missing: ")))
    twice = quoted(form.said(N_("Say the discount once: in percent or as an amount.")))
    both = f"COUNT({_at(form, 'percent')},{_at(form, 'amount')})=2"
    return f'IF({both},{twice},IF({missing}>0,{still}&({missing}),""))'


def _missing_now(form: PriceForm) -> str:
    given = form.filled.positions if form.filled else {}
    missing = sum(position.id not in given for position in form.positions)
    return f"{form.said(N_('Prices are still missing: '))}{missing}" if missing else ""


def _computed(form: PriceForm, title: str, formula: str, **values: object) -> Row:
    said = form.said(title, currency=form.names.currency, **values)
    return _row(said, Cell(Formula(formula), Style.NUMBER, MONEY), Style.TEXT)


def _total(form: PriceForm, title: str, formula: str) -> Row:
    said = form.said(title, currency=form.names.currency)
    return _row(said, Cell(Formula(formula), Style.TOTAL_NUMBER, MONEY), Style.TOTAL)


def _entry(title: str, value: Value, form: str = MONEY, style: Style = Style.INPUT) -> Row:
    return _row(title, Cell(value, style, form), Style.TEXT)


def _row(title: str, amount: Cell, style: Style) -> Row:
    """Return a row whose title stands over all columns before the amount."""
    return Row(
        {0: Cell(None, style), TITLE: Cell(title, style, span=4), AMOUNT: amount, COUNTED: Cell(None, style)}
    )
