"""Lessons that look at the model from outside: slopes by nudging, the computation graph, speed, and why this cost.

convexity            cross-entropy is a bowl, squared error is not                 2.3
derivatives          the little triangle, the nudge table, error against step      2.5, 2.6
graph, passes        a formula as a graph: values forwards, derivatives back       2.7, 2.8
operations, combination   what each node computes, passes back, and refuses        2.8
course_graphs        the graphs of the slides, logistic regression among them      2.7, 2.9
gradient_check       the graph's derivatives against nudges                        2.8
vectorization        the same numbers by loops and by numpy                        2.11, 2.12
timing, speedups     timed in turns, honestly                                      2.11, 2.12
mle                  from probability to cost to gradient, step by step            2.18
newton               the maximum of the likelihood, or the proof that none exists  2.18
likelihood_check     are trained parameters the most likely ones?                  2.18
graph_picture, broadcasting_picture   drawn as SVG, without matplotlib             2.7, 2.15
plots                the pictures that need matplotlib                             2.2 to 2.12
table, svg, palette  how all of them are written and coloured
"""
