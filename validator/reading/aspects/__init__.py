"""What each figure is about: entity, owner, event, place and time; one file a question."""
