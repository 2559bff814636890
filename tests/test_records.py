# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Our records behave as those of the standard library do."""

import dataclasses
import pickle
from collections.abc import Mapping
from typing import Any

import pytest

from tenderkit import records


@records.dataclass(frozen=True, slots=True)
class Bid:
    name: str
    points: int = 0
    """Points."""
    notes: Mapping[str, str] = dataclasses.field(default_factory=dict)


@records.dataclass(frozen=True, slots=True, kw_only=True)
class Stated:
    id: str
    text: str
    until: str | None = None


@records.dataclass(frozen=True, slots=True, kw_only=True)
class Signer(Stated):
    text: str | None = None  # type: ignore[assignment]
    role: str


@dataclasses.dataclass(frozen=True, slots=True)
class StandardBid:
    name: str
    points: int = 0
    notes: Mapping[str, str] = dataclasses.field(default_factory=dict)


@pytest.mark.parametrize(
    ("values", "named"),
    [(("a",), {}), (("a", 3), {}), (("a",), {"points": 3}), ((), {"name": "a", "notes": {"x": "y"}})],
)
def test_a_record_is_made_and_shown_as_by_the_standard_library(
    values: tuple[Any, ...], named: dict[str, Any]
) -> None:
    assert repr(Bid(*values, **named)) == repr(StandardBid(*values, **named)).removeprefix("Standard")


@pytest.mark.parametrize(("values", "named"), [((), {}), (("a", 1, {}, 2), {}), (("a",), {"nothing": 1})])
def test_wrong_arguments_are_refused(values: tuple[Any, ...], named: dict[str, Any]) -> None:
    for kind in (Bid, StandardBid):
        with pytest.raises(TypeError):
            kind(*values, **named)


def test_each_record_gets_a_mapping_of_its_own() -> None:
    assert Bid("a").notes == {}
    assert Bid("a").notes is not Bid("a").notes


def test_equal_records_are_equal_and_hash_alike_and_other_kinds_never_are() -> None:
    assert Bid("a", 1) == Bid("a", 1)
    assert Bid("a", 1) != Bid("a", 2)
    standard: Any = StandardBid("a")
    assert Bid("a") != standard
    assert hash(Stated(id="a", text="b")) == hash(Stated(id="a", text="b"))


def test_nothing_can_be_changed_added_or_removed() -> None:
    bid: Any = Bid("a")
    for name in ("name", "other"):
        with pytest.raises(dataclasses.FrozenInstanceError):
            setattr(bid, name, "b")
    with pytest.raises(dataclasses.FrozenInstanceError):
        del bid.name
    assert not hasattr(bid, "__dict__")


def test_the_standard_library_replaces_lists_and_takes_apart() -> None:
    assert dataclasses.replace(Bid("a", 1), points=2) == Bid("a", 2)
    assert [f.name for f in dataclasses.fields(Signer)] == ["id", "text", "until", "role"]
    assert dataclasses.asdict(Bid("a")) == {"name": "a", "points": 0, "notes": {}}
    match Bid("a", 1):
        case Bid(name, points):
            assert (name, points) == ("a", 1)


def test_a_record_survives_pickling() -> None:
    bid = Bid("a", 1, {"x": "y"})
    assert pickle.loads(pickle.dumps(bid)) == bid  # noqa: S301 - our own


def test_a_record_may_refine_the_fields_of_another() -> None:
    assert Signer(id="a", role="r").text is None
    assert Signer(id="a", role="r", text="t").text == "t"
    with pytest.raises(TypeError):
        Stated(id="a")  # type: ignore[call-arg]
