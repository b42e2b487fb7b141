"""What stands between a locked program and whoever sits before it."""
