"""Reading: a dispatch to its figures, one file a question."""

from validator.reading.figures import read

__all__ = ["read"]
