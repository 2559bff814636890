# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

import os
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tenderkit.problems import InputError
from tenderkit.reading.composer import DEEPEST
from tenderkit.reading.scalars import WrittenDecimal
from tenderkit.reading.yamlfile import MOST_BYTES, load_yaml

ROOT = Path(__file__).parents[2]
SAMPLES = [
    *sorted((ROOT / "examples").rglob("*.yaml")),
    *sorted((ROOT / "tests" / "dossiers").rglob("*.yaml")),
]


def loaded(text):
    return load_yaml(text.encode(), "f.yaml").data


def complaints(data):
    """What is wrong with *data*, or None where they load."""
    try:
        load_yaml(data, "f.yaml")
    except InputError as error:
        return error.problems
    return None


def rules(text):
    data = text if isinstance(text, bytes) else text.encode()
    with pytest.raises(InputError) as raised:
        load_yaml(data, "f.yaml")
    return [(str(p.place), p.rule) for p in raised.value.problems]


@pytest.mark.parametrize(
    "written",
    [
        "12:30",
        "NO",
        "no",
        "yes",
        "on",
        "0123",
        "0x1F",
        "1e5",
        "1_000",
        ".5",
        "5.",
        "+5",
        ".inf",
        "2027-03-01",
        "١٢",
    ],
)
def test_what_only_looks_special_stays_text(written):
    assert loaded(f"a: {written}") == {"a": written}


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("0", 0),
        ("-7", -7),
        ("1.10", WrittenDecimal("1.10")),
        ("true", True),
        ("False", False),
        ("~", None),
        ("", None),
    ],
)
def test_numbers_booleans_and_blanks_are_those_of_yaml_1_2(written, value):
    found = loaded(f"a: {written}")["a"]

    assert found == value
    assert type(found) is type(value)


def test_a_decimal_keeps_how_it_was_written():
    assert str(loaded("a: 1.10")["a"]) == "1.10"


def test_quotes_make_text_of_everything():
    assert loaded("""{a: "1", b: 'true', c: "", d: "~"}""") == {"a": "1", "b": "true", "c": "", "d": "~"}


def test_keys_are_always_text():
    assert loaded("{1: a, true: b, 1.10: c}") == {"1": "a", "true": "b", "1.10": "c"}


def test_a_byte_order_mark_and_windows_line_ends_change_nothing():
    assert load_yaml(b"\xef\xbb\xbfa: 1\r\nb: [x]\r\n", "f.yaml").data == {"a": 1, "b": ["x"]}


def test_a_file_without_content_is_none():
    assert [loaded(text) for text in ("", "\n\n", "# only a comment\n")] == [None, None, None]


def test_places_point_at_the_value_or_its_key():
    file = load_yaml(b"top:\n  - {id: A, n: 1}\n  - id: B\n    n: zwei\n", "f.yaml")

    assert str(file.place(["top", 1, "n"])) == "f.yaml:4:8"
    assert str(file.place(["top", "B", "n"])) == "f.yaml:4:8"
    assert str(file.place(["top", "B", "n"], key=True)) == "f.yaml:4:5"
    assert file.place(["top", 0, "n"]).excerpt == "  - {id: A, n: 1}"


def test_an_unknown_path_has_the_place_of_what_is_around_it():
    file = load_yaml(b"top:\n  a: 1\n", "f.yaml")

    assert str(file.place(["top", "b", "c"])) == "f.yaml:2:3"
    assert str(file.place(["elsewhere"])) == "f.yaml:1:1"


def spots(node, at=()):
    """Yield the path and value of everything in *node*."""
    inside = node.items() if isinstance(node, dict) else enumerate(node) if isinstance(node, list) else ()
    for step, value in inside:
        yield (*at, step), value
        yield from spots(value, (*at, step))


def rest(file, place):
    """What stands in *file* from *place* on, in its line."""
    return file.lines[place.line - 1][place.column - 1 :]


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_value_of_every_sample_has_its_place(path):
    file = load_yaml(path.read_bytes(), path.name)

    for at, value in spots(file.data):
        if isinstance(at[-1], str):
            assert rest(file, file.place(at, key=True)).lstrip("\"'").startswith(at[-1])
        if isinstance(value, str):
            shown = rest(file, file.place(at))
            assert shown[0] in ">|" or shown.lstrip("\"'").startswith(value[:5])


