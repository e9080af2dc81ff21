"""Dates: days and weekdays, lengths of time, ages, anniversaries, the order of events."""
