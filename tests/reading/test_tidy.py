# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tenderkit.problems import InputError
from tenderkit.reading.tidy import tidied
from tenderkit.reading.yamlfile import load_yaml


def tidy(text, schema=None):
    return tidied(text.encode(), "price.yaml", schema).data.decode()


def test_a_tidy_file_stays_byte_for_byte():
    text = 'format: 1  # ours\npositions:\n  P-01: "700.00"\n'

    assert tidied(text.encode(), "price.yaml", None).data.decode() == text
    assert tidied(text.encode(), "price.yaml", None).changes == ()


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("\ufeffa: 1\n", "a: 1\n"),
        ("a: 1\r\nb: 2\r\n", "a: 1\nb: 2\n"),
        ("a: 1", "a: 1\n"),
        ("a: 1  \nb: 2\t\n", "a: 1\nb: 2\n"),
        ("a: 700.00\n", 'a: "700.00"\n'),
        ("a: {b: 1.50, c: -2.25}  # net\n", 'a: {b: "1.50", c: "-2.25"}  # net\n'),
        ("a: [1.5, 2]\n", 'a: ["1.5", 2]\n'),
    ],
)
def test_what_is_safe_is_mended(before, after):
    assert tidy(before) == after


def test_a_number_in_a_text_or_a_comment_is_left_alone():
    text = "a: version 1.50 of it\n# 1.50\nb: |\n  1.50\n"

    assert tidy(text) == text


def test_the_line_for_editors_is_added_once_and_only_where_there_is_a_schema():
    once = tidy("a: 1\n", ".schemas/price.schema.json")

    assert once == "# yaml-language-server: $schema=.schemas/price.schema.json\na: 1\n"
    assert tidy(once, ".schemas/price.schema.json") == once
    assert tidy("a: 1\n") == "a: 1\n"


def test_a_file_that_cannot_be_read_is_not_touched():
    text = "a: [1.50\r\n"

    assert tidy(text) == text


@given(st.text(alphabet='ab:-|>"1.5 \r\n\t{}[],#\ufeff', max_size=60))
def test_tidying_changes_no_meaning_and_twice_is_as_once(text):
    once = tidy(text)

    assert tidy(once) == once
    try:
        before = load_yaml(text.encode(), "").data
    except InputError:
        assert once == text
    else:
        assert said(load_yaml(once.encode(), "").data) == said(before)


def said(node):
    if isinstance(node, dict):
        return {key: said(value) for key, value in node.items()}
    return [said(value) for value in node] if isinstance(node, list) else str(node)
