"""Rank-1 arrays, and arrays that stretch without a word (SS1xx, SS2xx)."""
