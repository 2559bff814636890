# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""An award method is there only with all its parts; this walks the list."""

import inspect
import re
from pathlib import Path
from typing import Any

import pytest

from tenderkit.cli.language import translator
from tenderkit.evaluation.award.registry import AWARD_METHODS
from tenderkit.evaluation.example import worked_example
from tenderkit.model.criterion import Catalogue, Criterion, Kind
from tenderkit.model.method import METHODS, EvaluationRules, Method, Scale
from tenderkit.model.numbers import amount
from tenderkit.rendering.context.evaluation import METHOD_TITLES
from tenderkit.rendering.derivation import step_text
from tenderkit.rendering.figure_words import figure_words
from tenderkit.rendering.sheets.key_figures import SHEET_METHODS

TOP = Path(__file__).parents[1]
AVAILABLE = [name for name, facts in METHODS.items() if facts.available]
NUMBERS = {
    "price_weight": "40",
    "quality_weight": "60",
    "zero_at": "2",
    "budget": "100000",
    "band_percent": "10",
    "value_per_point": "50",
    "reference_quality": "700",
    "reference_price": "100000",
    "technical_weight": "80",
    "financial_weight": "20",
    "maximum_value": "0.3",
}


def rules(name: str) -> EvaluationRules:
    wanted = METHODS[name].required
    given: dict[str, Any] = {key: amount(NUMBERS[key]) for key in wanted if key in NUMBERS}
    if "decide_by" in wanted:
        given["decide_by"] = "B1"
    return EvaluationRules(Method(name, **given), Scale(10))


def catalogue(name: str) -> Catalogue:
    parts = name == "reduced-price"
    weight = amount("0.3" if parts else "100")
    return Catalogue(
        (Criterion("B1", Kind.AWARD, "Concept", weight=weight),), unit="points" if parts else "percent"
    )


def test_what_is_computed_is_what_is_called_available():
    assert set(AVAILABLE) == set(AWARD_METHODS)
    assert {"linear-span", "median-proximity"} == set(METHODS) - set(AVAILABLE)


@pytest.mark.parametrize("name", [name for name in AVAILABLE if not AWARD_METHODS[name].people_decide])
def test_the_formula_stands_with_a_runnable_example(name):
    figures = AWARD_METHODS[name].figures

    assert ">>>" in (figures.__doc__ or "")
    assert re.search(r"``[^`]*``|\*[PLZ]\*", figures.__doc__ or "")
    assert "``" in (inspect.getmodule(figures).__doc__ or "").splitlines()[0]


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize("name", AVAILABLE)
def test_every_step_of_an_invented_example_has_words(name, language):
    example = worked_example(catalogue(name), rules(name))

    if AWARD_METHODS[name].people_decide:
        assert example is None
        return
    assert example is not None
    assert example.bids[0].ranked.rank == 1
    texts = [step_text(step, language, translator(language)) for step in example.steps]
    english = [step_text(step, "en", str) for step in example.steps]
    assert texts
    assert "{" not in "".join(texts)
    assert (texts == english) is (language == "en")


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize("name", AVAILABLE)
def test_the_documents_explain_it(name, language):
    words = (TOP / "templates" / language / "wertungsmethoden.html.j2").read_text("utf-8")

    assert f"macro {name.replace('-', '_')}(" in words
    assert name in METHOD_TITLES
    assert translator(language)(METHOD_TITLES[name])


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize("name", [name for name in AVAILABLE if not AWARD_METHODS[name].people_decide])
def test_the_ranking_calls_the_deciding_figure_what_the_documents_call_it(name, language):
    words = (TOP / "templates" / language / "wertungsmethoden.html.j2").read_text("utf-8")
    macros = dict(re.findall(r"macro (\w+)(\(.*?)endmacro", words, re.DOTALL))
    own = macros[name.replace("-", "_")]
    published = "".join([own, *(macros[used] for used in macros if f"{used}(" in own)]).casefold()
    figure = translator(language)(figure_words(name).figure).casefold()
    others = {translator(language)(figure_words(other).figure).casefold() for other in ("linear-min", "qcbs")}

    assert figure in published
    assert not [other for other in others - {figure} if other in published]


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize("name", [name for name in AVAILABLE if not AWARD_METHODS[name].people_decide])
def test_the_example_computes_the_deciding_figure_by_its_name(name, language):
    example = worked_example(catalogue(name), rules(name))
    assert example is not None
    figure = translator(language)(figure_words(name).figure)
    key_figures = [bid.ranked.key_figure for bid in example.bids]

    deciding = [step for step in example.steps if step.result is not None and step.result in key_figures]

    assert any(step_text(step, language, translator(language)).startswith(figure) for step in deciding)


@pytest.mark.parametrize("name", AVAILABLE)
def test_a_spreadsheet_computes_it(name):
    assert name in SHEET_METHODS


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize("name", [name for name in AVAILABLE if not AWARD_METHODS[name].people_decide])
def test_a_spreadsheet_calls_the_deciding_figure_what_the_ranking_calls_it(name, language):
    say = translator(language)
    (deciding,) = (figure for figure in SHEET_METHODS[name](rules(name)).figures if figure.result)

    assert say(figure_words(name).figure).casefold() in say(deciding.title).casefold()
