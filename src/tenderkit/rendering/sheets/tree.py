# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The catalogue goes in; its groups and award criteria come out as rows, in the order of the buyer."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction

from tenderkit.model.criterion import Catalogue, Criterion, CriterionGroup, absolute_weights


@dataclass(frozen=True, slots=True)
class Branch:
    """One group or criterion in the tree."""

    item: Criterion | CriterionGroup
    parent: str | None
    leaves: tuple[str, ...]
    """The criteria in a group; empty for a criterion."""

    @property
    def row(self) -> str:
        """The name of its row."""
        return row_of(self.item)


def row_of(item: Criterion | CriterionGroup) -> str:
    """Return the name of the row of *item*."""
    kind = "criterion" if isinstance(item, Criterion) else "group"
    return f"{kind}:{item.id}"


def branches(catalogue: Catalogue, parent: str | None = None) -> Iterator[Branch]:
    """Yield the groups in *parent*, each with what is in it, then the criteria without a group."""
    for group in catalogue.groups:
        if group.parent != parent:
            continue
        inside = [c for c in catalogue.award() if c.group == group.id]
        deeper = tuple(branches(catalogue, group.id))
        leaves = [c.id for c in inside] + [b.item.id for b in deeper if not b.leaves]
        if leaves:
            yield Branch(group, parent, tuple(leaves))
            yield from (Branch(c, group.id, ()) for c in inside)
            yield from deeper
    if parent is None:
        yield from (Branch(c, None, ()) for c in catalogue.award() if c.group is None)


def weights_of(catalogue: Catalogue, *, scaled: bool) -> Mapping[str, Fraction]:
    """Return the absolute weights; none where points are not counted."""
    counted = scaled and bool(catalogue.award()) and all(c.weight is not None for c in catalogue.award())
    return absolute_weights(catalogue) if counted else {}
