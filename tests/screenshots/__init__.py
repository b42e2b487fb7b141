"""Pictures of every screen in every look: ``python -m tests.screenshots [NAME…]``."""
