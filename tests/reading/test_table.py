# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tenderkit.problems import InputError
from tenderkit.reading.table import read_table


def plain(bids):
    return [(b.bid, b.points and b.points.written, b.price and b.price.written, b.excluded) for b in bids]


def problems(data, name="t.csv", **options):
    with pytest.raises(InputError) as raised:
        read_table(data if isinstance(data, bytes) else data.encode(), name, **options)
    return raised.value.problems


JSON = """[
\t{"bid": "A", "points": 60, "price": "65000.00"},
\t{"bid": "B & C", "points": "75", "price": 74000, "excluded": "late"}
]"""
YAML = """
- {bid: A, points: 60, price: 65000.00, excluded: ''}
- bid: B & C
  points: 75
  price: 74000
  excluded: late
"""
EXPECTED = [("A", "60", "65000.00", None), ("B & C", "75", "74000", "late")]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("t.csv", "bid,points,price,excluded\nA,60,65000.00,\nB & C,75,74000,late\n"),
        ("t.csv", "bid;points;price;excluded\r\nA;60;65000.00;\r\nB & C;75;74000;late\r\n"),
        ("t.tsv", "bid\tpoints\tprice\texcluded\nA\t60\t65000.00\t\nB & C\t75\t74000\tlate\n"),
        ("t.csv", '\ufeff"price";"bid";"excluded";"points"\n65000.00;A;;60\n\n74000;"B & C";"late";75\n'),
        ("t.json", JSON),
        ("t.yaml", YAML),
    ],
)
def test_csv_json_and_yaml_say_the_same(name, text):
    assert plain(read_table(text.encode(), name)) == EXPECTED


def test_empty_columns_that_a_spreadsheet_left_at_the_end_are_no_columns():
    rows = read_table(b"bid;points;price;;\nA;60;65000.00;;\n", "t.csv")

    assert plain(rows) == [("A", "60", "65000.00", None)]


def test_a_column_with_content_needs_a_head():
    assert problems("bid;points;price;\nA;60;65000.00;late\n")


def test_a_separator_in_a_cell_needs_quotation_marks():
    assert plain(read_table(b'bid,price\n"Nord, Wind",1\n', "t.csv")) == [("Nord, Wind", None, "1", None)]
    assert [p.rule for p in problems("bid,price\nNord, Wind,1\n")] == ["TK450"]


def test_decimals_keep_every_digit():
    (bid,) = read_table(b'[{"bid": "a", "points": 1, "price": 0.10000000000000000000000000000001}]', "t.json")

    assert bid.price is not None
    assert str(bid.price.exact) == "10000000000000000000000000000001/100000000000000000000000000000000"


def test_german_numbers_are_read_where_the_option_says_so():
    (bid,) = read_table(b"bid;points;price\nA;7,5;1.234.567,89\n", "t.csv", german=True)

    assert bid.points is not None
    assert bid.price is not None
    assert (str(bid.points.exact), str(bid.price.exact)) == ("15/2", "123456789/100")


@pytest.mark.parametrize(
    "written",
    ["1.23", "12.34.567", "1,2,3", "1.2345,6", "74000.50", "1e5", "1 000", "٣", "74.000,00 €", "+5"],
)
def test_what_is_no_german_number_is_refused(written):
    assert [p.rule for p in problems(f"bid;price\nA;{written}\n", german=True)] == ["TK451"]


@pytest.mark.parametrize(
    "written", ["1e5", "NaN", "Infinity", "-inf", "٣", "1_000", "74.000,00", "1/0", "0x10", "+5", "5 €", ".5"]
)
def test_what_is_no_number_is_refused(written):
    assert [p.rule for p in problems(f"bid;price\nA;{written}\n")] == ["TK451"]


def test_a_german_number_without_the_option_names_the_option():
    (problem,) = problems("bid;price\nA;74.000,00\n")

    assert "--numbers de" in problem.remedy.id
    assert str(problem.place) == "t.csv:2:3"


def test_all_problems_come_at_once_with_row_and_column():
    found = problems("bid;points;price;excluded\n;1;1;\nB;x;y;\nC;1;;\nD;;;no price at all\n")

    assert [(p.rule, p.message.values["row"], p.message.values["column"]) for p in found] == [
        ("TK452", 1, "bid"),
        ("TK451", 2, "points"),
        ("TK451", 2, "price"),
        ("TK451", 3, "price"),
    ]


@pytest.mark.parametrize(
    ("text", "times"),
    [("", 1), ("bid;points\n", 1), ("name;price\n", 2), ("bid;price;price\n", 1), ("bid;price;Points\n", 1)],
)
def test_a_header_has_the_columns_of_a_table_and_no_others(text, times):
    assert [p.rule for p in problems(text)] == ["TK450"] * times


