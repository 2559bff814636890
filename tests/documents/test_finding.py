# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""What documents before the procedure say: the same to all who are asked, to the file whom and why."""

import shutil
from collections.abc import Callable
from copy import deepcopy
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
import yaml
from lxml import html
from openpyxl import load_workbook
from pikepdf import Pdf

from tests.conftest import Tenderkit

DOSSIERS = Path(__file__).parents[1] / "dossiers"
REGIMES = ("vgv", "vola-sn", "gonrw75a", "direct")
LEFT = "Zur Zeit des Auftrags nicht verfügbar"
FOX: dict[str, Any] = {
    "id": "fuchs",
    "name": "Fuchsbau Software GmbH",
    "source": "Verzeichnis der Musterhandelskammer",
    "address": "Am Bau 3, 37999 Musterbach",
    "competences": ["Importe", "Karten"],
    "references": [
        {
            "title": "Kalender der Stadt Beispielburg",
            "client": "Stadt Beispielburg",
            "repository": "https://code.fuchsbau.example/kalender",
            "licence": "EUPL-1.2",
        },
        {"title": "Atlas der Museen", "client": "Kreis Musterau"},
    ],
    "calls": [
        {
            "on": "2027-02-01",
            "by": "Kim Beispiel",
            "reference": "Atlas der Museen",
            "asked": "Wie verlief die Übergabe?",
            "said": "Die Übergabe gelang ohne Hilfe des Unternehmens.",
        }
    ],
    "asked": [
        {"procedure": "NUMBER", "on": "2027-01-11", "kind": "sounding", "outcome": "answered"},
        {"procedure": "ALT-2025-01", "on": "2025-05-05", "kind": "invitation", "outcome": "awarded"},
    ],
    "answered": "2027-01-20",
    "answers": {
        "Q-01": {"answer": "Zwölf Beschäftigte an einem Ort"},
        "Q-02": {"answer": "now"},
        "Q-04": {"answer": "later", "remark": "Nach Absprache mit dem Vorlieferanten"},
    },
}
HAZE: dict[str, Any] = {
    "id": "nebel",
    "name": "Nebelkamm IT UG",
    "source": "Empfehlung einer Nachbargemeinde",
    "asked": [{"procedure": "NUMBER", "on": "2027-01-11", "kind": "sounding", "outcome": "no_answer"}],
}
SOUNDING: dict[str, Any] = {
    "sent": "2027-01-11",
    "due": "2027-01-29",
    "conclusions": ["Die Frist für Angebote beträgt fünf Wochen."],
    "told": ["Die Quellen der Termine stehen fest."],
    "talks": [
        {
            "on": "2027-01-14",
            "provider": "fuchs",
            "by": "Kim Beispiel",
            "said": "Die Schnittstelle sei entscheidend.",
            "told": ["Es gibt zwei Mandanten.", "Die Quellen der Termine stehen fest."],
        }
    ],
}


@pytest.fixture
def listed(tmp_path: Path) -> Callable[..., Path]:
    """A test dossier that knows providers; with one stage and without a public call."""

    def made(
        *providers: dict[str, Any], sounding: dict[str, Any] | None = SOUNDING, regime: str = "vgv"
    ) -> Path:
        folder = Path(shutil.copytree(DOSSIERS / f"regime-{regime}", tmp_path / regime))
        tender = yaml.safe_load((folder / "tender.yaml").read_text("utf-8"))
        written = {"format": 1, "providers": [_of(each, tender["id"]) for each in providers]}
        if sounding:
            ids = {each["id"] for each in providers}
            talks = [talk for talk in sounding.get("talks", []) if talk["provider"] in ids]
            written["sounding"] = {**sounding, "talks": talks}
        text = yaml.safe_dump(written, allow_unicode=True, sort_keys=False)
        (folder / "providers.yaml").write_text(text, "utf-8")
        return folder

    return made


@pytest.fixture
def pages(tenderkit: Tenderkit) -> Callable[..., dict[str, str]]:
    """Render documents as web pages, and return what each says."""

    def read(folder: Path, *documents: str) -> dict[str, str]:
        chosen = documents or ("--phase", "find")
        result = tenderkit("render", folder, *chosen, "-f", "html", "--force")
        assert result.exit_code == 0, result.output
        return {file.stem: said(file) for file in sorted((folder / "out" / "find").glob("*.html"))}

    return read


