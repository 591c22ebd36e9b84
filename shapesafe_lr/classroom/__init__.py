"""The classroom: a learner's functions are probed with inputs that leave no room for coincidence.

settings    the sizes and kinds of input that a function is tried on
course      the functions of weeks 2 to 4: arguments, reference, what each result must be
learner     the functions of a learner, wherever they are
fit         the course's arguments in the learner's parameters
comparing   one result beside the reference: its type, its shape, its values
causes      from a wrong result to the likely slip
probing     try one function, and say what holds and what does not
invented    values made from an annotation alone
annotated   the same for any function with shape annotations, from the annotations alone
verdicts    what probing has to say, as plain data in both languages
"""
