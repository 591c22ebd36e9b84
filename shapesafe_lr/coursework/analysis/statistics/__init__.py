"""Means, spreads and counts: which axis they run along, and what they are taken off and divided by."""
