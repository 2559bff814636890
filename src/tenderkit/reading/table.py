# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The bytes of a plain table go in; the bids in it come out, read strictly: nothing is guessed."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from tenderkit.model.names import seen_name, unseen_character
from tenderkit.model.numbers import LONGEST, Amount, exact_number
from tenderkit.model.table import TableBid
from tenderkit.problems import Problem, raise_if_any
from tenderkit.reading.complaints import shown
from tenderkit.reading.table_rows import Cell, Row, table_rows
from tenderkit.words import N_, Message

_GERMAN = re.compile(r"-?(?:[0-9]+|[0-9]{1,3}(?:\.[0-9]{3})+)(?:,[0-9]+)?", re.ASCII)


def read_table(data: bytes, name: str, *, german: bool = False) -> tuple[TableBid, ...]:
    """Return the bids of the table that is called *name*.

    Args:
        data: CSV (comma, semicolon or tab, by the header), or a JSON or YAML list.
        name: as in messages; its ending says which of the three it is.
        german: whether text such as ``74.000,00`` is a number, and ``74000.00`` is not.

    Raises:
        InputError: with every cell that is not as it must be.
    """
    rows = table_rows(data, name)
    problems: list[Problem] = []
    bids = tuple(_bid(row, problems, german=german) for row in rows)
    problems += _confusable(bids)
    raise_if_any(problems)
    return bids


def _bid(row: Row, problems: list[Problem], *, german: bool) -> TableBid:
    name, points = _name(row, problems), _number(row, "points", problems, german=german)
    excluded = _reason(row, problems)
    price = _number(row, "price", problems, german=german)
    if price is None and excluded is None and _is_blank(row.cell("price")):
        what = N_("row {row}: the price is empty")
        problems.append(_problem(row, "price", what, N_("Enter the price; a blank is never 0.")))
    return TableBid(name, points, price, excluded, row.number, row.place)


def _name(row: Row, problems: list[Problem]) -> str:
    name = row.cell("bid").value
    if not isinstance(name, str) or not name.strip():
        what = N_("row {row}: the bid has no name, or one that is no text")
        remedy = N_("Give a name; put it in quotation marks where it looks like a number.")
        problems.append(_problem(row, "bid", what, remedy))
        return ""
    if code := unseen_character(name):
        what = N_("row {row}: the name of the bid has a character that nobody sees: {code}")
        problems.append(_problem(row, "bid", what, N_("Remove it."), code=code))
    return name


def _reason(row: Row, problems: list[Problem]) -> str | None:
    cell = row.cell("excluded")
    if _is_blank(cell):
        return None
    if not isinstance(cell.value, str):
        what = N_("row {row}: `excluded` is {value}, not a reason")
        remedy = N_("Say in words why the bid is out; leave it empty where it is not.")
        problems.append(_problem(row, "excluded", what, remedy, value=shown(cell.value)))
        return None
    return cell.value.strip()


def _number(row: Row, column: str, problems: list[Problem], *, german: bool) -> Amount | None:
    cell = row.cell(column)
    if _is_blank(cell):
        return None
    number = _amount(cell.value, german=german)
    if number is None:
        what = N_("row {row}, column {column}: {value} is not a number")
        remedy = N_("Give a whole number or a decimal with a point, without currency, such as 74000.50.")
        if german and isinstance(cell.value, Decimal):
            remedy = N_('Put it in quotation marks as in "74.000,50", or leave out `--numbers de`.')
        elif german:
            remedy = N_("Give a number as in 74.000,50, without currency.")
        elif isinstance(cell.value, str) and _GERMAN.fullmatch(cell.value.strip()):
            remedy = N_("For numbers such as 74.000,50 say `--numbers de`.")
        if len(str(cell.value).strip()) > LONGEST:
            what = N_("row {row}, column {column}: {value} has more than {most} characters")
            remedy = N_("Give a number with fewer digits.")
        problems.append(_problem(row, column, what, remedy, value=shown(cell.value), most=LONGEST))
    return number


def _amount(value: object, *, german: bool) -> Amount | None:
    if isinstance(value, bool) or not isinstance(value, str | int | Decimal):
        return None
    written = str(value).strip()
    plain = written
    if german and isinstance(value, Decimal) and _GERMAN.fullmatch(written):
        return None  # 74.000 without quotation marks: thousands, or a decimal point?
    if german and isinstance(value, str) and "/" not in written:
        if not _GERMAN.fullmatch(written):
            return None
        plain = written.replace(".", "").replace(",", ".")
    exact = exact_number(plain)
    return None if exact is None else Amount(written, exact)


def _is_blank(cell: Cell) -> bool:
    return cell.value is None or (isinstance(cell.value, str) and not cell.value.strip())


def _confusable(bids: Sequence[TableBid]) -> Iterator[Problem]:
    """Yield each name that a reader cannot tell apart from an earlier one."""
    first: dict[str, TableBid] = {}
    for bid in bids:
        earlier = first.setdefault(seen_name(bid.bid), bid)
        if earlier is not bid and bid.bid:
            what = N_("row {row}: '{bid}' cannot be told apart from '{other}' in row {first}")
            values = {"row": bid.row, "bid": bid.bid, "other": earlier.bid, "first": earlier.row}
            remedy = Message(N_("Give each bid a name that a reader can tell from all others."))
            yield Problem("TK453", bid.place, Message(what, values), remedy)


def _problem(row: Row, column: str, what: str, remedy: str, **values: object) -> Problem:
    rule = "TK452" if column == "bid" else "TK451"
    known = {"row": row.number, "column": column, **values}
    return Problem(rule, row.cell(column).place, Message(what, known), Message(remedy))
