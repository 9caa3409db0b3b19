"""When a number in words is a figure of a fact.

A number is right if it is a figure of a fact that one of the sources in its passage shows:

1. exactly; or rounded, half up, to the digits that are shown (33.33 as 33 or 33.3);
2. or what is left of 100 when it is a percentage that the passage said too (33 did, 67 did not);
3. after "about", "nearly", "over" and words like them, rounded to two digits (12,226 as about 12,000);
4. as a share: "1 in 5" where a hundred divided by the percentage rounds to 5; "half", "a third", "two thirds",
   "a quarter" and "three quarters" within 2 points (48 to 52 % is half).
"""

import re
from collections.abc import Mapping
from math import floor, log10

from guide.facts import Figure
from guide.quantities import Quantity, find_family

HUNDRED = 100
SHARE_POINTS = 2
NEAR = 0.1
"""How far from a figure, as a part of it, a number still looks like a slip of rounding rather than another number."""
LEADING_ZERO = re.compile(r"0\d")
ONE_IN = re.compile(r"(?:1|one) in (\d+)", re.IGNORECASE)


def list_candidates(
    quantity: Quantity, facts: Mapping[str, tuple[Figure, ...]], said: frozenset[float]
) -> list[tuple[str, float]]:
    """Return the numbers that a quantity may be, with their facts: of figures in its unit if there are any.

    What is left of a percentage counts only where the passage said the percentage.
    """
    everything = [(fact, figure) for fact, figures in facts.items() for figure in figures]
    of_unit = [each for each in everything if quantity.family and find_family(each[1].unit) == quantity.family]
    chosen = of_unit or everything
    numbers = [(fact, number) for fact, figure in chosen for number in figure.numbers]
    shares = [
        (fact, number) for fact, figure in chosen if find_family(figure.unit) == "percent" for number in figure.numbers
    ]
    return [
        *numbers,
        *((fact, HUNDRED - number) for fact, number in shares if round_half_up(number, 0) in said or number in said),
    ]


def matches(quantity: Quantity, number: float) -> bool:
    """Return whether a number in words is a number of a fact, by the rules above."""
    if LEADING_ZERO.match(quantity.text):
        return False
    if quantity.share:
        part_in = ONE_IN.fullmatch(quantity.text)
        if part_in and number > 0:
            return round_half_up(HUNDRED / number, 0) == float(part_in[1])
        return abs(number - quantity.value) <= SHARE_POINTS
    if round_half_up(abs(number), quantity.decimals) == quantity.value:
        return True
    return quantity.about and number > HUNDRED and round_half_up(number, 1 - floor(log10(number))) == quantity.value


def round_half_up(number: float, decimals: int) -> float:
    """Return a number rounded half up, as people do; Python's own way rounds 30.5 to 30."""
    scale = 10.0**decimals
    return round(floor(number * scale + 0.5 + 1e-9) / scale, max(decimals, 0))


def looks_near(number: float, figure: float) -> bool:
    """Return whether a number looks like a slip in rounding a figure, rather than another number."""
    least = 1.0 if min(figure, number) >= NEAR * HUNDRED else 0.0
    return abs(figure - number) <= max(least, NEAR * abs(figure))
