"""The window "Your data and settings", one module a page."""
