"""Trials: the registry, sync, search, criteria and fit. No Qt, no SQL."""
