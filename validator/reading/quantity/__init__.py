"""Quantities: digits and words to numbers, units, hedges and ranges; one file a question."""
