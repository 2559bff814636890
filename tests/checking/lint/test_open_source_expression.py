# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

import pytest

from tenderkit.checking.lint.open_source_expression import is_expression, nearest, shipped
from tenderkit.reading.lists import read_lists


def all_licences():
    licences = shipped(read_lists())
    assert licences is not None
    return licences


LICENCES = all_licences()


@pytest.mark.parametrize(
    "text",
    [
        "EUPL-1.2",
        "MPL-2.0 OR EUPL-1.2",
        "(MIT AND Apache-2.0) OR MIT",
        "GPL-2.0-only WITH Classpath-exception-2.0",
        "GPL-3.0",
    ],
)
def test_ids_joined_by_operators_are_an_expression(text):
    assert is_expression(text, LICENCES)


@pytest.mark.parametrize(
    "text",
    [
        "EUPL 1.2",
        "EUPL-1.2 MIT",
        "MIT OR",
        "OR MIT",
        "a free licence",
        "",
        "eupl-1.2",
        "(MIT",
        "MIT WITH MIT",
    ],
)
def test_anything_else_is_none(text):
    assert not is_expression(text, LICENCES)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("EUPL v1.2", "EUPL-1.2"),
        ("EUPL 1.2", "EUPL-1.2"),
        ("Apache 2.0", "Apache-2.0"),
        ("Apache License, Version 2.0", "Apache-2.0"),
        ("MIT-Lizenz", "MIT"),
        ("eupl-1.2", "EUPL-1.2"),
    ],
)
def test_the_id_that_is_meant_is_found(written, meant):
    assert nearest(written, LICENCES) == meant


def test_the_lists_do_not_contradict_each_other():
    pairs = LICENCES.superseded.items()

    assert not LICENCES.approved & LICENCES.deprecated
    assert {id_ for pair in pairs for id_ in pair} <= LICENCES.approved
    assert set(LICENCES.does_not_take) <= LICENCES.approved
    assert {"EUPL-1.2", "MIT", "AGPL-3.0-or-later"} <= LICENCES.approved
    assert {"BUSL-1.1", "SSPL-1.0", "CC-BY-NC-4.0"} <= LICENCES.known - LICENCES.approved


def test_without_lists_nothing_is_known():
    assert shipped({}) is None
