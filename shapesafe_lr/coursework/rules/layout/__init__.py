"""Which axis holds what: reshapes, joins, shuffles, and statistics along the wrong axis (SS4xx)."""
