# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The questionnaire as it is rendered, filled in and read back, in each form that a firm may choose."""

import subprocess
from pathlib import Path

import openpyxl
import pytest

from tenderkit.cli.providers_form import form_of
from tenderkit.model.providers import SoundingAnswer
from tenderkit.model.questionnaire import Questionnaire
from tenderkit.problems import InputError
from tenderkit.reading.dossier import read_dossier
from tenderkit.reading.providers_answers import read_answers
from tests.reading import returned as forms

NAME = "markterkundung-fragebogen"
SAID: dict[str, str | bool] = {
    "firma": "Otter Musterlabor GbR",
    "datum": "20.01.2027",
    "Q-01": "Zehn Personen\nan zwei Orten",
    "Q-04-spaeter": True,
    "Q-04-nachweis": "https://code.example/",
    "Q-05-nein": True,
    "Q-05-bemerkung": "– bisher nicht",
}
ANSWERS = {
    "Q-01": SoundingAnswer("Zehn Personen\nan zwei Orten"),
    "Q-04": SoundingAnswer("later", "https://code.example/"),
    "Q-05": SoundingAnswer("no", None, "– bisher nicht"),
}


@pytest.fixture(scope="module")
def rendered(tenderkit, pristine_kulturportal, tmp_path_factory, needs_pango) -> Path:  # noqa: ARG001
    out = tmp_path_factory.mktemp("forms")
    made = tenderkit("render", pristine_kulturportal, NAME, "--out", out)
    assert made.exit_code == 0, made.output
    return Path(out, "find")


@pytest.fixture(scope="module")
def form(pristine_kulturportal) -> Questionnaire:
    return form_of(read_dossier(pristine_kulturportal))


def back(path: Path, form: Questionnaire):
    return read_answers(path.read_bytes(), path.name, form)


def refused(path: Path, form: Questionnaire) -> list[str]:
    with pytest.raises(InputError) as caught:
        back(path, form)
    return [f"{problem.place.file} {problem.rule}" for problem in caught.value.problems]


