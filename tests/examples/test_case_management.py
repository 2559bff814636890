# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The English sample against its source: nothing is lost, and nothing is invented.

The source (Request for Quote 18-0018, repository ustaxcourt/case-management-rfq at commit 5074344) lies
beside this file. The numbers and lists below were read from the source by eye, not taken from the sample.
"""

import json
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from referencing import Registry, Resource

from tenderkit.reading.yamlfile import load_yaml

HERE = Path(__file__).parent
SOURCE = HERE / "us-tax-court"
ROOT = HERE.parents[1]
SAMPLE = ROOT / "examples" / "case-management"
CHAPTERS = ("01_RFQ.md", "02_SOW.md", "03_Evaluation_Criteria.md", "04_Appendix_A.md")
FILES = ("tender", "requirements", "criteria", "internal")
PUBLIC = ("tender", "requirements", "criteria")

CARRIED_BY_FIELDS = {
    "Issued by Clerk of the Court (clerk@ustaxcourt.gov)": "buyer.unit and buyer.contact",
    "Release Date: August 2, 2018": "dates.published",
    "Response Due Date: August 24, 2018": "dates.bids_until",
    "Quotes Expire: One Year from Submission": "the instruction on modifications says it in a sentence",
    "Deliverable": "head of the table: the requirement",
    "Performance Standard(s)": "head of the table: quality.measure",
    "Acceptable Quality Level": "head of the table: quality.level",
    "Method of Assessment": "head of the table: quality.method",
}
"""Pieces of the source that are no text of the sample, and what carries them."""

HEADINGS_WITHOUT_CHAPTER = {
    "REQUEST FOR QUOTE #18-0018": "id and note of the tender",
    "United States Tax Court": "buyer.name",
    "Electronic Filing — Case Management System (EF-CMS)": "title of the tender",
    "Contents": "the table of contents is made from the dossier",
    "Statement of Work": "requirements.yaml and contract",
    "Appendices": "chapters after the requirements",
    "General Requirements": "before the colon in the titles of three groups",
    "Period of Performance": "contract.term and contract.options",
    "Special Requirements": "contract.terms, one for each of its paragraphs",
    "Evaluation Criteria": "submission, evaluation and criteria.yaml",
    "Submissions": "submission",
    "Interviews": "presentation and evaluation.admission",
    "Basis of Award and Evaluation Factors": "criteria.yaml and evaluation.method",
    "Price": "prices.note",
    "System Requirements": "after the colon in the title of a group",
    "Software Requirements": "after the colon in the title of a group",
    "Environments": "after the colon in the title of a group",
}
"""Headings of the source that are no title in the sample, and where their text went."""

ADDED = (
    "CC0-1.0",
    "The contract annexes are additions of tenderkit, not part of the Request for Quote.",
    (
        "Sample: the real Request for Quote #18-0018 of the United States Tax Court of August 2018, "
        "closed long ago."
    ),
    "Appendix B (case processing workflows) and the Excel workbook of the price submission are missing.",
    "Appendix B (text and diagrams of the case processing workflows) is missing from this sample.",
    "It was published with the original Request for Quote on the Court’s GitHub site.",
    "The chapters that refer to it stand unchanged.",
    (
        "The Excel workbook of the price submission, with labor categories, hours and hourly rates on tabs 2 "
        "to 4, is missing from this sample; the positions stand for its totals."
    ),
    "Estimated total of the hours of each labor category at its hourly rate (tab 2 of the workbook).",
    "Estimated total of the hours of each labor category at its hourly rate (tab 3 of the workbook).",
    "Estimated total of the hours of each labor category at its hourly rate (tab 4 of the workbook).",
    "Estimated total.",
)
"""The only sentences of the sample that are not in the source: what is missing, what a price means."""

PROSE = frozenset(
    {
        *("summary", "note", "ground", "place", "term", "payment", "statement", "expectation", "aspects"),
        *("licence", "docs_licence", "repository", "third_party"),
        *("text", "measure", "level", "method", "as", "want", "so"),
    }
)
"""Keys whose values are sentences of the source. Titles and ids are ours."""

STORIES = {"CASE": 11, "FEE": 6, "VIEW": 7, "CONTENT": 11}
TOPICS = {
    "CASE": "Case Initiation",
    "FEE": "Fees",
    "VIEW": "View and Search",
    "CONTENT": "Content Management",
}
DELIVERABLES = {
    "Tested Code": (
        "Minimum of 90% test coverage of all code",
        "Combination of manual review and automated testing",
    ),
    "Properly Styled Code": (
        "0 linting errors and 0 warnings",
        "Combination of manual review and automated testing",
    ),
    "Accessible": (
        (
            "0 errors reported for WCAG 2.1 AA standards using an automated scanner "
            "and 0 errors reported in manual testing"
        ),
        "http://squizlabs.github.io/HTML_CodeSniffer/ or https://github.com/pa11y/pa11y",
    ),
    "Deployed": (
        "Successful build with a single command",
        "Combination of manual review and automated testing",
    ),
    "Documentation": (
        "Combination of manual review and automated testing, if available",
        "Manual review",
    ),
    "Secure": (
        "Code submitted must be free of medium- and high-level static and dynamic security vulnerabilities",
        (
            "Clean tests from a static testing SaaS (such as Gemnasium) and from OWASP ZAP, "
            "along with documentation explaining any false positives"
        ),
    ),
}
EXPERIENCE = (
    "Agile development practices",
    "Automated (unit/integration/end-to-end) testing",
    "Continuous Integration and Continuous Deployment",
    "Refactoring to minimize technical debt",
    "Application Protocol Interface (API) development and documentation",
    "Open-source software development",
    "Cloud deployment",
    "Open-source login/authentication services",
    "Product management and strategy",
    (
        "Usability research, such as (but not limited to) contextual inquiry, stakeholder interviews, "
        "and usability testing"
    ),
    "User experience design",
    "Sketching, wireframing, and/or prototyping, and user-task flow development",
    "Visual design",
    "Content design and copywriting",
    "Building and testing public facing sites and tools",
)


def loaded(name: str) -> dict[str, Any]:
    """Return a file of the sample as plain data, dates as text."""
    content = load_yaml((SAMPLE / f"{name}.yaml").read_bytes(), f"{name}.yaml").data
    return dict(json.loads(json.dumps(content, default=str)))


@pytest.fixture(scope="module")
def sample() -> dict[str, dict[str, Any]]:
    return {name: loaded(name) for name in FILES}


def texts(node: object, key: str = "") -> Iterator[tuple[str, str]]:
    """Yield each text of a file with the key it stands under."""
    if isinstance(node, dict):
        for name, value in node.items():
            yield from texts(value, name)
    elif isinstance(node, list):
        for value in node:
            yield from texts(value, key)
    elif isinstance(node, str):
        yield key, plain(node)


def plain(text: str) -> str:
    """Return *text* on one line, without Markdown and without web addresses in brackets."""
    text = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", text.replace("*", ""))
    text = re.sub(r"\\([$()_])", r"\1", text.replace("&nbsp;", " "))
    text = re.sub(r"^\s*- ", "", text, flags=re.MULTILINE)
    text = re.sub(r"\s+", " ", text)
    return re.sub(r" ?\(https?://[^\s()]+\)", "", text).strip()


def sentences(text: str) -> list[str]:
    """Split at full stops, at the dash after a run-in heading, and before (a), (b), (c)."""
    return [piece for piece in re.split(r"(?<=[.?!]) | – |,? (?:and )?\([abc]\) ", plain(text)) if piece]


def body(chapter: str) -> Iterator[str]:
    """Yield the sentences, list items and table cells of one file of the source."""
    for line in (SOURCE / chapter).read_text("utf-8").splitlines():
        if line.startswith(("#", "![", "* [", "| ---")):
            continue  # headings have a test of their own; a picture; the table of contents; a rule
        cells = re.split(r"\||<br>", line) if line.startswith("|") else [line]
        for cell in cells:
            yield from sentences(cell)


def headings(chapter: str) -> list[str]:
    """Return the headings of a file of the source, and its run-in headings."""
    text = (SOURCE / chapter).read_text("utf-8")
    return [plain(h) for h in re.findall(r"^(?:#+ (?=.*$)|\*(?=[^*\n]+\* – ))([^*\n]+)", text, re.MULTILINE)]


def words(text: str) -> Counter[str]:
    return Counter(re.findall(r"[^\s,.]+", text))


@pytest.mark.parametrize("name", FILES)
def test_the_file_is_valid_under_its_schema(name: str, sample: dict[str, Any]) -> None:
    schemas = {p.name: json.loads(p.read_text("utf-8")) for p in (ROOT / "schemas").glob("*.schema.json")}
    registry: Registry[Any] = Registry().with_resources(
        (file, Resource.from_contents(schema)) for file, schema in schemas.items()
    )

    validator = Draft202012Validator(schemas[f"{name}.schema.json"], registry=registry)

    assert [error.message for error in validator.iter_errors(sample[name])] == []


@pytest.mark.parametrize("chapter", CHAPTERS)
def test_every_sentence_of_the_source_stands_in_a_public_file(chapter: str, sample: dict[str, Any]) -> None:
    stored = [text for name in PUBLIC for _, text in texts(sample[name])]

    lost = [s for s in body(chapter) if s not in CARRIED_BY_FIELDS and not any(s in text for text in stored)]

    assert lost == []


@pytest.mark.parametrize("chapter", CHAPTERS)
def test_every_heading_of_the_source_is_a_title_or_has_another_place(
    chapter: str, sample: dict[str, Any]
) -> None:
    titles = {text for name in PUBLIC for key, text in texts(sample[name]) if key == "title"}

    lost = [h for h in headings(chapter) if h not in HEADINGS_WITHOUT_CHAPTER]

    assert [h for h in lost if h.lower() not in {t.lower() for t in titles}] == []


def test_every_exception_is_in_the_source() -> None:
    pieces = {piece for chapter in CHAPTERS for piece in (*body(chapter), *headings(chapter))}

    assert pieces >= CARRIED_BY_FIELDS.keys() | HEADINGS_WITHOUT_CHAPTER.keys()


def test_every_web_address_of_the_source_stands_in_the_sample() -> None:
    public = "".join((SAMPLE / f"{name}.yaml").read_text("utf-8") for name in PUBLIC)
    source = "".join((SOURCE / chapter).read_text("utf-8") for chapter in CHAPTERS)

    addresses = set(re.findall(r"\]\((?:mailto:)?(https?://[^)]+|[^)@/]+@[^)]+)\)", source))

    assert len(addresses) == 6
    assert [address for address in addresses if address not in public] == []


@pytest.mark.parametrize("name", FILES)
def test_no_sentence_is_invented(name: str, sample: dict[str, Any]) -> None:
    source = " ".join(
        plain(line) for chapter in CHAPTERS for line in (SOURCE / chapter).read_text("utf-8").split("\n")
    )
    source = re.sub(r" +", " ", source.replace("<br>", " "))

    pieces = [s for key, text in texts(sample[name]) if key in PROSE for s in re.split(r"(?<=[.?!]) ", text)]

    # A story may be put into another order; the test of the stories counts its words.
    reordered = re.compile(r"to pay (my|the) filing fee\b.*, or submit a request")
    assert [s for s in pieces if s not in source and s not in ADDED and not reordered.match(s)] == []


@pytest.mark.parametrize("topic", STORIES)
def test_each_user_story_is_one_requirement_in_its_own_words(topic: str, sample: dict[str, Any]) -> None:
    part = (SOURCE / "02_SOW.md").read_text("utf-8").split(f"#### {TOPICS[topic]}\n")[1].split("\n#")[0]
    published = [plain(line) for line in part.splitlines() if line.startswith("-")]

    stories = [r for r in sample["requirements"]["requirements"] if r["group"] == topic]

    assert len(published) == STORIES[topic]
    assert [plain(r["text"]) for r in stories] == published


def test_each_story_is_split_without_losing_or_adding_a_word(sample: dict[str, Any]) -> None:
    stories = [r for r in sample["requirements"]["requirements"] if "story" in r]

    for requirement in stories:
        story = requirement["story"]
        joined = f"As {story['as']} I need {story['want']}" + (f" so {story['so']}" if "so" in story else "")
        assert words(joined) == words(requirement["text"]), requirement["id"]
    assert len(stories) == sum(STORIES.values()) == 35


def test_no_user_story_gets_a_priority_that_the_source_does_not_give(sample: dict[str, Any]) -> None:
    assert not [r["id"] for r in sample["requirements"]["requirements"] if "story" in r and "priority" in r]


def test_the_six_deliverables_keep_their_quality_levels(sample: dict[str, Any]) -> None:
    levels = {
        r["title"]: (r["quality"]["level"], r["quality"]["method"])
        for r in sample["requirements"]["requirements"]
        if "quality" in r
    }

    assert levels == DELIVERABLES


def test_every_chapter_with_duties_keeps_the_number_of_its_requirements(sample: dict[str, Any]) -> None:
    counts = Counter(r["group"] for r in sample["requirements"]["requirements"])

    duties = {"WORK": 10, "SYS": 8, "SOFT": 3, "ENV": 2, "DEL": 6, "STORY": 3, "DELIVERY": 2, "DATA": 6}
    assert counts == duties | STORIES
    assert list(counts) == [group["id"] for group in sample["requirements"]["groups"]]


def test_what_the_contractor_must_do_is_a_requirement_or_a_term_of_the_contract(
    sample: dict[str, Any],
) -> None:
    specification, contract = sample["requirements"], sample["tender"]["contract"]
    parts = (specification["groups"], specification["requirements"], contract)
    binding = [text for part in parts for _, text in texts(part)]
    duties = [
        s for s in body("02_SOW.md") if re.search(r"[Tt]he Contractor (must|shall|may not|will have to)", s)
    ]

    assert len(duties) == 13
    assert [duty for duty in duties if not any(duty in text for text in binding)] == []


def test_the_general_requirements_are_thirteen_and_bind_where_the_source_says_must(
    sample: dict[str, Any],
) -> None:
    general = [r for r in sample["requirements"]["requirements"] if r["group"] in {"SYS", "SOFT", "ENV"}]

    assert Counter(r["group"] for r in general) == {"SYS": 8, "SOFT": 3, "ENV": 2}
    assert [r["id"] for r in general if r["priority"] != "must"] == ["SYS-07"]


def test_what_the_source_calls_must_is_a_must(sample: dict[str, Any]) -> None:
    weak = [
        r["id"]
        for r in sample["requirements"]["requirements"]
        if re.search(r"\bmust\b|will be required", r.get("text", "")) and r.get("priority") != "must"
    ]

    assert weak == []


def test_the_dates_are_those_of_the_source(sample: dict[str, Any]) -> None:
    assert sample["tender"]["timezone"] == "America/New_York"
    assert sample["tender"]["dates"] == {
        "published": "2018-08-02",
        "questions_until": "2018-08-17T17:00",
        "bids_until": "2018-08-24T17:00",
        "binding_period": "One Year from Submission",
    }
    assert [m["due"] for m in sample["tender"]["contract"]["milestones"]] == ["2019-09-30"]


def test_the_ceilings_are_three_times_two_million_and_fifty_thousand_for_travel(
    sample: dict[str, Any],
) -> None:
    contract = sample["tender"]["contract"]

    assert [c["amount"] for c in contract["ceilings"]] == ["2000000.00"] * 3 + ["50000.00"]
    assert contract["form"] == "time-and-material-ceiling"
    assert len(contract["options"]) == 2


def test_the_contract_has_the_order_type_and_the_eight_special_requirements(sample: dict[str, Any]) -> None:
    assert [term["title"] for term in sample["tender"]["contract"]["terms"]] == [
        "Order Type and Ceiling Price",
        "Travel",
        "Key Personnel",
        "Key Personnel Substitution",
        "Development Team Approval",
        "Teaming Arrangements",
        "Data Rights and Ownership of Deliverables",
        "Invoices",
        "Public Use of the Name of the Tax Court",
    ]


def test_the_submission_has_its_parts_and_page_limits(sample: dict[str, Any]) -> None:
    submission = sample["tender"]["submission"]

    assert [limit["pages"] for limit in submission["page_limits"]] == [4, 3, 1, 30]
    assert [f["id"] for f in submission["forms"] if f.get("required", True)] == [
        "technical-proposal",
        "staffing-plan",
        "resumes",
        "source-code",
        "price-workbook",
    ]


def test_the_staffing_plan_asks_for_the_fifteen_areas_of_experience_in_their_order(
    sample: dict[str, Any],
) -> None:
    instructions = {
        section["id"]: section["text"] for section in sample["tender"]["submission"]["instructions"]
    }

    items = [
        plain(item) for item in re.findall(r"^- (.+(?:\n  .+)*)", instructions["technical"], re.MULTILINE)
    ]

    assert tuple(items) == EXPERIENCE
    assert len(EXPERIENCE) == 15


def test_three_technical_factors_stand_together_above_the_price_and_unranked_among_each_other(
    sample: dict[str, Any],
) -> None:
    factors = [c for c in sample["criteria"]["criteria"] if c["kind"] == "award"]
    method = sample["tender"]["evaluation"]["method"]

    assert [f["title"] for f in factors] == ["Technical approach", "Staffing approach", "Similar experience"]
    assert {f["group"] for f in factors} == {"technical"}
    assert all(len(f["aspects"]) == 3 for f in factors)
    assert all("weight" not in c for c in factors + sample["criteria"]["groups"])
    assert method["name"] == "trade-off"
    assert method["order"] == ["technical", "price"]


def test_the_price_covers_services_and_travel_of_three_years(sample: dict[str, Any]) -> None:
    positions = sample["tender"]["prices"]["positions"]

    assert [p["title"] for p in positions] == [
        f"{what}, {year}"
        for year in ("base year", "first option year", "second option year")
        for what in ("Development services", "Travel expenses")
    ]
    assert all(p.get("counted", True) for p in positions)


def test_the_sample_says_what_is_missing_and_has_no_bids(sample: dict[str, Any]) -> None:
    note = plain(sample["tender"]["note"])

    assert "Appendix B (case processing workflows) and the Excel workbook" in note
    assert "are missing" in note
    assert not (SAMPLE / "bids").exists()
