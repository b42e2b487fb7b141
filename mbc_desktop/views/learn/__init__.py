"""The Learn tab: a library to find things in, and a reader."""
