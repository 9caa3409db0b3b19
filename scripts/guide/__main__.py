"""`python -m guide` is the command `guide`."""

from guide.cli import main

main()
