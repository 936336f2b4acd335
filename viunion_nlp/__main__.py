"""Runs the ``viunion`` command as ``python -m viunion_nlp``."""

from viunion_nlp.cli import main

if __name__ == "__main__":
    main()