def converted(soffice: str, folder: Path, kind: str, file: Path) -> Path:
    command = [soffice, f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", kind]
    subprocess.run([*command, "--outdir", folder, file], check=True, capture_output=True, timeout=120)
    return folder / file.name


def filled_workbook(rendered: Path, target: Path) -> Path:
    book = openpyxl.load_workbook(rendered / f"{NAME}.xlsx")
    sheet = book.worksheets[0]
    sheet["C6"] = SAID["firma"]
    rows = {row[0].value: row for row in sheet.iter_rows(min_row=9) if row[0].value}
    for id_, words in (("Q-01", SAID["Q-01"]), ("Q-04", "später"), ("Q-05", "Nein")):
        rows[id_][2].value = words
    rows["Q-04"][3].value, rows["Q-05"][4].value = SAID["Q-04-nachweis"], SAID["Q-05-bemerkung"]
    book.save(target)
    return target


@pytest.mark.parametrize("ending", ["pdf", "docx"])
def test_fields_that_a_firm_filled_in_come_back_as_answers(rendered, form, tmp_path, ending):
    fill = forms.filled_pdf if ending == "pdf" else forms.filled_docx
    fill(rendered / f"{NAME}.{ending}", tmp_path / f"back.{ending}", SAID)

    found = back(tmp_path / f"back.{ending}", form)

    assert (found.company, found.answers, found.remarks) == (SAID["firma"], ANSWERS, ())


def test_the_rendered_workbook_comes_back_with_the_same_answers(rendered, form, tmp_path):
    found = back(filled_workbook(rendered, tmp_path / "back.xlsx"), form)

    assert (found.company, found.answers) == (SAID["firma"], ANSWERS)


def test_a_word_file_that_lost_the_names_of_its_fields_is_read_by_their_titles(rendered, form, tmp_path):
    forms.filled_docx(rendered / f"{NAME}.docx", tmp_path / "named.docx", SAID)
    forms.without_names(tmp_path / "named.docx", tmp_path / "back.docx")

    assert back(tmp_path / "back.docx", form).answers == ANSWERS


def test_what_libreoffice_saved_is_read_as_well(rendered, form, tmp_path, needs_libreoffice):
    forms.filled_docx(rendered / f"{NAME}.docx", tmp_path / "back.docx", SAID)
    filled_workbook(rendered, tmp_path / "back.xlsx")
    folder = tmp_path / "saved"

    word = converted(needs_libreoffice, folder, "docx:MS Word 2007 XML", tmp_path / "back.docx")
    sheet = converted(needs_libreoffice, folder, "xlsx:Calc MS Excel 2007 XML", tmp_path / "back.xlsx")

    assert back(sheet, form).answers == ANSWERS
    lines = {id_: " ".join(answer.answer.split()) for id_, answer in back(word, form).answers.items()}
    assert lines == {id_: " ".join(answer.answer.split()) for id_, answer in ANSWERS.items()}


def test_two_ticks_at_one_question_and_a_proof_without_a_tick_are_both_refused(rendered, form, tmp_path):
    said: dict[str, str | bool] = {"Q-04-jetzt": True, "Q-04-nein": True, "Q-05-nachweis": "here"}
    forms.filled_pdf(rendered / f"{NAME}.pdf", tmp_path / "back.pdf", said)

    assert refused(tmp_path / "back.pdf", form) == [
        "back.pdf:Q-04-jetzt TK988",
        "back.pdf:Q-05-jetzt TK988",
    ]


def test_a_form_of_another_procedure_or_with_other_questions_is_refused(rendered, form, tmp_path):
    forms.filled_pdf(rendered / f"{NAME}.pdf", tmp_path / "back.pdf", SAID)
    first, *rest = form.questions
    reworded = type(first)(first.id, "Reworded?", first.kind, first.title)

    for other in (
        Questionnaire("KP-2020-01", form.sheet, form.words, form.questions),
        Questionnaire(form.tender, form.sheet, form.words, (reworded, *rest)),
        Questionnaire(form.tender, form.sheet, form.words, (*form.questions, type(first)("Q-99", "More?"))),
    ):
        assert refused(tmp_path / "back.pdf", other) == ["back.pdf TK988"]


def test_a_field_that_was_never_asked_is_named(form, tmp_path):
    wanted = {f"{q.id}{end}": "" for q in form.questions for end in _ends(q)}
    forms.made_pdf(tmp_path / "back.pdf", {**wanted, "Q-99": "x"})

    assert refused(tmp_path / "back.pdf", form) == ["back.pdf:Q-99 TK988"]


def _ends(question) -> tuple[str, ...]:
    boxes = ("-jetzt", "-spaeter", "-nein", "-nachweis", "-bemerkung")
    return boxes if question.kind.value == "choice" else ("",)


def test_a_program_in_a_form_is_not_run_and_is_remarked(rendered, form, tmp_path):
    import pikepdf

    with pikepdf.open(rendered / f"{NAME}.pdf") as pdf:
        act = pikepdf.Dictionary(S=pikepdf.Name("/JavaScript"), JS=pikepdf.String("app.alert(1)"))
        pdf.Root.OpenAction = act
        pdf.save(tmp_path / "active.pdf")
    forms.filled_pdf(tmp_path / "active.pdf", tmp_path / "back.pdf", SAID)

    found = back(tmp_path / "back.pdf", form)

    assert [problem.rule for problem in found.remarks] == ["TK168"]
    assert found.answers == ANSWERS


def test_an_encrypted_a_damaged_and_a_printed_form_are_refused(rendered, form, tmp_path):
    import pikepdf

    with pikepdf.open(rendered / f"{NAME}.pdf") as pdf:
        pdf.save(tmp_path / "locked.pdf", encryption=pikepdf.Encryption(user="x", owner="y"))
        del pdf.Root.AcroForm
        for page in pdf.pages:
            if "/Annots" in page:
                del page["/Annots"]
        pdf.save(tmp_path / "printed.pdf")
    (tmp_path / "damaged.pdf").write_bytes(b"%PDF-1.7\n\x00\x01")
    (tmp_path / "damaged.docx").write_bytes(b"PK\x03\x04 no archive")

    for name in ("locked.pdf", "printed.pdf", "damaged.pdf", "damaged.docx"):
        assert refused(tmp_path / name, form) == [f"{name} TK988"]


def test_unseen_characters_in_a_field_are_refused(rendered, form, tmp_path):
    forms.filled_pdf(rendered / f"{NAME}.pdf", tmp_path / "back.pdf", {"Q-01": "a\u202eb"})

    assert refused(tmp_path / "back.pdf", form) == ["back.pdf:Q-01 TK988"]


def test_a_form_that_asks_for_a_bid_is_none(form, tmp_path):
    forms.made_pdf(tmp_path / "back.pdf", {"firma": "Aster", "preis-P-01": "100"})

    assert refused(tmp_path / "back.pdf", form) == ["back.pdf TK988"]
