# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
from hypothesis import given
from hypothesis import strategies as st

from tenderkit.model.licence_expression import exceptions, holds, ids


def test_brackets_bind_and_and_binds_more_than_or():
    free = {"MIT", "EUPL-1.2"}.__contains__

    assert holds("MIT OR X AND Y", free) is True
    assert holds("(MIT OR X) AND Y", free) is False
    assert holds("(MIT) AND (EUPL-1.2 OR X)", free) is True


def test_exceptions_are_no_licences():
    assert ids("GPL-2.0-only WITH Classpath-exception-2.0 AND MIT") == ["GPL-2.0-only", "MIT"]


def test_exceptions_are_told_apart_also_where_one_is_missing():
    assert exceptions("MIT AND GPL-2.0-only WITH Classpath-exception-2.0") == ["Classpath-exception-2.0"]
    assert exceptions("MIT WITH") == []


def test_what_is_no_expression_holds_neither_way():
    for text in ("", "MIT MIT", "AND", "(MIT", "MIT)", "MIT OR", "MIT WITH", "Do as you like, please"):
        assert holds(text, lambda _id: True) is None, text


@given(st.text(alphabet="()ANDORWITHM-1. ", max_size=60))
def test_any_text_is_judged_without_an_error(text):
    assert holds(text, lambda _id: True) in (True, False, None)
