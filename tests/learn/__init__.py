"""Tests of the library: articles, saving, feeds, sanitising."""
