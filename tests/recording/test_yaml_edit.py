# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

import pytest

from tenderkit.reading.yamlfile import load_yaml
from tenderkit.recording.yaml_edit import NoPlaceError, with_entries, with_value, without_entry

TEXT = """\
# head
a: one # why
list:
  # the first
  - id: x
    text: |-
      two

      lines

    # about x
  - id: y # last
# between
in:
  d: []
  # e: 3
# dates:
#   published: 2027-01-01
#   opening: 2027-02-01
flow: [1]
# end
"""


def read(text):
    return load_yaml(text.encode(), "t.yaml").data


def test_entries_come_after_the_last_one_and_every_comment_stays():
    new = with_entries(TEXT, ["list"], [{"id": "z", "n": 1}])

    assert new == TEXT.replace("  - id: y # last\n", "  - id: y # last\n  - id: z\n    n: 1\n")


def test_a_list_without_a_key_of_its_own_indentation_grows_too():
    assert with_entries("a:\n- id: x\nb: 1\n", ["a"], [{"id": "y"}]) == 'a:\n- id: x\n- id: "y"\nb: 1\n'


def test_an_empty_list_and_a_missing_one_become_lists():
    assert read(with_entries(TEXT, ["in", "d"], [{"id": "z"}]))["in"]["d"] == [{"id": "z"}]
    assert read(with_entries(TEXT, ["new"], [{"id": "z"}]))["new"] == [{"id": "z"}]
    assert read(with_entries(TEXT, ["in", "new"], [{"id": "z"}]))["in"]["new"] == [{"id": "z"}]


@pytest.mark.parametrize("path", [["flow"], ["missing", "list"], ["a", "list"]])
def test_where_nothing_can_be_added_nothing_is_guessed(path):
    with pytest.raises(NoPlaceError):
        with_entries(TEXT, path, [{"id": "z"}])


def test_an_entry_goes_with_the_comments_inside_it():
    new = without_entry(TEXT, ["list", 0])

    assert read(new)["list"] == [{"id": "y"}]
    assert "about x" not in new
    assert "# the first" in new


def test_a_value_takes_the_place_of_the_old_one_and_no_more():
    assert with_value(TEXT, ["a"], "two: 2") == TEXT.replace("a: one #", 'a: "two: 2" #')
    assert with_value(TEXT, ["list", 1, "id"], "q") == TEXT.replace("id: y #", "id: q #")


def test_an_example_in_a_comment_gives_way_to_the_value():
    assert with_value(TEXT, ["in", "e"], 5) == TEXT.replace("  # e: 3\n", "  e: 5\n")
    new = with_value(TEXT, ["dates", "opening"], "2027-05-01")
    assert read(new)["dates"] == {"opening": "2027-05-01"}
    assert "# dates" not in new


def test_lines_end_as_those_of_the_file_do():
    new = with_entries(TEXT.replace("\n", "\r\n"), ["list"], [{"id": "z"}])

    assert new.count("\n") == new.count("\r\n") == TEXT.count("\n") + 1


def test_a_file_without_a_last_line_break_stays_readable():
    assert read(with_value("a: 1", ["b"], "x")) == {"a": 1, "b": "x"}
