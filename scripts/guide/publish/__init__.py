"""Publishes: builds the site, verifies what was built, and puts it in the place of the last."""
