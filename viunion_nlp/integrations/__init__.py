"""The library inside other tools, one module per tool; each needs that tool's package."""
