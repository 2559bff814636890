# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

import pytest

from tenderkit.model.person import Person, commitment
from tenderkit.problems import InputError
from tenderkit.reading.people import read_people
from tenderkit.recording.names import numbered, people_text

ERIKA = {"person-1": Person("Erika", "00")}


def test_persons_are_numbered_in_the_order_in_which_they_come():
    ids, fresh = numbered(["Max", "Erika", "Ann", "Max"], ERIKA, [])

    assert ids == {"Max": "person-2", "Erika": "person-1", "Ann": "person-3"}
    assert {id_: person.name for id_, person in fresh.items()} == {"person-2": "Max", "person-3": "Ann"}


def test_the_id_of_a_deleted_name_is_not_given_again():
    ids, _fresh = numbered(["Max"], {}, ["person-7", "person-2"])

    assert ids == {"Max": "person-8"}


def test_one_name_in_two_unicode_forms_is_one_person():
    ids, fresh = numbered(["Jo\u0308rg", "J\u00f6rg"], {}, [])

    assert set(ids.values()) == set(fresh) == {"person-1"}


def test_the_same_name_has_another_commitment_in_another_dossier():
    one, other = (numbered(["Erika"], {}, [])[1]["person-1"] for _ in range(2))

    assert one.name == other.name
    assert commitment(one) != commitment(other)


@pytest.mark.parametrize(
    "name", ["Erika Muster", 'Max "Maxl" O\'Neil', "# 1: - {x}", "yes", "1.50", "Ünal, A."]
)
def test_a_name_is_read_as_it_was_written(tmp_path, name):
    people = {"person-1": Person(name, "0" * 32)}
    (tmp_path / "record").mkdir()
    (tmp_path / "record/names.yaml").write_bytes(people_text(people))

    assert read_people(tmp_path) == people


@pytest.mark.parametrize("text", ["", "# all deleted\n", "people:\n", "people: {}\n", "{}\n"])
def test_all_names_may_be_deleted(tmp_path, text):
    (tmp_path / "record").mkdir()
    (tmp_path / "record/names.yaml").write_text(text, encoding="utf-8")

    assert read_people(tmp_path) == {}


@pytest.mark.parametrize(
    "text",
    [
        "people: [Erika]\n",
        "people: Erika\n",
        "people:\n  person-1: Erika\n",
        "people:\n  person-1: {name: Erika}\n",
        "people:\n  person-1: {name: Erika, salt: 12}\n",
        "people:\n  person-1: {name: Erika, salt: ab, more: x}\n",
        "- x\n",
    ],
)
def test_half_a_name_is_a_problem(tmp_path, text):
    (tmp_path / "record").mkdir()
    (tmp_path / "record/names.yaml").write_text(text, encoding="utf-8")

    with pytest.raises(InputError) as raised:
        read_people(tmp_path)

    assert [problem.rule for problem in raised.value.problems] == ["TK074"]
