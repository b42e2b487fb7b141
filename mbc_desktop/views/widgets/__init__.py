"""The parts that every screen is built of; one family of widgets a file."""
