"""What decides about references, one question or one kind of document a file."""
