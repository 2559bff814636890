# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The name of a formula goes in; the sentence in which a person writes it down comes out."""

from collections.abc import Mapping

from tenderkit.words import N_

STEP_WORDS: Mapping[str, str] = {
    "price_line": N_("{position} {title}: {quantity} {unit} × {unit_price} = {result}"),
    "price_line_listed": N_(
        "{position} {title}: {quantity} {unit} × {unit_price} = {result}, listed only and not counted"
    ),
    "price_lines": N_("Sum of the counted lines = {result}"),
    "discount_share": N_("Discount: {lines} × {percent} % = {result}"),
    "discount": N_("Less the discount: {lines} − {discount} = {result}"),
    "vat_exempt": N_("No VAT is added, because the bidder is exempt."),
    "vat_share": N_("VAT: {net} × {percent} % = {result}"),
    "vat": N_("With VAT: {net} + {vat} = {result}"),
    "price": N_("Evaluated price P = {result}"),
    "votes_mean": N_("{criterion}: mean of the votes {votes} = {result}"),
    "votes_median": N_("{criterion}: median of the votes {votes} = {result}"),
    "votes_trimmed": N_(
        "{criterion}: mean of the votes {votes} without one highest and one lowest = {result}"
    ),
    "votes_apart": N_("{criterion}: the votes lie far apart, from {low} to {high}; this changes no points"),
    "criterion_percent": N_("{criterion} {title}: weight {weight} × {points} points = {result}"),
    "criterion_points": N_("{criterion} {title}: weight {weight} × {points} points / {top} = {result}"),
    "rating": N_("{criterion} {title}: {rating}"),
    "value_linear": N_(
        "{criterion} {title}: {value}{unit} lies between {low} and {high}; points = "
        "{low_points} + ({value} − {low}) × ({high_points} − {low_points}) / ({high} − {low}) = {result}"
    ),
    "value_at_end": N_("{criterion} {title}: {value}{unit} is at the end {end} or beyond; points = {result}"),
    "value_steps": N_("{criterion} {title}: {value}{unit} is in the step from {start} on; points = {result}"),
    "value_lowest_step": N_(
        "{criterion} {title}: {value}{unit} is below {start}, where the lowest step counts; points = {result}"
    ),
    "first_stage": N_("Over the criteria of the bid alone; by this bids are admitted to the next stage."),
    "all_stages": N_("Over all criteria, with those of the later stage."),
    "points": N_("Performance points, at most L_max = {maximum}: L = {result}"),
    "quality_points": N_("Performance points L = {result}"),
    "quality_share": N_("Quality points = {weight} × L / L_max = {weight} × {points} / {maximum} = {result}"),
    "linear_price_points": N_(
        "Price points = weight × (zero_at × lowest − P) / ((zero_at − 1) × lowest) "
        "= {weight} × ({zero_at} × {lowest} − {price}) / (({zero_at} − 1) × {lowest}) = {result}"
    ),
    "linear_clamped": N_(
        "Price points = {result}, because P = {price} is above {zero_at} × the lowest price of {lowest}"
    ),
    "lowest_reference": N_("Lowest price of the admissible bids, from {bid} = {result}"),
    "highest_reference": N_("Highest points of the admissible bids, from {bid} = {result}"),
    "median_of_points": N_("Reference L_0, the median of the points {of_points} = {result}"),
    "median_of_prices": N_("Reference P_0, the median of the prices {of_prices} = {result}"),
    "mean_of_points": N_("Reference L_0, the mean of the points {of_points} = {result}"),
    "mean_of_prices": N_("Reference P_0, the mean of the prices {of_prices} = {result}"),
    "inverse_price_points": N_(
        "Price points = weight × lowest / P = {weight} × {lowest} / {price} = {result}"
    ),
    "inverse_price_points_power": N_(
        "Price points = weight × (lowest / P)^{power} = {weight} × ({lowest} / {price})^{power} = {result}"
    ),
    "qcbs_price_points": N_(
        "Price points = weight × 100 × lowest / P = {weight} × 100 × {lowest} / {price} = {result}"
    ),
    "qcbs_sum": N_(
        "Key figure = weight × L + price points = {weight} × {points} + {price_points} = {result}"
    ),
    "rated_sum": N_(
        "Key figure = price points + weight × L / highest L "
        "= {price_points} + {weight} × {points} / {highest} = {result}"
    ),
    "sum": N_("Total points = quality points + price points = {quality} + {price_points} = {result}"),
    "ratio": N_("Key figure Z = L / P = {points} / {price} = {result}"),
    "scaled_ratio": N_("Key figure Z = scale × L / P = {factor} × {points} / {price} = {result}"),
    "band_edge": N_(
        "Edge of the band of {band} % = highest Z × (1 − {band} / 100) "
        "= {best} × (1 − {band} / 100) = {result}; the highest Z is that of {bid}"
    ),
    "below_band": N_("Z lies below the band; bids there follow those in the band, by Z."),
    "decided_by_quality": N_("Z lies in the band, where the highest quality decides: {points}"),
    "decided_by_price": N_("Z lies in the band, where the lowest price decides: {price}"),
    "decided_by_criterion": N_("Z lies in the band, where the points for {criterion} decide: {points}"),
    "within_budget": N_("The price of {price} is within the budget of {budget}."),
    "key_figure_points": N_("Performance points L = {result}; the highest are the best"),
    "quality_value": N_(
        "Key figure = P − value of a point × L = {price} − {value_per_point} × {points} = {result}; "
        "the lowest is the best"
    ),
    "weighted_ratio": N_(
        "Key figure Z = G_L × L / L_0 − G_P × P / P_0 "
        "= {quality_weight} × {points} / {reference_points} "
        "− {price_weight} × {price} / {reference_price} = {result}"
    ),
    "price_per_point": N_("Key figure = P / L = {price} / {points} = {result}; the lowest is the best"),
    "value_index": N_("Key figure = L^(W_L / W_P) / P = {points}^({power}) / {price} = {result}"),
    "reduced_price": N_(
        "Key figure = P / (1 + v / (1 − V)) = {price} / (1 + {points} / (1 − {maximum})) = {result}; "
        "the lowest is the best"
    ),
    "surcharge": N_(
        "Key figure = P × (1 + (L_max − L) / L_max × W_L / W_P) "
        "= {price} × (1 + ({maximum} − {points}) / {maximum} × {quality_weight} / {price_weight}) "
        "= {result}; the lowest is the best"
    ),
    "key_figure_price": N_("Evaluated price P = {result}; the lowest is the best"),
    "people_decide": N_("There is no key figure: people decide, and write down why."),
    "rounding": N_("Rounding that the tender prescribes: {step}, digits after the point: {digits}, {mode}."),
    "rank": N_("Rank {rank} of {bids}."),
    "rank_after_tie": N_("Equal with {equal}; the tie-break ({order}) gives rank {rank} of {bids}."),
    "rank_after_band": N_(
        "Equal with {equal} in the band; the tie-break ({order}) gives rank {rank} of {bids}."
    ),
    "rank_shared": N_("Equal with {equal} after all tie-breaks; they share rank {rank} of {bids}."),
}
ROUNDED_STEPS: Mapping[str, str] = {
    "reviewer_mean": N_("points from the votes"),
    "criterion_points": N_("points of each criterion"),
    "quality": N_("quality of the bid"),
    "price_points": N_("price points"),
    "key_figure": N_("key figure"),
}
"""What a prescribed rounding rounds."""
ROUNDING_MODES: Mapping[str, str] = {
    "half-up": N_("half up"),
    "half-even": N_("half to even"),
    "down": N_("down"),
}
