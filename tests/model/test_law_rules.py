# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The law that can be computed with: whole, in both languages, and nowhere in the code."""

import re
from itertools import chain

from tenderkit.model.law_rules import Bound, Stated
from tenderkit.reading.law import read_law
from tenderkit.reading.quick import schema
from tenderkit.shipped import DATA

LAW = read_law(duties=True)
RECORDS: tuple[Stated, ...] = (
    *LAW.thresholds,
    *LAW.limits,
    *LAW.periods,
    *LAW.grounds,
    *LAW.signers,
    *LAW.contents,
)
LANDS = set("BB BE BW BY HB HE HH MV NI NW RP SH SL SN ST TH".split())


def test_ids_are_of_one_record_only():
    ids = [*(r.id for r in RECORDS), *(e.id for e in LAW.entries), *(d.id for d in LAW.duties)]

    assert len(ids) == len(set(ids))


def test_every_record_speaks_both_languages_and_ends_after_it_begins():
    assert [r.id for r in RECORDS if set(r.cite) != {"de", "en"}] == []
    assert [r.id for r in RECORDS if r.text is not None and set(r.text) != {"de", "en"}] == []
    assert [r.id for r in RECORDS if r.valid_to is not None and r.valid_to < r.valid_from] == []


def test_every_state_has_an_entry_on_its_limits():
    assert {limit.land for limit in LAW.limits if limit.about == "procedure"} == LANDS


def test_a_limit_has_a_number_exactly_where_its_kind_asks_for_one():
    numbered = {Bound.UP_TO, Bound.BELOW, Bound.ABOVE, Bound.FROM}

    assert [each.id for each in LAW.limits if (each.value is not None) != (each.bound in numbered)] == []


def test_what_nobody_has_looked_up_is_not_called_verified():
    unknown = [each for each in LAW.limits if each.bound is Bound.UNKNOWN]

    assert unknown
    assert {each.state.value for each in unknown} == {"to-check"}


def test_records_name_procedures_that_a_dossier_can_have():
    kinds = schema("tender.schema.json")["properties"]["procedure"]["properties"]["type"]["enum"]
    known = {name for kind in kinds for name in (kind, f"{kind}-1", f"{kind}-2")}
    listed = [record.procedures for record in LAW.limits]
    listed += [record.procedures for record in LAW.periods]
    listed += [record.procedures for record in LAW.grounds]
    named = set(chain.from_iterable(listed))

    assert named <= known


def test_the_statement_on_the_threshold_and_its_number_agree():
    stated = LAW.entry("eu.threshold")
    (number,) = [t for t in LAW.thresholds if t.value.written == stated.value]

    assert (number.valid_from, number.valid_to) == (stated.valid_from, stated.valid_to)


def test_contents_are_numbered_without_a_gap():
    groups: dict[str, list[int]] = {}
    for each in LAW.contents:
        groups.setdefault(each.id.rpartition(".")[0], []).append(each.number)

    assert {
        name: numbers for name, numbers in groups.items() if numbers != [*range(1, len(numbers) + 1)]
    } == {}
    assert len(groups["vgv.record"]) == 12
    assert len(groups["uvgo.record"]) == 7


def test_no_limit_and_no_section_stands_in_the_code_that_plans():
    source = DATA.parent
    rooms = [*(source / "planning").glob("*.py"), *(source / "rendering").glob("plan*.py")]
    code = "".join(
        path.read_text("utf-8") for path in (*rooms, source / "cli" / "plan.py", source / "cli" / "law.py")
    )
    numbers = {limit.value.written for limit in LAW.limits if limit.value}
    numbers |= {threshold.value.written for threshold in LAW.thresholds}

    assert "§" not in code
    assert [number for number in numbers if re.search(rf"(?<!bt-)\b{number}\b", code)] == []
