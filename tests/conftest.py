"""Its place puts this folder on the path: tests import ``gold``, ``marked`` and ``strategies``."""
