# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""TK813, written amounts: prices, quantities and sums go in; those come out that may mean thousands."""

import re
from collections.abc import Iterator

from tenderkit.checking.lint.rule import Flaw, Rule, Subject
from tenderkit.model.dossier import Path
from tenderkit.model.numbers import Amount
from tenderkit.problems import Severity
from tenderkit.words import N_, Message

_GROUPED = re.compile(r"-?[1-9][0-9]{0,2}\.[0-9]{3}")


def grouped(subject: Subject) -> Iterator[Flaw]:
    """Yield amounts such as ``9.800``: a point before three digits is mostly meant to mark thousands."""
    for id_, path, amount in _amounts(subject):
        if _GROUPED.fullmatch(amount.written):
            whole, _, part = amount.written.partition(".")
            values: dict[str, object] = {
                "written": amount.written,
                "whole": whole,
                "part": part,
                "meant": whole + part,
                "more": f"{amount.written}0",
            }
            what = N_("`{written}` counts as {whole} and {part} thousandths, not as {meant}")
            remedy = N_('If thousands are meant, write `"{meant}"`; if not, add a zero: `"{more}"`.')
            yield Flaw(id_, subject.place(*path), Message(what, values), Message(remedy, values))


def _amounts(subject: Subject) -> Iterator[tuple[str, Path, Amount]]:
    """Yield each amount with the id that it belongs to and the path to it."""
    yield from _asked(subject)
    yield from _planned(subject)
    for bid in subject.dossier.bids:
        file, sheet = f"bids/{bid.id}/price.yaml", bid.price
        if sheet is not None:
            yield from ((bid.id, (file, "positions", id_), given) for id_, given in sheet.positions.items())
            if sheet.stated_total is not None:
                yield bid.id, (file, "stated_total"), sheet.stated_total


def _asked(subject: Subject) -> Iterator[tuple[str, Path, Amount]]:
    tender = subject.dossier.tender
    if tender.contract is not None and tender.contract.ceiling is not None:
        yield "ceiling", ("tender.yaml", "contract", "ceiling"), tender.contract.ceiling
    for position in tender.prices.positions if tender.prices else ():
        path: Path = ("tender.yaml", "prices", "positions", position.id, "quantity")
        yield position.id, path, position.quantity


def _planned(subject: Subject) -> Iterator[tuple[str, Path, Amount]]:
    internal = subject.dossier.internal
    for item in internal.estimate.items if internal.estimate else ():
        yield item.id, ("internal.yaml", "estimate", "items", item.id, "amount"), item.amount
    if internal.budget is not None and internal.budget.amount is not None:
        yield "budget", ("internal.yaml", "budget", "amount"), internal.budget.amount


RULES = (Rule("TK813", Severity.WARNING, grouped),)
