# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
import pytest

from tenderkit.delivery.secrets import secrets
from tenderkit.words import sentence
from tests.delivery.repositories import CLEAN, grown

LETTERS = "a1B2c3D4e5F6g7H8i9J0"


def secret(*parts):
    """Put a credential together, so that none stands in this file."""
    return "".join(parts)


FORMS = {
    "aws": secret("AK", "IA", "Z7QX2M4K8TJ5W3RD"),
    "github": secret("gh", "p_", LETTERS * 2),
    "fine-grained": secret("github_", "pat_", LETTERS * 2),
    "gitlab": secret("gl", "pat-", LETTERS),
    "slack": secret("xo", "xb-1234567890-", LETTERS),
    "stripe": secret("sk_", "live_", LETTERS),
    "google": secret("AI", "za", LETTERS, LETTERS[:15]),
    "npm": secret("np", "m_", LETTERS, LETTERS[:16]),
    "url": secret("postgres://calendar:", "Ue7mQ2zK", "@db.library.example/calendar"),
    "password": secret('db_password = "', "Ue7mQ2zK4x", '"'),
    "in YAML": secret("apiKey: '", "Ue7mQ2zK4x", "'"),
    "a key": secret("-----BEGIN ", "PRIVATE KEY-----\n", LETTERS),
    "a key in JSON": secret('{"key": "-----BEGIN ', "PRIVATE KEY-----", r"\n", LETTERS, '"}'),
}
HARMLESS = {
    "a sample": 'password = "changeme123"',
    "a variable": 'password = "${DB_PASSWORD}"',
    "words": 'passphrase = "open-sesame-please"',
    "a name": 'api_key = "the_name_of_the_key"',
    "an address": "https://library.example:8080/a@b",
    "a word in capitals": "ASIATICCIVILISATIONS",
    "the head of a key": secret("-----BEGIN ", "PRIVATE KEY----- is how a key begins"),
}


@pytest.mark.parametrize("form", FORMS)
def test_a_credential_is_found_with_its_line_and_not_printed(found, form):
    (finding,) = found(secrets, {"src/a.py": f"one\ntwo\n{FORMS[form]}\n"})

    assert finding.file == "src/a.py"
    assert finding.message.values["line"] == 3
    assert LETTERS not in sentence(finding.message, str)
    assert "Ue7mQ2zK" not in sentence(finding.message, str)


@pytest.mark.parametrize("form", HARMLESS)
def test_what_only_looks_alike_is_not_found(found, form):
    assert found(secrets, {"src/a.py": HARMLESS[form]}) == []


def test_a_guess_is_a_warning_and_no_error_and_none_in_tests(found):
    (finding,) = found(secrets, {"src/a.py": FORMS["password"], "tests/test_a.py": FORMS["password"]})

    assert (finding.file, finding.severity.value) == ("src/a.py", "warning")


def test_the_same_secret_in_many_versions_of_a_file_is_one_finding(found):
    versions = [{"src/a.py": f"{FORMS['github']}\nversion = {n}\n"} for n in range(5)]

    assert len(found(secrets, [*grown(CLEAN), *versions])) == 1


def test_a_secret_on_a_branch_that_was_never_merged_is_found(tmp_path):
    from tenderkit.delivery.repository import delivered
    from tenderkit.delivery.subject import Subject
    from tenderkit.reading.lists import read_lists
    from tests.delivery.repositories import AGREED, git, made

    folder = made(tmp_path / "repository", [*grown(CLEAN), {"src/old.py": FORMS["aws"]}])
    git(folder, "branch", "aside")
    git(folder, "update-ref", "refs/heads/main", "main~1")

    with delivered(folder) as repository:
        (finding,) = secrets(Subject(repository, AGREED, read_lists()))

    assert finding.file == "src/old.py"
    assert "earlier version" in finding.message.id


@pytest.mark.parametrize("name", ["id_ed25519", "config/.env", "server.p12", "terraform.tfstate"])
def test_files_that_are_made_of_credentials_are_found_by_name(found, name):
    assert [finding.file for finding in found(secrets, {name: "x", ".env.example": "A="})] == [name]


def test_more_than_a_page_is_counted(found):
    many = {f"src/a{n:02}.py": f"{FORMS['github']}\n# {n}" for n in range(40)}

    findings = found(secrets, many)

    assert len(findings) == 31
    assert findings[-1].message.values["count"] == 10
