# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which documents a procedure needs: by the law data where they speak, else by the content of the dossier."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from tenderkit.model.criterion import Catalogue
from tenderkit.model.dossier import Dossier, Judged
from tenderkit.model.internal import LawOverride
from tenderkit.model.law import LawPack, Need
from tenderkit.model.numbers import Moment
from tenderkit.model.tender import OpenSource
from tenderkit.outcome.duty import DocumentDuty, Use
from tenderkit.planning.documents import document_duties
from tenderkit.planning.overrides import override_problems, signers_of_house
from tenderkit.reading.dossier import read_dossier
from tenderkit.reading.law import read_law
from tenderkit.words import Message, sentence

DOSSIERS = Path(__file__).parents[1] / "dossiers"
LAW = read_law(duties=True)
REGIMES = ("uvgo", "vgv", "vola_sn", "gonrw75a", "direct")


@pytest.fixture(scope="module")
def vgv() -> Dossier:
    return read_dossier(DOSSIERS / "regime-vgv")


def under(dossier: Dossier, regime: str, **procedure) -> Dossier:
    tender = dossier.tender
    return replace(
        dossier, tender=replace(tender, regime=regime, procedure=replace(tender.procedure, **procedure))
    )


def duty(dossier: Dossier, document: str, law: LawPack = LAW) -> DocumentDuty:
    return next(each for each in document_duties(dossier, law) if each.id == document)


@pytest.mark.parametrize("regime", REGIMES)
def test_every_regime_needs_a_specification_and_says_on_which_basis(vgv, regime):
    found = duty(under(vgv, regime), "leistungsbeschreibung")

    assert found.needed
    assert found.basis
    assert {"de", "en"} == set(found.title)


@pytest.mark.parametrize("regime", REGIMES)
def test_the_law_data_speak_of_every_document_but_the_values_for_a_form(vgv, regime):
    silent = [each.id for each in document_duties(under(vgv, regime), LAW) if not each.title]

    assert silent == ["evb-it-ausfuellhilfe"]


@pytest.mark.parametrize(
    ("kind", "stages", "need"),
    [
        ("open", 1, Need.REQUIRED),
        ("restricted", 2, Need.REQUIRED),
        ("restricted", 1, Need.NOT_NEEDED),
        ("negotiated", 2, Need.REQUIRED),
        ("negotiated", 1, Need.NOT_NEEDED),
    ],
)
@pytest.mark.parametrize("regime", ["uvgo", "vola_sn", "gonrw75a"])
def test_a_notice_belongs_to_a_public_call_only(vgv, regime, kind, stages, need):
    assert duty(under(vgv, regime, type=kind, stages=stages), "bekanntmachung").need is need


@pytest.mark.parametrize("regime", REGIMES)
def test_the_declaration_on_sanctions_belongs_to_procedures_at_or_above_the_threshold_only(vgv, regime):
    assert duty(under(vgv, regime), "eigenerklaerung-russland").needed == (regime == "vgv")


@pytest.mark.parametrize("regime", ["uvgo", "vola_sn", "gonrw75a"])
def test_a_direct_award_needs_under_every_regime_what_it_needs_as_a_regime_of_its_own(vgv, regime):
    by_type = document_duties(under(vgv, regime, type="direct", stages=1), LAW)
    by_regime = document_duties(under(vgv, "direct", type="direct", stages=1), LAW)

    assert {each.id: each.need for each in by_type} == {each.id: each.need for each in by_regime}
    assert {each.id for each in by_type if each.need is Need.REQUIRED} == {
        "auftragswertschaetzung",
        "vertragsanlage-open-source",
        "zuschlagsschreiben",
    }


@pytest.mark.parametrize("regime", ["uvgo", "vola_sn", "gonrw75a"])
def test_every_document_of_a_regime_has_a_word_on_direct_awards_before_all_others(regime):
    of_regime = [each for each in LAW.duties if regime in each.regime]
    first = {each.document: each for each in reversed(of_regime)}

    assert [id_ for id_, each in first.items() if each.procedures != ("direct",)] == []


@pytest.mark.parametrize("regime", ["uvgo", "vola_sn", "gonrw75a"])
def test_a_direct_award_without_prices_and_criteria_needs_no_papers_about_them(vgv, regime):
    bare = replace(
        under(vgv, regime, type="direct", stages=1),
        tender=replace(under(vgv, regime, type="direct", stages=1).tender, prices=None, evaluation=None),
        judged=(Judged(Catalogue((), ())),),
    )

    about = ("preisblatt", "kriterienkatalog", "bewertungsmatrix", "bewerbungsbedingungen")
    assert [id_ for id_ in about if duty(bare, id_).needed] == []


def test_without_a_regime_the_content_decides_and_no_law_is_named(vgv):
    free = document_duties(under(vgv, "none"), LAW)

    assert [each.id for each in free if each.basis or each.title] == []
    assert duty(under(vgv, "none"), "preisblatt").need is Need.REQUIRED
    assert not duty(under(vgv, "none"), "eigenerklaerung-mindestlohn-tariftreue").needed


