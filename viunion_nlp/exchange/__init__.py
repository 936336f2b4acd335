"""Documents as plain JSON values: which values are allowed, how they are checked and read, and the JSON
Schema.

The package imports none of its modules: writing JSON text needs neither the reader nor the schema.
"""
