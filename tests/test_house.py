# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The rules of the house, as far as a test can see them."""

import json
import re
import subprocess
import sys
import tomllib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml
from jsonschema import Draft202012Validator

import tenderkit

TOP = Path(__file__).parents[1]
SOURCE = TOP / "src" / "tenderkit"
PROJECT = tomllib.loads((TOP / "pyproject.toml").read_text(encoding="utf-8"))
OURS = ("src", "templates", "schemas", "examples", "tests", "tools", "benchmarks", "docs")
SCHEMAS = sorted((TOP / "schemas").glob("*.schema.json"))

JUDGING = ("evaluation", "checking", "planning", "model", "outcome")
"""Rooms that may not touch disk or screen."""

HEAVY = ("babel", "docx", "docxtpl", "jinja2", "jsonschema", "lxml", "weasyprint", "yaml")
"""Packages that cost time to import."""

PROJECT_WIDE = {
    "test_confidential",
    "test_errors",
    "test_examples",
    "test_first_stage",
    "test_life",
    "test_house",
    "test_methods_are_complete",
    "test_packaging",
    "test_pages",
    "test_procedure",
    "test_rules",
    "test_verifier",
    "test_what_happens",
}
"""Tests that stand for no single module."""

ABOUT_A_WING = {("evaluation", "laws"), ("evaluation", "adversarial"), ("evaluation", "order_of_steps")}
"""Tests of what all modules of a wing do together."""


def files() -> Iterator[Path]:
    for folder in OURS:
        for path in (TOP / folder).rglob("*"):
            if path.is_file() and "__pycache__" not in path.parts:
                yield path.relative_to(TOP)


def run(*command: str | Path) -> str:
    done = subprocess.run(command, cwd=TOP, capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def requirement_names(requirements: list[str]) -> list[str]:
    return [re.split(r"[^A-Za-z0-9_-]", requirement)[0] for requirement in requirements]


def test_no_arrow_points_up():
    run(Path(sys.executable).with_name("lint-imports"), "--no-logo", "--no-cache")


def test_the_reference_repeats_what_the_program_says():
    run(sys.executable, "tools/reference.py", "--check")


def test_every_judging_room_is_kept_from_disk_and_screen():
    contracts = {contract["name"]: contract for contract in PROJECT["tool"]["importlinter"]["contracts"]}
    pure = contracts["Judging needs no disk, no screen, no template"]["source_modules"]
    there = {f"tenderkit.{room}" for room in JUDGING if list(SOURCE.glob(f"{room}*"))}

    assert there <= set(pure)


def test_help_imports_nothing_heavy():
    program = (
        "import sys\n"
        "from tenderkit.cli.main import main\n"
        "main(['--help'], standalone_mode=False)\n"
        "print(sorted(name for name in sys.modules if '.' not in name), file=sys.stderr)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, encoding="utf-8", check=True
    )

    loaded = [name for name in HEAVY if f"'{name}'" in done.stderr]

    assert loaded == []


def test_shipped_folders_stand_at_the_top_of_the_checkout_only():
    for name in ("templates", "schemas", "examples"):
        assert (TOP / name).is_dir()
        assert not (SOURCE / name).exists()


def test_every_file_name_is_legal_on_windows():
    devices = {"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10))}
    illegal = [
        path
        for path in files()
        for part in path.parts
        if re.search(r'[<>:"|?*\\\x00-\x1f]', part)
        or part[-1] in ". "
        or part.split(".")[0].lower() in devices
    ]
    same_without_case = [
        name for name, times in Counter(str(p).lower() for p in files()).items() if times > 1
    ]

    assert illegal == []
    assert same_without_case == []


@pytest.mark.parametrize("test", sorted((TOP / "tests").rglob("test_*.py")), ids=lambda path: path.stem)
def test_tests_mirror_the_source(test: Path):
    room = test.relative_to(TOP / "tests").parent
    name = test.stem.removeprefix("test_")
    whole_project = not room.parts and test.stem in PROJECT_WIDE
    sample = room.parts == ("examples",) and (TOP / "examples" / name.replace("_", "-")).is_dir()
    documents = room.parts == ("documents",)  # what finished documents say, whatever room made it
    wing = (room.as_posix(), name) in ABOUT_A_WING
    module = SOURCE / room / name
    mirror = module.with_suffix(".py").is_file() or module.is_dir()

    assert whole_project or sample or documents or wing or mirror


@pytest.mark.parametrize("path", SCHEMAS, ids=lambda path: path.name)
def test_schemas_are_valid_against_the_metaschema(path: Path):
    schema = json.loads(path.read_text(encoding="utf-8"))

    Draft202012Validator.check_schema(schema)

    assert schema["$schema"] == Draft202012Validator.META_SCHEMA["$id"]
    assert schema["title"]
    assert schema["description"]


def test_law_is_data_and_never_typed():
    bound = [
        path
        for path in files()
        if path.parts[0] in ("templates", "schemas")
        or (path.parts[:2] == ("src", "tenderkit") and (path.suffix == ".py" or "catalogues" in path.parts))
    ]
    cited = re.compile(r"§\s*\d")  # the sign alone may stand where typography keeps it beside its number

    typed = [
        path for path in bound if cited.search((TOP / path).read_text(encoding="utf-8", errors="ignore"))
    ]

    assert typed == []


def test_every_message_is_translated_with_the_same_fields():
    run(sys.executable, "tools/words.py", "--check")


def test_every_dependency_is_a_decision():
    decisions = (TOP / "docs" / "decisions.md").read_text(encoding="utf-8").lower()
    project = PROJECT["project"]
    names = requirement_names([*project["dependencies"], *project["optional-dependencies"]["dev"]])

    unexplained = [name for name in names if f"`{name.lower()}`" not in decisions]

    assert unexplained == []


def test_decisions_are_dated():
    decisions = (TOP / "docs" / "decisions.md").read_text(encoding="utf-8")
    headings = re.findall(r"^## .*$", decisions, re.MULTILINE)

    assert headings
    assert all(re.fullmatch(r"## \d{4}-\d{2}-\d{2} · \S.*", heading) for heading in headings)


def test_our_publiccode_is_complete_and_tells_the_version():
    ours = yaml.safe_load((TOP / "publiccode.yml").read_text(encoding="utf-8"))

    required = {"publiccodeYmlVersion", "name", "url", "platforms", "developmentStatus", "softwareType"}
    assert required | {"description", "legal", "maintenance", "localisation"} <= set(ours)
    assert ours["softwareVersion"] == tenderkit.__version__
    assert ours["legal"]["license"] == PROJECT["project"]["license"]
    assert ours["maintenance"]["contacts"]
    assert set(ours["localisation"]["availableLanguages"]) == set(ours["description"])
    for texts in ours["description"].values():
        assert len(texts["shortDescription"]) <= 150
        assert 500 <= len(texts["longDescription"]) <= 10_000
        assert all(len(feature) <= 100 for feature in texts["features"])
