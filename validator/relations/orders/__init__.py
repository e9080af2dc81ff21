"""Orders: which of two figures is said to be the greater, the largest, the most."""
