"""Pictures: facts in, shapes and words out. Nothing here knows of Markdown or of an engine."""
