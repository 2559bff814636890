# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The rules and the catalogue of one lot go in; which rows its evaluation matrix has comes out."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from fractions import Fraction

from tenderkit.model.criterion import Catalogue, Criterion, Kind
from tenderkit.model.method import METHODS, EvaluationRules
from tenderkit.rendering.context.plain import Names
from tenderkit.rendering.sheets.figures import SheetMethod
from tenderkit.rendering.sheets.frame import BIDS, FIRST_BID, Frame
from tenderkit.rendering.sheets.key_figures import sheet_method
from tenderkit.rendering.sheets.tree import Branch, branches, weights_of

_ABOVE = ("title", "lead", "facts", "note", "gap", "head")


@dataclass(frozen=True, slots=True)
class FilledBid:
    """What is already known of one bid when the matrix is made."""

    name: str
    exclusion: Mapping[str, bool] = field(default_factory=dict)
    """Exclusion criterion → whether it is met."""
    out: bool = False
    """Whether it is excluded on another ground."""
    points: Mapping[str, Fraction | str] = field(default_factory=dict)
    """Award criterion → points, or the rating in words."""
    price: Fraction | None = None


@dataclass(frozen=True, slots=True)
class Titles:
    """What stands above the tables."""

    title: str
    lead: str
    facts: str
    offer: str
    """How a bid is called, with ``{number}``."""


@dataclass(frozen=True, slots=True)
class MatrixPlan:
    """All that the sheets of a matrix are made from."""

    catalogue: Catalogue
    rules: EvaluationRules
    names: Names
    titles: Titles
    filled: tuple[FilledBid, ...]
    weights: Mapping[str, Fraction]
    """Absolute weights; empty where points are not counted."""
    branches: tuple[Branch, ...]
    method: SheetMethod
    frame: Frame
    """Rows of the sheet that people fill in."""
    weighed: Frame
    """Rows of the sheet of weighed points."""

    @property
    def columns(self) -> range:
        """The columns of the bids."""
        return self.frame.columns

    @property
    def exclusion(self) -> tuple[Criterion, ...]:
        """The exclusion criteria."""
        return self.catalogue.of_kind(Kind.EXCLUSION)

    @property
    def needs_points(self) -> bool:
        """Whether a bid without points cannot be ranked."""
        minimum = self.rules.minimum
        return (
            METHODS[self.rules.method.name].needs_points
            or (minimum is not None and bool(minimum.total or minimum.groups))
            or any(c.min_points is not None for c in self.catalogue.award())
        )

    def said(self, text: str, /, **values: object) -> str:
        """Return a text in the language of the dossier."""
        return self.names.translate(text).format_map(values)

    def bid(self, column: int) -> FilledBid | None:
        """Return what is known of the bid in *column*."""
        place = column - FIRST_BID
        return self.filled[place] if place < len(self.filled) else None


def matrix_plan(
    catalogue: Catalogue,
    rules: EvaluationRules,
    names: Names,
    titles: Titles,
    filled: tuple[FilledBid, ...] = (),
) -> MatrixPlan:
    """Return the plan of a matrix.

    Raises:
        KeyError: no spreadsheet formulas are known for the award method.
    """
    columns = range(FIRST_BID, FIRST_BID + max(BIDS, len(filled)))
    weights = weights_of(catalogue, scaled=rules.scale is not None)
    tree = tuple(branches(catalogue))
    method = sheet_method(rules)
    rows = [*_ABOVE, *_judged_rows(catalogue, tree)]
    rows += _result_rows(catalogue, rules, method, counted=bool(weights))
    frame = Frame({name: number for number, name in enumerate(rows)}, columns)
    weighed_rows = ("title", "lead", "gap", "head", *(branch.row for branch in tree), "points")
    weighed = Frame({name: number for number, name in enumerate(weighed_rows)}, columns)
    return MatrixPlan(catalogue, rules, names, titles, filled, weights, tree, method, frame, weighed)


def _judged_rows(catalogue: Catalogue, tree: tuple[Branch, ...]) -> Iterator[str]:
    yield "exclusions"
    yield from (f"exclusion:{c.id}" for c in catalogue.of_kind(Kind.EXCLUSION))
    yield "out"
    if tree:
        yield "award"
        yield from (branch.row for branch in tree)


def _result_rows(
    catalogue: Catalogue, rules: EvaluationRules, method: SheetMethod, *, counted: bool
) -> Iterator[str]:
    yield "result"
    if counted:
        yield "points"
        yield from minimum_rows(catalogue, rules)
    yield from ("price", "state")
    if method.levels:
        yield "valued"
        yield from (figure.row for figure in method.figures)
        yield "rank"
    yield "remark"


def minimum_rows(catalogue: Catalogue, rules: EvaluationRules) -> Iterator[str]:
    """Yield the name of a row for each published minimum."""
    if any(c.min_points is not None for c in catalogue.award()):
        yield "minimum:criteria"
    if rules.minimum is not None:
        if rules.minimum.total:
            yield "minimum:total"
        yield from (f"minimum:{group}" for group in rules.minimum.groups)
