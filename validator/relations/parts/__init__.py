"""Parts and wholes: which count is inside which, and what parts make together."""
