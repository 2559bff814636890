# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

import json
import shutil
from pathlib import Path

import pytest

SMALL = Path(__file__).parents[1] / "dossiers" / "small"


@pytest.fixture
def changed(tmp_path):
    folder = Path(shutil.copytree(SMALL, tmp_path / "new"))
    path = folder / "internal.yaml"
    path.write_text(path.read_text("utf-8") + "need: A secret need.\n", encoding="utf-8")
    return folder


def test_confidential_files_are_left_out_unless_asked_for(tenderkit, changed):
    assert "secret" not in tenderkit("diff", SMALL, changed).stdout
    assert "A secret need." in tenderkit("diff", SMALL, changed, "--all").stdout


def test_json_holds_the_same_changes(tenderkit, changed):
    data = json.loads(tenderkit("diff", SMALL, changed, "--all", "--json").stdout)

    assert [change["path"] for change in data["changes"]] == [["need"]]
    assert data["new"] == {"id": "LIB-2027-01", "version": 1, "deadline": "2027-04-06 12:00"}


def test_a_dossier_with_a_fault_is_told_as_check_tells_it(tenderkit, changed):
    (changed / "tender.yaml").write_text("format: 1\n", encoding="utf-8")

    done = tenderkit("diff", SMALL, changed)

    assert (done.exit_code, "TK006" in done.stderr, done.stdout) == (1, True, "")


def test_another_template_and_another_order_are_named(tenderkit, changed):
    (changed / "templates" / "de").mkdir(parents=True)
    (changed / "templates" / "de" / "aufforderung.html.j2").write_text("new", encoding="utf-8")
    tender = (changed / "tender.yaml").read_text("utf-8")
    one = "    - {id: P-01, title: Development, kind: rate, quantity: 20, unit: days}\n"
    other = "    - {id: P-02, title: Support, kind: yearly, quantity: 1, unit: year}\n"
    (changed / "tender.yaml").write_text(tender.replace(one + other, other + one), encoding="utf-8")

    said = tenderkit("diff", SMALL, changed).stdout
    data = json.loads(tenderkit("diff", SMALL, changed, "--json").stdout)

    assert "templates/de/aufforderung.html.j2: another template" in said
    assert "tender.yaml, price sheet, price positions: in another order" in said
    assert data["templates"] == ["de/aufforderung.html.j2"]
    assert [moved["path"] for moved in data["order"]] == [["prices", "positions"]]
