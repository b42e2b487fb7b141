"""Notes: saving, revisions, templates and export. No Qt, no SQL."""
