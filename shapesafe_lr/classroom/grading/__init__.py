"""Grading: each submission in processes of its own, checked and probed; points from a rubric; a table at the end.

loading      the functions of a submission, cell by cell, whatever else the submission does
apart        the child process that loads and probes one submission, and writes down what it found
submission   one submission from outside: start the child, wait, read what it found
rubric       what is worth how many points
marks        one submission's marks, as plain data
folder       many submissions side by side, resumed where an earlier run stopped
tables       the marks as a table, JSON, CSV or a page a submission
"""
