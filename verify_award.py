# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Recompute an award from the file of `tenderkit export evaluation`; compare it with what the file claims.

Run `python3 verify_award.py evaluation-input.json`; it needs Python 3.11 or newer and nothing else. Exit 0:
the same winners, ranks, figures and exclusions; 1: something differs; 2: the file cannot be read. All numbers
are exact fractions, never floats. Format and formulas: docs/reference/evaluation-input.md.
"""

import json
import re
import sys
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise
from math import prod
from pathlib import Path
from statistics import mean, median
from types import SimpleNamespace

NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?|-?[0-9]+/[0-9]*[1-9][0-9]*")
FIGURES = ("rank", "quality", "price", "price_points", "key_figure")

# m: method. x: q quality, p price, pp price points, top: highest possible L; low price, high quality of all.
PRICE_POINTS = {
    "linear-min": lambda m, x: m.price_weight * (m.zero_at * x.low - x.p) / ((m.zero_at - 1) * x.low),
    "inverse": lambda m, x: m.price_weight * (x.low / x.p) ** int(m.power),
    "qcbs": lambda m, x: m.financial_weight * 100 * x.low / x.p,
    "rated-criteria": lambda m, x: m.price_weight * x.low / x.p,
}
KEY_FIGURE = {
    "lowest-price": lambda _, x: x.p,
    "least-cost": lambda _, x: x.p,
    "fixed-budget": lambda _, x: x.q,
    "simple-ratio": lambda _, x: x.q / x.p,
    "extended-ratio": lambda _, x: x.q / x.p,
    "linear-min": lambda _, x: x.q + x.pp,
    "inverse": lambda _, x: x.q + x.pp,
    "qcbs": lambda m, x: m.technical_weight * x.q + x.pp,
    "rated-criteria": lambda m, x: m.quality_weight * x.q / x.high + x.pp,
    "weighted-ratio": lambda m, x: m.quality_weight * x.q / m.quality - m.price_weight * x.p / m.price,
    "quality-value": lambda m, x: x.p - m.value_per_point * x.q,
    "price-per-point": lambda _, x: x.p / x.q,
    "reduced-price": lambda m, x: x.p / (1 + x.q / (1 - m.maximum_value)),
    "surcharge": lambda m, x: x.p * (1 + (x.top - x.q) / x.top * m.quality_weight / m.price_weight),
}
LOWEST_WINS = "lowest-price least-cost quality-value price-per-point reduced-price surcharge".split()


def number(text):
    """Return the exact value of 74000, 74000.50 or 1/3, written as text. Nothing else is a number."""
    if not isinstance(text, str) or not NUMBER.fullmatch(text):
        raise ValueError(f"{text!r} is not an exact number written as text")
    return Fraction(text)


def needed(least, most):
    """Return the points that a minimum means: with % a share of the most that can be had."""
    return most * number(least[:-1].rstrip()) / 100 if least.endswith("%") else number(least)


def rounded(value, digits=2, mode="half-up"):
    """Round half-up (halves away from zero), half-even, or down (towards zero)."""
    whole, rest = divmod(abs(value) * 10**digits, 1)
    up = mode != "down" and (2 * rest > 1 or (2 * rest == 1 and (mode == "half-up" or whole % 2 == 1)))
    return (1 if value >= 0 else -1) * Fraction(whole + up, 10**digits)


def root(value, n):
    """Return the greatest whole number whose n-th power is not above the value."""
    low, high = 0, 1 << int(value).bit_length() // n + 1
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if middle**n <= value else (low, middle - 1)
    return low


class Contest:
    """The tender or one lot of it. What its data cannot answer raises an ArithmeticError."""

    def __init__(self, data):
        self.data, self.rules, self.method = data, data["rules"], data["rules"]["method"]
        self.name = re.sub("^weighted-ratio.*", "weighted-ratio", self.method["name"])
        self.m = SimpleNamespace(**{key: number(text) for key, text in self.method["numbers"].items()})
        weights = {key: value for key, value in vars(self.m).items() if key.endswith("_weight")}
        if self.name in ("qcbs", "weighted-ratio") and self.method["unit"] == "percent":  # sum 1 or 100
            vars(self.m).update({key: value / sum(weights.values()) for key, value in weights.items()})

    def prescribed(self, step, value):
        """Round as the tender prescribes for this step; the value stays exact where it prescribes nothing."""
        rule = self.rules["rounding"].get(step)
        return rounded(value, int(rule["digits"]), rule["mode"]) if rule else value

    def examination(self, bid):
        """Return why a bid is out before points count, as [stage, what was not met], stage by stage."""
        if bid["status"] == "received" and any(item["result"] == "open" for item in bid["examination"]):
            raise ArithmeticError(f"the examination of {bid['id']} is still open")
        failed = [i for i in bid["examination"] if i["result"] in ("not_met", "declared_no")]
        return [["formal", None]] * (bid["status"] != "received") + [[i["stage"], i["id"]] for i in failed]

    def price(self, bid):
        """Return P: counted lines, each rounded to the cent, less discount, plus VAT if it is gross."""
        total, discount = Fraction(0), bid["discount"]
        for line in self.data["positions"]:
            if line["counted"] and (line["kind"] != "option" or self.rules["price"]["options"] == "counted"):
                total += rounded(number(line["quantity"]) * number(bid["unit_prices"][line["id"]]))
        if discount:
            share = discount["percent"]
            total -= rounded(number(discount["amount"]) if share is None else total * number(share) / 100)
        if self.rules["price"]["basis"] == "gross" and not bid["vat_exempt"]:
            total += rounded(total * number(self.data["vat"]) / 100)
        if total < 0:
            raise ArithmeticError(f"the price of {bid['id']} is below 0: {total}")
        return total

    def points(self, bid, criterion):
        """Return the points of a bid for a criterion: measured, agreed, or made of the votes as published."""
        id_, groups, mode = criterion["id"], criterion["groups"], self.rules["reviewers"]
        if criterion["value_function"]:
            return self.measured(criterion["value_function"], number(bid["values"][id_]))
        panel = [r for r, ids in self.data["reviewers"].items() if not ids or {id_, *groups} & {*ids}]
        given = [bid["votes"].get(r, {}).get(id_) for r in panel] + [bid["consensus"].get(id_)]
        *votes, entry = [number(each) if NUMBER.fullmatch(each or "") else each for each in given]  # or words
        if not votes or None in votes:
            raise ArithmeticError(f"{bid['id']}: a vote for {id_} is missing")
        if mode == "agreed":
            if (len(set(votes)) > 1) == (entry is None) and entry != votes[0]:
                raise ArithmeticError(f"{bid['id']}: votes and agreement for {id_} do not fit together")
            return votes[0] if entry is None else entry
        counted = sorted(votes)[1:-1] if mode == "trimmed-mean" else votes
        return self.prescribed("reviewer_mean", (median if mode == "median" else mean)(counted))

    def measured(self, function, value):
        """Return the points of a measured value: on the line between two anchors, or of the step reached."""
        anchors = sorted([number(start), number(points)] for start, points in function["anchors"])
        value = min(max(value, anchors[0][0]), anchors[-1][0])
        if function["kind"] == "steps":
            return [points for start, points in anchors if start <= value][-1]
        (x0, y0), (x1, y1) = next(two for two in pairwise(anchors) if value <= two[1][0])
        return y0 + (y1 - y0) * (value - x0) / (x1 - x0)

    def brings(self, c):
        """Return what one point brings to L: weight × weights of its groups (percent), or weight / top."""
        if self.data["unit"] == "points":
            return number(c["weight"]) / number(self.rules["scale"]["top"])
        return number(c["weight"]) * prod(number(self.data["groups"][g] or "100") / 100 for g in c["groups"])

    def compete(self, field, criteria, minimums, *, ranked=True):
        """Give each bid quality and figures over the criteria; return who is left, and why others are out."""
        weights = {c["id"]: self.brings(c) for c in criteria if c["weight"] is not None}
        most = {id_: weight * number(self.rules["scale"]["top"]) for id_, weight in weights.items()}
        floors = {c["id"]: c["min_points"] for c in criteria if c["min_points"]}
        top, out = sum(most.values()), {}
        share = self.m.quality_weight / (top or 1) if self.name in ("linear-min", "inverse") else 1
        for bid, x in field.items():
            x.top, x.q, x.pp, x.key, x.order = top, None, None, None, []
            low = [c for c, least in floors.items() if x.points[c] < number(least)]
            if len(weights) == len(criteria) > 0 and not any(isinstance(p, str) for p in x.points.values()):
                got = {i: self.prescribed("criterion_points", w * x.points[i]) for i, w in weights.items()}
                x.total = sum(got.values())
                x.q = self.prescribed("quality", x.total * share)
                for group, least in minimums:  # of a group, or of all points: None
                    ids = [c["id"] for c in criteria if group in (None, *c["groups"])]
                    low += [group] * (sum(got[i] for i in ids) < needed(least, sum(most[i] for i in ids)))
            over = [["budget", None]] if self.name == "fixed-budget" and x.p > self.m.budget else []
            out[bid] = [["minimum", id_] for id_ in low] + over
        left = {bid: x for bid, x in field.items() if not out[bid]}
        if left and ranked and self.name != "trade-off":
            self.figures(left.values())
        return left, {bid: why for bid, why in out.items() if why}

    def figures(self, bids):
        """Give each admissible bid its price points, key figure and order: the greatest order wins."""
        m, scale = self.m, self.method["scale"]
        if self.name == "weighted-ratio":  # the references are published, or come from the admissible bids
            middle = {"weighted-ratio-median": median, "weighted-ratio-mean": mean}.get(self.method["name"])
            m.quality = middle(x.q for x in bids) if middle else m.reference_quality
            m.price = middle(x.p for x in bids) if middle else m.reference_price
        for x in bids:
            x.low, x.high = min(each.p for each in bids), max(each.q or 0 for each in bids)
            if self.name in PRICE_POINTS:
                line = PRICE_POINTS[self.name](m, x)
                x.pp = self.prescribed("price_points", max(line, 0) if self.method["clamp"] else line)
            x.key = KEY_FIGURE[self.name](m, x) if self.name in KEY_FIGURE else self.value_index(x)
        if self.name == "value-index":
            return
        factor, best = Fraction(1) if scale == "three-digits" else number(scale), max(x.key for x in bids)
        while scale == "three-digits" and best and not 100 <= best * factor < 1000:
            factor *= 10 if best * factor < 100 else Fraction(1, 10)
        for x in bids:
            x.key = self.prescribed("key_figure", x.key * factor)
            x.order = [-x.key if self.name in LOWEST_WINS else x.key]
        for x in bids if self.name == "extended-ratio" else ():
            deciding = {**x.points, "highest_quality": x.q, "lowest_price": -x.p}[self.method["decide_by"]]
            inside = x.key >= max(each.key for each in bids) * (1 - m.band_percent / 100)
            x.order = [1, deciding] if inside else [0, x.key]

    def value_index(self, x):
        """Return L^(m/n) / P where it is rational or rounded; set as order its n-th power, always exact."""
        exponent, rule = self.m.quality_weight / self.m.price_weight, "key_figure" in self.rules["rounding"]
        n = exponent.denominator
        power = x.q**exponent.numerator / x.p**n
        key = Fraction(root(power.numerator, n), root(power.denominator, n))
        if key**n != power:  # irrational: a number between the same two decimals of 40 digits rounds alike
            key = Fraction(2 * root(power * 10 ** (40 * n), n) + 1, 2 * 10**40) if rule else None
        x.order = [self.prescribed("key_figure", key) if rule else power]
        return x.order[0] if rule else key

    def first(self, field):
        """Return the bids with the greatest order; of several, the one for which the lot fell."""
        best = [bid for bid in sorted(field) if field[bid].order == max(x.order for x in field.values())]
        drawn = self.data["draw"] in best and "draw" in self.rules["tie_break"]
        return [self.data["draw"]] if drawn else best

    def admitted(self, field, early, late):
        """Return who reaches the later stage by the criteria of the bid, and why others do not."""
        waits = {None}.union(*(c["groups"] for c in late))  # a minimum of these is for the last ranking
        now = [minimum for minimum in self.rules["minimum"] if minimum[0] not in waits]
        top, least = self.rules["admission"]["top"], self.rules["admission"]["threshold"]
        field, out = self.compete(field, early, now, ranked=bool(top or least))
        for bid, x in field.items():
            ahead = sum(other.order > x.order for other in field.values())
            missed = bool(top and ahead >= int(top)) + bool(least and x.total < needed(least, x.top))
            out |= {bid: [["minimum", None]] * missed} if missed else {}
        return {bid: x for bid, x in field.items() if bid not in out}, out

    def outcome(self, full):
        """Return what the rules make of the bids, as the claim says it; bidders in full win no more lots."""
        bids, criteria, ties = self.data["bids"], [*self.data["criteria"]], self.rules["tie_break"]
        excluded = {bid["id"]: why for bid in bids if (why := self.examination(bid))}
        bids = {bid["id"]: bid for bid in bids if bid["id"] not in excluded}
        field = {id_: SimpleNamespace(p=self.price(bid), points={}) for id_, bid in bids.items()}
        criteria *= self.name != "lowest-price" or any(b["votes"] or b["values"] for b in bids.values())
        early, late = ([c for c in criteria if (c["stage"] == "bid") == first] for first in (True, False))
        for stage in (early, late):
            if stage and stage is late:
                field, out = self.admitted(field, early, late)
                excluded |= out
            for bid, x in field.items():
                x.points |= {c["id"]: self.points(bids[bid], c) for c in stage}
        field, out = self.compete(field, criteria, self.rules["minimum"])
        for rule in ties[: ties.index("draw")] if "draw" in ties else ties:
            for x in field.values():
                x.order.append(x.q if rule == "highest_quality" else -x.p)
        if len(first := self.first(field)) == 1:
            field[first[0]].order.append(1)
        winners = self.first({bid: x for bid, x in field.items() if bids[bid]["bidder"] not in full})
        status = {0: "no_admissible_bid", 1: "ranked"}.get(len(winners), "tie")
        if (human := self.name == "trade-off") and field:
            status, winners = "human_decision", []
        found = {"status": status if self.data["bids"] else "no_bids", "winners": winners, "ranking": {}}
        for bid, x in field.items():
            rank = 1 + sum(other.order > x.order for other in field.values())
            row = zip(FIGURES, (None if human else rank, x.q, x.p, x.pp, x.key), strict=True)
            found["ranking"][bid] = {name: None if each is None else str(each) for name, each in row}
        return found | {"excluded": excluded | out}


def report(part, found):
    """Print what is found for one lot; return 1 if the file claims something else, else 0."""
    print(part["lot"] or "The tender", part["rules"]["method"]["name"], sep=": ")
    for bid, row in sorted(found["ranking"].items(), key=lambda pair: (int(pair[1]["rank"] or 0), pair[0])):
        values = [(name, Fraction(row[name])) for name in FIGURES if row[name] is not None]
        print(f"  {bid}:", *(f"{name} {Decimal(x.numerator) / x.denominator:.12g}" for name, x in values))
    for bid, grounds in found["excluded"].items():
        print(f"  {bid} is out:", "; ".join(" ".join(filter(None, ground)) for ground in grounds))
    print(f"  {found['status']}:", *found["winners"])
    differ = 0
    for key, value in found.items():
        mine, theirs = (c if isinstance(c, dict) else {"": c} for c in (value, part["claimed"][key]))
        for bid in [bid for bid in mine | theirs if mine.get(bid) != theirs.get(bid)]:
            print(f"  differs: {key} {bid}: computed {mine.get(bid)}, claimed {theirs.get(bid)}")
            differ = 1
    return differ


def main(path):
    """Return the exit code."""
    code, won = 0, []
    sys.set_int_max_str_digits(0)  # exact numbers can be long
    try:
        data = json.loads(Path(path).read_text(encoding="utf-8"))
        if data["format"] != "tenderkit-evaluation-input/1":
            raise ValueError(f"the format {data['format']} is not known")
        most = int(data["lots_for_one_bidder"] or len(data["judged"]))
        for part in data["judged"]:
            found = Contest(part).outcome([bidder for bidder in won if won.count(bidder) >= most])
            won += [bid["bidder"] for bid in part["bids"] if [bid["id"]] == found["winners"]]
            most += len(data["judged"]) * (found["status"] in ("tie", "human_decision"))  # then people decide
            code = max(code, report(part, found))
    except (ArithmeticError, OSError, ValueError, LookupError, TypeError, AttributeError) as error:
        print(type(error).__name__, error, sep=": ", file=sys.stderr)
        code = 1 if isinstance(error, ArithmeticError) else 2
    print(("agrees", "differs", "unreadable")[code])
    return code


if __name__ == "__main__":
    sys.exit(main((*sys.argv[1:], "evaluation-input.json")[0]))
