# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The verifier for auditors: it knows nothing of tenderkit, and still finds the same awards."""

import ast
import importlib.util
import json
import os
import re
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from copy import deepcopy
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from tenderkit.evaluation.evaluate import evaluate
from tenderkit.exchange.evaluation_input import evaluation_input
from tenderkit.problems import InputError
from tests.generated import METHOD_NAMES, drawn, generated

SCRIPT = Path(__file__).parents[1] / "verify_award.py"
DOSSIERS = Path(__file__).parent / "dossiers"
WITH_BIDS = sorted(path.name for path in DOSSIERS.iterdir() if (path / "bids").is_dir())
CASES = int(os.environ.get("TENDERKIT_GENERATED_CASES", "500"))
"""``make test-long`` asks for 10 000."""


@pytest.fixture(scope="module")
def verifier() -> Iterator[ModuleType]:
    """The script as a module, because a process for each generated case takes too long."""
    specification = importlib.util.spec_from_file_location("verify_award", SCRIPT)
    assert specification
    assert specification.loader
    module = importlib.util.module_from_spec(specification)
    specification.loader.exec_module(module)
    digits = sys.get_int_max_str_digits()
    yield module
    sys.set_int_max_str_digits(digits)


def verified(file: Path) -> subprocess.CompletedProcess[str]:
    """Run the script as an auditor does: isolated, in another folder."""
    return subprocess.run(
        [sys.executable, "-I", SCRIPT, file],
        cwd=file.parent,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


@pytest.fixture
def sample(tenderkit, pristine_kulturportal: Path) -> dict[str, Any]:
    """What the sample exports."""
    return dict(json.loads(tenderkit("export", "evaluation", pristine_kulturportal).stdout))


def test_the_script_imports_the_standard_library_alone_and_is_short_enough_to_read():
    text = SCRIPT.read_text(encoding="utf-8")
    imported = {
        name.split(".")[0]
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.Import | ast.ImportFrom)
        for name in (
            [node.module or ""] if isinstance(node, ast.ImportFrom) else [a.name for a in node.names]
        )
    }

    assert imported <= sys.stdlib_module_names
    assert len(text.splitlines()) < 300


def test_the_script_agrees_with_the_sample(tenderkit, pristine_kulturportal, tmp_path):
    file = tmp_path / "evaluation-input.json"
    assert tenderkit("export", "evaluation", pristine_kulturportal, "--out", file).exit_code == 0

    done = verified(file)

    assert done.returncode == 0, done.stdout + done.stderr
    assert "ranked: bid-04" in done.stdout
    assert done.stdout.splitlines()[-1] == "agrees"


@pytest.mark.parametrize("name", WITH_BIDS)
def test_the_script_agrees_with_every_dossier_that_has_bids(tenderkit, tmp_path, name):
    file = tmp_path / "evaluation-input.json"
    assert tenderkit("export", "evaluation", DOSSIERS / name, "--out", file).exit_code == 0

    done = verified(file)

    assert done.returncode == 0, done.stdout + done.stderr


def test_the_lowest_price_is_found_where_nobody_gives_points(tenderkit, tmp_path):
    folder = tmp_path / "dossier"
    shutil.copytree(DOSSIERS / "three-reviewers", folder)
    shutil.rmtree(folder / "scores")
    tender = (folder / "tender.yaml").read_text(encoding="utf-8")
    rules = tender[tender.index("evaluation:") :]
    text = tender.replace(rules, "evaluation:\n  method: {name: lowest-price}\n")
    (folder / "tender.yaml").write_text(text, encoding="utf-8")
    file = tmp_path / "evaluation-input.json"
    tenderkit("export", "evaluation", folder, "--out", file)

    result = verified(file)

    assert (result.returncode, result.stderr) == (0, "")
    assert "ranked: bid-02" in result.stdout


def test_numbers_of_thousands_of_digits_are_compared_to_the_last_one(tenderkit, tmp_path):
    dossier = tmp_path / "small"
    shutil.copytree(DOSSIERS / "small", dossier)
    for name, new in (
        ("bid-01", "123456789012345678901234567890.07"),
        ("bid-02", "123456789012345678901234567890.09"),
    ):
        path = dossier / "bids" / name / "price.yaml"
        path.write_text(
            re.sub('P-01: "[0-9.]+"', f'P-01: "{new}"', path.read_text("utf-8")), encoding="utf-8"
        )
    tender = dossier / "tender.yaml"
    text = re.sub("name: linear-min", "name: inverse", tender.read_text("utf-8"))
    tender.write_text(re.sub("zero_at: .*", 'power: "99"', text), encoding="utf-8")
    file = tmp_path / "evaluation-input.json"
    assert tenderkit("export", "evaluation", dossier, "--out", file).exit_code == 0

    done = verified(file)

    assert done.returncode == 0, done.stdout + done.stderr
    assert len(json.loads(file.read_text())["judged"][0]["claimed"]["ranking"]["bid-02"]["key_figure"]) > 4300


def bid_of(data: dict[str, Any], name: str) -> Any:
    return next(bid for bid in data["judged"][0]["bids"] if bid["id"] == name)


def change_vote(data):
    bid_of(data, "bid-04")["votes"]["R1"]["B1.1"] = "0"


def change_agreement(data):
    entries = bid_of(data, "bid-04")["consensus"]
    entries[next(iter(entries))] = "0"


def change_price(data):
    bid_of(data, "bid-02")["unit_prices"]["P-02"] = "1.00"