@given(st.text())
@example("? [a]\n: b")
@example("*a : b")
@example("a: &x [*x]")
@example("!!python/object/apply:os.system [ls]")
@example("--- a\n--- b")
@example("<<: {a: 1}")
@example("a: \x85b")
@example("\ufeffa: 1")
@example("{a: 1, a: 2}")
@example("%YAML 9.9\n---\na")
def test_any_text_loads_or_says_what_is_wrong(text):
    said = complaints(text.encode("utf-8", "surrogatepass"))

    assert said is None or {problem.place.file for problem in said} == {"f.yaml"}


@given(st.binary())
def test_any_bytes_load_or_say_what_is_wrong(data):
    assert complaints(data) != ()


@given(st.text(alphabet="ab:-[]{}&*!|>'\"%#?, \n\t01~", max_size=60))
def test_any_heap_of_yaml_signs_loads_or_says_what_is_wrong(text):
    assert complaints(text.encode()) != ()


json_like = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(10**18), 10**18)
    | st.text(st.characters(codec="ascii", categories=["L", "N"])),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text("abc", min_size=1), inner, max_size=3)
    ),
    max_leaves=8,
)


@given(json_like)
def test_json_is_read_as_what_it_says(value):
    import json

    assert loaded(json.dumps(value)) == value


def test_a_bomb_of_aliases_is_refused_at_its_first_anchor():
    bomb = "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\n"

    assert rules(bomb)[0] == ("f.yaml:1:4", "TK003")


@pytest.mark.parametrize("opening", ["[", "{a: ", "- ", "? "])
def test_depth_has_a_limit_far_above_any_dossier(opening):
    assert rules(opening * 5_000)[0][1] in {"TK002", "TK003"}
    assert loaded("[" * DEEPEST + "]" * DEEPEST)


def test_a_file_that_is_too_large_is_not_parsed():
    assert rules(b"a: " + b"x" * MOST_BYTES) == [("f.yaml", "TK002")]


def test_a_very_long_number_is_text_and_costs_no_time():
    digits = "9" * 100_000

    assert loaded(f"a: {digits}") == {"a": digits}


def test_all_doubled_keys_are_named_at_once():
    assert rules("a: 1\na: 2\nb:\n  c: 1\n  c: 2\n") == [("f.yaml:2:1", "TK003"), ("f.yaml:5:3", "TK003")]


@pytest.mark.parametrize("tag", ["!!str 1", "!!python/name:os.system x", "!own 1", "!!binary aGk="])
def test_no_tag_is_obeyed(tag):
    assert rules(f"a: {tag}") == [("f.yaml:1:4", "TK003")]


@pytest.mark.parametrize("sign", ["\x00", "\x07", "\u200b", "\u202e", "\u2066", "\u2028", "\ufeff"])
def test_what_cannot_be_seen_is_refused_even_in_a_comment(sign):
    assert rules(f"a: 1 # x{sign}y\n") == [("f.yaml:1:9", "TK002")]


def test_a_hidden_character_is_refused_when_it_is_written_as_an_escape():
    assert rules('a: "x\\u202Ey"') == [("f.yaml:1:4", "TK002")]


def test_bytes_that_are_no_utf8_are_named_with_line_and_column():
    assert rules("a: 1\nb: ü\n".encode("latin-1")) == [("f.yaml:2:4", "TK002")]


def test_the_environment_has_no_say(monkeypatch):
    monkeypatch.setitem(os.environ, "PYTHONUTF8", "0")

    assert loaded("a: ä") == {"a": "ä"}


@pytest.mark.parametrize("written", ["0.00000001", "1.10", "-0.0000000", "100000000000000000000.0"])
def test_a_decimal_prints_as_it_was_written(written):
    assert str(loaded(f"a: {written}")["a"]) == written
