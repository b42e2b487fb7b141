"""MBC Companion: trials, reading, calendar and notes for people living with MBC."""

__version__ = "0.1.0"
