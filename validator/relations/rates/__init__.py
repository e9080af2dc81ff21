"""Rates: a total, a count, and what that makes of each."""
