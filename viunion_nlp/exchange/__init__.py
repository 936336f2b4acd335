"""Documents as plain JSON values: what they may hold, read from the record types; values checked and read;
the JSON Schema.

It imports none of its modules: who writes JSON text needs neither reader nor schema.
"""
