"""How many things an option asks for."""

from __future__ import annotations

import argparse


def count(text: str) -> int:
    """Return a whole number from nought; argparse tells what is none."""
    try:
        number = int(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"“{text[:40]}” is not a whole number") from None
    if number < 0:
        raise argparse.ArgumentTypeError("must not be below zero")
    return number
