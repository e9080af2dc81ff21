"""Who vouches for each figure; one file a question."""
