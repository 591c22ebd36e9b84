"""Suggestions carried out: edits that reach their line and nothing else, proved before they are written."""
