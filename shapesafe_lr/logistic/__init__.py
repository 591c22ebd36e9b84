"""Logistic regression, lessons 2.1 to 2.4, 2.9, 2.10, 2.13, 2.14 and 2.16: one idea a file.

vectors      columns and rows, made and mended                      2.16
images       pictures become X, labels become Y                     2.1
data         the digits in the box, the course's cat files          2.1
activation   the sigmoid and its derivative                         2.2
likelihood   the loss of each example, the cost of all              2.3
propagation  forward, backward, update: the slide                   2.4, 2.13, 2.14
one_example  the same for a single example, step by step            2.9
loops        the same with a loop over examples and features        2.10
training     the one loop that remains: gradient descent            2.4
blocks       many steps of it, as fast as numpy can                 2.14
descent      is it going down? what the recorded costs say          2.4
progress     what a long run shows while it runs
prediction   from probabilities to labels, and how many are right   2.2
values       what a shape cannot say: labels are 0 or 1, ...
"""
