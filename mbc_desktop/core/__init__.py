"""Plain Python that everything else stands on; imports nothing of ours."""
