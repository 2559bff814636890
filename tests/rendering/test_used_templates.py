# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which templates a document is made by, wherever they lie."""

import pytest

from tenderkit.rendering.used_templates import used_templates
from tenderkit.shipped import TEMPLATES


@pytest.fixture
def folders(tmp_path):
    for name in ("town/en", "ours/en"):
        (tmp_path / name).mkdir(parents=True)
    return tmp_path / "town", tmp_path / "ours"


def test_all_that_is_taken_in_is_found(folders):
    town, ours = folders
    (ours / "en" / "a.html.j2").write_text('{% extends "en/base.html.j2" %}{% import "m.j2" as m %}', "utf-8")
    (ours / "en" / "base.html.j2").write_text('{% include "foot.j2" %}', "utf-8")
    for name in ("m.j2", "foot.j2", "other.j2"):
        (ours / name).write_text("", "utf-8")

    found = used_templates(folders, "en", ["a"])

    assert list(found) == ["en/a.html.j2", "en/base.html.j2", "foot.j2", "m.j2"]
    assert town.is_dir()


def test_the_first_folder_counts(folders):
    for folder in folders:
        (folder / "en" / "a.html.j2").write_text("", "utf-8")

    assert used_templates(folders, "en", ["a"]) == {"en/a.html.j2": folders[0] / "en" / "a.html.j2"}


def test_a_computed_name_may_mean_every_template(folders):
    (folders[0] / "en" / "a.html.j2").write_text("{% include name %}", "utf-8")
    (folders[1] / "x.j2").write_text("", "utf-8")

    assert "x.j2" in used_templates(folders, "en", ["a"])


def test_templates_that_take_in_each_other_come_to_an_end(folders):
    (folders[1] / "en" / "a.html.j2").write_text('{% include "en/b.html.j2" %}', "utf-8")
    (folders[1] / "en" / "b.html.j2").write_text('{% include "en/a.html.j2" %}', "utf-8")

    assert len(used_templates(folders, "en", ["a"])) == 2


def test_a_broken_template_is_found_and_said_elsewhere(folders):
    (folders[1] / "en" / "a.html.j2").write_text("{% if %}", "utf-8")
    (folders[1] / "en" / "b.html.j2").write_bytes(b"\xff")

    assert len(used_templates(folders, "en", ["a", "b", "missing"])) == 2


def test_the_words_in_a_workbook_come_with_its_document():
    assert "de/erlaeuterung-preise.html.j2" in used_templates([TEMPLATES], "de", ["preisblatt"])
