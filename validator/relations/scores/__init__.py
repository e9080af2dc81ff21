"""Scores: votes, margins, matches, sets and standings."""
