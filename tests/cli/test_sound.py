# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

import copy
import json
import shutil
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tenderkit.cli.problems_shown import problem_text
from tenderkit.cli.sound import examined_dossier, sound_dossier
from tenderkit.problems import InputError
from tenderkit.reading.yamlfile import load_yaml

DOSSIERS = Path(__file__).parents[1] / "dossiers"
ODD: list[object] = [
    None,
    True,
    0,
    -1,
    10**12,
    "",
    "x",
    "A-01",
    "B-01",
    "bid-02",
    "-5",
    "1/3",
    "0.00",
    "99 %",
]
ODD += [
    "2027-02-30",
    "2027-03-01T25:00",
    "[Title]",
    "trade-off",
    "lowest-price",
    "L2",
    [],
    ["L1"],
    ["A-01", "a-01"],
    {},
]


def spots(node, path=()):
    inside = node.items() if isinstance(node, dict) else enumerate(node) if isinstance(node, list) else ()
    for step, value in inside:
        yield (*path, step)
        yield from spots(value, (*path, step))


def sources(name):
    folder = DOSSIERS / name
    return {
        p.relative_to(folder): load_yaml(p.read_bytes(), p.name).data for p in sorted(folder.rglob("*.yaml"))
    }


FILES = {name: sources(name) for name in ("small", "two-lots")}


@st.composite
def spoilt(draw):
    """A dossier and one of its files with a few things replaced or taken away."""
    name = draw(st.sampled_from(sorted(FILES)))
    file = draw(st.sampled_from(sorted(FILES[name])))
    data = copy.deepcopy(FILES[name][file])
    for _ in range(draw(st.integers(1, 3))):
        path = draw(st.sampled_from(list(spots(data)) or [()]))
        node = data
        for step in path[:-1]:
            node = node[step]
        if path and draw(st.booleans()):
            node[path[-1]] = copy.deepcopy(draw(st.sampled_from(ODD)))
        elif path:
            del node[path[-1]]
    return name, file, data


@given(spoilt())
def test_whatever_is_spoilt_there_is_an_answer_and_never_a_crash(case):
    name, file, data = case
    with TemporaryDirectory() as folder:
        dossier = Path(folder) / "dossier"
        shutil.copytree(DOSSIERS / name, dossier)
        (dossier / file).write_text(json.dumps(data, default=str), encoding="utf-8")
        try:
            problems = examined_dossier(dossier)[1].problems
        except InputError as error:
            problems = error.problems

    said = [problem_text(problem, str) for problem in problems]

    assert len(set(said)) == len(said)


def test_a_dossier_with_warnings_is_sound(tmp_path):
    dossier = Path(shutil.copytree(DOSSIERS / "small", tmp_path / "small"))
    (dossier / "notes.yaml").write_text("a: 1\n")

    assert sound_dossier(dossier)[0].tender.id == "LIB-2027-01"


def test_a_dossier_with_errors_is_not_sound_and_only_they_are_raised(tmp_path):
    dossier = Path(shutil.copytree(DOSSIERS / "small", tmp_path / "small"))
    (dossier / "notes.yaml").write_text("a: 1\n")
    (dossier / "bids" / "bid-01" / "price.yaml").unlink()

    with pytest.raises(InputError) as raised:
        sound_dossier(dossier)

    assert [problem.rule for problem in raised.value.problems] == ["TK131"]
