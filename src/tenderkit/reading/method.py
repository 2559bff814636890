# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The bytes of a method file go in; the rules of evaluation come out, with the file for its places."""

from typing import TYPE_CHECKING

from tenderkit.model.method import EvaluationRules
from tenderkit.problems import InputError, Place, Problem, raise_if_any
from tenderkit.reading.build import build
from tenderkit.reading.parsed import YamlFile
from tenderkit.reading.schema import schema_problems
from tenderkit.reading.yamlfile import load_yaml
from tenderkit.words import N_, Message

if TYPE_CHECKING:
    from tenderkit.reading.build import Faults


def read_method(data: bytes, name: str) -> tuple[YamlFile, EvaluationRules]:
    """Return what ``tenderkit calc --method`` reads, YAML or JSON.

    Raises:
        InputError: with everything that is wrong in the file.
    """
    file = load_yaml(data, name)
    if not isinstance(file.data, dict):
        what = Message(N_("the file holds no award method"))
        remedy = Message(N_("Write what stands under `evaluation` in tender.yaml, beginning with `method:`."))
        raise InputError([Problem("TK001", Place(name), what, remedy)])
    if "evaluation" in file.data:
        what = Message(N_("the key `{key}` is not known here"), {"key": "evaluation"})
        remedy = Message(N_("Give only what stands below `evaluation:`, beginning with `method:`."))
        raise InputError([Problem("TK005", file.place(["evaluation"], key=True), what, remedy)])
    raise_if_any(schema_problems(file, "method"))
    faults: Faults = []
    rules = build(EvaluationRules, file.data, faults)
    raise_if_any([Problem("TK004", file.place(path), what, remedy) for path, what, remedy in faults])
    return file, rules