def test_an_annex_on_open_source_is_needed_where_the_dossier_says_something_on_it(vgv):
    silent = replace(vgv, tender=replace(vgv.tender, open_source=OpenSource()))

    assert duty(vgv, "vertragsanlage-open-source").need is Need.REQUIRED
    assert duty(silent, "vertragsanlage-open-source").need is Need.NOT_NEEDED


@pytest.mark.parametrize("regime", [*REGIMES, "none"])
def test_without_award_criteria_there_is_no_matrix(vgv, regime):
    bare = replace(under(vgv, regime), judged=(Judged(Catalogue((), ())),))

    assert not duty(bare, "bewertungsmatrix").needed


def overriding(dossier: Dossier, **values) -> Dossier:
    override = LawOverride(
        **{"reason": "Dienstanweisung 7", "by": "Kim Beispiel", "on": date(2027, 2, 1), **values}
    )
    return replace(dossier, internal=replace(dossier.internal, law_overrides=(override,)))


def test_the_house_may_need_less_or_more_than_the_law_data_say(vgv):
    less = duty(overriding(vgv, id="vgv.document.aufforderung", value="not_needed"), "aufforderung")
    more = duty(overriding(vgv, id="vgv.document.bietergemeinschaft", value="required"), "bietergemeinschaft")

    assert (less.need, more.need) == (Need.NOT_NEEDED, Need.REQUIRED)
    assert less.basis == more.basis == ()
    assert isinstance(less.reason, Message)
    assert (
        sentence(less.reason, str)
        == "Dienstanweisung 7 (Kim Beispiel, 2027-02-01; by the law data: required)"
    )


def test_an_override_of_another_record_changes_nothing(vgv):
    other = overriding(vgv, id="uvgo.document.aufforderung", value="not_needed")

    assert document_duties(other, LAW) == document_duties(vgv, LAW)


@pytest.mark.parametrize(
    ("id_", "value", "rules"),
    [
        ("vgv.document.aufforderung", "not_needed", []),
        ("vgv.documents", "5", []),
        ("vgv.document.auforderung", "not_needed", ["TK143"]),
        ("vgv.document.aufforderung", "nein", ["TK144"]),
        ("vgv.document.aufforderung", 0, ["TK144"]),
    ],
)
def test_an_override_that_means_nothing_is_a_fault(vgv, id_, value, rules):
    assert [p.rule for p in override_problems(overriding(vgv, id=id_, value=value), LAW)] == rules


def test_what_is_not_needed_lacks_nothing(vgv):
    silent = replace(vgv, tender=replace(vgv.tender, prices=None))

    assert duty(under(silent, "none"), "preisblatt").missing == ()
    assert list(map(str, duty(silent, "preisblatt").missing)) == ["prices"]


def test_a_record_counts_from_the_day_on_which_it_is_valid(vgv):
    later = tuple(replace(each, valid_from=date(2030, 1, 1)) for each in LAW.duties)

    assert duty(vgv, "eigenerklaerung-russland", replace(LAW, duties=later)).basis == ()


def test_as_long_as_no_day_is_set_every_record_counts(vgv):
    undated = replace(vgv, tender=replace(vgv.tender, dates=replace(vgv.tender.dates, published=None)))
    late = replace(
        vgv, tender=replace(vgv.tender, dates=replace(vgv.tender.dates, published=Moment(date(2000, 1, 1))))
    )

    assert duty(undated, "aufforderung").basis
    assert duty(late, "aufforderung").basis == ()


def test_forms_come_back_and_the_rest_stays(vgv):
    uses = {each.id: each.use for each in document_duties(vgv, LAW)}

    assert uses["angebotsschreiben"] is Use.RETURNED
    assert uses["bietergemeinschaft"] is Use.RETURNED_BY_SOME
    assert uses["kriterienkatalog"] is Use.KEPT
    assert uses["bekanntmachung"] is Use.PUBLISHED


def signer(dossier: Dossier, document: str):
    found = signers_of_house(dossier, LAW.signers)
    return next(each for each in found if each.document == document and "vgv" in each.regime)


def test_the_house_says_who_signs_and_in_which_form(vgv):
    named = signer(overriding(vgv, id="sign.verfahrenswahl", text="Kämmerei"), "verfahrenswahl")
    formed = signer(overriding(vgv, id="sign.verfahrenswahl", value="text_form"), "verfahrenswahl")

    assert (named.role["de"], named.form, named.cite["de"]) == ("Kämmerei", "signature", "Dienstanweisung 7")
    assert (formed.role["de"], formed.form) == ("Vergabestelle", "text_form")
    assert (named.house, named.by_law) == (True, False)
    assert not signer(vgv, "verfahrenswahl").house


@pytest.mark.parametrize(
    ("values", "rules"),
    [
        ({"text": "Kämmerei"}, []),
        ({"value": "none"}, []),
        ({}, ["TK144"]),
        ({"value": "Stempel", "text": "Kämmerei"}, ["TK144"]),
    ],
)
def test_an_override_of_a_signer_says_who_or_how(vgv, values, rules):
    dossier = overriding(vgv, id="sign.verfahrenswahl", **values)

    assert [p.rule for p in override_problems(dossier, LAW)] == rules
