"""The page for a visit: chosen, looked at, changed, printed."""
