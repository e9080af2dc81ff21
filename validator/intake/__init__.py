"""Bytes to dispatch: one file a format."""
