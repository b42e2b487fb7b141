"""A person's plain lists, the treatment summary, and the files attached to it."""
