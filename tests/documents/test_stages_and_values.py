# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""What bidders read of measured criteria, of the way to a later stage, and of the limit of lots."""

import re
import shutil
from pathlib import Path
from typing import Any

import pytest
from lxml import html

from tests.conftest import Tenderkit

DOSSIERS = Path(__file__).parents[1] / "dossiers"
CRITERIA = """\
format: 1
criteria:
  - {id: B-01, kind: award, weight: 60, title: Solution}
  - id: B-02
    kind: award
    weight: 30
    title: Answer to a report
    value_function:
      kind: KIND
      unit: h
      points:
        - {value: 24, points: 0}
        - {value: 8, points: "4.5"}
        - {value: "1.5", points: 10}
  - {id: B-03, kind: award, weight: 10, stage: presentation, title: Talk}
"""


@pytest.fixture
def said(tenderkit: Tenderkit, tmp_path: Path) -> Any:
    """The words of a document of a small dossier with KIND and the rule of admission filled in."""

    def words(document: str, language: str, *, kind: str = "piecewise", admission: str = "{top: 2}") -> str:
        dossier = shutil.copytree(DOSSIERS / "small", tmp_path / "dossier", dirs_exist_ok=True)
        for folder in ("bids", "scores"):
            shutil.rmtree(dossier / folder)
        (dossier / "criteria.yaml").write_text(CRITERIA.replace("KIND", kind), "utf-8")
        tender = dossier / "tender.yaml"
        text = tender.read_text("utf-8").replace("language: en", f"language: {language}")
        tender.write_text(f"{text.rstrip()}\n  admission: {admission}\n", "utf-8")
        result = tenderkit("render", dossier, document, "-f", "html", "--out", tmp_path / "out", "--force")
        assert result.exit_code == 0, result.output
        page = html.fromstring((tmp_path / "out" / "tender" / f"{document}.html").read_text("utf-8"))
        return spoken(" ".join(page.find(".//main").itertext()))

    return words


def spoken(text: str) -> str:
    return " ".join(re.sub("\u00ad", "", text).split())


@pytest.mark.parametrize(
    ("language", "rows"),
    [
        ("de", ["10 Punkte 1,5 h", "4,5 Punkte 8 h", "0 Punkte 24 h"]),
        ("en", ["10 points 1.5 h", "4.5 points 8 h", "0 points 24 h"]),
    ],
)
def test_the_catalogue_lists_the_anchors_from_the_lowest_value_up(said, language, rows):
    words = said("kriterienkatalog", language)

    places = [words.find(row) for row in rows]
    assert -1 not in places
    assert places == sorted(places)


@pytest.mark.parametrize(
    ("language", "rows"),
    [
        ("de", ["10 Punkte unter 8 h", "4,5 Punkte ab 8 h", "0 Punkte ab 24 h"]),
        ("en", ["10 points below 8 h", "4.5 points from 8 h", "0 points from 24 h"]),
    ],
)
def test_steps_say_from_which_value_on_they_count(said, language, rows):
    words = said("kriterienkatalog", language, kind="steps")

    assert [row for row in rows if row not in words] == []


@pytest.mark.parametrize(
    ("language", "sentence"),
    [("de", "Bewertet wird die Präsentation"), ("en", "Judged by the presentation")],
)
def test_the_catalogue_marks_the_one_criterion_of_the_later_stage(said, language, sentence):
    assert said("kriterienkatalog", language).count(sentence) == 1


@pytest.mark.parametrize("language", ["de", "en"])
def test_the_bid_form_asks_for_the_value(said, language):
    assert "B-02 Answer to a report , in h" in said("angebotsschreiben", language)


RULES = {
    "de": {
        "{top: 2}": "Zugelassen werden die Angebote auf den Rängen 1 bis 2",
        "{top: 1}": "Zugelassen werden die Angebote auf Rang 1 nach",
        '{threshold: "62.5 %"}': "mindestens 62,5 % der erreichbaren Punkte erreichen",
        '{top: 2, threshold: "450"}': "Sie müssen außerdem mindestens 450 Punkte erreichen",
        "{all_bids: true}": "Zugelassen sind alle Angebote, die nicht ausgeschlossen sind.",
        "{text: Die Besten werden eingeladen., top: 2}": "Die Besten werden eingeladen.",
    },
    "en": {
        "{top: 2}": "Admitted are the bids on ranks 1 to 2",
        "{top: 1}": "Admitted are the bids on rank 1 by",
        '{threshold: "62.5 %"}': "Admitted are the bids that reach at least 62.5 % of the points",
        '{top: 2, threshold: "450"}': "They must also reach at least 450 points",
        "{all_bids: true}": "All bids are admitted that are not excluded.",
    },
}


@pytest.mark.parametrize(
    ("language", "admission", "sentence"),
    [(language, *rule) for language, rules in RULES.items() for rule in rules.items()],
)
def test_the_rule_of_admission_is_published_with_its_numbers(said, language, admission, sentence):
    words = said("bewerbungsbedingungen", language, admission=admission)

    assert sentence in words
    assert "B-03 Talk" in words


def test_how_the_limit_of_lots_is_applied_is_published_only_where_it_is_a_rule(tenderkit, tmp_path):
    dossier = shutil.copytree(DOSSIERS / "two-lots", tmp_path / "dossier")
    tender = dossier / "tender.yaml"

    def conditions() -> str:
        out = tmp_path / "out"
        result = tenderkit("render", dossier, "bewerbungsbedingungen", "-f", "html", "--out", out, "--force")
        assert result.exit_code == 0, result.output
        pages = sorted(out.rglob("bewerbungsbedingungen*.html"))
        return spoken(" ".join(html.fromstring(page.read_text("utf-8")).text_content() for page in pages))

    assert "übergangen" not in conditions()
    text = tender.read_text("utf-8").replace("  max_awards: 1\n", "  max_awards: 1\n  limit_by: lot_order\n")
    tender.write_text(text, "utf-8")
    assert "Wer diese Zahl erreicht hat, wird bei den folgenden Losen übergangen" in conditions()
