"""The tables that decide about references; one module for each question or kind of document."""
