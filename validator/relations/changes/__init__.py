"""Changes: from one level to another, and by how much."""
