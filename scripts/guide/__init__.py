"""Checks, builds and serves a guide for patients that is written in Markdown and data files."""
