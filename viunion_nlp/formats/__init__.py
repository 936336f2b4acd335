"""Reading texts and writing results: files, plain or gzipped, and the standard streams."""
