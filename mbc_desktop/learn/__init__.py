"""Reading: built-in articles, saved pages and feeds. No Qt, no SQL."""
