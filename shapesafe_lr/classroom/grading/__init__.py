"""Grading: each submission in processes of its own, checked and probed; points from a rubric; a table at the end.

nbgrader     what is run of a submission, and which of its cells are worth points
loading      the functions of a submission, cell by cell, whatever else the submission does
apart        the child process that loads one submission and calls its functions
wire         values on their way between that process and the grader
elsewhere    the same from outside: functions called here and run there
examining    one submission loaded and probed, whatever it does
rubric       what is worth how many points
marks        one submission's marks, as plain data
submission   one submission's marks, from all of these
folder       many submissions side by side, resumed where an earlier run stopped
tables       the marks as a table, JSON, CSV or a page a submission
"""
