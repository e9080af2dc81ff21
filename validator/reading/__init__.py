"""Dispatch to reading: one file a question, `figures.read` alone calls the others."""

from validator.reading.figures import read as read
