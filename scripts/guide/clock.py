"""The day on which a guide is judged."""

import os
from datetime import date

VARIABLE = "GUIDE_TODAY"
"""Names another day than today, for tests and for a look ahead."""


def read_today() -> date:
    """Return the day on which reviews are judged: today, unless the environment names another."""
    named = os.environ.get(VARIABLE)
    return date.fromisoformat(named) if named else date.today()  # noqa: DTZ011 - the maintainer's own day
