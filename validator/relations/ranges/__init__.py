"""Ranges: their ends, and who or what lies within them."""
