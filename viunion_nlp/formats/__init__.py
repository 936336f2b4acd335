"""Reads texts and writes results for the command line: files, plain or gzipped, and the standard streams."""
