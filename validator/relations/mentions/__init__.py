"""Mentions: two places of a story that give one quantity."""
