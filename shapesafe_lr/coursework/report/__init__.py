"""Findings put into writing: for a terminal, a program (JSON, SARIF), GitHub, a browser, a notebook."""
