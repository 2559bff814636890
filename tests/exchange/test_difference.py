# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

from tenderkit.exchange.difference import differences


def found(stored: object, computed: object) -> list[tuple[str, str, str]]:
    return [(each.at, each.stored, each.computed) for each in differences("f", stored, computed)]


def test_equal_data_have_no_difference():
    data = {"ranking": [{"bid": "bid-01", "rank": 1}], "warnings": [], "none": None}

    assert found(data, dict(reversed(data.items()))) == []


def test_a_bid_is_held_against_itself_wherever_it_stands():
    stored = {"ranking": [{"bid": "b", "rank": 1}, {"bid": "a", "rank": 2}]}
    computed = {"ranking": [{"bid": "a", "rank": 1}, {"bid": "b", "rank": 2}]}

    assert found(stored, computed) == [
        ("ranking[b].rank", "1", "2"),
        ("ranking[a].rank", "2", "1"),
        ("ranking", "b, a", "a, b"),
    ]


def test_what_stands_on_one_side_only_is_named():
    assert found({"a": "1"}, {"b": ["x"]}) == [("a", "1", "–"), ("b", "–", '["x"]')]
    assert found({"winners": []}, {"winners": ["b"]}) == [("winners[0]", "–", "b")]


def test_one_is_not_true_and_not_a_text():
    assert found({"a": 1}, {"a": True}) == [("a", "1", "true")]
    assert found({"a": 1}, {"a": "1"}) == [("a", "1", "1")]


def test_a_long_text_is_cut():
    [(_, stored, _computed)] = found({"reason": "x" * 500}, {"reason": ""})

    assert len(stored) == 81