def _of(provider: dict[str, Any], number: str) -> dict[str, Any]:
    """Return *provider* with the id of its dossier as the procedure in which it was asked."""
    asked = [
        {**each, "procedure": each["procedure"].replace("NUMBER", number)}
        for each in provider.get("asked", [])
    ]
    return deepcopy({**provider, "asked": asked} if asked else provider)


def said(file: Path) -> str:
    text = html.fromstring(file.read_bytes()).find(".//body").text_content()
    return " ".join(text.replace("\u00ad", "").replace("\u00a0", " ").split())


def without_call(folder: Path, kind: str = "negotiated", regime: str = "uvgo") -> Path:
    """Let the procedure of a dossier do without a public call."""
    file = folder / "tender.yaml"
    tender = yaml.safe_load(file.read_text("utf-8"))
    tender["regime"] = regime
    tender["procedure"] |= {"type": kind, "stages": 1, "negotiation": kind == "negotiated"}
    file.write_text(yaml.safe_dump(tender, allow_unicode=True, sort_keys=False), "utf-8")
    return folder


def chosen(provider: dict[str, Any], key: str, reason: str) -> dict[str, Any]:
    return {**provider, key: {"reason": reason, "by": "Kim Beispiel", "on": "2027-02-20"}}


def test_everybody_gets_the_same_letter_and_no_name_of_another(listed, pages):
    made = pages(listed(FOX, HAZE), "markterkundung-anschreiben")
    fox, haze = (made[f"markterkundung-anschreiben-{id_}"] for id_ in ("fuchs", "nebel"))

    assert (
        fox.replace("Fuchsbau Software GmbH", "").split("Guten Tag")[1].split("Erstellt mit")[0]
        == (haze.split("Guten Tag")[1].split("Erstellt mit")[0])
    )
    assert "Fuchsbau" in fox
    assert "Nebelkamm" not in fox
    assert "Fuchsbau" not in haze
    assert "bis zum 29. Januar 2027" in fox


def test_a_letter_says_that_it_is_no_procedure_and_binds_nobody(listed, pages):
    letter = pages(listed(FOX), "markterkundung-anschreiben")["markterkundung-anschreiben-fuchs"]

    assert "kein Vergabeverfahren" in letter
    assert "entsteht kein Anspruch" in letter
    assert "gelten nicht als Angebot" in letter


def test_where_nobody_is_listed_one_letter_is_to_all(listed, pages):
    made = pages(listed(), "markterkundung-anschreiben")

    assert list(made) == ["markterkundung-anschreiben"]
    assert (
        "An die Unternehmen, die zur Markterkundung angeschrieben werden"
        in made["markterkundung-anschreiben"]
    )


def test_before_anybody_was_asked_all_on_the_list_get_a_letter(listed, pages):
    new = {key: value for key, value in HAZE.items() if key != "asked"}
    made = pages(listed({**FOX, "asked": FOX["asked"][1:]}, new), "markterkundung-anschreiben")

    assert set(made) == {"markterkundung-anschreiben-fuchs", "markterkundung-anschreiben-nebel"}


def test_the_form_is_filled_in_on_screen_or_as_a_table_and_asks_the_same(tenderkit, listed):
    folder = listed(FOX)
    assert tenderkit("render", folder, "markterkundung-fragebogen").exit_code == 0
    out = folder / "out" / "find"

    with Pdf.open(out / "markterkundung-fragebogen.pdf") as pdf:
        fields = {str(field.T) for field in pdf.Root.AcroForm.Fields}
    book = load_workbook(BytesIO((out / "markterkundung-fragebogen.xlsx").read_bytes()))
    asked = {str(cell.value) for cell in book.worksheets[0]["A"] if str(cell.value).startswith("Q-")}

    assert len(asked) == 20
    assert all(any(name.startswith(id_) for name in fields) for id_ in asked)
    assert {"Q-02-jetzt", "Q-02-spaeter", "Q-02-nein", "Q-02-nachweis", "Q-02-bemerkung"} <= fields


