# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

import json
from dataclasses import replace
from pathlib import Path

from tenderkit.checking.examining import examined_bids
from tenderkit.model.numbers import amount
from tenderkit.reading.dossier import read_dossier
from tenderkit.reading.law import read_law
from tenderkit.rendering.examination_json import examination_json
from tenderkit.rendering.examination_words import Speech

SMALL = read_dossier(Path(__file__).parents[1] / "dossiers" / "small")


def test_prices_are_exact_and_what_is_missing_is_null():
    first, second = SMALL.bids
    assert first.price is not None
    assert second.price is not None
    stated = replace(first.price, stated_total=amount("1.00"))
    without = replace(second.price, positions={"P-01": first.price.positions["P-01"]})
    bids = (replace(first, price=stated), replace(second, price=without))
    data = examination_json(
        examined_bids(replace(SMALL, bids=bids), read_law(duties=True)), Speech("en", str)
    )

    (one,), (other,) = (bid["prices"] for bid in json.loads(json.dumps(data))["bids"])
    assert (one["total"], one["stated"], one["agrees"]) == ("20230.00", "1.00", False)
    assert (other["total"], other["missing"], other["agrees"]) == (None, ["P-02"], False)
