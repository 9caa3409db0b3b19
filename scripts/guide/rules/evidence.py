"""Rules for what pages rest on."""

from guide.rules.rule import Rule

READ = "Cochrane Handbook, 5.2: data are taken from the report itself"
UNUSED = "House rule: what is kept is used"
REVIEW = """[{"id": "green2019", "type": "article-journal", "title": "A review of fixtures", "DOI": "10.5555/green",
  "issued": {"date-parts": [[2019]]}, "custom": {"kind": "systematic-review", "verified": "full"}}]"""

RULES = (
    Rule(
        "fact-source-unverified",
        "Words that rest on one source whose record is only partly verified",
        "Nobody has yet read who wrote it, when and where.",
        READ,
        "It lasted.[^partly2019]",
        "It lasted.[^green2019]",
    ),
    Rule(
        "price-undated",
        "A price that does not say of when it is",
        "Prices rise; a reader who counts on an old one cannot pay.",
        "House rule: every price is dated",
        "It cost 400 dollars.[^green2019]",
        "It cost 400 dollars in 2019.[^green2019]",
    ),
    Rule(
        "source-old-review",
        "A review of all studies that is older than 3 years, or undated, and no note that says why it is still used",
        "Newer studies may say something else.",
        "Shojania and others, Ann Intern Med 2007;147:224: a quarter are out of date after two years",
        REVIEW,
        REVIEW.replace('"full"', '"full", "note": "Looked for a newer one on 31 January 2026: there was none."'),
        "docs/data/sources.json",
        "warning",
    ),
    Rule(
        "source-unused",
        "A source that no page cites",
        "It costs care at each review, and helps nobody.",
        UNUSED,
        "A record in docs/data/sources.json that no page cites",
        "A page that cites it",
        severity="warning",
    ),
    Rule(
        "fact-unused",
        "A fact of whose sources no page cites any",
        "It costs care at each review, and helps nobody.",
        UNUSED,
        "A record in docs/data/facts.yml whose source no page cites",
        "A page that cites its source",
        severity="warning",
    ),
)
