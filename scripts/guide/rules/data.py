"""Rules for records in data files."""

from collections.abc import Iterator

from guide.rules.rule import Rule

SCHEMA = "The schema beside the data file"
IDS = "House rule: a name means one thing"
LOST = "House rule: a record leads to what it names"

SOURCE = """{"id": "green2019", "type": "article-journal", "title": "Effects of a fixture", "DOI": "10.5555/green",
  "custom": {"kind": "rct", "verified": "full"}}"""
FACT = """- id: relief
  statement: Relief lasted three days.
  figures: {relief: 3 days}
  sources: [green2019]
  place: abstract
  checked: 2026-01-31
  certainty: low
  why: one small trial
"""
STUDY = """- id: green2019
  about: Fear
  design: A trial.
  treatment: A drip.
  comparator: None
  result: Relief was short.
  facts: [relief]
"""
CLAIM = """- id: quick
  group: adverts
  claim: It works at once.
  verdict: not-known
  evidence: Nobody has counted.
  read_on: index.md
"""
TERM = """- id: fear
  term: fear
  plain: being afraid
  meaning: Being afraid of something.
"""
HELPLINE = """- id: emergency
  name: Emergency services
  place: Everywhere
  purpose: Danger to life
  numbers: ['911']
  call: '911'
  source: green2019
  checked: 2026-01-31
"""
CHANGE = """- id: new-page
  date: 2026-01-31
  kind: new
  what: A page on fear.
  pages: {index.md: Fear}
"""
SEARCH = """- id: fear
  listed: [fear]
  pages: [index.md]
"""
OWNER = """- id: editor
  role: Editor
  keeps: Every page
"""
KIND = """- id: reader
  pages: ['*']
  grade: 7
  limit: 8
"""
WORDING = """- id: utilise
  kind: hard
  words: [utilis*]
  say: use
  why: The short word says the same.
"""
ADDRESS = """- id: old-page/
  to: index.md
"""
WORKSHEET = """- id: plan
  title: My plan
  file: plan
  groups: [{legend: Aims, fields: [{label: My aim}]}]
"""
DECISION = """- id: options
  title: My options
  file: options
  situation: {legend: What fits me}
  situations: [{id: here, name: Here, page: index.md}, {id: there, name: There}]
  comparing: {legend: What I want to see}
  options: [{id: wait, name: Wait}, {id: go, name: Go}]
  aspects: [{id: time, name: Time, cells: [{option: wait, words: Long}, {option: go, words: Short}]}]
  mattering: {legend: What matters to me}
  levels: [Much, Little]
  talking: {legend: What to talk about first}
  cautions: []
  groups: []
"""
QUESTION = """- id: who
  ask: Who will be there?
  good: A name
  walk_away: Nobody
"""
COST = """- id: one-visit
  item: One visit
  price: Price of one visit
"""
RECORDS = (
    ("source", "sources.json", f"[{SOURCE}]", ('"rct"', '"trial"'), f"[{SOURCE},\n{SOURCE}]"),
    ("fact", "facts.yml", FACT, ("3 days", "three days or so"), 2 * FACT),
    ("study", "studies.yml", STUDY, ("design:", "desgin:"), 2 * STUDY),
    ("claim", "claims.yml", CLAIM, ("not-known", "unknown"), 2 * CLAIM),
    ("term", "glossary.yml", TERM, ("plain:", "plane:"), 2 * TERM),
    ("helpline", "helplines.yml", HELPLINE, ("['911']", "[nine]"), 2 * HELPLINE),
    ("change", "changes.yml", CHANGE, ("kind: new", "kind: news"), 2 * CHANGE),
    ("search-term", "search-terms.yml", SEARCH, ("pages:", "page:"), 2 * SEARCH),
    ("worksheet", "worksheets.yml", WORKSHEET, ("label:", "lable:"), 2 * WORKSHEET),
    ("decision", "decisions.yml", DECISION, ("option: wait", "option: stay"), 2 * DECISION),
    ("question", "questions.yml", QUESTION, ("good:", "goood:"), 2 * QUESTION),
    ("cost", "costs.yml", COST, ("price:", "prize:"), 2 * COST),
    ("owner", "owners.yml", OWNER, ("keeps:", "keps:"), 2 * OWNER),
    ("kind", "page-kinds.yml", KIND, ("grade: 7", "grade: seven"), 2 * KIND),
    ("wording", "plain-words.yml", WORDING, ("hard", "ugly"), 2 * WORDING),
    ("address", "addresses.yml", ADDRESS, ("old-page/", "/Old page"), 2 * ADDRESS),
)
"""Each kind of record: its name and file, a file that is right, how one goes wrong, and a file with an id twice."""
NAMES = {"kind": "a kind of page", "wording": "words to do without", "address": "a published address"}


