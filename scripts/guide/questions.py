"""Questions to ask a provider, and what answers to them mean."""

from msgspec import Struct

from guide.project import Project
from guide.records import Id, Records, Words, read_data_file


class Question(Struct, frozen=True, forbid_unknown_fields=True):
    """One question.

    Attributes:
        id: Its name in the data.
        ask: The question, as a reader would ask it.
        good: What a good answer sounds like, in Markdown with citations.
        walk_away: The answer that is a reason to leave, in Markdown with citations.
    """

    id: Id
    ask: Words
    good: Words
    walk_away: Words


Questions = Records[Question]


def read_questions(project: Project) -> Questions:
    """Read the questions of a project, and what is wrong with them."""
    return read_data_file(project.questions, project.root, Question, "question")
