"""The composition root of the window: one module a tab builds that tab and what it works with."""
