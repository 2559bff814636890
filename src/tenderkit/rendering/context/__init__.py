# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Records go in; the plain dicts, lists and texts that a template may use come out.

What stands here is a promise to every author of templates: adding a name is one more
promise, taking one away breaks their documents. ``docs/reference/templates.md`` lists it.
"""

from collections.abc import Mapping
from typing import Any

from tenderkit.canonical import canonical_json, sha256
from tenderkit.model.dossier import Dossier, Judged
from tenderkit.rendering.context.criteria import criteria_context
from tenderkit.rendering.context.documents import documents_context
from tenderkit.rendering.context.evaluation import evaluation_context
from tenderkit.rendering.context.internal import internal_context, signers_context
from tenderkit.rendering.context.legal import Law, procedure_context
from tenderkit.rendering.context.notice import notice_context
from tenderkit.rendering.context.plain import Names, plain
from tenderkit.rendering.context.plan import plan_context
from tenderkit.rendering.context.requirements import requirements_context
from tenderkit.rendering.context.tender import (
    contract_context,
    dates_context,
    open_source_context,
    prices_context,
)
from tenderkit.rendering.results import Results

Context = dict[str, Any]


def document_context(dossier: Dossier, judged: Judged, results: Results, legal: Law, names: Names) -> Context:
    """Return everything that the templates of one document may use.

    Args:
        dossier: the whole dossier; its confidential side is not handed on (see `confidential_context`).
        judged: the tender, or the lot that the document is about.
        results: what evaluation computed for it.
        legal: the law data; only entries of the dossier's regime can be cited.
        names: how the language of the dossier calls and writes things.
    """
    tender = dossier.tender
    whole = plain(tender, names)
    return {
        "tender": whole,
        "buyer": {**whole["buyer"], "address": tender.buyer.address.splitlines()},
        "lots": whole["lots"],
        "lot": plain(judged.lot, names) if judged.lot else None,
        "presentation": whole["presentation"],
        "submission": whole["submission"],
        "dates": dates_context(tender, names),
        "procedure": procedure_context(tender, legal, names),
        "open_source": open_source_context(tender, names),
        "contract": contract_context(tender, names),
        "prices": prices_context(dossier, judged, names),
        "requirements": requirements_context(dossier, judged, names),
        "criteria": criteria_context(dossier, judged, legal, names),
        "evaluation": evaluation_context(dossier, judged, results.example, names),
        "documents": documents_context(results.documents, names),
        "notice": notice_context(results.notice, names),
    }


def confidential_context(dossier: Dossier, results: Results, names: Names) -> Context:
    """Return what only documents for the file of the buyer may use beside `document_context`."""
    return {
        "internal": internal_context(dossier.internal, names),
        "plan": plan_context(results.plan, names) if results.plan else None,
        "signers": signers_context(results.signers, dossier.tender.regime, names),
    }


def slice_hash(context: Mapping[str, Any]) -> str:
    """Return the hash of the data that a document prints, as text of 16 characters."""
    return sha256(canonical_json(dict(context)))[:16]
