"""The Today tab, and the card that says when to call."""
