"""The symptom diary: a day in five taps, and how things went."""
