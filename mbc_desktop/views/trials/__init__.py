"""The Trials tab."""
