"""Ratios measured side by side in one run; their figures stand in README.md."""
