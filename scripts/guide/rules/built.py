"""Rules for the site as it was built."""

from guide.rules.rule import Rule

HTML = "HTML"

RULES = (
    Rule(
        "built-missing",
        "A page that the site does not have, or has without words",
        "A template swallowed it.",
        "House rule",
        "overrides/main.html without the content of the page",
        "overrides/main.html with <article>{{ page.content }}</article>",
    ),
    Rule(
        "built-leak",
        "Marks of Markdown on the page",
        "Something was misspelt, and readers would see the marks.",
        "House rule",
        "A page that shows /// or [^",
        "A page that shows a picture or a number of a source",
    ),
    Rule(
        "built-form",
        "A form that could be sent",
        "What a reader types stays on the device.",
        "House rule: nothing typed leaves a page",
        '<form action="https://host.example/">',
        '<form method="dialog">, without a button that sends',
    ),
    Rule(
        "built-titles",
        "More than one title on a page",
        "A reader who listens to the page could not tell where it begins.",
        "WCAG 2.2, 1.3.1 and 2.4.6",
        "# One\n\n# Another",
        "# One\n\n## Another",
    ),
    Rule(
        "built-duplicate-id",
        "Two things with one id",
        "A link to it leads to the first.",
        f"{HTML}, 3.2.6",
        "## One {#a}\n\n## Another {#a}",
        "## One {#a}\n\n## Another {#b}",
    ),
    Rule(
        "page-heavy",
        "A page that is sent in more bytes than its kind may be",
        "Readers are on old phones and poor networks.",
        "House rule: `bytes` in docs/data/page-kinds.yml",
        "A page of 20,000 bytes, of a kind with bytes: 16000",
        "The same in two pages",
    ),
    Rule(
        "built-link-dead",
        "A link of the site that leads nowhere",
        "It stands in a template, where no check of pages sees it.",
        "House rule",
        '<a href="hlep/">',
        '<a href="help/">',
    ),
    Rule(
        "built-anchor-dead",
        "A link of the site to a place that is not there",
        "The reader lands at the top, and looks for it.",
        "House rule",
        '<a href="help/#calll">',
        '<a href="help/#call">',
    ),
    Rule(
        "built-other-origin",
        "Something that makes a browser ask another host",
        "That host would learn who reads this page.",
        "House rule: a page asks nobody else's server for anything",
        '<link rel="stylesheet" href="https://fonts.example/a.css">',
        '<link rel="stylesheet" href="assets/a.css">',
    ),
    Rule(
        "built-program",
        "A program, a frame or a form among the words",
        "Pages hold words, links and pictures only.",
        "House rule",
        "<script> in a page",
        "A script of the guide, named in mkdocs.yml",
    ),
    Rule(
        "built-handler",
        "An attribute that runs a program",
        "A safe site may forbid these, and then it does nothing.",
        "Content Security Policy Level 3, 6.1.10",
        '<button onclick="go()">',
        "A script of the guide that listens",
    ),
    Rule(
        "built-scheme",
        "A link that would run something",
        "It may harm the reader.",
        "WHATWG URL, 4.4",
        '<a href="javascript:go()">',
        '<a href="page/">',
    ),
)
