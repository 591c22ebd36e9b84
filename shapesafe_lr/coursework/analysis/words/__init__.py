"""What the text of a program says about its arrays: names, comments, docstrings, lists of words."""
