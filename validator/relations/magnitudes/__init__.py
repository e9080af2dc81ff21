"""Magnitudes: figures whose size cannot be."""
