"""Its place puts this folder on the path: tests and their workers import ``chores``."""
