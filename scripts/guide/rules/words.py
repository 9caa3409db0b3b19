"""Rules for words: that they are easy, kind and honest."""

from guide.rules.rule import Rule

GRADE = "WCAG 2.2, 3.1.5: lower secondary level; Kincaid and others, 1975, for how it is counted"
SHORT = "GOV.UK content design: check sentences with more than 25 words"
PLAIN = "docs/data/plain-words.yml; plainlanguage.gov: use simple words"
HARD = (
    "Pharmacological interventions necessitate comprehensive multidisciplinary evaluation beforehand. "
    "Contraindications encompass cardiovascular abnormalities. Psychological deterioration requires "
    "immediate professional consultation. Practitioners investigate physiological parameters systematically. "
    "Administration necessitates continuous supervision by appropriately qualified and experienced professionals."
)
EASY = (
    "Ask the clinic what they will check. They should look at your heart. "
    "Tell them at once if you feel worse. Ask who will sit with you. They should not leave you."
)

RULES = (
    Rule(
        "grade-page",
        "A page that is harder to read than its kind may be (an error above the limit, a warning below)",
        "A reader who is afraid takes in less than usual.",
        GRADE,
        HARD,
        EASY,
    ),
    Rule(
        "grade-paragraph",
        "A paragraph that is far harder to read than the rest",
        "Readers stop where they stumble.",
        GRADE,
        HARD,
        EASY,
    ),
    Rule(
        "sentence-long",
        "A sentence of more than 25 words",
        "By its end a reader has forgotten how it began.",
        SHORT,
        "If you feel worse in the days after, or if you think that you may harm yourself, or if someone who knows you "
        "well says so, then call.",
        "Call if you feel worse in the days after. Call if you think that you may harm yourself.",
    ),
    Rule(
        "paragraph-long",
        "A paragraph of more than 3 sentences, or a bullet of more than 5",
        "On a phone it is a wall.",
        "GOV.UK content design: short paragraphs; PEMAT, item 8: information is in small sections",
        "Ask first. Ask again. Write it down. Take it home.",
        "Ask first. Ask again.\n\nWrite it down. Take it home.",
    ),
    Rule(
        "word-hard",
        "A hard word that has an easy one",
        "The easy word says the same to more people.",
        PLAIN,
        "Utilise the card.",
        "Use the card.",
        severity="warning",
    ),
    Rule(
        "word-hurtful",
        "A word that can hurt or shame",
        "A reader who is blamed stops reading, and does not ask for help.",
        "docs/data/plain-words.yml; APA Style: bias-free language; NIDA: words matter",
        "It is for addicts.",
        "It is for people who are addicted.",
    ),
    Rule(
        "word-praise",
        "Praise",
        "Praise sells. A reader needs to know how many it helped, and how many not.",
        "docs/data/plain-words.yml; DISCERN, question 6: is it balanced and unbiased?",
        "It is a breakthrough.",
        "It has not been shown to be a breakthrough.",
    ),
    Rule(
        "word-claim",
        "A claim that no page may make",
        "It is not true, or nobody knows, and somebody could come to harm by it.",
        "docs/data/plain-words.yml, with the reason for each",
        "It rewires the brain.",
        'Adverts say: "It rewires the brain."',
    ),
    Rule(
        "word-short",
        "A short form of not, such as don't",
        "Many readers pass over the n't, and read the opposite.",
        "GOV.UK style guide: avoid negative contractions",
        "Don't drive.",
        "Do not drive.",
    ),
    Rule(
        "chance-bare",
        "A chance in words alone, such as rare or common",
        "Readers take such a word for anything from 1 in 10 to 1 in 10,000.",
        "B\u00fcchter and others, BMC Med Inform Decis Mak 2014;14:76; IPDAS 4.0: probabilities in numbers",
        "Relief is rare.",
        "Relief is rare: it came to 33 of 100.[^green2019]",
    ),
    Rule(
        "letters-unexplained",
        "Letters that stand for words, not explained where a page first uses them",
        "A reader who came from a search has not read the other pages.",
        "WCAG 2.2, 3.1.4: abbreviations",
        "Ask for an ECG.",
        "Ask for a picture of your heartbeat (ECG).",
    ),
    Rule(
        "term-unlisted",
        "A medical word in brackets that the glossary does not explain",
        "A reader who meets it again elsewhere can look it up.",
        "WCAG 2.2, 3.1.3: unusual words",
        "You may have too little oxygen (hypoxaemia).",
        "You may feel afraid (agoraphobia).",
        severity="warning",
    ),
    Rule(
        "paragraph-repeated",
        "A paragraph that another page has too",
        "What is said twice is mended once, and then differs.",
        "House rule: each thing once",
        "The same paragraph, of a dozen words or more, on two pages",
        "A link from the second page to the first",
        severity="warning",
    ),
)
