"""The guide as a PDF to take along: pages of the built site in, one file for paper and for readers of PDF out."""
