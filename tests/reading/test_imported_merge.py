# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

import pytest

from tenderkit.problems import InputError
from tenderkit.reading.imported import read_import
from tenderkit.reading.imported_merge import additions
from tenderkit.reading.yamlfile import load_yaml

OLD = """\
groups:
  - {id: FKT, title: Funktionen}
requirements:
  - {id: R-01, kind: function, title: Suche, priority: must, source: Rat}
  - {id: R-02, kind: function, title: "[Titel]"}
"""


def added(table, old=OLD):
    _, read = read_import(table.encode(), "t.csv", "requirements")
    return additions(read, "requirements", load_yaml(old.encode(), "requirements.yaml"))


def test_an_entry_that_says_the_same_is_left_as_it_is():
    made = added("ID;Titel;Prio\nR-01;Suche;M\n")

    assert (made.entries, made.unchanged) == ([], 1)


def test_an_entry_that_says_something_else_is_a_fault():
    with pytest.raises(InputError) as raised:
        added("ID;Titel;Prio\nR-01;Suche;S\nr-01x;Neu;M\n")

    (problem,) = raised.value.problems
    assert (problem.rule, str(problem.place), problem.message.values["keys"]) == (
        "TK068",
        "t.csv:A2",
        "priority",
    )


def test_an_entry_that_is_still_to_be_filled_gives_way():
    made = added("ID;Titel;Prio\nR-02;Karte;M\n")

    assert (len(made.entries), made.filled) == (1, [1])


def test_a_group_is_known_by_its_title_and_a_new_one_never_takes_an_id():
    made = added("ID;Titel;Kapitel\nR-03;Karte;Funktionen\nR-04;Tempo;FKT Technik\n")

    assert [entry["group"] for entry in made.entries] == ["FKT", made.groups[0]["id"]]
    assert made.groups == [{"id": "FKT-2", "title": "Technik"}]


def test_rows_without_ids_follow_those_that_are_there():
    made = added("Titel;Beschreibung;Prio\nKarte;Wir sehen.;M\nSuche;;M\n".replace("Suche;;M", "Suche; ;M"))

    assert [entry["id"] for entry in made.entries] == ["R-02"]
    assert made.unchanged == 1
