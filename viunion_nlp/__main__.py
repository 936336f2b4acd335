"""``python -m viunion_nlp``: the command ``viunion``."""

from viunion_nlp.cli import main

if __name__ == "__main__":
    main()
