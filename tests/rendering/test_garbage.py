# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

import gc
import weakref

import pytest

from tenderkit.rendering import garbage
from tenderkit.rendering.garbage import collecting_later


class Knot:
    """Something that only the collector can take away."""

    def __init__(self) -> None:
        self.itself = self


@pytest.fixture
def knot(monkeypatch):
    """One document after which a knot is left."""
    monkeypatch.setattr(garbage, "_left", [])

    def print_one(size):
        with collecting_later(size):
            return weakref.ref(Knot())

    return print_one


def test_nobody_looks_while_a_document_is_printed_and_everybody_may_afterwards():
    assert gc.isenabled()

    with collecting_later(1):
        assert not gc.isenabled()

    assert gc.isenabled()


def test_a_process_that_never_looks_stays_that_way():
    gc.disable()
    try:
        with collecting_later(1):
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()


def test_what_small_documents_leave_lies_about(knot):
    gc.disable()
    try:
        left = knot(10)
        knot(10)
        assert left() is not None
    finally:
        gc.enable()


def test_what_large_documents_leave_is_taken_away_before_the_next(knot):
    gc.disable()
    try:
        left = knot(1_000_000)
        knot(10)
        assert left() is None
    finally:
        gc.enable()
