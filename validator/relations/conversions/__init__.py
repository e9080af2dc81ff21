"""Conversions: one measurement in two units, one amount in two currencies."""
