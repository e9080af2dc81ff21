"""Reading to relations: what the text claims of its figures, one file a relation."""
