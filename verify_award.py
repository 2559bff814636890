#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Recompute an award from the file of `tenderkit export evaluation`; compare it with what the file claims.

Run `python3 verify_award.py evaluation-input.json`; it needs Python 3.11 or newer and nothing else. Exit 0: the
same winners, ranks, figures and exclusions; 1: something differs; 2: the file cannot be read. All numbers are
exact fractions, never floats. Format and formulas: docs/reference/evaluation-input.md.
"""

import json
import re
import sys
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise
from pathlib import Path
from statistics import mean, median
from types import SimpleNamespace

NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?|-?[0-9]+/[0-9]*[1-9][0-9]*")
FIGURES = ("rank", "quality", "price", "price_points", "key_figure")

# m: parameters of the method. x: q quality, p price, pp price points of a bid; top: the highest possible L;
# low: lowest price and high: highest quality of the admissible bids.
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
DIVIDES_BY_PRICE = "simple-ratio extended-ratio linear-min inverse qcbs value-index rated-criteria".split()


def number(text):
    """Return the exact value of 74000, 74000.50 or 1/3, written as text. Nothing else is a number."""
    if not isinstance(text, str) or not NUMBER.fullmatch(text):
        raise ValueError(f"{text!r} is not an exact number written as text")
    return Fraction(text)


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


def only_once(pairs):
    """Refuse a JSON object that names a key twice: two readers could see two files."""
    if len(dict(pairs)) != len(pairs):
        raise ValueError("a key stands twice in one object")
    return dict(pairs)


class Contest:
    """The tender or one lot of it. What its data cannot answer raises an ArithmeticError."""

    def __init__(self, data):
        """Keep the data of one lot; m are the parameters of its method."""
        self.data, self.rules, self.method = data, data["rules"], data["rules"]["method"]
        self.name = re.sub("^weighted-ratio.*", "weighted-ratio", self.method["name"])
        self.m = SimpleNamespace(**{key: number(text) for key, text in self.method["numbers"].items()})
        weights = {key: value for key, value in vars(self.m).items() if key.endswith("_weight")}
        if (
            self.name in ("qcbs", "weighted-ratio") and self.method["unit"] == "percent"
        ):  # sum 1, or in percent
            vars(self.m).update({key: value / sum(weights.values()) for key, value in weights.items()})

    def prescribed(self, step, value):
        """Round as the tender prescribes for this step; the value stays exact where it prescribes nothing."""
        rule = self.rules["rounding"].get(step)
        return rounded(value, int(rule["digits"]), rule["mode"]) if rule else value

    def examination(self, bid):
        """Return why a bid is out before points count, as [stage, what was not met], stage by stage."""
        grounds = [] if bid["status"] == "received" else [["formal", None]]
        for stage in ("formal", "selection", "exclusion", "price"):
            items = [item for item in bid["examination"] if item["stage"] == stage]
            if bid["status"] == "received" and any(item["result"] == "open" for item in items):
                raise ArithmeticError(f"the examination of {bid['id']} is still open")
            grounds += [[stage, item["id"]] for item in items if item["result"] == "not_met"]
            if stage == "exclusion":
                grounds += [[stage, must] for must, yes in bid["declarations"].items() if not yes]
        return grounds

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
        if total < 0 or (total == 0 and self.name in DIVIDES_BY_PRICE):
            raise ArithmeticError(f"the price of {bid['id']} is {total}, which the method cannot use")
        return total

    def around(self, group):
        """Return the ids of a group and of the groups that it lies in."""
        return [] if group is None else [group, *self.around(self.data["groups"][group]["parent"])]

    def points(self, bid, criterion):
        """Return the points of a bid for a criterion: measured, agreed, or made of the votes as published."""
        id_, mode = criterion["id"], self.rules["reviewers"]
        if criterion["value_function"]:
            return self.measured(criterion["value_function"], number(bid["values"][id_]))
        names = {id_, *self.around(criterion["group"])}
        panel = [r for r, mine in self.data["reviewers"].items() if not mine or names & set(mine)]
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

    def brings(self, criterion):
        """Return what one point brings to L: weight × weights of its groups (percent), or weight / top."""
        product = number(criterion["weight"])
        if self.data["unit"] == "points":
            return product / number(self.rules["scale"]["top"])
        for group in self.around(criterion["group"]):
            product *= number(self.data["groups"][group]["weight"] or "100") / 100
        return product

    def compete(self, criteria, prices, points):
        """Return grounds against bids below a minimum or above the budget, and the figures of all others."""
        field, grounds = {}, {bid: [] for bid in prices}
        weights = {c["id"]: self.brings(c) for c in criteria if c["weight"] is not None}
        most = {id_: weight * number(self.rules["scale"]["top"]) for id_, weight in weights.items()}
        for bid, price in prices.items():
            given, total, reached, top = points[bid], None, {}, sum(most.values())
            if len(weights) == len(criteria) > 0 and not any(
                isinstance(each, str) for each in given.values()
            ):
                reached = {i: self.prescribed("criterion_points", w * given[i]) for i, w in weights.items()}
                total = sum(reached.values())
            low = [c["id"] for c in criteria if c["min_points"] and given[c["id"]] < number(c["min_points"])]
            for group, least in self.rules["minimum"] if reached else ():  # of a group, or of all: None
                inside = [c["id"] for c in criteria if group is None or group in self.around(c["group"])]
                share = sum(most[id_] for id_ in inside) / 100 if least.endswith("%") else 1
                low += [group] * (sum(reached[id_] for id_ in inside) < share * number(least.rstrip("% ")))
            over = self.name == "fixed-budget" and price > self.m.budget
            grounds[bid] = [["minimum", id_] for id_ in low] + [["budget", None]] * over
            if self.name in ("linear-min", "inverse"):
                total *= self.m.quality_weight / top
            quality = None if total is None else self.prescribed("quality", total)
            if not grounds[bid]:
                field[bid] = SimpleNamespace(q=quality, p=price, pp=None, key=None, order=[], top=top)
        if field and self.name != "trade-off":
            self.figures(field, list(field.values()), points)
        return {bid: why for bid, why in grounds.items() if why}, field

    def figures(self, field, bids, points):
        """Give each admissible bid its price points, key figure and order: the greatest order wins."""
        m, scale = self.m, self.method["scale"]
        if self.name == "weighted-ratio":  # the references are published, or come from the admissible bids
            middle = {"weighted-ratio-median": median, "weighted-ratio-mean": mean}.get(self.method["name"])
            m.quality = middle(x.q for x in bids) if middle else m.reference_quality
            m.price = middle(x.p for x in bids) if middle else m.reference_price
        for x in bids:
            x.low, x.high = min(each.p for each in bids), max(each.q or 0 for each in bids)
            if self.name in PRICE_POINTS:
                x.pp = PRICE_POINTS[self.name](m, x)
                x.pp = max(x.pp, Fraction(0)) if self.method["clamp"] else x.pp
                x.pp = self.prescribed("price_points", x.pp)
            x.key = KEY_FIGURE[self.name](m, x) if self.name in KEY_FIGURE else self.value_index(x)
        if self.name == "value-index":
            return
        factor, best = Fraction(1) if scale == "three-digits" else number(scale), max(x.key for x in bids)
        while scale == "three-digits" and best and not 100 <= best * factor < 1000:
            factor *= 10 if best * factor < 100 else Fraction(1, 10)
        for x in bids:
            x.key = self.prescribed("key_figure", x.key * factor)
            x.order = [-x.key if self.name in LOWEST_WINS else x.key]
        for bid, x in field.items() if self.name == "extended-ratio" else ():
            deciding = {**points[bid], "highest_quality": x.q, "lowest_price": -x.p}[self.method["decide_by"]]
            inside = x.key >= max(each.key for each in bids) * (1 - m.band_percent / 100)
            x.order = [1, deciding] if inside else [0, x.key]

    def value_index(self, x):
        """Return L^(m/n) / P where it is rational or rounded; set as order its n-th power, always exact."""
        exponent, rule = self.m.quality_weight / self.m.price_weight, self.rules["rounding"].get("key_figure")
        n = exponent.denominator
        power = x.q**exponent.numerator / x.p**n
        key, x.order = Fraction(root(power.numerator, n), root(power.denominator, n)), [power]
        if rule:
            unit, mode = 10 ** int(rule["digits"]), rule["mode"]
            halves = root(power * (2 * unit) ** n, n)  # how many halves of the last place, rounded down
            even = mode == "half-even" and halves % 4 == 1 and halves**n == power * (2 * unit) ** n
            x.order = [Fraction(halves // 2 if mode == "down" or even else (halves + 1) // 2, unit)]
        return x.order[0] if rule else key if key**n == power else None

    def outcome(self):
        """Return what the published rules make of the bids, in the form of the claim."""
        excluded = {bid["id"]: why for bid in self.data["bids"] if (why := self.examination(bid))}
        left = [bid for bid in self.data["bids"] if bid["id"] not in excluded]
        prices, criteria = {bid["id"]: self.price(bid) for bid in left}, self.data["criteria"]
        points = {bid["id"]: {c["id"]: self.points(bid, c) for c in criteria} for bid in left}
        grounds, field = self.compete(criteria, prices, points)
        ties, drawn, human = self.rules["tie_break"], self.data["draw"], self.name == "trade-off"
        for rule in ties[: ties.index("draw")] if "draw" in ties else ties:
            for x in field.values():
                x.order.append(x.q if rule == "highest_quality" else -x.p)
        first = [bid for bid in sorted(field) if field[bid].order == max(x.order for x in field.values())]
        if drawn in first and "draw" in ties:
            field[drawn].order.append(1)
            first = [drawn]
        status = "human_decision" if human else "ranked" if len(first) == 1 else "tie"
        found = {"status": status if field else "no_admissible_bid" if self.data["bids"] else "no_bids"}
        found |= {"winners": [] if human else first, "excluded": excluded | grounds, "ranking": {}}
        for bid, x in field.items():
            rank = None if human else 1 + sum(other.order > x.order for other in field.values())
            row = [None if each is None else str(each) for each in (rank, x.q, x.p, x.pp, x.key)]
            found["ranking"][bid] = dict(zip(FIGURES, row, strict=True))
        return found


def shown(text):
    """Return an exact number for people, with six digits after the point where it is a fraction."""
    return (
        text
        if text is None or "/" not in text
        else f"{Decimal(text.split('/')[0]) / int(text.split('/')[1]):.6f}"
    )


def report(data):
    """Print what is found for one lot; return 0 if the file claims the same, else 1."""
    print(data["lot"] or "The tender", data["rules"]["method"]["name"], sep=": ")
    try:
        found = Contest(data).outcome()
    except ArithmeticError as error:
        print(f"  differs: {error}")
        return 1
    for bid, row in sorted(found["ranking"].items(), key=lambda pair: (int(pair[1]["rank"] or 0), pair[0])):
        print(f"  {bid}:", *(f"{name} {shown(row[name])}" for name in FIGURES))
    for bid, grounds in found["excluded"].items():
        print(f"  {bid} is out:", "; ".join(" ".join(filter(None, ground)) for ground in grounds))
    print(f"  {found['status']}:", *found["winners"])
    mine, theirs = ({**each, **each["ranking"], **each["excluded"]} for each in (found, data["claimed"]))
    different = [key for key in mine | theirs if mine.get(key) != theirs.get(key)]
    for key in set(different) - {"ranking", "excluded"}:
        print(f"  differs: {key}: computed {mine.get(key)}, claimed {theirs.get(key)}")
    return int(bool(different))


def main(path):
    """Return the exit code."""
    try:
        data = json.loads(Path(path).read_text(encoding="utf-8"), object_pairs_hook=only_once)
        if data["format"] != "tenderkit-evaluation-input/1":
            raise ValueError(f"the format {data['format']} is not known")
        code = max([report(part) for part in data["judged"]])
    except (OSError, ValueError, LookupError, TypeError, AttributeError) as error:
        print(f"unreadable: {type(error).__name__}: {error}", file=sys.stderr)
        return 2
    print("differs" if code else "agrees")
    return code


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
