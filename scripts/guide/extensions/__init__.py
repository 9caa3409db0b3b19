"""Draws: each module adds one thing to Python-Markdown, which all engines run."""
