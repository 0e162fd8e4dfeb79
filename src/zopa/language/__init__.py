"""The language: parses, names, amounts. The one room that knows spaCy."""
