"""A new term of the glossary."""

from guide.authoring.insert import insert_yaml
from guide.authoring.keep import keep
from guide.authoring.layout import Written
from guide.authoring.naming import judge_new_id, make_id
from guide.authoring.questions import Answers, Fault, Question
from guide.diagnostics import GuideError, Text, read_text
from guide.glossary import read_glossary
from guide.project import LARGEST_DATA, Project

QUESTIONS = (
    Question("term", "The word that a reader may not know"),
    Question("plain", "What to say instead, in a few words"),
    Question("meaning", "What it means, in one or two sentences"),
    Question("say", "How to say it, like 'AM-puh'", required=False),
    Question("also", "Another form in which pages write it", required=False, many=True),
    Question("id", "Its id", required=False),
)


def add_term(project: Project, answers: Answers) -> str:
    """Add a term at its place in the alphabet, and return its id.

    Raises:
        GuideError: The glossary cannot be read, or the guide would not be right.
    """
    glossary = read_glossary(project)
    if not glossary.readable:
        raise GuideError(glossary.problems)
    known = {form.lower(): term.id for term in glossary.by_id.values() for form in (term.term, *term.also)}

    def judge_term(words: str) -> Fault:
        return f"the glossary explains '{words}' already, as '{known[words.lower()]}'" if words.lower() in known else ""

    term = answers.one("term", judge=judge_term)
    record: dict[str, str | list[str]] = {"id": "", "term": term}
    record |= {name: answers.one(name) for name in ("plain", "meaning", "say")}
    record["also"] = answers.many("also", judge_term)
    record["id"] = id_ = answers.one("id", make_id(term), lambda words: judge_new_id(words, glossary.known))
    keep(project, {project.glossary: _insert(project, {name: value for name, value in record.items() if value})})
    return id_


def _insert(project: Project, record: Written) -> str:
    if not project.glossary.exists():
        return insert_yaml(Text(project.name(project.glossary), ""), record, "term")
    return insert_yaml(read_text(project.glossary, project.root, LARGEST_DATA), record, "term")
