"""The rules that factlint brings, one module each, found by their place in this package."""