def test_own_questions_take_the_place_of_the_twenty(listed, pages):
    own = {**SOUNDING, "questions": [{"id": "F-1", "text": "Kennen Sie das Verfahren?", "kind": "choice"}]}
    form = pages(listed(HAZE, sounding=own), "markterkundung-fragebogen")["markterkundung-fragebogen"]

    assert "Kennen Sie das Verfahren?" in form
    assert "Q-01" not in form


def test_what_leaves_the_house_holds_nothing_of_the_list(listed, pages):
    made = pages(listed(FOX, HAZE), "markterkundung-anschreiben", "markterkundung-fragebogen")

    for secret in ("Musterhandelskammer", "Vorlieferanten", "Mandanten", "Atlas der Museen"):
        assert [name for name, text in made.items() if secret in text] == []


def test_a_letter_of_the_town_cannot_name_the_list_or_the_estimate(tenderkit, listed):
    folder = listed(FOX)
    own = folder / "templates" / "de" / "markterkundung-anschreiben.html.j2"
    own.parent.mkdir(parents=True)
    for name in ("providers", "internal", "plan"):
        own.write_text(f'<html lang="de"><body><main><p>{{{{ {name} }}}}</p></main></body></html>', "utf-8")

        refused = tenderkit("render", folder, "markterkundung-anschreiben", "-f", "html")

        assert refused.exit_code == 1
        assert f"the name {name} is unknown" in refused.output


def test_the_note_says_who_was_asked_who_answered_and_what_follows(listed, pages):
    note = pages(listed(FOX, HAZE), "markterkundung-vermerk")["markterkundung-vermerk"]

    assert "Angeschrieben wurden 2 Unternehmen; eines hat geantwortet" in note
    assert "Empfehlung einer Nachbargemeinde" in note
    assert "keine Antwort" in note
    assert "Nach Absprache mit dem Vorlieferanten" in note
    assert "Die Frist für Angebote beträgt fünf Wochen." in note


def test_what_one_firm_learnt_in_a_talk_is_on_the_list_for_all_once(listed, pages):
    note = pages(listed(FOX), "markterkundung-vermerk")["markterkundung-vermerk"]
    to_all = note.split("allen Unternehmen mitzuteilen:")[1].split("Zeichnung")[0]

    assert to_all.count("Die Quellen der Termine stehen fest.") == 1
    assert "Es gibt zwei Mandanten." in to_all


def test_a_matrix_of_many_answers_is_parted_and_keeps_the_order(tenderkit, listed):
    many = [{**FOX, "id": f"firma-{n}", "name": f"Firma Nummer {n} (erfunden)"} for n in range(1, 8)]
    folder = listed(*many)
    result = tenderkit("render", folder, "markterkundung-vermerk", "-f", "html")
    assert result.exit_code == 0, result.output
    page = html.fromstring((folder / "out/find/markterkundung-vermerk.html").read_bytes())

    tables = [t for t in page.iter("table") if "Antworten zur Auswahl" in t.text_content()]
    heads = [[th.text_content().strip() for th in t.find("thead").iter("th")][2:] for t in tables]

    assert heads == [[f"firma-{n}" for n in (1, 2, 3)], [f"firma-{n}" for n in (4, 5, 6, 7)]]


def test_a_sounding_without_conclusions_has_no_note_yet(tenderkit, listed):
    folder = listed(FOX, sounding={key: SOUNDING[key] for key in ("sent", "due")})

    refused = tenderkit("render", folder, "markterkundung-vermerk", "-f", "html")

    assert refused.exit_code == 1
    assert "no conclusions yet" in refused.output
    assert tenderkit("render", folder, "markterkundung-vermerk", "-f", "html", "--draft").exit_code == 0


def test_without_a_sounding_nothing_is_sent_and_nothing_noted(tenderkit, listed):
    result = tenderkit("render", listed(FOX, sounding=None), "--phase", "find", "-f", "html")

    assert result.exit_code == 0
    assert "Not needed in this procedure: markterkundung-vermerk" in result.output
    assert "Data are missing for: markterkundung-anschreiben, markterkundung-fragebogen" in result.output


