# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Every rule has a page, and what the page shows happens.

An example is merged into ``rules/base``, a dossier without any finding: sections key by key, entries of a
list by their ``id``, everything else is replaced, and a key without a value is taken away. With the bad
example exactly this rule fires, where the page names a text in this file there; with the good one none does.
What a person reads is ``rules/messages/RULE.LANGUAGE.txt``; ``pytest tests/test_rules.py --write-messages``
renews it. Read the difference then.
"""

import json
import re
import shutil
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator
from referencing import Registry, Resource

from tenderkit.checking.lint.families import RULES
from tenderkit.cli.language import translator
from tenderkit.cli.problems_shown import problem_text
from tenderkit.cli.sound import examined_dossier
from tenderkit.evaluation.evaluate import evaluate
from tenderkit.model.dossier import Dossier
from tenderkit.model.rule_page import RulePage
from tenderkit.outcome.finding import Findings
from tenderkit.planning.overrides import override_problems
from tenderkit.planning.plan import plan
from tenderkit.planning.plan_problems import without_estimate
from tenderkit.problems import InputError, Place, Problem, Severity
from tenderkit.reading.law import read_law
from tenderkit.reading.rules import read_rule, rule_ids
from tenderkit.reading.yamlfile import load_yaml
from tenderkit.rendering.plan_problems import money_of, with_money
from tenderkit.rendering.town import findings
from tenderkit.words import Message, sentence

HERE = Path(__file__).parent
BASE = HERE / "rules" / "base"
MESSAGES = HERE / "rules" / "messages"
TOP = HERE.parent
SOURCE = TOP / "src" / "tenderkit"
LINTER = {rule.id: rule for rule in RULES}
EXAMPLES = [(id_, number) for id_ in rule_ids() for number in range(len(read_rule(id_).examples))]
LANGUAGES = ("en", "de")
BESIDE = {"TK540": {"TK533"}}
"""What a rule comes with: where sources disagree, what one of them refuses is refused."""
_OLD = "TK539"


class Dumper(yaml.SafeDumper):
    """Writes what `load_yaml` reads."""


Dumper.add_representer(
    Decimal, lambda dumper, number: dumper.represent_scalar("tag:yaml.org,2002:float", str(number))
)


def loaded(text: str, name: str) -> Any:
    return load_yaml(text.encode(), name).data


def merged(old: Any, new: Any) -> Any:
    if isinstance(old, dict) and isinstance(new, dict):
        both = {key: merged(old.get(key), new[key]) if key in new else old[key] for key in [*old, *new]}
        return {key: value for key, value in both.items() if not (key in new and new[key] is None)}
    if has_ids(old) and has_ids(new):
        entries = {entry["id"]: entry for entry in old}
        for entry in new:
            entries[entry["id"]] = merged(entries.get(entry["id"]), entry)
        return list(entries.values())
    return new


def has_ids(node: Any) -> bool:
    return isinstance(node, list) and bool(node) and all(isinstance(e, dict) and "id" in e for e in node)


def put(dossier: Path, file: str, text: str, *, whole: bool = False) -> None:
    """Merge *text* into *file*, or make it the whole file; `null` takes the file away."""
    path = dossier / file
    path.parent.mkdir(parents=True, exist_ok=True)
    if text.strip() == "null":
        path.unlink(missing_ok=True)
        return
    if not whole:
        old = loaded(path.read_text("utf-8"), file) if path.exists() else {"format": 1}
        data = merged(old, loaded(text, file))
        text = yaml.dump(data, Dumper=Dumper, allow_unicode=True, sort_keys=False, width=1000)
    path.write_text(text, "utf-8", newline="\n")


def found(page: RulePage, number: int, side: str, folder: Path) -> tuple[Problem, ...]:
    """Return what is said of the base with one side of an example in it."""
    example = page.examples[number]
    dossier = Path(shutil.copytree(BASE, folder / "dossier"))
    spoken = {"tender.yaml": f"language: {example.language}"} if example.language else {}
    for file, text in [*spoken.items(), *example.with_.items()]:
        put(dossier, file, text)
    put(dossier, example.file, getattr(example, side), whole=example.whole)
    try:
        read, said = examined_dossier(dossier)
        if "check" in page.said_by:
            return said.problems
        return tuple(said_by_plan(read, page.id) if "plan" in page.said_by else said_by_rank(read))
    except InputError as error:
        return tuple(error.problems)


def said_by_plan(dossier: Dossier, id_: str) -> Iterator[Problem]:
    """Yield what ``plan`` says; that the law data grow old is of interest to its own page only."""
    law = read_law(duties=True)
    yield from override_problems(dossier, law)
    estimate = dossier.internal.estimate
    if estimate is None:
        yield without_estimate(dossier)
        return
    problems = with_money(plan(dossier, estimate, law).problems, money_of(dossier))
    yield from (each for each in problems if each.rule != _OLD or id_ == _OLD)


def said_by_rank(dossier: Dossier) -> Iterator[Problem]:
    for outcome in evaluate(dossier):
        for caution in outcome.cautions:
            yield Problem(caution.rule, Place(""), caution.message, Message(""), Severity.WARNING)


def shown_text(problem: Problem, language: str) -> str:
    """Return what a person reads: of a caution beside the ranking its words alone."""
    if problem.remedy.id:
        return problem_text(problem, translator(language))
    return f"{sentence(problem.message, translator(language))} [{problem.rule}]"


def words_at(problem: Problem) -> str:
    column = problem.place.column or 1
    return problem.place.excerpt[column - 1 :].strip("'\"").replace("''", "'")


def test_the_base_has_no_finding():
    dossier, said = examined_dossier(BASE)

    assert said == Findings(())
    assert list(said_by_plan(dossier, "")) == []


@pytest.mark.parametrize(("id_", "number"), EXAMPLES)
def test_a_rule_fires_on_its_bad_example_and_there_only(id_, number, tmp_path, pytestconfig):
    page = read_rule(id_)
    example = page.examples[number]

    problems = found(page, number, "bad", tmp_path)

    assert {problem.rule for problem in problems} - BESIDE.get(id_, set()) == {id_}
    if example.at is not None:
        here = [words_at(problem) for problem in problems if problem.place.file == example.file]
        assert any(words.startswith(example.at.strip()) for words in here), here
    for language in LANGUAGES:
        shown = "\n".join(shown_text(problem, language) for problem in problems) + "\n"
        expected = MESSAGES / f"{id_}-{number + 1}.{language}.txt"
        if pytestconfig.getoption("--write-messages"):
            MESSAGES.mkdir(exist_ok=True)
            expected.write_text(shown, encoding="utf-8", newline="\n")
        assert shown == expected.read_text(encoding="utf-8")


@pytest.mark.parametrize(("id_", "number"), EXAMPLES)
def test_no_rule_fires_on_a_good_example(id_, number, tmp_path):
    problems = found(read_rule(id_), number, "good", tmp_path)

    assert [f"{problem.place} {problem.rule}" for problem in problems] == []


def test_every_rule_of_the_linter_has_an_example_and_weighs_what_its_page_says():
    pages = {id_: read_rule(id_) for id_ in LINTER if id_ in rule_ids()}

    assert [id_ for id_ in LINTER if id_ not in pages or not pages[id_].examples] == []
    assert {id_: page.severity for id_, page in pages.items()} == {i: r.severity for i, r in LINTER.items()}


def test_no_two_rules_share_an_id():
    assert len(LINTER) == len(RULES)


def test_an_error_of_the_linter_says_when_to_accept_it_exactly_where_somebody_may():
    errors = {rule.id: rule.acceptable for rule in RULES if rule.severity is Severity.ERROR}

    assert {id_: bool(read_rule(id_).accept) for id_ in errors} == errors


def test_every_rule_that_can_be_printed_has_a_page_and_no_page_is_of_a_rule_that_is_gone():
    code = "".join(path.read_text("utf-8") for path in sorted(SOURCE.rglob("*.py")))
    counted = {value for value in vars(findings).values() if re.fullmatch(r"TK\d{3}", str(value))}

    assert set(re.findall(r'"(TK\d{3})"', code)) | counted == set(rule_ids())


@pytest.mark.parametrize("id_", rule_ids())
def test_a_page_follows_its_schema_and_cites_law_that_there_is(id_):
    path = SOURCE / "data" / "rules" / f"{id_}.yaml"
    data = loaded(path.read_text("utf-8"), path.name)
    schemas = [
        json.loads((TOP / "schemas" / f"{n}.schema.json").read_text("utf-8")) for n in ("rule", "common")
    ]
    resources = [(schema["$id"], Resource.from_contents(schema)) for schema in schemas]
    validator = Draft202012Validator(schemas[0], registry=Registry().with_resources(resources))

    assert [f"{list(error.absolute_path)}: {error.message}" for error in validator.iter_errors(data)] == []
    assert data["id"] == id_
    page = read_rule(id_)
    law = read_law(duties=True)
    records = (law.entries, law.thresholds, law.limits, law.periods, law.grounds, law.contents)
    known = {record.id for kind in records for record in kind}
    assert {source.law for source in page.sources if source.law} <= known
    assert [s for s in page.sources if bool(s.law) + bool(s.decision) + bool(s.experience) != 1] == []
    assert page.title["de"] != page.title["en"]
    assert not any(title.endswith(".") for title in page.title.values())
