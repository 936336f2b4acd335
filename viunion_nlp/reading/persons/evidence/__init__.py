"""The tables that decide what is a person's name; one module for each kind of context."""
