"""One module a noun: the command line over the same use cases as the window."""
