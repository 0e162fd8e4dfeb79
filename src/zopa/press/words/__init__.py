"""English word lists for reading what was said."""
