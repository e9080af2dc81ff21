"""Lists: an announced number of things, and the things as they are named."""