def _list_rules() -> Iterator[Rule]:
    for name, file, good, (right, wrong), twice in RECORDS:
        a = "an" if name[0] in "aeiou" else "a"
        yield Rule(
            f"{name}-invalid",
            f"A record of {NAMES.get(name, f'{a} {name}')} that lacks something or holds something wrong",
            "Pages are drawn from it, so they would be wrong too.",
            f"{SCHEMA}: docs/data/{file.split('.')[0]}.schema.json",
            good.replace(right, wrong),
            good,
            f"docs/data/{file}",
        )
        yield Rule(
            f"{name}-duplicate",
            f"A record of {NAMES.get(name, f'{a} {name}')} with an id that another has",
            "Pages that name it could mean either.",
            IDS,
            twice,
            good,
            f"docs/data/{file}",
        )


RULES = (
    *_list_rules(),
    Rule(
        "fact-source-unknown",
        "A fact of a source that is not there",
        "Nobody could look whether it is true.",
        LOST,
        FACT.replace("[green2019]", "[gren2019]"),
        FACT,
        "docs/data/facts.yml",
    ),
    Rule(
        "study-source-unknown",
        "A study of a source that is not there",
        "Nobody could read it.",
        LOST,
        STUDY.replace("id: green2019", "id: gren2019"),
        STUDY,
        "docs/data/studies.yml",
    ),
    Rule(
        "study-fact-unknown",
        "A study that names a fact which is not there, or not its own",
        "Its numbers would be held to nothing.",
        LOST,
        STUDY.replace("[relief]", "[releif]"),
        STUDY,
        "docs/data/studies.yml",
    ),
    Rule(
        "search-term-page",
        "Words to look for that lead to a page which is not there",
        "A reader who looks for them finds nothing.",
        LOST,
        SEARCH.replace("index.md", "indx.md"),
        SEARCH,
        "docs/data/search-terms.yml",
    ),
    Rule(
        "search-term-anchor",
        "Words to look for that lead to a heading which is not there",
        "The reader lands at the top, and looks for it.",
        LOST,
        SEARCH.replace("index.md", "index.md#nowhere"),
        SEARCH,
        "docs/data/search-terms.yml",
    ),
    Rule(
        "search-term-twice",
        "Words that stand in the list twice",
        "A reader could not tell which of the two to open.",
        IDS,
        SEARCH + SEARCH.replace("id: fear", "id: dread"),
        SEARCH,
        "docs/data/search-terms.yml",
    ),
    Rule(
        "decision-page-unknown",
        "A decision that sends readers to a page which is not there",
        "They could not read on.",
        LOST,
        DECISION.replace("index.md", "indx.md"),
        DECISION,
        "docs/data/decisions.yml",
    ),
    Rule(
        "cost-default",
        "A number in a field that no fact holds, or whose source the record does not cite",
        "A reader would take a number for true that nobody has shown.",
        LOST,
        COST + "  price_default: {fact: nowhere, figure: price}\n  says: An example\n",
        COST,
        "docs/data/costs.yml",
    ),
    Rule(
        "term-form",
        "Two terms with one form",
        "A reader who asks what a word means would get one of two answers.",
        IDS,
        TERM + TERM.replace("id: fear", "id: dread"),
        TERM,
        "docs/data/glossary.yml",
    ),
    Rule(
        "change-page-unknown",
        "A change of a page that is not there",
        "Readers could not look what is new.",
        LOST,
        CHANGE.replace("index.md", "indx.md"),
        CHANGE,
        "docs/data/changes.yml",
    ),
    Rule(
        "claim-page-unknown",
        "A claim that sends readers to a page which is not there",
        "They could not read on.",
        LOST,
        CLAIM.replace("index.md", "indx.md"),
        CLAIM,
        "docs/data/claims.yml",
    ),
)
