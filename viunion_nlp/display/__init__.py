"""Views for human readers: the tables of a document, and the report of an evaluation."""
