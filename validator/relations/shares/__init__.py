"""Shares: so many of so many, in percent or as a fraction, and shares of one whole."""