def test_the_list_says_where_each_was_found_and_when_asked_last_and_ranks_nobody(listed, pages):
    whole = pages(listed(HAZE, FOX), "anbieterliste")["anbieterliste"]

    assert whole.index("Fuchsbau Software GmbH") < whole.index("Nebelkamm IT UG")
    assert "enthält keine Rangfolge" in whole
    assert "5. Mai 2025: Aufforderung zum Angebot in ALT-2025-01, beauftragt" in whole
    assert "code.fuchsbau.example/kalender" in whole


def test_the_note_on_who_is_invited_gives_reasons_and_counts_against_the_law(listed, pages):
    folder = without_call(
        listed(
            chosen(FOX, "invited", "Hat Importe gebaut und den Quellcode veröffentlicht."),
            chosen(HAZE, "not_invited", LEFT),
            {**HAZE, "id": "reh", "name": "Rehwald Code eG", "asked": []},
        )
    )
    note = pages(folder, "einladungsvermerk")["einladungsvermerk"]

    assert "Hat Importe gebaut" in note
    assert LEFT in note
    assert "Diese Zahl ist nicht erreicht" in note
    assert "§ 12 Abs. 2 UVgO" in note
    assert "insgesamt einmal um Angebot oder Preis gebeten, einmal beauftragt" in note
    assert "noch nie um ein Angebot oder einen Preis gebeten: Nebelkamm IT UG; Rehwald Code eG" in note


def test_nobody_is_chosen_where_the_call_is_public(tenderkit, listed):
    refused = tenderkit(
        "render", listed(chosen(FOX, "invited", "Eignet sich.")), "einladungsvermerk", "-f", "html"
    )

    assert refused.exit_code == 1
    assert "does not need the document" in refused.output


def test_a_form_for_calls_asks_about_each_reference_and_prints_what_was_said(tenderkit, listed):
    folder = listed(FOX, HAZE)
    assert tenderkit("render", folder, "referenzabfrage", "-f", "html").exit_code == 0
    files = sorted(path.name for path in (folder / "out" / "find").glob("referenzabfrage*.html"))
    page = html.fromstring((folder / "out/find/referenzabfrage-fuchs.html").read_bytes())

    assert files == ["referenzabfrage-fuchs.html"]
    assert "ohne Hilfe des Unternehmens" in page.text_content()
    assert {field.get("name") for field in page.iter("textarea")} == {
        f"r1-{name}"
        for name in (
            "leistung termine zusammenarbeit qualitaet barrierefreiheit quellcode uebergabe wieder".split()
        )
    }


def test_without_references_the_form_for_calls_is_blank(listed, pages):
    made = pages(listed(HAZE), "referenzabfrage")

    assert list(made) == ["referenzabfrage"]
    assert "Vorhaben" in made["referenzabfrage"]


def test_without_a_regime_no_document_before_the_procedure_names_the_law(listed, pages):
    made = pages(without_call(listed(chosen(FOX, "invited", "Eignet sich."), HAZE), regime="none"))

    assert "einladungsvermerk" in made
    assert [name for name, text in made.items() if "§" in text or "Vorschrift" in text] == []


def test_a_draft_of_an_empty_dossier_names_the_keys_of_the_list(tenderkit, tmp_path):
    assert tenderkit("new", tmp_path / "empty", "--lang", "de").exit_code == 0
    result = tenderkit("render", tmp_path / "empty", "--phase", "find", "--draft", "-f", "html")

    assert result.exit_code == 0
    assert "providers.yaml: sounding.sent, sounding.due" in result.output


@pytest.mark.parametrize("regime", REGIMES)
def test_every_regime_has_its_documents_before_the_procedure(regime, listed, pages):
    made = pages(listed(FOX, HAZE, regime=regime))

    kinds = {name.removesuffix("-fuchs").removesuffix("-nebel") for name in made}
    assert {
        "markterkundung-anschreiben",
        "markterkundung-vermerk",
        "anbieterliste",
        "referenzabfrage",
    } <= kinds
    cited = "§" in made["markterkundung-anschreiben-fuchs"].split("Guten Tag")[1].split("Erstellt")[0]
    assert cited == (regime in {"vgv", "vola-sn"})
