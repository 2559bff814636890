# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

from dataclasses import replace
from datetime import date

from tenderkit.evaluation.examination import gaps, grounds_against
from tenderkit.model.bid import Examination, ExaminationItem
from tenderkit.model.criterion import Kind
from tenderkit.model.requirement import Requirement, Specification
from tenderkit.model.tender import Lot
from tenderkit.outcome.award import Stage

DAY = date(2027, 3, 15)


def must(id_, **more):
    return Requirement(id_, f"Needs {id_}", "function", more.pop("priority", "must"), declare=True, **more)


def test_a_no_to_a_declared_must_excludes_with_the_id_of_the_requirement(make):
    bid = make.bid("bid-01", declarations={"R-1": False, "R-2": True, "R-3": False})
    specification = Specification((must("R-1"), must("R-2"), must("R-3", priority="should")))
    dossier = make.dossier((bid,), specification=specification)

    (ground,) = grounds_against(dossier, dossier.judged[0], bid)

    assert (ground.stage, ground.criterion) == (Stage.EXCLUSION, "R-1")


def test_a_withdrawn_requirement_excludes_nobody(make):
    bid = make.bid("bid-01", declarations={"R-1": False})
    dossier = make.dossier((bid,), specification=Specification((must("R-1", status="withdrawn"),)))

    assert grounds_against(dossier, dossier.judged[0], bid) == ()


def test_a_must_without_a_word_is_neither_yes_nor_no(make):
    bid = make.bid("bid-01")
    dossier = make.dossier((bid,), specification=Specification((must("R-1"),)))

    assert [problem.rule for problem in gaps(dossier, dossier.judged[0], bid)] == ["TK423"]


def test_a_persons_reason_is_kept_as_written(make):
    bid = make.bid("bid-01", examination=make.examination(formal={"F1": "not_met"}))
    dossier = make.dossier((bid,))

    assert grounds_against(dossier, dossier.judged[0], bid)[0].reason == "F1 is not_met"


def test_a_criterion_of_the_bid_is_demanded_until_a_stage_excludes(make):
    criteria = (
        make.criterion("E1", None, kind=Kind.SELECTION),
        make.criterion("A1", None, kind=Kind.EXCLUSION),
        make.criterion("E2", None, kind=Kind.SELECTION, mode="scored"),
        make.criterion("E3", None, kind=Kind.SELECTION, stage="application"),
    )

    def missing(**parts):
        bid = make.bid("bid-01", examination=make.examination(**parts))
        dossier = make.dossier((bid,), criteria=criteria)
        return [p.message.values["criterion"] for p in gaps(dossier, dossier.judged[0], bid)]

    assert missing() == ["E1", "A1"]
    assert missing(selection={"E1": "met"}) == ["A1"]
    assert missing(selection={"E1": "not_met"}) == []
    assert missing(formal={"F1": "not_met"}) == []


def test_in_two_stages_the_suitability_was_examined_before(make):
    bid = make.bid("bid-01")
    plain = make.dossier((bid,), criteria=(make.criterion("E1", None, kind=Kind.SELECTION),))
    tender = replace(plain.tender, procedure=replace(plain.tender.procedure, stages=2))

    assert list(gaps(replace(plain, tender=tender), plain.judged[0], bid)) == []


def test_items_of_another_lot_do_not_count(make):
    item = ExaminationItem("A1", "not_met", "A. Prüferin", DAY, lot="L2")
    bid = make.bid("bid-01", examination=Examination(exclusion=(item, replace(item, id="A2", lot=None))))
    dossier = make.dossier((bid,))
    judged = replace(dossier.judged[0], lot=Lot("L1", "One"))

    assert [ground.criterion for ground in grounds_against(dossier, judged, bid)] == ["A2"]


def test_a_must_of_another_lot_excludes_nobody_from_this_one(make):
    bid = make.bid("bid-01", declarations={"R-1": False, "R-2": False, "R-3": False})
    specification = Specification((must("R-1"), must("R-2", lot="L1"), must("R-3", lot="L2")))
    dossier = make.dossier((bid,), specification=specification)
    judged = replace(dossier.judged[0], lot=Lot("L1", "One"))

    assert [ground.criterion for ground in grounds_against(dossier, judged, bid)] == ["R-1", "R-2"]
