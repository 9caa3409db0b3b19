"""Rules for reviews that are due. The examples are those of a day in April 2027."""

from guide.rules.data import FACT, HELPLINE
from guide.rules.front_matter import GOOD, PAGE, REVIEW
from guide.rules.rule import Rule

MOVING = "House rule: prices, laws and official texts are read again after 12 months, phone numbers after 6"
OVER = "House rule: an error once it is 60 days late"
PRICE = FACT.replace("3 days", "400 US dollars")
LATER = ("2026-01-31", "2026-09-30")

RULES = (
    Rule(
        "review-due",
        "A page whose review is due within 30 days, or has been for less than 60",
        "There is still time to read it with care.",
        REVIEW,
        GOOD.replace("2027-01-31", "2027-04-20").replace("2026-01-31", "2026-04-20"),
        GOOD.replace("2027-01-31", "2027-09-30").replace("2026-01-31", "2026-09-30"),
        PAGE,
        "warning",
    ),
    Rule(
        "review-overdue",
        "A page whose review has been due for 60 days or more",
        "Readers take it for what is known today.",
        f"{REVIEW}. {OVER}",
        GOOD,
        GOOD.replace("2027-01-31", "2027-09-30").replace("2026-01-31", "2026-09-30"),
        PAGE,
    ),
    Rule(
        "fact-due",
        "A fact of a price, a law or an official text that was last read nearly 12 months ago",
        "It may say something else by now.",
        MOVING,
        PRICE.replace("2026-01-31", "2026-04-20"),
        PRICE.replace(*LATER),
        "docs/data/facts.yml",
        "warning",
    ),
    Rule(
        "fact-overdue",
        "The same, for more than 14 months",
        "A reader may count on a price that nobody asks any more.",
        f"{MOVING}. {OVER}",
        PRICE,
        PRICE.replace(*LATER),
        "docs/data/facts.yml",
    ),
    Rule(
        "helpline-due",
        "A helpline whose numbers were last looked at nearly 6 months ago",
        "Services move and close.",
        MOVING,
        HELPLINE.replace("2026-01-31", "2026-10-31"),
        HELPLINE.replace("2026-01-31", "2026-12-31"),
        "docs/data/helplines.yml",
        "warning",
    ),
    Rule(
        "helpline-overdue",
        "The same, for more than 8 months",
        "Somebody in need may call a number that nobody answers.",
        f"{MOVING}. {OVER}",
        HELPLINE,
        HELPLINE.replace("2026-01-31", "2026-12-31"),
        "docs/data/helplines.yml",
    ),
)
