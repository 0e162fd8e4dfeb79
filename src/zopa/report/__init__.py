"""Findings laid out: JSON, terminal, page."""
