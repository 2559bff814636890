# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

from textwrap import dedent

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tenderkit.reading.yamlfile import load_yaml
from tenderkit.recording.yaml_merge import CannotMergeError, merged, plain, same
from tenderkit.recording.yaml_text import flow, yaml_lines


def read(text):
    return load_yaml(text.encode(), "file.yaml").data


def merge(text, data):
    return merged(dedent(text).lstrip("\n"), data, read)


SHEET = """
    # One sheet.
    format: 1
    reviewer: rev-1   # the chair
    scores:
      # the concept first
      B1.1: {points: 7, reason: "clear"}
      B1.2:
        points: 4
        reason: |
          Two lines
          of reasons.
        place: 'S. 4'
      # staff comes last
      B2.1:
        points: 0
    complete: false
"""


def changed_lines(text, data):
    before = dedent(text).lstrip("\n").splitlines()
    after = merge(text, data).splitlines()
    return [line for line in before if line not in after], [line for line in after if line not in before]


def sheet():
    return read(dedent(SHEET))


def test_the_same_data_give_the_same_text():
    assert merge(SHEET, sheet()) == dedent(SHEET).lstrip("\n")


def test_one_number_changes_one_line():
    data = sheet()
    data["scores"]["B1.2"]["points"] = 5

    assert changed_lines(SHEET, data) == (["    points: 4"], ["    points: 5"])


def test_a_comment_beside_a_value_stays():
    data = sheet()
    data["reviewer"] = "rev-2"

    assert changed_lines(SHEET, data) == (
        ["reviewer: rev-1   # the chair"],
        ["reviewer: rev-2   # the chair"],
    )


def test_quotation_marks_stay():
    data = sheet()
    data["scores"]["B1.2"]["place"] = "S. 5, it's there"

    assert changed_lines(SHEET, data)[1] == ["    place: 'S. 5, it''s there'"]


def test_a_new_key_stands_where_the_new_data_have_it():
    data = sheet()
    scores = data["scores"]
    data["scores"] = {
        "B1.1": scores["B1.1"],
        "B1.2": scores["B1.2"],
        "B1.3": {"points": 2},
        "B2.1": scores["B2.1"],
    }

    lines = merge(SHEET, data).splitlines()

    assert lines[lines.index("  B1.3:") :][:3] == ["  B1.3:", "    points: 2", "  # staff comes last"]


def test_a_key_that_goes_takes_its_lines_along_and_no_comment_of_others():
    data = sheet()
    del data["scores"]["B1.2"]

    text = merge(SHEET, data)

    assert "Two lines" not in text
    assert "# staff comes last" in text
    assert "# the concept first" in text


def test_a_block_of_lines_is_written_as_a_block():
    data = sheet()
    data["scores"]["B2.1"]["reason"] = "First.\nSecond."

    assert changed_lines(SHEET, data) == ([], ["    reason: |-", "      First.", "      Second."])


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_line_ends_and_the_mark_at_the_beginning_stay(newline, mark):
    text = mark + f"a: 1{newline}b: [x]{newline}"

    result = merged(text, {"a": 2, "b": ["x", "z"], "c": {"d": "e"}}, read)

    assert result == mark + newline.join(["a: 2", "b: [x, z]", "c:", "  d: e", ""])


def test_entries_are_known_by_their_ids():
    text = """
        requests:
          - id: one   # the first
            answer: ""
          # between
          - id: two
            answer: late
    """
    data = {"requests": [{"id": "zero", "answer": "x"}, {"id": "two", "answer": "in time"}]}

    assert merge(text, data).splitlines() == [
        "requests:",
        "  - id: zero",
        "    answer: x",
        "  # between",
        "  - id: two",
        "    answer: in time",
    ]


def test_a_file_of_comments_alone_gets_its_data_below():
    assert merge("# nothing yet", {"format": 1}) == "# nothing yet\nformat: 1\n"


def test_a_number_is_no_text_and_no_truth():
    assert not same(*[True, 1])
    assert not same(1, "1")
    assert merge("a: 1\n", {"a": "1"}) == 'a: "1"\n'
    assert merge("a: 1\n", {"a": True}) == "a: true\n"


def test_what_has_no_lines_of_its_own_is_refused():
    with pytest.raises(CannotMergeError):
        merge("{a: 1}", {"a": 2})


TEXT = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp")), max_size=12
)
LINES = st.lists(TEXT, min_size=1, max_size=3).map("\n".join)
KEY = st.sampled_from(["a", "b", "B1.1", "on", "id", "reason", "x-y"])
LEAF = st.one_of(
    LINES,
    st.integers(-9, 9999),
    st.booleans(),
    st.sampled_from(["", "~", "yes", "1.5", "- a", "a: b", "# c"]),
)
DATA = st.recursive(
    LEAF,
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(KEY, inner, max_size=4)),
    max_leaves=12,
)
FILE = st.dictionaries(KEY, DATA, max_size=5).map(lambda data: {"format": 1, **data})


