# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The reader of plainly written files against the library: the same data and spots, or no word at all."""

import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tenderkit.problems import InputError
from tenderkit.reading.characters import FORBIDDEN
from tenderkit.reading.composer import composed
from tenderkit.reading.parsed import YamlFile
from tenderkit.reading.plainly_written import plainly_written

ROOT = Path(__file__).parents[2]
FOLDERS = ("examples", "tests/dossiers", "tests/errors", "templates", "src/tenderkit/data")
FILES = [path for folder in FOLDERS for path in sorted((ROOT / folder).rglob("*.yaml"))]


def texts():
    for path in FILES:
        try:
            yield path, path.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue


TEXTS = dict(texts())


def whole(node, marks):
    """What was read: each value with its type and each spot, keys in their order."""
    if isinstance(node, dict):
        return list(marks[id(node)].items()), [(key, whole(value, marks)) for key, value in node.items()]
    if isinstance(node, list):
        return list(marks[id(node)].items()), [whole(value, marks) for value in node]
    return type(node), node, str(node)


def plainly(text):
    read = plainly_written(text, tuple(text.splitlines()))
    return None if read is None else whole(*read)


def by_library(text):
    try:
        file = composed(YamlFile("f.yaml", None, tuple(text.splitlines()) or ("",)), text)
    except InputError as error:
        return error.problems
    return whole(file.data, file.marks)


def agrees(text):
    """Whether both agree on *text*; one with a forbidden character comes to neither."""
    if FORBIDDEN.search(text):
        return True
    found = plainly(text)
    return found is None or found == by_library(text)


def test_both_read_the_same_in_every_file_of_the_house():
    assert len(TEXTS) > 500
    assert [path for path, text in TEXTS.items() if not agrees(text)] == []


@pytest.mark.parametrize("sample", ["kulturportal", "case-management"])
def test_every_file_of_a_sample_is_plainly_written(sample):
    files = [path for path in TEXTS if path.is_relative_to(ROOT / "examples" / sample)]

    assert files
    assert [path for path in files if plainly(TEXTS[path]) is None] == []


def test_to_check_a_sample_the_library_is_not_even_loaded():
    program = "import sys; from tenderkit.cli.main import main; main(standalone_mode=False)"
    program += "; print('yaml' in sys.modules)"
    told = subprocess.run(
        [sys.executable, "-c", program, "check", str(ROOT / "examples" / "kulturportal")],
        capture_output=True,
        text=True,
        check=True,
    )

    assert told.stdout.splitlines()[-1] == "False"


@pytest.mark.parametrize(
    ("text", "data"),
    [
        ("a: b\n", {"a": "b"}),
        ("a: 1 # one\nc: true\nd: ~\n", {"a": 1, "c": True, "d": None}),
        ('a: "1" # one\nb: \'x: y\'\n"10": z\n', {"a": "1", "b": "x: y", "10": "z"}),
        ("a:\n  - b\n  - c: 1\n    d: 2\ne: f\n", {"a": ["b", {"c": 1, "d": 2}], "e": "f"}),
        ("a:\n- b\n- c\nd: e\n", {"a": ["b", "c"], "d": "e"}),
        ("a: >-\n  b\n  c\n\n  d\ne: |\n  f\n   g\n\n", {"a": "b c\nd", "e": "f\n g\n"}),
        ('a: [b, "c, d", 1]\n', {"a": ["b", "c, d", 1]}),
        ("e: {f: [], g: {h: i}} # j\n", {"e": {"f": [], "g": {"h": "i"}}}),
    ],
)
def test_what_is_plainly_written_is_read(text, data):
    read = plainly_written(text, tuple(text.splitlines()))

    assert read is not None
    assert read[0] == data


