"""Views for a reader: the tables of a document, the report of an evaluation."""