class Hand:
    """Writes data as somebody might: with blanks, comments, brackets and quotation marks here and there."""

    def __init__(self, chance):
        self.chance = chance
        self.comments = 0

    def text(self, data):
        newline = self.chance.choice(["\n", "\n", "\r\n"])
        return newline.join([*self.mapping(data, 0), *self.rest(0), ""])

    def mapping(self, data, indent):
        lines = []
        for key, value in data.items():
            lines += [*self.rest(indent), *self.pair(key, value, indent)]
        return lines

    def pair(self, key, value, indent):
        head = " " * indent + self.chance.choice([key, key, f'"{key}"']) + ":"
        deeper = indent + self.chance.choice([1, 2, 2, 4])
        if value and isinstance(value, dict) and self.chance.random() < 0.8:
            return [head + self.beside(), *self.mapping(value, deeper)]
        if value and isinstance(value, list) and self.chance.random() < 0.7:
            return [head + self.beside(), *self.sequence(value, self.chance.choice([indent, deeper]))]
        if isinstance(value, str) and self.is_block(value) and self.chance.random() < 0.7:
            lines = [" " * deeper + line if line else "" for line in value.split("\n")]
            return [f"{head} |-" + self.beside(), *lines]
        return [f"{head} {self.inline(value)}" + self.beside()]

    def sequence(self, values, indent):
        lines = []
        for value in values:
            dash = " " * indent + "-" + " " * self.chance.choice([1, 1, 3])
            lines += self.rest(indent)
            if value and isinstance(value, dict) and self.chance.random() < 0.8:
                inner = self.mapping(value, len(dash))
                first = next(
                    at for at, line in enumerate(inner) if line.strip() and not line.lstrip().startswith("#")
                )
                lines += [dash + inner[first].lstrip(" "), *inner[first + 1 :]]
            else:
                lines.append(dash + self.inline(value) + self.beside())
        return lines

    def inline(self, value):
        if isinstance(value, str) and "\n" not in value and "'" in self.chance.choice(["'", '"']):
            return "'" + value.replace("'", "''") + "'"
        if isinstance(value, list):
            return f"[{', '.join(map(self.inline, value))}]"
        if isinstance(value, dict):
            return "{" + ", ".join(f'"{key}": {self.inline(item)}' for key, item in value.items()) + "}"
        return flow(value)

    def is_block(self, text):
        lines = text.split("\n")
        return all(line == line.strip() and line.isprintable() for line in lines) and lines[0] and lines[-1]

    def beside(self):
        return self.comment("  ") if self.chance.random() < 0.2 else ""

    def rest(self, indent):
        kind = self.chance.random()
        return [self.comment(" " * indent)] if kind < 0.2 else [""] if kind < 0.3 else []

    def comment(self, before):
        self.comments += 1
        return f"{before}# comment {self.comments}"


@given(old=FILE, new=FILE, chance=st.randoms(use_true_random=False))
def test_whatever_somebody_wrote_can_be_changed(old, new, chance):
    text = Hand(chance).text(old)
    assert same(read(text), plain(old))

    assert same(read(merged(text, new, read)), plain(new))


@given(old=FILE, chance=st.randoms(use_true_random=False), key=KEY, value=DATA)
def test_one_more_key_leaves_every_line_as_it_was(old, chance, key, value):
    text = Hand(chance).text(old)
    new = {**old, f"{key}-2": value}

    lines, after = text.splitlines(), merged(text, new, read).splitlines()

    at = next((n for n, line in enumerate(lines) if after[n] != line), len(lines))
    more = len(after) - len(lines)
    assert after[:at] == lines[:at]
    assert after[at + more :] == lines[at:]


@given(old=FILE, new=FILE, chance=st.randoms(use_true_random=False))
def test_a_change_to_and_fro_loses_no_comment_of_what_stayed(old, new, chance):
    text = Hand(chance).text({**old, "kept": {"a": 1, "b": ["x", "y y"]}})
    whole = read(text)

    there = merged(text, {**whole, **new}, read)
    back = merged(there, whole, read)

    assert same(read(back), whole)
    lines = text.splitlines()
    begin = next(n for n, line in enumerate(lines) if line.startswith(("kept:", '"kept":')))
    assert {line for line in lines[begin:] if line.strip()} <= set(back.splitlines())


@given(old=FILE, new=FILE)
def test_any_data_can_be_put_in_the_place_of_any_other(old, new):
    text = "\n".join(["# first", *yaml_lines(old), "# last", ""])
    assert same(read(text), plain(old))

    result = merged(text, new, read)

    assert same(read(result), plain(new))
    assert result.startswith("# first\n")
    assert "# last" in result.splitlines()


@given(old=FILE, new=FILE)
def test_comments_of_what_stays_stay(old, new):
    lines = []
    for key, value in old.items():
        lines += [f"# about {key}", *yaml_lines({key: value})]
    text = "\n".join([*lines, ""])

    result = merged(text, {**old, **new}, read)

    assert same(read(result), plain({**old, **new}))
    kept = [line for line in lines if line.startswith("# about ")]
    assert [line for line in result.splitlines() if line.startswith("# about ") and line in kept] == kept
