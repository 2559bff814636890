# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

from tenderkit.evaluation.examination import gaps, grounds_against
from tenderkit.model.requirement import Requirement, Specification
from tenderkit.outcome.award import Stage


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
