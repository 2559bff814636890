# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Reports of small invented dossiers, as their source and in a real browser."""

import re
import shutil
from collections.abc import Callable, Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import Tenderkit, program

SMALL = Path(__file__).parents[2] / "dossiers" / "small"
_RULES = re.compile(r"^evaluation:.*", re.DOTALL | re.MULTILINE)


def _lowest_price(folder: Path) -> None:
    """Only the price counts: no award criteria, no sheets."""
    _rules(folder, "{method: {name: lowest-price}}")
    criteria = folder / "criteria.yaml"
    criteria.write_text(criteria.read_text().partition("  - id: B-01")[0])
    shutil.rmtree(folder / "scores")


def _trade_off(folder: Path) -> None:
    """People decide, and rate in words."""
    _rules(folder, "{method: {name: trade-off, order: [B-01, B-02]}}")
    criteria = folder / "criteria.yaml"
    text = re.sub(r"    weight: .*\n", "    ratings: [poor, good, excellent]\n", criteria.read_text())
    criteria.write_text(text)
    for sheet in folder.glob("scores/*/*.yaml"):
        sheet.write_text(re.sub(r"points: [0-9]+", "rating: good", sheet.read_text()))


def _tie(folder: Path) -> None:
    """Both bids have the same price and the same points."""
    for kind in ("bids/{}/price.yaml", "scores/ann/{}.yaml"):
        first = (folder / kind.format("bid-01")).read_text()
        (folder / kind.format("bid-02")).write_text(first.replace("bid: bid-01", "bid: bid-02"))


def _no_bids(folder: Path) -> None:
    shutil.rmtree(folder / "bids")
    shutil.rmtree(folder / "scores")


def _rules(folder: Path, rules: str) -> None:
    tender = folder / "tender.yaml"
    tender.write_text(_RULES.sub(f"evaluation: {rules}\n", tender.read_text()))


CASES: dict[str, Callable[[Path], None]] = {
    "lowest-price": _lowest_price,
    "trade-off": _trade_off,
    "tie": _tie,
    "no-bids": _no_bids,
    "small": lambda _folder: None,
}


@pytest.fixture(scope="session")
def case(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Path]:
    """The small dossier, turned into the case of a name."""

    def made(name: str) -> Path:
        folder = tmp_path_factory.mktemp(name) / "dossier"
        shutil.copytree(SMALL, folder)
        CASES[name](folder)
        return folder

    return made


@pytest.fixture(scope="session")
def reported(tenderkit: Tenderkit, tmp_path_factory: pytest.TempPathFactory) -> Callable[..., Path]:
    """Write the report of a folder as a web page; give the file."""

    def made(folder: Path, *options: str, exit_code: int = 0) -> Path:
        out = tmp_path_factory.mktemp("report") / "report.html"
        result = tenderkit("report", folder, "--out", out, *options)
        assert result.exit_code == exit_code, result.output
        return Path(out)

    return made


@pytest.fixture(scope="session")
def sample_page(reported: Callable[..., Path], pristine_kulturportal: Path) -> Path:
    """The report of the sample: not to be changed."""
    return reported(pristine_kulturportal)


@pytest.fixture(scope="session")
def chromium() -> Iterator[Any]:
    """A real browser."""
    if find_spec("playwright") is None:
        pytest.skip("Playwright is not installed: pip install axe-playwright-python")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=program("chromium"), args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture
def seen(chromium: Any) -> Iterator[Callable[..., Any]]:
    """Open a file in the browser, by day and 1280 pixels wide unless said; ``said`` is its console."""
    contexts = []

    def opened(file: Path, width: int = 1280, **look: Any) -> Any:
        context = chromium.new_context(viewport={"width": width, "height": 900}, **look)
        contexts.append(context)
        page = context.new_page()
        page.said, page.asked = [], []
        page.on("console", lambda message: page.said.append(message.text))
        page.on("pageerror", lambda error: page.said.append(str(error)))
        page.on("request", lambda request: page.asked.append(request.url))
        page.goto(file.as_uri())
        return page

    yield opened
    for context in contexts:
        context.close()
