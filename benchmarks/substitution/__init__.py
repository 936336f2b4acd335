"""Templates with slots for people, offices and bodies, filled at random: who holds what is then known.

    PYTHONPATH=.:benchmarks python -m substitution [TEMPLATES ...] [--fillings 5] [--errors]

prints recall and precision over the filled texts, and with ``--errors`` what went wrong in which template.
The same seed fills the same names. A filling shows what an annotated corpus does not: whether a sentence
is read whoever stands in it. ``templates/README.md`` says how templates are written.

``offices`` draws names and offices, ``templates`` reads and fills, ``scores`` compares.
"""
