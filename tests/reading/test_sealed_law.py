# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The law data of a sealed dossier: its own as sealed, those of other regimes as installed."""

import json
import shutil
from pathlib import Path

import pytest

from tenderkit.canonical import canonical_json, sha256
from tenderkit.model.seal import Seal, seal_code, seal_hash
from tenderkit.problems import InputError
from tenderkit.reading.law import read_law, read_law_of_dates
from tenderkit.reading.seal import latest_seal, seal_content
from tenderkit.reading.sealed_law import law_of, law_of_dates, sealed_law

DOSSIERS = Path(__file__).parents[1] / "dossiers"


@pytest.fixture
def sealed(tmp_path, tenderkit):
    folder = Path(shutil.copytree(DOSSIERS / "english-uvgo", tmp_path / "dossier"))
    assert tenderkit("seal", folder).exit_code == 0
    return folder


def lay_down_law(folder: Path, data: bytes) -> None:
    """Put *data* into the place of the sealed law, as if they had been sealed."""
    seal = latest_seal(folder)
    assert seal is not None
    (folder / seal.folder / "law.json").write_bytes(data)
    parts = {**seal.parts, "law.json": sha256(data)}
    new = Seal(seal.number, seal_hash(parts), seal_code(seal_hash(parts)), parts)
    (folder / seal.folder / "seal.json").write_bytes(canonical_json(seal_content(new)))


def test_before_sealing_the_law_is_what_is_installed(tmp_path):
    assert sealed_law(tmp_path) is None
    assert law_of(tmp_path) == read_law()
    assert law_of_dates(tmp_path) == read_law_of_dates()


def test_the_law_of_the_regime_is_sealed_as_it_is(sealed):
    law = sealed_law(sealed)

    assert law.regime == "uvgo"  # type: ignore[union-attr]
    assert [e for e in read_law().entries if "uvgo" in e.regime and e not in law.printed.entries] == []  # type: ignore[union-attr]
    installed = read_law(duties=True)
    assert law.whole.duties == tuple(d for d in installed.duties if "uvgo" in d.regime)  # type: ignore[union-attr]
    assert law.whole.periods == tuple(p for p in installed.periods if "uvgo" in p.regime)  # type: ignore[union-attr]


def test_a_changed_and_a_new_entry_of_the_installation_do_not_count(sealed):
    path = sealed / "record" / "seal-1" / "law.json"
    law = json.loads(path.read_bytes())
    gone = law["entries"].pop()
    law["entries"][0]["cite"]["en"] = "as it was then"
    lay_down_law(sealed, json.dumps(law).encode())

    entries = {entry.id: entry for entry in law_of(sealed).entries}

    assert entries[law["entries"][0]["id"]].cite["en"] == "as it was then"
    assert gone["id"] not in entries
    assert {e.id for e in read_law().entries if "uvgo" not in e.regime} <= entries.keys()


def test_an_entry_that_stood_among_the_rules_when_it_was_sealed_counts_where_check_looks_for_it(sealed):
    law = json.loads((sealed / "record" / "seal-1" / "law.json").read_bytes())
    moved = next(entry for entry in law["entries"] if entry["id"] == "practice.price-next")
    law["entries"].remove(moved)
    law["rules"].append({**moved, "value": 25})
    lay_down_law(sealed, json.dumps(law).encode())

    found = {entry.id: entry for entry in law_of_dates(sealed).entries}

    assert str(found["practice.price-next"].value) == "25"


def test_only_the_duties_of_documents_for_bidders_are_those_of_the_seal(sealed):
    path = sealed / "record" / "seal-1" / "law.json"
    law = json.loads(path.read_bytes())
    law["duties"] = [duty for duty in law["duties"] if duty["document"] == "aufforderung"]
    lay_down_law(sealed, json.dumps(law).encode())

    duties = law_of(sealed, duties=True, documents=("aufforderung", "preisblatt")).duties

    documents = {duty.document for duty in duties}
    assert "preisblatt" not in documents
    assert {"aufforderung", "verfahrenswahl"} <= documents


@pytest.mark.parametrize("data", [b"", b"[]", b"{}", b'{"regime": 1, "entries": 2}', b"\xff", b"[" * 100_000])
def test_a_part_that_is_no_law_is_refused(sealed, data):
    lay_down_law(sealed, data)

    with pytest.raises(InputError) as caught:
        law_of(sealed)

    assert [problem.rule for problem in caught.value.problems] == ["TK914"]
