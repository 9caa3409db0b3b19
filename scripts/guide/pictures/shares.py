"""Shares of a hundred people: what icon arrays and bars are drawn from.

Whole people, the same denominator on both sides, and both sides of each number (Trevena and others, Medical Decision
Making 2021;41:834, "Current challenges when using numbers in patient decision aids").
"""

from dataclasses import dataclass
from math import floor

from guide.facts import Fact, Figure
from guide.pictures.drawing import UnfitError, get_groups
from guide.wording import write_number

HUNDRED = 100


@dataclass(frozen=True, slots=True)
class Share:
    """Of a hundred people, those who are counted.

    Attributes:
        label: What they were given.
        low: Of 100, as the source has it.
        high: The upper end of a range; the same as `low` if there is one number.
        interval: The confidence interval around it, if there is one.
    """

    label: str
    low: float
    high: float
    interval: tuple[float, float] | None = None

    @property
    def whole(self) -> tuple[int, int]:
        """Both ends in whole people, rounded half up."""
        return floor(self.low + 0.5), floor(self.high + 0.5)

    @property
    def tiny(self) -> bool:
        """Whether it is fewer than one of 100, but not nobody; or all but fewer than one. Nobody is drawn in part."""
        return self.low == self.high and (0 < self.low < 1 or HUNDRED - 1 < self.low < HUNDRED)

    @property
    def counted(self) -> str:
        """How many of 100, in digits."""
        if self.tiny:
            return f"{write_number(self.low)}"
        return _span(*self.whole)

    @property
    def others(self) -> str:
        """How many of 100 are left, in digits."""
        if self.tiny:
            return write_number(HUNDRED - self.low)
        low, high = self.whole
        return _span(HUNDRED - high, HUNDRED - low)

    @property
    def with_range(self) -> str:
        """How many of 100, in digits, with the interval if there is one."""
        if self.interval is None:
            return self.counted
        low, high = (floor(number + 0.5) for number in self.interval)
        return f"{self.counted} (range {low} to {high})"

    def say(self, yes: str, no: str) -> str:
        """Return both sides in words."""
        return f"{self.counted} of 100 {yes}, {self.others} {no}{self._say_range()}"

    def _say_range(self) -> str:
        return f" {self.with_range[len(self.counted) + 1 :]}" if self.interval else ""


def read_shares(fact: Fact) -> tuple[Share, ...]:
    """Return the shares that a fact tells.

    Raises:
        UnfitError: There is none, or one is no percentage.
    """
    return tuple(_read_share(fact, label, figure) for label, figure in get_groups(fact).items())


def read_pair(fact: Fact) -> tuple[Share, Share]:
    """Return the two shares that a fact compares.

    Raises:
        UnfitError: It does not compare two, or they are not percentages.
    """
    groups = get_groups(fact)
    if len(groups) != 2:  # noqa: PLR2004 - with and without
        found = f"its 'picture' has {len(groups)} group{'s' * (len(groups) != 1)}; expected two, with and without"
        raise UnfitError(found, fact=fact.id)
    first, second = (_read_share(fact, label, figure) for label, figure in groups.items())
    return first, second


def _read_share(fact: Fact, label: str, figure: Figure) -> Share:
    if not figure.unit.startswith("%"):
        raise UnfitError(f"'{label}' is no percentage, so it is no number of people out of 100", fact=fact.id)
    return Share(label, figure.low, figure.high, figure.interval)


def _span(low: int, high: int) -> str:
    return str(low) if low == high else f"{low} to {high}"