def change_weight(data):
    data["judged"][0]["criteria"][0]["weight"] = "99"


def change_method_weight(data):
    data["judged"][0]["rules"]["method"]["numbers"]["zero_at"] = "3"


def change_examination(data):
    for item in bid_of(data, "bid-03")["examination"]:
        item["result"] = "met"


def leave_examination_open(data):
    bid_of(data, "bid-01")["examination"][0]["result"] = "open"


def change_declaration(data):
    bid = bid_of(data, "bid-04")
    bid["examination"].append({"stage": "exclusion", "id": "R-01", "result": "declared_no"})


def change_minimum(data):
    data["judged"][0]["rules"]["minimum"] = [[None, "80 %"]]


def change_rounding(data):
    data["judged"][0]["rules"]["rounding"] = {"key_figure": {"digits": "0", "mode": "half-up"}}


def change_winner(data):
    data["judged"][0]["claimed"]["winners"] = ["bid-02"]


def change_key_figure(data):
    data["judged"][0]["claimed"]["ranking"]["bid-04"]["key_figure"] = "90"


def hide_a_bid(data):
    data["judged"][0]["claimed"]["ranking"].pop("bid-01")


CHANGES = (
    change_vote,
    change_agreement,
    change_price,
    change_weight,
    change_method_weight,
    change_examination,
    leave_examination_open,
    change_declaration,
    change_minimum,
    change_rounding,
    change_winner,
    change_key_figure,
    hide_a_bid,
)


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: change.__name__)
def test_a_file_that_somebody_changed_differs(
    sample, verifier, tmp_path, capsys, change: Callable[[dict[str, Any]], None]
):
    data = deepcopy(sample)
    change(data)
    file = tmp_path / "changed.json"
    file.write_text(json.dumps(data), encoding="utf-8")

    assert verifier.main(file) == 1
    assert capsys.readouterr().out.splitlines()[-1] == "differs"


@pytest.mark.parametrize(
    "written", ["1e5", "NaN", "infinity", "1,5", "1.000,00", "١٢", "", " 7", "1/0", "+1", ".5", 12, 1.5, None]
)
def test_what_is_no_exact_number_cannot_be_read(sample, verifier, tmp_path, capsys, written):
    data = deepcopy(sample)
    bid_of(data, "bid-02")["unit_prices"]["P-02"] = written
    file = tmp_path / "changed.json"
    file.write_text(json.dumps(data), encoding="utf-8")

    assert verifier.main(file) == 2
    assert capsys.readouterr().out.splitlines()[-1] == "unreadable"


@pytest.mark.parametrize("text", ["", "{}", "[]", '{"format": "tenderkit-evaluation-input/2"}', "no JSON"])
def test_another_file_cannot_be_read(verifier, tmp_path, capsys, text):
    file = tmp_path / "other.json"
    file.write_text(text, encoding="utf-8")

    assert verifier.main(file) == 2
    assert capsys.readouterr().out == "unreadable\n"


def test_a_file_that_is_not_there_cannot_be_read(tmp_path):
    done = verified(tmp_path / "nowhere.json")

    assert done.returncode == 2
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("part", range(10))
def test_the_script_finds_the_award_of_every_generated_dossier(verifier, tmp_path, capsys, part):
    file, seen, refused = tmp_path / "evaluation-input.json", Counter[str](), 0
    for seed in range(part, CASES, 10):
        dossier = generated(seed)
        try:
            outcomes = evaluate(dossier)
            dossier = drawn(dossier, outcomes, seed)
            outcomes = evaluate(dossier)
        except InputError:  # no points where a formula divides by them
            refused += 1
            continue
        file.write_bytes(evaluation_input(dossier, outcomes))

        assert verifier.main(file) == 0, f"case {seed}:\n{capsys.readouterr().out}"

        seen.update(outcome.method for outcome in outcomes)
        seen.update(outcome.status.value for outcome in outcomes)
        seen.update(outcome.decided_by for outcome in outcomes)
    assert refused < CASES / 10 / 20
    assert {"ranked", "tie", "no_bids", "no_admissible_bid", "key_figure"} <= set(seen)
    assert len(set(METHOD_NAMES) & set(seen)) > len(METHOD_NAMES) / 2


def test_the_generated_dossiers_leave_no_rule_out():
    dossiers = [generated(seed) for seed in range(500)]
    judged = [(dossier.rules(part), part) for dossier in dossiers for part in dossier.judged]
    rules = [each for each, _ in judged if each is not None]
    criteria = [criterion for _, part in judged for criterion in part.catalogue.award()]

    assert {each.method.name for each in rules} == set(METHOD_NAMES)
    assert {each.reviewers for each in rules} == {"agreed", "mean", "median", "trimmed-mean"}
    assert len({(rounding.step, rounding.mode) for each in rules for rounding in each.rounding}) == 15
    assert {each.value_function.kind for each in criteria if each.value_function} == {
        "linear",
        "piecewise",
        "steps",
    }
    assert {each.stage for each in criteria} == {"bid", "presentation"}
    assert {part.catalogue.unit for _, part in judged} == {"percent", "points"}
    assert {bid.status for each in dossiers for bid in each.bids} == {
        "received",
        "late",
        "withdrawn",
        "replaced",
    }
    assert {len(each.judged) for each in dossiers} == {1, 2, 3}
    assert {len(each.bids) for each in dossiers} >= {0, 1, 2, 6}