def test_a_table_without_rows_is_read_as_no_bids():
    assert read_table(b"bid,points,price\n", "t.csv") == ()
    assert read_table(b"[]", "t.json") == ()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Nord", "nord"),
        ("Nord Wind", "Nord  Wind"),
        ("Nord Wind", "Nord\u00a0Wind"),
        ("Firma 1", "Firma \uff11"),
        ("Straße", "STRASSE"),
        ("Café", "Cafe\u0301"),
        ("Opera", "\u041e\u0440\u0435ra"),
    ],
)
def test_names_that_a_reader_cannot_tell_apart_are_refused(one, other):
    (problem,) = problems(f"bid;price\n{one};1\n{other};2\n")

    assert problem.rule == "TK453"
    assert (problem.message.values["row"], problem.message.values["first"]) == (2, 1)


@pytest.mark.parametrize(
    "sign", ["\u200b", "\u202e", "\u00ad", "\u2060", "\u3164", "\u200d", "\ufe0f", "\x07"]
)
def test_characters_that_nobody_sees_are_refused_in_names(sign):
    assert problems(f"bid;price\nNo{sign}rd;1\n")[0].rule in {"TK002", "TK452"}


def test_a_name_comes_back_unchanged():
    assert (
        read_table("bid;price\n Müller & Söhne (GbR) ;1\n".encode(), "t.csv")[0].bid
        == " Müller & Söhne (GbR) "
    )


@pytest.mark.parametrize(
    ("entry", "rule"),
    [
        ('{"bid": 1, "price": 1}', "TK452"),
        ('{"bid": "a", "price": true}', "TK451"),
        ('{"bid": "a", "price": 1e5}', "TK451"),
        ('{"bid": "a", "price": null}', "TK451"),
        ('{"bid": "a", "price": [1]}', "TK451"),
        ('{"bid": "a", "price": 1, "excluded": true}', "TK451"),
        ('{"bid": "a", "price": 1, "price": 2}', "TK003"),
        ('{"bid": "a", "prize": 1}', "TK450"),
        ('"a"', "TK450"),
    ],
)
def test_a_list_is_read_as_strictly_as_csv(entry, rule):
    assert problems(f"[{entry}]", "t.json")[0].rule == rule


def test_bytes_that_are_no_utf8_are_refused_with_their_line():
    (problem,) = problems("bid;price\nMüller;1\n".encode("latin-1"))

    assert (problem.rule, problem.place.line) == ("TK002", 2)


@pytest.mark.parametrize("text", ['bid;price\n"A;1\n', 'bid;price\n"A"x;1\n'])
def test_broken_quotation_marks_are_refused(text):
    assert [p.rule for p in problems(text)] == ["TK450"]


@given(st.binary(max_size=200), st.sampled_from(["t.csv", "t.json", "t.yaml", "t"]), st.booleans())
def test_any_bytes_give_bids_or_problems_and_never_a_crash(data, name, german):
    with suppress(InputError):
        read_table(data, name, german=german)


def test_a_decimal_in_a_list_keeps_every_digit_however_small():
    (one, two) = read_table(b'[{"bid": "a", "price": 0.0000001}, {"bid": "b", "price": 0.10}]', "t.json")

    assert one.price is not None
    assert two.price is not None
    assert (one.price.written, str(one.price.exact)) == ("0.0000001", "1/10000000")
    assert (two.price.written, str(two.price.exact)) == ("0.10", "1/10")


def test_a_decimal_that_may_be_german_thousands_is_refused_where_numbers_are_german():
    (problem,) = problems('[{"bid": "a", "price": 74.000}]', "t.json", german=True)

    assert "quotation marks" in problem.remedy.id
    assert read_table(b'[{"bid": "a", "price": 74000.5}]', "t.json", german=True)[0].price is not None


def test_a_character_that_json_writes_as_two_escapes_is_one_character():
    (bid,) = read_table(rb'[{"bid": "\ud83c\udfe2 Amt", "price": 1}]', "t.json")

    assert bid.bid == "🏢 Amt"


def test_a_backslash_before_an_escape_stays_a_backslash():
    (bid,) = read_table(rb'[{"bid": "\\ud83c\\udfe2", "price": 1}]', "t.json")

    assert bid.bid == r"\ud83c\udfe2"


def test_capital_letters_in_the_header_do_not_hide_the_separator():
    assert [p.message.values["column"] for p in problems("Bid;Price\nA;1\n")][:2] == ["Bid", "Price"]
    assert problems("Bieter;Preis\nA;1\n")[0].message.values["column"] == "Bieter"


@pytest.mark.parametrize(("written", "said"), [("false", "`false`"), ("true", "`true`"), ("3", "`3`")])
def test_what_is_no_reason_is_quoted_as_it_stands_there(written, said):
    (problem,) = problems(f'[{{"bid": "a", "price": 1, "excluded": {written}}}]', "t.json")

    assert problem.message.values["value"] == said
