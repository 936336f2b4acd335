"""The library inside other tools, one module a tool; each needs that tool's package."""