@pytest.mark.parametrize(
    "text",
    [
        "",
        "# nothing\n",
        "a: b",
        "a: b\r\n",
        "a: b\x85\n",
        "a:\tb\n",
        "a:\n",
        "a:\nb: 1\n",
        "a: b\na: c\n",
        "a: {b: 1, b: 2}\n",
        "a: b\n  c\n",
        "a: 'b\n  c'\n",
        "a: b: c\n",
        "a: &b c\n",
        "a: *b\n",
        "a: !b c\n",
        "a: @b\n",
        'a: "\\u202E"\n',
        "a: 'it''s'\n",
        "---\na: b\n",
        "a: b\n---\n",
        "a: b\n...\n",
        "%YAML 1.2\n",
        "? a\n: b\n",
        "- a\n",
        "a\n",
        "a: [b\n  , c]\n",
        "a: [b, ]\n",
        "a: [b: c]\n",
        "a: {b}\n",
        "a: [b] c\n",
        "a: [b}\n",
        "a: |2\n   b\n",
        "a: >+\n  b\n",
        "a: >\n  b\n   c\n",
        "a: >\n\n  b\n",
        "a: >\nb: c\n",
        "a: |\n  b\n \n       \n",
        "a:\n  - \n",
        "a:\n  -\n    b: c\n",
        "a:\n    b: c\n  d: e\n",
        "a:\n  - - b\n",
        "<<: {a: b}\n",
    ],
)
def test_what_is_unusual_or_wrong_is_left_to_the_library(text):
    assert plainly(text) is None


@pytest.mark.parametrize("opening", ["a: " + "[" * 5_000, "a: " + "[" * 20 + "]" * 20])
def test_brackets_in_brackets_without_end_are_left_to_the_library(opening):
    assert plainly(f"{opening}\n") is None


def test_lists_in_lists_without_end_are_left_to_the_library():
    deep = "".join(f"{'  ' * level}a:\n" for level in range(40))

    assert plainly(f"{deep}{'  ' * 40}a: b\n") is None


PIECES = [
    "a: ",
    "b:",
    '"1": ',
    "- ",
    "-  ",
    "x",
    "x y",
    "1",
    "1.50",
    "true",
    "~",
    "-",
    "-1",
    '"q"',
    "'s'",
    '"',
    "'",
]
PIECES += [
    ">-",
    "|",
    "|-",
    ">",
    ">+",
    "|2",
    "[a, b]",
    '{a: 1, b: "c"}',
    "[a, {b: [c]}]",
    "[",
    "]",
    "{",
    "}",
    ", ",
]
PIECES += [
    "# r",
    " # r",
    "#",
    ":",
    ": ",
    "?",
    "&x",
    "*x",
    "!t",
    "---",
    "...",
    "%",
    "@",
    "\\",
    "\t",
    "\r",
    "\x85",
]
PIECES += [" ", "  ", "    ", "\u00a0", "é", "²", "<<: ", "[]", "{}", "\ufeff"]
line = st.tuples(st.sampled_from(["", "  ", "    ", " "]), st.lists(st.sampled_from(PIECES), max_size=4))
heap = st.lists(line.map(lambda parts: parts[0] + "".join(parts[1])), max_size=8).map(
    lambda found: "\n".join(found) + "\n"
)


@given(heap)
@example("a:\n  - \nb: c\n")
def test_both_agree_on_any_heap_of_lines(text):
    assert agrees(text)


@given(st.data())
def test_both_agree_when_a_piece_of_a_file_is_changed(data):
    lines = TEXTS[data.draw(st.sampled_from(FILES[:400]))].splitlines()
    start = data.draw(st.integers(0, len(lines)))
    part = lines[start : start + data.draw(st.integers(1, 25))]
    least = min((len(one) - len(one.lstrip(" ")) for one in part if one.strip(" ")), default=0)
    text = "".join(f"{one[least:]}\n" for one in part)
    at = data.draw(st.integers(0, len(text)))
    changed = text[:at] + data.draw(st.sampled_from(PIECES)) + text[at + data.draw(st.integers(0, 3)) :]

    assert agrees(changed)
