"""Bundled examples: written for zopa, free to copy."""
