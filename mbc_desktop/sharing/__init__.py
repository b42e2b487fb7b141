"""Use cases for everything at once: export, import, the copy for a caregiver, deletion."""
