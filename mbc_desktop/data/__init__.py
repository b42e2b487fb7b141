"""The two stores: the only place that knows SQL. What leaves it is frozen records."""
